"""Whether a paper still holds: its number and date, and the page that they lead to."""
