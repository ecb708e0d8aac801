"""Flowcharts: from a graph to boxes and lines, and from these to SVG."""
