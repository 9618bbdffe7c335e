"""Who said it: sources and contents of attributions against annotated articles.

    python benchmarks/attribution.py FILE

FILE is JSON Lines, an article a line: {"text", "attributions": [{"source", "cue", "content"}]}, each of the three a list of
{"spans": [[start, end], …], "text"} in characters of the text (as in PolNeAR, the Political News Attribution Relations corpus).

A predicted attribution is a source with the clauses of one sentence that it is given. It is right when its source overlaps (or:
equals, to the word) the source of an annotated attribution whose content overlaps its clauses. The first figures count annotated
attributions whose source stands in a sentence of their content, and predicted ones likewise; "all" counts every annotated
attribution with a source. Content is compared word by word over all attributed text of an article, whoever says it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.extract.attribution import attribute
from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.parser import parse
from crosscheck.extract.sentences import split_sentences

Span = tuple[int, int]


@dataclass(frozen=True)
class Attributed:
    """A source with the stretches of text that it is the source of."""

    source: Span
    content: tuple[Span, ...]


def predict(offset: int, doc: Any, sentences: list[Span]) -> Iterator[Attributed]:
    """Find the attributions of one passage; `sentences` gets the spans of its sentences."""
    mates = pair_marks(doc)
    spans = split_sentences(doc)
    sentences += [(offset + s.start_char, offset + s.end_char) for s in spans]
    quotes = quotations(doc, mates)
    for sentence in attribute([split_clauses(s, mates) for s in spans], quotes):
        found: dict[Span, list[Span]] = {}
        for reading in sentence:
            if reading.attribution is not None and not reading.frame:
                found.setdefault(reading.attribution.span, []).append((reading.clause.start, reading.clause.end))
        for (start, end), content in found.items():
            yield Attributed((start + offset, end + offset), tuple((a + offset, b + offset) for a, b in content))


def annotated(article: dict[str, Any]) -> list[Attributed]:
    """List the annotated attributions of an article that have a source and a content."""
    out = []
    for item in article["attributions"]:
        sources = [tuple(span) for part in item.get("source", []) for span in part["spans"]]
        contents = [tuple(span) for part in item.get("content", []) for span in part["spans"]]
        if sources and contents:
            out.append(Attributed((sources[0][0], sources[0][1]), tuple((a, b) for a, b in contents)))
    return out


def overlap(a: Span, b: Span) -> bool:
    """Tell whether two spans share a character."""
    return min(a[1], b[1]) > max(a[0], b[0])


def local(item: Attributed, sentences: Sequence[Span]) -> bool:
    """Tell whether the source stands in a sentence of the content."""
    return any(overlap(item.source, s) and any(overlap(c, s) for c in item.content) for s in sentences)


def same_words(text: str, a: Span, b: Span) -> bool:
    """Tell whether two spans hold the same words, articles and punctuation aside."""
    left, right = ([w for w in re.findall(r"\w+", text[s:e].lower()) if w not in {"the", "a", "an"}] for s, e in (a, b))
    return left == right and overlap(a, b)


def matched(items: Sequence[Attributed], others: Sequence[Attributed], text: str, *, exact: bool) -> int:
    """Count the items that have their source and some of their content among the others."""
    total = 0
    for item in items:
        near = [o for o in others if any(overlap(a, b) for a in item.content for b in o.content)]
        total += any(same_words(text, item.source, o.source) if exact else overlap(item.source, o.source) for o in near)
    return total


def words(text: str, items: Sequence[Attributed]) -> set[int]:
    """List the starts of the words inside the contents."""
    starts = [m.start() for m in re.finditer(r"\w+", text)]
    spans = [span for item in items for span in item.content]
    return {i for i in starts if any(a <= i < b for a, b in spans)}


def f1(right_of_predicted: int, predicted: int, right_of_gold: int, gold: int) -> dict[str, float]:
    """Give precision, recall and their harmonic mean."""
    precision, recall = right_of_predicted / max(predicted, 1), right_of_gold / max(gold, 1)
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 3),
    }


def main(path: Path) -> None:
    """Measure and print."""
    articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    passages = [[(m.start(), m.group()) for m in re.finditer(r"[^\n]*\S[^\n]*", article["text"])] for article in articles]
    docs = parse(text for article in passages for _, text in article)
    tally = {name: [0, 0, 0, 0] for name in ("source, overlap", "source, exact", "source, overlap, all", "content words")}
    for article, parts in zip(articles, passages, strict=True):
        text, sentences = article["text"], []
        predicted = [item for offset, _ in parts for item in predict(offset, next(docs), sentences)]
        gold = annotated(article)
        near, near_gold = [p for p in predicted if local(p, sentences)], [g for g in gold if local(g, sentences)]
        for name, left, right, exact in (
            ("source, overlap", near, near_gold, False),
            ("source, exact", near, near_gold, True),
            ("source, overlap, all", predicted, gold, False),
        ):
            add(tally[name], matched(left, gold, text, exact=exact), len(left), matched(right, predicted, text, exact=exact), len(right))
        told, wanted = words(text, predicted), words(text, gold)
        add(tally["content words"], len(told & wanted), len(told), len(told & wanted), len(wanted))
    figures = {name: f1(*counts) for name, counts in tally.items()}
    print(f"{'':24}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name, figure in figures.items():
        print(f"{name:24}{figure['precision']:10.3f}{figure['recall']:10.3f}{figure['f1']:10.3f}")
    keys = ("source_overlap", "source_exact", "source_overlap_all", "content_words")
    print(json.dumps({"benchmark": "attribution", "articles": len(articles), **dict(zip(keys, figures.values(), strict=True))}))


def add(counts: list[int], *more: int) -> None:
    """Add counts, place by place."""
    counts[:] = [a + b for a, b in zip(counts, more, strict=True)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    main(parser.parse_args().file)
