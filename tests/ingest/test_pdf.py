"""PDF files: paragraphs, pages, headline, and what cannot be read."""

import datetime as dt
import io
import os

import pages
import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.formats import pdf as pdf_format
from crosscheck.ingest.formats.pdf_layout import Line, join_pages, largest_lines, without_running_heads
from crosscheck.ingest.limits import MAX_PDF_PAGES
from tests.ingest.documents import PARAGRAPHS, TITLE, blank_pdf, pdf

LONG = [text for number, story in enumerate(pages.stories(9, "pdf")) for text in story.paragraphs]


def titled(data, title):
    """The file with a title in its properties."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_metadata({"/Title": title})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def one(data):
    [item] = load([RawFile("a.pdf", data)])
    return item


def body(article):
    return [article.text[passage.start : passage.end] for passage in article.passages if passage.role == "body"]


@pytest.mark.parametrize(
    "layout",
    [
        {},
        {"space": 0, "indent": 12},
        {"space": 0, "indent": 12, "justified": True},
        {"space": 4},
        {"columns": 2},
        {"columns": 2, "space": 0, "indent": 10, "justified": True},
        {"running": "The Harbour Post"},
    ],
    ids=str,
)
def test_paragraphs_are_put_together_whatever_the_layout(layout):
    article = one(pdf(lines=["By Ada Quill", "May 3, 2014 7:18 PM EDT"], **layout)).article
    assert body(article) == list(PARAGRAPHS)
    assert article.title == TITLE
    assert article.published == dt.datetime(2014, 5, 3, 19, 18, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert article.text.startswith(TITLE)


def test_pages_are_kept_for_citation_and_their_furniture_is_not_text():
    article = one(pdf(LONG, running="The Harbour Post", columns=2)).article
    assert body(article) == LONG
    assert "Page 1" not in article.text
    assert "Harbour Post" not in article.text
    assert len(article.pages) >= 2
    assert article.pages[0] == 0
    assert list(article.pages) == sorted(article.pages)
    assert all(0 <= start < len(article.text) for start in article.pages)


def test_pages_begin_where_they_did_behind_a_headline_that_the_text_does_not_show():
    """The file's first page begins with the headline put there; all others are as far behind it as their words are."""
    plain, headed = one(pdf(LONG, title="")).article, one(titled(pdf(LONG, title=""), TITLE)).article
    assert headed.text == f"{TITLE}\n\n{plain.text}"
    assert headed.pages[0] == plain.pages[0] == 0
    assert [headed.text[start:] for start in headed.pages[1:]] == [plain.text[start:] for start in plain.pages[1:]]
    assert len(headed.pages) > 1


def test_the_date_of_a_file_without_one_is_the_dateline_s_and_says_so():
    article = one(pdf(lines=["By Ada Quill", "May 3, 2014 7:18 PM EDT"])).article
    assert (article.published_from, article.updated) == ("dateline in the text", None)
    assert one(pdf()).article.published_from is None


def test_a_paragraph_that_runs_over_a_page_s_end_stays_one():
    assert body(one(pdf(LONG, running="The Harbour Post", space=3)).article) == LONG


def test_scanned_pages_say_what_to_do():
    assert one(blank_pdf()).article.skipped == "a PDF of 2 scanned pages without text; run it through text recognition (OCR) first"
    assert one(blank_pdf(1)).article.skipped.startswith("a PDF of a scanned page without text")


def test_single_pages_without_text_are_told():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.append(PdfReader(io.BytesIO(pdf())))
    writer.add_blank_page(width=595, height=842)
    out = io.BytesIO()
    writer.write(out)
    article = one(out.getvalue()).article
    assert body(article) == list(PARAGRAPHS)
    assert article.notes == ("no text on pages 1, 3 of 3: pictures or scans",)
    assert article.pages == (0, 0, len(article.text))


def locked(password):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")  # noqa: S106
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_file_says_so_and_one_without_a_user_s_password_is_read():
    assert "locked with a password" in one(locked("secret")).article.skipped
    assert body(one(locked("")).article) == list(PARAGRAPHS)


