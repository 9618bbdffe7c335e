"""Claims to alignments: which claims of different articles tell the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.align.blocking import candidate_pairs
from crosscheck.align.copies import find_copies
from crosscheck.align.encoder import BUNDLED, Encoder, SentenceEncoder, Vectors
from crosscheck.align.grouping import group_pairs
from crosscheck.align.neighbours import nearest_articles
from crosscheck.align.scoring import BIAS, Scorer
from crosscheck.records import Alignment, Article, Claim, Waterfall

__all__ = ["BUNDLED", "Encoder", "SentenceEncoder", "Vectors", "align_claims", "explain_pairs", "find_copies", "nearest_articles"]


def align_claims(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    vectors: Vectors,
    near: Mapping[str, frozenset[str]],
    *,
    min_cosine: float,
    candidates_per_claim: int,
    min_score: float,
    min_group_score: float,
) -> list[Alignment]:
    """Alignments of a story's claims, in the order of their first claim.

    `vectors`: (n_claims, dim), float32, rows of unit length, one for each claim's gist; `near`: as `nearest_articles` gives it.
    """
    scorer = Scorer(claims, articles, vectors)
    pairs = candidate_pairs(claims, vectors, near, min_cosine=min_cosine, per_claim=candidates_per_claim)
    scored = [(scorer.score(i, j), i, j) for i, j in pairs]

    def score(i: int, j: int) -> float:
        """Of pairs that were no candidates, those within one article too; articles that are not near tell of two things."""
        one, other = claims[i].article, claims[j].article
        return scorer.score(i, j) if one == other or other in near[one] else 0.0

    groups = group_pairs(scored, min_score=min_score, min_group_score=min_group_score, score=score)
    told = [(members, scores) for members, scores in groups if len({claims[m].article for m in members}) > 1]
    return [
        Alignment(
            id=f"a{number}",
            claims=tuple(claims[m].id for m in members),
            score=round(sum(scores) / len(scores), 2),
            pair_scores=tuple(round(score, 2) for score in scores),
        )
        for number, (members, scores) in enumerate(told, 1)
    ]


def explain_pairs(
    claims: Sequence[Claim], articles: Sequence[Article], vectors: Vectors, pairs: Mapping[tuple[int, int], tuple[int, int]]
) -> list[Waterfall]:
    """How the score of each pair comes about; `pairs`: places in a finding's sides to places in `claims`."""
    scorer = Scorer(claims, articles, vectors)
    return [
        Waterfall(model="alignment", left=left, right=right, start=BIAS, steps=tuple(scorer.steps(i, j)), probability=scorer.score(i, j))
        for (left, right), (i, j) in pairs.items()
    ]
