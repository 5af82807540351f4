"""What the topic knows: people with their offices, outlets and places, and where their names stand in a text."""
