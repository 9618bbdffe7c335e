"""What an editor says of a finding, with the words by which the finding is known again; immutable, and never written over."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints, model_validator

from crosscheck.records import Kind, Maker, Reason, Record, Verdict

Action = Literal["confirm", "dismiss", "needs_call", "note", "undo"]
Decision = Literal["confirm", "dismiss", "needs_call"]
DismissReason = Literal["different_things", "wrong_reading", "trivial", "already_known"]

DECISIONS: tuple[Decision, ...] = ("confirm", "dismiss", "needs_call")
DISMISS_WORDS: Mapping[DismissReason, str] = MappingProxyType(
    {
        "different_things": "different things",
        "wrong_reading": "wrong reading",
        "trivial": "trivial",
        "already_known": "already known",
    }
)
"""In the order in which they are offered: the first two say that the finding was wrong, the others that it was of no use."""

MAX_NOTE = 4_000
"""Code points: two typed pages; what is longer belongs into the newsroom's own system."""
MAX_NAME = 80

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _without_controls(text: str) -> str:
    """Refuse what could rewrite a terminal's line or turn the text after it around."""
    if _CONTROLS.search(text):
        raise ValueError("control characters are not allowed")
    return text


Person = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_NAME), AfterValidator(_without_controls)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_NOTE), AfterValidator(_without_controls)]
Ident = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]


class TextQuote(Record):
    """One side's words in their context, and hints of where they stood.

    Source: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model.
    """

    exact: str
    """The words that are compared; the first MAX_EXACT code points of longer ones."""
    prefix: str
    suffix: str
    start: int
    end: int
    """Code points in the article's text as it was then."""
    article: str
    outlet: str
    published: str | None = None
    """ISO 8601, as the report has it."""
    speaker: str | None = None
    sentence: str
    """The sentence around the words, for who reads the history without the articles."""
    text_sha256: str
    """Of the article's text in UTF-8: the same text has the same words in the same place, whatever the file is called."""
    whole_claim: bool = False
    """The finding means the whole claim; `exact` is the claim."""


class FindingSelector(Record):
    """A finding as it was judged, by its words."""

    kind: Kind
    verdict: Verdict
    reason: Reason | None = None
    subject: str
    explanation: str
    confidence: float
    sides: tuple[TextQuote, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    """Indices of the sides between which the verdict holds; empty where all agree."""


class Judgement(Record):
    """One entry of the history."""

    schema_: Literal["crosscheck.judgement/1"] = Field(default="crosscheck.judgement/1", alias="schema")
    id: Ident
    """A UUID that the judge's program makes up, so that an entry sent twice is kept once."""
    action: Action
    reason: DismissReason | None = None
    """Why it is dismissed; only then, and always then."""
    note: Note = ""
    undoes: Ident | None = None
    """The judgement that this one takes back; only for `undo`."""
    by: Person
    at: AwareDatetime
    """In UTC."""
    story: str
    finding: FindingSelector
    thread: Ident
    """The first judgement on the same finding, as far as it was recognised then; its own id for the first."""
    made_with: Maker
    """What made the report that was judged: version, models, settings."""
    generated: dt.datetime
    """When that report was made."""

    model_config = {**Record.model_config, "populate_by_name": True, "serialize_by_alias": True}

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.action == "dismiss") != (self.reason is not None):
            raise ValueError("a dismissal gives its reason, and nothing else does")
        if (self.action == "undo") != (self.undoes is not None):
            raise ValueError("an undo names what it takes back, and nothing else does")
        if self.action == "note" and not self.note:
            raise ValueError("a note has words")
        return self


def new_id() -> str:
    """Make up the id of a judgement."""
    return str(uuid.uuid4())
