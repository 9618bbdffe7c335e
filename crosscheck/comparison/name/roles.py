"""What people are called beside their names: one office in two words, and another office of one person."""

from __future__ import annotations

import re

from crosscheck.comparison.name.organisations import FILLER
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Name

_NO_ROLE_HEADS = frozenset("of for at in from to on with and who".split())
_SAME_OFFICE = (
    {"gov", "governor"}, {"sen", "senator"}, {"rep", "representative", "congressman", "congresswoman"}, {"dr", "doctor"},
    {"rev", "reverend"},
    {"adviser", "advisor"}, {"sgt", "sergeant"}, {"lt", "lieutenant"}, {"capt", "captain"}, {"col", "colonel"}, {"gen", "general"},
    {"det", "detective"},
    {"spokesman", "spokeswoman", "spokesperson"}, {"chairman", "chairwoman", "chair", "chairperson"}, {"lawyer", "attorney"},
    {"prof", "professor"},
    {"policeman", "officer", "policewoman"}, {"chief", "head", "director"}, {"pm", "premier", "minister"},
)  # fmt: skip
_OFFICES = frozenset(
    """czar tsar envoy minister secretary adviser advisor ambassador commissioner coordinator director chief head chairman chairwoman
    president premier spokesman spokeswoman representative deputy commander governor inspector superintendent negotiator""".split()
)


def compare_titles(left: Name, right: Name) -> Comparison | None:
    """That one person has titles of which some word is the same and the office is not: a climate czar is a climate envoy."""
    for one, other in ((one, other) for one in left.roles for other in right.roles):
        (head, words), (second, others) = _split_role(one), _split_role(other)
        if words & others and {head, second} <= _OFFICES and not _office(head) & _office(second):
            explanation = sentence(f"{left.name} is called {one} on one side, {other} on the other")
            return Comparison(verdict="compatible", reason="alias", explanation=explanation)
    return None


def same_role(left: Name, right: Name) -> bool:
    """Whether some role of one and some role of the other name one office: equal heads, and no qualifier of its own on both sides."""
    return any(_roles_agree(one, other) for one in left.roles for other in right.roles)


def share_a_role(left: Name, right: Name) -> bool:
    """Whether what the two are called has a word in common, by office: "Qeshm gov." and "governor of Qeshm"."""
    words = [
        {form for role in name.roles for word in re.findall(r"[\w'-]+", role) for form in _office(word)} - FILLER for name in (left, right)
    ]
    return bool(words[0] & words[1])


def _office(word: str) -> frozenset[str]:
    plain = word.rstrip(".").casefold()
    return frozenset({plain}.union(*(group for group in _SAME_OFFICE if plain in group)))


def _roles_agree(left: str, right: str) -> bool:
    first, second = _split_role(left), _split_role(right)
    if not _office(first[0]) & _office(second[0]):
        return False
    own, other = first[1] - second[1], second[1] - first[1]
    return not (own and other)


def _split_role(role: str) -> tuple[str, frozenset[str]]:
    """Head and qualifiers: "governor of qeshm" and "qeshm gov." are (governor, {qeshm})."""
    words = re.findall(r"[\w'.-]+", role.casefold())
    stop = next((i for i, word in enumerate(words) if word in _NO_ROLE_HEADS and i), len(words))
    head = words[stop - 1] if words else ""
    rest = [word.rstrip(".").removesuffix("'s") for i, word in enumerate(words) if i != stop - 1]
    return head, frozenset(rest) - FILLER - {"former", "acting", "then", "province", "island", "state", "city", "to"}
