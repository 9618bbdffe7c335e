"""Persons and organisations: the recogniser's spans, voted on over the whole article and tied to the fullest name that it gives.

One string has one type in an article, and a surname that stands for a person once does so everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crosscheck.extract.mentions import name_organisations as organisations
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.name_cues import word_before
from crosscheck.extract.mentions.name_given_away import GIVEN, Span, past_hyphen
from crosscheck.extract.mentions.name_people import People, Seen, gather_people, parts_of
from crosscheck.extract.mentions.name_roles import roles_at
from crosscheck.extract.mentions.name_shape import is_capitalised
from crosscheck.extract.mentions.name_spans import spans_of
from crosscheck.extract.mentions.name_votes import vote
from crosscheck.extract.mentions.place_cues import Cue, place_cues
from crosscheck.extract.mentions.place_slots import stations
from crosscheck.records import Mention, Name, Sex

_LONG_WORD, _HEADLINE_WORDS, _HEADLINE_SHARE = 4, 4, 0.8


class _At(NamedTuple):
    """A candidate with its passage."""

    passage: int
    span: Span
    text: str
    sentence: int = 0
    """Its first token."""


def find_names(docs: Sequence[Any]) -> list[list[Mention]]:
    """Persons and organisations of one article's passages: a list for each Doc, by position, offsets in the Doc's text."""
    cues = [[*place_cues(doc), *(cue._replace(level="unknown") for cue in stations(doc))] for doc in docs]
    candidates = _outside_headlines(docs, [at for i, doc in enumerate(docs) for at in _candidates(i, doc, cues[i])])
    types = vote([(at.span, at.text) for at in candidates])
    ships = {fold(name) for at in candidates if (name := _ship(docs[at.passage], at)) is not None}
    types = {key: None if _names_one_of(ships, key) else kind for key, kind in types.items()}
    streets = " | ".join(fold(docs[i][cue.start : cue.end].text) for i, found in enumerate(cues) for cue in found if cue.level == "address")
    types = {key: None if kind == "organisation" and key in streets else kind for key, kind in types.items()}
    people = People(gather_people(_full_names(docs, candidates, types)))
    spans: list[dict[int, tuple[Span, str]]] = [{} for _ in docs]
    for at in candidates:
        kind = "person" if _alone_but_known(docs[at.passage], at, people, types) else types.get(fold(at.text))
        for span in _pair(at, people) or [at.span]:
            if kind:
                spans[at.passage].setdefault(span.start, (span, "person" if span is not at.span else kind))
    lone = frozenset(key for key, kind in types.items() if kind == "person" and " " not in key)
    for passage, doc in enumerate(docs):
        _add_missed(doc, lone, people, spans[passage], cues[passage])
    forms = _full_forms(docs, spans)
    return [list(_mentions(i, doc, spans[i], people, forms)) for i, doc in enumerate(docs)]


def _ship(doc: Any, at: _At) -> str | None:
    """Return the name of the ship in "the MV Reina Maris", which is nobody's."""
    first = doc[at.span.start].text
    if first in _SHIPS:
        return at.text.removeprefix(first).strip() or None
    return at.text if at.span.start > 0 and doc[at.span.start - 1].text in _SHIPS else None


_SHIPS = frozenset("MV M/V SS HMS USS RMS MT FV BRP INS HMAS HMCS USNS USCGC RV".split())
"""Not MS, which is a lady in a headline of capitals."""


def _names_one_of(ships: set[str], key: str) -> bool:
    return bool(ships) and any(key == ship or (key.endswith(f" {ship}") and key.split()[0].upper() in _SHIPS) for ship in ships)


def _outside_headlines(docs: Sequence[Any], candidates: Sequence[_At]) -> list[_At]:
    """In a title-case headline every word looks like a name: there only names count that stand elsewhere too."""
    title_case = {(i, sentence.start): _is_title_case(sentence) for i, doc in enumerate(docs) for sentence in doc.sents}
    in_headline = [title_case[at.passage, at.sentence] for at in candidates]
    outside: dict[str, list[frozenset[str]]] = {}
    for words in dict.fromkeys(frozenset(fold(at.text).split()) for at, inside in zip(candidates, in_headline, strict=True) if not inside):
        for word in sorted(words):
            outside.setdefault(word, []).append(words)
    return [at for at, inside in zip(candidates, in_headline, strict=True) if not inside or _stands_in(fold(at.text).split(), outside)]


