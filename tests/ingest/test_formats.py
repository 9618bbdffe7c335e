"""Which reader takes which file, alone, in folders, compressed and with the wrong suffix."""

import gzip
import io
import os
import subprocess
import sys

import pytest

from crosscheck.errors import InputError
from crosscheck.ingest import RawFile, load, load_articles
from crosscheck.ingest.formats import FORMATS, format_of
from tests.ingest.documents import LEAD, PARAGRAPHS, SAMPLES, docx, item, jsonl, mail, mbox, page, pdf, rss, warc


def write(folder, files):
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def bodies(articles):
    return {os.path.basename(article.source): article.text for article in articles if article.skipped is None}  # noqa: PTH119


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("compressed", [False, True])
def test_every_format_is_read_from_a_named_file(tmp_path, name, compressed):
    data, name = (gzip.compress(SAMPLES[name]), f"{name}.gz") if compressed else (SAMPLES[name], name)
    write(tmp_path, {name: data})
    articles = load_articles([tmp_path / name])
    assert [article.skipped for article in articles] == [None] * len(articles)
    assert any(LEAD in article.text for article in articles)
    for article in articles:
        assert all(article.text[passage.start : passage.end].strip() for passage in article.passages)
        assert any(passage.role == "body" for passage in article.passages)


def test_a_folder_may_hold_all_of_them(tmp_path):
    files = {
        f"{number}/{name}": data.replace(b"ferry", b"ferry %d" % number)
        for number, (name, data) in enumerate(SAMPLES.items())
        if name[-3:] not in ("pdf", "ocx")
    }
    write(tmp_path, {**files, "b.pdf": SAMPLES["a.pdf"], "c.docx": SAMPLES["a.docx"], "note.png": b"\x89PNG"})
    found = load_articles([tmp_path])
    # The archive has in full what the feed has summaries of.
    assert {os.path.basename(article.source) for article in found} == {  # noqa: PTH119
        "a.txt", "a.html", "a.eml", "a.mbox#1", "a.mbox#2", "a.jsonl#1", "a.jsonl#2", "a.warc#1", "a.warc#2", "b.pdf", "c.docx",
    }  # fmt: skip
    assert [article.id for article in found] == sorted({article.id for article in found})


def test_one_file_gives_many_articles_with_stable_ids_and_sources(tmp_path):
    write(
        tmp_path,
        {
            "dump.warc.gz": warc(
                *((f"https://post.example/{n}", page(title=f"Ferry {n} sinks off Ada").encode()) for n in range(12)), compressed=True
            )
        },
    )
    found = load_articles([tmp_path])
    assert {article.id: os.path.basename(article.source) for article in found} == {f"dump-{n}": f"dump.warc.gz#{n}" for n in range(1, 13)}  # noqa: PTH119
    assert len({article.sha256 for article in found}) == 12
    assert found == load_articles([tmp_path / "dump.warc.gz", tmp_path])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.txt", page().encode()),
        ("page.pdf", page().encode()),
        ("page.html", pdf()),
        ("page.txt", pdf()),
        ("page.html", docx()),
        ("page.txt", warc(("https://post.example/1", page().encode()))),
        ("page.xml", page().encode()),
        ("page.html", rss(item())),
        ("page.txt", mbox(mail())),
        ("page.txt", gzip.compress(page().encode())),
        ("page.html", f"Ferry sinks off Port Ada\n\n{LEAD}\n\nDivers search.".encode()),
        ("page.html", page().encode("utf-16")),
    ],
)
def test_a_wrong_suffix_does_not_matter_where_the_content_tells(name, data):
    [item] = load([RawFile(name, data)])
    assert item.article.skipped is None
    assert LEAD in item.article.text


@pytest.mark.parametrize("data", [page().encode(), pdf(), jsonl({"text": LEAD}), mail(), rss(item()), gzip.compress(docx())])
def test_standard_input_may_be_of_any_kind(data):
    [article] = load_articles(["-"], stdin=io.BytesIO(data))
    assert article.skipped is None
    assert LEAD in article.text
    assert article.source in ("-", "-#1")


@pytest.mark.parametrize(
    ("sent", "name", "expected"),
    [
        ("text/html; charset=utf-8", "https://post.example/story", "html"),
        ("TEXT/HTML", "https://post.example/story.pdf", "html"),
        ("application/pdf", "https://post.example/story", "pdf"),
        ("application/rss+xml", "https://post.example/feed", "feed"),
        ("text/plain", "https://post.example/notes.html", "html"),
        ("text/plain", "https://post.example/notes", "text"),
        ("image/png", "https://post.example/x", "text"),
        (None, "https://post.example/x", "text"),
    ],
)
def test_what_was_fetched_is_read_by_the_type_it_was_sent_with(sent, name, expected):
    assert format_of(RawFile(name, b"<p>No telling first bytes.</p>", content_type=sent)).name == expected


