"""A content file as text: characters, front matter, YAML as a tree, slips mended, fields asked for."""
