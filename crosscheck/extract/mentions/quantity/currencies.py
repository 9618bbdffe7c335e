"""Signs, codes and names of money beside a numeral, and whose pesos are meant where only "pesos" is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.quantity import currencies_data as data
from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral

_LARGE = 1000
_WINNING = frozenset("the a an his her their its it them gold silver bronze by two three four five six both all".split())
"""Behind a "won" that is a verb: "64.78m won it"."""
_ADJECTIVE_ATOMS = 5
"""Of "U.S. dollars", "Trinidad and Tobago dollars" before the name."""
_SURE_PLACES = frozenset({"GPE", "LOC", "NORP"})
_PLACES = _SURE_PLACES | {"PERSON", "ORG", "FAC"}
_GREAT_CITY = 500_000
_EURO = frozenset({"euro", "eur"})


class Currency(NamedTuple):
    """What an amount is in."""

    code: str
    factor: float
    end: int
    """The index behind its words."""
    shared: str | None = None
    """The name or sign that several countries' money has, where nothing says whose it is: `peso`."""


def read_sign(atoms: Sequence[Atom], index: int) -> Currency | None:
    """Return the currency whose sign or code stands right before a numeral."""
    for length in (2, 1):
        words = "".join(word_at(atoms, at) for at in range(index, index + length))
        if words in data.SIGNS and all(glued(atoms, at) for at in range(index + 1, index + length)):
            shared = words if words in data.BY_COUNTRY else None
            return Currency(data.SIGNS[words], 1.0, index + length, shared)
    word = atoms[index].word if index < len(atoms) else ""
    code = data.WORD_SIGNS.get(word) or (word if word in data.CODES else None)
    if code is None or glued(atoms, index) and atoms[index - 1].lower.isalnum():
        return None
    point = index + 1 + (word_at(atoms, index + 1) == "." and word[-1:].islower())
    if len(word) == 1 and not glued(atoms, point):
        return None
    shared = next((name for name in (word, word.rstrip("s")) if name in data.BY_COUNTRY), None)
    return Currency(code, 1.0, point, "kr" if word == "Kr" else shared)


def must_be_money(atoms: Sequence[Atom], index: int, numeral: Numeral) -> bool:
    """Whether the letters at atom `index` before the numeral can be nothing but a currency: "P12 million", "R1,500", not "R2"."""
    word = atoms[index].word
    if not word[0].isalpha() or word in data.PLAIN_SIGNS or word in data.PLAIN_CODES or not word.isalpha():
        return True
    if glued(atoms, index + 1) and not atoms[index + 1].lower.isalnum() and atoms[index + 1].lower != ".":
        return True  # "S$5"
    large = numeral.low >= _LARGE and ("," in atoms[numeral.start].lower or len(word) > 1)
    return numeral.digits and not numeral.ordinal and (numeral.scale > 1 or large)


def read_name(atoms: Sequence[Atom], numeral: Numeral, index: int) -> Currency | None:
    """Return the currency whose name, sign or code begins at atom `index`, behind a numeral: "Swiss francs", "pesos", "pence", "SEK"."""
    at = skip_hyphen(atoms, index)
    if at >= len(atoms):
        return None
    adjective, name = _adjective(atoms, at)
    word = word_at(atoms, name)
    if word in data.SMALL_COINS and (coin := _coin(atoms, adjective, name)) is not None:
        return coin
    if word in data.FORMS:
        return _named(atoms, numeral, adjective, name)
    if word == "p" and glued(atoms, at) and not atoms[at].capital and numeral.digits and numeral.low not in data.NOT_PENCE:
        return Currency("GBP", 0.01, at + 1)
    sign = data.TRAILING_SIGNS.get(atoms[at].word) or (atoms[at].word if atoms[at].word in data.CODES else None)
    if sign is None or (numeral.low < _LARGE and atoms[at].word.isupper() and atoms[at].word not in data.PLAIN_CODES):
        return None
    return Currency(sign, 1.0, at + 1, atoms[at].word if atoms[at].word in data.BY_COUNTRY else None)


def _adjective(atoms: Sequence[Atom], at: int) -> tuple[str, int]:
    """Return the words before the name of money, lower case, and the index of the name; no words where none begins there."""
    if word_at(atoms, at) in _EURO and word_at(atoms, at + 1) in data.SMALL_COINS:
        return "euro", at + 1
    for name in range(at, min(len(atoms), at + _ADJECTIVE_ATOMS)):
        word = word_at(atoms, name)
        if word in data.FORMS or word in data.SMALL_COINS:
            written = "".join(("" if glued(atoms, i) or i == at else " ") + word_at(atoms, i) for i in range(at, name))
            known = not written or word in data.SMALL_COINS or written in data.BY_NATION[data.FORMS[word]]
            return (written, name) if known else ("", at)
        if not (word.isalpha() or word == "."):
            break
    return "", at


def _coin(atoms: Sequence[Atom], adjective: str, at: int) -> Currency | None:
    code, factor = data.SMALL_COINS[word_at(atoms, at)]
    if adjective and adjective != "euro":
        nation = data.BY_NATION["dollar"].get(adjective)
        return Currency(nation, factor, at + 1) if nation is not None else None
    return Currency("EUR" if adjective else code, factor, at + 1)


def _named(atoms: Sequence[Atom], numeral: Numeral, adjective: str, at: int) -> Currency | None:
    word = word_at(atoms, at)
    name = data.FORMS[word]
    code = data.BY_NATION[name][adjective]
    if adjective:
        return Currency(code, 1.0, at + 1)
    sterling = word_at(atoms, at + 1) == "sterling"
    if word in data.HEAVY and not (sterling or word_at(atoms, at - 1) in {"million", "billion", "trillion"}):
        return None
    if word in data.UNSURE and (numeral.low < _LARGE or _is_verb(atoms, at)):
        return None
    shared = name if len(data.BY_COUNTRY[name]) > 1 and name not in {"dollar", "pound"} else None
    return Currency(code, 1.0, at + 1 + sterling, shared)


def _is_verb(atoms: Sequence[Atom], at: int) -> bool:
    return word_at(atoms, at) == "won" and (word_at(atoms, at + 1) in _WINNING or word_at(atoms, at - 1) in {"m", "k"})


class Nations(NamedTuple):
    """The countries that a passage names, itself or by a place, and its words, lower case."""

    countries: frozenset[str]
    words: frozenset[str]


def nations_in(doc: Any) -> Nations:
    """Read them off one Doc."""
    entities = dict.fromkeys((ent.text, ent.label_) for ent in doc.ents if ent.label_ in _PLACES)
    found = frozenset(country for name, label in entities for country in _countries_of(name, sure=label in _SURE_PLACES))
    return Nations(found, frozenset(token.lower_ for token in doc))


def whose(nations: Nations, currency: str, shared: str) -> str:
    """Return the code of the one country with money of that name that is named; else `currency`."""
    countries, adjectives = data.BY_COUNTRY[shared], data.BY_NATION.get(shared, {})
    codes = {code for country, code in countries.items() if country in nations.countries}
    codes |= {code for adjective, code in adjectives.items() if adjective in nations.words}
    return min(codes) if len(codes) == 1 else currency


def _countries_of(name: str, *, sure: bool) -> tuple[str, ...]:
    """Return the country that the likeliest place of that name is or lies in; what else may be a person must be a great city."""
    found = gazetteer().lookup(name.removeprefix("the "))
    return (found[0].name, *found[0].within) if found and (sure or found[0].population >= _GREAT_CITY) else ()
