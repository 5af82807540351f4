"""Saved web pages: the text that readers see of one, line by line, and what its markup says beside it."""
