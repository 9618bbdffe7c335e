"""Wire copies: articles that carry the same text, so that agreement counts sources and not outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from crosscheck.records import Article, Claim, Copies

MIN_WORDS = 8
"""Shorter sentences ("Police are investigating.") are alike by chance."""
SHINGLE = 4
"""Words in a row that two sentences must share before they are compared letter by letter; keeps the work linear in the articles."""
MAX_SHARING = 40
"""A shingle in more sentences than this is a turn of phrase, not a copy."""


def find_copies(articles: Sequence[Article], claims: Sequence[Claim], *, min_ratio: float, min_share: float) -> list[Copies]:
    """Groups of articles with the same wire text, by article id.

    Two articles belong together when `min_share` of the shorter one's sentences stand in the other, alike by `min_ratio` letter by letter
    (rapidfuzz `ratio`, in [0, 1]); groups are the connected ones, `share` the smallest link in them.
    """
    sentences = _sentences(articles, claims)
    sizes: dict[str, int] = defaultdict(int)
    for ident, _ in sentences:
        sizes[ident] += 1
    shared: dict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for i, j in _candidates(sentences):
        if fuzz.ratio(sentences[i][1], sentences[j][1], score_cutoff=100 * min_ratio):
            left, right = shared[sentences[i][0], sentences[j][0]]
            left.add(i)
            right.add(j)
    links = {}
    for (a, b), (left, right) in sorted(shared.items()):
        share = min(1.0, min(len(left), len(right)) / min(sizes[a], sizes[b]))
        if share >= min_share:
            links[a, b] = share
    groups = _connected(sorted(sizes), links)
    return [Copies(articles=tuple(group), share=round(min(s for (a, b), s in links.items() if a in group and b in group), 2)) for group in groups]


def _sentences(articles: Sequence[Article], claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """(article id, sentence in lower case) of every distinct sentence that is long enough, by article id."""
    texts = {article.id: article.text for article in articles}
    spans = sorted({(claim.article, *claim.sentence) for claim in claims if not claim.headline})
    found = dict.fromkeys((ident, " ".join(texts[ident][start:end].lower().split())) for ident, start, end in spans)
    return [(ident, text) for ident, text in found if text.count(" ") + 1 >= MIN_WORDS]


def _candidates(sentences: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of two articles that share a run of words, the article with the smaller id first."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, (_, text) in enumerate(sentences):
        words = text.split()
        for shingle in dict.fromkeys(zip(*(words[k:] for k in range(SHINGLE)), strict=False)):
            where[shingle].append(i)
    seen = set()
    for sharing in where.values():
        if len(sharing) <= MAX_SHARING:
            seen.update((i, j) for i, j in combinations(sharing, 2) if sentences[i][0] != sentences[j][0])
    yield from sorted(seen)


def _connected(ids: Sequence[str], links: dict[tuple[str, str], float]) -> list[list[str]]:
    group = {ident: ident for ident in ids}
    for left, right in links:
        new, old = sorted((group[left], group[right]))
        group = {ident: new if root == old else root for ident, root in group.items()}
    members = [[ident for ident in ids if group[ident] == root] for root in sorted(set(group.values()))]
    return [found for found in members if len(found) > 1]
