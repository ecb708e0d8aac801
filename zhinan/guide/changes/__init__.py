"""Two guides, and the facts between them."""
