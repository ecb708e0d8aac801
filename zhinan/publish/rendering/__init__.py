"""Pages to HTML: what changed is rendered, what did not is kept."""
