"""What readers can search for, and how it is laid before the indexer."""
