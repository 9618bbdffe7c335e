"""From named paths to articles: order, ids, duplicates and every sort of bad input."""

import datetime as dt
import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.errors import InputError
from crosscheck.ingest import RawFile, load, load_articles, notes, reading_notes
from crosscheck.ingest.discover import MAX_BYTES
from tests.ingest.documents import ld, page

LEAD = "A ferry sank off Port Ada on Monday, killing at least 12 people, police said."
POST = (
    "---\noutlet: The Harbour Post\ntitle: Ferry sinks off Ada\npublished: 2014-05-03\nurl: https://p.example/1\nauthor: Ada Quill\n"
    "note: x\n---\n"
    f"{LEAD}\n"
)


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def by_id(articles):
    return {article.id: article for article in articles}


def test_an_article_carries_what_its_front_matter_states(tmp_path):
    [article] = load_articles([write(tmp_path, post_txt=POST) / "post.txt"])
    assert (article.id, article.outlet, article.title, article.published) == (
        "post",
        "The Harbour Post",
        "Ferry sinks off Ada",
        dt.date(2014, 5, 3),
    )
    assert (article.url, article.author, article.skipped) == ("https://p.example/1", "Ada Quill", None)
    assert article.source == (tmp_path / "post.txt").as_posix()
    assert article.sha256 == hashlib.sha256(POST.encode()).hexdigest()
    assert article.text == f"Ferry sinks off Ada\n\n{LEAD}\n"
    assert [passage.role for passage in article.passages] == ["headline", "body"]


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("published: 2014-05-03", "front matter"),
        ("published: 2014-05-03\npublished_from: time element", "time element"),
        ("published: 2014-05-03\npublished_from: [a, b]", "front matter"),
        ("published_from: time element", None),
    ],
)
def test_a_date_is_kept_with_its_source_and_no_source_without_a_date(tmp_path, stated, source):
    [article] = load_articles([write(tmp_path, a_txt=f"---\n{stated}\n---\n{LEAD}") / "a.txt"])
    assert (article.published_from, article.published and article.published.isoformat()) == (source, source and "2014-05-03")


def test_without_front_matter_outlet_and_date_come_from_name_and_dateline(tmp_path):
    write(tmp_path, herald_txt=f"Ferry sinks off Ada\n\nMay 3, 2014 7:18 PM\n\n{LEAD}", times_md=f"# Ferry sinks off Ada\n\n{LEAD}")
    herald, times = load_articles([tmp_path])
    assert (herald.outlet, herald.title, herald.published) == ("herald", "Ferry sinks off Ada", dt.datetime(2014, 5, 3, 19, 18))
    assert (times.outlet, times.title, times.published) == ("times", "Ferry sinks off Ada", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Published: November 28, 2005 {LEAD}", dt.date(2005, 11, 28)),
        (f" date 2023-11-10 {LEAD}", dt.date(2023, 11, 10)),
        (f"Posted by Ada Quill on 05 Jan 2016\n\n{LEAD}", dt.date(2016, 1, 5)),
        (f"PORT ADA, Nov. 28, 2005 (Harbour Press) -- {LEAD}", dt.date(2005, 11, 28)),
        (f"{LEAD}\n\nThe port was opened on May 3, 1901.", None),
        (f"On November 28, 2005, {LEAD}", None),
        ("\n\n".join([*(f"Ferry {n} sailed." for n in range(30)), "May 3, 2014"]), None),
        (f"© 2014 Harbour Press\n\n{LEAD}", None),
    ],
)
def test_a_date_is_taken_only_from_an_explicit_dateline_near_the_top(tmp_path, text, expected):
    [article] = load_articles([write(tmp_path, a_txt=text) / "a.txt"])
    assert article.published == expected


def test_a_dateline_in_the_future_is_no_publication_date_but_front_matter_is_believed(tmp_path):
    write(tmp_path, a_txt=f"May 3, 2044\n\n{LEAD}", b_txt="---\noutlet: B\npublished: 2044-05-03\n---\nThe ferry Ada burned.")
    first, second = load_articles([tmp_path], today=dt.date(2026, 1, 1))
    assert (first.published, second.published) == (None, dt.date(2044, 5, 3))
    assert load_articles([tmp_path])[0].published == dt.date(2044, 5, 3)


def test_folders_are_read_with_their_sub_folders_but_not_hidden_or_other_files(tmp_path):
    write(
        tmp_path,
        b_txt="B sank.",
        sub__a_md="A sank.",
        image_png=b"\x89PNG",
        notes_pdf=b"%PDF",
        **{".hidden_txt": "No.", ".git__x_txt": "No."},
    )
    assert [Path(article.source).name for article in load_articles([tmp_path])] == ["a.md", "b.txt"]


def test_standard_input_is_read_once():
    [article] = load_articles(["-", "-"], stdin=io.BytesIO(LEAD.encode()))
    assert (article.id, article.outlet, article.source, article.text) == ("stdin", "stdin", "-", LEAD)


