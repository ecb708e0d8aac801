"""Writing back what is certain: a slip of the keyboard with only one thing that can have been meant."""
