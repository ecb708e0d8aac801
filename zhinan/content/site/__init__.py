"""The files beside the places, and the list that a place issued."""
