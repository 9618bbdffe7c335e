"""How a finding came about, for a terminal: each feature's share in a probability, as a waterfall of bars."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.records import Finding, Report, Waterfall
from crosscheck.report.wrap import styled

TITLES = {"alignment": "Do the two claims tell the same thing?", "same_fact": "Are the two amounts about the same thing?"}
WORDS: Mapping[str, str] = {
    "context": "meaning alike, with what stands around them",
    "margin": "nearer to each other than to others",
    "overlap": "rarer words in common",
    "names": "names in common",
    "amount": "the same number",
    "near": "words beside the numbers in common",
    "slot": "numbers that count one thing",
    "era": "dated far apart",
    "negation": "only one denies",
    "size": "how far the amounts are apart",
    "score": "how surely the claims are aligned",
    "shared": "number of words beside the amounts in common",
    "lasting": "both are populations",
    "opposed": "words beside the amounts that exclude each other",
    "occasion": "dates and places may be one occasion's",
    "other_names": "names, and none in common",
    "other_people": "people, and nobody in both",
    "other_time": "times, and none in common",
    "toll": "people, or things by what became of them",
    "unit": "one unit",
    "tense": "one tense",
    "nearer": "another amount of one claim lies nearer",
    "counterpart": "one article has the other's value elsewhere",
    "lead": "how far they fit better than other amounts would",
}
MIN_ADDS = 0.005
"""Log odds: less moves no probability that a person would see."""
BAR = 20
"""Columns of the longest bar on either side."""
RISES, FALLS = "32", "31"


def render_waterfalls(report: Report, finding: Finding, waterfalls: Sequence[Waterfall], *, colour: bool = False) -> str:
    """Text, a block for each two sides: their words, then a line for each feature that moved the probability."""
    head = f"{finding.id} {finding.kind} {finding.verdict}: {finding.explanation}"
    return "\n".join([head, *(line for waterfall in waterfalls for line in _block(report, finding, waterfall, colour))]) + "\n"


def _block(report: Report, finding: Finding, waterfall: Waterfall, colour: bool) -> Iterator[str]:
    claims, outlets = {claim.id: claim for claim in report.claims}, {article.id: article.outlet for article in report.articles}
    yield ""
    yield TITLES[waterfall.model]
    for place in (waterfall.left, waterfall.right):
        side = finding.sides[place]
        claim = claims[side.claim]
        words = claim.text if side.text is None or waterfall.model == "alignment" else f"{side.text} … in: {claim.text}"
        yield f"  {outlets[claim.article]}: {' '.join(words.split())}"
    steps = [step for step in waterfall.steps if abs(step.adds) >= MIN_ADDS]
    longest = max((abs(step.adds) for step in steps), default=1.0)
    total = waterfall.start
    yield f"  {'start':52}{'':>{2 * BAR + 1}} {total:+6.2f} {_probability(total):>5}"
    for step in steps:
        total += step.adds
        yield f"  {WORDS[step.name]:52}{_bar(step.adds, longest, colour)} {step.adds:+6.2f} {_probability(total):>5}"


def _bar(adds: float, longest: float, colour: bool) -> str:
    """Left of the line what speaks against, right of it what speaks for."""
    length = max(1, round(BAR * abs(adds) / longest))
    drawn = styled(("+" if adds > 0 else "-") * length, RISES if adds > 0 else FALLS, colour=colour)
    return f"{' ' * BAR}|{drawn}{' ' * (BAR - length)}" if adds > 0 else f"{' ' * (BAR - length)}{drawn}|{' ' * BAR}"


def _probability(odds: float) -> str:
    return f"{1 / (1 + math.exp(-odds)):.0%}"
