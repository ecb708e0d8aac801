"""Hostile texts in every field of the guide, and what comes of them on pages, in data and in a browser."""
