"""Content on the disk: the one door that files come in by, their bytes as text, their folders."""
