"""What follows from a guide: ways, derived charts, inheritance, comparison with the list, changes."""
