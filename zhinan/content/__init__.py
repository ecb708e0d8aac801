"""Reading: content files to model. Every complaint has a file and a line."""
