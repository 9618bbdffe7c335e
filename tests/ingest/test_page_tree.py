"""Markup to trees and lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.document import UnreadableError
from crosscheck.ingest.limits import MAX_ELEMENTS, MAX_MARKUP_CHARS
from crosscheck.ingest.page.tree import decode_markup, lines_of, parse_page


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>A ferry <b>sank</b>\n off Ada.</p><p>Divers search.</p>", ["A ferry sank off Ada.", "Divers search."]),
        ("A ferry sank.<br>Divers search.<br/><br/>All saved.", ["A ferry sank.", "Divers search.", "All saved."]),
        ("<div>Before<p>inside</p>after</div>", ["Before", "inside", "after"]),
        ("<script>alert(1)</script><style>p{}</style><p>Seen</p><noscript>No</noscript><template><p>No</p></template>", ["Seen"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a", "b", "c"]),
        ("<p>one</p> tail <span>more</span>", ["one", "tail more"]),
        ("", []),
    ],
)
def test_lines_are_what_a_reader_sees(markup, lines):
    assert lines_of(parse_page(f"<html><body>{markup}</body></html>")) == lines


@pytest.mark.parametrize(
    ("data", "sent", "expected"),
    [
        ("<p>café".encode(), None, "café"),
        ("<p>café".encode("cp1252"), None, "café"),
        ('<meta charset="iso-8859-1"><p>“café”'.encode("cp1252"), None, "“café”"),
        ("<meta charset=windows-1251><p>Ада".encode("cp1251"), None, "Ада"),
        ("<p>Ада".encode("koi8-r"), "text/html; charset=koi8-r", "Ада"),
        ('<?xml version="1.0" encoding="big5"?><p>中文'.encode("big5"), None, "中文"),
        ("<p>café".encode("utf-16"), None, "café"),
        ("<meta charset=utf-16><p>café".encode(), None, "café"),
        ("<meta charset=rot13><p>café".encode(), None, "café"),
        ("<meta charset=zlib><p>café".encode(), "text/html; charset=hex", "café"),
        ("<meta charset=undefined><p>café".encode(), "text/html; charset=unicode_escape", "café"),
        (b"<meta charset=iso-8859-1><p>caf\xe9 \x81", None, "café"),
    ],
)
def test_the_encoding_that_was_sent_or_declared(data, sent, expected):
    assert expected in decode_markup(data, sent)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"PK\x03\x04 other", b"\x00\x01\x02" * 99])
def test_pictures_with_a_page_s_suffix_are_refused(data):
    with pytest.raises(UnreadableError):
        decode_markup(data)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p>" + "x" * MAX_MARKUP_CHARS, "4 million characters"),
        ("<b>x</b>" * (MAX_ELEMENTS + 1), "30,000 elements"),
        ("<div>" * 200 + "<b>x</b>" * 20_000, "nested deeper"),
    ],
)
def test_pages_beyond_any_article_are_refused(markup, reason):
    with pytest.raises(UnreadableError, match=reason):
        parse_page(markup)


def test_code_styles_and_inline_pictures_do_not_count_for_the_size():
    code = "<script>" + "x" * MAX_MARKUP_CHARS + "</script><STYLE>" + "y" * MAX_MARKUP_CHARS + "</STYLE >"
    picture = "<img src='data:image/png;base64," + "A" * MAX_MARKUP_CHARS + "'>"
    kept = '<script type="application/ld+json">{"a": 1}</script>'
    tree = parse_page(f"<html><body>{code}{picture}{kept}<p>Seen</p></body></html>")
    assert lines_of(tree) == ["Seen"]
    assert [script.text for script in tree.iter("script")] == ['{"a": 1}']


@pytest.mark.parametrize("piece", ["<script", "<script>", "<style>", "<", "<!--", "&", "<a <a", "<p/", "data:a/b,", "</", "<![CDATA["])
def test_a_megabyte_of_one_piece_is_finished_with(piece):
    try:
        lines_of(parse_page(f"<html><body>{piece * (1_000_000 // len(piece))}"))
    except UnreadableError as error:
        assert str(error)


def test_entities_of_a_doctype_are_not_expanded():
    bomb = "<!DOCTYPE html [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><html><body><p>&b; &f; end</p></body></html>"
    text = " ".join(lines_of(parse_page(bomb)))
    assert "xxxxxxxxxx" not in text.replace("'xxxxxxxxxx'", "")
    assert "root:" not in text


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_text_gives_lines_or_a_reason(text):
    try:
        lines = lines_of(parse_page(text))
    except UnreadableError as error:
        assert str(error)
    else:
        assert all(line == " ".join(line.split()) != "" for line in lines)
