"""Stylesheets, scripts and templates against the browsers that have to read them."""
