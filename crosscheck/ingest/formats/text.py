"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

from crosscheck.ingest.decode import decode
from crosscheck.ingest.document import Document
from crosscheck.ingest.metadata import read_metadata
from crosscheck.ingest.outlets import known_outlet
from crosscheck.ingest.raw import RawFile


def read_text(raw: RawFile) -> list[Document]:
    """The one article of a text file, to the letter. Raises `UnreadableError` for what is not text, or has invalid front matter."""
    stated = read_metadata(decode(raw.data))
    body = _without_leading_blank_lines(stated.body)
    return [
        Document(
            text=body,
            title=stated.title,
            outlet=stated.outlet or known_outlet(stated.url),
            author=stated.author,
            url=stated.url,
            published=stated.published,
            published_from=(stated.published_from or "front matter") if stated.published else None,
            updated=stated.updated,
            fetched=stated.fetched,
            notes=stated.notes,
            skipped=None if body.strip() else "no text after the front matter",
        )
    ]


def _without_leading_blank_lines(body: str) -> str:
    stripped = body.lstrip()
    return body[body.rfind("\n", 0, len(body) - len(stripped)) + 1 :] if stripped else ""
