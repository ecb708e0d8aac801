"""Pages to site/: rendering, assets, search, checks, and the output that is filled."""
