"""Running Chinese text as an official document prints it: what no document has is a slip of the pen."""
