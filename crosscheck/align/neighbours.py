"""Which articles are worth lining up: those most like one another in words and names.

One story's outlets are all compared. Where hundreds of articles are given, most tell of other events in like words, and each is compared
with the few that share its rarer words and names; so the work grows as the articles do, and another town's shooting is no rival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from crosscheck.records import Claim, Name, Place


def nearest_articles(claims: Sequence[Claim], per_article: int) -> Mapping[str, frozenset[str]]:
    """For each article that claims anything the others it is compared with: its nearest, and those that it is among the nearest of.

    Nearness is the cosine of inverse document frequencies of content words and words of names.
    """
    words: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        words[claim.article].update(_words(claim))
    articles = sorted(words)
    if len(articles) - 1 <= per_article:
        return {article: frozenset(articles) - {article} for article in articles}
    alike = _cosines([words[article] for article in articles])
    near: dict[str, set[str]] = defaultdict(set)
    for left, row in enumerate(alike):
        for right in np.argsort(-row, kind="stable")[:per_article]:
            near[articles[left]].add(articles[right])
            near[articles[right]].add(articles[left])
    return {article: frozenset(near[article]) for article in articles}


def _words(claim: Claim) -> set[str]:
    names = (mention.text.casefold() for mention in claim.mentions if isinstance(mention.value, Name | Place))
    return {*claim.terms, *(f"name {word}" for name in names for word in name.split())}


def _cosines(bags: Sequence[set[str]]) -> np.ndarray:
    """(n, n), rounded so that machines order alike; an article is not like itself."""
    columns = {word: n for n, word in enumerate(sorted(set().union(*bags)))}
    rows = [(n, columns[word]) for n, bag in enumerate(bags) for word in sorted(bag)]
    there = sparse.csr_matrix((np.ones(len(rows)), tuple(np.array(rows, dtype=np.intp).reshape(-1, 2).T)), shape=(len(bags), len(columns)))
    rarity = np.log(1 + len(bags) / np.asarray(there.sum(axis=0)).ravel())
    weighted = there @ sparse.diags(rarity)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    unit = sparse.diags(1 / np.maximum(lengths, 1e-9)) @ weighted
    alike: np.ndarray = np.round((unit @ unit.T).toarray(), 6)
    np.fill_diagonal(alike, -1)
    return alike
