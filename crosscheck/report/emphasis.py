"""What is marked in a side's sentence: the words that are compared, the words that differ between quotations, or the speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from crosscheck.records import Finding, Relation
from crosscheck.report.camps import graver
from crosscheck.report.neutral import first_words, last_words
from crosscheck.report.sides import MAX_CONTEXT, SideView

MAX_QUOTED_WORDS = 200
"""A minute and a half of speech; longer quotations are not compared word by word, which at worst takes time with the cube of that."""

_LONG_WORD = 20
"""Code points: a text without spaces has no words to count."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Stretch(NamedTuple):
    """A stretch of a sentence, marked or not."""

    text: str
    marked: bool


def differing_words(words: str, other: str) -> list[Stretch]:
    """Mark the words of a quotation that stand otherwise in another one; case, punctuation and the form of apostrophes make no difference.

    What one quotation has before the beginning or after the end of the other is not marked, since outlets cut quotations as they like.
    Nothing is marked where either has no words or more than MAX_QUOTED_WORDS.

    >>> [text for text, marked in differing_words("We heard two bangs", "“We heard three bangs,” he said") if marked]
    ['two']
    """
    if max(len(words), len(other)) > MAX_QUOTED_WORDS * _LONG_WORD:
        return [Stretch(words, False)]
    spans = [found.span() for found in _WORD.finditer(words)]
    left, right = ([found[0].replace("’", "'").casefold() for found in _WORD.finditer(text)] for text in (words, other))
    if not left or not right or max(len(left), len(right)) > MAX_QUOTED_WORDS:
        return [Stretch(words, False)]
    stretches, place = [], 0
    for first, last in _changed(left, right):
        start, end = spans[first][0], spans[last - 1][1]
        stretches += [Stretch(words[place:start], False), Stretch(words[start:end], True)]
        place = end
    return [stretch for stretch in (*stretches, Stretch(words[place:], False)) if stretch.text]


def _changed(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Give the stretches of `left` that `right` has otherwise, or has not although it goes on before and after."""
    # The longest common stretch first, as a person compares; fewest changes would pair a word here and there.
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    same = [(block.a, block.a + block.size, block.b, block.b + block.size) for block in blocks if block.size]
    if not same:
        return [(0, len(left))]
    edges = [(0, 0, 0, 0), *same, (len(left), len(left), len(right), len(right))]
    changed = []
    for number, (before, after) in enumerate(zip(edges, edges[1:], strict=False)):
        at_an_end = number in (0, len(same))
        missing_there = before[3] == after[2]
        if before[1] < after[0] and not (at_an_end and missing_there):
            changed.append((before[1], after[0]))
    return changed


def _counterparts(finding: Finding) -> dict[int, int]:
    """Find for each side the one from which it differs most gravely; a side that differs from none has none."""
    worst: dict[int, Relation] = {}
    for relation in (relation for relation in finding.relations if relation.verdict != "agree"):
        for index in (relation.left, relation.right):
            known = worst.get(index)
            if known is None or graver(known.verdict, relation.verdict) != known.verdict:
                worst[index] = relation
    return {index: relation.right if relation.left == index else relation.left for index, relation in worst.items()}


def _quoted(side: SideView, counterpart: int | None, words_of: Mapping[int, str]) -> list[Stretch]:
    """Mark a quotation where it differs from its counterpart; as a whole where neither has a word of its own to mark."""
    if counterpart is not None:
        other = words_of[counterpart]
        own, others = differing_words(side.words, other), differing_words(other, side.words)
        if any(stretch.marked for stretch in (*own, *others)):
            return own
    return [Stretch(side.words, not side.whole_claim)]


def _whole_sentence(side: SideView) -> list[Stretch]:
    """Give the sentence of a side that means its whole claim; a claim is often a clause, and the speaker stands outside of it."""
    text, claim = side.article.text, side.claim
    first, last = claim.sentence
    if not (first <= side.start and side.end <= last and text[side.start : side.end] == side.words):
        return [Stretch(side.words, False)]
    before, after = last_words(text[first : side.start].lstrip(), MAX_CONTEXT), first_words(text[side.end : last].rstrip(), MAX_CONTEXT)
    return [Stretch(before + side.words + after, False)]


def _speaker_marked(sentence: list[Stretch], speaker: str | None) -> list[Stretch]:
    text = "".join(stretch.text for stretch in sentence)
    place = text.find(speaker) if speaker else -1
    if place < 0 or not speaker:
        return sentence
    end = place + len(speaker)
    return [Stretch(text[:place], False), Stretch(text[place:end], True), Stretch(text[end:], False)]


def sentences_of(finding: Finding, sides: Sequence[SideView]) -> list[list[Stretch]]:
    """Give the sentences of a finding's sides, in the order of `sides`, with what matters in each marked.

    The texts, put together, are what `SideView` has around the words, or the sentence around the claim where the side means its whole
    claim.
    """
    words_of = {side.index: side.words for side in sides}
    counterparts = _counterparts(finding) if finding.kind == "quote" else {}
    return [_sentence(finding, side, counterparts.get(side.index), words_of) for side in sides]


def _sentence(finding: Finding, side: SideView, counterpart: int | None, words_of: Mapping[int, str]) -> list[Stretch]:
    around = [Stretch(side.before, False), Stretch(side.words, not side.whole_claim), Stretch(side.after, False)]
    if finding.kind == "quote":
        around[1:2] = _quoted(side, counterpart, words_of)
    elif side.whole_claim:
        around = _whole_sentence(side)
    if finding.kind == "attribution":
        around = _speaker_marked(around, side.claim.speaker)
    return [stretch for stretch in around if stretch.text]
