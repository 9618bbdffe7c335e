"""Whether the "m" behind a figure says millions or metres: "5m people" and "an audience of 5m", but "a throw of 64.78m"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral

_FUNCTION_WORDS = frozenset(
    """
high tall long wide deep away from off of and to in at below above on for or was is were are be been being has have had will would can could
should may might must did does do that which who whom whose with without by but as than it he she they we you i the a an his her its their
this these those if when while where after before since until into onto over under through across between against behind beyond up down out
not only also then so just even still again later today yesterday won took gave made put set saw came went left led beat held kept stood
""".split()
)
_RACES = frozenset(
    {50.0, 60.0, 80.0, 100.0, 110.0, 150.0, 200.0, 300.0, 400.0, 500.0, 600.0, 800.0, 1000.0, 1500.0, 3000.0, 5000.0, 10000.0}
)
_RACING = frozenset(
    """
freestyle backstroke breaststroke butterfly medley individual hurdles hurdler relay sprint sprinter dash steeplechase final finals semi
semifinal semifinals heat heats race races racer champion champions championship title gold silver bronze medal record runner runners run
event swim swimmer track world olympic european national indoor t11 t12 t13 t20 t38 t44 t54 walk row rifle pistol air fly
""".split()
)
_MULTITUDES = frozenset(
    """
population audience audiences readership viewership turnout viewers users subscribers sales circulation followers members membership voters
refugees inhabitants residents customers listeners downloads views copies workforce electorate passengers visitors tourists
""".split()
)
_PEOPLED = frozenset({"city", "country", "nation", "town", "state", "region", "metropolis", "capital", "home"})
"""Before "of" and "to": "a city of 5m", "home to 5m"."""
_REACH = 5
"""Atoms before the figure: "a population of about 5m", "sales hit a record 4.2m"."""
_MASSES = frozenset({"people", "men", "women", "children", "folk", "police"})
_FINE = 2
"""Decimals: throws, jumps and heights are told to the centimetre, millions hardly ever to the ten thousand."""


def counts(atoms: Sequence[Atom], numeral: Numeral) -> bool:
    """Whether the letter glued behind the numeral makes thousands or millions of what is counted."""
    index = numeral.end
    after = word_at(atoms, index + 1)
    if word_at(atoms, index) == "m" and atoms[index].capital:
        return after.isalpha() and after not in _FUNCTION_WORDS
    if any(word_at(atoms, at) in _MULTITUDES for at in range(max(0, numeral.start - _REACH), numeral.start)):
        return not (after in _FUNCTION_WORDS and _is_fine(atoms, numeral))
    if word_at(atoms, numeral.start - 1) in {"of", "to"} and word_at(atoms, numeral.start - 2) in _PEOPLED:
        return True
    if not after.isalpha() or after in _FUNCTION_WORDS or glued(atoms, index + 1):
        return False
    if word_at(atoms, index) == "m" and numeral.low in _RACES and after in _RACING:
        return False
    things = {word_at(atoms, at) for at in (index + 1, index + 2)}
    plural = any(word in _MASSES or (word.endswith("s") and word not in _FUNCTION_WORDS) for word in things)
    return plural or not _is_fine(atoms, numeral)


def _is_fine(atoms: Sequence[Atom], numeral: Numeral) -> bool:
    return len(atoms[numeral.start].lower.partition(".")[2]) >= _FINE
