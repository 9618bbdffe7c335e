"""Mails and mailboxes."""

import datetime as dt
import re

import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.limits import MAX_ENTRIES, MAX_MESSAGE_PARTS
from tests.ingest.documents import LEAD, PARAGRAPHS, SECOND, TITLE, mail, mbox, page, paragraphs


def one(data, name="a.eml"):
    [item] = load([RawFile(name, data)])
    return item


def body(article):
    return [article.text[passage.start : passage.end] for passage in article.passages if passage.role == "body"]


def test_what_the_headers_state():
    item = one(mail())
    article = item.article
    assert (article.title, article.outlet, item.article.published_from) == (TITLE, "Harbour Post Briefing", "Date header of the mail")
    assert article.published == dt.datetime(2014, 5, 5, 7, 30, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert article.published.utcoffset() == dt.timedelta(hours=-4)
    assert body(article) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("Morning Briefing <nytdirect@nytimes.com>", "The New York Times"),
        ('"The Post, Lorn" <a@post.example>', "The Post, Lorn"),
        ("news@post.example", "post.example"),
        ("=?utf-8?q?Caf=C3=A9_Post?= <a@post.example>", "Café Post"),
    ],
)
def test_the_outlet_by_the_sender(sender, outlet):
    data = mail().replace(b"Harbour Post Briefing <news@post.example>", sender.encode())
    assert one(data).article.outlet == outlet


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 5 May 2014 07:30:00 +0000 (UTC)", "2014-05-05T07:30:00+00:00"),
        ("5 May 2014 07:30:00 -0000", "2014-05-05T07:30:00+00:00"),
        ("yesterday", None),
    ],
)
def test_the_date_header_with_its_zone(date, expected):
    published = one(re.sub(rb"(?m)^Date: .*$", f"Date: {date}".encode(), mail())).article.published
    assert (published.isoformat() if published else None) == expected


def test_the_html_part_is_read_where_it_has_the_text():
    assert body(one(mail(text="See the page.", html=f"<html><body>{paragraphs()}</body></html>")).article) == list(PARAGRAPHS)
    assert body(one(mail(html="<html><body><img src=x><p>View this mail in your browser</p></body></html>")).article) == list(PARAGRAPHS)


def test_newsletters_in_tables_and_encodings():
    table = (
        "<table><tr><td><table><tr><td>"
        + "</td></tr><tr><td>".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + "</td></tr></table></td></tr></table>"
    )
    assert body(one(mail(text="x", html=f"<html><body>{table}</body></html>")).article) == list(PARAGRAPHS)
    quoted = b"From: a@post.example\nSubject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 =93Ada=94 burn=\ned on Monday, the police said.\n"
    assert one(quoted).article.text.strip() == "x\n\nThe café “Ada” burned on Monday, the police said."


def test_attachments_and_forwards_are_left_alone():
    from email.message import EmailMessage

    inner = EmailMessage()
    inner["Subject"] = "Old news"
    inner.set_content("This is what somebody else wrote long ago.")
    message = EmailMessage()
    message["Subject"], message["From"] = TITLE, "a@post.example"
    message.set_content("\n\n".join(PARAGRAPHS))
    message.add_attachment(b"Attached words, not to be read.", maintype="text", subtype="plain", filename="../../evil.txt")
    message.add_attachment(inner)
    text = one(message.as_bytes()).article.text
    assert "Attached" not in text
    assert "long ago" not in text


def test_messages_of_a_mailbox_are_articles():
    data = mbox(
        mail(subject="One"),
        mail(text=f"From now on, nothing.\n\nFrom here too.\n\n{SECOND}", subject="Two"),
        mail(text="", subject="Three"),
    )
    items = load([RawFile("news.mbox", data)])
    assert [(item.article.id, item.article.source, item.article.title) for item in items] == [
        ("news-1", "news.mbox#1", "One"), ("news-2", "news.mbox#2", "Two"), ("news-3", "news.mbox#3", "Three"),
    ]  # fmt: skip
    assert "From now on, nothing." in items[1].article.text
    assert ">From" not in items[1].article.text
    assert items[2].article.skipped == "a mail without text"


def nested(depth):
    head = b"From: a@post.example\nSubject: x\nMIME-Version: 1.0\n"
    opened = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth))
    return head + opened + b"Content-Type: text/plain\n\n" + LEAD.encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (nested(20), "parts within parts"),
        (nested(MAX_MESSAGE_PARTS + 1), f"more than {MAX_MESSAGE_PARTS} parts"),
        (nested(1)[: -len(LEAD)] + b"\n--b0\nContent-Type: image/png\n\nx\n" * (MAX_MESSAGE_PARTS + 5), f"more than {MAX_MESSAGE_PARTS} parts"),
        (b"no header at all", "not a mail|without text"),
        (b"Subject: x\n\n", "without text|not a mail"),
        (b"Subject: x\nFrom: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"AAECAwQFBgc=" * 40, "without text"),
    ],
)  # fmt: skip
def test_hostile_and_empty_mails_are_skipped(data, reason):
    skipped = one(data).article.skipped
    assert skipped is None or any(part in skipped for part in reason.split("|")), skipped
    if "without" not in reason:
        assert skipped


@pytest.mark.parametrize(
    "header",
    [
        "Subject: " + "=?utf-8?q?" * 20_000,
        "From: " + "<" * 50_000,
        "From: " + '"' * 50_001,
        "Date: " + "1 " * 50_000,
        "Content-Type: " + ";" * 50_000,
        "Content-Type: text/plain; charset=" + "x" * 9_000,
    ],
)
def test_hostile_headers_are_finished_with(header):
    data = header.encode() + b"\nFrom: a@post.example\n\n" + "\n\n".join(PARAGRAPHS).encode()
    assert one(data).article.source == "a.eml"


def test_a_mailbox_without_end_is_cut_with_a_reason(monkeypatch):
    monkeypatch.setattr("crosscheck.ingest.formats.mail.MAX_ENTRIES", 3)
    items = load([RawFile("a.mbox", mbox(*(mail(subject=f"Number {n}", text=f"{LEAD} {n}") for n in range(6))))])
    assert [item.article.skipped for item in items] == [
        None,
        None,
        None,
        "more than 3 messages in one mailbox; this and later ones are left out",
    ]
    assert MAX_ENTRIES == 10_000


def test_no_mailbox_is_told():
    assert one(b"Words that are none.", "a.mbox").article.skipped == "not a mailbox: it does not begin with a From line"


def test_a_page_in_a_mail_loads_nothing():
    item = one(
        mail(
            text="x", html=page(f"<img src='http://127.0.0.1:9/pixel'><link rel=stylesheet href='http://127.0.0.1:9/x.css'>{paragraphs()}")
        )
    )
    assert "127.0.0.1" not in item.article.text
