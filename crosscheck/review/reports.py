"""Reads reports that `crosscheck compare` wrote."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from crosscheck.errors import InputError
from crosscheck.records import Report

MAX_REPORT = 256 * 1024 * 1024
"""Bytes of a report that is read: a story of hundreds of articles has some tens of millions."""


def read_report(path: Path) -> Report:
    """Read a report that `crosscheck compare` wrote; raises InputError where it is none."""
    try:
        if path.stat().st_size > MAX_REPORT:
            raise InputError(f"{path}: larger than {MAX_REPORT:,} bytes; no report is")
        return Report.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"can't read {path}: {error.strerror or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the beginning"
        raise InputError(f"{path}: not a crosscheck report: at {where}: {first['msg']}") from error
