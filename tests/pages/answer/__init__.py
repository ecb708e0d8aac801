"""An item's page: the first screen, the halls, the numbers."""
