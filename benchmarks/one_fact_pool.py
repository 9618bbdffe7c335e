"""What the one-fact model learns from, as `benchmarks/relation/train.py` reads it.

    python benchmarks/one_fact_pool.py POOL.jsonl.gz STORIES.jsonl [STORIES.jsonl …] --sentences ecbplus_pairs.train.jsonl.gz

Three sorts of pairs, all with a reader's label (alike, differs, later, conflict, other):

- claims of STORIES, as `benchmarks/relation/one_fact.tsv` places them, and sentences of ECB+ (`one_fact_ecb.tsv`, by document and
  sentence), each pair in both orders;
- invented sentences (`benchmarks/relation/written.jsonl`, all keys in one line a group): `a`, and `b`, which tells the same in other words
  and has what may be changed in it as `{as it is|changed|kind of change}`, so that the two contradict each other; `more` tells the fact in
  other detail, `later` the next stage, `other` a fact of the same story that looks alike, `near` what stands beside it.

Prints how many pairs of each sort and label there are; the last line is JSON.
"""

import argparse
import csv
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from meaning import changes
from one_fact import labelled_pairs

FOLDER = Path(__file__).parent / "relation"
SEED = 13
Row = tuple[str, str, str]
"""Two texts and their label."""


def sentence_pairs(labels: Path, pairs: Path) -> Iterator[Row]:
    """The labelled sentences of ECB+; a row's id in `pairs` names both of its sentences."""
    texts: dict[str, str] = {}
    with gzip.open(pairs, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            _, left, right = row["id"].split("-")
            texts |= {left: row["a"], right: row["b"]}
    with labels.open(encoding="utf-8", newline="") as lines:
        yield from ((texts[row["left"]], texts[row["right"]], row["label"]) for row in csv.DictReader(lines, delimiter="\t"))


def written_pairs(path: Path, seed: int = SEED) -> Iterator[Row]:
    """The pairs of each group, in either order, with one of its changes: contradictions must not become what is usual."""
    chosen = random.Random(seed)
    for group in map(json.loads, path.read_text("utf-8").splitlines()):
        told = group["a"]
        alike, *changed = (change.right for change in changes(told, group["b"]))
        pairs = [(told, alike, "alike"), (told, chosen.sample(changed, 1)[0], "conflict")]
        one, other = chosen.choice(((told, alike), (alike, told)))
        pairs += [
            (one, group["more"], "differs"),
            (told, group["later"], "later"),
            (other, group["other"], "other"),
            (told, group["near"], "other"),
        ]
        yield from ((b, a, label) if chosen.random() < 0.5 else (a, b, label) for a, b, label in pairs)


def both_orders(rows: Iterator[Row]) -> Iterator[Row]:
    for left, right, label in rows:
        yield left, right, label
        yield right, left, label


def main() -> None:
    """Write the pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool", type=Path)
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--sentences", type=Path, required=True, metavar="PAIRS.jsonl.gz")
    options = parser.parse_args()
    claims = labelled_pairs(FOLDER / "one_fact.tsv", options.stories, scored=False)
    sources = {
        "claims": both_orders((pair.left, pair.right, pair.label) for pair in claims),
        "sentences": both_orders(sentence_pairs(FOLDER / "one_fact_ecb.tsv", options.sentences)),
        "written": written_pairs(FOLDER / "written.jsonl"),
    }
    found: dict[str, Counter[str]] = {source: Counter() for source in sources}
    with gzip.open(options.pool, "wt", encoding="utf-8") as out:
        for source, rows in sources.items():
            for left, right, label in rows:
                found[source][label] += 1
                out.write(json.dumps({"source": source, "a": left, "b": right, "label": label}) + "\n")
    print(json.dumps({"benchmark": "one_fact_pool", **found}))


if __name__ == "__main__":
    main()
