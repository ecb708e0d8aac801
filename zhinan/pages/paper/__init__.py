"""What is printed: checklists, charts, wall lists, hall sheets, forms, and the list of them."""
