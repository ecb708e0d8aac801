"""Wall lists: their rows, how wide the columns are, which rows stand on which sheet."""
