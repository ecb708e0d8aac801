"""The pages of one place: its items by kind, its halls and hospitals."""
