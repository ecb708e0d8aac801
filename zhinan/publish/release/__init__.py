"""A release: packed so that two makers get the same bytes, and compared with what a host really sends."""
