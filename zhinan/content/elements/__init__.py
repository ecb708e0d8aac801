"""The elements of a guide beside papers, steps, ways and limit, as editors write them: a file a group."""
