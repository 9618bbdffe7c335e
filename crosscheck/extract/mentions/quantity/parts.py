"""Parts and wholes: "three cabinet members and climate czar John Kerry" is four; "four officials, including A and B" names two of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosscheck.extract.mentions.classes import thing_of
from crosscheck.extract.mentions.quantity.casualties import opens_with_of
from crosscheck.extract.mentions.quantity.coordinated import members_before
from crosscheck.extract.mentions.quantity.nouns import is_person
from crosscheck.extract.mentions.quantity.sentences import sentence_start
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES
from crosscheck.records import Mention, Part, Quantity

_LINKS = frozenset({"including", "namely", ":", "–", "—", "were", "are", "identified", "as", "such"})
_JOINTS = frozenset({",", "and", "&", "plus", ";"})
_REPORTING = frozenset({None, "find", "say", "report", "confirm", "believe", "know"})
_MAX_TITLE = 5
_TITLE_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON"})
_DEFINITE = frozenset({"the", "its", "their", "his", "her"})
_OF_ONE_KIND = frozenset({"man", "woman", "boy", "girl"})
"""Five boys are not the three girls and two men that are listed behind them."""
_MAX_PLACE = 8
_MAX_PREDICATE = 12
_SUMMED = frozenset({"count"})


def _plain(mention: Mention) -> bool:
    value = mention.value
    return (
        mention.kind in _SUMMED
        and isinstance(value, Quantity)
        and not (value.ordinal or value.vague or value.bound or value.parts or value.slot.head == "vote")
        and value.low == value.high
        and value.low is not None
        and value.low > 0
    )


def _named(doc: Any, first: int) -> tuple[str | None, int] | None:
    """(name, index after it) of one person at token `first`: "climate czar John Kerry", "its treasurer, Dana Keller", "the army chief"."""
    at = first
    while at < min(len(doc), first + _MAX_TITLE) and doc[at].ent_type_ != "PERSON" and _titles(doc[at]):
        at += 1
    role_end = at
    if at < len(doc) - 1 and at > first and doc[at].text == "," and doc[at + 1].ent_type_ == "PERSON":
        at += 1
    start = at
    while at < len(doc) and doc[at].ent_type_ == "PERSON" and (at == start or doc[at].ent_iob_ == "I"):
        at += 1
    if at > start and doc[start].tag_ in {"NNP", "NNPS"}:
        return doc[start:at].text, at
    return (None, _past_office(doc, role_end)) if _is_role(doc, first, role_end) else None


def _past_office(doc: Any, end: int) -> int:
    """Return the token behind the staff of "the army chief of staff"."""
    office = end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].pos_ in {"NOUN", "PROPN"}
    return end + 2 if office else end


def _titles(token: Any) -> bool:
    return token.pos_ in _TITLE_TAGS and token.lower_ not in CASUALTY_ADJECTIVES


def _is_role(doc: Any, first: int, end: int) -> bool:
    """Whether "the army chief", "its treasurer", "another child": a noun for one certain person stands there."""
    if end - first < 2 or doc[first].lower_ not in _DEFINITE | {"another"}:
        return False
    return bool(doc[end - 1].tag_ == "NN" and is_person(doc[end - 1].lemma_.lower()))


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
    first, begin = plain[start], token_at.get(start)
    if begin is None or opens_with_of(doc, begin):
        return None  # "of the five men, two"
    leaders = members_before(doc, begin, token_end[first.end]) if _person_count(first) and first.end in token_end else None
    members: list[Part] = [*(leaders[0] if leaders else ()), _part(first, doc, token_end)]
    end, joined, at = first.end, leaders is not None, _past_place(doc, plain, first, token_end)
    while at is not None and at < len(doc) and doc[at].lower_ in _JOINTS:
        after = _past_joints(doc, at)
        bare = {token.lower_ for token in doc[at:after]} <= {","}
        joined = joined or not bare
        following = plain.get(doc[after].idx) if after < len(doc) else None
        if following is None and after + 1 < len(doc) and doc[after].lower_ in _DEFINITE:
            following = plain.get(doc[after + 1].idx)  # "and their two children"
        if following is not None and _alike(first, following):
            joined = joined or _bare(following)
            members.append(_part(following, doc, token_end))
            end, at = following.end, _past_place(doc, plain, following, token_end)
            continue
        named = _named(doc, after) if _person_count(first) else None
        if named is None or (joined and bare) or _opens_clause(doc, named[1], begin, after, joined):
            break  # behind "and two boys, Dana Keller" goes on with her
        members.append(Part(amount=1.0, name=named[0], label=doc[after : named[1]].text))
        at = named[1]
        end = doc[at - 1].idx + len(doc[at - 1])
    kind = first.value.slot.head if isinstance(first.value, Quantity) else None
    restated = len(members) > 2 and kind not in _OF_ONE_KIND and members[0].amount == sum(member.amount for member in members[1:])
    # "Two more people, a man and a woman": the list says who the two are.
    begin = leaders[1] if leaders else begin
    joined = joined or (len(members) > 1 and _headline(doc, begin, token_end[end]))
    return _summed(first, members, doc[begin : token_end[end]]) if len(members) > 1 and joined and not restated else None


def _headline(doc: Any, first: int, last: int) -> bool:
    """Recognise "Three women, one man injured", "Man, woman killed": headlines have a comma for "and"."""
    behind = next((token for token in doc[last : last + 2] if token.pos_ != "ADV"), None)
    opens = first == sentence_start(doc, first) or doc[first - 1].text == ":"
    if not opens or behind is None or behind.lower_ not in CASUALTY_ADJECTIVES:
        return False
    return bool(behind.tag_ != "VBD" or behind.i + 1 == len(doc) or doc[behind.i + 1].pos_ == "ADP")


def _past_joints(doc: Any, at: int) -> int:
    while at < len(doc) and doc[at].lower_ in _JOINTS:
        at += 1
    return at


def _opens_clause(doc: Any, after: int, first: int, at: int, joined: bool) -> bool:
    """Tell whether the name is the subject of a new clause and no member: "police held three men and John Kerry left"."""
    if after < len(doc) and doc[after].tag_ == "POS":
        return True  # "We have five victims, and the sheriff's department is searching"
    return bool(after < len(doc) and doc[after].pos_ in {"AUX", "VERB"} and joined and _has_verb(doc, first, at))


def _bare(mention: Mention) -> bool:
    """Recognise a number without its noun: the three of "9 in the harbour, 3 on the hill"."""
    value, word = mention.value, mention.text.lower()
    return len(word.split()) == 1 and isinstance(value, Quantity) and word != value.slot.head and not word.endswith("old")


def _past_place(doc: Any, plain: dict[int, Mention], member: Mention, token_end: dict[int, int]) -> int | None:
    """Return the token after the member, or after what narrows it before another member: "in the harbour", "were taken to the clinic"."""
    at = token_end.get(member.end)
    if at is None or at >= len(doc) or doc[at].pos_ not in {"ADP", "AUX", "VERB"}:
        return at
    told = any(token.pos_ in {"VERB", "AUX"} for token in doc[at : at + 2])
    for stop in range(at + 1, min(at + (_MAX_PREDICATE if told else _MAX_PLACE), len(doc))):
        if (doc[stop].pos_ in {"VERB", "AUX"} and not told) or (told and doc[stop].is_punct):
            return at
        if doc[stop].lower_ in _JOINTS:
            after = _past_joints(doc, stop)
            following = plain.get(doc[after].idx) if after < len(doc) else None
            if following is not None and _bare(following) and (not told or _is_told_alike(doc, at, stop, after)):
                return stop
            definite = after < len(doc) and doc[at].lower_ == "of" and doc[after].lower_ in _DEFINITE
            if definite and not told and _person_count(member) and _named(doc, after):
                return stop
    return at


def _is_told_alike(doc: Any, first: int, joint: int, number: int) -> bool:
    """Whether a bare number goes on as what is told before the joint: "were taken to the clinic and six to the county hospital"."""
    link = next((token.lower_ for token in reversed(doc[first:joint]) if token.pos_ == "ADP"), None)
    return link is not None and number + 1 < len(doc) and doc[number + 1].lower_ == link


def _has_verb(doc: Any, first: int, last: int) -> bool:
    """Tell whether this holds: the counted noun is already an object: what follows "and" opens a clause of its own."""
    return any(token.pos_ == "VERB" and token.dep_ not in {"amod"} for token in doc[sentence_start(doc, first) : last])


def _alike(left: Mention, right: Mention) -> bool:
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    one, two = left.value.slot, right.value.slot
    if one.event != two.event and not {one.event, two.event} & _REPORTING:
        return False
    if one.head is None or two.head is None:
        return False
    return thing_of(one.head, None) == thing_of(two.head, None) or (is_person(one.head) and is_person(two.head))


def _part(mention: Mention, doc: Any, token_end: dict[int, int]) -> Part:
    value = mention.value
    amount = value.low if isinstance(value, Quantity) and value.low is not None else 0.0
    return Part(amount=amount, label=mention.text if not _bare(mention) else _with_place(mention, doc, token_end))


def _with_place(mention: Mention, doc: Any, token_end: dict[int, int]) -> str:
    """Return "9 in the harbour district": a bare number is told apart by its place."""
    first = at = token_end.get(mention.end, len(doc))
    while at < len(doc) and at < first + _MAX_PLACE and doc[at].pos_ in {"ADP", "DET", "ADJ", "NOUN", "PROPN"}:
        at += 1
    return f"{mention.text} {doc[first:at].text}".strip()


def _summed(first: Mention, members: list[Part], words: Any) -> Mention:
    total = sum(member.amount for member in members)
    value = first.value
    assert isinstance(value, Quantity)  # noqa: S101 - _plain let only quantities in
    one_noun = len({_last_word(member.label) for member in members}) == 1
    head = value.slot.head if one_noun else "person" if is_person(value.slot.head) else thing_of(value.slot.head, None)
    slot = value.slot.model_copy(update={"head": head, "modifiers": ()})
    summed = value.model_copy(update={"low": total, "high": total, "parts": tuple(members), "slot": slot})
    return Mention(kind="count", start=words.start_char, end=words.end_char, text=words.text, value=summed)


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
    names = _names(doc, at)
    linked = any(doc[index].lower_ in _LINKS for index in range(start, at))
    if len(names) < 2 or not (linked or (at > start and len(names) == value.low)):
        return mention  # behind a bare comma the names may be of others
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
