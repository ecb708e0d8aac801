"""JSON Schemas of the content files, so that an editor's program completes and explains their fields.

Made from what the readers ask for; `python -m schema` writes them anew.
"""
