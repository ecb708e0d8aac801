"""The editor's desk: what a browser asks of the program, which runs there as in a build."""
