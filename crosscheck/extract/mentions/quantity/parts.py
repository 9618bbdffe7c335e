"""Parts and wholes: "three cabinet members and climate czar John Kerry" is four; "four officials, including A and B" names two of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosscheck.extract.mentions.quantity.nouns import is_person
from crosscheck.records import Mention, Part, Quantity

_LINKS = frozenset({"including", "namely", ":", "–", "—", "were", "are", "identified", "as", "such"})
_JOINTS = frozenset({",", "and", "&", "plus", ";"})
_REPORTING = frozenset({None, "find", "say", "report", "confirm", "believe", "know"})
_MAX_TITLE = 4
_SUMMED = frozenset({"count"})


def _plain(mention: Mention) -> bool:
    value = mention.value
    return (
        mention.kind in _SUMMED
        and isinstance(value, Quantity)
        and not (value.ordinal or value.vague or value.bound or value.parts)
        and value.low == value.high
        and value.low is not None
        and value.low > 0
    )


def _named(doc: Any, first: int) -> tuple[str, int] | None:
    """(name, index after it) of a person, with an optional title before, that starts at token `first`."""
    at = first
    while at < min(len(doc), first + _MAX_TITLE) and doc[at].ent_type_ != "PERSON" and doc[at].pos_ in {"NOUN", "PROPN", "ADJ", "DET"}:
        at += 1
    start = at
    while at < len(doc) and doc[at].ent_type_ == "PERSON" and (at == start or doc[at].ent_iob_ == "I"):
        at += 1
    return (doc[start:at].text, at) if at > start and doc[start].tag_ in {"NNP", "NNPS"} else None


def _person_count(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and is_person(mention.value.slot.head)


def find_sums(doc: Any, mentions: Sequence[Mention], token_at: dict[int, int], token_end: dict[int, int]) -> list[Mention]:
    """Coordinated counts of people, or of one noun, and named people, each as one mention with its parts."""
    sums: list[Mention] = []
    plain = {mention.start: mention for mention in mentions if _plain(mention)}
    reached = -1
    for start in sorted(plain):
        if start < reached:
            continue
        chain = _chain(doc, plain, start, token_at, token_end)
        if chain is not None:
            sums.append(chain)
            reached = chain.end
    return sums


def _chain(doc: Any, plain: dict[int, Mention], start: int, token_at: dict[int, int], token_end: dict[int, int]) -> Mention | None:
    first = plain[start]
    members: list[Part] = [_part(first)]
    end, joined = first.end, False
    at = token_end.get(end)
    while at is not None and at < len(doc) and doc[at].lower_ in _JOINTS:
        joined = joined or doc[at].lower_ in {"and", "&", "plus"}
        at += 1
        if at < len(doc) and doc[at].lower_ == "and":
            joined, at = True, at + 1
        if at >= len(doc):
            break
        following = plain.get(doc[at].idx)
        if following is not None and _alike(first, following):
            members.append(_part(following))
            end, at = following.end, token_end.get(following.end)
            continue
        named = _named(doc, at) if _person_count(first) else None
        if named is None or (
            named[1] < len(doc) and doc[named[1]].pos_ in {"AUX", "VERB"} and joined and _has_verb(doc, token_at[start], at)
        ):
            break
        members.append(Part(amount=1.0, name=named[0], label=doc[at : named[1]].text))
        at = named[1]
        end = doc[at - 1].idx + len(doc[at - 1])
    if len(members) < 2 or not joined:
        return None
    return _summed(doc, first, members, end)


def _has_verb(doc: Any, first: int, last: int) -> bool:
    """Tell whether this holds: the counted noun is already an object: what follows "and" opens a clause of its own."""
    return any(token.pos_ == "VERB" and token.dep_ not in {"amod"} for token in doc[doc[first].sent.start : last])


def _alike(left: Mention, right: Mention) -> bool:
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    one, two = left.value.slot, right.value.slot
    if one.event != two.event and not {one.event, two.event} & _REPORTING:
        return False
    return one.head is not None and (one.head == two.head or (is_person(one.head) and is_person(two.head)))


def _part(mention: Mention) -> Part:
    value = mention.value
    amount = value.low if isinstance(value, Quantity) and value.low is not None else 0.0
    return Part(amount=amount, label=mention.text)


def _summed(doc: Any, first: Mention, members: list[Part], end: int) -> Mention:
    total = sum(member.amount for member in members)
    value = first.value
    assert isinstance(value, Quantity)  # noqa: S101 - _plain let only quantities in
    head = value.slot.head if len({_last_word(member.label) for member in members}) == 1 or not is_person(value.slot.head) else "person"
    slot = value.slot.model_copy(update={"head": head, "modifiers": ()})
    summed = value.model_copy(update={"low": total, "high": total, "parts": tuple(members), "slot": slot})
    return Mention(kind="count", start=first.start, end=end, text=doc.text[first.start : end], value=summed)


def _last_word(label: str) -> str:
    return label.rsplit(maxsplit=1)[-1].lower() if label else ""


def with_names(doc: Any, mention: Mention, token_end: dict[int, int]) -> Mention:
    """Return the mention with the names listed right behind it as parts: "four officials, including A, B, C and D"."""
    at = token_end.get(mention.end)
    value = mention.value
    if (
        at is None
        or not _plain(mention)
        or not isinstance(value, Quantity)
        or value.low is None
        or value.low < 2
        or value.slot.head is None
    ):
        return mention
    start = at
    while at < len(doc) and at - start < 4 and (doc[at].lower_ in _LINKS or doc[at].text == ","):
        at += 1
    if not any(doc[index].lower_ in _LINKS for index in range(start, at)):
        return mention
    names = _names(doc, at)
    if len(names) < 2:
        return mention
    return mention.model_copy(update={"value": value.model_copy(update={"parts": tuple(Part(amount=1.0, name=name) for name in names)})})


def _names(doc: Any, at: int) -> list[str]:
    """Capitalised names joined by commas and "and"; a comma list must close with "and" or it may run into the next clause."""
    names: list[str] = []
    closed = False
    while at < len(doc):
        first = at
        while at < len(doc) and (doc[at].tag_ in {"NNP", "NNPS"} or doc[at].pos_ == "PROPN"):
            at += 1
        if at == first:
            break
        names.append(doc[first:at].text)
        if closed or at >= len(doc):
            break
        comma = doc[at].text == ","
        at += comma
        closed = at < len(doc) and doc[at].lower_ == "and"
        at += closed
        if not comma and not closed:
            break
    return names if closed else []
