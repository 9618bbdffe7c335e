"""When and where somebody said what two outlets report: "the ministry said on Friday" beside "in a statement on Friday evening, it said".

Most of what police say they say on the day, so that only a speaker with a name counts, where both report one statement of theirs. That
they spoke on two days is no contradiction: people repeat themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from crosscheck.comparison.context import Side, Story, same_source, sentence_of
from crosscheck.comparison.incident.once import COMPARED, fits
from crosscheck.records import Claim, Kind, Mention

MIN_SCORE = 0.55
"""Of the two claims that are reported."""


def pairs_of_statements(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two times, or places, at which one speaker said what two aligned claims tell, where both can be right; no other kinds."""
    for (left, right), link in story.pairs.items() if kind in COMPARED else ():
        one, other = story.claims[left], story.claims[right]
        if one.said and other.said and link.score >= MIN_SCORE and same_source(one, other):
            told = ([_side(claim, mention, story) for mention in claim.said if mention.kind == kind] for claim in (one, other))
            yield from ((a, b) for a, b in product(*told) if fits(a, b, kind))


def _side(claim: Claim, mention: Mention, story: Story) -> Side:
    """With the claim that has the words for its own, if there is one: an announcement is news too."""
    owners = (one for one in story.sentences[sentence_of(claim)] if mention in one.mentions)
    return Side(next(owners, claim), mention)
