"""What the pairs benchmark sees in two texts: each feature sees what it is for and stays silent on a look-alike."""

import itertools
from pathlib import Path

import numpy as np
import pairs_clashes
import pairs_evidence
import pairs_reading
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pairs_clashes import CLASHES, clashes
from pairs_reading import Reading, read_texts
from pairs_roles import ROLES, roles, ties
from pairs_words import WORDS, Rarity, wording

from crosscheck.cache import Cache


class AnyVectors(dict[str, np.ndarray]):
    """Each word at right angles to every other."""

    def __missing__(self, word: str) -> np.ndarray:
        self[word] = np.eye(400)[len(self)]
        return self[word]


def read(*texts: str) -> list[Reading]:
    found = read_texts(texts, Cache())
    return [found[text] for text in texts]


def words(a: str, b: str, vectors: dict[str, np.ndarray] | None = None) -> dict[str, float]:
    left, right = read(a, b)
    return wording(left, right, Rarity([left, right]), AnyVectors() if vectors is None else vectors)


def clash(a: str, b: str) -> dict[str, float]:
    return clashes(*read(a, b), AnyVectors())


def part(a: str, b: str) -> dict[str, float]:
    return roles(*read(a, b))


FERRY = "The ferry sank off Lomvik on Friday."


# --- reading --------------------------------------------------------------------------------------------------------


def test_a_text_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(tmp_path) as cache:
        first = read_texts([FERRY, "Divers searched the wreck."], cache)
        monkeypatch.setattr(pairs_reading, "parse", lambda texts: iter([]) if not list(texts) else pytest.fail("parsed again"))
        assert read_texts([FERRY, "Divers searched the wreck."], cache) == first


@pytest.mark.parametrize("text", ["", "...", " \n", "Ship.", FERRY, "“We sank,” she said – twice."])
def test_every_head_is_a_word_of_the_text(text: str) -> None:
    [reading] = read(text)
    assert all(0 <= word.head < len(reading.words) for word in reading.words)


def test_what_is_said_of_nothing_is_no_content() -> None:
    [reading] = read("The mayor said that he was ill.")
    assert reading.content == ["mayor", "ill"]


# --- words ----------------------------------------------------------------------------------------------------------


def test_a_text_shares_all_with_itself() -> None:
    found = words(FERRY, FERRY)
    for name in ("words_there", "words_back", "alike_there", "two_words", "three_words", "order", "in_place", "edits", "token_sort_ratio"):
        assert found[name] == pytest.approx(1)
    for name in ("missed_there", "missed_back", "rarest_missed_back", "strangest_there", "longer", "lengths_apart"):
        assert found[name] == pytest.approx(0)


def test_what_the_second_adds_is_missed_on_the_way_back_alone() -> None:
    found = words("The ferry sank.", "The ferry sank near a lighthouse.")
    assert found["words_there"] == 1
    assert found["words_back"] < 1
    assert found["missed_there"] == 0 < found["missed_back"]
    assert found["words_least"] == found["words_back"]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    texts = read("A lighthouse burned.", "A ferry burned.", "A ferry sank.", "A ferry left.")
    rarity = Rarity(texts)
    assert rarity.of("lighthouse") > rarity.of("burn") > rarity.of("ferry") > 0


def test_a_word_is_alike_by_its_vector_and_missed_by_its_letters() -> None:
    near = np.array([0.9, np.sqrt(1 - 0.81)])
    found = words("A blaze.", "A fire.", {"a": np.eye(2)[1], "blaze": np.eye(2)[0], "fire": near})
    assert found["words_there"] == 0
    assert found["alike_there"] == pytest.approx(0.9)
    assert found["strangest_back"] == pytest.approx(0.1)


def test_two_words_swapped_keep_the_words_and_lose_the_order() -> None:
    swapped, same = words("Brandt thanked Lund.", "Lund thanked Brandt."), words("Brandt thanked Lund.", "Brandt thanked Lund")
    assert swapped["words_there"] == swapped["words_back"] == 1
    assert swapped["order"] == 0 < same["order"] == 1
    assert swapped["two_words"] == 0 < same["two_words"]


