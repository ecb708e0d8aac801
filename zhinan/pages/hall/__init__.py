"""Halls as pages show them: which an item means, how to get there, what lies next to them."""
