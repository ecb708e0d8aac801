"""/about/components/: what recurs on pages, each with its examples, of places that are invented.

The examples are values as pages make them: the same ones are shown, read by tests and by axe, and compared
with pictures.
"""

URL = "about/components/"
"""Where all of them are shown; nothing leads there."""
