"""What a page states of itself, its sources checked against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from crosscheck.ingest.boilerplate import is_byline
from crosscheck.ingest.document import PARSER_FAULTS, Stamp, clean_field, clean_url
from crosscheck.ingest.outlets import domain_of, known_outlet
from crosscheck.ingest.page.dates import Dated, choose, read_machine_date, visible_dates
from crosscheck.ingest.page.structured import Node, article_node, itemprops, linked_data, meta_of, names_of, text_of, types_of
from crosscheck.ingest.page.tree import UNSEEN, Element, lines_of
from crosscheck.ingest.roles import normalise

PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publish-date", "publish_date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "date", "displaydate", "ptime", "pdate", "iso-8601-publish-date",
)  # fmt: skip
UPDATED_NAMES = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "utime")
AUTHOR_NAMES = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author")
SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "apple-mobile-web-app-title")
LINES_ABOVE_HEADLINE = 6
LINES_BELOW_HEADLINE = 12
"""Where a page prints its date and byline: between its headline and, below a summary and a picture, its first paragraphs."""
MAX_SITE_CHARS = 60
"""Of an outlet's name; what is longer beside a headline is a section or a slogan."""
_SITE_SUFFIX = re.compile(r"(?<!\s)\s++[|–—·»:-]++\s++([^|–—·»]{2,60})$")
_BY = re.compile(r"^(?:(?:written|posted|reported|story|words)\s+)?by:?\s+", re.IGNORECASE)
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]([01]?\d|[a-z]{3})[/-]([0-3]?\d)(?=[/_.-]|$)", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class PageFacts:
    """What is known of a page besides its text."""

    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: Dated | None
    updated: Stamp | None
    node: Node
    """The JSON-LD object of its article; empty if there is none."""
    nodes: Sequence[Node]
    notes: tuple[str, ...]


def page_facts(tree: Element, url: str | None, today: dt.date | None) -> PageFacts:
    """Read what a page states of itself; `url` is where it was fetched or saved from, if that is known."""
    meta, nodes = meta_of(tree), linked_data(tree)
    titles = _title_candidates(tree, meta)
    node = article_node(nodes, titles)
    address = _url(tree, meta, node, url)
    outlet = known_outlet(address) or _site_name(meta, nodes, node)
    title = _title(tree, meta, node, outlet)
    lines = _lines_around_headline(tree, title)
    published, updated, note = _dates(tree, meta, node, lines, address, today)
    outlet = outlet or _site_of_title(tree, title) or domain_of(address)
    author = _author(tree, meta, node, lines, outlet)
    if not (author and title and published):
        title, author, published = _by_trafilatura(tree, address, title, author, published, today)
    return PageFacts(title, outlet, author, address, published, updated, node, nodes, (note,) if note else ())


