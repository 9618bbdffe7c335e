"""The claims as schema.org data in JSON-LD: what is claimed, and in which articles it appears.

There is no ClaimReview and no rating: crosscheck tells whether outlets are consistent, not whether a claim is true.

Source: https://schema.org/Claim
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.records import Alignment, Article, Claim, Report
from crosscheck.report.article_pages import web_address
from crosscheck.report.locators import Node, identifier, render_graph, source_of
from crosscheck.report.sides import look_up, publication_order
from crosscheck.report.told_first import first_teller
from crosscheck.report.view import FindingView, view_report

CONTEXT = "https://schema.org"


def _article(article: Article) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "@id": source_of(article),
        "publisher": {"@type": "Organization", "name": article.outlet},
    }
    if article.title:
        node["headline"] = article.title
    if article.published is not None:
        node["datePublished"] = article.published.isoformat()
    if article.updated is not None:
        node["dateModified"] = article.updated.isoformat()
    if web_address(article.url):
        node["url"] = article.url
    node["identifier"] = {"@type": "PropertyValue", "propertyID": "sha256", "value": article.sha256}
    return node


def _appearance(claim: Claim, article: Article) -> Node:
    """Give the words by which an article makes a claim, and whom it credits with them."""
    node: Node = {"@type": "Quotation", "text": claim.text, "isPartOf": {"@id": source_of(article)}}
    if claim.speaker:
        node["creditText"] = claim.speaker
    return node


def _comment(view: FindingView) -> Node:
    text = f"{view.verdict}: {view.finding.explanation}" if view.finding.explanation else view.verdict
    return {"@type": "Comment", "about": {"@type": "Thing", "name": view.subject}, "text": text}


def _claim(name: str, claims: Sequence[Claim], articles: Mapping[str, Article], comments: Sequence[Node]) -> Node:
    """Give one claim, in the words of the article that was published first."""
    told = sorted(claims, key=lambda claim: (publication_order(articles[claim.article]), claim.article, claim.start))
    node: Node = {
        "@type": "Claim",
        "@id": name,
        "text": told[0].text,
        "appearance": [_appearance(claim, articles[claim.article]) for claim in told],
    }
    first = first_teller([articles[claim.article] for claim in told])
    if first is not None and len(told) > 1:
        node["firstAppearance"] = {"@id": source_of(first)}
    return {**node, "comment": list(comments)} if comments else node


def _claims_of(alignment: Alignment, claims: Mapping[str, Claim]) -> list[Claim]:
    return [look_up(claims, name, "claim") for name in dict.fromkeys(alignment.claims)]


def render_claims_ld(report: Report) -> str:
    """Give a graph of the articles that could be read, a Claim for each fact that articles share, and one for each told by one alone.

    A claim's appearances hold the exact words; its comments say how the outlets' statements stand to each other.
    """
    view = view_report(report)
    articles, claims = {article.id: article for article in report.articles}, {claim.id: claim for claim in report.claims}
    comments: dict[str, list[Node]] = {}
    for finding in (finding for section in view.sections for finding in section.findings):
        comments.setdefault(finding.finding.alignment, []).append(_comment(finding))
    nodes = [_article(article) for article in view.read]
    for alignment in report.alignments:
        told = _claims_of(alignment, claims)
        name = identifier("claim", *(f"{source_of(articles[claim.article])} {claim.start} {claim.end}" for claim in told))
        nodes.append(_claim(name, told, articles, comments.get(alignment.id, ())))
    for single in report.single_source:
        claim = look_up(claims, single, "claim")
        name = identifier("claim", f"{source_of(articles[claim.article])} {claim.start} {claim.end}")
        nodes.append(_claim(name, [claim], articles, ()))
    unique = list({node["@id"]: node for node in nodes}.values())
    return render_graph(CONTEXT, unique)
