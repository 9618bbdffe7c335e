import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.fetch.waits import is_passing, retry_after

NOW = dt.datetime(2026, 3, 1, 10, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        (" 30 ", 30.0),
        ("Sun, 01 Mar 2026 10:02:00 GMT", 120.0),
        ("Sunday, 01-Mar-26 10:02:00 GMT", 120.0),
        ("Sun Mar  1 10:02:00 2026", 120.0),
        ("Sun, 01 Mar 2026 09:00:00 GMT", 0.0),
        ("Sun, 01 Mar 2026 10:02:00 -0000", 120.0),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("9" * 5000, None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value, seconds):
    assert retry_after(value, NOW) == seconds


@given(st.text(max_size=80))
def test_any_header_is_seconds_or_nothing(value):
    assert (retry_after(value, NOW) or 0.0) >= 0.0


@pytest.mark.parametrize(
    ("status", "passing"), [(200, False), (404, False), (408, False), (429, True), (499, False), (500, True), (599, True), (600, False)]
)
def test_only_429_and_5xx_pass(status, passing):
    assert is_passing(status) is passing
