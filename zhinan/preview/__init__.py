"""Preview: serve, watch, rebuild, reload; faults shown over the page."""
