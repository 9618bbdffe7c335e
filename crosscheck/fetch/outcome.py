"""What became of one address."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from crosscheck.errors import CrosscheckError

Outcome = Literal["fetched", "not_modified", "refused", "failed"]


MAX_REASON_CHARS = 300
"""One or two lines; what is longer is a server talking."""


class NotFetchedError(CrosscheckError):
    """Why an address was not fetched, without the address itself.

    `refused` tells what may not be fetched (by our rules or by the host's) from what went wrong and may go right later.
    """

    def __init__(self, reason: str, *, refused: bool = False) -> None:
        # It may quote what a server sent, and ends up on terminals, which obey control characters.
        super().__init__("".join(character if character.isprintable() else "?" for character in reason[:MAX_REASON_CHARS]))
        self.refused = refused


@dataclass(frozen=True)
class Fetched:
    """The bytes of one address, or the reason why there are none."""

    url: str
    """As it was asked for."""
    outcome: Outcome
    reason: str | None = None
    """Set if and only if there are no bytes."""
    data: bytes = b""
    """The decoded body; that of the earlier run where the server says that nothing was modified."""
    final_url: str | None = None
    """Where the bytes came from, after redirects."""
    content_type: str | None = None
    """The header as it was sent, with its parameters; the charset in it may be wrong."""
    fetched: dt.datetime | None = None
    """When the bytes came over the network, in UTC: of `not_modified` that is the earlier run."""

    @property
    def got(self) -> bool:
        """Whether there are bytes."""
        return self.reason is None
