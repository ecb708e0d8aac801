"""What content files mean: files to model. Every complaint has a file and a line."""
