"""Score crosscheck on the gold cases: each is a pair of small articles with the verdict that a careful editor would give.

    python benchmarks/gold.py [tests/gold] [--list]

A relation of a report touches a case when one of its sides overlaps the case's words on the left and the other those on the
right; a side is its value's span, or else its claim's. A case is
  found    when some relation touches it (a look-alike: one that is not `agree`),
  right    when one of those relations has the case's verdict, `compatible` and `updated` counting as the same,
  strict   when it has that verdict to the letter,
  reason   when it has the case's reason as well (of the cases that have one),
  silent   (look-alikes) when none of those relations is a conflict; strict, when none is a difference of any sort.
Per kind: recall = right / cases, precision = right / found, both over the cases that are not look-alikes, but a look-alike
that was found counts against precision; conflict precision = conflicts that touch a conflict case / all conflicts
reported, wherever they stand in the pair. --list prints the cases that went wrong. The last line is JSON.
"""

import argparse
import datetime as dt
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosscheck.records import Article, Report

Span = tuple[int, int]
SOFT = {"compatible", "updated"}
DIFFERENCES = {"conflict", "compatible", "updated"}


def load_cases(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line]


def published(text: str) -> dt.date | dt.datetime:
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def report_on(case: dict[str, Any]) -> Report:
    # Imported here so that the scoring can be tested without loading any model.
    from crosscheck import compare
    from crosscheck.ingest import article_from_text

    def article(side: str) -> Article:
        return article_from_text(case[side]["text"], id=side, outlet=side, published=published(case[side]["published"]))

    return compare([article("left"), article("right")], story=case["id"])


def relations(report: Report) -> Iterator[tuple[str, str | None, dict[str, Span], str]]:
    """Every relation as verdict, reason, span by article and explanation."""
    claims = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        for relation in finding.relations:
            spans = {}
            for side in (finding.sides[relation.left], finding.sides[relation.right]):
                claim = claims[side.claim]
                whole = side.start is None or side.end is None
                spans[claim.article] = (claim.start, claim.end) if whole else (side.start, side.end)
            yield relation.verdict, relation.reason, spans, f"{finding.kind}: {relation.explanation or finding.explanation}"


def overlaps(span: Span | None, wanted: Span) -> bool:
    return span is not None and min(span[1], wanted[1]) > max(span[0], wanted[0])


def words_of(case: dict[str, Any], report: Report) -> dict[str, Span]:
    """Where the case's words stand in each article, whose text may have gained a headline."""
    spans = {}
    for article in report.articles:
        words = case[f"{article.id}_words"]
        start = article.text.index(words)
        spans[article.id] = (start, start + len(words))
    return spans


def score_case(case: dict[str, Any], report: Report) -> tuple[Counter[str], list[str]]:
    """Return what to add to the tally of the case's kind, and what was said of the case's words."""
    wanted, silent = case["verdict"], case["verdict"] == "silent"
    words = words_of(case, report)
    everything = list(relations(report))
    touching = [item for item in everything if all(overlaps(item[2].get(side), words[side]) for side in ("left", "right"))]
    verdicts = {verdict for verdict, *_ in touching}
    accepted = SOFT if wanted in SOFT else {wanted}
    tally: Counter[str] = Counter()
    tally["conflicts"] = sum(verdict == "conflict" for verdict, *_ in everything)
    if silent:
        tally.update(lookalikes=1, silent="conflict" not in verdicts, silent_strict=not verdicts & DIFFERENCES)
        tally["false_found"] = int(bool(verdicts & DIFFERENCES))
    else:
        group = "agree" if wanted == "agree" else "conflict" if wanted == "conflict" else "soft"
        right = bool(verdicts & accepted)
        tally.update({"cases": 1, "found": bool(touching), "right": right, "strict": wanted in verdicts, group: 1, f"{group}_right": right})
        if case["reason"]:
            tally.update(reasons=1, reason=any(verdict in accepted and reason == case["reason"] for verdict, reason, *_ in touching))
        if wanted == "conflict":
            tally["conflicts_right"] = sum(verdict == "conflict" for verdict, *_ in touching)
    return tally, [f"{verdict}/{reason} {why}" for verdict, reason, _, why in touching]


def share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def figures(tally: Counter[str]) -> dict[str, float | int | None]:
    return {
        "cases": tally["cases"],
        "recall": share(tally["right"], tally["cases"]),
        "strict_recall": share(tally["strict"], tally["cases"]),
        "precision": share(tally["right"], tally["found"] + tally["false_found"]),
        "reason_accuracy": share(tally["reason"], tally["reasons"]),
        "conflict_recall": share(tally["conflict_right"], tally["conflict"]),
        "conflict_precision": share(tally["conflicts_right"], tally["conflicts"]),
        "compatible_or_updated_recall": share(tally["soft_right"], tally["soft"]),
        "agreement_recall": share(tally["agree_right"], tally["agree"]),
        "lookalikes": tally["lookalikes"],
        "silent_ratio": share(tally["silent"], tally["lookalikes"]),
        "silent_strict_ratio": share(tally["silent_strict"], tally["lookalikes"]),
    }


def show(by_kind: dict[str, Counter[str]]) -> None:
    heads = "cases recall strict precis reason c.rec c.prec s.rec a.rec alike silent s.strict".split()
    print(f"{'kind':13}" + "".join(f"{head:>9}" for head in heads))
    for kind, tally in by_kind.items():
        print(f"{kind:13}" + "".join(f"{'-' if value is None else value:>9}" for value in figures(tally).values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("tests/gold"))
    parser.add_argument("--list", action="store_true", help="print the cases that went wrong")
    options = parser.parse_args()
    by_kind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    began = time.perf_counter()
    for case in load_cases(options.folder):
        tally, said = score_case(case, report_on(case))
        by_kind[case["kind"]] += tally
        if options.list and not (tally["right"] or tally["silent_strict"]):
            print(f"{case['verdict']:10} {case['id']}: {case['left_words']!r} / {case['right_words']!r} -> {'; '.join(said) or 'nothing'}")
    total = sum(by_kind.values(), Counter())
    show({**dict(sorted(by_kind.items())), "ALL": total})
    print(json.dumps({"benchmark": "gold", "seconds": round(time.perf_counter() - began, 1), **figures(total)}))


if __name__ == "__main__":
    main()
