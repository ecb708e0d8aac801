"""An item's page: its first screen is the answer, everything stands below."""
