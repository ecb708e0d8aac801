"""How wall lists are cut."""
