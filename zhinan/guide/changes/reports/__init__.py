"""A report on a change in the words of whoever reads it."""
