"""The list of findings as a whole: order, ids, verdicts, and what a finding points at."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import article_from_text, compare
from crosscheck.comparison import FACETS, compare_claims
from crosscheck.comparison.findings import KIND_ORDER, PRIOR
from crosscheck.comparison.verdicts import GRAVITY, gravest
from crosscheck.records import Relation

from .builders import FRIDAY, Desk, aged, counted, day, killed, pair, person, place, setting, stated, verdicts

LATER = FRIDAY + dt.timedelta(days=1)


def busy_desk():
    """Four articles with a conflict, an update, a bound and agreements."""
    desk = Desk()
    desk.publish("d", LATER)
    desk.align(
        desk.claim("a", "9 people died", killed("9 people", 9)),
        desk.claim("b", "9 people died", killed("9 people", 9)),
        desk.claim("d", "17 people died", killed("17 people", 17)),
    )
    desk.align(
        desk.claim("a", "The port has 120,000 people", killed("120,000 people", 120_000, fate="population")),
        desk.claim("b", "The port has 200,000 people", killed("200,000 people", 200_000, fate="population")),
    )
    desk.align(
        desk.claim("a", "At least 5 houses fell", counted("At least 5", 5, "house", bound="at_least")),
        desk.claim("c", "7 houses fell", counted("7", 7, "house")),
    )
    desk.align(
        desk.claim("b", "The sea rose on Friday", day("Friday", FRIDAY, "rise"), person("Dana Weber", "sea")),
        desk.claim("c", "The sea rose on Friday", day("Friday", FRIDAY, "rise")),
    )
    desk.align(*(desk.claim(article, "The hospital closed") for article in "abcd"))
    return desk


def test_the_gravest_come_first_and_ids_are_given_in_that_order():
    found = busy_desk().findings()
    assert [finding.id for finding in found] == [f"f{n}" for n in range(1, len(found) + 1)]
    assert [finding.verdict for finding in found] == ["conflict", "updated", "compatible", "agree", "agree"]


def test_among_differences_figures_come_before_days_and_among_agreements_the_widest():
    desk = Desk()
    desk.align(
        desk.claim("a", "Olivares, 34, left on Thursday", aged("34", 34, "Olivares"), day("Thursday", LATER, "leave")),
        desk.claim("b", "Olivares, 43, left on Friday", aged("43", 43, "Olivares"), day("Friday", FRIDAY, "leave")),
    )
    assert [finding.kind for finding in desk.findings()] == ["age", "date_time"]
    assert [len(finding.sides) for finding in busy_desk().findings()][-2:] == [4, 2]


def test_every_kind_has_its_place_and_every_verdict_its_prior():
    assert set(FACETS) <= set(KIND_ORDER) and len(set(KIND_ORDER)) == len(KIND_ORDER)
    assert set(PRIOR) == set(GRAVITY)
    assert all(0 < prior <= 1 for prior in PRIOR.values())


def test_a_finding_is_called_by_its_gravest_relation():
    desk = busy_desk()
    for finding in desk.findings():
        grave = max(GRAVITY[one.verdict] for one in finding.relations)
        assert GRAVITY[finding.verdict] == grave
        assert any(
            (finding.verdict, finding.reason, finding.explanation) == (r.verdict, r.reason, r.explanation) for r in finding.relations
        )


def test_a_conflict_is_not_hidden_by_the_agreement_of_others():
    desk = Desk()
    desk.align(*(desk.claim(a, f"{n} people died", killed(f"{n} people", n)) for a, n in zip("abcde", (9, 9, 9, 9, 8), strict=True)))
    (finding,) = desk.found("count")
    assert finding.verdict == "conflict"
    assert [one.verdict for one in finding.relations].count("conflict") == 4


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (["agree"], 0),
        (["agree", "compatible"], 1),
        (["updated", "compatible", "agree"], 0),
        (["compatible", "conflict", "updated", "conflict"], 1),
        (["agree", "agree"], 0),
    ],
)
def test_among_equally_grave_relations_the_first_gives_the_name(verdicts, expected):
    relations = [Relation(left=0, right=n + 1, verdict=verdict) for n, verdict in enumerate(verdicts)]
    assert gravest(relations) is relations[expected]


def test_a_side_holds_the_mention_to_the_letter():
    desk = busy_desk()
    texts = {article.id: article.text for article in desk.articles}
    claims = {claim.id: claim for claim in desk.claims}
    for finding in desk.findings():
        for side in finding.sides:
            claim = claims[side.claim]
            if side.text is None:
                assert (side.start, side.end, side.value) == (None, None, None)
            else:
                assert texts[claim.article][side.start : side.end] == side.text
                assert claim.start <= side.start and side.end <= claim.end
                assert any((m.kind, m.start, m.end, m.value) == (finding.kind, side.start, side.end, side.value) for m in claim.mentions)


def test_a_finding_names_an_alignment_that_holds_two_of_its_sides():
    desk = busy_desk()
    alignments = {alignment.id: set(alignment.claims) for alignment in desk.alignments}
    for finding in desk.findings():
        assert len({side.claim for side in finding.sides} & alignments[finding.alignment]) >= 2


def test_a_figure_that_only_its_slot_brings_together_names_an_alignment_of_one_side():
    desk = Desk()
    toll = desk.claim("a", "The quake killed 9 people", killed("9 people", 9, near=("people", "life")))
    desk.align(toll, desk.claim("c", "The quake struck"))
    other = desk.claim("b", "14 people lost their lives", killed("14 people", 14, near=("people", "life")))
    desk.align(other, desk.claim("c", "Lives were lost"))
    (finding,) = desk.found("count")
    assert finding.alignment in {"a1", "a2"}


def test_confidence_is_a_share_and_lower_for_what_is_aligned_less_surely():
    told = "9 people died", killed("9 people", 9)
    sure, unsure = (pair(told, told, score=score).found("count")[0] for score in (0.9, 0.6))
    assert 0 < unsure.confidence < sure.confidence <= 1


def test_nothing_aligned_is_nothing_found():
    desk = Desk()
    desk.claim("a", "9 people died", killed("9 people", 9))
    desk.claim("b", "14 people died", killed("14 people", 14))
    assert desk.findings() == []
    assert compare_claims([], [], []) == []


def test_claims_of_one_article_alone_are_never_a_finding():
    desk = Desk()
    desk.align(*(desk.claim("a", f"{n} people died", killed(f"{n} people", n)) for n in (9, 14)))
    assert desk.findings() == []


def test_an_unrelated_article_changes_no_finding_among_the_others():
    desk = busy_desk()
    before = [finding.model_copy(update={"id": ""}) for finding in desk.findings()]
    for n in range(6):
        desk.claim("zebra", f"Chess master {n} drew a game", place("Chess", "Chess"), counted("game", n, "game", "chess", "draw"))
    desk.claim("zebra", "An old war killed 30 people", killed("30 people", 30))
    assert [finding.model_copy(update={"id": ""}) for finding in desk.findings()] == before


FIGURES = st.lists(st.integers(8, 11), min_size=2, max_size=5)
PLACES = st.sampled_from([setting(), setting(places=["lima"]), setting(dt.date(2010, 1, 1))])


@given(FIGURES, st.data(), st.integers(1, 9))
@settings(deadline=None)
def test_another_article_about_something_else_changes_nothing(figures, data, others):
    """Words are as rare as they are in the whole story, so the near words here are all shared or all different."""
    desk = Desk()
    near = st.sampled_from([("quake", "north"), ("flood", "south")])
    told = [
        desk.claim(article, f"{n} houses fell", counted(f"{n}", n, "house", *data.draw(near)), setting=data.draw(PLACES))
        for article, n in zip("abcde", figures, strict=False)
    ]
    desk.align(*told, score=0.9)
    before = desk.findings()
    for n in range(others):
        desk.claim("zebra", f"Player {n} drew", counted(f"{n}", n + 2, "game", "chess"))
    assert desk.findings() == before


@given(FIGURES, st.permutations(range(5)))
@settings(deadline=None)
def test_the_names_of_the_articles_do_not_matter(figures, order):
    def relations(names):
        desk = Desk()
        claims = [desk.claim(name, f"{n} people died", killed(f"{n} people", n)) for name, n in zip(names, figures, strict=False)]
        desk.align(*claims, score=0.9)
        found = [(finding.sides, one) for finding in desk.findings() for one in finding.relations]
        return sorted((*sorted((sides[one.left].text, sides[one.right].text)), one.verdict, one.reason or "") for sides, one in found)

    assert relations("abcde") == relations(["abcde"[n] for n in order])


def test_stated_words_are_those_of_the_outlets():
    (finding,) = [one for one in busy_desk().findings() if one.verdict == "compatible"]
    assert stated(finding) == ["At least 5", "7"]


def test_equal_days_of_surely_aligned_sentences_agree_though_their_claims_are_cut_otherwise():
    texts = "A cable car stopped yesterday with 30 hikers inside.", "Thirty hikers were stuck in a cable car that broke down on Thursday."
    articles = [article_from_text(text, id=name, outlet=name, published=FRIDAY) for name, text in zip("ab", texts, strict=True)]
    assert verdicts(compare(articles).findings, "date_time") == [("agree", None)]
