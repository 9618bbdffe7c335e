"""Bytes to articles: which files, which format and encoding, what they state of themselves, dates, passages and boilerplate."""

from crosscheck.ingest.article import Loaded, article_from_text
from crosscheck.ingest.discover import read_inputs
from crosscheck.ingest.load import load, load_articles
from crosscheck.ingest.notes import notes, reading_notes
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.summaries import links_of_summaries, told_in_full, without_summaries

__all__ = [
    "Loaded",
    "RawFile",
    "article_from_text",
    "links_of_summaries",
    "load",
    "load_articles",
    "notes",
    "read_inputs",
    "reading_notes",
    "told_in_full",
    "without_summaries",
]
