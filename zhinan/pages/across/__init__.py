"""Pages that look across the places: home, comparison, list, life events, glossary, questions."""
