"""Wire copies: articles that carry the same text, so that agreement counts sources and not outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from crosscheck.records import Article, Claim, Copies

MIN_WORDS = 8
"""Shorter sentences ("Police are investigating.") are alike by chance."""
SHINGLE = 4
"""Words in a row that two sentences must share before they are compared letter by letter; keeps the work linear in the articles."""
MAX_SHARING = 40
"""A shingle in more wordings than this is a turn of phrase, not a copy; a sentence that all outlets print word for word is one wording."""

Link = tuple[str, str]


def find_copies(articles: Sequence[Article], claims: Sequence[Claim], *, min_ratio: float, min_share: float) -> list[Copies]:
    """Groups of articles with the same wire text, by article id.

    Two articles belong together when `min_share` of the shorter one's sentences stand in the other, alike by `min_ratio` letter by letter
    (rapidfuzz `ratio`, in [0, 1]); groups are the connected ones, `share` the smallest link in them.
    """
    owners = _wordings(articles, claims)
    sizes = Counter(ident for idents in owners.values() for ident in idents)
    # The sentences of the left article that stand in the right one, and the other way round: two of one may be alike to one of the other.
    shared: dict[Link, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for left, right in _alike(list(owners), min_ratio):
        for a in owners[left]:
            for b in owners[right]:
                if a != b:
                    key, pair = ((a, b), (left, right)) if a < b else ((b, a), (right, left))
                    shared[key][0].add(pair[0])
                    shared[key][1].add(pair[1])
    shares = {(a, b): min(len(left), len(right)) / min(sizes[a], sizes[b]) for (a, b), (left, right) in sorted(shared.items())}
    links = {link: share for link, share in shares.items() if share >= min_share}
    return [Copies(articles=tuple(group), share=round(_smallest(group, links), 2)) for group in _connected(links)]


def _wordings(articles: Sequence[Article], claims: Sequence[Claim]) -> dict[str, list[str]]:
    """The distinct sentences that are long enough, in lower case, each with the ids of the articles that print it, in order."""
    texts = {article.id: article.text for article in articles}
    owners: dict[str, list[str]] = defaultdict(list)
    for ident, start, end in sorted({(claim.article, *claim.sentence) for claim in claims if not claim.headline}):
        words = texts[ident][start:end].lower().split()
        sentence = " ".join(words)
        if len(words) >= MIN_WORDS and ident not in owners[sentence][-1:]:
            owners[sentence].append(ident)
    return dict(owners)


def _alike(sentences: Sequence[str], min_ratio: float) -> Iterator[tuple[str, str]]:
    """Each sentence with itself, for the articles that print it to the letter, and with those that are nearly the same."""
    yield from ((sentence, sentence) for sentence in sentences)
    for i, j in _candidates(sentences):
        if fuzz.ratio(sentences[i], sentences[j], score_cutoff=100 * min_ratio):
            yield sentences[i], sentences[j]


def _candidates(sentences: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of sentences that share a run of words."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        words = sentence.split()
        for shingle in dict.fromkeys(zip(*(words[k:] for k in range(SHINGLE)), strict=False)):
            where[shingle].append(i)
    seen: set[tuple[int, int]] = set()
    for sharing in where.values():
        if len(sharing) <= MAX_SHARING:
            seen.update(combinations(sharing, 2))
    return sorted(seen)


def _connected(links: Mapping[Link, float]) -> list[list[str]]:
    """The groups that links make, each in order, by their first."""
    group: dict[str, list[str]] = {}
    for left, right in links:
        one, other = group.setdefault(left, [left]), group.setdefault(right, [right])
        if one is not other:
            one += other
            group.update(dict.fromkeys(other, one))
    return sorted({min(members): sorted(members) for members in group.values()}.values())


def _smallest(group: Sequence[str], links: Mapping[Link, float]) -> float:
    return min(share for (left, _), share in links.items() if left in group)
