"""Probabilities as log odds, in which what speaks for a thing can be added up, and back."""

from __future__ import annotations

import math


def log_odds(probability: float, least: float) -> float:
    """The natural logarithm of the odds; no probability counts as nearer to 0 or 1 than `least`."""
    kept = min(max(probability, least), 1 - least)
    return math.log(kept / (1 - kept))


def probability_of(odds: float) -> float:
    """The probability, in [0, 1], that log odds stand for."""
    return 1 / (1 + math.exp(-odds))
