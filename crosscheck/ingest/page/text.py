"""Which of a page's text is the article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from crosscheck.ingest import stock_phrases as stock
from crosscheck.ingest.document import PARSER_FAULTS, join_blocks
from crosscheck.ingest.page.structured import Node
from crosscheck.ingest.page.tree import Element, lines_of
from crosscheck.ingest.roles import normalise

MIN_EXTRACTED_CHARS = 60
"""Trafilatura takes the whole page where it finds less than this; its own 250 does so for every short report."""
MAX_NOT_ARTICLE_RATIO = 0.4
"""Of the page's text: a block with more is not cut out whatever its name, since on some pages "subscribe" is a class of the body."""
MIN_ARTICLE_CHARS = 200
"""Of an article element, to count as one of several on an endless page; teasers have less."""
MIN_STATED_RATIO = 2.0
"""How many times as long the stated `articleBody` must be as the text found on the page before it is taken instead."""

_LIST_HEAD = re.compile(rf"\A{stock.LIST_HEADS}", re.IGNORECASE)
_WORDS = re.compile(r"[A-Za-z]+")
CONSENT = frozenset("cookie cookies consent gdpr ccpa onetrust didomi cookiebot truste cmp".split())
NOT_ARTICLE = CONSENT | frozenset(
    """
    paywall regwall subscribe subscription newsletter signup promo advert advertisement ad ads sponsored outbrain taboola related
    recommended recommendations recirculation trending popular mostread share sharing social comments disqus breadcrumb breadcrumbs
    toolbar sidebar modal popup overlay pullquote
    """.split()
)
"""Words in the class or id of an element that is not the article's."""


def page_text(tree: Element, title: str | None, node: Node) -> str:
    """The article's paragraphs, a blank line between them; empty if there is none. `tree` is not changed."""
    tree = deepcopy(tree)
    for script in list(tree.iter("script")):
        _drop(script)  # trafilatura would take a stated body out of it, as one paragraph
    _keep_one_article(tree, title)
    _cut_what_is_not_article(tree)
    text = join_blocks(_paragraphs(_extract(tree)))
    stated = _stated_body(node)
    return stated if len(stated) >= max(MIN_ARTICLE_CHARS, MIN_STATED_RATIO * len(text)) else text


def plain_paragraphs(markup: str) -> list[str]:
    """The lines of a fragment of markup, such as a feed's description: all of it is the article's."""
    from crosscheck.ingest.page.tree import parse_page

    return lines_of(parse_page(f"<html><body>{markup}</body></html>")) if markup.strip() else []


def _stated_body(node: Node) -> str:
    body = node.get("articleBody")
    if not isinstance(body, str):
        return ""
    body = html.unescape(body)
    paragraphs = plain_paragraphs(body) if re.search(r"</?(?:p|br|div)\b", body, re.IGNORECASE) else body.split("\n")
    return join_blocks(paragraphs)


def _extract(tree: Element) -> Any:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, with_metadata=False, config=_config())
    except PARSER_FAULTS:
        return None
    return getattr(found, "body", None)


@cache
def _config() -> Any:
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(MIN_EXTRACTED_CHARS))
    return config


def _paragraphs(body: Any) -> Iterator[str]:
    """Paragraphs of trafilatura's tree: a line for each of its blocks, a row's cells on one line."""
    if body is None:
        return
    for element in body:
        if element.tag == "table":
            for row in element.iter("row"):
                yield " | ".join(cell for cell in (" ".join("".join(item.itertext()).split()) for item in row) if cell)
        elif element.tag in ("list", "quote", "div", "article", "section"):
            inner = list(element)
            blocks = [child for child in inner if child.tag in ("item", "p", "head", "quote", "list", "table", "div")]
            if blocks and not (element.text or "").strip():
                yield from _paragraphs(element)
            else:
                yield _flat(element)
        else:
            yield _flat(element)
        if (element.tail or "").strip():
            yield element.tail


def _flat(element: Any) -> str:
    """An element's text on one line, but for its line breaks."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + " ".join((line_break.tail or "").split(" "))
    # Line ends in the source are white space; only those put in for breaks are meant.
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    for node in element.iter():
        if node.tag == "lb":
            yield "\n"
        elif isinstance(node.tag, str) and node.text:
            yield node.text.replace("\n", " ")
        if node is not element and node.tail:
            yield node.tail.replace("\n", " ")


# --- what is cut out first ------------------------------------------------------------------------------------------


def _keep_one_article(tree: Element, title: str | None) -> None:
    """Of several long article elements, as endless scrolling leaves them, keep the one with the page's own headline, or the first."""
    outer = tree.xpath(".//article[not(ancestor::article)]")
    long = [item for item in outer if len(item.text_content()) >= MIN_ARTICLE_CHARS]
    if len(long) < 2:
        return
    wanted = normalise(title or "")
    own = next((item for item in long if wanted and wanted in _headings(item)), None)
    if own is None:
        if not any(_headings(item) for item in long[1:]):
            return _join(long)
        own = long[0]
    for item in outer:
        if item is not own:
            _drop(item)


def _join(pieces: Sequence[Element]) -> None:
    """Make one element of an article that stands in several alike, side by side."""
    first, *others = pieces
    if any((item.getparent(), item.get("class")) != (first.getparent(), first.get("class")) for item in others):
        return
    for item in others:
        first.extend(list(item))
        _drop(item)


def _headings(element: Element) -> list[str]:
    return [normalise(" ".join(lines_of(heading))) for heading in element.iter("h1", "h2")]


def _cut_what_is_not_article(tree: Element) -> None:
    body = next(tree.iter("body"), tree)
    allowed = MAX_NOT_ARTICLE_RATIO * len(body.text_content())
    found = {item: None for item in body.iterdescendants() if isinstance(item.tag, str) and _is_not_article(item)}
    for heading in body.iter("h2", "h3", "h4", "h5"):
        if _LIST_HEAD.fullmatch(" ".join(heading.text_content()[:100].split())):
            found[heading.getparent()] = None
    around_headline = set(body.xpath(".//h1/ancestor::*"))
    for item in found:
        # Dropping one drops those inside it, which then have no way up to the body.
        if item is body or item in around_headline or not _is_within(item, body):
            continue
        if _is_dialog(item) or len(item.text_content()) <= allowed:
            _drop(item)


def _is_within(item: Element, body: Element) -> bool:
    return body in (item.iterancestors(body.tag))


def _is_not_article(item: Element) -> bool:
    if _is_dialog(item):
        return True
    if item.tag in ("a", "p", "span", "body", "main", "article"):
        return False
    words = _WORDS.findall(f"{item.get('class') or ''} {item.get('id') or ''}"[:500].lower())
    return not NOT_ARTICLE.isdisjoint(words)


def _is_dialog(item: Element) -> bool:
    return item.get("role") in ("dialog", "alertdialog") or item.get("aria-modal") == "true" or item.tag == "dialog"


def _drop(item: Element) -> None:
    parent = item.getparent()
    if parent is not None:
        item.drop_tree()


def stated_texts(nodes: Sequence[Node]) -> Iterator[str]:
    """The article bodies that a page states, for its parts."""
    return (body for node in nodes if (body := _stated_body(node)))
