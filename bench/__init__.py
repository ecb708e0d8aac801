"""What a build costs at any size, beside Hugo on the same pages; bench/__main__.py has the commands."""
