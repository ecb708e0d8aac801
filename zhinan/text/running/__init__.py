"""Running text as official Chinese prose: what is typed is what is printed, links and bold apart."""
