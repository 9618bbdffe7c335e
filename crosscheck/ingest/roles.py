"""Which stretches of an article are its headline, its own words, and the page's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.ingest import stock_phrases as stock
from crosscheck.ingest.boilerplate import is_boilerplate, is_crosshead
from crosscheck.ingest.dateline import is_lone_dateline
from crosscheck.ingest.passages import Stretch, cut_glued_date, cut_glued_headline, split_stretches
from crosscheck.records import Passage

MAX_LINES_ABOVE_TITLE = 15
"""Buttons, section names and captions stand above a page's headline, paragraphs do not."""
MAX_LINES_OF_TITLE = 3
MAX_END_MATTER = 16
"""Passages of biographies and addresses that follow an article; more would be an article of its own."""
HEADLINE_WORDS = range(4, 21)

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")
_SITE = re.compile(r"\s[|–—-]\s[^|]{2,80}$")
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]{0,2}$")
_LIST_HEAD = re.compile(rf"\A{stock.LIST_HEADS}", re.IGNORECASE)
_BIOGRAPHY = re.compile(rf"\A(?:{stock.BIOGRAPHY})", re.IGNORECASE | re.DOTALL)
_NEWS_OF_A_PERSON = re.compile(stock.NEWS_OF_A_PERSON, re.IGNORECASE)
_CUT_SHORT = re.compile(r"(?:\.{3}|…)$")


def normalise(text: str) -> str:
    """White space collapsed, quotation marks straightened, case folded: what two printings of one line have in common."""
    return " ".join(text.translate(_STRAIGHT).split()).casefold()


def find_title(text: str, title: str) -> bool:
    """Whether `title` stands among the first lines of `text`, alone or, at the very start, before the first sentence."""
    stretches = split_stretches(text[:20_000])[: MAX_LINES_ABOVE_TITLE + MAX_LINES_OF_TITLE]
    return _title_run(text, stretches, title) is not None or _glued_title(text, stretches, title) is not None


def assign_roles(text: str, title: str | None) -> list[Passage]:
    """Passages of `text` with their roles, in order; `title` is what front matter states, and None where it states nothing."""
    stretches = _judge_headline(text, split_stretches(text), title)
    stretches = [
        replace(item, role="boilerplate") if item.role is None and is_boilerplate(_flat(text, item)) else item for item in stretches
    ]
    stretches = list(_cut_opening(text, stretches))
    if not any(item.role == "headline" for item in stretches):
        stretches = _first_line_as_headline(text, stretches)
    for judge in (_judge_crossheads, _judge_link_lists, _judge_end_matter, _judge_repeats):
        stretches = judge(text, stretches)
    return [Passage(start=item.start, end=item.end, role=item.role or "body") for item in stretches]


def _flat(text: str, item: Stretch) -> str:
    return " ".join(text[item.start : item.end].split())


def _boilerplate(stretches: Sequence[Stretch], indices: set[int]) -> list[Stretch]:
    return [replace(item, role="boilerplate") if index in indices else item for index, item in enumerate(stretches)]


# --- the headline -----------------------------------------------------------------------------------------------


def _judge_headline(text: str, stretches: list[Stretch], title: str | None) -> list[Stretch]:
    if not title or is_lone_dateline(title):
        return stretches
    if run := _title_run(text, stretches, title):
        return [replace(item, role="headline") if index in run else item for index, item in enumerate(stretches)]
    if glued := _glued_title(text, stretches, title):
        return [*glued, *stretches[1:]]
    return stretches


def _title_run(text: str, stretches: list[Stretch], title: str) -> range | None:
    """Find the lines that together are the title, with or without the site's name behind it."""
    whole = normalise(title)
    wanted = {whole, normalise(_SITE.sub("", title))}
    for first in range(min(len(stretches), MAX_LINES_ABOVE_TITLE)):
        lines = ""
        for last in range(first, min(len(stretches), first + MAX_LINES_OF_TITLE)):
            item = stretches[last]
            if len(lines) + item.end - item.start > 2 * len(whole) + 20:
                break
            lines = f"{lines} {normalise(text[item.start : item.end])}".strip()
            if lines in wanted:
                return range(first, last + 1)
    return None


def _glued_title(text: str, stretches: list[Stretch], title: str) -> list[Stretch] | None:
    """Cut the first stretch behind the title that it begins with, where a new sentence follows without punctuation."""
    if not stretches or len(title.split()) < HEADLINE_WORDS.start:
        return None
    first = stretches[0]
    opening = text[first.start : min(first.end, first.start + 2 * len(title) + 20)]
    words = r"\s+".join(re.escape(word) for word in title.translate(_STRAIGHT).split())
    match = re.match(rf"{words}(?=\s+[A-Z\"'])", opening.translate(_STRAIGHT))
    if match is None:
        return None
    middle = first.start + match.end()
    rest = middle + len(text[middle : first.end]) - len(text[middle : first.end].lstrip())
    return [replace(first, end=middle, role="headline"), replace(first, start=rest)]