def _stands_in(words: Sequence[str], names: dict[str, list[frozenset[str]]]) -> bool:
    return not words or any(name.issuperset(words) for name in names.get(words[0], ()))


def _is_title_case(sentence: Any) -> bool:
    """Of its words of four letters and more, nearly all are capitalised, and there are too many to be one name."""
    if sentence[-1].text in {".", "?", "”", '"'}:
        return False
    long = [token for token in sentence if token.is_alpha and len(token.text) >= _LONG_WORD]
    return len(long) >= _HEADLINE_WORDS and sum(token.text[0].isupper() for token in long) >= _HEADLINE_SHARE * len(long)


def _candidates(passage: int, doc: Any, cues: Sequence[Cue]) -> Iterator[_At]:
    places = frozenset(i for cue in cues if cue.level != "venue" for i in range(cue.start, cue.end))
    venues = frozenset(i for cue in cues if cue.level == "venue" for i in range(cue.start, cue.end))
    sentences = [sentence.start for sentence in doc.sents]
    for span in spans_of(doc, places, venues):
        sentence = sentences[bisect_right(sentences, span.start) - 1]
        yield _At(passage, span, organisations.clean(doc[span.start : span.end].text), sentence)


def _seen(doc: Any, at: _At) -> Seen:
    span = at.span
    before, _ = word_before(doc, span.start)
    sex: Sex | None = "m" if before in titles.MALE_TITLES else "f" if before in titles.FEMALE_TITLES else None
    return Seen(at.passage, doc[span.start].idx, at.sentence, at.text, roles_at(doc, span.start, span.end), sex)


def _full_names(docs: Sequence[Any], candidates: Sequence[_At], types: dict[str, str | None]) -> Iterator[Seen]:
    for at in candidates:
        if types[fold(at.text)] == "person" and parts_of(at.text).given:
            first = _first_of_couple(docs[at.passage], at)
            if first is not None:
                yield Seen(at.passage, first.idx, at.sentence, f"{first.text} {at.text.split(' ', 1)[1]}")
            yield _seen(docs[at.passage], at)


def _first_of_couple(doc: Any, at: _At) -> Any | None:
    """As in "Ana and Luis Keller": Ana's surname is Keller too."""
    position = at.span.start - 2
    if position < 0 or doc[position + 1].lower_ not in {"and", "&"} or doc[at.span.start].lower_ not in GIVEN:
        return None
    first = doc[position]
    in_name = position > 0 and is_capitalised(doc[position - 1]) and word_before(doc, position)[0] not in titles.TITLES
    given = is_capitalised(first) and first.lower_ in GIVEN and first.ent_type_ not in {"GPE", "LOC", "DATE"}
    return first if given and not in_name else None


def _alone_but_known(doc: Any, at: _At, people: People, types: dict[str, str | None]) -> bool:
    """Recognise a lone word that a person of the article bears, unless it is a place here."""
    if " " in at.text or not people.knows(at.text):
        return False
    return at.span.person_cue or not _is_place_here(doc, at.span.start, at.span.label, at.text)


def _pair(at: _At, people: People) -> list[Span]:
    """The two people of the article in "Holley and Atkinson", which no firm is called there."""
    left, _, right = at.text.partition(" and ")
    joined = at.span.end - at.span.start == _PAIR and people.knows(left) and people.knows(right)
    return [at.span._replace(end=at.span.start + 1), at.span._replace(start=at.span.end - 1)] if joined else []


_PAIR = 3  # tokens


def _is_place_here(doc: Any, start: int, label: str, text: str) -> bool:
    """As in "in Georgia" in an article about a Georgia Moss: a state or country, or any known place behind a preposition."""
    if label not in {"GPE", "LOC"}:
        return False
    after_preposition = start > 0 and doc[start - 1].lower_ in _BEFORE_PLACES
    after_preposition |= start > 1 and doc[start - 1].lower_ in {"and", "or", ","} and doc[start - 2].ent_type_ == "GPE"
    return any(place.level in {"country", "state"} or after_preposition for place in gazetteer().lookup(text)[:1])