def test_text_is_kept_to_the_letter_but_for_line_ends_and_leading_blank_lines(tmp_path):
    body = "\r\n\r\n  The  ferry “Ada”\u00a0sank.\r\n\r\n\tDivers\u2009search.  \r\n"
    [article] = load_articles([write(tmp_path, a_txt=body) / "a.txt"])
    assert article.text == "  The  ferry “Ada”\u00a0sank.\n\n\tDivers\u2009search.  \n"


def test_a_title_that_the_text_shows_is_not_put_before_it(tmp_path):
    text = f'---\ntitle: “Ferry” sinks off Ada\n---\nPlay Live Radio\n\n"Ferry" sinks\noff Ada\n\n{LEAD}'
    [article] = load_articles([write(tmp_path, a_txt=text) / "a.txt"])
    assert article.text.startswith("Play Live Radio")
    assert [passage.role for passage in article.passages] == ["boilerplate", "headline", "headline", "body"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (b"\x00\x01\x02" * 40, "binary data"),
        (b"%PDF-1.4", "a PDF"),
        (b"---\noutlet: A\n---\n\n", "no text after the front matter"),
        (b"---\noutlet: A\ntitle: Ferry sinks\n---\n", "no text after the front matter"),
        (b"---\noutlet: A: B: C\n---\nText.", "front matter, line 2"),
        (b"Advertisement\n\nPlay Live Radio", "nothing but headings and page furniture"),
        (b"x" * (MAX_BYTES + 1), "longer than 20 MB"),
    ],
)
def test_a_file_that_cannot_be_used_is_skipped_and_the_others_are_read(tmp_path, data, reason):
    articles = by_id(load_articles([write(tmp_path, bad_txt=data, good_txt=POST)]))
    assert reason in articles["bad"].skipped
    assert articles["good"].skipped is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_skipped(tmp_path):
    write(tmp_path, a_txt=LEAD, b_txt="Divers search.")
    (tmp_path / "a.txt").chmod(0)
    assert "cannot be read" in load_articles([tmp_path])[0].skipped


def test_a_link_that_leads_nowhere_is_skipped(tmp_path):
    write(tmp_path, b_txt=LEAD)
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "cannot be read" in load_articles([tmp_path])[0].skipped


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_do_not_change_the_article(tmp_path, encoding):
    text = "The café “Ada” burned – ten people fled, its owner said on Monday.\n"
    [article] = load_articles([write(tmp_path, a_txt=text.encode(encoding)) / "a.txt"])
    assert article.text == text


@pytest.mark.parametrize("name", ["missing.txt", "missing", "a\0b.txt", "x" * 5_000 + ".txt"])
def test_a_missing_path_is_an_error_of_use(tmp_path, name):
    with pytest.raises(InputError):
        load_articles([write(tmp_path, a_txt=LEAD) / "a.txt", tmp_path / name])


def test_error_messages_say_what_where_and_what_to_do(tmp_path):
    write(tmp_path, image_png=b"", empty__image_png=b"")
    (tmp_path / "image.png").write_bytes(b"")
    with pytest.raises(InputError, match=r"image\.png: not a kind of file that can be read; expected \.txt, \.md"):
        load_articles([tmp_path / "image.png"])
    with pytest.raises(InputError, match="no article in this folder; expected files that end in"):
        load_articles([tmp_path / "empty"])
    with pytest.raises(InputError, match="no articles were named"):
        load_articles([])
    with pytest.raises(InputError, match="gone: no such file or folder; check the name"):
        load_articles(["gone"])


def test_duplicates_are_skipped_whatever_their_names(tmp_path):
    spaced = POST.replace("A ferry", "A  ferry")
    write(tmp_path, a_txt=POST, b_txt=POST, c_txt=spaced, d_txt=POST.replace("The Harbour Post", "The Herald"))
    found = by_id(load_articles([tmp_path]))
    first = (tmp_path / "a.txt").as_posix()
    assert [found[id_].skipped for id_ in "abcd"] == [None, f"same text as {first}", f"same text as {first}", None]


def test_one_file_named_twice_is_one_article(tmp_path):
    write(tmp_path, a_txt=LEAD, sub__b_txt="Divers search.")
    articles = load_articles([tmp_path, tmp_path / "a.txt", tmp_path / "sub" / ".." / "a.txt"])
    assert [article.source for article in articles] == [(tmp_path / "a.txt").as_posix(), (tmp_path / "sub" / "b.txt").as_posix()]


def test_ids_are_slugs_and_clashes_are_told_apart(tmp_path):
    write(
        tmp_path,
        x__Post_txt="Ada one sank.",
        y__Post_txt="Ada two sank.",
        **{"The Herald (late)_txt": "Ada three sank.", "z__p_txt": "Four.", "z__p_md": "Five sank."},
    )
    ids = [article.id for article in load_articles([tmp_path])]
    five = hashlib.sha256(b"Five sank.").hexdigest()[:8]
    four = hashlib.sha256(b"Four.").hexdigest()[:8]
    assert ids == sorted(["the-herald-late", "x-post", "y-post", f"z-p-{four}", f"z-p-{five}"])


