"""What a string names in one article: all that the recogniser and the words around say of it is counted together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosscheck.extract.mentions import name_organisations as organisations
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.gazetteer_data import COMMON_WORDS, INSTITUTIONS
from crosscheck.extract.mentions.name_given_away import SURE, Span

_LARGE_CITY = 100_000  # inhabitants; below that a surname is the likelier reading of a lone word
_NEVER_A_NAME = 1000  # the White House is read as a place that stands for its tenant
_SPELLED_OUT = 5  # capitals; shorter ones may be an organisation's initials
_CUE_WEIGHT = 3  # a title or an organisation's own word outvotes the recogniser's slips, of which three alike are rare
_OFTEN = 3  # of "Vallejo police" and "in Vallejo", one in so many tells where
_LABELS = {**dict.fromkeys(("TITLE", "ROLE", "DESCRIBED", "GIVEN", "DEED"), "PERSON"), **dict.fromkeys(("BRAND", "FIRM"), "ORG")}
"""What stands for the recogniser's labels in spans that the words around gave away."""


def vote(candidates: Sequence[tuple[Span, str]]) -> dict[str, str | None]:
    """Folded string → `person`, `organisation` or None; each candidate is a span with its text."""
    labels: dict[str, Counter[str]] = {}
    shown: dict[str, str] = {}
    for span, text in candidates:
        key = fold(text)
        shown.setdefault(key, text)
        tally = labels.setdefault(key, Counter())
        tally[_LABELS.get(span.label, span.label)] += _CUE_WEIGHT if span.label == "FIRM" else 1
        tally["cue"] += span.person_cue
        tally["deed"] += span.deed
        tally["sure"] += span.label in SURE
        tally["located"] += span.located
    return {key: _type_of(shown[key], tally) for key, tally in labels.items()}


def _type_of(text: str, tally: Counter[str]) -> str | None:
    words = text.split()
    if len(words) == 2 and words[0].endswith(",") and fold(words[1]) not in titles.SUFFIXES:  # noqa: PLR2004 - a list's
        return None
    organisation = tally["ORG"] + _CUE_WEIGHT * organisations.organisation_cue(text)
    place = tally["GPE"] + tally["LOC"] + tally["FAC"] + _place_weight(text) + _CUE_WEIGHT * _is_town(text, tally)
    person = tally["PERSON"] + _CUE_WEIGHT * (min(tally["cue"], 2) + tally["deed"])
    if (
        any(fold(word) in titles.ORGANISATION_WORDS | titles.PLACE_TAILS - _SAINTS for word in _told_by(words, tally))
        or fold(words[-1]) in _SAINTS
        or organisations.is_team(text)
        or organisations.is_firm(text)
        or _is_plural_role(words[-1])
        or _is_other_word(text)
        or organisations.ends_in_acronym(words)
        or tally["NORP"]
    ):
        person = 0
    if fold(words[-1]).rstrip(".") in {"jr", "sr"} and len(words) > 2:  # noqa: PLR2004 - given name, surname and "Jr."
        person, organisation = person + organisation, 0
    if person > max(organisation, place) and _may_be_person(words, tally):
        return "person"
    if (
        (tally["ORG"] or organisations.is_team(text) or organisations.is_firm(text))
        and not _is_postal_code(text)
        and organisation > place
        and organisations.may_be_organisation(text, tally["ORG"])
    ):
        return "organisation"
    return None


def _told_by(words: list[str], tally: Counter[str]) -> list[str]:
    """The words that may tell a street or a body from a person; a surname of one with a title, a role or an age tells nothing."""
    shown = tally["sure"] if len(words) > 1 else tally["cue"]
    return words[1:-1] if shown and fold(words[-1]) in titles.SURNAME_TAILS else words[1:] or words


_SAINTS = frozenset({"st", "st."})
"""Streets at the end of a name, saints within one."""


def _is_plural_role(word: str) -> bool:
    """As in "Homicide Detectives"."""
    return word.endswith("s") and fold(word).removesuffix("s") in titles.ROLES


def _is_other_word(text: str) -> bool:
    """Recognise a brand, a postal code, an acronym or a word of the page around the article."""
    return text in titles.KNOWN_ORGANISATIONS or text in titles.NOT_ORGANISATIONS or (organisations.is_acronym(text) and "." not in text)


def _is_postal_code(text: str) -> bool:
    return len(text) == 2 and text.isupper() and gazetteer().state_of(text) is not None


_NEVER_FIRST = frozenset(
    """prix premio copa coupe trophée tel tell wadi jebel jabal deir beit kfar kafr puerto cerro isla playa praia nizhny veliky bad schloss
    château chateau palazzo fort storm hurricane typhoon cyclone operation""".split()
)
"""They begin the names of prizes, castles and places, hardly ever those of people."""


def _may_be_person(words: Sequence[str], tally: Counter[str]) -> bool:
    """Recognise a lone word needs a cue, or the recogniser's word twice and nothing against it."""
    if any(not word[0].isalpha() or word.endswith("'s") for word in words):
        return False
    if any(word.islower() and word not in titles.PARTICLES for word in words):
        return False
    if len(words) > 1 and fold(words[0]) in _NEVER_FIRST:
        return False
    if len(words) == 1:
        others = sum(tally.values()) - tally["PERSON"] - sum(tally[what] for what in ("cue", "deed", "sure", "located"))
        return len(words[0]) > 1 and (tally["cue"] > 0 or (tally["PERSON"] > 1 and not others))
    return not organisations.is_event(words[-1])


def _is_town(text: str, tally: Counter[str]) -> int:
    """How often, up to twice, a known town is where something is; of a firm that is called so that is said now and then."""
    often = _OFTEN * tally["located"] >= tally["ORG"] + tally["PERSON"]
    return min(tally["located"], 2) if often and any(place.level == "city" for place in gazetteer().lookup(text)[:1]) else 0


def _place_weight(text: str) -> int:
    if text in INSTITUTIONS:
        return _NEVER_A_NAME
    found = gazetteer().lookup(text)
    if found and text.isupper() and len(text) >= _SPELLED_OUT:
        return _NEVER_A_NAME  # a dateline
    if not found:
        return 0
    if found[0].level != "city":
        return _CUE_WEIGHT + 1
    if " " in text:
        return _CUE_WEIGHT
    return 2 if found[0].population >= _LARGE_CITY and fold(text) not in COMMON_WORDS else 0
