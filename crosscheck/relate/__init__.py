"""What one sentence says of another: supports it, contradicts it or leaves it open; whether both tell one fact."""

from __future__ import annotations

from crosscheck.relate.bundled import FOLDER
from crosscheck.relate.models import BUNDLED, CONTRADICTS, NONE, RelationModel, named_model
from crosscheck.relate.one_fact import ONE_FACT, OneFactModel

__all__ = ["BUNDLED", "CONTRADICTS", "FOLDER", "NONE", "ONE_FACT", "OneFactModel", "RelationModel", "named_model"]
