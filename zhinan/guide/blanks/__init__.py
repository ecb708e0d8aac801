"""Content files to begin with, as texts by path: what is known is filled in, what is not is a marked gap."""
