"""Who does what to whom in one text and in the other, passives undone, for `pairs.py`."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from pairs_reading import Reading

ROLES = (
    "ties_there", "ties_back", "bare_ties", "predicate", "verbs", "subject_kept", "subject_swapped", "object_kept",
    "parted_there", "parted_back",
)  # fmt: skip
_PARTS = {"nsubj": "subj", "csubj": "subj", "nsubjpass": "obj", "dobj": "obj", "attr": "obj"}
_IDLE = frozenset({"det", "aux", "auxpass", "mark", "cc", "case", "prep", "agent", "dep"})
Tie = tuple[str, str, str]


def ties(reading: Reading) -> Iterator[Tie]:
    """(head, relation, dependent) by lemma: through prepositions, and of passives as if they were active."""
    for word in reading.words:
        head = reading.words[word.head]
        if head is word or word.relation in _IDLE:
            continue
        relation = _PARTS.get(word.relation, word.relation)
        if word.relation == "pobj":
            relation = "subj" if head.relation == "agent" else head.lemma
            head = reading.words[head.head]
        yield head.lemma, relation, word.lemma


def roles(a: Reading, b: Reading) -> dict[str, float]:
    """ROLES of a pair."""
    left, right = Counter(ties(a)), Counter(ties(b))
    loose_left, loose_right = (Counter(frozenset((head, word)) for head, _, word in found.elements()) for found in (left, right))
    subjects_a, subjects_b = _by_verb(left, "subj"), _by_verb(right, "subj")
    objects_a, objects_b = _by_verb(left, "obj"), _by_verb(right, "obj")
    both = (left & right).total()
    return {
        "ties_there": both / (left.total() or 1),
        "ties_back": both / (right.total() or 1),
        "bare_ties": 2 * (loose_left & loose_right).total() / ((loose_left.total() + loose_right.total()) or 1),
        "predicate": float(a.predicate == b.predicate),
        "verbs": _jaccard(_verbs(a), _verbs(b)),
        "subject_kept": _kept(subjects_a, subjects_b),
        "subject_swapped": float(_swapped(subjects_a, objects_b) or _swapped(subjects_b, objects_a)),
        "object_kept": _kept(objects_a, objects_b),
        "parted_there": _parted(left, b, loose_right),
        "parted_back": _parted(right, a, loose_left),
    }


def _by_verb(found: Counter[Tie], wanted: str) -> dict[str, set[str]]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for head, relation, word in found:
        if relation == wanted:
            table[head].add(word)
    return table


def _kept(one: dict[str, set[str]], other: dict[str, set[str]]) -> float:
    """1 where verbs that both have share a word in the part, -1 where none does, 0 where no verb is shared."""
    shared = [verb for verb in one if verb in other]
    return sum(1.0 if one[verb] & other[verb] else -1.0 for verb in shared) / (len(shared) or 1)


def _swapped(one: dict[str, set[str]], other: dict[str, set[str]]) -> bool:
    return any(one[verb] & other.get(verb, set()) for verb in one)


def _parted(found: Counter[Tie], other: Reading, joined: Counter[frozenset[str]]) -> float:
    """Of two tied words that the other text has too, the share that it does not tie: they have changed their partners."""
    known = set(other.told)
    both = [tie for tie in found if tie[0] in known and tie[2] in known]
    return sum(frozenset((tie[0], tie[2])) not in joined for tie in both) / (len(both) or 1)


def _verbs(reading: Reading) -> set[str]:
    return {word.lemma for word in reading.words if word.kind == "VERB"}


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one | other) or 1)
