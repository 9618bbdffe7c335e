"""Organisations by initials that the recogniser passed over: "The WHO", "the ICRC's", "WHO approved"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer

_INITIALS = re.compile(r"[A-Z]{3,7}(?:-[A-Z]{1,4})?")
_NO_BODIES = titles.NOT_ORGANISATIONS | frozenset(
    """RNA MRI CT TB IT GNP CPI PPI VAT PMI RPI MEP MLA VP IQ LED EV EVs RV ADHD BMI CCTV ETA NGO NGOs IPO PR HR QR UV IVF MMR PCR PPE
    WMD IED
    IEDs ICBM UAV RPG SOS URL VPN API GDPR CV CEOS MPS PMS PTA PIN SIM ATV FM VHF UHF JPEG GIF HTML BST CET CEST IST JST AEST BC AD BCE
    NASDAQ DAX FTSE CAC LNG LPG CNG ESG ETF ETFS REM ECG EKG EEG HPV STI STD STDS SARS MERS ALS OCD IBS CFC CO HFC MDMA LSD THC CBD
    VAR MVP USD EUR GBP TNT RDX DDT BSE XL XXL CAPTCHA LOL OMG ASAP DIY FYI RIP TBA TBC SMS MMS GSM IP PDFs NATOS I II III IV VI VII
    VIII IX XI XII XIII XIV XV XVI XIX XX XXI""".split()
)
"""Written so, and no body: things, sums, sciences, posts, marks of the page."""
_FIGURES_DO = frozenset(
    "rise fall climb drop slip grow shrink jump ease stand hit reach slow slide gain lose average contract expand spread".split()
)
"""What an index does, with a body's initials or not; "the GDP fell"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AFTER = frozenset({"by", "from", "with", "to", "at", "against", "of"})
_SHOUTING = 3


def acronyms(doc: Any) -> Iterator[tuple[int, int]]:
    """Tokens [start, end) of initials that do or suffer something, or stand behind "the"; none of a line in capitals."""
    for token in doc:
        if _INITIALS.fullmatch(token.text) is None or token.text in _NO_BODIES or token.i + 1 >= len(doc):
            continue
        if token.ent_type_ in {"GPE", "PERSON", "MONEY", "LAW"} or gazetteer().lookup(token.text) or _is_shouted(token):
            continue
        if token.nbor().is_digit or token.nbor().text in {"-", "–"} or (token.i and token.nbor(-1).text in {"-", "–", "$"}):
            continue
        if _acts(token) or _is_owner(token) or _is_dealt_with(token):
            yield token.i, token.i + 1


def _is_shouted(token: Any) -> bool:
    """Whether its neighbours are written in capitals too."""
    near = [t for t in token.doc[max(0, token.i - _SHOUTING) : token.i + _SHOUTING + 1] if t.i != token.i and t.is_alpha and len(t) > 1]
    return bool(sum(t.is_upper for t in near) * 2 > len(near))


def _is_led(token: Any) -> bool:
    return bool(token.i > 0 and token.nbor(-1).lower_ == "the")


def _acts(token: Any) -> bool:
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() in _FIGURES_DO or verb.i < token.i:
        return False
    alone = token.tag_ in {"NNP", "WP"} and (token.is_sent_start or token.i == 0)
    finite = verb.tag_ in {"VBD", "VBZ", "VBN", "VBG"}
    return bool(verb.pos_ == "VERB" and (_is_led(token) or (alone and finite)))


def _is_owner(token: Any) -> bool:
    """As in "the WHO's chief"."""
    return bool(_is_led(token) and token.nbor().tag_ == "POS")


def _is_dealt_with(token: Any) -> bool:
    """As in "cleared by the WHO", "a loan from the IMF": a name with an article, that no noun goes on."""
    behind = token.nbor()
    closed = behind.pos_ not in {"NOUN", "PROPN", "NUM"} or behind.pos_ == "PROPN" and behind.ent_type_ == "DATE"
    return _is_led(token) and token.tag_ == "NNP" and token.dep_ == "pobj" and token.head.lower_ in _AFTER and closed
