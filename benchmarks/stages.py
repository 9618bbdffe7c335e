"""Where a cold run's processor time goes, stage by stage.

    python benchmarks/stages.py [FOLDER] [--calls]

FOLDER holds one story (seeds/biden-xi, five articles, if not given). Every stage is timed by itself, in processor seconds of the whole
process, without the cache. "model" is the work of a language model, "load" is imports and reading weights and word lists, which take
as long for one article as for a thousand, "own" is crosscheck's code. --calls counts function calls instead, of Python's functions and of
those in C that they call, which no other work of the machine changes: how they grow with the articles tells whether a stage does more for
each of them. The last line is JSON.

It is not called profile.py: Python would take it for its own module of that name.
"""

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

BEGAN = time.process_time()
DEFAULT = Path(__file__).parents[1] / "seeds" / "biden-xi"
STAGES = {
    "start": "load",
    "read files": "own",
    "load parser": "load",
    "parse": "model",
    "load word lists": "load",
    "claims and mentions": "own",
    "load encoder": "load",
    "embed": "model",
    "candidates": "own",
    "score and group": "own",
    "compare": "own",
    "copies": "own",
    "render": "own",
}


class Calls:
    """How many functions this thread has called since it was made."""

    def __init__(self) -> None:
        self.count = 0
        sys.setprofile(self._note)

    def _note(self, frame: object, event: str, argument: object) -> None:
        self.count += event in {"call", "c_call"}

    def so_far(self) -> float:
        """The count, as a clock is read."""
        return float(self.count)


class Clock:
    """What each stage takes by what `read` gives; what a stage spends in another stage counts for that other alone."""

    def __init__(self, read: Callable[[], float], began: float) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._read, self._since = read, began

    def switch(self, stage: str | None) -> None:
        """Begin `stage`, or with None end the one begun last."""
        now = self._read()
        if self._open:
            self.spent[self._open[-1]] += now - self._since
        self._since = now
        if stage is None:
            self._open.pop()
        else:
            self._open.append(stage)

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time counted for the stage."""

        def call(*args: Any, **kwargs: Any) -> Any:
            self.switch(stage)
            try:
                return function(*args, **kwargs)
            finally:
                self.switch(None)

        return call

    def timed_items(self, stage: str, function: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        """The function that gives an iterator, with the time of each of its items counted for the stage."""

        def call(*args: Any, **kwargs: Any) -> Iterator[Any]:
            items = function(*args, **kwargs)
            step = self.timed(stage, lambda: next(items, self))
            while (item := step()) is not self:
                yield item

        return call


def measure(folder: Path, *, calls: bool = False) -> dict[str, Any]:
    """Run the pipeline once on a folder, and give seconds by stage, or function calls."""
    clock = Clock(Calls().so_far, 0.0) if calls else Clock(time.process_time, BEGAN)
    clock.switch("start")
    from crosscheck import align, extract, pipeline
    from crosscheck.align import encoder
    from crosscheck.extract import parser
    from crosscheck.extract.mentions import gazetteer
    from crosscheck.extract.mentions.quantity import units
    from crosscheck.ingest import load_articles
    from crosscheck.report import render

    parser.load_parser = clock.timed("load parser", parser.load_parser)
    extract.parse = clock.timed_items("parse", extract.parse)
    extract.extract_claims = clock.timed_items("claims and mentions", extract.extract_claims)
    gazetteer.Gazetteer = clock.timed("load word lists", gazetteer.Gazetteer)
    units._registry = clock.timed("load word lists", units._registry)
    encoder.MiniLM = clock.timed("load encoder", encoder.MiniLM)
    align.nearest_articles = clock.timed("candidates", align.nearest_articles)
    align.candidate_pairs = clock.timed("candidates", align.candidate_pairs)
    align.align_claims = clock.timed("score and group", align.align_claims)
    align.find_copies = clock.timed("copies", align.find_copies)
    pipeline.embed = clock.timed("embed", pipeline.embed)
    pipeline.comparison.compare_claims = clock.timed("compare", pipeline.comparison.compare_claims)
    articles = clock.timed("read files", load_articles)([folder])
    report = pipeline.compare(articles, story=folder.name)
    clock.timed("render", render)(report, "table")
    clock.switch(None)
    sys.setprofile(None)
    return {
        "benchmark": "stages",
        "articles": len(articles),
        "characters": sum(len(article.text) for article in articles),
        "claims": len(report.claims),
        "findings": len(report.findings),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "calls" if calls else "seconds": {stage: round(clock.spent[stage], 3) for stage in STAGES},
        "total": round(sum(clock.spent.values()), 3),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--calls", action="store_true", help="count function calls, not seconds")
    options = parser.parse_args()
    result = measure(options.folder, calls=options.calls)
    unit, digits = ("calls", 0) if options.calls else ("seconds", 2)
    total = result["total"]
    print(f"{result['articles']} articles, {result['characters']:,} characters, {result['claims']:,} claims: {total:,.{digits}f} {unit}")
    print(f"{'stage':22}{'kind':7}{unit:>14}{'share':>8}")
    for stage, spent in result[unit].items():
        print(f"{stage:22}{STAGES[stage]:7}{spent:14,.{digits}f}{spent / total:8.1%}")
    kinds = dict.fromkeys(("load", "model", "own"), 0.0)
    for stage, spent in result[unit].items():
        kinds[STAGES[stage]] += spent
    for kind, spent in kinds.items():
        print(f"{'all ' + kind:29}{spent:14,.{digits}f}{spent / total:8.1%}")
    print(json.dumps({**result, "shares": {kind: round(spent / total, 3) for kind, spent in kinds.items()}}))


if __name__ == "__main__":
    main()
