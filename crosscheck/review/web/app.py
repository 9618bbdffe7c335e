"""The routes: the list of stories, a story's findings, an article with the words of a finding marked, and judgements as JSON."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from fastapi import FastAPI, Header, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, PackageLoader, StrictUndefined

from crosscheck.errors import InputError, OutputError
from crosscheck.records import Article, Record
from crosscheck.review.history import State
from crosscheck.review.judgement import DISMISS_WORDS, Action, DismissReason, Ident, Note, Person
from crosscheck.review.selector import ReportIndex
from crosscheck.review.web.shelf import Shelf, Story
from crosscheck.review.words import STATUS_WORDS, harmless, harmless_lines, progress, told, told_change, told_dispute, word_difference

MAX_AROUND = 60_000
"""Code points shown on either side of the marked words: the longest features of a newspaper are whole. A browser takes more than
fifteen seconds to lay out a paragraph of ten megabytes; the rest is there, folded."""


class Sent(Record):
    """A judgement as the page sends it."""

    id: Ident
    finding: str
    """The finding's key: what was on the screen, not the number that a later report may give to another finding."""
    action: Action
    by: Person
    reason: DismissReason | None = None
    note: Note = ""
    undoes: Ident | None = None


def create_app(shelf: Shelf) -> FastAPI:
    """Make the application for the reports on a shelf; `Guard` stands before it."""
    app = FastAPI(title="crosscheck review", docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/static", StaticFiles(directory=str(files("crosscheck.review.web") / "static")), name="static")
    app.add_exception_handler(InputError, _refused)
    app.add_exception_handler(OutputError, _unsaved)
    app.add_exception_handler(RequestValidationError, _malformed)

    @app.get("/", response_class=HTMLResponse)
    def index() -> str:
        return _page("index", stories=list(shelf.stories()), progress=_progress, open_conflicts=_open_conflicts)

    @app.get("/story/{name}", response_class=HTMLResponse)
    def story(name: str, request: Request) -> str:
        found = shelf.story(name)
        return _page("story", story=found, csrf=_csrf(request), reasons=DISMISS_WORDS, status_words=STATUS_WORDS)

    @app.get("/story/{name}/state")
    def state(name: str, request: Request, if_none_match: Annotated[str, Header()] = "") -> Response:
        tag = f'"{shelf.catch_up()}-{"-".join(map(str, shelf.stamp(name)))}"'
        if if_none_match == tag:
            return Response(status_code=304, headers={"ETag": tag})
        found = shelf.story(name)
        return JSONResponse({"csrf": _csrf(request), **_told_story(found)}, headers={"ETag": tag})

    @app.post("/story/{name}/judgements", status_code=201)
    def judge(name: str, sent: Sent) -> dict[str, Any]:
        sheet = shelf.story(name).sheet
        judgement = sheet.judge(
            sent.finding,
            sent.action,
            by=sent.by,
            at=dt.datetime.now(dt.UTC).replace(microsecond=0),
            reason=sent.reason,
            note=sent.note,
            undoes=sent.undoes,
            ident=sent.id,
        )
        shelf.record(judgement)
        return {"id": judgement.id, "told": told(judgement), "state": _told_state(sheet.state(sent.finding))}

    @app.get("/story/{name}/article/{number}", response_class=HTMLResponse)
    def article(name: str, number: int, finding: str = "", side: Annotated[int, Query(ge=0)] = 0) -> str:
        found = shelf.story(name)
        if not 0 <= number < len(found.report.articles):
            raise InputError(f"{number}: the report has no such article")
        shown = found.report.articles[number]
        start, end = _marked(found, finding, side, shown.id)
        key = finding if start < end else ""
        about = {"published": _published(shown), "remarks": found.shown.remarks[number]}
        return _page("article", story=found, article=shown, parts=_parts(shown.text, start, end), key=key, **about)

    return app


def _marked(story: Story, key: str, side: int, article: str) -> tuple[int, int]:
    """The span of a side in an article, in code points; nothing where the finding has no such side there."""
    for ident, known in story.sheet.keys.items():
        if known == key:
            index = ReportIndex(story.report)
            sides = index.findings[ident].sides
            if side < len(sides) and (place := index.located(sides[side])).article.id == article:
                return place.start, place.end
    return 0, 0


@dataclass(frozen=True, slots=True)
class _Parts:
    """An article's text around the marked words; what is far from them is folded."""

    far_before: str
    before: str
    words: str
    after: str
    far_after: str


def _parts(text: str, start: int, end: int) -> _Parts:
    first, last = max(start - MAX_AROUND, 0), end + MAX_AROUND
    return _Parts(text[:first], text[first:start], text[start:end], text[end:last], text[last:])


def _published(article: Article) -> str:
    if isinstance(article.published, dt.datetime):
        return article.published.isoformat(sep=" ", timespec="minutes").replace("+00:00", " UTC")
    return article.published.isoformat() if article.published else "undated"


def _told_story(story: Story) -> dict[str, Any]:
    states = story.sheet.states()
    reviewed = sum(state.reviewed for state in states.values())
    return {
        "stamp": _stamp(story),
        "reviewed": reviewed,
        "total": len(states),
        "progress": _progress(story),
        "findings": {key: _told_state(state) for key, state in states.items() if state.history},
    }


def _told_state(state: State) -> dict[str, Any]:
    """A finding's state in words, for the page to show as text."""
    undone = {judgement.undoes for judgement in state.history}
    standing = [judgement for judgement in state.history if judgement.action != "undo" and judgement.id not in undone]
    return {
        "status": state.status,
        "words": STATUS_WORDS[state.status],
        "decision": told(state.decision) if state.decision else "",
        "by": harmless(state.history[-1].by) if state.history else "",
        "last": told(state.history[-1]) if state.history else "",
        "notes": [f"{harmless(note.by)}, {note.at:%d %b %H:%M} UTC: {harmless(note.note)}" for note in state.notes],
        "dispute": told_dispute(state),
        "undo": standing[-1].id if standing else "",
        "history": [told(judgement) for judgement in state.history],
        "changes": [{"told": told_change(change), **_difference(change.old_sentence, change.new_sentence)} for change in state.changes],
    }


def _difference(old: str, new: str) -> dict[str, Any]:
    if not old:
        return {"old": [], "new": [[harmless(new), False]] if new else []}
    olds, news = word_difference(old, new)
    return {"old": olds, "new": news}


def _progress(story: Story) -> str:
    states = story.sheet.states().values()
    calls, changed = (sum(state.status == status for state in states) for status in ("needs_call", "changed"))
    parts = [progress(sum(state.reviewed for state in states), len(states))]
    parts += [f"{calls} to call about"] if calls else []
    parts += [f"{changed} changed since"] if changed else []
    return " · ".join(parts)


def _open_conflicts(story: Story) -> str:
    """How many conflicts nobody has reviewed, in words; empty where none is left."""
    states = story.sheet.states()
    conflicts = [finding for finding in story.shown.findings if finding.verdict == "conflict"]
    left = sum(not states[story.sheet.keys[finding.id]].reviewed for finding in conflicts)
    return f"{conflicts[0].mark} {left} conflict{'s' if left > 1 else ''} to review" if left else ""


def _stamp(story: Story) -> str:
    return "-".join(map(str, story.stamp))


def _csrf(request: Request) -> str:
    """The key that the guard wants back."""
    return str(getattr(request.state, "csrf", ""))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crosscheck.review.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(harmless=harmless, harmless_lines=harmless_lines)
    environment.globals.update(stamp=_stamp)
    return environment


def _page(name: str, **values: Any) -> str:
    return _environment().get_template(f"{name}.html.jinja").render(values)


def _refused(request: Request, error: Exception) -> Response:
    """What is not there or not possible; a page for who follows a link, JSON for the script."""
    if request.method == "GET" and not request.url.path.endswith("/state"):
        return HTMLResponse(_page("missing", why=harmless(str(error))), 404)
    return JSONResponse({"error": harmless(str(error))}, 404 if request.method == "GET" else 409)


def _unsaved(request: Request, error: Exception) -> Response:
    """The store does not answer: the page keeps what it has and tries again."""
    return JSONResponse({"error": harmless(str(error))}, 503, {"Retry-After": "2"})


def _malformed(request: Request, error: Exception) -> Response:
    faults = error.errors() if isinstance(error, RequestValidationError) else ()
    return JSONResponse({"error": "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in faults)}, 422)
