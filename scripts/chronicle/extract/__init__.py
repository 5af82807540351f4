"""Reading one seed: what each line is, and what the lines say. One module a question."""
