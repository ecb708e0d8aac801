"""The elements of an item in plain words: what its page, papers, the comparison, the search and diff show."""
