"""Where a character stands in the seed: decoding, lines, offsets."""
