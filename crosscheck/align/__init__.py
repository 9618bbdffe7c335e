"""Claims to alignments: which claims of different articles tell the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.align.blocking import candidate_pairs
from crosscheck.align.copies import find_copies
from crosscheck.align.encoder import BUNDLED, Encoder, SentenceEncoder, Vectors
from crosscheck.align.grouping import group_pairs
from crosscheck.align.scoring import Scorer
from crosscheck.records import Alignment, Article, Claim

__all__ = ["BUNDLED", "Encoder", "SentenceEncoder", "Vectors", "align_claims", "find_copies"]


def align_claims(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    vectors: Vectors,
    *,
    min_cosine: float,
    candidates_per_claim: int,
    min_score: float,
    min_group_score: float,
) -> list[Alignment]:
    """Alignments of a story's claims, in the order of their first claim.

    `vectors`: (n_claims, dim), float32, rows of unit length, one for each claim's gist.
    """
    scorer = Scorer(claims, articles, vectors)
    pairs = candidate_pairs(claims, vectors, min_cosine=min_cosine, per_claim=candidates_per_claim)
    scored = [(scorer.score(i, j), i, j) for i, j in pairs]
    groups = group_pairs(scored, min_score=min_score, min_group_score=min_group_score, score=scorer.score)
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
