"""Commands about a release: packed, asked at its address, compared with what was approved."""
