"""Persons and organisations: the recogniser's spans, voted on over the whole article and tied to the fullest name that it gives.

One string has one type in an article, and a surname that stands for a person once does so everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crosscheck.extract.mentions import name_organisations as organisations
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.gazetteer_data import COMMON_WORDS, INSTITUTIONS
from crosscheck.extract.mentions.name_people import People, Person, Seen, gather_people
from crosscheck.extract.mentions.name_roles import roles_at
from crosscheck.extract.mentions.name_spans import Span, spans_of
from crosscheck.extract.mentions.place_cues import Cue, place_cues
from crosscheck.records import Mention, Name

_LARGE_CITY = 100_000  # inhabitants; below that a surname is the likelier reading of a lone word
_NEVER_A_NAME = 1000  # the White House is read as a place that stands for its tenant
_SPELLED_OUT = 5  # capitals; shorter ones may be an organisation's initials
_LONG_WORD, _HEADLINE_WORDS, _HEADLINE_SHARE = 4, 4, 0.8
_CUE_WEIGHT = 3  # a title or an organisation's own word outvotes the recogniser's slips, of which three alike are rare


class _At(NamedTuple):
    """A candidate with its passage."""

    passage: int
    span: Span
    text: str


def find_names(docs: Sequence[Any]) -> list[list[Mention]]:
    """Persons and organisations of one article's passages: a list for each Doc, by position, offsets in the Doc's text."""
    cues = [place_cues(doc) for doc in docs]
    candidates = _outside_headlines(docs, [at for i, doc in enumerate(docs) for at in _candidates(i, doc, cues[i])])
    types = _vote(candidates)
    streets = " | ".join(fold(docs[i][cue.start : cue.end].text) for i, found in enumerate(cues) for cue in found if cue.level == "address")
    types = {key: None if kind == "organisation" and key in streets else kind for key, kind in types.items()}
    people = People(gather_people(_full_names(docs, candidates, types)))
    spans: list[dict[int, tuple[Span, str]]] = [{} for _ in docs]
    for at in candidates:
        kind = "person" if _alone_but_known(at, people, types) else types.get(fold(at.text))
        if kind:
            spans[at.passage].setdefault(at.span.start, (at.span, kind))
    for passage, doc in enumerate(docs):
        _add_missed(doc, people, spans[passage], cues[passage])
    forms = _full_forms(docs, spans)
    return [list(_mentions(i, doc, spans[i], people, forms)) for i, doc in enumerate(docs)]


def _outside_headlines(docs: Sequence[Any], candidates: Sequence[_At]) -> list[_At]:
    """In a title-case headline every word looks like a name: there only names count that stand elsewhere too."""
    in_headline = {id(at) for at in candidates if _is_title_case(docs[at.passage][at.span.start].sent)}
    outside = [frozenset(fold(at.text).split()) for at in candidates if id(at) not in in_headline]
    return [at for at in candidates if id(at) not in in_headline or any(words.issuperset(fold(at.text).split()) for words in outside)]


def _is_title_case(sentence: Any) -> bool:
    """Of its words of four letters and more, nearly all are capitalised, and there are too many to be one name."""
    if sentence[-1].text in {".", "?", "”", '"'}:
        return False
    long = [token for token in sentence if token.is_alpha and len(token.text) >= _LONG_WORD]
    return len(long) >= _HEADLINE_WORDS and sum(token.text[0].isupper() for token in long) >= _HEADLINE_SHARE * len(long)


def _candidates(passage: int, doc: Any, cues: Sequence[Cue]) -> Iterator[_At]:
    places = frozenset(i for cue in cues if cue.level != "venue" for i in range(cue.start, cue.end))
    venues = frozenset(i for cue in cues if cue.level == "venue" for i in range(cue.start, cue.end))
    for span in spans_of(doc, places, venues):
        yield _At(passage, span, organisations.clean(doc[span.start : span.end].text))


def _vote(candidates: Sequence[_At]) -> dict[str, str | None]:
    """Folded string → `person`, `organisation` or None."""
    labels: dict[str, Counter[str]] = {}
    shown: dict[str, str] = {}
    for at in candidates:
        key = fold(at.text)
        shown.setdefault(key, at.text)
        tally = labels.setdefault(key, Counter())
        tally[{"TITLE": "PERSON", "GIVEN": "PERSON"}.get(at.span.label, at.span.label)] += 1
        tally["cue"] += at.span.person_cue
    return {key: _type_of(shown[key], tally) for key, tally in labels.items()}


def _type_of(text: str, tally: Counter[str]) -> str | None:
    words = text.split()
    organisation = tally["ORG"] + _CUE_WEIGHT * organisations.organisation_cue(text)
    place = tally["GPE"] + tally["LOC"] + tally["FAC"] + _place_weight(text)
    person = tally["PERSON"] + _CUE_WEIGHT * min(tally["cue"], 2)
    if (
        any(fold(word) in titles.ORGANISATION_WORDS | titles.PLACE_TAILS for word in words[1:] or words)
        or _is_plural_role(words[-1])
        or is_other_word(text)
        or tally["NORP"]
    ):
        person = 0
    if person > max(organisation, place) and _may_be_person(words, tally):
        return "person"
    if tally["ORG"] and not _is_postal_code(text) and organisation > place and organisations.may_be_organisation(text, tally["ORG"]):
        return "organisation"
    return None


def _is_plural_role(word: str) -> bool:
    """As in "Homicide Detectives"."""
    return word.endswith("s") and fold(word).removesuffix("s") in titles.ROLES


def is_other_word(text: str) -> bool:
    """Recognise a brand, a postal code, an acronym or a word of the page around the article."""
    return text in titles.KNOWN_ORGANISATIONS or text in titles.NOT_ORGANISATIONS or (organisations.is_acronym(text) and "." not in text)


def _is_postal_code(text: str) -> bool:
    return len(text) == 2 and text.isupper() and gazetteer().state_of(text) is not None


def _may_be_person(words: Sequence[str], tally: Counter[str]) -> bool:
    """Recognise a lone word needs a cue, or the recogniser's word twice and nothing against it."""
    if not all(word[0].isalpha() for word in words) or any(word.isdigit() or word.endswith("'s") for word in words):
        return False
    if len(words) == 1:
        others = sum(tally.values()) - tally["PERSON"] - tally["cue"]
        return len(words[0]) > 1 and (tally["cue"] > 0 or (tally["PERSON"] > 1 and not others))
    return not organisations.is_event(words[-1])


