"""The search page, the lists that it answers from, and the same by pinyin without script."""
