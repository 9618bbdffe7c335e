"""How an article was read, and where every format says so."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.shown import show_report
from crosscheck.records import Article
from crosscheck.report import FORMATS, parse_json, render_json, render_table, report_schema
from crosscheck.report.provenance import MAX_REMARK, PLAIN_SOURCES, page_of, page_words, remarks

from .sample import HARBOUR, sample_report

DAY = dt.date(2026, 3, 15)
LATER = dt.datetime(2026, 3, 16, 9, 20, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
PAYWALL = "the page says that it is not free to read: its text may be cut short"
FIELDS = {"published_from", "updated", "pages", "notes"}
TABLES = {
    "txt": lambda report: render_table(report, width=100, colour=False, show_all=True),
    "narrow.txt": lambda report: render_table(report, width=60, colour=False, show_all=True),
}


def article(**fields):
    return Article(**{"id": "a", "outlet": "A", "source": "a", "sha256": "0", "published": DAY, **fields})


def told_of(name="harbour", **fields):
    """The sample report, with more known of one article."""
    report = sample_report()
    changed = (one.model_copy(update=fields) if one.id == name else one for one in report.articles)
    return report.model_copy(update={"articles": tuple(changed)})


def squashed(text):
    return " ".join(text.split())


def starts(*words):
    """Where pages begin in the article of the Harbour Post: at its headline, and at each of these words."""
    whole = sample_report().articles[0].text
    return (0, *(whole.index(HARBOUR[HARBOUR.index(word) :]) for word in words))


# --- in words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, ()),
        *[({"published_from": source}, ()) for source in PLAIN_SOURCES],
        ({"published_from": "dateline in the text"}, ("dated by dateline in the text",)),
        ({"published_from": "JSON-LD datePublished, zone of the dateline"}, ("dated by JSON-LD datePublished, zone of the dateline",)),
        ({"published_from": "date in the address", "published": None}, ()),
        ({"updated": dt.date(2026, 3, 17)}, ("updated 2026-03-17",)),
        ({"updated": LATER}, ("updated 2026-03-16 09:20 -04:00",)),
        ({"updated": DAY}, ()),
        ({"notes": (PAYWALL,)}, (PAYWALL,)),
        (
            {"published_from": "feed's updated", "updated": LATER, "notes": ("one", "two")},
            ("dated by feed's updated", "updated 2026-03-16 09:20 -04:00", "one", "two"),
        ),
    ],
)
def test_only_what_an_editor_would_not_take_for_granted_is_told(fields, told):
    assert remarks(article(**fields)) == told


def test_a_remark_is_cut():
    assert len(remarks(article(notes=("x" * 10_000,)))[0]) <= MAX_REMARK


@pytest.mark.parametrize(
    ("pages", "start", "end", "words"),
    [
        ((), 5, 9, ""),
        ((0,), 5, 9, ""),
        ((0, 10), 5, 9, "p. 1"),
        ((0, 10), 9, 10, "p. 1"),
        ((0, 10), 10, 10, "p. 2"),
        ((0, 10), 8, 11, "pp. 1–2"),
        ((0, 10, 20), 8, 25, "pp. 1–3"),
        ((0, 0, 20), 0, 4, "p. 2"),
        ((0, 10, 12, 20), 13, 15, "p. 3"),
        ((0, 10, 40), 38, 39, "p. 2"),
        ((3, 10), 0, 2, "p. 1"),
    ],
)
def test_pages_are_cited_as_in_print(pages, start, end, words):
    assert page_words(article(pages=pages), start, end) == words


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6).map(sorted), st.integers(0, 60))
def test_a_place_stands_between_the_beginning_of_its_page_and_the_next(pages, offset):
    number = page_of(article(pages=(0, *pages)), offset)
    bounds = (0, *pages, 61)
    assert bounds[number - 1] <= offset < bounds[number]


# --- in every format ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*TABLES, "markdown", "html", "annotations", "claims-ld"])
@pytest.mark.parametrize("fields", [{"published_from": "front matter"}, {"pages": ()}, {"notes": ()}, {"updated": None}], ids=str)
def test_nothing_is_shown_of_an_article_of_which_nothing_need_be_told(name, fields):
    render = {**FORMATS, **TABLES}[name]
    assert render(told_of(**fields)) == render(sample_report())


@pytest.mark.parametrize("name", [*TABLES, "markdown", "html"])
def test_the_list_of_articles_says_what_the_date_is_from_when_it_was_updated_and_how_it_was_read(name):
    report = told_of(published_from="JSON-LD datePublished, zone of the dateline", updated=LATER, notes=(PAYWALL,))
    before, after = squashed({**FORMATS, **TABLES}[name](sample_report())), squashed({**FORMATS, **TABLES}[name](report))
    for words in ("dated by JSON-LD datePublished, zone of the dateline", "updated 2026-03-16 09:20 -04:00", PAYWALL):
        assert words not in before
        assert words in after


def test_remarks_stand_in_brackets_behind_the_title():
    report = told_of(published_from="dateline in the text", updated=LATER)
    remark = "dated by dateline in the text; updated 2026-03-16 09:20 -04:00"
    assert f"Nine die in ferry fire [{remark}]" in squashed(render_table(report, width=160, colour=False))
    assert f"- Harbour Post (harbour), 2026-03-15 11:30 UTC [{remark}]" in squashed(render_table(report, width=60, colour=False))
    assert f"- Harbour Post (harbour), 2026-03-15 11:30 UTC: Nine die in ferry fire ({remark})\n" in FORMATS["markdown"](report)


def test_an_article_without_a_title_has_its_remarks_too():
    assert "Coast Radio undated [an entry]" in squashed(render_table(told_of("coast", notes=("an entry",)), width=100, colour=False))
    assert "- Coast Radio, undated (one wire text, 100% shared, with Island Wire) (an entry)\n" in FORMATS["markdown"](
        told_of("coast", notes=("an entry",))
    )


def test_a_quotation_is_cited_with_its_page():
    report = told_of(pages=starts("The owner will meet", "Three deckhands"))
    table, markdown = squashed(TABLES["txt"](report)), FORMATS["markdown"](report)
    assert "The blaze began at «about 6:15 a.m.» [p. 1, said by the harbour master, Ilse Marant]" in table
    assert "A man aged «34» was arrested. [p. 3]" in table
    assert "- Harbour Post (harbour), 2026-03-15 11:30 UTC (p. 2, planned): “The owner **will meet** the families" in markdown
    assert "2026-03-15 11:30 UTC, <bdi>p. 2, planned</bdi></p>" in FORMATS["html"](report)
    cited = {row["words"]: row["page"] for row in read_csv(report)}
    assert (cited["about 6:15 a.m."], cited["12 nautical miles"], cited["34"], cited["43-year-old"]) == ("p. 1", "p. 2", "p. 3", "")


def test_words_over_the_end_of_a_page_are_cited_with_both():
    report = told_of(pages=starts("and the cook, Teo Brandt"))
    assert "«Three deckhands and the cook, Teo Brandt», were taken to hospital. [pp. 1–2]" in squashed(TABLES["txt"](report))


def read_csv(report):
    return list(csv.DictReader(io.StringIO(FORMATS["csv"](report).removeprefix("\ufeff"), newline="")))


def test_a_spreadsheet_has_a_column_for_each_that_is_empty_where_nothing_is_known():
    names = ("published_from", "updated", "notes")
    row = read_csv(told_of(published_from="front matter", updated=LATER, notes=(PAYWALL, "=1+1")))[0]
    assert [row[name] for name in names] == ["front matter", "2026-03-16 09:20 -04:00", f"{PAYWALL}; =1+1"]
    assert {row[name] for row in read_csv(sample_report()) for name in (*names, "page")} == {""}
    assert {row["notes"] for row in read_csv(told_of(notes=("=1+1",))) if row["article"] == "harbour"} == {"'=1+1"}


def test_an_annotation_points_at_the_page_last_and_names_those_of_others():
    report = told_of(pages=starts("The owner will meet", "Three deckhands"))
    pages = json.loads(FORMATS["annotations"](report))["@graph"][1:]
    items = {item["target"]["selector"][0]["exact"]: item for page in pages for item in page["items"]}
    assert items["34"]["target"]["selector"][2] == {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
        "value": "page=3",
    }
    assert len(items["43-year-old"]["target"]["selector"]) == 2
    assert "(Harbour Post (harbour), p. 3: “34”)" in items["43-year-old"]["body"][0]["value"]


def test_linked_data_says_when_an_article_was_modified():
    nodes = json.loads(FORMATS["claims-ld"](told_of(updated=LATER)))["@graph"]
    assert [node["dateModified"] for node in nodes if "dateModified" in node] == ["2026-03-16T09:20:00-04:00"]


def test_the_review_shows_the_same():
    report = told_of(pages=starts("The owner will meet", "Three deckhands"), notes=("cut\x1b[31m\nshort",))
    shown = show_report(report)
    assert shown.remarks == (("cut␛[31m short",), *[()] * 7)
    sides = {side.words: side.note for finding in shown.findings for side in (*finding.foremost, *finding.others)}
    assert (sides["34"], sides["43-year-old"]) == ("p. 3", "")


@pytest.mark.parametrize("name", [*TABLES, "csv", "markdown", "html"])
def test_what_a_file_puts_into_its_remarks_is_shown_and_not_obeyed(name):
    hostile = "\x1b[2J\u202e <script>alert(1)</script> [x](javascript:alert(1))\n\n# Title"
    text = {**FORMATS, **TABLES}[name](told_of(published_from=hostile, notes=(hostile,)))
    assert not {"\x1b", "\u202e"} & set(text)
    assert name != "html" or text.count("<script>") == FORMATS["html"](sample_report()).count("<script>")
    assert name != "markdown" or ("[x](javascript:" not in text and "\n# Title" not in text)


# --- as data --------------------------------------------------------------------------------------------------------


def test_json_keeps_all_of_it():
    report = told_of(published_from="feed's updated", updated=LATER, pages=starts("Three deckhands"), notes=(PAYWALL,))
    assert parse_json(render_json(report)) == report
    stated = json.loads(render_json(report))["articles"][0]
    assert (stated["published_from"], stated["updated"], stated["notes"]) == ("feed's updated", "2026-03-16T09:20:00-04:00", [PAYWALL])
    assert stated["text"][stated["pages"][1] :].startswith("Three deckhands")


def test_a_report_of_before_these_fields_is_read_as_one_that_knows_nothing_of_them():
    old = json.loads(render_json(sample_report()))
    for one in old["articles"]:
        for name in FIELDS:
            del one[name]
    assert parse_json(json.dumps(old)) == sample_report()


def test_the_schema_describes_them():
    properties = report_schema()["$defs"]["Article"]["properties"]
    assert set(properties) >= FIELDS
    assert all(properties[name]["description"] for name in FIELDS)
