from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck.report.as_annotations import render_annotations

from .sample import Story, empty_report, sample_report

IRI = {"type": "string", "pattern": "^(urn:uuid:[0-9a-f-]{36}|ni:///sha-256;[A-Za-z0-9_-]+|https?://\\S+)$"}
LITERAL = {"type": "string", "minLength": 1}
SELECTOR = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": LITERAL,
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "FragmentSelector"},
                "value": {"type": "string", "pattern": "^page=[1-9][0-9]*$"},
                "conformsTo": {"const": "http://tools.ietf.org/rfc/rfc3778"},
            },
            "required": ["type", "value"],
            "additionalProperties": False,
        },
    ]
}
MOTIVATION = {
    "enum": [
        "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking",
        "moderating", "questioning", "replying", "tagging",
    ]
}  # fmt: skip
"""Section 3.3.5 of the model."""
ANNOTATION = {
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": MOTIVATION,
        "generated": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "generator": {"properties": {"id": IRI, "type": {"const": "Software"}, "name": LITERAL}, "required": ["id", "type"]},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": LITERAL,
                    "purpose": MOTIVATION,
                    "format": LITERAL,
                    "language": LITERAL,
                },
                "required": ["type", "value"],
                "additionalProperties": False,
            },
        },
        "target": {
            "properties": {"type": {"const": "SpecificResource"}, "source": IRI, "selector": {"type": "array", "items": SELECTOR}},
            "required": ["source", "selector"],
            "additionalProperties": False,
        },
    },
    "required": ["id", "type", "target"],
    "additionalProperties": False,
}
COLLECTION = {
    "properties": {"id": IRI, "type": {"const": "AnnotationCollection"}, "label": {"type": "string"}, "total": {"type": "integer", "minimum": 0}, "first": IRI, "last": IRI},
    "required": ["id", "type", "total"],
    "additionalProperties": False,
}  # fmt: skip
PAGE = {
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "label": LITERAL,
        "partOf": IRI,
        "next": IRI,
        "prev": IRI,
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "minItems": 1, "items": ANNOTATION},
    },
    "required": ["id", "type", "partOf", "items", "startIndex"],
    "additionalProperties": False,
}
DOCUMENT = Draft202012Validator(
    {
        "properties": {"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "@graph": {"prefixItems": [COLLECTION], "items": PAGE, "minItems": 1}},
        "required": ["@context", "@graph"],
        "additionalProperties": False,
    }
)  # fmt: skip
"""What the W3C recommendation of 2017 asks of collections, pages, annotations, bodies, targets and selectors."""


def document(report):
    made = json.loads(render_annotations(report))
    DOCUMENT.validate(made)
    return made["@graph"][0], made["@graph"][1:]


SAMPLE = sample_report()
HEAD, PAGES = document(SAMPLE)
ITEMS = [item for page in PAGES for item in page["items"]]


@pytest.mark.parametrize("report", [SAMPLE, empty_report()])
def test_it_is_what_the_recommendation_asks_for(report):
    document(report)


def test_each_side_of_each_finding_is_annotated_once():
    assert len(ITEMS) == sum(len(finding.sides) for finding in SAMPLE.findings) == HEAD["total"]
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)


def test_both_selectors_point_at_the_same_words_in_code_points():
    articles = {"https://harbour.example/ferry": SAMPLE.articles[0]}
    for item in (item for item in ITEMS if item["target"]["source"] in articles):
        text = articles[item["target"]["source"]].text
        quote, place = item["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_a_paginated_article_s_annotations_point_at_pages_too():
    articles = tuple(article.model_copy(update={"pages": (0, 40)}) for article in SAMPLE.articles)
    _, pages = document(SAMPLE.model_copy(update={"articles": articles}))
    assert {len(item["target"]["selector"]) for page in pages for item in page["items"]} == {3}
    assert [item["id"] for page in pages for item in page["items"]] == [item["id"] for item in ITEMS]


def test_pages_are_linked_in_the_order_of_articles():
    assert (HEAD["first"], HEAD["last"]) == (PAGES[0]["id"], PAGES[-1]["id"])
    for left, right in zip(PAGES, PAGES[1:], strict=False):
        assert (left["next"], right["prev"]) == (right["id"], left["id"])
        assert right["startIndex"] == left["startIndex"] + len(left["items"])
    assert {page["partOf"] for page in PAGES} == {HEAD["id"]}


def test_a_person_can_read_what_was_found():
    body = ITEMS[0]["body"]
    assert body[0]["value"].startswith("when the fire on the Estrella began: About 6:15 and shortly before 7")
    assert "Calder Herald: “shortly before 7 a.m.”" in body[0]["value"]
    assert [tag["value"] for tag in body[1:]] == ["conflict", "date or time"]


def test_an_article_without_a_web_address_is_named_by_its_hash():
    sources = {item["target"]["source"] for item in ITEMS}
    assert "https://harbour.example/ferry" in sources
    assert not any("javascript" in source for source in sources)
    assert sum(source.startswith("ni:///sha-256;") for source in sources) == len(sources) - 1


def test_names_stay_when_findings_are_numbered_anew():
    turned = SAMPLE.model_copy(update={"findings": tuple(reversed(SAMPLE.findings))})
    assert {item["id"] for page in document(turned)[1] for item in page["items"]} == {item["id"] for item in ITEMS}


def test_emoji_and_combining_marks_count_as_code_points():
    story = Story("emoji")
    story.article("a", "A", "👩\u200d🚒 Firefighters: cafe\u0301 burned, nine died 🔥.")
    story.finding("count", "agree", "toll", "", [(story.claim("a", story.articles["a"].text), "nine")])
    (page,) = document(story.report())[1]
    quote, place = page["items"][0]["target"]["selector"]
    assert (place["start"], place["end"], quote["exact"]) == (32, 36, "nine")
    assert quote["prefix"] == "👩\u200d🚒 Firefighters: cafe\u0301 burned, "


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30), st.text(max_size=20))
def test_any_article_makes_a_valid_document(text, name):
    story = Story(name)
    story.article("a", name, text, title=name or None, url=name)
    story.finding("count", "conflict", text, name, [(story.claim("a", text, speaker=name), None)])
    document(story.report())


def test_a_hash_that_someone_edited_still_names_the_article():
    article = SAMPLE.articles[1].model_copy(update={"sha256": "no hash"})
    document(SAMPLE.model_copy(update={"articles": (SAMPLE.articles[0], article, *SAMPLE.articles[2:])}))


def test_lone_surrogates_cannot_spoil_the_file():
    story = Story("lone")
    story.article("a", "A", "lone \ud800 nine")
    story.finding("count", "agree", "toll", "", [(story.claim("a", "lone \ud800 nine"), None)])
    assert re.search("lone � nine", render_annotations(story.report()).encode().decode())
