"""What a reader of the report should be told about the articles themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from crosscheck.records import Article

UNSURE_DATES = ("date in the address", "date in the markup", "feed's updated", "of the last change")
"""Sources of a date that are right as a rule, and worth a look where a finding hangs on the day."""


def notes(articles: Sequence[Article], today: dt.date | None = None) -> list[str]:
    """Warnings for a person, one sentence each: skipped and undated articles, dates after `today`, one article or outlet alone.

    `today` None leaves dates unchecked.
    """
    used = [article for article in articles if article.skipped is None]
    lines = [f"{article.source}: skipped, {article.skipped}" for article in articles if article.skipped is not None]
    for article in used:
        if article.published is None:
            lines.append(f"{article.source}: no publication date, so its days cannot be told; add published: to its front matter")
        elif today is not None and article.published_day is not None and article.published_day > today:
            lines.append(f"{article.source}: published on {article.published_day}, which lies after today, {today}")
    outlets = sorted({article.outlet for article in used})
    if len(used) == 1:
        lines.append(f"only one article could be read, {used[0].source}; there is nothing to compare it with")
    elif used and len(outlets) == 1:
        lines.append(f"all {len(used)} articles are from one outlet, {outlets[0]}; agreement among them is not independent")
    elif not used:
        lines.append("no article could be read")
    return lines


def reading_notes(articles: Sequence[Article]) -> list[str]:
    """What a person should know of how articles were read, one sentence each: pages without text, a paywall, a date of doubtful source."""
    lines = []
    for article in articles:
        if article.skipped is None:
            lines += [f"{article.source}: {note}" for note in article.notes]
            if article.published_from and any(name in article.published_from for name in UNSURE_DATES):
                lines.append(f"{article.source}: dated {article.published} by {article.published_from}; check it")
    return lines
