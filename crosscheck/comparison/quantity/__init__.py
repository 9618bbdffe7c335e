"""Comparing amounts of the same thing."""

from crosscheck.comparison.quantity.judge import compare_quantity, rates_of

__all__ = ["compare_quantity", "rates_of"]
