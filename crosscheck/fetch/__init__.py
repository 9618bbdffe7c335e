"""Web addresses to bytes: politely, within limits, and never from a machine that only this one can reach."""

from crosscheck.fetch.limits import Limits
from crosscheck.fetch.outcome import Fetched, NotFetchedError
from crosscheck.fetch.session import fetch, user_agent

__all__ = ["Fetched", "Limits", "NotFetchedError", "fetch", "user_agent"]
