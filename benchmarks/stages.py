"""Where a cold run's processor time goes, stage by stage.

    python benchmarks/stages.py [FOLDER]

FOLDER holds one story (seeds/biden-xi, five articles, if not given). Every stage is timed by itself, in processor seconds of the whole
process, without the cache. "model" is the work of a language model, "load" is imports and reading weights and word lists, which take
as long for one article as for a thousand, "own" is crosscheck's code. The last line is JSON.

It is not called profile.py: Python would take it for its own module of that name.
"""

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


class Clock:
    """Processor seconds of each stage; what a stage spends in another stage counts for that other alone."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = BEGAN

    def switch(self, stage: str | None) -> None:
        """Begin `stage`, or with None end the one begun last."""
        now = time.process_time()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
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


def measure(folder: Path) -> dict[str, Any]:
    """Run the pipeline once on a folder."""
    clock = Clock()
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
    return {
        "benchmark": "stages",
        "articles": len(articles),
        "characters": sum(len(article.text) for article in articles),
        "claims": len(report.claims),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "seconds": {stage: round(clock.seconds[stage], 3) for stage in STAGES},
        "total": round(sum(clock.seconds.values()), 3),
    }


def main() -> None:
    """Measure and print."""
    result = measure(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
    total = result["total"]
    print(f"{result['articles']} articles, {result['characters']:,} characters, {result['claims']:,} claims: {total:.2f} processor seconds")
    print(f"{'stage':22}{'kind':7}{'seconds':>9}{'share':>8}")
    for stage, seconds in result["seconds"].items():
        print(f"{stage:22}{STAGES[stage]:7}{seconds:9.2f}{seconds / total:8.1%}")
    kinds = dict.fromkeys(("load", "model", "own"), 0.0)
    for stage, seconds in result["seconds"].items():
        kinds[STAGES[stage]] += seconds
    for kind, seconds in kinds.items():
        print(f"{'all ' + kind:29}{seconds:9.2f}{seconds / total:8.1%}")
    print(json.dumps({**result, "shares": {kind: round(seconds / total, 3) for kind, seconds in kinds.items()}}))


if __name__ == "__main__":
    main()
