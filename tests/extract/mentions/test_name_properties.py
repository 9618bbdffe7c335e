"""What holds for names in every text: offsets quote it, one name reads as itself in any dress, nothing raises, time grows with length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.given_names import FEMALE, MALE, sex_of
from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.name_organisations import bracketed_pairs, clean, initials, may_be_organisation
from crosscheck.extract.mentions.name_people import People, Seen, gather_people, parts_of
from crosscheck.extract.parser import load_parser
from crosscheck.records import Name

GIVEN = st.sampled_from(["John", "Ana", "Robert", "Susan", "Luis", "Sandra", "Carl"])
SURNAMES = st.sampled_from(["Barlow", "Keller", "Whitfield", "Hughes", "Okoye", "Eze-Adler", "de Vries", "O'Brien", "St. Clair"])
TITLES = st.sampled_from(["Gov.", "Sgt.", "Mayor", "Dr.", "Rep.", "Judge", "Lt.", "Professor", "Sen.", "Capt."])
WORDS = st.sampled_from(
    "Gov. Sgt . , - — ( ) “ ” \" ' ’s the a of and Moss Ana Mayor elect General Private at in was he 44 44th U.S. NASA Suns St. Jr. was\n".split(
        " "
    )
)


def find(*paragraphs):
    docs = [load_parser()(text) for text in paragraphs]
    return docs, find_names(docs)


def bare(text):
    """A Doc as no model sees it: tokens with a proper noun's tag everywhere, so that every rule is tried."""
    from spacy.tokens import Doc

    words = [word for word in text.split() if word]
    pos = ["PROPN"] * len(words)
    return Doc(load_parser().vocab, words=words, pos=pos, tags=["NNP"] * len(words), heads=[0] * len(words), deps=["dep"] * len(words))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_and_quoted_to_the_letter(text):
    docs, found = find(text)
    for doc, mentions in zip(docs, found, strict=True):
        for one in mentions:
            assert doc.text[one.start : one.end] == one.text
            assert isinstance(one.value, Name)
            assert one.value.name


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_rows_of_cues_are_read_without_overlap(text):
    docs, found = find(text)
    for doc, mentions in zip(docs, found, strict=True):
        assert all(doc.text[one.start : one.end] == one.text for one in mentions)
        assert all(left.end <= right.start for left, right in zip(mentions, mentions[1:], strict=False))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join).filter(str.strip))
def test_wrong_parses_raise_nothing(text):
    doc = bare(text)
    (mentions,) = find_names([doc])
    assert all(doc.text[one.start : one.end] == one.text for one in mentions)


@settings(max_examples=30, deadline=None)
@given(GIVEN, SURNAMES, TITLES)
def test_name_with_a_title_is_the_same_name(given_name, surname, title):
    full = f"{given_name} {surname}"
    _, found = find(f"{title} {full} spoke on Monday.")
    assert [one.value.name for one in found[0]] == [full]


@settings(max_examples=30, deadline=None)
@given(GIVEN, SURNAMES, st.sampled_from("BDFGHJMPTW"))
def test_name_with_an_initial_is_the_same_person(given_name, surname, initial):
    texts = (f"{given_name} {initial}. {surname} spoke on Monday.", f"{given_name} {surname} left on Tuesday.")
    _, found = find(*texts)
    assert {one.value.name for mentions in found for one in mentions} == {f"{given_name} {initial}. {surname}"}


@settings(max_examples=30, deadline=None)
@given(GIVEN, SURNAMES, TITLES)
def test_lone_surname_has_the_full_name(given_name, surname, title):
    _, found = find(f"{given_name} {surname}, 44, spoke on Monday.", f"{title} {surname} left on Tuesday.")
    assert {one.value.name for mentions in found for one in mentions if one.kind == "person"} == {f"{given_name} {surname}"}


