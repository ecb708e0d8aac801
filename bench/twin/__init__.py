"""The same pages made by Hugo: the least that a generator does which escapes every text and link."""
