"""Bytes of every sort."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.decode import UndecodableError, decode

TEXT = "The café’s owner said: “Prices rose 5% – to £3 a cup – in São Tomé.”\nNobody was hurt.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_usual_encodings_give_the_same_text(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_utf_16_big_endian_with_its_mark():
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_latin_1():
    text = "Der Bürgermeister von Köln sagte, die Brücke sei gesperrt.\n" * 3
    assert decode(text.encode("latin-1")) == text


def test_cyrillic_in_its_own_code_page():
    text = "Мэр города сообщил, что мост через реку закрыт до понедельника. Пострадавших нет, заявили в полиции.\n" * 5
    assert decode(text.encode("cp1251")) == text


def test_line_ends_become_newlines_and_nothing_else_changes():
    assert decode(b"One.\r\nTwo.\rThree.\n\tFour.  \n") == "One.\nTwo.\nThree.\n\tFour.  \n"


def test_a_broken_byte_in_utf_8_becomes_a_replacement_character():
    data = TEXT.encode() + b"The end \xe2\x80 of it.\n"
    assert decode(data) == TEXT + "The end \ufffd of it.\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 text", "a PDF"),
        (b"PK\x03\x04word/document.xml", "an office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"{\\rtf1 Hello}", "an RTF document"),
        (b"\x00\x01\x02\x03" * 50, "binary data"),
        (b"Some text\x00\x00 with zeros", "binary data"),
        (b"\x01\x02\x03\x04text\x05", "binary data"),
        (b"\xff\xfeabc", "not valid UTF-16 at byte 4"),
        (b"<!DOCTYPE html><html><p>Text</p></html>", "a web page"),
        (b"  <html lang=en>", "a web page"),
    ],
)
def test_what_is_not_text_is_refused_with_its_kind(data, reason):
    with pytest.raises(UndecodableError, match=reason):
        decode(data)


@settings(deadline=None)  # other work on the machine must not fail it
@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data):
    try:
        text = decode(data)
    except UndecodableError as error:
        assert str(error)
    else:
        assert "\r" not in text
        assert "\0" not in text


@settings(deadline=None)  # other work on the machine must not fail it
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf_8_comes_back_to_the_letter(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff")
