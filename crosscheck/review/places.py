"""Where quoted words stand in a text that may have changed since: by the words first, then by what stood around them."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from crosscheck.review.judgement import TextQuote

NEIGHBOUR = 8
"""Code points next to the words that must be as they were, on one side at least: a word or two. It keeps the search for a short number in
a long text linear."""
MAX_PLACES = 500
"""Occurrences with such a neighbour that are looked at; an article has a handful, a text made to exhaust us has millions."""
SURE_RATIO = 0.9
"""Context on one side this alike (of 64 code points) is that context: a comma or a spelling was corrected in it."""
LIKELY_RATIO = 0.75
"""Context on both sides this alike is that context. Unrelated English has ratios of .3 to .55, so that neither is met by chance."""
CHANGED_RATIO = 0.8
"""Context on both sides of words that are new: stricter, as the words themselves say nothing any more."""
OWN_CONTEXT = 60
"""Code points of words that stand once in a text and are long enough to be known alone, wherever an editor moved them to."""

# One for one, so that offsets stay true: what typesetting systems change without anyone having corrected a word.
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\n\r\t", " "),
    }
)

Span = tuple[int, int]


def fold(text: str) -> str:
    """Make typographic variants of quotation marks, dashes and blanks one, without moving anything.

    >>> fold("\u201cnine\u201d\u00a0\u2013 ten")
    '"nine" - ten'
    """
    return text.translate(_FOLDED)


def locate(quote: TextQuote, folded: str) -> Span | None:
    """Where the same words stand in the same context, in a folded text; None where they don't, or where that is not sure.

    Of several occurrences it is the one whose context is most alike, then the one nearest to where it was.
    """
    exact = fold(quote.exact)
    best: tuple[float, int, int] | None = None
    for start in _occurrences(exact, quote, folded):
        alike = _context_ratio(quote, folded, start, start + len(exact))
        if alike is not None and (best is None or (-alike, abs(start - quote.start)) < best[:2]):
            best = (-alike, abs(start - quote.start), start)
    if best is not None:
        return best[2], best[2] + len(exact)
    first = folded.find(exact) if len(exact) >= OWN_CONTEXT else -1
    return (first, first + len(exact)) if first >= 0 and folded.find(exact, first + 1) < 0 else None


def _occurrences(exact: str, quote: TextQuote, folded: str) -> list[int]:
    """Starts of the words that have a neighbour as it was; none where a text repeats itself so often that its places say nothing."""
    starts: set[int] = set()
    for needle, offset in _with_neighbours(exact, quote):
        start = folded.find(needle)
        while start >= 0 and len(starts) <= MAX_PLACES:
            starts.add(start + offset)
            start = folded.find(needle, start + 1)
    return sorted(starts) if len(starts) <= MAX_PLACES else []


def _with_neighbours(exact: str, quote: TextQuote) -> list[tuple[str, int]]:
    """The words with what stood before them and with what stood after them, and where the words begin in each."""
    before, after = fold(quote.prefix[-NEIGHBOUR:]), fold(quote.suffix[:NEIGHBOUR])
    return [(before + exact, len(before))] * bool(before and exact) + [(exact + after, 0)] * bool(after and exact)


def probes(quote: TextQuote) -> list[str]:
    """Folded words one of which stands wherever the quotation may be found; of a long one the middle, since its ends may be cut off."""
    exact = fold(quote.exact)
    if len(exact) >= OWN_CONTEXT:
        middle = len(exact) // 2
        return [exact[middle - OWN_CONTEXT // 4 : middle + OWN_CONTEXT // 4]]
    return [needle for needle, _ in _with_neighbours(exact, quote)]


def _context_ratio(quote: TextQuote, folded: str, start: int, end: int) -> float | None:
    """How alike the contexts are, from 0 to 2; None where they are not alike enough to be the same place."""
    before, after = side_ratios(quote, folded, start, end)
    known = [alike for alike in (before, after) if alike is not None]
    if not known or not (max(known) >= SURE_RATIO or (len(known) > 1 and min(known) >= LIKELY_RATIO)):
        return None
    return 2 * sum(known) / len(known)


def side_ratios(quote: TextQuote, folded: str, start: int, end: int) -> tuple[float | None, float | None]:
    """How alike what stands before and after a span is to a quotation's context, in [0, 1]; None where the quotation has none there."""
    prefix, suffix = fold(quote.prefix), fold(quote.suffix)
    before = ratio(prefix, folded[max(start - len(prefix), 0) : start]) / 100 if prefix else None
    after = ratio(suffix, folded[end : end + len(suffix)]) / 100 if suffix else None
    return before, after


def reads_changed(quote: TextQuote, folded: str, start: int, end: int) -> bool:
    """Whether a span stands where the quoted words stood, and they were changed; the words are known to be gone.

    A headline has nothing before it: then it must stand first again, and what follows must be as it was.
    """
    if folded[start:end] == fold(quote.exact):
        return False
    before, after = side_ratios(quote, folded, start, end)
    if before is None:
        return start < NEIGHBOUR and after is not None and after >= SURE_RATIO
    if after is None:
        return len(folded) - end < NEIGHBOUR and before >= SURE_RATIO
    return before >= CHANGED_RATIO and after >= CHANGED_RATIO


def shared_ratio(left: Span, right: Span) -> float:
    """What two spans share of what they cover together, in [0, 1].

    >>> shared_ratio((0, 10), (5, 10)), shared_ratio((0, 3), (3, 6))
    (0.5, 0.0)
    """
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return max(shared, 0) / max(max(left[1], right[1]) - min(left[0], right[0]), 1)
