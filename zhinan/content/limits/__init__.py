"""办理时限 and every other span of time: what an editor writes, read as numbers."""
