"""Every reader on random bytes and on mutated valid documents: an article or a reason, never a traceback, never a hang.

`CROSSCHECK_FUZZ` multiplies the number of inputs: 1 in CI, 200 for a night; another `CROSSCHECK_FUZZ_SEED` gives others.
"""

import gzip
import os
import random
import resource
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.ingest import RawFile, load
from crosscheck.records import Article
from tests.ingest.documents import SAMPLES

TIMES = int(os.environ.get("CROSSCHECK_FUZZ", "1"))
SEED = os.environ.get("CROSSCHECK_FUZZ_SEED", "")
MAX_SECONDS = 5.0
"""For one input of a few kilobytes, on a busy machine; they take some milliseconds."""
PIECES = (
    b"<", b">", b"\0", b"\xff", b"&", b"]]>", b"<!--", b"\n", b"\r\n", b"{", b"[", b'"', b"<div>", b"<table>", b"%PDF", b"obj", b"stream", b"99999999999", b"-1", b"<<",
    b"/Kids", b"\x1f\x8b\x08", b"From a 2014\n", b"Content-Length: 99999\r\n", b"boundary=", b"--", b"=?utf-8?q?", b"<!DOCTYPE", b"2014-05-03T25:00", b"</p>", b"<br>",
    b'"liveBlogUpdate":', b"<script type='application/ld+json'>{", b"itemprop=datePublished", b"\xd0", b"&#x110000;", b"&#0;", b"\\ud800",
)  # fmt: skip
MAX_GROWTH_KB = 400_000
"""Of the whole process over all inputs: a leak of a kilobyte for each of 200,000 would show, and so would one input that unpacks to gigabytes."""


@pytest.fixture(autouse=True, scope="module")
def bounded_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MAX_GROWTH_KB


def check(name, data):
    began = time.process_time()
    items = load([RawFile(name, data)])
    assert items
    for item in items:
        article, end = item.article, 0
        assert article.skipped or any(passage.role == "body" for passage in article.passages)
        for passage in article.passages:
            words = article.text[passage.start : passage.end]
            assert end <= passage.start
            assert words
            assert words == words.strip()
            end = passage.end
        assert all(0 <= start <= len(article.text) for start in article.pages)
        assert article.published_from is None or article.published is not None
        assert Article.model_validate_json(article.model_dump_json()) == article
    assert len({item.article.id for item in items}) == len(items)
    assert time.process_time() - began < MAX_SECONDS


def mutate(data, chance):
    """A document with up to twenty of its bytes changed, lost, doubled, moved, or replaced by what parsers stumble over."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        made = made or bytearray(b"x")
        at, kind = chance.randrange(len(made)), chance.randrange(6)
        other = chance.randrange(len(made))
        if kind == 0:
            made[at] = chance.randrange(256)
        elif kind == 1:
            del made[at : at + chance.choice((1, 2, 10, 100, 1_000))]
        elif kind == 2:
            made[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 3, 50))
        elif kind == 3:
            made[at:at] = made[other : other + chance.choice((5, 50, 500))]
        elif kind == 4:
            del made[at:]
        else:
            length = chance.choice((1, 4, 30))
            made[at : at + length] = made[other : other + length]
    return bytes(made)


@pytest.mark.parametrize("name", SAMPLES)
def test_mutated_documents(name):
    chance = random.Random(f"{name}{SEED}")  # noqa: S311 - the same inputs in every run
    for _ in range(60 * TIMES):
        check(name, mutate(SAMPLES[name], chance))


@pytest.mark.parametrize("name", SAMPLES)
def test_mutated_documents_inside_gzip(name):
    chance = random.Random(f"{name}.gz{SEED}")  # noqa: S311
    for _ in range(15 * TIMES):
        check(f"{name}.gz", gzip.compress(mutate(SAMPLES[name], chance), 1, mtime=0))
        check(f"{name}.gz", mutate(gzip.compress(SAMPLES[name], 1, mtime=0), chance))


@pytest.mark.parametrize("name", SAMPLES)
@settings(deadline=None, max_examples=25 * TIMES, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(str.encode) | st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))
def test_random_bytes(name, data):
    check(name, data)
    head = SAMPLES[name][:64]
    check(name, head + data)


MEGABYTE = 1_000_000
ADVERSARIAL = (
    b"<", b"&", b"<p>", b"<!--", b'{"a":', b">" * 70 + b"\n", b"\xff", b"=?utf-8?q?", b"https://", b"By Ann and ", b"May 3, 2014 ", b"%PDF-", b"1 0 obj<<",
    b"WARC/1.0\r\n" * 30,
)  # fmt: skip


@pytest.mark.parametrize("piece", ADVERSARIAL, ids=repr)
@pytest.mark.parametrize("name", ["a.html", "a.eml", "a.mbox", "a.xml", "a.jsonl", "a.warc", "a.pdf", "a.docx"])
def test_a_megabyte_of_one_piece(name, piece):
    began = time.process_time()
    load([RawFile(name, piece * (MEGABYTE // len(piece)))])
    assert time.process_time() - began < MAX_SECONDS


@pytest.mark.parametrize("piece", [b"From a 2014\n\n", b"Subject: x\n", b"Date: 1\n ", b"--b\n"], ids=repr)
@pytest.mark.parametrize("name", ["a.eml", "a.mbox"])
def test_a_megabyte_of_a_mail_s_lines(name, piece):
    began = time.process_time()
    head = b"From a@post.example Mon May  5 07:30:00 2014\n" if name == "a.mbox" else b""
    load([RawFile(name, head + b'Content-Type: multipart/mixed; boundary="b"\n' + piece * (MEGABYTE // len(piece) // 8))])
    assert time.process_time() - began < MAX_SECONDS
