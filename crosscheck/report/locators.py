"""What both kinds of linked data share: identifiers that are the same from run to run, and W3C selectors for places in articles."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Sequence

from crosscheck.records import Article
from crosscheck.report.article_pages import web_address
from crosscheck.report.neutral import SURROGATES
from crosscheck.report.provenance import page_of

Node = dict[str, object]
"""An object of JSON-LD."""

CONTEXT = 32
"""Code points before and after a quotation: enough to tell two equal figures of one article apart, as annotation tools use it."""

PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"

_CROSSCHECK = uuid.uuid5(uuid.NAMESPACE_URL, "urn:crosscheck.report/1")


def identifier(*parts: str) -> str:
    """Give a URN that depends on nothing but the parts."""
    return uuid.uuid5(_CROSSCHECK, "\n".join(f"{len(part)} {part}" for part in parts)).urn


def source_of(article: Article) -> str:
    """Name an article: by its web address, or by the hash of what was read (RFC 6920)."""
    address = web_address(article.url)
    if address:
        return address
    return f"ni:///sha-256;{base64.urlsafe_b64encode(_bytes(article.sha256)).decode().rstrip('=')}"


def _bytes(sha256: str) -> bytes:
    """Read a hash in hexadecimal; a report that someone edited may hold anything there, and still needs a name."""
    try:
        return bytes.fromhex(sha256)
    except ValueError:
        return uuid.uuid5(_CROSSCHECK, sha256).bytes


def selectors(article: Article, start: int, end: int) -> list[Node]:
    """Point at a stretch of an article's text by its words and by its place, as the Web Annotation Data Model has it.

    Both count Unicode code points, as the report does (sections 4.2.4 and 4.2.5). The place is in the text as crosscheck read it, the
    headline first; in the page itself only the words with what stands around them will be found. Of a paginated file the page comes last:
    it is the coarsest.

    Source: https://www.w3.org/TR/annotation-model/
    """
    text = article.text
    # Only PDF files come with pages (RFC 3778); section 4.2.1 names this standard for them.
    page = page_of(article, start)
    fragment: list[Node] = [{"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={page}"}] if page else []
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(start - CONTEXT, 0) : start],
            "suffix": text[end : end + CONTEXT],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
        *fragment,
    ]


def render_graph(context: str, nodes: Sequence[Node]) -> str:
    """Print nodes as one JSON-LD document, in the order given."""
    return json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=2).translate(SURROGATES) + "\n"