def _cut_opening(text: str, stretches: list[Stretch]) -> Iterator[Stretch]:
    """Cut what is glued into the first passage of the body: a date between sentences, a headline that front matter does not give."""
    headless = not any(item.role == "headline" for item in stretches)
    opened = False
    for item in stretches:
        if item.role is not None or opened:
            yield item
            continue
        opened = True
        pieces = cut_glued_headline(text, item) if headless else [item]
        for piece in pieces:
            yield from cut_glued_date(text, piece) if piece.role is None else [piece]


def _first_line_as_headline(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Take a first line of a few words without a full stop, over paragraphs that have theirs, for the headline."""
    index = next((index for index, item in enumerate(stretches) if item.role is None), None)
    if index is None:
        return stretches
    line = _flat(text, stretches[index])
    is_line = len(line.split()) in HEADLINE_WORDS and line[-1] not in ".,:;)–—-" and ". " not in line and not line[0].islower()
    credited = index + 1 < len(stretches) and "\n" not in text[stretches[index].end : stretches[index + 1].start]
    followed = any(item.role is None and _SENTENCE.search(text[item.start : item.end][-4:]) for item in stretches[index + 1 : index + 6])
    if not is_line or credited or not followed:  # a credit on the same line makes it a caption
        return stretches
    return [replace(item, role="headline") if position == index else item for position, item in enumerate(stretches)]


# --- lines that their neighbours explain --------------------------------------------------------------------------


def _judge_crossheads(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Recognise a verbless heading after the first paragraph, with a paragraph or another heading behind it."""
    heads: set[int] = set()
    seen_sentence = False
    for index, item in enumerate(stretches):
        if item.role is not None:
            continue
        if _SENTENCE.search(text[item.start : item.end][-4:]):
            seen_sentence = True
        elif seen_sentence and index + 1 < len(stretches) and is_crosshead(_flat(text, item)[:200]):
            heads.add(index)
    return _boilerplate(stretches, heads)


def _judge_link_lists(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Recognise bare headlines of other articles after "ALSO:" and its like, up to the next line that ends as a sentence does."""
    links: set[int] = set()
    listing = False
    for index, item in enumerate(stretches):
        line = _flat(text, item)[:200]
        if _LIST_HEAD.fullmatch(line):
            listing = True
        elif (
            item.role == "headline" or item.end - item.start > 200 or line[-1] in ".:" or _SENTENCE.search(line[-3:]) and item.role is None
        ):
            listing = False
        if listing:
            links.add(index)
    return _boilerplate(stretches, links)


def _judge_end_matter(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Recognise biographies of authors among the last lines, and sections such as "About us" to the end."""
    ended = next(
        (i for i, item in enumerate(stretches) if i > 2 and normalise(text[item.start : item.end][:40]).strip(" :#") in stock.END_SECTIONS),
        len(stretches),
    )
    found = set(range(ended, len(stretches)))
    people: dict[int, str] = {}
    for index in range(ended - 1, max(ended - 1 - MAX_END_MATTER, 0), -1):
        item = stretches[index]
        name = _who_is_described(_flat(text, item)) if item.role is None and item.end - item.start < 2_000 else None
        if name:
            people[index] = name.split()[-1]
        elif item.role != "boilerplate":
            break
    article = (
        " ".join(text[item.start : item.end] for index, item in enumerate(stretches) if item.role != "boilerplate" and index not in people)
        if people
        else ""
    )
    # A journalist whom the article names is part of its news, wherever the sentence stands.
    found |= {index for index, surname in people.items() if not re.search(rf"\b{re.escape(surname)}\b", article)}
    return _boilerplate(stretches, found)


def _who_is_described(line: str) -> str | None:
    match = _BIOGRAPHY.fullmatch(line)
    if match is None or _NEWS_OF_A_PERSON.search(line):
        return None
    return match.group("name") or match.group("worker")


def _judge_repeats(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Recognise the second and later printing of a passage, and a caption that is cut short right behind its full form."""
    seen: set[str] = set()
    repeats: set[int] = set()
    last = ""
    for index, item in enumerate(stretches):
        line = normalise(text[item.start : item.end])
        stub = _CUT_SHORT.sub("", line).strip()
        if line in seen or (stub != line and len(stub) > 20 and last.startswith(stub)):
            repeats.add(index)
        elif item.role != "boilerplate":
            last = line
        seen.add(line)
    return _boilerplate(stretches, repeats)
