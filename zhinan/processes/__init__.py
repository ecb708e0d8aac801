"""The processes that work is divided among: what the system has of them, nothing of what they do."""
