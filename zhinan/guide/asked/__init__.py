"""What people ask, held against what the guide has words for."""
