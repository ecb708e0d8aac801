"""How each kind of page looks."""
