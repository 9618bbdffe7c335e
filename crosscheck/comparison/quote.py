"""Whether two quotations are of one utterance, and how their words differ.

Who spoke and when is the caller's to know: the same few words can be said twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from crosscheck.records import Comparison, Mention, Quote

_MIN_SAME_PART = 4  # words: "I'm sorry" stands in many utterances, four words with three of substance hardly
_MIN_SUBSTANCE = 3
_ALWAYS_TELLING = 7  # so many words in a row are no chance, thin as they may be
_WINDOW_SLACK = 3  # words that a longer quotation may have put between those of the shorter
_MIN_SHARED_BESIDE_A_CUT = 8  # "should have been used for …" and "shouldn't have been used" may be two sentences
_MAX_MEANING_WORDS = 4  # a slip of meaning changes few words; with more the sentence is another

_CONTRACTIONS = {
    "n't": ("not",), "'ll": ("will",), "'re": ("are",), "'ve": ("have",), "'m": ("am",), "'d": ("would",),
}  # fmt: skip
_WHOLE = {
    "can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "it's": ("it", "is"), "that's": ("that", "is"),
    "there's": ("there", "is"), "he's": ("he", "is"), "she's": ("she", "is"), "what's": ("what", "is"), "who's": ("who", "is"),
    "here's": ("here", "is"), "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "'em": ("them",), "u.s.": ("us",), "u.k.": ("uk",), "okay": ("ok",), "percent": ("%",),
    "sen": ("senator",), "rep": ("representative",), "gov": ("governor",),
}  # fmt: skip
_NEGATIONS = frozenset("not no never none nothing nobody nor neither without hardly".split())
_OPPOSITES = (
    {"increase", "decrease"}, {"more", "less"}, {"more", "fewer"}, {"always", "never"}, {"all", "none"}, {"win", "lose"},
    {"guilty", "innocent"},
    {"accept", "reject"}, {"support", "oppose"}, {"can", "cannot"}, {"safe", "unsafe"}, {"legal", "illegal"}, {"true", "false"},
    {"good", "bad"}, {"in", "out"},
    {"before", "after"}, {"up", "down"}, {"with", "without"}, {"raise", "lower"}, {"rise", "fall"}, {"alive", "dead"},
    {"possible", "impossible"},
    {"everyone", "nobody"}, {"everything", "nothing"}, {"first", "last"}, {"best", "worst"}, {"better", "worse"}, {"right", "wrong"},
 {"must", "may"}, {"able", "unable"}, {"agree", "disagree"}, {"likely", "unlikely"}, {"allow", "ban"},
    {"lawful", "unlawful"},
)  # fmt: skip
_NUMBERS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half dozen""".split()
)
_THIN = frozenset(
    """a an the and or but of to in on at by for with from as that this these those it is are was were be been being am i you he she we they
    me him her us them my your his its our their have has had do does did will would can could should may might must not no so if then
    there here what who which when where how all just very really also well like about into out up down over … %""".split()
)
_ARTICLES = frozenset({"a", "an", "the", "and", "that", "uh", "um", "oh", "well", "so"})


class _Least(NamedTuple):
    """What two quotations must have in common to be two wordings of one utterance."""

    ratio: float
    """Of the shorter side's words: below it the wording is another sentence's more often than not."""
    block: int
    """Words in a row, so that scattered "the … of the" never make one utterance."""
    words: int
    substance: int
    """Words that tell something."""


_OF_ANY = _Least(0.75, 3, 5, _MIN_SUBSTANCE)
_OF_ONE = _Least(0.5, 2, 3, 1)


_Block = tuple[Sequence[str], Sequence[str], str]
"""Words of either side, and "equal" where they are the same."""


class _Change(NamedTuple):
    left: tuple[str, ...]
    right: tuple[str, ...]


