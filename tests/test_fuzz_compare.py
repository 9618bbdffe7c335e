"""The whole of `compare` on three fuzzed articles: a report that holds together, never a traceback, never a hang.

`CROSSCHECK_FUZZ` multiplies the number of inputs, another `CROSSCHECK_FUZZ_SEED` gives others; see also tests/ingest/test_fuzz.py.
"""

import os
import random
import resource
import time

import pytest

from crosscheck import article_from_text, compare
from crosscheck.ingest import RawFile, load
from crosscheck.records import Report
from crosscheck.report import FORMATS, render_table
from tests.fuzzed import EDGES, INFINITE, STORIES, articles_texts

TIMES = int(os.environ.get("CROSSCHECK_FUZZ", "1"))
SEED = os.environ.get("CROSSCHECK_FUZZ_SEED", "")
RUNS = 20
MAX_SECONDS = 5.0
"""Of processor time for three articles of two to six sentences; they take a tenth of one."""
MAX_GROWTH_KB = 400_000


def check(articles):
    began = time.process_time()
    report = compare(articles, story="fuzz")
    texts = {article.id: article.text for article in articles}
    claims = {claim.id: claim for claim in report.claims}
    for claim in report.claims:
        assert texts[claim.article][claim.start : claim.end] == claim.text
        assert all(texts[claim.article][mention.start : mention.end] == mention.text for mention in claim.mentions)
    for finding in report.findings:
        assert 0 <= finding.confidence <= 1
        assert len({claims[side.claim].article for side in finding.sides}) > 1
    assert Report.model_validate_json(report.model_dump_json()) == report
    shown = [render(report) for render in FORMATS.values()]
    assert all(shown)
    assert "\x1b" not in render_table(report, width=80, colour=False, show_all=True)
    assert time.process_time() - began < MAX_SECONDS


def fuzz(seed, number):
    chance = random.Random(f"{seed}{SEED}")  # noqa: S311 - the same inputs in every run
    compare([article_from_text("A ferry sank.", id="warm", outlet="Warm")])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for count in range(number):
        texts = articles_texts(chance)
        if count % 2:
            articles = [article_from_text(text, id=f"a{n}", outlet=f"O{n}", published=day) for n, (text, day) in enumerate(texts)]
        else:
            raws = [RawFile(f"a{n}.txt", f"published: {day}\n\n{text}".encode("utf-8", "replace")) for n, (text, day) in enumerate(texts)]
            articles = [item.article for item in load(raws)]
        try:
            check(articles)
        except Exception as error:
            error.add_note(f"input {count} of {seed!r}: {texts!r}")
            raise
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MAX_GROWTH_KB


@pytest.mark.parametrize("day", EDGES, ids=str)
def test_a_day_at_the_edge_of_the_calendar_is_not_known(day):
    articles = [article_from_text(text, id=f"a{n}", outlet=f"O{n}", published=day) for n, text in enumerate(STORIES[0])]
    assert {article.published for article in articles} == {None}
    check(articles)


@pytest.mark.parametrize("number", INFINITE, ids=[number[:12] for number in INFINITE])
def test_a_number_beyond_all_counting_stops_nothing(number):
    texts = (STORIES[0][0], f"At least 11 {number} were hurt off Port Ada on Friday.", STORIES[0][2])
    check([article_from_text(text, id=f"a{n}", outlet=f"O{n}") for n, text in enumerate(texts)])


@pytest.mark.parametrize("part", range(4))
def test_three_fuzzed_articles_are_compared(part):
    fuzz(f"compare {part}", RUNS * TIMES)
