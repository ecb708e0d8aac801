"""From measurements to docs/performance.md."""