@settings(max_examples=20, deadline=None)
@given(GIVEN, SURNAMES)
def test_another_paragraph_changes_no_offset(given_name, surname):
    text = f"{given_name} {surname}, 44, spoke on Monday."
    _, alone = find(text)
    _, beside = find(text, "It rained on the hills.")
    assert alone[0] == beside[0]
    assert beside[1] == []


@given(st.text(max_size=60))
def test_parts_of_any_name_are_folded_and_whole(name):
    given_names, surname, suffix = parts_of(name) if name.split() else ((), "", "")
    assert surname == surname.lower()
    assert len(given_names) <= len(name.split())
    assert suffix in {"", *(word.rstrip(".") for word in titles.SUFFIXES)}


@given(GIVEN, SURNAMES, st.sampled_from(["", " Jr.", " Sr.", " III"]))
def test_parts_put_together_are_the_name(given_name, surname, suffix):
    parts = parts_of(f"{given_name} {surname}{suffix}")
    assert parts.suffix == suffix.strip(" .").lower()
    assert parts.given[0] == given_name.lower()
    assert " ".join((*parts.given, parts.surname)) == f"{given_name} {surname}".lower()


@given(st.lists(st.tuples(GIVEN, SURNAMES), max_size=8))
def test_people_are_gathered_once_each(names):
    seen = [Seen(0, 100 * i, 100 * i, f"{given_name} {surname}") for i, (given_name, surname) in enumerate(names)]
    gathered = gather_people(seen)
    assert len(gathered) == len(set(names))
    assert sum(len(person.seen) for person in gathered) == len(names)


@given(st.lists(st.tuples(GIVEN, SURNAMES), max_size=8), SURNAMES)
def test_surname_of_one_bearer_is_resolved_and_of_none_is_not(names, surname):
    people = People(gather_people([Seen(0, 10 * i, i, f"{first} {last}") for i, (first, last) in enumerate(names)]))
    bearers = {first for first, last in names if last == surname}
    found = people.resolve(Seen(5, 1000, 90, surname))
    if len(bearers) == 1:
        assert found is not None
        assert found.fullest == f"{bearers.pop()} {surname}"
    elif not bearers:
        assert found is None


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text):
    once = clean(text)
    assert clean(once) in {once, clean(clean(once))}
    assert "\n" not in once
    assert "’" not in once


@given(st.text(max_size=60), st.integers(0, 3))
def test_any_string_is_or_is_no_organisation(text, votes):
    assert may_be_organisation(clean(text), votes) in {True, False}


@given(st.text(max_size=60))
def test_initials_are_of_capitals(text):
    assert all(letter.isupper() or not letter.isalpha() for letter in initials(text) if letter.isascii())


@given(st.text(max_size=20))
def test_sex_is_one_of_two_or_unknown(name):
    assert sex_of(name) in {"m", "f", None}


def test_names_given_to_both_have_no_sex():
    assert {sex_of(name) for name in MALE & FEMALE} == {None}
    assert {sex_of(name.upper()) for name in MALE - FEMALE} == {"m"}


HOSTILE = ["Gov. ", "Sgt. Ana ", "Ana Moss, 44, ", "“Ana” ", "the governor of ", "Ana-", "A ", "(NASA) ", "Ana and ", "Moss, a "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_on_hostile_text(piece):
    # The rules alone, on bare tokens: the parser's own time is no concern here. Without a bound, doubling would cost four times.
    def seconds(size):
        doc = bare(piece * (size // len(piece)))
        began = time.process_time()
        find_names([doc])
        return time.process_time() - began

    seconds(1_000)
    short, long = (min(seconds(size) for _ in range(3)) for size in (25_000, 50_000))  # what else the machine does only adds
    assert long < 3.5 * short + 0.5


@pytest.mark.parametrize("piece", ["Federal Harbour Board (", "FHB (Federal ", "( ", "Federal "])
def test_brackets_are_paired_in_linear_time(piece):
    doc = bare(piece * (60_000 // len(piece)))
    began = time.process_time()
    list(bracketed_pairs(doc))
    assert time.process_time() - began < 5
