from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck.errors import InputError
from crosscheck.report.as_claims_ld import render_claims_ld

from .sample import Story, empty_report, sample_report

LITERAL = {"type": "string", "minLength": 1}
REFERENCE = {"properties": {"@id": LITERAL}, "required": ["@id"], "additionalProperties": False}


def thing(kind, required, **properties):
    """A node of one type of schema.org with no property but those."""
    return {
        "type": "object",
        "properties": {"@type": {"const": kind}, **properties},
        "required": ["@type", *required],
        "additionalProperties": False,
    }


QUOTATION = thing("Quotation", ["text", "isPartOf"], text=LITERAL, isPartOf=REFERENCE, creditText=LITERAL)
COMMENT = thing("Comment", ["text"], text=LITERAL, about=thing("Thing", ["name"], name={"type": "string"}))
CLAIM = thing(
    "Claim", ["@id", "text", "appearance"],
    **{"@id": LITERAL}, text=LITERAL, appearance={"type": "array", "minItems": 1, "items": QUOTATION}, firstAppearance=REFERENCE,
    comment={"type": "array", "minItems": 1, "items": COMMENT},
)  # fmt: skip
ARTICLE = thing(
    "NewsArticle", ["@id", "publisher"],
    **{"@id": LITERAL}, headline=LITERAL, datePublished=LITERAL, dateModified=LITERAL, url={"type": "string", "pattern": "(?i)^https?://"},
    publisher=thing("Organization", ["name"], name={"type": "string"}),
    identifier=thing("PropertyValue", ["propertyID", "value"], propertyID={"const": "sha256"}, value={"type": "string"}),
)  # fmt: skip
DOCUMENT = Draft202012Validator(
    {
        "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "items": {"oneOf": [CLAIM, ARTICLE]}}},
        "required": ["@context", "@graph"],
        "additionalProperties": False,
    }
)
"""Types and properties as schema.org defines them for Claim, CreativeWork and NewsArticle."""


def graph(report):
    made = json.loads(render_claims_ld(report))
    DOCUMENT.validate(made)
    return [node for node in made["@graph"] if node["@type"] == "Claim"], [
        node for node in made["@graph"] if node["@type"] == "NewsArticle"
    ]


SAMPLE = sample_report()
CLAIMS, ARTICLES = graph(SAMPLE)


@pytest.mark.parametrize("report", [SAMPLE, empty_report()])
def test_it_uses_schema_org_as_it_is_defined(report):
    graph(report)


def test_it_never_rates():
    text = render_claims_ld(SAMPLE)
    assert not any(word in text for word in ("ClaimReview", "Rating", "ratingValue", "bestRating"))


def test_every_article_that_was_read_is_there_and_every_appearance_is_in_one():
    assert len(ARTICLES) == 7
    names = {article["@id"] for article in ARTICLES}
    assert len(names) == 7
    assert {appearance["isPartOf"]["@id"] for claim in CLAIMS for appearance in claim["appearance"]} <= names


def test_a_shared_fact_is_one_claim_with_an_appearance_for_each_telling():
    claim = next(claim for claim in CLAIMS if claim["text"] == "We heard two bangs")
    assert [appearance["text"] for appearance in claim["appearance"]] == ["We heard two bangs", "We heard three bangs"]
    assert [appearance["creditText"] for appearance in claim["appearance"]] == ["Ilse Marant", "I. Marant"]
    assert claim["firstAppearance"] == {"@id": "https://harbour.example/ferry"}
    assert claim["comment"][0]["text"] == "conflict: “two bangs” is “three bangs” in the other."


def test_what_one_outlet_only_tells_appears_once():
    claim = next(claim for claim in CLAIMS if claim["text"] == "The search lasted four hours.")
    assert len(claim["appearance"]) == 1
    assert "comment" not in claim and "firstAppearance" not in claim


def test_the_first_appearance_is_left_open_where_the_times_do_not_tell():
    undated = next(claim for claim in CLAIMS if "75 percent" in claim["text"])
    assert "firstAppearance" not in undated


def test_only_web_addresses_become_urls():
    assert [article["url"] for article in ARTICLES if "url" in article] == ["https://harbour.example/ferry"]


@pytest.mark.parametrize("change", [{"claims": ()}, {"single_source": ("nobody:1",)}])
def test_a_report_that_names_what_it_does_not_hold_is_refused(change):
    with pytest.raises(InputError, match="which is not in it"):
        render_claims_ld(SAMPLE.model_copy(update=change))


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30), st.text(max_size=20))
def test_any_article_makes_a_valid_document(text, name):
    story = Story(name)
    for article in ("a", "b"):
        story.article(article, name + article, text, title=name or None, url=name)
    story.finding("count", "conflict", text, name, [(story.claim(article, text, speaker=name or None), None) for article in ("a", "b")])
    graph(story.report())
