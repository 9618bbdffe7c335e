from __future__ import annotations

import datetime as dt
import json

import jsonschema
import pytest

from crosscheck.errors import InputError
from crosscheck.records import Claim
from crosscheck.report import parse_json, render_claims, render_json, report_schema

from .sample import empty_report, many_agreements, sample_report

REPORTS = [sample_report(), empty_report(), many_agreements(3)]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.story)
def test_json_round_trips(report):
    assert parse_json(render_json(report)) == report
    assert render_json(parse_json(render_json(report))) == render_json(report)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.story)
def test_rendered_json_keeps_to_the_published_schema(report):
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(render_json(report)), schema, jsonschema.Draft202012Validator)


def test_json_is_laid_out_as_the_contract_has_it():
    text = render_json(sample_report())
    assert text.startswith('{\n  "schema": "crosscheck.report/1",\n  "story": "estrella-ferry",\n  "generated": "2026-11-21T10:00:00Z",\n')
    assert text.endswith("}\n")
    assert "渡轮" in text
    published = [article["published"] for article in json.loads(text)["articles"]]
    assert published[:4] == ["2026-03-15T11:30:00Z", "2026-03-16T08:05:00+02:00", "2026-03-15", None]


def test_claims_and_sides_are_their_articles_words():
    report = json.loads(render_json(sample_report()))
    text = {article["id"]: article["text"] for article in report["articles"]}
    claims = {claim["id"]: claim for claim in report["claims"]}
    assert all(claim["text"] == text[claim["article"]][claim["start"] : claim["end"]] for claim in claims.values())
    for side in (side for finding in report["findings"] for side in finding["sides"] if side["text"] is not None):
        assert side["text"] == text[claims[side["claim"]]["article"]][side["start"] : side["end"]]


@pytest.mark.parametrize(
    "generated",
    [
        dt.datetime(2026, 11, 21, 10, 0, 0, 999, tzinfo=dt.UTC),
        dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        dt.datetime(2026, 11, 21, 10, 0),  # noqa: DTZ001
    ],
)
def test_generated_is_printed_in_utc_and_whole_seconds(generated):
    report = empty_report().model_copy(update={"generated": generated})
    assert json.loads(render_json(report))["generated"] == "2026-11-21T10:00:00Z"


def test_the_schema_names_itself_and_requires_every_printed_field():
    schema = report_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "crosscheck report"
    assert "schema" in schema["properties"]
    for record in (schema, *schema["$defs"].values()):
        if "properties" in record:
            assert record["required"] == list(record["properties"])


@pytest.mark.parametrize(
    "damage",
    [
        lambda report: report.pop("schema"),
        lambda report: report.update(schema="crosscheck.report/2"),
        lambda report: report["findings"][0].pop("reason"),
        lambda report: report["findings"][0].update(verdict="maybe"),
        lambda report: report["claims"][0].update(start="12"),
        lambda report: report["articles"][0].update(published=7),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_have(damage):
    report = json.loads(render_json(sample_report()))
    damage(report)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, report_schema())


def test_the_schema_allows_fields_that_a_later_version_may_add():
    report = json.loads(render_json(sample_report()))
    report["findings"][0]["novel"] = report["mood"] = 1
    jsonschema.validate(report, report_schema())


@pytest.mark.parametrize(
    ("text", "where"), [("{", "the beginning"), ("[]", "the beginning"), ('{"schema": "crosscheck.report/9"}', "schema")]
)
def test_what_is_no_report_is_refused_with_the_place(text, where):
    with pytest.raises(InputError, match=f"not a crosscheck report: at {where}"):
        parse_json(text)


def test_claims_are_printed_one_a_line_and_read_back_the_same():
    claims = [*sample_report().claims, Claim(id="x:1", article="x", start=0, end=5, text="a\u2028b\nc")]
    lines = render_claims(claims).splitlines()
    assert [Claim.model_validate_json(line) for line in lines] == claims
    assert render_claims([]) == ""