def _first(meta: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [value for name in names for value in meta.get(name, ())]


# --- address and outlet ---------------------------------------------------------------------------------------------


def _url(tree: Element, meta: dict[str, list[str]], node: Node, given: str | None) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    page = node.get("mainEntityOfPage")
    stated = [
        *links,
        *meta.get("og:url", ()),
        node.get("url"),
        page.get("@id") if isinstance(page, dict) else page,
        *meta.get("twitter:url", ()),
    ]
    base = next((found for value in (given, *stated) if (found := clean_url(value))), None)
    for value in stated:
        found = clean_url(_absolute(base, value))
        # A page may name any address as its own: of a fetched page, only one of the host that answered is believed.
        if found and (given is None or _site(found) == _site(given)) and found.count("/") > 2:
            return found
    return clean_url(given) or base


def _absolute(base: str | None, value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        return urljoin(base, value.strip()) if base else value
    except ValueError:
        return None


def _site(url: str) -> str:
    return ".".join((domain_of(url) or "").split(".")[-2:])


def _site_name(meta: dict[str, list[str]], nodes: Sequence[Node], node: Node) -> str | None:
    publishers = [node.get("publisher"), *(item for item in nodes if {"NewsMediaOrganization", "WebSite"}.intersection(types_of(item)))]
    names = [*meta.get("og:site_name", ()), *(text_of(item) for item in publishers), *_first(meta, SITE_NAMES)]
    return next((name for value in names if (name := clean_field(value)) and not clean_url(name)), None)


def _site_of_title(tree: Element, title: str | None) -> str | None:
    """What the title element has around the headline: "Ferry sinks off Ada | The Harbour Post", "The Harbour Post: Ferry sinks off Ada"."""
    whole, wanted = normalise(_title_element(tree) or ""), normalise(title or "")
    if not wanted or whole == wanted or wanted not in whole:
        return None
    # Positions hold in the title as it is written: normalising a line without runs of white space changes no length that matters here.
    written = _title_element(tree) or ""
    start = whole.index(wanted)
    rest = (written[:start] if start else written[len(wanted) :]).strip(" |–—·»:-")
    return rest if 2 <= len(rest) <= MAX_SITE_CHARS and len(whole) == len(written) else None


# --- headline -------------------------------------------------------------------------------------------------------


def _title_element(tree: Element) -> str | None:
    element = next(tree.iter("title"), None)
    return clean_field(element.text_content()) if element is not None else None


def _headings(tree: Element) -> list[str]:
    found = (clean_field(" ".join(lines_of(heading))) for heading in tree.iter("h1"))
    return [line for line in found if line]


def _title_candidates(tree: Element, meta: dict[str, list[str]]) -> list[str]:
    title = _title_element(tree)
    stated = [clean_field(value) for value in _first(meta, ("og:title", "twitter:title", "headline"))]
    return [line for line in (*_headings(tree), *stated, title, _SITE_SUFFIX.sub("", title or "")) if line]


def _title(tree: Element, meta: dict[str, list[str]], node: Node, outlet: str | None) -> str | None:
    """The headline that the page shows, where one does; else what it states."""
    stated = [text_of(node.get("headline")), *(clean_field(value) for value in _first(meta, ("og:title", "twitter:title", "headline")))]
    whole = _title_element(tree)
    stated += [_SITE_SUFFIX.sub("", whole) if whole else None, whole]
    shown = [line for line in _headings(tree) if normalise(line) != normalise(outlet or "")]
    known = [line for line in stated if line]
    if shown and known:
        # A second h1 is the site's own name, or the next article's on an endless page.
        best = max(shown, key=lambda line: (_likeness(line, known[0]), -shown.index(line)))
        return best if len(shown) == 1 or _likeness(best, known[0]) > 0 else known[0]
    title = next(iter(shown or known), None)
    return _without_site(title, outlet) if title else None


def _without_site(title: str, outlet: str | None) -> str:
    match = _SITE_SUFFIX.search(title)
    return title[: match.start()] if match and outlet and normalise(match.group(1)) == normalise(outlet) else title


def _likeness(left: str, right: str) -> float:
    one, other = set(normalise(left).split()), set(normalise(right).split())
    return len(one & other) / max(1, min(len(one), len(other)))


def _lines_around_headline(tree: Element, title: str | None) -> list[str]:
    body = next(tree.iter("body"), tree)
    lines = lines_of(body, UNSEEN | {"aside", "nav", "footer"})
    wanted = normalise(title or "")
    at = next((index for index, line in enumerate(lines) if title and normalise(line) == wanted), None)
    if at is None:
        return lines[: LINES_ABOVE_HEADLINE + LINES_BELOW_HEADLINE]
    # What stands below is the page's own; above may stand today's date.
    return [*lines[at + 1 : at + 1 + LINES_BELOW_HEADLINE], *lines[max(0, at - LINES_ABOVE_HEADLINE) : at]]


# --- dates ----------------------------------------------------------------------------------------------------------


def _dates(
    tree: Element, meta: dict[str, list[str]], node: Node, lines: Sequence[str], url: str | None, today: dt.date | None
) -> tuple[Dated | None, Stamp | None, str | None]:
    stated = _stated(tree, meta, node, ("datePublished", "dateCreated", "uploadDate"), PUBLISHED_NAMES)
    changed = _stated(tree, meta, node, ("dateModified",), UPDATED_NAMES)
    shown, shown_update = visible_dates(lines)
    stated += _times(tree) if not stated else []
    published, note = choose(stated, shown, today)
    updated, _ = choose(changed, shown_update, today)
    published = published or _of_url(url)
    if published is None and updated is not None:
        published = Dated(updated.stamp, f"{updated.source} (of the last change; no first date is stated)")
    return published, updated.stamp if updated and published and updated.stamp != published.stamp else None, note


def _stated(tree: Element, meta: dict[str, list[str]], node: Node, properties: Sequence[str], names: Sequence[str]) -> list[Dated]:
    found = [(node.get(name), f"JSON-LD {name}") for name in properties]
    found += [(value, f"meta {name}") for name in names for value in meta.get(name, ())]
    for name in properties[:1]:
        for element in itemprops(tree, name):
            value = element.get("datetime") or element.get("content") or element.text_content()[:200]
            found.append((value, f"microdata {name}"))
    return [Dated(stamp, source) for value, source in found if (stamp := read_machine_date(value))]


def _times(tree: Element) -> list[Dated]:
    """The first time element with a date of its own, behind the headline; before it may stand the day that the page was loaded."""
    times = tree.xpath(".//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)]")
    behind = tree.xpath(".//h1[1]/following::time") if times else []
    wanted = set(behind) if tree.find(".//h1") is not None else set(times)
    for element in (item for item in times if item in wanted):
        stamp = read_machine_date(element.get("datetime"))
        label = " ".join(element.text_content().split())[:40].lower()
        if stamp and not label.startswith(("updated", "last", "modified")) and "update" not in (element.get("class") or "").lower():
            return [Dated(stamp, "time element")]
    return []


def _of_url(url: str | None) -> Dated | None:
    match = _URL_DAY.search(url or "")
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
        return Dated(dt.date(int(year), number, int(day)), "date in the address")
    except ValueError:
        return None


# --- author ---------------------------------------------------------------------------------------------------------


def _author(tree: Element, meta: dict[str, list[str]], node: Node, lines: Sequence[str], outlet: str | None) -> str | None:
    ways: tuple[Callable[[], list[str]], ...] = (
        lambda: names_of(node.get("author")),
        lambda: _first(meta, AUTHOR_NAMES),
        lambda: [_element_name(element) for element in itemprops(tree, "author")],
        lambda: [_element_name(element) for element in tree.iter("a", "span") if "author" in (element.get("rel") or "").lower().split()],
        lambda: [_name_in(line) for line in lines if is_byline(line)][:1],
    )
    for way in ways:
        names = list(dict.fromkeys(name for value in way() if (name := _person(value, outlet))))
        if names:
            return clean_field(", ".join(names[:10]))
    return None


def _element_name(element: Element) -> str:
    inner = next((child for child in element.iter() if "name" in (child.get("itemprop") or "").split()), element)
    return inner.get("content") or " ".join(inner.text_content()[:200].split())


def _person(value: str, outlet: str | None) -> str | None:
    name = clean_field(_BY.sub("", value.strip()))
    if not name or clean_url(name) or len(name) > 120 or "@" in name or normalise(name) == normalise(outlet or ""):
        return None
    return name if any(char.isalpha() for char in name) and "/" not in name else None


def _name_in(line: str) -> str:
    """The names in a byline: "By Ada Quill and Tom Reed | May 3, 2014" without the word and the date."""
    return re.split(r"\s[|•·]\s|,\s(?=[a-z])|\s-\s|\s(?=\d{1,2}[:/])", _BY.sub("", line))[0].strip(" ,|-")


def _by_trafilatura(
    tree: Element, url: str | None, title: str | None, author: str | None, published: Dated | None, today: dt.date | None
) -> tuple[str | None, str | None, Dated | None]:
    """Fill in what no plain statement gave by trafilatura's rules, which know many sites' markup."""
    from trafilatura.metadata import extract_metadata

    last = (today or dt.date(9999, 12, 31)).isoformat()
    tree = deepcopy(tree)
    for item in tree.xpath(".//aside | .//nav | .//footer"):  # dates and names there are other articles'
        if item.getparent() is not None:
            item.drop_tree()
    try:
        found = extract_metadata(tree, url, {"original_date": True, "extensive_search": False, "max_date": last}, extensive=False)
    except PARSER_FAULTS:
        return title, author, published
    day = read_machine_date(found.date)
    names = ", ".join(name for value in (found.author or "").split(";") if (name := _person(value, None)))
    guessed = Dated(day, "date in the markup, found by trafilatura") if day else None
    return title or clean_field(found.title), author or clean_field(names), published or guessed
