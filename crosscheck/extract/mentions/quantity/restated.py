"""One amount told twice: "12 inches (30 cm)", "$2.5 million (£1.9 million)"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.records import Mention, Quantity

_RESTATED = frozenset({"measure", "money"})


def restated(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in order; an amount alone in brackets is of what the amount right before them is of."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and _is_restated(text, before, mention):
            slot = before.value.slot if isinstance(before.value, Quantity) else None
            mention = mention.model_copy(update={"value": mention.value.model_copy(update={"slot": slot})})
        found.append(mention)
    return found


def _is_restated(text: str, before: Mention, mention: Mention) -> bool:
    one, other = before.value, mention.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or before.kind != mention.kind or mention.kind not in _RESTATED:
        return False
    alone = text[before.end : mention.start].strip() == "(" and text[mention.end :].lstrip()[:1] in {")", ";", ","}
    return alone and (mention.kind == "money") == (one.unit != other.unit)
