"""Language knowledge as data, and its loader. Every rule stands with examples, and every example is a test."""
