"""Whether XML declares entities, which is how a few bytes of it become gigabytes or another file's content."""

from __future__ import annotations

from typing import IO

from crosscheck.ingest.document import PARSER_FAULTS, UnreadableError


def refuse_entities(stream: IO[bytes], what: str, *, any_doctype: bool = False) -> None:
    """Raise `UnreadableError` where the XML in `stream`, called `what`, declares entities, or with `any_doctype` anything at all.

    Declarations stand before the first element, so nothing is read behind it. What is not XML up to there passes: it is for the
    format's own parser to say so.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException, ElementTree  # type: ignore[import-untyped]

    try:
        next(iter(ElementTree.iterparse(stream, events=("start",), forbid_dtd=any_doctype)), None)
    except DefusedXmlException as error:
        raise UnreadableError(f"{what} that declares entities, which none needs and attacks use") from error
    except (ParseError, *PARSER_FAULTS):
        return