def compare_quote(left: Mention, right: Mention, *, one_utterance: bool = False) -> Comparison | None:
    """Compare two quotations.

    `one_utterance`: it is known from elsewhere that both are of one, so that few words in common will do.

    Agree: the same words, or one a part of the other. Compatible: of one utterance, cut differently (scope) or with some words told
    differently (alias). Conflict: of one utterance, and the words that differ turn its meaning. None: nothing says that it is one
    utterance.
    """
    if not isinstance(left.value, Quote) or not isinstance(right.value, Quote):
        return None
    first, second = _plain(left.value.words), _plain(right.value.words)
    if not first or not second:
        return None
    if _joined(first) == _joined(second):
        same = bool(set(first) - {"…"})
        return Comparison(verdict="agree", explanation="Both quote the same words.") if same else None
    least = _OF_ONE if one_utterance else _OF_ANY
    if not (one_utterance or (_has_substance(first) and _has_substance(second))):
        return None
    if one_utterance and _NEGATIONS & set(first) and sorted(first) == sorted(second):
        return Comparison(
            verdict="conflict", explanation="Quotations of one utterance have the same words in an order that turns its meaning."
        )
    return _part(first, second) or _differing(first, second, least)


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """Contractions written out, so that "we'll" is "we will"."""
    plain: list[str] = []
    for word in words:
        if word in _WHOLE:
            plain.extend(_WHOLE[word])
            continue
        ending = next((end for end in _CONTRACTIONS if word.endswith(end) and len(word) > len(end)), None)
        if ending is None:
            plain.append(word)
        else:
            plain.extend((word.removesuffix(ending), *_CONTRACTIONS[ending]))
    return tuple(plain)


def _joined(words: Sequence[str]) -> str:
    """Without spaces: "down side" is "downside"."""
    return "".join(words)


def _has_substance(words: Sequence[str], least: int = _MIN_SUBSTANCE) -> bool:
    telling = len(set(words) - _THIN)
    return len(words) >= _ALWAYS_TELLING or (telling >= least and (least < _MIN_SUBSTANCE or len(words) >= _MIN_SAME_PART))


# --- one inside the other ---------------------------------------------------------------------------------------------


def _part(first: Sequence[str], second: Sequence[str]) -> Comparison | None:
    short, long = sorted((first, second), key=lambda words: (len(words), _joined(words)))
    if f" {' '.join(short)} " in f" {' '.join(long)} " or _joined(short) in _joined(long) and len(_joined(short)) > _LETTERS_FOR_JOINED:
        return Comparison(verdict="agree", explanation="One quotes a part of what the other quotes, in the same words.")
    if _overlap(first, second) or _overlap(second, first):
        return Comparison(verdict="agree", explanation="The quotations overlap, in the same words.")
    for cut, whole in ((short, long), (long, short)):
        pieces = _pieces(cut)
        if len(pieces) > 1 and _in_order(pieces, whole):
            return Comparison(
                verdict="compatible", reason="scope", explanation="One leaves out words that the other quotes; the rest is the same."
            )
    return None


