"""A short form of `make trust`, in seconds: the same trials, fewer of each."""
