"""The parts of an item that its page shows, and other pages too."""
