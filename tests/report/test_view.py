from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from crosscheck.errors import InputError
from crosscheck.records import Article, Kind, Reason, Relation, Side, Status, Verdict
from crosscheck.report.sides import MAX_CONTEXT, article_labels, published_words
from crosscheck.report.view import view_report
from crosscheck.report.wording import KIND_WORDS, REASON_WORDS, SECTION_TITLES, STATUS_WORDS, VERDICT_MARKS, VERDICT_WORDS, VERDICTS, listed

from .sample import Story, empty_report, sample_report


def findings(report, verdict):
    return next(section.findings for section in view_report(report).sections if section.verdict == verdict)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (SECTION_TITLES, Verdict), (VERDICT_WORDS, Verdict), (VERDICT_MARKS, Verdict), (dict.fromkeys(VERDICTS), Verdict),
        (REASON_WORDS, Reason), (KIND_WORDS, Kind), (STATUS_WORDS, Status),
    ],
)  # fmt: skip
def test_every_name_in_the_records_has_its_words(words, names):
    assert set(words) == set(get_args(names))


def test_the_sample_covers_every_verdict_and_reason():
    report = sample_report()
    assert {finding.verdict for finding in report.findings} == set(get_args(Verdict))
    assert {finding.reason for finding in report.findings if finding.reason} == set(get_args(Reason))
    assert {finding.kind for finding in report.findings} == set(get_args(Kind))


def test_headline_and_counts():
    view = view_report(sample_report())
    assert view.headline.startswith("7 articles from 6 outlets (1 skipped), ")
    assert view.headline.endswith("of them told by two or more outlets")
    assert view.counts == "3 conflicts · 7 differences explained · 2 updates · 5 agreements · 2 told by one outlet only"
    assert view_report(empty_report()).headline == "0 articles from 0 outlets, 0 claims, 0 of them told by two or more outlets"


def test_two_articles_of_one_outlet_do_not_make_a_claim_told_by_several():
    story = Story("one")
    for name in ("morning", "evening"):
        story.article(name, "Post", "It rained.")
    story.finding("event", "agree", "rain", "", [(story.claim(name, "It rained."), None) for name in ("morning", "evening")])
    view = view_report(story.report())
    assert "2 claims, 0 of them" in view.headline
    assert view.sections[-1].findings[0].independence == "one outlet"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, "undated"),
        (dt.date(2026, 3, 5), "2026-03-05"),
        (dt.datetime(2026, 3, 5, 7, 4, 59), "2026-03-05 07:04"),  # noqa: DTZ001
        (dt.datetime(2026, 3, 5, 7, 4, 59, 12, tzinfo=dt.UTC), "2026-03-05 07:04 UTC"),
        (dt.datetime(2026, 3, 5, 7, 4, tzinfo=dt.timezone(dt.timedelta(hours=-4.5))), "2026-03-05 07:04 -04:30"),
    ],
)
def test_publication_times(published, words):
    assert published_words(Article(id="a", outlet="A", source="a", sha256="0", published=published)) == words


def test_an_outlet_with_several_articles_is_told_apart_by_article():
    articles = [
        Article(id=name, outlet=outlet, source=name, sha256="0") for name, outlet in [("a", "Post"), ("b", "Post"), ("c", "Herald")]
    ]
    assert article_labels(articles) == {"a": "Post (a)", "b": "Post (b)", "c": "Herald"}


def test_the_sentence_is_put_around_the_words_to_the_letter():
    for section in view_report(sample_report()).sections:
        for side in (side for finding in section.findings for side in finding.sides):
            around = side.article.text[side.start - len(side.before) : side.end + len(side.after)]
            assert side.before + side.words + side.after == around


def test_a_side_without_a_span_is_its_whole_claim():
    side = findings(sample_report(), "conflict")[2].sides[0]
    assert side.whole_claim
    assert side.words == side.claim.text == side.article.text[side.start : side.end]


def test_a_sentence_without_end_is_cut_around_the_words():
    story = Story("long")
    text = "word " * 2000 + "nine people" + " word" * 2000
    story.article("a", "A", text)
    story.finding("count", "agree", "s", "e", [(story.claim("a", text), "nine people")])
    (side,) = findings(story.report(), "agree")[0].sides
    assert side.before.startswith("[…] word") and side.after.endswith("word […]")
    assert len(side.before) <= MAX_CONTEXT + 4 and len(side.after) <= MAX_CONTEXT + 4


@pytest.mark.parametrize(("start", "end"), [(0, 5), (3, 400), (90, 95)])
def test_a_span_that_does_not_hold_its_words_shows_the_words_alone(start, end):
    story = Story("edited")
    story.article("a", "A", "It rained for days.")
    story.finding("event", "agree", "rain", "", [(story.claim("a", "It rained for days."), "rained")])
    report = story.report()
    broken = report.findings[0].model_copy(update={"sides": (Side(claim="a:1", start=start, end=end, text="rained"),)})
    (side,) = findings(report.model_copy(update={"findings": (broken,)}), "agree")[0].sides
    assert (side.before, side.words, side.after) == ("", "rained", "")


