"""Front matter, good and bad."""

import datetime as dt

import pytest

from crosscheck.ingest.metadata import MAX_NOTES, FrontMatterError, read_metadata


def test_every_known_key_is_read_and_others_are_ignored():
    found = read_metadata(
        "---\noutlet: The Harbour Post\ntitle: 'Ferry: 12 dead'\npublished: 2014-05-03\nurl: https://harbourpost.example/1\n"
        "author: Ada Quill\nnote: made up\ntags: [a, b]\n---\nA ferry sank.\n"
    )
    assert (found.outlet, found.title, found.published, found.url, found.author, found.body) == (
        "The Harbour Post",
        "Ferry: 12 dead",
        dt.date(2014, 5, 3),
        "https://harbourpost.example/1",
        "Ada Quill",
        "A ferry sank.\n",
    )


def test_what_fetch_writes_of_a_page_s_reading_is_read():
    found = read_metadata(
        "---\npublished: 2014-05-03\npublished_from: JSON-LD datePublished\nupdated: 2014-05-04\nreading_notes:\n- cut short\n- '  '\n---\nText."
    )
    assert (found.published_from, found.updated, found.notes) == ("JSON-LD datePublished", dt.date(2014, 5, 4), ("cut short",))


@pytest.mark.parametrize(
    ("value", "notes"),
    [
        ("a note", ("a note",)),
        ("[a, [b], {c: d}, e]", ("a", "e")),
        ("{a: b}", ()),
        (f"[{', '.join('ab')}{', x' * 100}]", ("a", "b", *["x"] * (MAX_NOTES - 2))),
        ("x" * 1_000, ()),
    ],
)
def test_notes_are_a_few_lines_of_text(value, notes):
    assert read_metadata(f"---\nreading_notes: {value}\n---\nText.").notes == notes


def test_values_stay_as_they_are_written():
    found = read_metadata("---\noutlet: 1984\ntitle: No\nauthor: [Ada Quill, Tom Reed]\n---\nText.")
    assert (found.outlet, found.title, found.author) == ("1984", "No", "Ada Quill, Tom Reed")


@pytest.mark.parametrize("value", ["", "null", "~", "unknown", "''"])
def test_an_empty_date_is_no_date(value):
    assert read_metadata(f"---\noutlet: Post\npublished: {value}\n---\nText.").published is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014-05-03", dt.date(2014, 5, 3)),
        ("'2014-05-03'", dt.date(2014, 5, 3)),
        ("2014-05-03T10:00:00Z", dt.datetime(2014, 5, 3, 10, tzinfo=dt.UTC)),
        ("2014-05-03 10:00", dt.datetime(2014, 5, 3, 10)),
        ("May 3, 2014", dt.date(2014, 5, 3)),
    ],
)
def test_dates_and_date_times(value, expected):
    assert read_metadata(f"---\npublished: {value}\n---\nText.").published == expected


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank.\n---\noutlet: Post\n---\n",
        "---\nA rule, then prose: the ferry sank.\n---\nMore.",
        "---\n\nThe ferry sank.\n",
        "----\n",
        "---",
        "",
        "+++\ntitle = 'x'\n+++\nText.",
    ],
)
def test_text_without_front_matter_is_all_body(text):
    found = read_metadata(text)
    assert (found.body, found.outlet, found.title) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\noutlet: Post\nThe ferry sank.\n", "line 1: it begins with --- but no --- ends it"),
        ("---\noutlet: Post\ntitle: Ferry: 12 dead: more\n---\nText.", "line 3: mapping values are not allowed here"),
        ("---\noutlet: 'Post\n---\nText.", "line"),
        ("---\noutlet: Post\n\ttitle: x\n---\nText.", "line 3"),
        ("---\noutlet: Post\npublished: yesterday\n---\nText.", "line 3: published is 'yesterday'; expected a date such as 2023-11-10"),
        ("---\npublished: 2014-02-30\n---\nText.", "line 2: published is '2014-02-30'"),
        ("---\noutlet: [Post, Herald]\n---\nText.", "line 2: outlet is not a single value"),
        ("---\ntitle: {a: b}\n---\nText.", "line 2: title is not a single value"),
        ("---\noutlet: *missing\n---\nText.", "line 2"),
        ("---\noutlet: Po\x08st\n---\nText.", "front matter"),
        ("---\na: " + "[" * 20_000 + "\n---\nText.", "front matter"),
        ("---\noutlet: Post\n" + "a: b\n" * 20_000 + "---\nText.", "line 1"),
    ],
)
def test_invalid_front_matter_is_refused_with_its_line(text, message):
    with pytest.raises(FrontMatterError, match=message.replace("(", r"\(")):
        read_metadata(text)


def test_aliases_do_not_grow_the_text():
    bomb = "".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert read_metadata(f"---\nk0: &a0 [x]\n{bomb}outlet: Post\n---\nText.").outlet == "Post"
