"""An item's page and the parts of an item that other pages show too."""
