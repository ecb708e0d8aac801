"""Maps of a city's halls: a grid of districts, or dots to scale. No boundaries are drawn."""
