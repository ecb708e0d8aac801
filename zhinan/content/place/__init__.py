"""One place's folder: its settings, halls, hospitals, forms and errata."""
