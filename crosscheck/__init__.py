"""Lines up what several outlets wrote about one story, and shows where they agree, differ, update and conflict.

>>> from crosscheck import compare, load_articles          # doctest: +SKIP
>>> report = compare(load_articles(["seeds/biden-xi"]))    # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Article", "Claim", "Finding", "Report", "Settings",
    "article_from_text", "compare", "extract_claims", "load_articles", "render",
]  # fmt: skip

if TYPE_CHECKING:
    from crosscheck.ingest import article_from_text, load_articles
    from crosscheck.pipeline import compare, extract_claims
    from crosscheck.records import Article, Claim, Finding, Report
    from crosscheck.report import render
    from crosscheck.settings import Settings

_HOMES = {
    "Article": "records", "Claim": "records", "Finding": "records", "Report": "records", "Settings": "settings",
    "article_from_text": "ingest", "compare": "pipeline", "extract_claims": "pipeline", "load_articles": "ingest", "render": "report",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: `crosscheck --help` must not wait for numpy and pydantic."""
    if name not in _HOMES:
        raise AttributeError(f"module 'crosscheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"crosscheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
