"""Which articles are worth lining up."""

from comparison.builders import Desk, person
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.neighbours import nearest_articles

WORDS = ("quake", "kill", "port", "bridge", "fraud", "judge", "trial", "flood", "river", "dam")


def desk_of(told):
    """An article for each collection of words."""
    desk = Desk()
    for number, words in enumerate(told):
        desk.claim(f"a{number:02}", " ".join(words), terms=tuple(words))
    return desk.claims


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=5), max_size=12), st.integers(1, 12))
def test_near_is_mutual_never_oneself_and_every_article_has_its_nearest(told, per_article):
    near = nearest_articles(desk_of(told), per_article)
    assert set(near) == {f"a{number:02}" for number in range(len(told))}
    for article, others in near.items():
        assert article not in others
        assert len(others) >= min(per_article, len(told) - 1)
        assert all(article in near[other] for other in others)


def test_a_story_of_few_articles_is_compared_whole_however_unlike_they_are():
    near = nearest_articles(desk_of([["quake"], ["fraud"], ["flood"]]), 2)
    assert near == {"a00": {"a01", "a02"}, "a01": {"a00", "a02"}, "a02": {"a00", "a01"}}


def test_of_many_articles_those_of_one_story_find_each_other():
    told = [["police", "shoot", place, day] for place in ("gary", "omaha", "fresno") for day in ("night", "noon")]
    near = nearest_articles(desk_of(told), 1)
    assert all(near[f"a{n:02}"] == {f"a{n + 1:02}"} for n in (0, 2, 4))


def test_names_count_as_words_do():
    desk = Desk()
    for article, name in (("a", "Ann Ames"), ("b", "Bob Beck"), ("c", "Ames"), ("d", "Beck")):
        desk.claim(article, f"{name} spoke", person(name), terms=("speak",))
    assert nearest_articles(desk.claims, 1) == {"a": {"c"}, "b": {"d"}, "c": {"a"}, "d": {"b"}}


def test_nothing_is_near_to_nothing():
    assert nearest_articles([], 3) == {}
