"""Amounts, dates, names and words of one text that have no counterpart in the other, and what one denies or doubts, for `pairs.py`."""

import difflib
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pairs_data import Numbers
from pairs_reading import DATES, Reading
from pairs_roles import ties
from rapidfuzz.fuzz import ratio

from crosscheck.extract.lexicon import ALLEGED_MARKS, DENYING, NEGATIONS, NEGATIVE_VERBS, POSSIBLE_ADVERBS, POSSIBLE_AUX
from crosscheck.extract.mentions.quantity.atoms import split_atoms
from crosscheck.extract.mentions.quantity.expressions import read_expressions

SORTS = ("amount", "date", "name")
LONE = tuple(f"{sort}_{way}" for sort in SORTS for way in ("there", "back", "clash"))
KEPT = tuple(f"{sort}_kept" for sort in SORTS)
STANCE = (
    "negated_there", "negated_back", "negation_differs", "refuted_there", "refuted_back", "refutation_differs",
    "doubted_there", "doubted_back", "doubt_differs", "asked_differs", "denied", "denies_there", "denies_back",
)  # fmt: skip
IN_PLACE = ("put_in_place", "strangest_put_in_place", "verb_put_in_place", *(f"{sort}_put_in_place" for sort in SORTS))
CLASHES = (*LONE, *KEPT, *STANCE, *IN_PLACE)
REFUTING = DENYING | frozenset(
    """fake hoax false falsely untrue fraud bogus debunk prank satire myth rumor rumour retract unfounded baseless fabricate
    fabrication wrong correction incorrect doubt doubtful sceptical skeptical mislead misleading inaccurate""".split()
)
DOUBTING = (
    ALLEGED_MARKS | POSSIBLE_AUX | POSSIBLE_ADVERBS | frozenset("claim allege report rumor rumour suggest appear seem would should".split())
)
ACTING = frozenset({"subj", "obj"})
SPELT_ALIKE = 80.0
"""rapidfuzz: names of one person in two spellings."""


def clashes(a: Reading, b: Reading, vectors: Mapping[str, Numbers]) -> dict[str, float]:
    """CLASHES of a pair."""
    found: dict[str, float] = {}
    for sort, of in (("amount", amounts), ("date", dates), ("name", names)):
        left, right = of(a), of(b)
        there, back = _lone(left, right, sort), _lone(right, left, sort)
        found |= {
            f"{sort}_there": math.log1p(len(there)),
            f"{sort}_back": math.log1p(len(back)),
            f"{sort}_clash": float(bool(there and back)),
            f"{sort}_kept": (len(left) - len(there)) / len(left) if left else 0.5,
        }
    return found | _stance(a, b) | _put_in_place(a, b, vectors)


def amounts(reading: Reading) -> list[str]:
    """The amounts in base units, with the unit, as crosscheck reads them; not the article "a"."""
    atoms = split_atoms(reading.text)
    found = read_expressions(atoms, [False] * len(atoms))
    return list(dict.fromkeys(f"{one.numeral.low * one.factor + one.offset:.6g} {one.unit}" for one in found if one.numeral.low != 1))


def dates(reading: Reading) -> list[str]:
    """Words for days, months and years, in lower case."""
    return list(dict.fromkeys(word.text.lower() for word in reading.words if DATES.fullmatch(word.text.lower()) and word.is_dated))


def names(reading: Reading) -> list[str]:
    """Words of names, in lower case."""
    return [name for name in reading.names if not DATES.fullmatch(name)]


def _lone(words: Sequence[str], other: Sequence[str], sort: str) -> list[str]:
    """Those that the other has not; a name in no spelling either."""
    lone = [word for word in words if word not in other]
    return [word for word in lone if sort != "name" or all(ratio(word, name) < SPELT_ALIKE for name in other)]


def _stance(a: Reading, b: Reading) -> dict[str, float]:
    found: dict[str, float] = {}
    sets = (("negated", "negation", NEGATIONS | NEGATIVE_VERBS), ("refuted", "refutation", REFUTING), ("doubted", "doubt", DOUBTING))
    for name, noun, marks in sets:
        there, back = (sum(word.lemma in marks or word.text.lower() in marks for word in reading.words) for reading in (a, b))
        found |= {f"{name}_there": float(there), f"{name}_back": float(back), f"{noun}_differs": float(bool(there) != bool(back))}
    left, right = _negated(a), _negated(b)
    return found | {
        "asked_differs": float(("?" in a.text) != ("?" in b.text)),
        "denied": math.log1p(len((left ^ right) & {*a.told} & {*b.told})),
        "denies_there": float(a.predicate in left),
        "denies_back": float(b.predicate in right),
    }


def _negated(reading: Reading) -> set[str]:
    """Lemmas of what a negation belongs to, by its own head."""
    marks = (word for word in reading.words if word.lemma in NEGATIONS or word.text.lower() in NEGATIONS)
    return {reading.words[mark.head].lemma for mark in marks}


def _put_in_place(a: Reading, b: Reading, vectors: Mapping[str, Numbers]) -> dict[str, float]:
    """Words of one text that stand where the other has another: beside one head in one relation, or between the same words."""
    pairs = list(dict.fromkeys([*_swaps(a, b, 2), *_edits(a, b)]))
    strange = [1 - float(vectors[one] @ vectors[other]) for one, other in pairs]
    verbs = [1 - float(vectors[one] @ vectors[other]) for one, other in _swaps(a, b, 0)]
    numerals = [{word.lemma for word in reading.words if word.kind == "NUM"} for reading in (a, b)]
    sorts = {"amount": numerals, "date": [{*dates(a)}, {*dates(b)}], "name": [{*names(a)}, {*names(b)}]}
    return {
        "put_in_place": math.log1p(len(pairs)),
        "strangest_put_in_place": max(strange, default=0.0),
        "verb_put_in_place": max(verbs, default=0.0),
        **{
            f"{sort}_put_in_place": float(any(one in left and other in right for one, other in pairs))
            for sort, (left, right) in sorts.items()
        },
    }


def _swaps(a: Reading, b: Reading, part: int) -> list[tuple[str, str]]:
    """What the two texts have in one part of a tie (0 its head, 2 its dependent) whose rest both have, where they share nothing there."""
    left, right = (_by_rest(reading, part) for reading in (a, b))
    shared = [(left[place], right[place]) for place in left if place in right and not left[place] & right[place]]
    return [(one, other) for ones, others in shared for one in sorted(ones) for other in sorted(others)]


def _by_rest(reading: Reading, part: int) -> dict[tuple[str, ...], set[str]]:
    table: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for tie in ties(reading):
        if part or tie[1] in ACTING:
            table[tie[:part] + tie[part + 1 :]].add(tie[part])
    return table


def _edits(a: Reading, b: Reading) -> list[tuple[str, str]]:
    """Single words put in place of one another between words that both have."""
    codes = difflib.SequenceMatcher(None, a.told, b.told, autojunk=False).get_opcodes()
    return [(a.told[i + n], b.told[k + n]) for code, i, j, k, m in codes if code == "replace" and j - i == m - k <= 3 for n in range(j - i)]
