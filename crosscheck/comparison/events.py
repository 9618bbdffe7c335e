"""Which two verbs or nouns name one event."""

from __future__ import annotations

EVENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "meet meeting summit talk talks rendezvous hold greet",
        "visit trip travel tour arrive fly",
        "attack raid assault storm ambush thwart foil repel",
        "strike hit quake earthquake shake jolt rock",
        "kill die death",
        "kill shooting shoot gun",
        "crash collide collision derail",
        "arrest detain seize custody",
        "sentence sentencing",
        "surrender report",
        "begin start commence open trial",
        "sign signing approve pass passage",
        "resign resignation quit",
        "launch lift liftoff",
        "elect vote election ballot referendum poll",
        "convict conviction verdict",
        "explode explosion blast",
    )
)
"""Verbs and nouns by which news dates one and the same event."""


def one_event(left: str | None, right: str | None) -> bool:
    """Whether two verbs or nouns are the same, or name one and the same event in the news."""
    if left is None or right is None:
        return False
    return left == right or any(left in words and right in words for words in EVENTS)
