"""Builders of small valid documents of every format, for the tests of their readers."""

import gzip
import io
import json
import zipfile
from email.message import EmailMessage

from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

LEAD = "A ferry sank off Port Ada on Monday, killing at least 12 people, police said in the morning after a long search by divers."
SECOND = (
    "Its owner, Ilse Brandt, said that it carried 80 passengers and that the captain had been warned of the storm by the harbour office."
)
THIRD = "The coast guard, which had sent two boats and a helicopter, found the wreck on Tuesday at a depth of 40 metres."
PARAGRAPHS = (LEAD, SECOND, THIRD)
TITLE = "Ferry sinks off Port Ada"


def page(body=None, *, head="", title=TITLE):
    body = body if body is not None else f"<article><h1>{title}</h1>{paragraphs()}</article>"
    return f"<!DOCTYPE html><html lang=en><head><title>{title} | The Harbour Post</title>{head}</head><body>{body}</body></html>"


def paragraphs(texts=PARAGRAPHS):
    return "".join(f"<p>{text}</p>" for text in texts)


def ld(**node):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **node}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def pdf(texts=PARAGRAPHS, *, title=TITLE, columns=1, indent=0, space=8, justified=False, running="", lines=(), repeat=1):
    out, sheet = io.BytesIO(), getSampleStyleSheet()
    style = ParagraphStyle("x", parent=sheet["Normal"], firstLineIndent=indent, spaceAfter=space, alignment=4 if justified else 0)
    document = BaseDocTemplate(out, title="", author="", invariant=1)
    width = (document.width - 20 * (columns - 1)) / columns
    frames = [
        Frame(document.leftMargin + n * (width + 20), document.bottomMargin, width, document.height, id=str(n)) for n in range(columns)
    ]

    def edges(canvas, made):
        canvas.setFont("Helvetica", 8)
        if running:
            canvas.drawString(72, 800, running)
            canvas.drawString(72, 30, f"Page {made.page}")

    document.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    flow = [Paragraph(title, sheet["Title"])] if title else []
    flow += [Paragraph(line, sheet["Normal"]) for line in lines] + [Spacer(1, 10)]
    flow += [Paragraph(text, style) for _ in range(repeat) for text in texts]
    document.build(flow)
    return out.getvalue()


def blank_pdf(pages=2):
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(texts=PARAGRAPHS, *, title=TITLE, author="Ada Quill"):
    from docx import Document

    document = Document()
    document.core_properties.author = author
    if title:
        document.add_heading(title, 0)
    for text in texts:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rezip(data, *, replace=None, add=None):
    """An archive with some of its parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member.filename, (replace or {}).get(member.filename, old.read(member)))
        for name, content in (add or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def mail(
    text=None,
    *,
    html=None,
    subject=TITLE,
    sender="Harbour Post Briefing <news@post.example>",
    date="Mon, 5 May 2014 07:30:00 -0400",
):
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = subject, sender, date
    message["Message-ID"] = "<1@post.example>"
    message.set_content(text if text is not None else "\n\n".join(PARAGRAPHS))
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def mbox(*messages):
    quoted = [message.replace(b"\nFrom ", b"\n>From ") for message in messages]
    return b"\n".join(b"From news@post.example Mon May  5 07:30:00 2014\n" + message for message in quoted)


def rss(*items, title="The Harbour Post", namespaces='xmlns:content="http://purl.org/rss/1.0/modules/content/"'):
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {namespaces}><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()


def item(number=1, *, text=None, published="Sat, 03 May 2014 19:18:00 -0400", more=""):
    text = text if text is not None else paragraphs()
    return (
        f"<item><title>{TITLE} {number}</title><link>https://post.example/{number}</link><pubDate>{published}</pubDate>"
        f"<description><![CDATA[{text}]]></description>{more}</item>"
    )


def atom(*entries):
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lorn Daily</title>' + "".join(entries) + "</feed>"
    ).encode()


def jsonl(*objects):
    return b"".join(json.dumps(value).encode() + b"\n" for value in objects)


def warc(*responses, compressed=False):
    """Responses as (url, body) or (url, body, headers, status), a record each; compressed ones are a gzip member each."""
    records = []
    for url, body, *rest in responses:
        headers = rest[0] if rest else [("Content-Type", "text/html; charset=utf-8")]
        status = rest[1] if len(rest) > 1 else "200 OK"
        answer = f"HTTP/1.1 {status}\r\n".encode() + b"".join(f"{name}: {value}\r\n".encode() for name, value in headers) + b"\r\n" + body
        records.append(record("response", answer, url=url, type="application/http; msgtype=response"))
    return b"".join(gzip.compress(one, mtime=0) for one in records) if compressed else b"".join(records)


def record(kind, block, *, url="https://post.example/1", type="application/octet-stream"):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nWARC-Date: 2014-05-05T10:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: {type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


SAMPLES = {
    "a.txt": f"{TITLE}\n\n{LEAD}\n\n{SECOND}".encode(),
    "a.html": page(head=ld(datePublished="2014-05-03T19:18:00-04:00")).encode(),
    "a.pdf": pdf(),
    "a.docx": docx(),
    "a.eml": mail(html=page()),
    "a.mbox": mbox(mail(), mail(subject="Second")),
    "a.rss": rss(item(1), item(2)),
    "a.jsonl": jsonl({"text": LEAD, "title": TITLE}, {"text": SECOND, "published": "2014-05-03"}),
    "a.warc": warc(("https://post.example/1", page().encode()), ("https://post.example/2", page(title="Another").encode())),
}
