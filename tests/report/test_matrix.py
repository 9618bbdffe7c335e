from __future__ import annotations

from crosscheck.records import Relation
from crosscheck.report.columns import order_columns
from crosscheck.report.matrix import MAX_VALUE, rows
from crosscheck.report.view import view_report

from .sample import Story, sample_report


def matrix(report):
    view = view_report(report)
    columns = order_columns(view.read, view.labels, report.copies)
    return {row.finding.finding.subject: row for section in view.sections for row in rows(section.findings, columns)}, columns


ROWS, COLUMNS = matrix(sample_report())


def spread(row):
    """A cell or None for each column."""
    return [one for cell in row.cells for one in ([None] * cell if isinstance(cell, int) else [cell])]


def said(subject):
    cells = spread(ROWS[subject])
    return {c.article.id: [value.words for value in cell.values] for c, cell in zip(COLUMNS, cells, strict=True) if cell}


def test_there_is_a_row_for_each_fact_and_a_cell_for_each_article():
    assert len(ROWS) == len(sample_report().findings)
    assert {len(spread(row)) for row in ROWS.values()} == {7}


def test_a_cell_has_the_outlets_own_words_and_is_blank_where_it_is_silent():
    assert said("people hurt in the fire") == {"harbour": ["at least 30"], "herald": ["Thirty-two"]}
    assert ROWS["people hurt in the fire"].columns == "3 4"


def test_silent_columns_beside_each_other_are_counted_not_listed():
    story = Story("wide")
    for number in range(9):
        story.article(str(number), f"Outlet {number}", "It rained.")
    story.finding("event", "agree", "rain", "", [(story.claim(name, "It rained."), None) for name in ("2", "3", "7")])
    (row,) = matrix(story.report())[0].values()
    assert [cell if isinstance(cell, int) else cell.values[0].side.article.id for cell in row.cells] == [2, "2", "3", 3, "7", 1]
    assert row.columns == "3 4 8"


def test_a_plan_says_how_firm_it_is():
    cells = {c.article.id: cell for c, cell in zip(COLUMNS, spread(ROWS["meeting of owner and families"]), strict=True) if cell}
    assert [(value.words, value.note) for value in cells["harbour"].values] == [("will meet", "planned")]
    assert [value.note for value in cells["herald"].values] == [""]


def test_an_attribution_says_who_said_it():
    story = Story("who")
    story.article("a", "A", "It rained, the mayor said.")
    story.article("b", "B", "It rained.")
    sides = [(story.claim("a", "It rained", speaker="the mayor"), None), (story.claim("b", "It rained"), None)]
    story.finding("attribution", "compatible", "rain", "", sides, reason="scope")
    (row,) = matrix(story.report())[0].values()
    assert [cell.values[0].words for cell in row.cells] == ["the mayor", "as fact"]


def test_a_cell_is_marked_by_how_its_article_stands_to_the_others_of_the_row():
    story = Story("standing")
    for name, words in [("a", "nine"), ("b", "ten"), ("c", "more than eight"), ("d", "some")]:
        story.article(name, name, f"It was {words}.")
    sides = [(story.claim(name, story.articles[name].text), None) for name in "abcd"]
    relations = (
        Relation(left=0, right=1, verdict="conflict"),
        Relation(left=0, right=2, verdict="compatible", reason="bound"),
    )
    story.finding("count", "conflict", "s", "e", sides, relations=relations)
    (row,) = matrix(story.report())[0].values()
    assert [cell.verdict for cell in row.cells] == ["conflict", "conflict", "compatible", None]


def test_an_article_that_says_it_often_says_it_once_in_the_matrix():
    story = Story("often")
    words = ["Nine", "nine", "9", "ten", "about nine"]
    story.article("a", "A", " ".join(f"{word} died." for word in words))
    sides = [(story.claim("a", f"{word} died.", sentence=f"{word} died."), word) for word in words]
    story.finding("count", "conflict", "toll", "", sides)
    (row,) = matrix(story.report())[0].values()
    assert [value.words for value in row.cells[0].values] == ["Nine", "9", "ten"]
    assert row.cells[0].more == 1


def test_a_claim_without_end_is_cut():
    story = Story("long")
    story.article("a", "A", "word " * 5000)
    story.finding("event", "agree", "s", "", [(story.claim("a", story.articles["a"].text), None)])
    (row,) = matrix(story.report())[0].values()
    assert len(row.cells[0].values[0].words) <= MAX_VALUE + 4
