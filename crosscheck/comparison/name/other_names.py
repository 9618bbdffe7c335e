"""Organisations that are known by two names of which neither tells the other: by one in another language, or by a byname."""

from __future__ import annotations

from collections.abc import Sequence

_GROUPS = """
doctors without borders | medecins sans frontieres | medicos sin fronteras | arzte ohne grenzen | msf
reporters without borders | reporters sans frontieres | rsf
doctors of the world | medecins du monde
action against hunger | action contre la faim | accion contra el hambre
save the children | rettet die kinder
world health organization | world health organisation | organisation mondiale de la sante | who
international monetary fund | fonds monetaire international | imf | fmi
north atlantic treaty organization | nato | otan
international committee of the red cross | comite international de la croix rouge | icrc | cicr
world food programme | world food program | programme alimentaire mondial | wfp
islamic state | islamic state group | isis | isil | daesh | islamic state of iraq and syria | islamic state of iraq and the levant
islamic revolutionary guard corps | revolutionary guards | revolutionary guard | irgc | pasdaran
revolutionary armed forces of colombia | farc | fuerzas armadas revolucionarias de colombia
national liberation army | eln | ejercito de liberacion nacional
kurdistan workers party | pkk | partiya karkeren kurdistan
metropolitan police | met police | scotland yard
security service | mi5
secret intelligence service | mi6
shin bet | shabak | israel security agency
civil guard | guardia civil
irish police | garda | garda siochana | an garda siochana | gardai
alternative for germany | alternative fur deutschland | afd
christian democratic union | christlich demokratische union | cdu
social democratic party of germany | sozialdemokratische partei deutschlands | spd
national rally | rassemblement national | front national | national front
republicans party | les republicains
france unbowed | la france insoumise | lfi
brothers of italy | fratelli d italia | fdi
five star movement | movimento 5 stelle | 5 star movement | m5s
law and justice | prawo i sprawiedliwosc | pis
civic platform | platforma obywatelska
spanish socialist workers party | psoe | partido socialista obrero espanol
people s party of spain | partido popular
workers party of brazil | partido dos trabalhadores
institutional revolutionary party | pri | partido revolucionario institucional
federal reserve | fed | us federal reserve
european central bank | ecb | banque centrale europeenne | ezb
deutsche bundesbank | bundesbank
german railways | deutsche bahn
federal security service | fsb
facebook | meta | meta platforms
twitter | x corp
fedex | federal express
british petroleum | bp
"""
"""One organisation a line, in lower case without accents."""
_IGNORED = frozenset("the of and for in on at a an".split())
_GROUP_OF = {
    tuple(word for word in name.split() if word not in _IGNORED): number
    for number, line in enumerate(_GROUPS.strip().splitlines())
    for name in line.split(" | ")
}


def are_two_names_of_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two organisations' names, as folded words, are known to be one's.

    >>> are_two_names_of_one(("doctors", "without", "borders"), ("medecins", "sans", "frontieres"))
    True
    """
    groups = [_GROUP_OF.get(tuple(word for word in name if word not in _IGNORED)) for name in (left, right)]
    return groups[0] is not None and groups[0] == groups[1]
