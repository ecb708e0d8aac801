"""Flowcharts on paper: how large, how many on a sheet, and what stands at the foot."""
