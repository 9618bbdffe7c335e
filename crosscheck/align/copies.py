"""Wire copies: articles that carry the same text, so that agreement counts sources and not outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from rapidfuzz import fuzz

from crosscheck.linked import linked
from crosscheck.records import Article, Claim, Copies

MIN_WORDS = 8
"""Shorter sentences ("Police are investigating.") are alike by chance."""
SHINGLE = 4
"""Words in a row that two sentences must share before they are compared letter by letter."""

Link = tuple[str, str]
Shingles = Mapping[tuple[str, ...], Sequence[str]]


def find_copies(
    articles: Sequence[Article], claims: Sequence[Claim], near: Mapping[str, Set[str]], *, min_ratio: float, min_share: float
) -> list[Copies]:
    """Groups of articles with the same wire text, by article id; an article is held against those in `near`.

    Two articles belong together when `min_share` of the shorter one's sentences stand in the other, alike by `min_ratio` letter by letter
    (rapidfuzz `ratio`, in [0, 1]); groups are the connected ones, `share` the smallest link in them.
    """
    sentences = _sentences(articles, claims)
    shingles = {ident: _shingles(texts) for ident, texts in sentences.items()}
    links: dict[Link, float] = {}
    for left in sorted(sentences):
        for right in sorted(ident for ident in near.get(left, ()) if left < ident and ident in sentences):
            share = _shared(shingles[left], shingles[right], min_ratio) / min(len(sentences[left]), len(sentences[right]))
            if share >= min_share:
                links[left, right] = share
    return [Copies(articles=tuple(group), share=round(_smallest(group, links), 2)) for group in _connected(links)]


def _sentences(articles: Sequence[Article], claims: Sequence[Claim]) -> dict[str, list[str]]:
    """By article its distinct sentences that are long enough, in lower case; none for an article without any."""
    texts = {article.id: article.text for article in articles}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for ident, start, end in sorted({(claim.article, *claim.sentence) for claim in claims if not claim.headline}):
        words = texts[ident][start:end].lower().split()
        if len(words) >= MIN_WORDS:
            found[ident][" ".join(words)] = None
    return {ident: list(sentences) for ident, sentences in found.items()}


def _shingles(sentences: Sequence[str]) -> Shingles:
    """Runs of words, each with the sentences that it stands in."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for sentence in sentences:
        words = sentence.split()
        for shingle in dict.fromkeys(zip(*(words[k:] for k in range(SHINGLE)), strict=False)):
            found[shingle].append(sentence)
    return found


def _shared(left: Shingles, right: Shingles, min_ratio: float) -> int:
    """How many sentences of one article stand in the other, of the one with fewer: two of one may be alike to one of the other."""
    pairs = {(a, b) for shingle in left.keys() & right.keys() for a in left[shingle] for b in right[shingle]}
    alike = [(a, b) for a, b in pairs if a == b or fuzz.ratio(a, b, score_cutoff=100 * min_ratio)]
    return min(len({a for a, _ in alike}), len({b for _, b in alike}))


def _connected(links: Mapping[Link, float]) -> list[list[str]]:
    """The groups that links make, each in order, by their first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for ident, first in linked(sorted({ident for link in links for ident in link}), links).items():
        groups[first].append(ident)
    return list(groups.values())


def _smallest(group: Sequence[str], links: Mapping[Link, float]) -> float:
    return min(share for (left, _), share in links.items() if left in group)
