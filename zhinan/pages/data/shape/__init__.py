"""What the shapes of the public data are made with: a frozen and closed record, its JSON, its JSON Schema."""