def test_too_many_pages_are_refused():
    assert f"up to {MAX_PDF_PAGES} are read" in one(blank_pdf(MAX_PDF_PAGES + 1)).article.skipped


def test_a_page_that_takes_for_ever_is_given_up(monkeypatch):
    monkeypatch.setattr(pdf_format, "MAX_PDF_SECONDS", -1.0)
    assert "seconds to read" in one(pdf()).article.skipped


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-",
        b"%PDF-1.4\n%%EOF",
        b"%PDF-1.7\n" + os.urandom(500),
        pdf()[:500],
        pdf()[:-200] + b"x" * 50,
        b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj",
    ],
)
def test_broken_files_are_skipped_or_mended(data):
    article = one(data).article
    assert article.skipped is None or "PDF" in article.skipped


def bomb():
    """A page whose content expands to half a gigabyte of blanks."""
    import zlib

    stream = zlib.compress(b" " * 500_000_000, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return out + b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF"


def test_a_stream_that_expands_without_end_is_no_text():
    assert "without text" in one(bomb()).article.skipped


def test_javascript_and_attachments_are_left_alone():
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('x');")}
    writer._root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    writer.add_attachment("secret.txt", b"Not the article.")
    out = io.BytesIO()
    writer.write(out)
    article = one(out.getvalue()).article
    assert body(article) == list(PARAGRAPHS)


# --- lines to paragraphs --------------------------------------------------------------------------------------------


def lines(*texts, size=10.0, x=72.0, top=700.0):
    return [Line(text, x, top - 12 * n, size) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (("The govern-", "ment of Lorn said that the ferry had been"), "The government of Lorn said that the ferry had been"),
        (("The well-", "known captain and the other well-known men"), "The well-known captain and the other well-known men"),
        (
            ("The tax free sale, the port said, was a tax-", "free one of free goods"),
            "The tax free sale, the port said, was a tax-free one of free goods",
        ),
        (
            ("It lies between Ada-", "Lorn and the port of Velm, in the north"),
            "It lies between Ada- Lorn and the port of Velm, in the north",
        ),
        (("The score was 3-", "2 at half time in the old stadium of Velm"), "The score was 3- 2 at half time in the old stadium of Velm"),
    ],
)
def test_words_divided_at_a_line_s_end_are_made_whole_and_others_keep_their_hyphen(printed, text):
    start = "The report on it said this much:"
    assert join_pages([lines(f"{start} {printed[0]}", *printed[1:])])[0] == f"{start} {text}"


def test_the_largest_lines_are_the_headline_unless_they_are_the_paper_s_name():
    masthead = Line("The Harbour Post", 72, 800, 40)
    headline = [Line("Ferry sinks off Ada", 72, 750, 24), Line("with twelve aboard", 72, 722, 24)]
    text = lines(*["A line of the text that stands below the headline and goes on"] * 5)
    assert largest_lines([[masthead, *headline, *text]]) == "Ferry sinks off Ada with twelve aboard"
    assert largest_lines([[masthead, *text]]) is None
    assert largest_lines([text]) is None
    assert largest_lines([[]]) is None


def test_running_heads_are_found_by_their_place_and_repetition():
    def page(number, *texts):
        return [Line("The Harbour Post", 72, 800, 10), *lines(*texts), Line(f"Page {number}", 300, 20, 10)]

    texts = [[f"Line {word} is about matter {number} in the text" for word in "abcdefgh"] for number in range(3)]
    kept = without_running_heads([page(number, *text) for number, text in enumerate(texts)])
    assert [[line.text for line in lines] for lines in kept] == texts


def test_a_refrain_in_the_text_is_no_running_head():
    refrain = (
        [f"Words {n} of the song that the crowd sang" for n in range(5)]
        + ["And so they sang on"]
        + [f"More words {n} of it" for n in range(5)]
    )
    kept = without_running_heads([lines(*refrain), lines(*reversed(refrain))])
    assert all("And so they sang on" in [line.text for line in page] for page in kept)