def _place_weight(text: str) -> int:
    if text in INSTITUTIONS:
        return _NEVER_A_NAME
    found = gazetteer().lookup(text)
    if found and text.isupper() and len(text) >= _SPELLED_OUT:
        return _NEVER_A_NAME  # a dateline
    if not found:
        return 0
    if found[0].level != "city":
        return _CUE_WEIGHT + 1
    if " " in text:
        return _CUE_WEIGHT
    return 2 if found[0].population >= _LARGE_CITY and fold(text) not in COMMON_WORDS else 0


def _seen(docs: Sequence[Any], at: _At) -> Seen:
    doc, span = docs[at.passage], at.span
    before = doc[span.start - 1].lower_ if span.start else ""
    sex = "m" if before in titles.MALE_TITLES else "f" if before in titles.FEMALE_TITLES else None
    first = doc[span.start]
    return Seen(at.passage, first.idx, first.sent.start, at.text, roles_at(doc, span.start, span.end), sex)


def _full_names(docs: Sequence[Any], candidates: Sequence[_At], types: dict[str, str | None]) -> Iterator[Seen]:
    for at in candidates:
        if " " in at.text and types[fold(at.text)] == "person":
            yield _seen(docs, at)


def _alone_but_known(at: _At, people: People, types: dict[str, str | None]) -> bool:
    """Recognise a lone word that a person of the article bears, unless it is a place here."""
    if " " in at.text or not people.knows(at.text):
        return False
    return at.span.label not in {"GPE", "LOC"} or at.span.person_cue or not gazetteer().is_country(at.text)


def _add_missed(doc: Any, people: People, spans: dict[int, tuple[Span, str]], cues: Sequence[Cue]) -> None:
    """Later surnames that the recogniser passed over; neighbours make one name."""
    taken = {i for span, _ in spans.values() for i in range(span.start, span.end)} | {i for cue in cues for i in range(cue.start, cue.end)}
    start = -1
    for token in doc:
        if token.i in taken or not people.knows(token.text) or not _may_be_missed(doc, token):
            continue
        before = spans.get(start)
        if before is None or before[0].end != token.i:
            start = token.i
        spans[start] = (Span(start, token.i + 1, "MISSED"), "person")


def _may_be_missed(doc: Any, token: Any) -> bool:
    """Written like a name, and not a word of some longer one."""
    if not token.text[0].isupper() or token.lower_ in titles.TITLES or fold(token.text) in _WEAK_SURNAMES:
        return False
    if token.pos_ != "PROPN" and not (token.is_sent_start and not token.is_stop):
        return False
    inside = token.ent_type_ in {"ORG", "FAC", "GPE", "LOC", "EVENT", "WORK_OF_ART", "LAW"} and _longer_entity(doc, token)
    return not inside