def _overlap(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one breaks off where the other goes on, with a telling stretch in common."""
    longest = min(len(first), len(second))
    return any(
        tuple(first[-size:]) == tuple(second[:size]) and _has_substance(first[-size:]) for size in range(longest, _MIN_SAME_PART - 1, -1)
    )


_LETTERS_FOR_JOINED = 25  # so long a run of letters is no chance meeting across word borders


def _pieces(words: Sequence[str]) -> list[list[str]]:
    """Return the stretches between ellipses."""
    pieces: list[list[str]] = [[]]
    for word in words:
        if word == "…":
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if piece]


def _in_order(pieces: Sequence[Sequence[str]], whole: Sequence[str]) -> bool:
    text, position = f" {' '.join(whole)} ", 0
    for piece in pieces:
        found = text.find(f" {' '.join(piece)} ", position)
        if found < 0:
            return False
        position = found + len(" ".join(piece)) + 1
    return True


# --- differing words ----------------------------------------------------------------------------------------------------


def _differing(first: Sequence[str], second: Sequence[str], least: _Least) -> Comparison | None:
    first, second, windowed = _closest(first, second)
    blocks = [
        (first[op.src_start : op.src_end], second[op.dest_start : op.dest_end], op.tag) for op in LCSseq.opcodes(list(first), list(second))
    ]
    same = [left for left, _, tag in blocks if tag == "equal"]
    shared = sum(map(len, same))
    if shared < least.words or max(map(len, same)) < least.block or not _are_near(blocks, shared, least.ratio):
        return None
    if not _has_substance([word for piece in same for word in piece], least.substance):
        return None
    inner, trimmed = _inner_changes(blocks)
    changes = [change for change in inner if not _is_slight(change)]
    return _verdict([change for change in changes if not _is_cut(change)], bool(changes), trimmed or windowed, shared)


def _are_near(blocks: Sequence[_Block], shared: int, ratio: float) -> bool:
    """Whether enough of the shorter is shared, or of a long stretch on both sides, whatever stands before and behind it."""
    if shared >= ratio * min(_told(blocks)):
        return True
    equal = [n for n, (_, _, tag) in enumerate(blocks) if tag == "equal"]
    return shared >= _MIN_SHARED_BESIDE_A_CUT and shared >= ratio * max(_told(blocks[equal[0] : equal[-1] + 1]))


def _told(blocks: Sequence[_Block]) -> tuple[int, int]:
    """How many words each has, marks that words were left out apart."""
    first, second = (sum(word != "…" for block in blocks for word in block[side]) for side in (0, 1))
    return first, second


def _verdict(changes: Sequence[_Change], cut: bool, trimmed: bool, shared: int) -> Comparison | None:
    if not changes:
        words = (
            "One leaves out words that the other quotes; the rest is the same." if cut or trimmed else "Only small words and marks differ."
        )
        return Comparison(verdict="compatible", reason="scope", explanation=words)
    shown = "; ".join(sorted(_show(change) for change in changes))
    few = sum(max(len(change.left), len(change.right)) for change in changes) <= _MAX_MEANING_WORDS
    if few and any(map(_turns_meaning, changes)):
        if trimmed and shared < _MIN_SHARED_BESIDE_A_CUT:
            return None
        return Comparison(verdict="conflict", explanation=f"Quotations of one utterance differ in a word that turns its meaning: {shown}.")
    return Comparison(verdict="compatible", reason="alias", explanation=f"Quotations of one utterance differ in wording: {shown}.")


def _closest(first: Sequence[str], second: Sequence[str]) -> tuple[Sequence[str], Sequence[str], bool]:
    """Narrow a much longer quotation to the stretch that is most like the shorter one."""
    short, long = sorted((first, second), key=lambda words: (len(words), _joined(words)))
    size = len(short) + _WINDOW_SLACK
    if len(long) <= size + _WINDOW_SLACK:
        return short, long, False
    words = list(short)
    best = max(range(len(long) - size + 1), key=lambda start: (LCSseq.similarity(words, list(long[start : start + size])), -start))
    return short, long[best : best + size], True


def _is_cut(change: _Change) -> bool:
    """One side has nothing there but the mark that words were left out."""
    sides = [set(change.left), set(change.right)]
    return {"…"} in sides or (set() in sides and any("…" in side for side in sides))


def _inner_changes(blocks: Sequence[_Block]) -> tuple[list[_Change], bool]:
    """Recognise what differs between shared stretches; what only one side has at its beginning or end was cut, not changed."""
    changes: list[_Change] = []
    trimmed = False
    pending: tuple[list[str], list[str]] = ([], [])
    started = False
    for left, right, tag in blocks:
        if tag != "equal":
            pending[0].extend(left)
            pending[1].extend(right)
            continue
        if pending[0] or pending[1]:
            if started or _is_told_otherwise(pending):
                changes.append(_Change(tuple(pending[0]), tuple(pending[1])))
            else:
                trimmed = True
        pending, started = ([], []), True
    if _is_told_otherwise(pending):
        changes.append(_Change(tuple(pending[0]), tuple(pending[1])))
    elif pending[0] or pending[1]:
        trimmed = True
    return changes, trimmed


def _is_told_otherwise(edge: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether a few words at the beginning or end are changed; longer ones are of another sentence, and only one side has them.

    A word more is heard where it denies: "if they don't pass this bill" beside "to pass this bill".
    """
    most = _MAX_MEANING_WORDS + _denies(_Change(tuple(edge[0]), tuple(edge[1])))
    return bool(edge[0] and edge[1]) and max(map(len, edge)) <= most


def _is_slight(change: _Change) -> bool:
    """Only an article, a filler, or the same letters parted otherwise."""
    if _joined(change.left) == _joined(change.right):
        return True
    return set(change.left + change.right) <= _ARTICLES | {"…"}


def _denies(change: _Change) -> bool:
    """Whether one side alone denies it."""
    return bool(_NEGATIONS & set(change.left)) != bool(_NEGATIONS & set(change.right))


def _turns_meaning(change: _Change) -> bool:
    if _denies(change):
        return True
    numbers = [{word for word in side if word in _NUMBERS or any(c.isdigit() for c in word)} for side in change]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return True
    return any(
        len(pair & set(change.left)) == 1 and len(pair & set(change.right)) == 1 and pair & set(change.left) != pair & set(change.right)
        for pair in _OPPOSITES
    )


def _show(change: _Change) -> str:
    sides = sorted(" ".join(side) for side in change)
    return f"“{sides[0]}” / “{sides[1]}”" if sides[0] else f"“{sides[1]}” on one side only"
