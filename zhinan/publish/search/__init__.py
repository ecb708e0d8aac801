"""The full-text index, and the lists that the search answers from, at addresses that name their bytes."""
