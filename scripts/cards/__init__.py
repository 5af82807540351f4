"""The picture that a link to a page shows where it is shared: drawn at build time, with nothing from elsewhere."""