def test_updates_run_in_the_order_of_publication_with_the_undated_last():
    sides = findings(sample_report(), "updated")[0].sides
    assert [side.article.id for side in sides] == ["island", "harbour", "herald", "coast", "mercury"]


def test_camps_of_a_conflict_stand_together():
    story = Story("camps")
    for name, words in [("a", "nine"), ("b", "ten"), ("c", "nine"), ("d", "ten")]:
        story.article(name, name, f"It was {words}.")
    sides = [(story.claim(name, story.articles[name].text), None) for name in "abcd"]
    relations = tuple(
        Relation(left=left, right=right, verdict="agree" if (right - left) % 2 == 0 else "conflict")
        for left in range(4)
        for right in range(left + 1, 4)
    )
    story.finding("count", "conflict", "s", "e", sides, relations=relations)
    assert [side.article.id for side in findings(story.report(), "conflict")[0].sides] == ["a", "c", "b", "d"]


def test_the_sides_that_conflict_stand_before_those_that_fit_in():
    story = Story("bounds")
    for name, words in [("a", "over 100"), ("b", "120"), ("c", "200"), ("d", "no figure")]:
        story.article(name, name, f"It was {words}.")
    sides = [(story.claim(name, story.articles[name].text), None) for name in "abcd"]
    relations = (
        Relation(left=0, right=1, verdict="compatible", reason="bound"),
        Relation(left=0, right=2, verdict="compatible", reason="bound"),
        Relation(left=1, right=2, verdict="conflict"),
    )
    story.finding("count", "conflict", "s", "e", sides, relations=relations)
    view = findings(story.report(), "conflict")[0]
    assert [side.article.id for side in view.sides] == ["b", "c", "a", "d"]
    assert [camp.sides[0].article.id for camp in view.camps] == ["a", "b", "c", "d"]


def test_further_differences_are_named_once_and_agreement_is_not():
    assert findings(sample_report(), "updated")[0].also == ("An undated 9 beside at least 17 (one gives only a bound).",)
    assert findings(sample_report(), "conflict")[0].also == ()


def also_of(*relations):
    story = Story("also")
    story.article("a", "A", "Nine.")
    sides = [(story.claim("a", "Nine."), None)] * 8
    story.finding("count", "conflict", "s", "Difference 0.", sides, relations=relations)
    return findings(story.report(), "conflict")[0].also


def test_many_further_differences_are_counted():
    also = also_of(*(Relation(left=0, right=number, verdict="conflict", explanation=f"Difference {number}.") for number in range(6)))
    assert also == ("Difference 1 (conflict).", "Difference 2 (conflict).", "Difference 3 (conflict).", "… and 2 more differences")


def test_the_gravest_further_difference_is_told_first():
    mild = Relation(left=0, right=1, verdict="compatible", reason="bound", explanation="Mild.")
    grave = Relation(left=0, right=2, verdict="conflict", explanation="Grave.")
    assert also_of(mild, grave) == ("Grave (conflict).", "Mild (one gives only a bound).")


def test_two_camps_differ_once_however_many_they_are():
    told = Relation(left=0, right=1, verdict="conflict", explanation="Difference 0.")
    again = Relation(left=0, right=2, verdict="conflict", explanation="Difference in other words.")
    assert also_of(told, again, Relation(left=1, right=2, verdict="agree")) == ()
    assert also_of(told, again) == ("Difference in other words (conflict).",)


def test_agreements_stand_by_independent_sources_then_by_headline_and_place():
    agreed = [view.finding.subject for view in findings(sample_report(), "agree")]
    assert agreed == ["dead on Sunday", "a ferry burned", "passengers", "day of the fire", "cabins destroyed"]


def test_independence_in_words():
    by_subject = {view.finding.subject: view.independence for view in findings(sample_report(), "agree")}
    assert by_subject["dead on Sunday"] == "3 independent sources (Island Wire and Coast Radio: one wire text)"
    assert by_subject["cabins destroyed"] == "not independent: one wire text"
    assert by_subject["passengers"] == "independent"


def test_single_source_claims_stand_with_their_article():
    alone = view_report(sample_report()).single_source
    assert [(label, [claim.text for claim in claims]) for label, claims in alone] == [
        ("Harbour Post (harbour)", ["“We heard two bangs,” she added."]),
        ("Island Wire", ["The search lasted four hours."]),
    ]


@pytest.mark.parametrize(
    "change",
    [{"claims": ()}, {"articles": ()}, {"single_source": ("nobody:1",)}],
)
def test_a_report_that_names_what_it_does_not_hold_is_refused(change):
    with pytest.raises(InputError, match="which is not in it"):
        view_report(sample_report().model_copy(update=change))


def test_names_are_listed_as_in_a_sentence():
    assert listed(()) == ""
    assert listed(("A", "B")) == "A and B"
