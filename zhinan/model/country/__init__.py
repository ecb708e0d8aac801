"""Places together: their tree, the families that share a page, and what others may know of each."""
