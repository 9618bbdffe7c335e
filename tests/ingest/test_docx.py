"""Word files: text after all changes, and archives that are something else."""

import io
import zipfile

import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.limits import MAX_ZIP_MEMBERS
from tests.ingest.documents import LEAD, PARAGRAPHS, SECOND, TITLE, docx, rezip

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def one(data):
    [item] = load([RawFile("a.docx", data)])
    return item.article


def body(article):
    return [article.text[passage.start : passage.end] for passage in article.passages if passage.role == "body"]


def with_body(markup, prolog=""):
    xml = f'<?xml version="1.0"?>{prolog}<w:document {W}><w:body>{markup}</w:body></w:document>'
    return rezip(docx(), replace={"word/document.xml": xml.encode()})


def run(text):
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_title_author_and_paragraphs():
    article = one(docx())
    assert (article.title, article.author, body(article)) == (TITLE, "Ada Quill", list(PARAGRAPHS))


@pytest.mark.parametrize("author", ["python-docx", "Admin", "Microsoft Office User"])
def test_a_program_is_no_author(author):
    assert one(docx(author=author)).author is None


def test_a_dateline_in_the_text_is_the_date():
    article = one(docx(["May 3, 2014", *PARAGRAPHS]))
    assert article.published.isoformat() == "2014-05-03"


def test_tracked_changes_are_read_as_accepted():
    markup = f"<w:p>{run('A ferry sank, killing ')}<w:del>{run('ten').replace('w:t', 'w:delText')}</w:del><w:ins>{run('12')}</w:ins>{run(' people off Ada.')}</w:p>"
    assert one(with_body(markup)).text == "A ferry sank, killing 12 people off Ada."


def test_links_tabs_breaks_and_tables():
    markup = (
        f"<w:p>{run('The owner, ')}<w:hyperlink>{run('Ilse Brandt')}</w:hyperlink>{run(', said so.')}</w:p>"
        "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Lorn')}</w:p></w:tc><w:tc><w:p>{run('52 percent')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert one(with_body(markup)).text == "The owner, Ilse Brandt, said so.\n\nOne two\nthree\n\nLorn | 52 percent"


def test_a_text_box_is_read_once():
    box = f"<mc:AlternateContent><mc:Choice>{run('Seen once.')}</mc:Choice><mc:Fallback>{run('Seen once.')}</mc:Fallback></mc:AlternateContent>"
    assert one(with_body(f"<w:p>{box}</w:p><w:p>{run(LEAD)}</w:p>")).text.count("Seen once.") == 1


LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1 if n else str()};' * 10}'>" for n in range(9)) + "]>"
THEFT = "<!DOCTYPE w [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("prolog", [LAUGHS, THEFT, "<!DOCTYPE w SYSTEM 'http://127.0.0.1:9/x.dtd'>"])
def test_entities_are_refused(prolog):
    article = one(with_body(f"<w:p>{run('&a8;&f;')}</w:p>", prolog))
    assert article.skipped == "a Word file that declares entities, which none needs and attacks use"


def test_entities_in_any_part_are_refused():
    data = rezip(docx(), replace={"docProps/core.xml": f'<?xml version="1.0"?>{THEFT}<a>&f;</a>'.encode("utf-16")})
    assert one(data).skipped


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (lambda: rezip(docx(), add={"word/media/bomb.bin": b"\0" * 50_000_000}), "200 times its size"),
        (lambda: rezip(docx(), replace={"word/document.xml": b"<w>" + b" " * 30_000_000}), "200 times|20 MB"),
        (lambda: rezip(docx(), add={f"word/x{n}.bin": b"" for n in range(MAX_ZIP_MEMBERS)}), "2,000 parts"),
        (lambda: archive(word__notes_xml="<a/>"), "a ZIP archive, not a Word file"),
        (lambda: archive(word__document_xml="<a/>"), "not a Word file that can be read"),
        (lambda: archive(word__document_xml="not XML"), "not a Word file that can be read"),
        (lambda: b"PK\x03\x04" + b"[Content_Types].xml" + b"x" * 400, "not a Word file that can be read"),
        (lambda: docx()[:3000], "not a Word file that can be read"),
        (lambda: docx([], title=""), "no text"),
        (lambda: b"Plain words, not an archive.", "not a Word file that can be read"),
    ],
)
def test_bombs_and_other_archives_are_refused_with_a_reason(data, reason):
    skipped = one(data()).skipped
    assert any(part in skipped for part in reason.split("|")), skipped


def test_a_size_that_the_directory_lies_about_is_no_way_in():
    data = bytearray(rezip(docx(), replace={"word/document.xml": b"<w>" + b"x" * 100_000 + b"</w>"}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as made:
        true = made.getinfo("word/document.xml").file_size
    data = bytes(data).replace(true.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert one(data).skipped


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as made:
        made.writestr("word/document.xml", "<w/>")
    assert one(out.getvalue()).skipped == "a Word file with two parts of one name"


def test_names_that_climb_out_of_the_archive_write_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    article = one(rezip(docx(), add={"../evil.txt": b"x", "/tmp/evil-crosscheck.txt": b"x"}))  # noqa: S108
    assert article.skipped is None
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["deep"]


def test_a_template_s_title_counts_only_where_the_text_has_it():
    from docx import Document

    def made(title):
        document = Document()
        document.core_properties.title = title
        for text in (TITLE, LEAD, SECOND):
            document.add_paragraph(text)
        out = io.BytesIO()
        document.save(out)
        return one(out.getvalue()).title

    assert made("Template for reports of 2009") == TITLE
    assert made(TITLE) == TITLE
