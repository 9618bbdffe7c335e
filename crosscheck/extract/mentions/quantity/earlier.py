"""What an amount of money was before, or was expected to be: "to 58 million euros from 71 million", "missing the 64 million expected"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosscheck.extract.mentions.quantity.expression import Expression, base_values
from crosscheck.extract.mentions.quantity.sentences import sentence_start
from crosscheck.records import Mention, Quantity, Slot

EARLIER = "earlier"
"""The modifier of an amount that no longer holds, so that nobody sets it against today's."""
_LARGE = 1e6
"""Nobody leaves the currency of smaller amounts out."""
_BEFORE = frozenset({"earlier", "previous", "previously", "prior", "old", "initial"})
_LEADS = frozenset({"from", "against", "to", "or", "than", "the", "at", "of", "between"})
_HEDGES = frozenset({"about", "around", "some", "nearly", "almost", "just", "roughly", "over", "under"})
_EXPECTED = frozenset({"expected", "forecast", "predicted", "estimated", "projected"})
_REACH = 6


def bare_money(doc: Any, found: Expression, first: int, last: int, before: Sequence[Mention]) -> Mention | None:
    """Return "71 million" of tokens [first, last) as money where the sentence has just told an amount with its currency."""
    if found.kind != "count" or found.numeral.scale < _LARGE or found.numeral.ordinal or (last < len(doc) and _is_noun(doc[last])):
        return None
    opening = doc[sentence_start(doc, first)].idx
    previous = next((m for m in reversed(before) if m.kind == "money" and m.start >= opening), None)
    at = first - (first > 1 and doc[first - 1].lower_ in _HEDGES)
    if previous is None or not isinstance(previous.value, Quantity) or at == 0 or doc[at - 1].lower_ not in _LEADS:
        return None
    slot = previous.value.slot
    if last < len(doc) and doc[last].lower_ in _EXPECTED:
        slot = slot.model_copy(update={"event": "expect"})
    low, high, step = base_values(found)
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    unit, approximate = previous.value.unit, found.approximate
    value = Quantity(low=low, high=high, unit=unit, step=step, approximate=approximate, slot=slot)
    return Mention(kind="money", start=start, end=end, text=doc.text[start:end], value=value)


def _is_noun(token: Any) -> bool:
    return bool(token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.lower_ not in _EXPECTED)


def mark_earlier(doc: Any, mentions: list[Mention]) -> list[Mention]:
    """Mark the amount behind "from" where another of its kind stands in the sentence: "rose to $3 billion from $2 billion"."""
    begins = {token.idx: token.i for token in doc}
    return [_earlier(mention) if _is_earlier(doc, mention, begins, mentions) else mention for mention in mentions]


def _is_earlier(doc: Any, mention: Mention, begins: dict[int, int], mentions: Sequence[Mention]) -> bool:
    if mention.kind != "money" or not isinstance(mention.value, Quantity) or mention.start not in begins:
        return False
    first = begins[mention.start]
    opening = doc[sentence_start(doc, first)].idx
    led = [token.lower_ for token in doc[max(0, first - _REACH) : first]]
    was = led[-1:] == ["from"] or bool(_BEFORE & set(led) and "from" in led)
    unit = mention.value.unit
    beside = [one for one in mentions if one.kind == "money" and opening <= one.start != mention.start and _unit_of(one) == unit]
    return was and any(abs(one.start - mention.start) < _FAR for one in beside)


_FAR = 80
"""Characters: the two amounts of one change stand beside one another."""


def _unit_of(mention: Mention) -> str | None:
    return mention.value.unit if isinstance(mention.value, Quantity) else None


def _earlier(mention: Mention) -> Mention:
    value = mention.value
    if not isinstance(value, Quantity):
        return mention
    slot: Slot = value.slot.model_copy(update={"modifiers": (*value.slot.modifiers, EARLIER)})
    return mention.model_copy(update={"value": value.model_copy(update={"slot": slot})})
