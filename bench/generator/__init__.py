"""Content of any size: copies of the real cities under other names, the same bytes from the same seed."""
