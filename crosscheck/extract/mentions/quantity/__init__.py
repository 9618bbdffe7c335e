"""Quantities: counts, money, percentages, measures, durations and ages, each as an interval with what it is about."""

from crosscheck.extract.mentions.quantity.find import find_quantities

__all__ = ["find_quantities"]
