"""Texts as such, whatever they say."""