_WEAK_SURNAMES = frozenset(
    "north south east west may march august june april king bishop price white black green brown long young day law street".split()
)
"""They begin too many other names and sentences."""


def _longer_entity(doc: Any, token: Any) -> bool:
    continued = token.i + 1 < len(doc) and doc[token.i + 1].ent_iob_ == "I" and doc[token.i + 1].is_alpha
    return bool(continued or token.ent_iob_ == "I")


def _full_forms(docs: Sequence[Any], spans: Sequence[dict[int, tuple[Span, str]]]) -> dict[str, str]:
    """Also adds the spans of full names that only their bracketed acronym gives away."""
    stated: dict[str, str] = {}
    for passage, doc in enumerate(docs):
        for start, end, short in organisations.bracketed_pairs(doc):
            full = organisations.clean(doc[start:end].text)
            if organisations.may_be_organisation(full, 2):
                stated.setdefault(short, full)
                _put(spans[passage], Span(start, end, "ORG"))
    names = [
        organisations.clean(doc[s.start : s.end].text)
        for i, doc in enumerate(docs)
        for s, kind in spans[i].values()
        if kind == "organisation"
    ]
    return organisations.full_forms(names, stated)


def _put(spans: dict[int, tuple[Span, str]], span: Span) -> None:
    for start in [start for start, (other, _) in spans.items() if other.start < span.end and span.start < other.end]:
        del spans[start]
    spans[span.start] = (span, "organisation")


def _mentions(passage: int, doc: Any, spans: dict[int, tuple[Span, str]], people: People, forms: dict[str, str]) -> Iterator[Mention]:
    end = -1
    for _, (span, kind) in sorted(spans.items()):
        if span.start < end:
            continue
        made = _person(passage, doc, span, people) if kind == "person" else _organisation(doc, span, people, forms)
        if made is not None:
            end = span.end
            yield made


def _person(passage: int, doc: Any, span: Span, people: People) -> Mention | None:
    if _hyphenated(doc, span):
        return None
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    if behind in titles.MODIFIED_BY_SURNAME and span.end - span.start == 1:
        return (
            _mention(doc, span.start, span.end + 1, "organisation", Name(name=doc[span.start : span.end + 1].text))
            if behind in _ACTING
            else None
        )
    if behind in _FAMILIES or _joined_surnames(doc[span.start : span.end].text, people):
        return None
    seen = _seen((doc,) * (passage + 1), _At(passage, span, organisations.clean(doc[span.start : span.end].text)))
    person = _same_full(people.all, seen) if " " in seen.text else people.resolve(seen)
    roles = tuple(dict.fromkeys((*seen.roles, *(person.roles if person else ()))))
    return _mention(doc, span.start, span.end, "person", Name(name=person.fullest if person else seen.text, roles=roles[:5]))


def _joined_surnames(text: str, people: People) -> bool:
    """As in "Xi-Biden" in one token."""
    return " " not in text and "-" in text and all(people.knows(half) for half in text.split("-"))


_FAMILIES = frozenset({"brothers", "sisters", "family", "couple", "siblings", "twins", "children", "era", "years", "doctrine"})
_ACTING = frozenset({"administration", "campaign", "government", "foundation"})


def _same_full(people: Sequence[Person], seen: Seen) -> Person | None:
    exact = (p for p in people if any(one[:2] == seen[:2] for one in p.seen))
    return next(exact, None) or next((p for p in people if any(fold(one.text) == fold(seen.text) for one in p.seen)), None)


def _hyphenated(doc: Any, span: Span) -> bool:
    """As in "the Biden-Xi call" names neither man."""
    before = span.start > 0 and doc[span.start - 1].text in {"-", "–"} and not doc[span.start - 1].whitespace_
    behind = span.end < len(doc) and doc[span.end].text in {"-", "–"} and not doc[span.end - 1].whitespace_
    return bool(before or behind)


def _organisation(doc: Any, span: Span, people: People, forms: dict[str, str]) -> Mention | None:
    text = organisations.clean(doc[span.start : span.end].text)
    if people.knows(text.removesuffix("s")):
        return None  # "the Jacksons"
    full = forms.get(text, text)
    acronym = next((short for short, name in forms.items() if name == full and organisations.is_acronym(short)), None)
    if acronym is None and organisations.is_acronym(text):
        acronym = text
    known = acronym if acronym and (acronym == text or acronym in doc.text) else None
    return _mention(doc, span.start, span.end, "organisation", Name(name=full, acronym=known))


def _mention(doc: Any, start: int, end: int, kind: Any, value: Name) -> Mention:
    span = doc[start:end]
    return Mention(kind=kind, start=span.start_char, end=span.end_char, text=span.text, value=value)
