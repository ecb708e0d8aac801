"""What follows from days: addresses that live on, a paper's facts, what is due, when a thing was changed."""
