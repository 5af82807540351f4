"""The only room that touches the disk: settings, seeds and authorities come in, generated pages go out."""
