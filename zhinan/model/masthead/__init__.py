"""What a site says of itself: who answers for it, and in which words it speaks."""