@given(st.lists(st.sampled_from("the ferry sank near Lomvik and Oslo after 12 people left".split()), max_size=8))
def test_every_feature_of_any_words_is_a_number(chosen: list[str]) -> None:
    """Whatever stands in two texts, also nothing."""
    readings = read(" ".join(chosen), FERRY)
    for a, b in itertools.product(readings, repeat=2):
        found = wording(a, b, Rarity(readings), AnyVectors()) | roles(a, b) | clashes(a, b, AnyVectors())
        assert set(found) == {*WORDS, *ROLES, *CLASHES}
        assert all(np.isfinite(value) for value in found.values())


def test_acts_things_and_names_are_told_apart() -> None:
    others = ("Lawyers in Oslo read the letter.", "Lawyers in Oslo burned the boat.", "Lawyers in Bergen burned the letter.")
    found = [words("Lawyers in Oslo burned the letter.", other) for other in others]
    assert [pair["acts_alike"] for pair in found] == pytest.approx([0, 1, 1])
    assert [pair["things_alike"] < 1 for pair in found] == [False, True, False]
    assert [pair["names_alike"] for pair in found] == pytest.approx([1, 1, 0])


# --- roles ----------------------------------------------------------------------------------------------------------


def test_a_passive_has_the_ties_of_its_active() -> None:
    active, passive = read("The trawler rescued the captain.", "The captain was rescued by the trawler.")
    assert {*ties(active)} == {*ties(passive)} == {("rescue", "subj", "trawler"), ("rescue", "obj", "captain")}


def test_who_did_it_and_whom_it_was_done_to_are_told_apart() -> None:
    swapped = part("The trawler rammed the ferry.", "The ferry rammed the trawler.")
    passive = part("The trawler rammed the ferry.", "The ferry was rammed by the trawler.")
    assert (swapped["subject_swapped"], swapped["subject_kept"], swapped["object_kept"], swapped["predicate"]) == (1, -1, -1, 1)
    assert (passive["subject_swapped"], passive["subject_kept"], passive["object_kept"], passive["predicate"]) == (0, 1, 1, 1)


def test_words_that_change_partners_are_parted() -> None:
    changed = part("A red ferry met a white trawler.", "A white ferry met a red trawler.")
    added = part("A red ferry met a white trawler.", "A red ferry met a white trawler at night.")
    assert changed["parted_there"] > 0 == added["parted_there"]
    assert changed["ties_there"] < added["ties_there"] == 1


# --- what has no counterpart -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sort", "a", "b", "alike"),
    [
        ("amount", "The raid cost 40 lives.", "The raid cost 60 lives.", "The raid cost forty lives."),
        ("amount", "It cost $1.2 million.", "It cost $1.4 million.", "It cost $1,200,000."),
        ("amount", "It lasted two hours.", "It lasted two days.", "It lasted 120 minutes."),
        ("date", "It sank on Friday.", "It sank on Sunday.", "On Friday it sank."),
        ("date", "It sank on Thursday.", "It sank on Tuesday.", "On Thursday it sank."),
        ("date", "It opened in May 1987.", "It opened in May 1994.", "In May of 1987 it opened."),
        ("name", "Ana Brandt won.", "Ole Lund won.", "Brandt, Ana, won."),
        ("name", "They met in Oslo.", "They met in Bergen.", "In Oslo they met."),
        ("name", "They met Muammar Gaddafi.", "They met Ole Lund.", "They met Muammar Gadhafi."),
    ],
)
def test_what_each_text_has_alone_clashes(sort: str, a: str, b: str, alike: str) -> None:
    found, same = clash(a, b), clash(a, alike)
    assert found[f"{sort}_clash"] == 1
    assert found[f"{sort}_there"] > 0 < found[f"{sort}_back"]
    assert same[f"{sort}_clash"] == same[f"{sort}_there"] == same[f"{sort}_back"] == 0
    assert same[f"{sort}_kept"] == 1


