"""What two claims, or the sentences that they stand in, share: the values that both give alike, and words that only they have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crosscheck.comparison.context import Story, sentence_of
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.occasion import names_in
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.slots import is_figure
from crosscheck.comparison.time import compare_time
from crosscheck.records import Claim, Comparison, Kind, Mention, Moment, Name, Place, Quantity

NAMES = frozenset({"person", "organisation", "place"})
AMOUNTS = frozenset({"count", "money", "percentage", "measure", "duration"})


@dataclass(frozen=True)
class Whole:
    """What is held against another, and has to be equal but for one value: a claim, or all claims of a sentence."""

    claim: Claim
    """The one with the value."""
    mentions: Sequence[Mention]
    terms: frozenset[str]
    text: str

    @classmethod
    def of_claim(cls, claim: Claim) -> Whole:
        """No more than the claim itself tells."""
        return cls(claim, claim.mentions, frozenset(claim.terms), claim.text)

    @classmethod
    def of_sentence(cls, claim: Claim, story: Story) -> Whole:
        """Everything that the sentence of a claim tells; what two of its claims mention counts once."""
        claims = story.sentences[sentence_of(claim)]
        mentions = {(m.start, m.end, m.kind): m for one in claims for m in one.mentions}
        terms = frozenset(term for one in claims for term in one.terms)
        return cls(claim, list(mentions.values()), terms, story.sentence_text(claim))


def compare_mentions(left: Mention, right: Mention) -> Comparison | None:
    """Two values of one kind, whatever the kind; None where it can't be told."""
    if isinstance(left.value, Quantity):
        return compare_quantity(left, right)
    if isinstance(left.value, Moment):
        return compare_time(left, right)
    if isinstance(left.value, Place):
        return compare_place(left, right)
    return compare_name(left, right) if isinstance(left.value, Name) else None


def others(whole: Claim | Whole, *compared: Mention) -> list[Mention]:
    """All values of a claim or sentence but those compared."""
    return [m for m in whole.mentions if m.kind != "quote" and not any(m.start < c.end and c.start < m.end for c in compared)]


def anchors_of(left: list[Mention], right: list[Mention]) -> list[Mention] | None:
    """The values that both give alike; None where something else differs too."""
    found: dict[tuple[int, int], Mention] = {}
    for kind in sorted({m.kind for m in left} & {m.kind for m in right}):
        pairs = [(a, b, compare_mentions(a, b)) for a in left for b in right if a.kind == b.kind == kind]
        fitting = [(a, b, comparison is not None and _bears_out(kind, comparison)) for a, b, comparison in pairs if _fit(a, b, comparison)]
        fitted = [mention for a, b, _ in fitting for mention in (a, b)]
        if not fitting or any(_counted_alike(a, b) and a not in fitted and b not in fitted for a, b, _ in pairs):
            return None
        found |= {(a.start, a.end): a for a, _, agree in fitting if agree and _is_telling(a)}
    return list(found.values())


def _bears_out(kind: Kind, comparison: Comparison) -> bool:
    """Whether it says that one thing is told: a day and its hour do as well as the same day twice."""
    return comparison.verdict == "agree" or (kind == "date_time" and comparison.reason in {"coarser", "bound"})


def _fit(left: Mention, right: Mention, comparison: Comparison | None) -> bool:
    """Both can be right of one thing: also two nouns of one number, and names that share a word, as a plant's and its works'."""
    if comparison is not None and comparison.verdict in {"agree", "compatible"}:
        return True
    a, b = left.value, right.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return (a.low, a.high, a.unit, a.ordinal) == (b.low, b.high, b.unit, b.ordinal)
    return left.kind in NAMES and share_a_word(left, right)


def share_a_word(left: Mention, right: Mention) -> bool:
    """Whether two names have a capitalised word in common: Dorchester and the Dorchester neighbourhood."""
    return bool(_capitals(left) & _capitals(right))


def _capitals(mention: Mention) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in mention.text.split() if word[:1].isupper()}


def _counted_alike(left: Mention, right: Mention) -> bool:
    """Both count one sort of things, or measure in one unit."""
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit:
        return False
    return a.unit != "1" or a.slot.thing == b.slot.thing


def _is_telling(mention: Mention) -> bool:
    return not isinstance(mention.value, Quantity) or is_figure(mention.value)


def support_of(left: Whole, right: Whole, anchors: Sequence[Mention], story: Story) -> int:
    """How much bears out that two sentences tell one thing: names and dates count once, amounts more."""
    return len(anchors) + sum(weight(a) for a in anchors) + _shared_names(left, right, anchors, story)


def weight(anchor: Mention) -> int:
    """What an amount says more than a name or a date: 41,200 is no chance, nine may be."""
    if anchor.kind not in AMOUNTS:
        return 0
    digits = "".join(c for c in anchor.text if c.isdigit()).strip("0")
    return 2 if len(digits) > 1 else 1


def _shared_names(left: Whole, right: Whole, anchors: Sequence[Mention], story: Story) -> int:
    """Names that both have and no mention reads: of places and firms that no list knows."""
    read = {word for anchor in anchors for word in anchor.text.split()}
    a, b = ([set(name) for name in names_in(whole.text, story) if not read & set(name)] for whole in (left, right))
    return max(sum(name <= set().union(*others) for name in names) for names, others in ((a, b), (b, a)))


def shared_ratio(left: Claim | Whole, right: Claim | Whole, compared: Collection[Mention], story: Story) -> float:
    """The share, by rarity, of the words of the poorer of the two, values apart, that the other has too, in [0, 1]."""
    values = {word.strip(".,’'“”").lower() for mention in compared for word in mention.text.split()}
    a, b = (set(whole.terms) - values for whole in (left, right))
    shared, *both = (sum(story.rarity(term) for term in sorted(terms)) for terms in (a & b, a, b))
    return shared / min(both) if min(both) else 0.0
