"""Formats that other programs read what a command says in."""