def test_what_one_text_leaves_out_does_not_clash() -> None:
    found = clash("Ana Brandt sailed 40 miles on Friday.", "She sailed.")
    assert all(found[f"{sort}_there"] > 0 for sort in ("amount", "date", "name"))
    assert all(found[f"{sort}_back"] == found[f"{sort}_clash"] == 0 for sort in ("amount", "date", "name"))


@pytest.mark.parametrize(
    ("name", "a", "b", "alike"),
    [
        ("negation", "The boat did not sink.", "The boat sank.", "The boat never sank."),
        ("negation", "Nobody was hurt.", "A guard was hurt.", "There were no injuries."),
        ("refutation", "Video of shark is a hoax.", "Video of shark goes viral.", "Shark video was fake."),
        ("doubt", "The captain allegedly fled.", "The captain fled.", "The captain may have fled."),
        ("asked", "Did the captain flee?", "The captain fled.", "Has the captain fled?"),
    ],
)
def test_a_stance_that_only_one_takes_is_seen(name: str, a: str, b: str, alike: str) -> None:
    assert clash(a, b)[f"{name}_differs"] == 1
    assert clash(a, alike)[f"{name}_differs"] == 0


@pytest.mark.parametrize(
    ("b", "denied", "denies"),
    [
        ("The captain did not leave the boat.", True, True),
        ("The captain left the boat.", False, False),
        ("The captain left the boat that did not sink.", False, False),
        ("The captain who had no licence left the boat.", False, False),
    ],
)
def test_what_one_text_denies_of_what_both_tell_is_seen(b: str, denied: bool, denies: bool) -> None:
    found = clash("The captain left the boat.", b)
    assert (found["denied"] > 0, found["denies_there"], found["denies_back"]) == (denied, False, denies)


@pytest.mark.parametrize(
    ("name", "a", "b", "alike"),
    [
        ("put_in_place", "The guard opened the gate.", "The guard opened the safe.", "The guard opened the gate at noon."),
        ("verb_put_in_place", "The guard opened the gate.", "The guard locked the gate.", "The gate was opened by the guard."),
        ("name_put_in_place", "They met Ana Brandt.", "They met Ole Lund.", "They met Ana Brandt in Oslo."),
        ("amount_put_in_place", "The raid took 40 boats.", "The raid took 60 boats.", "The raid took 40 boats and 3 cars."),
        ("date_put_in_place", "It sank on Friday night.", "It sank on Sunday night.", "It sank on Friday night in May."),
    ],
)
def test_a_word_put_in_the_place_of_another_is_seen(name: str, a: str, b: str, alike: str) -> None:
    assert clash(a, b)[name] > 0
    assert clash(a, alike)[name] == 0


def test_a_word_of_like_meaning_in_its_place_is_less_strange() -> None:
    """With the real vectors: "sank" for "went down" is no edit of a fact, "sank" for "docked" is."""
    from crosscheck.align.encoder import named_encoder
    from crosscheck.pipeline import embed
    from crosscheck.settings import Settings

    readings = read("The fire killed a guard.", "The blaze killed a guard.", "The lawyer killed a guard.")
    known = sorted({word for reading in readings for word in reading.told})
    vectors = dict(zip(known, embed(known, named_encoder(Settings().embedding_model)), strict=True))
    like, unlike = (clashes(readings[0], other, vectors)["strangest_put_in_place"] for other in readings[1:])
    assert 0 < like < unlike


def test_features_have_one_name_each() -> None:
    names = [*pairs_evidence.LIKENESS, *pairs_evidence.RELATION, *pairs_evidence.COMPARED, *WORDS, *ROLES, *CLASHES]
    assert len(names) == len({*names})
    assert {*pairs_clashes.LONE, *pairs_clashes.STANCE, *pairs_clashes.IN_PLACE} <= {*CLASHES}
