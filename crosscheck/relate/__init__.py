"""What one sentence says of another: supports it, contradicts it, or leaves it open."""

from __future__ import annotations

from crosscheck.relate.bundled import FOLDER
from crosscheck.relate.models import BUNDLED, CONTRADICTS, NONE, RelationModel, named_model

__all__ = ["BUNDLED", "CONTRADICTS", "FOLDER", "NONE", "RelationModel", "named_model"]
