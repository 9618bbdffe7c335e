"""What one sentence says of another: supports it, contradicts it, or leaves it open."""

from __future__ import annotations

from crosscheck.relate.models import BUNDLED, NONE, RelationModel, named_model

__all__ = ["BUNDLED", "NONE", "RelationModel", "named_model"]
