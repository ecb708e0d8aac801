"""The papers as PDF files: printed, kept while they are fresh, published."""
