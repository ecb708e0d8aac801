"""Papers put together: the list of all, the files of a place, what one hall prints."""
