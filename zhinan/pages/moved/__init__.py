"""Addresses that were published once: small pages that say where things are now."""
