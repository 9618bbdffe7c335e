"""The pipeline: stages in order, each text worked on once, and a report that holds together."""

import datetime as dt
import weakref

import numpy as np
import pytest

from crosscheck import pipeline
from crosscheck.cache import Cache
from crosscheck.errors import InputError, ModelError
from crosscheck.ingest import article_from_text
from crosscheck.records import Report
from crosscheck.settings import Settings

DAY = dt.date(2014, 5, 3)
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=dt.UTC)
POST = article_from_text(
    "A ferry sank off Port Ada on Friday, killing 12 people, police said.\nThe boat had left Lorn at noon.",
    id="post",
    outlet="Post",
    published=DAY,
)
COURIER = article_from_text(
    "Twelve people died when a ferry sank off Port Ada on Friday, police said.\nIts owner said that 80 passengers were on board.",
    id="courier",
    outlet="Courier",
    published=DAY,
)
WEEKLY = article_from_text("The council voted to close two libraries next year.", id="weekly", outlet="Weekly", published=DAY)


class Letters:
    """An encoder without a model: how often each letter stands in a text."""

    name = "letters"

    def __init__(self):
        self.seen = []

    def encode(self, texts):
        self.seen += texts
        rows = np.array([[1.0 + text.lower().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts], dtype=np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_a_report_holds_together():
    report = pipeline.compare([POST, COURIER, WEEKLY], story="ferry", generated=NOW)
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    alignments = {alignment.id: alignment for alignment in report.alignments}
    assert list(articles) == ["courier", "post", "weekly"]
    assert len(claims) == len(report.claims)
    for claim in report.claims:
        assert articles[claim.article].text[claim.start : claim.end] == claim.text
        for mention in claim.mentions:
            assert articles[claim.article].text[mention.start : mention.end] == mention.text
    for finding in report.findings:
        assert finding.alignment in alignments
        for side in finding.sides:
            if side.start is not None:
                assert articles[claims[side.claim].article].text[side.start : side.end] == side.text
    aligned = {ident for alignment in report.alignments for ident in alignment.claims}
    assert aligned | set(report.single_source) == set(claims)
    assert not aligned & set(report.single_source)
    assert any(finding.verdict == "agree" and finding.kind == "count" for finding in report.findings)


def test_a_report_says_what_made_it():
    settings = Settings(min_score=0.6)
    report = pipeline.compare([POST], story="ferry", settings=settings, encoder=Letters(), generated=NOW)
    assert report.story == "ferry"
    assert report.generated == NOW.replace(microsecond=0)
    assert report.crosscheck.models.embedding == "letters"
    assert report.crosscheck.settings["min_score"] == 0.6
    assert Report.model_validate_json(report.model_dump_json(by_alias=True)) == report


def test_without_a_time_a_report_is_of_now():
    before = dt.datetime.now(dt.UTC).replace(microsecond=0)
    report = pipeline.compare([], encoder=Letters())
    assert before <= report.generated <= dt.datetime.now(dt.UTC)


@pytest.mark.parametrize("articles", [[], [WEEKLY.model_copy(update={"skipped": "unreadable"})]], ids=["none", "all skipped"])
def test_nothing_to_read_gives_an_empty_report(articles):
    report = pipeline.compare(articles, encoder=Letters())
    assert report.claims == report.alignments == report.findings == report.copies == report.single_source == ()


def test_two_articles_with_one_id_are_refused():
    with pytest.raises(InputError, match="same id"):
        pipeline.compare([POST, COURIER.model_copy(update={"id": "post"})])


def test_a_model_that_is_not_there_is_told():
    with pytest.raises(ModelError, match="no such folder"):
        pipeline.compare([POST], settings=Settings(embedding_model="/no/such/model"))


def test_claims_are_extracted_once_and_then_remembered(tmp_path, monkeypatch):
    first = pipeline.extract_claims([POST, COURIER], cache=Cache(tmp_path))
    asked = []
    real = pipeline.extract.extract_claims
    monkeypatch.setattr(pipeline.extract, "extract_claims", lambda articles: asked.extend(articles) or real(articles))
    assert pipeline.extract_claims([COURIER, POST], cache=Cache(tmp_path)) == first
    assert asked == []
    changed = COURIER.model_copy(update={"text": COURIER.text.replace("80", "90")})
    assert pipeline.extract_claims([POST, changed], cache=Cache(tmp_path)) != first
    assert asked == [changed]


@pytest.mark.parametrize(
    ("field", "value", "anew"),
    [
        ("published", dt.date(2014, 5, 4), True),
        ("title", "Ferry sinks", True),
        ("id", "herald", True),
        ("outlet", "Herald", False),
        ("url", "https://p.example", False),
        ("source", "elsewhere/post.txt", False),
        ("author", "Ada Quill", False),
        ("published_from", "dateline in the text", False),
        ("updated", dt.date(2014, 5, 4), False),
        ("pages", (0, 9), False),
        ("notes", ("cut short",), False),
    ],
)
def test_only_what_changes_claims_makes_them_anew(tmp_path, monkeypatch, field, value, anew):
    pipeline.extract_claims([POST], cache=Cache(tmp_path))
    asked = []
    monkeypatch.setattr(pipeline.extract, "extract_claims", lambda articles: asked.extend(articles) or [[] for _ in articles])
    pipeline.extract_claims([POST.model_copy(update={field: value})], cache=Cache(tmp_path))
    assert bool(asked) == anew


def test_other_code_or_data_makes_claims_anew(tmp_path, monkeypatch):
    pipeline.extract_claims([POST], cache=Cache(tmp_path))
    monkeypatch.setattr(pipeline, "_extract_version", lambda: "another")
    monkeypatch.setattr(pipeline.extract, "extract_claims", lambda articles: [[] for _ in articles])
    assert pipeline.extract_claims([POST], cache=Cache(tmp_path)) == []


def test_claims_come_article_by_article_before_later_ones_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "_EXTRACT_CHUNK", 2)
    articles = [article_from_text(f"{n} people drowned off Port Ada on Friday.", id=f"a{n}", outlet="Post") for n in (4, 2, 5, 3, 1)]
    whole = pipeline.extract_claims(articles)
    asked = []
    real = pipeline.extract.extract_claims
    monkeypatch.setattr(pipeline.extract, "extract_claims", lambda chunk: asked.append([one.id for one in chunk]) or real(chunk))
    pipeline.extract_claims([articles[1], articles[4]], cache=Cache(tmp_path))
    asked.clear()
    coming = pipeline.claims_by_article(articles, cache=Cache(tmp_path))
    assert [claim.article for claim in next(coming)] == ["a1"]
    assert asked == [[]]
    assert [claims[0].article for claims in coming] == ["a2", "a3", "a4", "a5"]
    assert asked == [[], ["a3", "a4"], ["a5"]]
    assert [claim for claims in pipeline.claims_by_article(articles, cache=Cache(tmp_path)) for claim in claims] == whole


def test_claims_that_were_written_are_not_held(monkeypatch):
    held = weakref.WeakSet()
    articles = [article_from_text("A ferry sank off Port Ada on Friday.", id=f"a{n}", outlet="Post") for n in range(8)]
    for claims in pipeline.claims_by_article(articles):
        held.add(claims[0])
        del claims
        assert len(held) <= 2


def test_equal_texts_are_encoded_once_and_then_remembered(tmp_path):
    encoder = Letters()
    vectors = pipeline.embed(["b", "aa", "b"], encoder, cache=Cache(tmp_path))
    assert sorted(encoder.seen) == ["aa", "b"]
    assert np.array_equal(vectors[0], vectors[2])
    assert np.array_equal(pipeline.embed(["aa", "b", "b"], encoder, cache=Cache(tmp_path)), vectors[[1, 0, 2]])
    assert len(encoder.seen) == 2
    pipeline.embed(["c", "aa"], encoder, cache=Cache(tmp_path))
    assert encoder.seen[2:] == ["c"]


def test_another_model_has_its_own_vectors(tmp_path):
    one, other = Letters(), Letters()
    other.name = "other"
    pipeline.embed(["a"], one, cache=Cache(tmp_path))
    pipeline.embed(["a"], other, cache=Cache(tmp_path))
    assert other.seen == ["a"]


def test_another_model_in_the_same_folder_has_its_own_vectors(tmp_path):
    model = tmp_path / "model"
    model.mkdir()
    encoder = Letters()
    encoder.name = str(model)
    for content in ("one", "one", "another"):
        (model / "weights").write_text(content)
        pipeline.embed(["a"], encoder, cache=Cache(tmp_path))
    assert len(encoder.seen) >= 2
    seen = len(encoder.seen)
    pipeline.embed(["a"], encoder, cache=Cache(tmp_path))
    assert len(encoder.seen) == seen


def test_many_texts_are_encoded_in_chunks_in_the_order_asked_for(monkeypatch):
    monkeypatch.setattr(pipeline, "_EMBED_CHUNK", 3)
    texts = ["abcdefgh"[:length] for length in (1, 5, 2, 8, 3, 7, 4, 6)]
    steps = []
    vectors = pipeline.embed(texts, Letters(), progress=lambda *step: steps.append(step))
    assert np.array_equal(vectors, Letters().encode(texts))
    assert steps == [("embedding", 0, 8), ("embedding", 3, 8), ("embedding", 6, 8), ("embedding", 8, 8)]


def test_no_texts_have_no_vectors():
    assert pipeline.embed([], Letters()).shape[0] == 0


def test_progress_tells_each_stage_from_its_beginning_to_its_end():
    steps = []
    pipeline.compare([POST, COURIER], encoder=Letters(), progress=lambda *step: steps.append(step))
    for stage in ("reading", "embedding", "comparing"):
        done = [step[1:] for step in steps if step[0] == stage]
        assert done[0][0] == 0
        assert done[-1][0] == done[-1][1] > 0
        assert done == sorted(done)
    assert [step[0] for step in steps] == sorted((step[0] for step in steps), key=["reading", "embedding", "comparing"].index)


def test_a_skipped_article_stays_in_the_report_and_has_no_claims():
    unread = WEEKLY.model_copy(update={"skipped": "unreadable"})
    report = pipeline.compare([POST, unread], encoder=Letters())
    assert unread in report.articles
    assert not any(claim.article == "weekly" for claim in report.claims)


def test_wire_copies_are_told():
    sentences = "The harbour master said that none of the fourteen sailors on board had been hurt.\nTwo tugs from the yard will try to pull her free."
    copies = [article_from_text(sentences, id=name, outlet=name, published=DAY) for name in ("a", "b")]
    [found] = pipeline.compare([*copies, WEEKLY], encoder=Letters()).copies
    assert found.articles == ("a", "b")
