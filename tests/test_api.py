"""The public names: there in whatever order modules are imported, typed, and light until they are used."""

import datetime as dt
import subprocess
import sys
from importlib.resources import files
from itertools import permutations

import pytest

import crosscheck
from crosscheck import Article, Claim, Finding, Report, Settings, article_from_text, compare, extract_claims, load_articles, render
from crosscheck.errors import InputError
from crosscheck.records import Passage
from crosscheck.report import FORMATS, parse_json

DAY = dt.date(2014, 5, 3)


def ferry():
    return [
        article_from_text("A ferry sank on Friday, killing 12 people, police said.", id="post", outlet="Post", published=DAY),
        article_from_text("Twelve people died when a ferry sank on Friday.", id="courier", outlet="Courier", published=DAY),
    ]


def python(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)


def test_articles_go_in_and_findings_come_out(tmp_path):
    (tmp_path / "post.txt").write_text(
        "---\noutlet: Post\npublished: 2014-05-03\n---\nA ferry sank on Friday, killing 12 people, police said.\n"
    )
    (tmp_path / "courier.txt").write_text(
        "---\noutlet: Courier\npublished: 2014-05-03\n---\nTwelve people died when a ferry sank on Friday.\n"
    )
    report = compare(load_articles([tmp_path]), story="ferry", settings=Settings())
    assert isinstance(report, Report)
    assert isinstance(report.articles[0], Article)
    assert isinstance(report.claims[0], Claim)
    assert isinstance(report.findings[0], Finding)
    assert [(finding.kind, finding.verdict) for finding in report.findings if finding.kind == "count"] == [("count", "agree")]


def test_claims_can_be_had_alone():
    claims = extract_claims(ferry())
    assert list(dict.fromkeys(claim.article for claim in claims)) == ["courier", "post"]
    assert all(claim.id.startswith(f"{claim.article}:") for claim in claims)


@pytest.mark.parametrize("name", [*FORMATS, "table"])
def test_a_report_can_be_had_in_every_format(name):
    text = render(compare(ferry()), name)
    assert text.endswith("\n")
    assert "\x1b" not in text
    assert "Courier" in text


def test_the_json_is_read_back_as_the_same_report():
    report = compare(ferry())
    assert parse_json(render(report, "json")) == report


def test_the_tables_width_can_be_chosen():
    assert max(map(len, render(compare(ferry()), "table", width=50).splitlines())) <= 50


def test_an_unknown_format_is_refused():
    with pytest.raises(InputError, match="pdf: no such format; expected one of json, markdown, csv, html, annotations, claims-ld, table"):
        render(compare(ferry()), "pdf")


def test_a_text_at_hand_is_all_body():
    text = "  Dead: 12.  \n\nBy Friday the boat\r\nhad sunk.\n"
    article = article_from_text(text, id="post", outlet="Post", published=dt.datetime(2014, 5, 3, 10, 0, tzinfo=dt.UTC))
    assert article.text == text
    assert [text[p.start : p.end] for p in article.passages] == ["Dead: 12.", "By Friday the boat", "had sunk."]
    assert {passage.role for passage in article.passages} == {"body"}
    assert (article.published_day, article.skipped) == (DAY, None)


@pytest.mark.parametrize(
    "published",
    [
        dt.date.min,
        dt.date.max,
        dt.date(1799, 12, 31),
        dt.date(2200, 1, 1),
        dt.datetime.min,
        dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.UTC),
    ],
    ids=str,
)
def test_a_day_that_nothing_is_published_on_is_not_known(published):
    text = "A ferry sank off Port Ada on Friday, killing 12 people.\nIt had left Lorn two days earlier and will be raised next year."
    by_hand = {
        "sha256": "",
        "text": text,
        "passages": [Passage(start=0, end=55, role="body"), Passage(start=56, end=len(text), role="body")],
    }
    edge = Article(id="edge", outlet="Edge", source="edge.txt", published=published, **by_hand)
    assert edge.published is edge.published_day is None
    assert Article.model_validate_json(edge.model_dump_json()) == edge
    post = Article(id="post", outlet="Post", source="post.txt", published=DAY, **by_hand)
    report = compare([edge, post])
    assert {finding.verdict for finding in report.findings} == {"agree"}
    render(report, "html")


@pytest.mark.parametrize("published", [dt.date(1800, 1, 1), dt.datetime(2199, 12, 31, 23, 59, 59, tzinfo=dt.UTC)], ids=str)
def test_the_first_and_last_days_that_something_may_be_published_on(published):
    articles = [
        article_from_text("It sank three decades ago, last week and next year.", id=id, outlet=id, published=published) for id in "ab"
    ]
    assert articles[0].published == published
    assert compare(articles).claims


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_text_at_hand_is_skipped(text):
    assert article_from_text(text, id="post", outlet="Post").skipped == "the text is empty"


def test_a_lone_surrogate_in_a_text_at_hand_keeps_all_offsets():
    article = article_from_text("A ferry \ud800 sank on Friday, killing 12 people.", id="post", outlet="Post", published=DAY)
    assert article.text == "A ferry ? sank on Friday, killing 12 people."
    assert extract_claims([article])


def test_every_public_name_is_there_and_listed():
    assert set(crosscheck.__all__) <= set(dir(crosscheck))
    assert all(getattr(crosscheck, name) is not None for name in crosscheck.__all__)
    assert crosscheck.__all__ == sorted(crosscheck.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'comprae'"):
        crosscheck.comprae  # noqa: B018 - looking it up is the test


@pytest.mark.parametrize(
    "order", list(permutations(["import crosscheck.pipeline", "import crosscheck.report", "from crosscheck import compare"]))
)
def test_compare_is_the_function_in_whatever_order_modules_are_imported(order):
    done = python(
        "\n".join(order) + "\nimport crosscheck\nfrom crosscheck import compare\nassert callable(compare) and compare is crosscheck.compare"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_importing_the_package_imports_nothing_heavy():
    done = python(
        "import sys, crosscheck; print(sorted({'numpy', 'pydantic', 'spacy', 'torch', 'rich', 'crosscheck.records'} & set(sys.modules)))"
    )
    assert done.stdout == "[]\n"


def test_the_package_is_typed():
    assert files("crosscheck").joinpath("py.typed").is_file()
