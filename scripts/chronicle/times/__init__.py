"""Time expressions in the text and what they resolve to."""
