"""The editor's desk put into the site, where its runtime was brought."""
