"""Partial dates, candidates, constraints and the choice of the day of publication."""
