"""Edits of one fact, found among paraphrases at few false alarms, for `pairs.py`."""

import difflib
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from pairs_clashes import IN_PLACE, LONE, STANCE
from pairs_data import Pair, Truths
from pairs_evidence import COMPARED, RELATION, Models, compared, evidence
from pairs_fit import Task, as_they_are, few_false, told_by_cuts
from pairs_learn import fitted, table_of
from pairs_reading import DATES, SMALL

NUMBERS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|"
    r"thousands?|[mb]illions?|dozens?|half|double|twice|first|second|third|fourth|fifth)\b|\d"
)
EDITED = (*RELATION, *COMPARED, *LONE, *STANCE, *IN_PLACE, "subject_swapped")
"""What tells an edit from a paraphrase without asking how near the two texts are."""
_WORD = re.compile(r"\w[\w$%£€'’.,-]*")


def edit_of(a: str, b: str) -> str:
    """What stands in one text in place of the other's: date for date, else number, else name, else other."""
    left, right = ([match.group().rstrip(".,'-") for match in _WORD.finditer(text)] for text in (a, b))
    parts = [part for part in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes() if part[0] != "equal"]
    kinds = {_kind(left, n) for _, i, j, _, _ in parts for n in range(i, j)} & {_kind(right, n) for *_, i, j in parts for n in range(i, j)}
    return next((kind for kind in ("date", "number", "name") if kind in kinds), "other")


def _kind(words: Sequence[str], n: int) -> str:
    word, capital = words[n].lower(), words[n][:1].isupper()
    if DATES.fullmatch(word) and (capital or word not in SMALL):
        return "date"
    if NUMBERS.search(word):
        return "number"
    named = capital and (n > 0 or words[n + 1 : n + 2] and words[n + 1][:1].isupper())
    return "name" if named else "other"


def judge_edits(edits: Sequence[Pair], same: Sequence[Pair], models: Models) -> dict[str, dict[str, float]]:
    """For each method the share found of all edits, of each error type and of each kind of words, and the false alarms on `same`."""
    pairs = [*edits, *same]
    columns = evidence(pairs, models) | compared(pairs, models)
    task = Task.of(pairs)
    wanted = task.labels == 0
    witness = np.minimum(columns["there_contradict"], columns["back_contradict"])
    edited = replace(task, labels=wanted.astype(float))
    found = {
        "relation": told_by_cuts(as_they_are(witness, task.folds), wanted, few_false),
        "relation_fitted": told_by_cuts(fitted([table_of(columns, RELATION)], edited), wanted, few_false),
        "compare": columns["conflict"] > 0,
        "combined": told_by_cuts(fitted([table_of(columns, EDITED)], edited, trees=True), wanted, few_false),
    }
    sorts = [(pair.genre, f"words: {edit_of(pair.a, pair.b)}") for pair in edits]
    return {name: _shares(told, len(edits), sorts) for name, told in found.items()}


def _shares(told: Truths, edits: int, sorts: Sequence[tuple[str, str]]) -> dict[str, float]:
    by_sort: defaultdict[str, list[bool]] = defaultdict(list)
    for right, both in zip(told[:edits], sorts, strict=True):
        for sort in both:
            by_sort[sort].append(bool(right))
    shares = {sort: round(sum(found) / len(found), 3) for sort, found in sorted(by_sort.items())}
    return {"false_alarms": round(float(told[edits:].mean()), 3), "found": round(float(told[:edits].mean()), 3), **shares}
