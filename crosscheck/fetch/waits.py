"""How long to wait before a server that is busy or broken is asked again."""

from __future__ import annotations

import datetime as dt
import email.utils
import re

TOO_MANY = 429
_SECONDS = re.compile(r"\d{1,9}")


def is_passing(status: int) -> bool:
    """Whether a status says that the same request may succeed later: 429 and all 5xx."""
    return status == TOO_MANY or 500 <= status <= 599


def retry_after(value: str | None, now: dt.datetime) -> float | None:
    """Seconds that a Retry-After header asks for, from a number or a date; None if it is missing or neither.

    >>> retry_after("120", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    120.0
    """
    value = (value or "").strip()
    if _SECONDS.fullmatch(value) and value.isascii():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value[:100])
        if moment.tzinfo is None:  # RFC 9110: HTTP dates are in GMT; the library leaves out the zone of "-0000"
            moment = moment.replace(tzinfo=dt.UTC)
        return max(0.0, (moment - now).total_seconds())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def back_off(attempt: int, first_seconds: float) -> float:
    """Seconds to wait after the `attempt`-th failure, counted from 1: each wait is twice the one before.

    >>> [back_off(attempt, 1.0) for attempt in (1, 2, 3)]
    [1.0, 2.0, 4.0]
    """
    return first_seconds * 2.0 ** (attempt - 1)
