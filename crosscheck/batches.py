"""How the bundled models are fed: rows of just one length, so that none is padded and no result depends on its neighbours."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence

BATCH = 16
"""Measured on two cores: larger batches leave the processor's cache, smaller ones spend their time in calls."""
MAX_WORKERS = 4
"""One thread each; more only helps those who embed tens of thousands of claims."""


def same_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of rows of one length, the longest first: a long one that comes last would keep one worker busy and the others idle."""
    rows: dict[int, list[int]] = defaultdict(list)
    for i, length in enumerate(lengths):
        rows[length].append(i)
    for length in sorted(rows, reverse=True):
        same = rows[length]
        yield from (same[first : first + BATCH] for first in range(0, len(same), BATCH))


def processors() -> int:
    """How many workers this process may keep busy."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(MAX_WORKERS, usable)
