"""The commands, a file each, and the only place that prints."""
