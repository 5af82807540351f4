"""What others can take away: an article as data."""
