"""What is read anew while all else of the guide is known."""
