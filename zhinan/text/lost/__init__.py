"""What was lost in a file or stands in a wrong place of it, and where to look for it."""
