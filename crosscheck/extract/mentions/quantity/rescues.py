"""Who came out of it alive, told by a verb and where it brought them: ashore, to safety, alive from the rubble."""

from __future__ import annotations

from typing import Any

_FISHING = frozenset({"pluck", "winch", "fish", "haul", "lift", "pick"})
_SAVING = _FISHING | frozenset({"bring", "take", "carry", "pull", "find", "get", "locate"})
_SAFE = frozenset({"ashore", "safety", "alive", "safely", "unhurt", "unharmed", "uninjured", "unscathed", "shore"})
_WHENCE = frozenset({"sea", "water", "waters", "river", "lake", "waves", "wreckage", "rubble", "surf"})


def brought_to_safety(behind: list[Any]) -> int | None:
    """Return the verb of "had been brought ashore", "were plucked from the sea", "were found alive" among the tokens behind a noun."""
    at = next((place for place, token in enumerate(behind[:6]) if token.pos_ not in {"AUX", "ADV"}), None)
    passive = at and any(token.lemma_.lower() in {"be", "get"} for token in behind[:at])
    if not passive or at is None or behind[at].tag_ != "VBN" or behind[at].lemma_.lower() not in _SAVING:
        return None
    for token in behind[at + 1 :]:
        if token.text in {",", ";"} or token.lower_ in {"dead", "and"}:
            return None
        if token.lower_ in _SAFE or (token.lower_ in _WHENCE and behind[at].lemma_.lower() in _FISHING):
            return int(behind[at].i)
    return None
