"""What a page states of itself for machines: JSON-LD, OpenGraph and other meta elements, microdata.

Source: https://schema.org/NewsArticle, https://schema.org/LiveBlogPosting, https://ogp.me
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crosscheck.ingest.document import clean_field
from crosscheck.ingest.limits import MAX_STRUCTURED_CHARS, MAX_STRUCTURED_NODES
from crosscheck.ingest.page.tree import Element
from crosscheck.ingest.roles import normalise

Node = Mapping[str, Any]

ARTICLE_TYPES = frozenset(
    """
    Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle
    AskPublicNewsArticle LiveBlogPosting BlogPosting SocialMediaPosting Report WebPage
    """.split()
)
_PAGE = "WebPage"
"""States dates too, but of the page: an article's own node comes first."""


def linked_data(tree: Element) -> list[Node]:
    """All objects of the page's JSON-LD, in order, those inside others after them; blocks that are no JSON are left out."""
    nodes: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) <= MAX_STRUCTURED_CHARS:
            nodes.extend(_objects(_load(script.text), MAX_STRUCTURED_NODES - len(nodes)))
    return nodes


def _load(text: str) -> Any:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", text[:MAX_STRUCTURED_CHARS].strip())
    for candidate in (text, html.unescape(text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, limit: int) -> Iterator[Node]:
    queue = [value]
    for item in queue:  # grows while it is walked: breadth first
        if isinstance(item, dict):
            yield item
            limit -= 1
            queue.extend(child for child in item.values() if isinstance(child, dict | list))
        elif isinstance(item, list):
            queue.extend(child for child in item if isinstance(child, dict | list))
        if limit <= 0 or len(queue) > 4 * MAX_STRUCTURED_NODES:
            return


def types_of(node: Node) -> tuple[str, ...]:
    """The names of its types, without the vocabulary's address."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return tuple(name.rpartition("/")[2] for name in names if isinstance(name, str))


def article_node(nodes: Sequence[Node], titles: Sequence[str]) -> Node:
    """The object that describes the page's article; empty if none does.

    A page describes other articles too, as links: where several could be meant, the one with one of the page's own `titles` is.
    """
    found = [node for node in nodes if ARTICLE_TYPES.intersection(types_of(node))]
    articles = [node for node in found if _PAGE not in types_of(node)] or found
    own = {normalise(title) for title in titles}
    for node in articles:
        if normalise(text_of(node.get("headline")) or text_of(node.get("name")) or "") in own:
            return node
    return articles[0] if articles else {}


def text_of(value: Any) -> str | None:
    """A property's text, with HTML's entities read, as one line; of several values the first."""
    if isinstance(value, list):
        value = next((item for item in value if item), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return clean_field(html.unescape(value)) if isinstance(value, str) else None


def names_of(value: Any) -> list[str]:
    """The names of people or organisations, each once."""
    found: list[str] = []
    for item in (value if isinstance(value, list) else [value])[:50]:
        names = item.get("name") if isinstance(item, dict) else item
        for name in (names if isinstance(names, list) else [names])[:50]:
            text = text_of(name)
            if text and text not in found:
                found.append(text)
    return found


def meta_of(tree: Element) -> dict[str, list[str]]:
    """Contents of the meta elements by their name, property or itemprop in lower case, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        content = element.get("content")
        for key in {element.get(attribute, "").strip().lower(): None for attribute in ("property", "name", "itemprop")}:
            if key and content and content.strip():
                found[key].append(content.strip())
    return found


def itemprops(tree: Element, name: str) -> Iterator[Element]:
    """Elements that carry the microdata property `name`, in order."""
    for element in tree.iter():
        if isinstance(element.tag, str) and name in (element.get("itemprop") or "").split():
            yield element
