"""The vocabulary of a service guide. Values only: no files, no HTML, no printing."""
