"""Events that the text tells: which sentences are told of which day, and which of them tell the same."""
