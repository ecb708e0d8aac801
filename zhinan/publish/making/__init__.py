"""Making the site portion by portion: what is the same as last time is kept, page by page."""
