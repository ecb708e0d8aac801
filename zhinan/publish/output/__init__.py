"""Filling site/: what differs is written, in one step where the machine can; files of others stay."""
