"""Bytes to articles: which files, which encoding, front matter, dates, passages and boilerplate."""

from crosscheck.ingest.article import article_from_text
from crosscheck.ingest.load import load_articles
from crosscheck.ingest.notes import notes

__all__ = ["article_from_text", "load_articles", "notes"]