_BEFORE_PLACES = frozenset("in at near from to off outside around across through throughout via".split())


def _add_missed(doc: Any, lone: frozenset[str], people: People, spans: dict[int, tuple[Span, str]], cues: Sequence[Cue]) -> None:
    """Surnames that the recogniser passed over, of full names and those that stand `lone` throughout; neighbours make one name."""
    taken = {i for span, _ in spans.values() for i in range(span.start, span.end)} | {i for cue in cues for i in range(cue.start, cue.end)}
    start = -1
    for token in doc:
        known = people.knows(token.text) or (fold(token.text) in lone and _is_surely_a_name(doc, token))
        if token.i in taken or not known or not _may_be_missed(doc, token):
            continue
        before = spans.get(start)
        if before is None or before[0].end != token.i:
            start = token.i
        spans[start] = (Span(start, token.i + 1, "MISSED"), "person")
    for span, _ in list(spans.values()):
        if span.label == "MISSED" and span.end < len(doc) and _is_tail(doc, span.end):
            del spans[span.start]


def _is_tail(doc: Any, position: int) -> bool:
    """As in "Victoria Falls" and "Jackson Memorial" in an article about a Victoria Jackson."""
    word = doc[position]
    joined = is_capitalised(word) and doc[position - 1].whitespace_
    return bool(joined) and word.lower_ in (titles.PLACE_TAILS | titles.ORGANISATION_WORDS) - titles.MODIFIED_BY_SURNAME


def _may_be_missed(doc: Any, token: Any) -> bool:
    """Written like a name, and not a word of some longer one."""
    if not token.text[0].isupper() or token.lower_ in titles.TITLES or fold(token.text) in _WEAK_SURNAMES:
        return False
    if token.pos_ != "PROPN" and not (token.is_sent_start and not token.is_stop):
        return False
    if _is_place_here(doc, token.i, token.ent_type_, token.text):
        return False
    inside = token.ent_type_ in {"ORG", "FAC", "GPE", "LOC", "EVENT", "WORK_OF_ART", "LAW"} and _longer_entity(doc, token)
    return not inside


def _is_surely_a_name(doc: Any, token: Any) -> bool:
    """No word that only stands at the beginning of something, a longer name's too: "Flowers rest on the doorstep"."""
    begins = token.is_sent_start or doc[token.i - 1].is_punct and not doc[token.i - 1].whitespace_ or token.text.isupper()
    goes_on = token.i + 1 < len(doc) and is_capitalised(doc[token.i + 1])
    return token.tag_ == "NNP" and not begins and not goes_on


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
        whole = _whole_surname(doc, span)
        if not people.knows(doc[whole.start : whole.end].text):
            return None
        span = whole
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    if behind in titles.MODIFIED_BY_SURNAME and span.end - span.start == 1:
        return (
            _mention(doc, span.start, span.end + 1, "organisation", Name(name=doc[span.start : span.end + 1].text))
            if behind in _ACTING
            else None
        )
    if behind in _FAMILIES or _joined_surnames(doc[span.start : span.end].text, people):
        return None
    seen = _seen(doc, _At(passage, span, organisations.clean(doc[span.start : span.end].text)))
    person = people.named(seen) if parts_of(seen.text).given else people.resolve(seen)
    roles = tuple(dict.fromkeys((*seen.roles, *(person.roles if person else ()))))
    named = Name(name=person.fullest if person else seen.text, roles=roles[:5], sex=person.sex if person else None)
    return _mention(doc, span.start, span.end, "person", named)


def _joined_surnames(text: str, people: People) -> bool:
    """As in "Xi-Biden" in one token."""
    return " " not in text and "-" in text and all(people.knows(half) for half in text.split("-"))


_FAMILIES = frozenset({"brothers", "sisters", "family", "couple", "siblings", "twins", "children", "era", "years", "doctrine"})
_ACTING = frozenset({"administration", "campaign", "government", "foundation"})


def _whole_surname(doc: Any, span: Span) -> Span:
    """Both halves of "Eze-Adler", of which the recogniser saw one."""
    start = span.start - 2 if span.start > 1 and doc[span.start - 1].text == "-" else span.start
    return Span(start, past_hyphen(doc, span.end) if start == span.start else span.end, span.label)


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
