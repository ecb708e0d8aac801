"""The site on web hosts of several kinds, configured by what the build writes for them."""
