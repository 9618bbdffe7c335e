"""The report as Markdown that reads well in a mail, as text, and in a wiki."""

from __future__ import annotations

import re

from crosscheck.records import Report
from crosscheck.report.columns import order_columns
from crosscheck.report.neutral import is_letter_or_digit, one_line, shorten
from crosscheck.report.sides import SideView
from crosscheck.report.view import FindingView, ReportView, Section, view_report
from crosscheck.report.wording import listed

MAX_WORDS = 1_000
"""Code points of a side's words that are shown; a whole claim is seldom longer than 300."""

# What begins markup anywhere. What begins it only at the start of a line (lists, quotes, rules) is left alone elsewhere, so that the text
# stays readable in a mail. `<` becomes an entity because not every Markdown program knows `\<`.
_MARKUP = re.compile(r"[\\`*_\[\]|~#<]|&(?=#?\w{1,40};)")
_LINE_START = re.compile(r"(\d{0,9})([-+>=.)])")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def escape(text: str) -> str:
    r"""Put a text on one line with nothing in it that Markdown takes for markup.

    >>> escape("5 * 3 <b> [x](y) AT&T &lt;")
    '5 \\* 3 &lt;b> \\[x\\](y) AT&T &amp;lt;'
    """
    return _MARKUP.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), one_line(text))


def opening(text: str) -> str:
    r"""Escape a text that begins a line or a list item, where a number or a dash can begin a list, too.

    >>> opening("1. May"), opening("- x"), opening("12 dead")
    ('1\\. May', '\\- x', '12 dead')
    """
    escaped = escape(text).lstrip()
    found = _LINE_START.match(escaped)
    return f"{found[1]}\\{escaped[len(found[1]) :]}" if found else escaped


def _emphasised(before: str, words: str, after: str) -> str:
    """Set words in bold inside their sentence, or in guillemets where the stars would not count as markup."""
    bare = words.strip()
    if not bare:
        return escape(before + words + after)
    lead, trail = words[: words.index(bare)], words[words.index(bare) + len(bare) :]
    # Stars between a letter and a punctuation mark neither open nor close (CommonMark, "flanking").
    opens = not (is_letter_or_digit((before + lead)[-1:]) and not is_letter_or_digit(bare[0]))
    closes = not (is_letter_or_digit((trail + after)[:1]) and not is_letter_or_digit(bare[-1]))
    left, right = ("**", "**") if opens and closes else ("«", "»")
    return f"{escape(before + lead)}{left}{escape(shorten(bare, MAX_WORDS))}{right}{escape(trail + after)}"


def _side(side: SideView) -> str:
    said = escape(shorten(side.words, MAX_WORDS)).strip() if side.whole_claim else _emphasised(side.before, side.words, side.after)
    note = f" ({escape(side.note)})" if side.note else ""
    return f"- {opening(side.label)}, {side.published}{note}: “{said}”"


def _finding(number: int, view: FindingView) -> list[str]:
    lead = [
        f"### {number}. {escape(view.subject)}",
        "",
        f"{view.mark} {escape(view.finding.explanation)}".rstrip(),
        "",
        f"_{view.facts}_",
        "",
    ]
    also = [f"- also: {escape(line)}" for line in view.also]
    return [*lead, *(_side(side) for side in view.sides), *also, ""]


def _agreement(view: FindingView) -> str:
    words = " / ".join(f"“{escape(shorten(said, MAX_WORDS))}”" for said in view.wordings)
    outlets = ", ".join(escape(outlet) for outlet in view.outlets)
    return f"- {opening(view.subject)}: {words}: {outlets} · {escape(view.independence)} · {view.confidence}"


def _section(section: Section) -> list[str]:
    title = [f"## {section.title} ({len(section.findings)})", ""]
    if not section.findings:
        return [*title, "None.", ""]
    if section.verdict == "agree":
        return [*title, *(_agreement(view) for view in section.findings), ""]
    return [*title, *(line for number, view in enumerate(section.findings, 1) for line in _finding(number, view))]


def _articles(view: ReportView) -> list[str]:
    """List what was read by publication, saying which articles carry one wire text, and then what was not."""
    columns = order_columns(view.read, view.labels, view.report.copies)
    lines = []
    for column in columns:
        title = f": {escape(column.article.title)}" if column.article.title else ""
        wire = f" ({column.wire.told}, with {listed(tuple(escape(label) for label in column.beside))})" if column.wire else ""
        remarks = "; ".join(escape(remark) for remark in view.remarks[column.article.id])
        lines.append(f"- {opening(column.label)}, {column.published}{title}{wire}" + (f" ({remarks})" if remarks else ""))
    return lines + [f"- {opening(view.labels[article.id])} (skipped: {escape(article.skipped or '')})" for article in view.skipped]


def _single_source(view: ReportView) -> list[str]:
    number = len(view.report.single_source)
    if not number:
        return []
    per_outlet = [f"- {opening(label)}: {len(claims):,}" for label, claims in view.single_source]
    return [f"## Told by one outlet only ({number:,})", "", *per_outlet, ""]


def render_markdown(report: Report) -> str:
    """Give the whole report in CommonMark: what was read, then a section per verdict, and how much only one outlet tells.

    Everything that comes from an article is escaped and put on one line.
    """
    view = view_report(report)
    lines = [f"# {escape(report.story)}", "", f"{view.headline}.", "", f"**{view.counts}**", ""]
    lines += [*_articles(view), ""]
    for section in view.sections:
        lines += _section(section)
    lines += _single_source(view)
    return "\n".join(lines).rstrip() + "\n"
