"""SVG from the model: flowcharts, office maps, QR codes. Pure functions: values in, markup out."""
