"""Pages to site/: rendering, assets, search index, checks, atomic swap."""