def test_fetched_bytes_keep_their_address():
    raw = RawFile("https://www.bbc.co.uk/news/1", page().encode(), url="https://www.bbc.co.uk/news/1", content_type="text/html")
    [item] = load([raw])
    assert (item.article.outlet, item.article.url, item.article.source) == (
        "BBC",
        "https://www.bbc.co.uk/news/1",
        "https://www.bbc.co.uk/news/1",
    )


@pytest.mark.parametrize(
    "text",
    [
        "From Monday, ferries will not sail.\n\nThe port said so.",
        "From: the harbour\n\nA letter.",
        "<3 is how readers felt.\n\nThe ferry sank.",
    ],
)
def test_plain_text_that_begins_like_another_format_is_plain_text(text):
    [item] = load([RawFile("a.txt", text.encode())])
    assert item.article.text == text


def test_a_named_file_without_a_suffix_is_read_by_its_first_bytes(tmp_path):
    write(tmp_path, {"story": page().encode(), "index.php": page(title="Another ferry sinks").encode(), "other": b"Plain words."})
    assert len(load_articles([tmp_path / "story", tmp_path / "index.php"])) == 2
    with pytest.raises(InputError, match="not a kind of file that can be read"):
        load_articles([tmp_path / "other"])


def test_suffixes_and_types_belong_to_one_format_each():
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    types = [type for format in FORMATS for type in format.types]
    assert len(suffixes) == len(set(suffixes))
    assert len(types) == len(set(types))


def test_the_first_outlet_that_a_file_states_is_not_its_name():
    names = {name: item.article.outlet for name, data in SAMPLES.items() for item in load([RawFile(name, data)])}
    assert names["a.html"] == "The Harbour Post"
    assert names["a.rss"] == "The Harbour Post"
    assert names["a.txt"] == names["a.pdf"] == names["a.jsonl"] == "a"


def test_no_heavy_library_is_imported_before_its_format_is_met():
    code = (
        "import sys, crosscheck.ingest as i\n"
        "i.load([i.RawFile('a.txt', b'A ferry sank off Port Ada on Monday, and the police said that twelve people had died.')])\n"
        "print(sorted({'trafilatura','pypdf','docx','feedparser','warcio','py3langid','lxml','defusedxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_links_out_of_a_folder_are_told_and_not_followed(tmp_path):
    write(tmp_path, {"in/a.txt": LEAD.encode(), "out/secret.txt": b"Not for reading.", "out/deep/b.txt": b"Nor this."})
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (tmp_path / "in" / "dots.txt").symlink_to("../out/secret.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "own.txt").symlink_to(tmp_path / "in" / "a.txt")
    found = {article.id: article for article in load_articles([tmp_path / "in"])}
    assert set(found) == {"a", "link", "dots", "folder"}
    assert found["link"].skipped == found["folder"].skipped == "a link that leads out of the folder; name the file itself to have it read"
    assert not any("reading" in article.text or "Nor" in article.text for article in found.values())
    named = load_articles([tmp_path / "in", tmp_path / "in" / "link.txt"])
    assert "Not for reading." in [article.text for article in named]


def test_a_folder_that_is_itself_a_link_is_read(tmp_path):
    write(tmp_path, {"real/a.txt": LEAD.encode()})
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert [article.skipped for article in load_articles([tmp_path / "link"])] == [None]


def test_pipes_and_devices_in_a_folder_are_not_opened(tmp_path):
    write(tmp_path, {"a.txt": LEAD.encode()})
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert [article.id for article in load_articles([tmp_path])] == ["a"]


def test_one_broken_article_never_stops_the_others(tmp_path):
    broken = {f"{number}-{name}": data[: len(data) // 3] + b"\0\xff" for number, (name, data) in enumerate(SAMPLES.items())}
    write(tmp_path, {**broken, "good.txt": LEAD.encode()})
    found = {article.id: article for article in load_articles([tmp_path])}
    assert found["good"].skipped is None


def test_all_paragraphs_come_out_of_each_format_as_they_were():
    for name in ("a.html", "a.pdf", "a.docx", "a.eml", "a.rss", "a.warc"):
        first = load([RawFile(name, SAMPLES[name])])[0].article
        passages = [first.text[passage.start : passage.end] for passage in first.passages if passage.role == "body"]
        assert passages == list(PARAGRAPHS), name
        assert first.title.startswith("Ferry sinks off Port Ada")
