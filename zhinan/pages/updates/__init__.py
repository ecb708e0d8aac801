"""What changed and when: pages, the history of an item, feeds."""
