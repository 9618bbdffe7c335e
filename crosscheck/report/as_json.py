"""The report and its claims as JSON, the report's reader, and its JSON Schema, all three from the record types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic.json_schema import GenerateJsonSchema

from crosscheck.errors import InputError
from crosscheck.records import Claim, Report

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render_json(report: Report) -> str:
    """Print the report as the contract has it: two spaces, UTF-8 as it is, `schema` first, a line feed at the end.

    `generated` is printed in UTC and whole seconds; without a zone it is taken to be UTC already.
    """
    generated = report.generated if report.generated.tzinfo else report.generated.replace(tzinfo=dt.UTC)
    whole = report.model_copy(update={"generated": generated.astimezone(dt.UTC).replace(microsecond=0)})
    return whole.model_dump_json(indent=2, by_alias=True) + "\n"


def render_claims(claims: Iterable[Claim]) -> str:
    """Print claims as JSON Lines, one claim a line in the order given; each line is a claim as the report has it."""
    # A claim's text may hold U+2028, which JSON need not escape and some programs take for the end of a line.
    lines = (claim.model_dump_json(by_alias=True).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") for claim in claims)
    return "".join(f"{line}\n" for line in lines)


def parse_json(text: str) -> Report:
    """Read what `render_json` printed.

    Raises InputError, which names the first field that is wrong.
    """
    try:
        return Report.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the beginning"
        more = f" ({error.error_count() - 1} more)" if error.error_count() > 1 else ""
        what = f"at {where}: {first['msg']}{more}"
        raise InputError(f"This is not a crosscheck report: {what}. Make it anew with `--format json`.") from error


class _PublishedSchema(GenerateJsonSchema):
    """The schema of what is printed: every field is there, and later versions may add some."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        """Require every field: `render_json` leaves none out, null or not, so that readers need no defaults."""
        return True

    def generate(self, schema: Any, mode: Any = "serialization") -> dict[str, Any]:
        """Add the dialect and the title, and allow fields that are not known yet, which the contract promises to readers."""
        made = super().generate(schema, mode)
        for record in (made, *made["$defs"].values()):
            if record.get("properties"):
                record.pop("additionalProperties", None)
        return {"$schema": _DIALECT, **made, "title": "crosscheck report"}


def report_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what `render_json` prints."""
    return Report.model_json_schema(by_alias=True, schema_generator=_PublishedSchema, mode="serialization")