def test_ids_are_unique_even_for_equal_files_of_equal_names(tmp_path):
    write(tmp_path, a__s__p_txt=LEAD, b__s__p_txt=LEAD)
    ids = [article.id for article in load_articles([tmp_path])]
    assert len(set(ids)) == 2


def test_names_of_other_scripts_and_without_letters_have_ids(tmp_path):
    write(tmp_path, **{"Новости_txt": "Ada sank.", "!!!_txt": "Divers search."})
    assert [article.id for article in load_articles([tmp_path])] == ["article", "новости"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(order=st.permutations(["a.txt", "b.txt", "x/a.txt", "x", "x/c.md", "d.txt"]))
def test_the_order_of_names_changes_nothing(tmp_path, order):
    write(tmp_path, a_txt=POST, b_txt=POST, x__a_txt=LEAD, x__c_md="Divers search.", d_txt=b"\x00\x01")
    inputs = [tmp_path / name for name in order]
    assert load_articles(inputs) == load_articles(sorted(inputs))


LINES = [
    LEAD,
    "Advertisement",
    "",
    "ALSO:",
    "Published: May 3, 2014 Divers search.",
    "Ferry sinks off Ada",
    "---",
    "Buy Photo",
    "x" * 70,
    "# Head",
    "\t",
]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    lines=st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=15),
    title=st.sampled_from(["", "Ferry sinks off Ada", "Posted: May 3, 2014"]),
)
def test_offsets_hold_for_any_article(tmp_path, lines, title):
    body = "\n".join(lines)
    (tmp_path / "a.txt").write_text(f"---\ntitle: '{title}'\n---\n{body}", encoding="utf-8", errors="replace")
    [article] = load_articles([tmp_path / "a.txt"])
    end = 0
    for passage in article.passages:
        words = article.text[passage.start : passage.end]
        assert words
        assert words == words.strip()
        assert end <= passage.start
        end = passage.end


HOSTILE = {
    "one word": "a" * 1_000_000,
    "newlines": "x" + "\n" * 1_000_000,
    "dates": "November 28, 2005 " * 55_000,
    "labels": "Posted: " * 125_000,
    "brackets": "(Photo: " * 125_000,
    "buttons": " x" * 500_000,
    "images": "Image 1 of 2 " * 77_000,
    "tails": "He left. " + "Buy Photo " * 100_000,
    "addresses": ("http://" * 80 + " z\n\n") * 1_700,
    "names": ("By " + "Ann Bee and " * 40 + " z9.\n\n") * 2_000,
    "rights": ("a " * 150 + "all rights reserved " * 10 + "\n\n") * 2_000,
    "biographies": ("Ann Bee is a reporter " + "x " * 300 + "\n\n") * 1_600,
    "front matter": "---\na: " + "[" * 1_000_000,
    "front matter that ends": "---\na: " + "[" * 60_000 + "\n---\nText.",
    "quotes": '"' * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_is_finished_with(tmp_path, name):
    [article] = load_articles([write(tmp_path, a_txt=HOSTILE[name]) / "a.txt"])
    assert article.sha256


def test_two_megabytes_of_news_are_read(tmp_path):
    text = "\n\n".join(f"Ferry number {n} sailed. {LEAD}" for n in range(21_000))
    [article] = load_articles([write(tmp_path, a_txt=text) / "a.txt"])
    assert len(text) > 2_000_000
    assert len(article.passages) == 21_000


def test_notes_warn_of_skipped_undated_and_future_articles(tmp_path):
    write(tmp_path, a_txt="", b_txt=LEAD, c_txt="---\noutlet: C\npublished: 2044-05-03\n---\nDivers search.")
    lines = notes(load_articles([tmp_path]), dt.date(2026, 1, 1))
    assert [line.removeprefix(f"{tmp_path.as_posix()}/").split(",")[0] for line in lines] == [
        "a.txt: skipped",
        "b.txt: no publication date",
        "c.txt: published on 2044-05-03",
    ]
    assert len(notes(load_articles([tmp_path]))) == 2


def test_notes_say_when_there_is_nothing_to_compare(tmp_path):
    write(tmp_path, a_txt=POST)
    assert "only one article" in notes(load_articles([tmp_path]))[0]
    write(tmp_path, b_txt=POST.replace("A ferry", "The ferry").replace("example/1", "example/2"))
    assert "all 2 articles are from one outlet, The Harbour Post" in notes(load_articles([tmp_path]))[0]
    assert notes([]) == ["no article could be read"]


def test_reading_notes_tell_of_paywalls_and_doubtful_dates():
    raws = [
        RawFile("a.html", page(head=ld(isAccessibleForFree=False, datePublished="2014-05-03")).encode()),
        RawFile("b.html", page(title="Another ferry sinks").encode(), url="https://post.example/2014/05/03/b"),
        RawFile("c.txt", b""),
    ]
    assert reading_notes([item.article for item in load(raws)]) == [
        "a.html: the page says that it is not free to read: its text may be cut short",
        "b.html: dated 2014-05-03 by date in the address; check it",
    ]
