"""A report that was stored can be checked: its claims and alignments alone give its findings again."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.comparison import compare_claims
from crosscheck.records import Maker, Models, Report

from .builders import FRIDAY, Desk, aged, day, killed, money, person, place, quote, setting
from .test_findings import busy_desk

WORDS = "The dam will hold through the whole of this winter"
TOLD = {
    "9 people": killed("9 people", 9),
    "14 people": killed("14 people", 14),
    "$5,687.75": money("$5,687.75", 5687.75, "trip", "sailing", head="trip", step=0.01),
    "$5,587.75": money("$5,587.75", 5587.75, "trip", "sailing", head="trip", step=0.01),
    "34": aged("34", 34, "Olivares"),
    "43": aged("43", 43, "Olivares"),
    "Friday": day("Friday", FRIDAY, "raid"),
    "Thursday": day("Thursday", FRIDAY - dt.timedelta(days=1), "raid"),
    "Lima": place("Lima", "Lima", "Peru"),
    "Peru": place("Peru", "Peru", level="country"),
    "Dana Weber": person("Dana Weber"),
    WORDS: quote(WORDS),
}
CLAIMS = st.fixed_dictionaries(
    {
        "told": st.lists(st.sampled_from(sorted(TOLD)), max_size=3, unique=True),
        "status": st.sampled_from(["asserted", "attributed", "planned", "denied"]),
        "speaker": st.sampled_from([None, "Dana Weber", "the Red Cross"]),
        "tense": st.sampled_from(["past", "future"]),
        "negated": st.booleans(),
        "setting": st.sampled_from([setting(), setting(FRIDAY, places=["lima"], around=["peru"])]),
    }
)


def stored(desk):
    """The report on a desk, written to JSON and read again."""
    report = Report(
        story="story",
        generated=dt.datetime(2024, 5, 3, tzinfo=dt.UTC),
        crosscheck=Maker(version="0", models=Models(embedding="none", relation="none"), settings={}),
        articles=tuple(desk.articles),
        claims=tuple(desk.claims),
        alignments=tuple(desk.alignments),
        findings=tuple(desk.findings()),
    )
    return Report.model_validate_json(report.model_dump_json(by_alias=True))


def replayed(report):
    return tuple(compare_claims(report.alignments, report.claims, report.articles))


def test_a_stored_report_gives_its_findings_again():
    report = stored(busy_desk())
    assert len(report.findings) > 4
    assert replayed(report) == report.findings


@given(st.lists(st.tuples(st.sampled_from("abc"), CLAIMS), min_size=2, max_size=7), st.lists(st.floats(0, 1), min_size=1, max_size=3))
@settings(deadline=None)
def test_any_stored_report_gives_its_findings_again(told, scores):
    desk = Desk()
    for article, fields in told:
        words = fields.pop("told") if "told" in fields else []
        desk.claim(article, f"It was {' and '.join(words)} there", *(TOLD[word] for word in words), **fields)
    for score in scores:
        desk.align(*desk.claims, score=round(score, 2))
    report = stored(desk)
    assert replayed(report) == report.findings == tuple(desk.findings())
