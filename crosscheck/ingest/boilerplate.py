"""Whether one passage, read by itself, is the page's and not the article's."""

from __future__ import annotations

import re

from crosscheck.ingest import stock_phrases as stock
from crosscheck.ingest.dateline import MAX_LONE_CHARS, STAMP, is_lone_dateline

NAME = r"(?:[A-Z][\w.'’-]{0,30}|(?:de|da|di|van|von|der|den|la|le|el|al|bin|and|of|the|for|with|in|&))"
# All but CALLED_FOR_HELP are held against a whole passage: the anchor keeps even a search from trying them at every character of it.
_FULL = tuple(re.compile(rf"\A(?:{pattern})", re.IGNORECASE | re.DOTALL) for pattern in stock.FULL)
_CONTACT = re.compile(rf"\A{stock.CONTACT}", re.DOTALL)
_CALLED_FOR_HELP = re.compile(stock.CALLED_FOR_HELP, re.IGNORECASE)
_BYLINE = re.compile(
    r"\A(?:(?:(?i:posted|written|reported|edited|produced|photographed|photos?|story|video|compiled|submitted)\s)*(?i:by):?(?: of the)?"
    rf"|With|Staff Writers?)(?: (?i:written by))?(?:[ ,/|]{{1,3}}{NAME}){{1,12}}(?:[ ,|•·-]{{1,3}}(?:on )?{STAMP})?"
    r"(?:[ ,|•·-]{1,3}(?i:reading time:?.{0,20}|\d+ min(?:ute)?s? read))?"
)
_SIGNATURE = re.compile(r"(?:--|[—–-])\s?[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}(?: \(@\w{1,30}\) .{4,30})?")
_FILED = re.compile(
    rf"\A(?:By [A-Z][\w.'’ -]{{1,40}} in [A-Z]\w{{1,20}} \| .{{4,40}}|(?:{STAMP})[ |•-]{{1,3}}[A-Z][\w.]{{2,20}}"
    rf"|.{{0,30}}Created: (?:{STAMP}).{{0,30}})",
    re.IGNORECASE,
)
# Each address must end at a gap: without that a line of thousands of slashes could be divided in as many ways.
_ADDRESS = re.compile(
    r"\A(?:(?:(?:https?://|www\.)\S{1,500}+|[\w.+-]{1,60}@[\w.-]{1,80}|(?:twitter: ?)?@\w{1,30}|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}|or|and)"
    r"(?=[\s|,;]|$)[|,; ]{0,3}){1,12}",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\W_]{0,3}[^\W\d_][\w'’&/.-]{0,30}(?: (?:&|[^\W\d_][\w'’&/-]{0,30})){0,2}[ \]]{0,2}:?")
_CROSSHEAD = re.compile(r"[A-Z][\w'’-]{1,30}(?: [\w'’&/.,-]{1,30}){2,8}")
_PLACE_ALONE = re.compile(r"\A[A-Z][A-Z .'-]{2,40}(?:, [A-Z][\w.]{1,20}(?: [A-Z]{2,20})?){0,2} ?(?:\([\w ]{1,20}\) ?)?[—–-]{1,2}")


def is_boilerplate(text: str) -> bool:
    """Whether `text`, white space collapsed, is boilerplate whatever stands around it."""
    if not any(char.isalpha() for char in text):
        return True
    if len(text) > stock.MAX_FULL_CHARS:
        return False
    return (
        _is_page_furniture(text)
        or is_lone_dateline(text)
        or is_byline(text)
        or _ADDRESS.fullmatch(text) is not None
        or _is_contact(text)
        or any(pattern.fullmatch(text) for pattern in _FULL)
        or _PLACE_ALONE.fullmatch(text) is not None
        or is_section_label(text)
    )


def is_byline(text: str) -> bool:
    """Whether `text` says who wrote the article, and no more than that.

    >>> is_byline("By Ada Quill and Tom Reed"), is_byline("By Friday the river had crested.")
    (True, False)
    """
    if len(text) > MAX_LONE_CHARS:
        return False
    return any(pattern.fullmatch(text) for pattern in (_BYLINE, _SIGNATURE, _FILED))


def is_section_label(text: str) -> bool:
    """Whether `text` is a line of one to three words that says nothing: "International", "Original story:".

    A line with a figure, a closing full stop, a quotation mark or a word that may be its verb is none.
    """
    words = text.strip("[]:►>+*•#×_ ").split()
    if not _LABEL.fullmatch(text) or not 1 <= len(words) <= 3 or words[-1].endswith("."):
        return False
    return len(words) == 1 or not may_have_verb(words)


def is_crosshead(text: str) -> bool:
    """Whether `text` may be a heading between paragraphs: up to nine words, no verb, "Increase in ..." or "Setting the ...".

    Only where it stands says whether it is one: before the first paragraph the same words are a headline.
    """
    words = text.split()
    if not _CROSSHEAD.fullmatch(text) or text.endswith((".", ",")) or any(char.isdigit() for char in text):
        return False
    # "Dialogue on ...", "Setting the ...": elsewhere a word that looks like a noun is too often a verb.
    return not may_have_verb(words) and (words[1] in stock.PREPOSITIONS or words[0].endswith("ing"))


def may_have_verb(words: list[str]) -> bool:
    """Whether one of `words` may be a finite verb or a participle; words in -s count unless last, where they are nouns as a rule."""
    for position, word in enumerate(words):
        low = word.lower().strip(".,:;'\"“”‘’")
        if low in stock.FINITE_VERBS or "'" in low.removesuffix("'s").removesuffix("s'"):
            return True
        if low.endswith("ed") and low not in stock.NOT_VERBS_IN_ED:
            return True
        inside = 0 < position < len(words) - 1 and word[0].islower()
        if (
            inside
            and low.endswith("s")
            and not low.endswith(("ss", "us", "is"))
            and words[position - 1].lower() not in stock.PREPOSITIONS
            and len(words) <= 3
        ):
            return True
    return False


def _is_page_furniture(text: str) -> bool:
    words = [word.strip(".,:;|>()[]!•·-–—/").lower() for word in text.split()]
    return len(words) <= stock.MAX_PAGE_WORDS and not text.endswith(".") and all(word in stock.PAGE_WORDS for word in words if word)


def _is_contact(text: str) -> bool:
    return _CONTACT.fullmatch(text) is not None and not _CALLED_FOR_HELP.search(text)
