"""Does `compare` report a change of meaning, and only that? One fact of a sentence is changed at a time, or only its words.

    python benchmarks/meaning.py [--list] [FILE]

Two articles of a day, each of one sentence. In the first run the two say the same in other words: whatever is told to differ is a
false alarm. Then one number, date, name, unit or negation of the second is changed: it is found if a difference is told that has the
changed words on its side, or the whole claim. Prints a table and ends with one JSON line.

The pairs are in `meaning_pairs.jsonl`: a sentence, and one that says the same in other words, with what may be changed in it as
`{as it is|changed|kind of change}`. All are invented, and were written before the tool was asked about any of them; a change makes the
second say something else about the very fact that both tell.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck import Report, article_from_text, compare

KINDS = ("number", "date", "name", "unit", "negation")
FILE = Path(__file__).with_name("meaning_pairs.jsonl")
DAY = dt.date(2026, 4, 12)
_SLOT = re.compile(r"\{([^{}|]+)\|([^{}|]+)\|([a-z]+)\}")


@dataclass(frozen=True)
class Change:
    """A second sentence with one change, and where it stands; `kind` is empty for the sentence as it is."""

    kind: str
    left: str
    right: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Told:
    """What `compare` makes of a change: anything, and a conflict."""

    change: Change
    differs: bool
    conflicts: bool


def changes(left: str, marked: str) -> Iterator[Change]:
    """The pair as it is, then with each of its slots changed."""
    yield Change("", left, _SLOT.sub(r"\1", marked))
    for wanted in range(len(_SLOT.findall(marked))):
        right, at, kind, span = "", 0, "", (0, 0)
        for number, slot in enumerate(_SLOT.finditer(marked)):
            right += marked[at : slot.start()]
            words = slot.group(2 if number == wanted else 1)
            if number == wanted:
                kind, span = slot.group(3), (len(right), len(right) + len(words))
            right, at = right + words, slot.end()
        yield Change(kind, left, _capital(right + marked[at:]), *span)


def read_pairs(path: Path = FILE) -> list[tuple[str, str]]:
    """Each pair as its plain and its marked sentence."""
    return [(pair["left"], pair["right"]) for pair in map(json.loads, path.read_text("utf-8").splitlines())]


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def ask(change: Change) -> Told:
    articles = [
        article_from_text(text, id=name, outlet=name.title(), published=DAY)
        for name, text in (("left", change.left), ("right", change.right))
    ]
    verdicts = [verdict for verdict, span in _differences(compare(articles)) if not change.kind or _touches(span, change)]
    return Told(change, bool(verdicts), "conflict" in verdicts)


def _differences(report: Report) -> Iterator[tuple[str, tuple[int, int]]]:
    """The verdict of each relation that is no agreement, and where its words stand in the second article."""
    claims = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        for relation in finding.relations:
            sides = (finding.sides[relation.left], finding.sides[relation.right])
            side = next((side for side in sides if claims[side.claim].article == "right"), None)
            if relation.verdict != "agree" and side is not None:
                claim = claims[side.claim]
                whole = side.start is None or side.end is None
                yield relation.verdict, (claim.start, claim.end) if whole else (side.start or 0, side.end or 0)


def _touches(span: tuple[int, int], change: Change) -> bool:
    return span[0] < change.end and change.start < span[1]


def run(pairs: Sequence[tuple[str, str]]) -> list[Told]:
    return [ask(change) for left, marked in pairs for change in changes(left, marked)]


def summary(told: Sequence[Told]) -> dict[str, dict[str, float]]:
    """Rates for each kind of change, for all of them, and for wording alone."""
    rows = {kind: [one for one in told if one.change.kind == kind] for kind in KINDS}
    rows |= {"all changes": [one for one in told if one.change.kind], "wording alone": [one for one in told if not one.change.kind]}
    return {
        name: {
            "cases": len(rows[name]),
            "reported": round(sum(one.differs for one in rows[name]) / max(1, len(rows[name])), 3),
            "conflict": round(sum(one.conflicts for one in rows[name]) / max(1, len(rows[name])), 3),
        }
        for name in rows
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="show each change that was missed and each false alarm")
    parser.add_argument("file", nargs="?", type=Path, default=FILE, help="the pairs to ask about (default: meaning_pairs.jsonl)")
    options = parser.parse_args()
    pairs = read_pairs(options.file)
    told = run(pairs)
    if options.list:
        for one in told:
            if one.differs != bool(one.change.kind):
                print(f"{'missed ' + one.change.kind if one.change.kind else 'false alarm'}: {one.change.left}\n    {one.change.right}")
    found = summary(told)
    print("| change | cases | reported | as a conflict |\n|---|---|---|---|")
    for name, row in found.items():
        print(f"| {name} | {row['cases']:.0f} | {row['reported']:.2f} | {row['conflict']:.2f} |")
    print(json.dumps({"benchmark": "meaning", "pairs": len(pairs), **found}))


if __name__ == "__main__":
    main()
