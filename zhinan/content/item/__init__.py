"""One item file: what its fields mean."""
