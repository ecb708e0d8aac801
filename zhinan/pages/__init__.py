"""What pages there are: for each, its address, its template and exactly the values that the template sees."""
