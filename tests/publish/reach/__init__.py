"""What leads to a page: links, the list for search engines."""
