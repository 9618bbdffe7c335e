"""Comparing amounts of the same thing."""

from crosscheck.comparison.quantity.judge import compare_quantity, rates_of
from crosscheck.comparison.quantity.slips import is_slip, same_digits
from crosscheck.comparison.quantity.wholes import is_added_up, is_ratio, of_one_list

__all__ = ["compare_quantity", "is_added_up", "is_ratio", "is_slip", "of_one_list", "rates_of", "same_digits"]
