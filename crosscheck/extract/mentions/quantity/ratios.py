"""Some of a stated whole as a share of it: "23 of the town's 41 wells", "Of 30 schools, 12 failed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from crosscheck.extract.mentions.quantity.casualties import opens_with_of
from crosscheck.records import Mention, Part, Quantity

_REACH = 6
"""Tokens between "of" and the whole: "of the country's best known"."""
_BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"})


def find_ratios(doc: Any, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the share that a count makes of the count behind its "of", with both as parts, so that it is told from a stated share."""
    counts = [mention for mention in mentions if mention.kind == "count" and _is_exact(mention)]
    for one, other in zip(counts, counts[1:], strict=False):
        first, second = (doc.char_span(m.start, m.start + 1, alignment_mode="expand").start for m in (one, other))
        if _is_of(doc, first, second):
            yield from _share(doc, one, other)
        elif opens_with_of(doc, first) and doc[second - 1].text == "," and one.end <= other.start and not _is_listed(doc, second):
            yield from _share(doc, other, one)


def _is_listed(doc: Any, second: int) -> bool:
    """Tell "of the 10 men, seven women and two girls" from "of 30 schools, 12 failed": no verb stands before the "and" and its number."""
    behind = doc[second + 1 : second + _REACH]
    joint = next((token for token in behind if token.pos_ in {"VERB", "AUX"} or token.lower_ in {"and", ","}), None)
    return joint is not None and joint.pos_ not in {"VERB", "AUX"} and joint.i + 1 < len(doc) and joint.nbor().like_num


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    plain = isinstance(value, Quantity) and not (value.vague or value.ordinal or value.approximate or value.bound or value.parts)
    return plain and isinstance(value, Quantity) and value.low == value.high


def _is_of(doc: Any, first: int, whole: int) -> bool:
    """Whether an "of" stands right behind the number at `first`, and only what belongs to the whole between it and that one's number."""
    of = first + 1 + (doc[first + 1].lower_ == "out") if first + 1 < whole else whole
    if of >= whole or doc[of].lower_ != "of" or whole - of > _REACH:
        return False
    return all(token.pos_ in _BETWEEN for token in doc[of + 1 : whole])


def _share(doc: Any, part: Mention, whole: Mention) -> Iterator[Mention]:
    a, b = part.value, whole.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.low is None or b.low is None:
        return
    if not 1 < a.low < b.low:
        return  # "one of the ten largest" tells no share
    start, end = min(part.start, whole.start), max(part.end, whole.end)
    parts = Part(amount=a.low, label=part.text), Part(amount=b.low, label=whole.text)
    slot = a.slot.model_copy(update={"head": b.slot.head, "modifiers": b.slot.modifiers})
    ratio = round(100 * a.low / b.low, 9)
    value = Quantity(low=ratio, high=ratio, unit="percent", step=0.1, parts=parts, slot=slot)
    yield Mention(kind="percentage", start=start, end=end, text=doc.text[start:end], value=value)
