"""Which aligned claims without figures tell one fact, and which of these with a difference worth showing."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison import OneFact, Witness, compare_claims
from crosscheck.comparison.context import Story
from crosscheck.comparison.one_fact import MIN_DIFFERENCE, MIN_ONE_FACT, joined, may_be_one_event
from crosscheck.extract import extract_claims
from crosscheck.records import Alignment

from .builders import Desk, articles_of, found

SHORT = "The keeper freed the otter"
LONG = "The keeper freed the otter from the weir behind the old paper mill"
OTHER = "The keeper freed the otter after a phone call from two anglers"
TERMS = {
    SHORT: ("keeper", "free", "otter"),
    LONG: ("keeper", "free", "otter", "weir", "paper", "mill"),
    OTHER: ("keeper", "free", "otter", "phone", "call", "angler"),
}


def told(left, right, same, differs=0.0, score=0.7, **other):
    """The findings on two claims of which a model says so much: kind, verdict, reason, and how sure each is."""
    desk = Desk()
    fields = {"predicate": "free", "subject": "The keeper"}
    sides = [desk.claim("a", left, **fields, terms=TERMS[left]), desk.claim("b", right, **{**fields, **other}, terms=TERMS[right])]
    desk.align(*sides, score=score)
    witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(same, differs)] * len(pairs))
    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)
    return [(row.kind, row.verdict, row.reason, row.confidence) for row in rows]


def test_claims_of_one_fact_agree_as_surely_as_score_and_model_have_it():
    assert told(SHORT, LONG, 0.95) == [("event", "agree", None, round(joined(0.95, 0.7), 2))]


def test_one_that_tells_more_is_the_finer_and_two_that_each_tell_more_have_another_scope():
    assert [row[:3] for row in told(SHORT, LONG, 0.95, 0.97)] == [("event", "compatible", "coarser")]
    assert [row[:3] for row in told(LONG, SHORT, 0.95, 0.97)] == [("event", "compatible", "coarser")]
    assert [row[:3] for row in told(LONG, OTHER, 0.95, 0.97)] == [("event", "compatible", "scope")]


def test_what_stands_in_the_clause_beside_a_claim_is_no_difference():
    def verdicts(keeper):
        articles = articles_of("Keepers freed an otter, and it swam off.", f"{keeper}, and it swam off.")
        claims = [claim for of_one in extract_claims(articles) for claim in of_one if "free" in claim.text]
        score = [Alignment(id="a1", claims=tuple(claim.id for claim in claims), score=0.9, pair_scores=(0.9,))]
        witness = Witness(
            lambda pairs: [found()] * len(pairs),
            one_fact=lambda pairs: [
                OneFact(0.98, 0.95 if "swam" not in left or "weir" in right else 0.1) for left, right in map(sorted, pairs)
            ],
        )
        return [row.verdict for row in compare_claims(score, claims, articles, None, witness) if row.kind == "event"]

    assert verdicts("The otter was freed by keepers") == ["agree"]
    assert verdicts("The otter at the weir was freed by keepers") == ["compatible"]


def test_what_the_model_takes_for_a_conflict_is_told_neither_as_one_nor_as_agreement():
    def verdicts(conflicts):
        desk = Desk()
        sides = [desk.claim(article, text, predicate="free", terms=TERMS[text]) for article, text in (("a", SHORT), ("b", LONG))]
        desk.align(*sides, score=0.9)
        witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(0.98, 0.1, conflicts)] * len(pairs))
        return [row.verdict for row in compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)]

    assert verdicts(0.2) == ["agree"]
    assert verdicts(0.7) == []


def test_claims_that_half_rule_each_other_out_are_not_told_as_alike():
    desk = Desk()
    sides = [desk.claim(article, text, predicate="free", terms=TERMS[text]) for article, text in (("a", SHORT), ("b", LONG))]
    desk.align(*sides, score=0.9)
    witness = Witness(lambda pairs: [found(contradicts=0.5)] * len(pairs), one_fact=lambda pairs: [OneFact(0.98, 0.1)] * len(pairs))
    assert [row.verdict for row in compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)] == ["compatible"]


@pytest.mark.parametrize(
    ("why", "same", "score", "other"),
    [
        ("the model takes them for two", 0.1, 0.95, {}),
        ("neither is sure", 0.6, 0.5, {}),
        ("one denies it", 0.99, 0.95, {"negated": True}),
        ("one only plans it", 0.99, 0.95, {"status": "planned", "tense": "future"}),
    ],
)
def test_other_claims_do_not_agree(why, same, score, other):
    assert [row for row in told(SHORT, LONG, same, score=score, **other) if row[0] == "event"] == [], why


def facts_of(claims, sure):
    """Rows as pairs of claims told as one fact; `claims`: (article, text, further fields), `sure`: how sure the model is of each two texts."""
    desk = Desk()
    made = [desk.claim(article, text, predicate="free", terms=tuple(text.lower().split()), **more) for article, text, more in claims]
    for left, right in combinations(made, 2):
        if left.article != right.article:
            desk.align(left, right, score=0.7)
    texts = [text for _, text, _ in claims]
    judge = {frozenset((texts[i], texts[j])): value for (i, j), value in sure.items()}
    witness = Witness(
        lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(judge.get(frozenset(pair), 0.0), 0.0) for pair in pairs]
    )
    found_rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)
    place = {claim.id: n for n, claim in enumerate(made)}
    return sorted(sorted((place[row.sides[r.left].claim], place[row.sides[r.right].claim]) for r in row.relations) for row in found_rows)


def rows_of(claims, sure):
    """All pairs of the rows."""
    return sorted(chain.from_iterable(facts_of(claims, sure)))


def test_a_claim_stands_beside_what_it_is_surest_of_and_not_beside_all_that_is_like_it():
    told_twice = [("a", "The otter was freed", {}), ("b", "A keeper let the otter go", {}), ("b", "An otter is free again", {})]
    assert rows_of(told_twice, {(0, 1): 0.98, (0, 2): 0.85}) == [(0, 1)]
    assert rows_of(told_twice, {(0, 1): 0.98, (0, 2): 0.97}) == [(0, 1), (0, 2)], "one as sure as the other"
    headline = [*told_twice[:2], ("b", "Otter set free", {"headline": True})]
    assert rows_of(headline, {(0, 1): 0.98, (0, 2): 0.9}) == [(0, 1), (0, 2)], "a headline tells again what its text tells"


def test_clauses_that_both_outlets_have_word_for_word_stand_each_beside_its_own():
    copied = "The otter was freed in the morning", "A keeper carried it out"
    claims = [(article, text, {}) for article in "ab" for text in copied]
    assert rows_of(claims, {(0, 3): 0.98, (1, 2): 0.98, (0, 2): 0.5}) == []


def test_one_fact_is_one_row_of_all_who_tell_it():
    claims = [("a", "The otter was freed", {}), ("b", "Keepers let it go", {}), ("c", "It swam away again", {})]
    assert facts_of(claims, {(0, 1): 0.98, (1, 2): 0.98}) == [[(0, 1), (1, 2)]]
    assert facts_of(claims, {(0, 1): 0.98}) == [[(0, 1)]]


def test_what_an_article_tells_in_a_third_sentence_is_another_row():
    told = [("a", f"Otter news {n}", {}) for n in range(3)] + [(article, f"News of {article}", {}) for article in "bcd"]
    sure = {(0, 3): 0.98, (0, 4): 0.98, (1, 4): 0.98, (1, 5): 0.98, (2, 5): 0.98}
    rows = facts_of(told, sure)
    assert sorted(map(len, rows)) == [1, 4]
    assert sorted(chain.from_iterable(rows)) == sorted(sure)


def test_what_may_not_join_a_row_makes_one_of_its_own_and_not_one_for_each_pair():
    told = [("a", f"Otter news {n}", {}) for n in range(3)] + [(article, f"News of {article}", {}) for article in "bcdef"]
    sure = {pair: 0.98 for pair in combinations(range(8), 2) if pair[1] > 2}
    assert sorted(map(len, facts_of(told, sure))) == [5, 20]
    assert sorted(rows_of(told, sure)) == sorted(sure)


def test_a_headline_of_another_season_is_other_news():
    def told_on(days):
        texts = "Keepers free an otter.", "The otter was set free by keepers."
        articles = articles_of(*texts, days=(0, days))
        claims = [claim.model_copy(update={"headline": claim.article == "a"}) for of_one in extract_claims(articles) for claim in of_one]
        left, right = claims
        return may_be_one_event(left, right, Story.of((), claims, articles))

    assert told_on(2)
    assert not told_on(90)


def test_without_a_model_only_claims_that_are_aligned_beyond_doubt_agree():
    def found_at(score):
        desk = Desk()
        desk.align(desk.claim("a", SHORT, terms=TERMS[SHORT]), desk.claim("b", LONG, terms=TERMS[LONG]), score=score)
        return [(row.kind, row.verdict) for row in desk.findings()]

    assert found_at(0.95) == [("event", "agree")]
    assert found_at(0.7) == []


CERTAINTY = st.floats(0, 1)


@given(CERTAINTY, CERTAINTY, CERTAINTY)
def test_more_certainty_of_either_is_never_less_of_both(one, other, score):
    low, high = sorted((one, other))
    assert 0 < joined(low, score) <= joined(high, score) < 1
    assert 0 < joined(score, low) <= joined(score, high) < 1


def test_thresholds_leave_both_sides_room():
    assert joined(0.5, 0.5) < MIN_ONE_FACT < joined(0.95, 0.6)
    assert 0.5 < MIN_DIFFERENCE < 1
