"""Reports by hand: offsets are found in the texts, none is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from crosscheck.records import Article, Claim, Finding, Maker, Models, Relation, Report, Side
from crosscheck.review.judgement import Judgement
from crosscheck.review.sheet import ReviewSheet

NOW = dt.datetime(2026, 4, 14, 2, 10, tzinfo=dt.UTC)
PUBLISHED = dt.datetime(2026, 4, 13, 9, 30, tzinfo=dt.UTC)

POST = (
    "Ferry sinks off Port Ada\n\n"
    "A ferry sank off Port Ada late on Friday after its bow door gave way in heavy seas, the coastguard said. "
    "At least 12 people died and dozens were pulled from the water by fishing boats that had put out from the harbour. "
    "The captain, Iver Lund, was taken to hospital with a broken arm. "
    "The Marten was built in 1988 and carried 240 passengers, according to its owner, who said that it had passed an inspection in March."
)
COURIER = (
    "Nineteen dead as Marten goes down\n\n"
    "Rescuers searched through the night for survivors of the Marten, which went down within sight of Port Ada on Friday. "
    "By dawn 19 people had died, a harbour official told reporters, and divers had not yet reached the car deck. "
    "Prime Minister Olga Brandt called it a black day and promised an inquiry. "
    "The ship had 260 passengers on board when it left Lorn, the shipping line said in a statement."
)
ECHO = (
    "What we know about the ferry disaster\n\n"
    "Twelve people are known to have died in the sinking of the Marten. The youngest was a boy of six. "
    "The line that owns the ship put the number of passengers at 240 but had no list of their names at midday on Saturday."
)
TEXTS = {"post": POST, "courier": COURIER, "echo": ECHO}
OUTLETS = {"post": "Harbour Post", "courier": "Lorn Courier", "echo": "Evening Echo"}

Words = tuple[str, str]
"""Article id and the words of a side, which stand once in it; "*" before them means the whole claim."""
TOLL: tuple[Words, ...] = (("post", "12 people"), ("courier", "19 people"))
ABOARD: tuple[Words, ...] = (("post", "240 passengers"), ("courier", "260 passengers"))


def finding(
    number: int, sides: Sequence[Words], *, verdict: str = "conflict", kind: str = "count", subject: str = "… people died", **pairs: Any
) -> dict[str, Any]:
    """`pairs` may give `agreeing` and `compatible` pairs of sides; all others have the verdict."""
    return {"number": number, "sides": sides, "verdict": verdict, "kind": kind, "subject": subject, **pairs}


def report(
    findings: Sequence[Mapping[str, Any]],
    texts: Mapping[str, str] = TEXTS,
    *,
    story: str = "ferry",
    outlets: Mapping[str, str] = OUTLETS,
    **settings: Any,
) -> Report:
    articles = tuple(
        Article(
            id=name,
            outlet=outlets.get(name, name),
            title=text.split("\n")[0],
            published=PUBLISHED,
            source=f"{name}.txt",
            sha256="0" * 64,
            text=text,
        )
        for name, text in texts.items()
    )
    claims: list[Claim] = []
    made = tuple(_finding(told, texts, claims) for told in findings)
    maker = Maker(version="0.1.0", models=Models(embedding="tiny", relation="none"), settings={"min_score": 0.5, **settings})
    return Report(story=story, generated=NOW, crosscheck=maker, articles=articles, claims=tuple(claims), alignments=(), findings=made)


def _finding(told: Mapping[str, Any], texts: Mapping[str, str], claims: list[Claim]) -> Finding:
    sides = []
    for article, words in told["sides"]:
        whole, words = words.startswith("*"), words.removeprefix("*")
        text = texts[article]
        assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {article}"
        start = text.index(words)
        end = start + len(words)
        first = max((place + len(mark) for mark in (". ", "\n") if (place := text.rfind(mark, 0, start)) >= 0), default=0)
        last = min((place + 1 for place in (text.find(". ", end), text.find("\n", end)) if place >= 0), default=len(text))
        claim = (start, end) if whole else (first, last)
        claims.append(
            Claim(
                id=f"{article}:{len(claims)}",
                article=article,
                start=claim[0],
                end=claim[1],
                text=text[claim[0] : claim[1]],
                sentence=(first, last),
            )
        )
        sides.append(Side(claim=claims[-1].id) if whole else Side(claim=claims[-1].id, start=start, end=end, text=words))
    verdicts = dict.fromkeys(told.get("agreeing", ()), "agree") | dict.fromkeys(told.get("compatible", ()), "compatible")
    relations = tuple(
        Relation(left=left, right=right, verdict=verdicts.get((left, right), told["verdict"]))
        for left, right in combinations(range(len(sides)), 2)
        if told["sides"][left][0] != told["sides"][right][0]
    )
    words = " and ".join(f'"{side[1].removeprefix("*")}"' for side in told["sides"][:2])
    return Finding(
        id=f"f{told['number']}",
        alignment=f"a{told['number']}",
        kind=told["kind"],
        subject=told["subject"],
        verdict=told["verdict"],
        confidence=0.9,
        explanation=f"{words} are {told['verdict']}.",
        sides=tuple(sides),
        relations=relations,
    )


def key_of(made: Report, number: int = 1) -> str:
    return ReviewSheet(made).keys[f"f{number}"]


def judged(
    made: Report,
    action: str = "confirm",
    *,
    number: int = 1,
    by: str = "Ines Falk",
    reason: Any = None,
    note: str = "",
    sheet: ReviewSheet | None = None,
    **more: Any,
) -> Judgement:
    """A judgement on finding `number` of a report."""
    sheet = sheet or ReviewSheet(made)
    reason = "different_things" if action == "dismiss" and reason is None else reason
    return sheet.judge(sheet.keys[f"f{number}"], action, by=by, at=NOW, reason=reason, note=note, **more)


def state_of(made: Report, *judgements: Judgement, number: int = 1):
    sheet = ReviewSheet(made)
    sheet.take(judgements)
    return sheet.state(sheet.keys[f"f{number}"])
