"""Who says what in a text: quotations, what is reported without marks, and the one whose words they are."""
