"""Harm told in set phrases, read off the words around a number: lost their lives, taken to a hospital, suffered burns, shot fatally."""

from __future__ import annotations

from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.coordinated import list_start, past_joined
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.rescues import brought_to_safety
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import FRACTIONS, PLURAL_SCALES

_TAKING_LIVES = frozenset({"claim", "take", "cost", "lose", "end", "snuff"})
_SAVING_LIVES = frozenset({"save", "spare", "rescue"})
_FATALLY = frozenset({"fatally", "mortally", "lethally"})
_BROUGHT = frozenset({"take", "rush", "airlift", "fly", "transport", "bring", "send", "move", "hospitalize", "admit", "treat", "carry"})
_TAKEN = frozenset({"taken", "flown", "airlifted"})
"""Headlines leave the auxiliary out; "two men rushed to the hospital" may have done so themselves."""
_GOING = frozenset({"go", "walk", "arrive", "come", "turn", "show", "drive", "check"})
_THEMSELVES = frozenset({"themselves", "himself", "herself"})
_HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "clinics", "infirmary"})
_OF_MEDICINE = frozenset({"medical", "trauma", "burn", "burns", "health", "emergency"})
_CENTRES = frozenset({"center", "centre", "centers", "centres", "room", "rooms", "unit", "ward"})
_PUT = frozenset({"put", "send", "land", "leave"})
_STAFF = frozenset(
    "doctor nurse medic paramedic surgeon physician officer policeman detective investigator inspector soldier troop volunteer reporter "
    "journalist guard official agent expert specialist engineer".split()
)
"""Who are sent to a hospital to work there."""
_DUTIES = frozenset({"test", "testing", "training", "work", "interview", "checkup"})
_TREATED = frozenset({"scene", "paramedics", "medics", "released", "site", "shock", "exhaustion", "poisoning"})
_TREATED_HOW = frozenset({"for", "at", "and", "by", "after", "on"})
_BULLETS = frozenset({"bullet", "bullets", "gunfire", "gunshot", "gunshots", "shots", "shot", "pellets"})
_COMING_UPON = frozenset({"find", "discover", "locate", "learn", "encounter", "observe"})
_WITH_WOUNDS = frozenset({"with", "suffering", "bleeding"})
_OF_BULLETS = frozenset({"gunshot", "bullet", "shotgun"})
_SUFFERED = frozenset({"suffer", "sustain", "receive", "incur", "treat", "escape", "survive", "recover"})
_SUFFERED_FORMS = frozenset({"suffered", "sustained"})
"""Which the tagger takes for adjectives: "three sustained minor burns"."""
_WOUNDS = frozenset({"injury", "wound", "burn", "fracture", "bruise", "laceration", "concussion", "inhalation"})
_CONDITIONS = frozenset("critical serious stable fair grave guarded good".split())
_LISTED = frozenset("be have remain stay lie list report describe upgrade downgrade hold keep".split())
"""Between the hurt and "in critical condition" they say nothing of their own: "were last listed", "was upgraded to"."""
_CUSTODY = frozenset({("under", "arrest"), ("in", "custody"), ("in", "detention"), ("in", "jail"), ("behind", "bars")})
_OWNERS = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"})
_REACH, _FAR = 8, 14
"""Tokens behind the noun: a predicate with its object, and that with a clause behind it."""


class Harm(NamedTuple):
    """What befell people, in the one lemma that its phrases share, and the index of the token that says so."""

    event: str
    at: int


def read_harm(doc: Any, first: int, last: int) -> Harm | None:
    """Return what the words around tokens [first, last) say befell those counted there, where they say it in a set phrase."""
    end = sentence_end(doc, first)
    behind = list(doc[last : min(end, last + _REACH)])
    return (
        _life_of(doc, first)
        or _lives_behind(doc, first, behind)
        or _fatal(doc, first, behind)
        or _hospital(doc, last, end)
        or _sent(doc, first, last)
        or _struck(behind)
        or _in_hospital(behind)
        or _found_shot(doc, first, behind)
        or _came_to_hospital(behind)
        or _treated(doc, first, behind)
        or _already_hurt(doc, first, last)
        or _recovering(behind)
        or _hurt(behind)
        or _bearing(behind)
        or _held(behind)
        or _rescued(behind)
    )


def read_harm_at(doc: Any, at: int) -> Harm | None:
    """Return what the verb at `at` says befell its subject: "two men and two women were taken to a hospital"."""
    end = sentence_end(doc, at)
    passive = at > 0 and doc[at - 1].lemma_.lower() == "be"
    return (_brought(doc, at, end) if passive else None) or _hurt(list(doc[at : min(end, at + _REACH)]))


def died_in_hospital(doc: Any, at: int) -> bool:
    """Whether the verb at `at` says that its subject was taken to a hospital and died there."""
    harm = _brought(doc, at, sentence_end(doc, at))
    return harm is not None and harm.event == "kill"


def is_base(doc: Any, first: int) -> bool:
    """Whether the number is a whole that another is taken from: in "two of the five victims died" not all five did."""
    if opens_with_of(doc, first):
        return True
    at = first - 1
    at -= at > 0 and doc[at].lower_ in {"the", "those", "these", "its", "their", "his", "her"}
    if at < 1 or doc[at].lower_ != "of":
        return False
    taken = doc[at - 1]
    several = taken.like_num or taken.lower_ in FRACTIONS or taken.lower_ in PLURAL_SCALES
    return bool(several or taken.lower_ in {"some", "most", "many", "few", "none", "percent", "%"})


def opens_with_of(doc: Any, first: int) -> bool:
    """Whether the number is of the whole that its sentence begins with: "Of the five men, two died", "Of the union's 120 branches"."""
    start = sentence_start(doc, first)
    return doc[start].lower_ == "of" and all(token.pos_ in _OWNERS for token in doc[start + 1 : first])


def event_of_lives(doc: Any, first: int, last: int) -> str | None:
    """Return `kill` for "claimed 12 lives" and "12 lives were lost", `rescue` for "saved 12 lives", else None."""
    around = [*doc[max(sentence_start(doc, first), first - 3) : first], *doc[last : min(sentence_end(doc, first), last + 4)]]
    lemmas = {token.lemma_.lower() for token in around if token.pos_ in {"VERB", "NOUN", "ADJ"}}
    return "rescue" if lemmas & _SAVING_LIVES else "kill" if lemmas & _TAKING_LIVES else None


def _life_of(doc: Any, first: int) -> Harm | None:
    """Recognise "claimed the lives of 12 people", "took the life of one man"."""
    start = max(sentence_start(doc, first), first - 6)
    before = [token for token in doc[start:first] if token.lower_ not in {"the", "at", "least"} or token.i < first - 3]
    if len(before) < 3 or before[-1].lower_ != "of" or before[-2].lemma_.lower() != "life":
        return None
    event = event_of_lives(doc, before[-2].i, before[-2].i + 1)
    return Harm(event, before[-2].i) if event is not None else None


def _lives_behind(doc: Any, first: int, behind: list[Any]) -> Harm | None:
    """Recognise "12 people lost their lives", "cost 12 people their lives"."""
    for left, right in zip(behind, behind[1:], strict=False):
        if left.lower_ in {"their", "his", "her"} and right.lemma_.lower() == "life":
            verbs = [token.lemma_.lower() for token in behind[: left.i - behind[0].i] if token.pos_ in {"VERB", "AUX"}]
            cost = left.i == behind[0].i and first > 0 and doc[first - 1].lemma_.lower() in {"cost", "rob"}
            return Harm("kill", right.i) if cost or verbs[-1:] == ["lose"] else None
        if left.text in {",", ";"}:
            return None
    return None


def _fatal(doc: Any, first: int, behind: list[Any]) -> Harm | None:
    """Recognise "one fatally", "were fatally shot", "stabbed two men to death"."""
    for token in behind[:4]:
        if token.lower_ in _FATALLY and (token.i == 0 or token.nbor(-1).lower_ not in {"non", "-"}):
            return None if _does_it(token) else Harm("kill", token.i)
        if token.text in {",", ";"} or token.lower_ in {"and", "but"}:
            break
    struck = first > 0 and doc[first - 1].pos_ == "VERB"
    if struck and (doc[first - 1].i > 0 and doc[first - 2].lower_ in _FATALLY):
        return Harm("kill", first - 1)
    if struck and [token.lower_ for token in behind[:2]] == ["to", "death"]:
        return Harm("kill", first - 1)
    return None


def _does_it(adverb: Any) -> bool:
    """Recognise "a deputy fatally shot a man", "Officer fatally shoots man": those before the verb are no victims."""
    verb, *rest = adverb.doc[adverb.i + 1 : adverb.i + 3] or [adverb]
    if verb.tag_ in {"VBZ", "VBP"} or verb.lower_ in {"shoots", "stabs", "strikes", "hits", "beats", "injures", "wounds"}:
        return True
    object_ = bool(rest) and rest[0].pos_ in {"DET", "NOUN", "PROPN", "PRON", "NUM"} and rest[0].ent_type_ not in {"DATE", "TIME"}
    passive = any(token.lemma_.lower() in {"be", "get"} for token in adverb.doc[max(0, adverb.i - 3) : adverb.i])
    return object_ and verb.tag_ in {"VBD", "VBN"} and not passive


def _hospital(doc: Any, last: int, end: int) -> Harm | None:
    """Recognise "were taken to a hospital" behind the noun."""
    at = last
    while at < min(end, last + 4) and (doc[at].pos_ in {"AUX", "ADV", "PART"} or doc[at].lower_ in {"all", "both", "also", "who"}):
        at += 1
    if at == last and at < end and (doc[at].lower_ not in _TAKEN or doc[last - 1].lemma_.lower() in _STAFF):
        return None
    return _brought(doc, at, end) if at < end else None


def _brought(doc: Any, at: int, end: int) -> Harm | None:
    """Whoever is taken to a hospital is hurt, unless they died there."""
    if doc[at].tag_ not in {"VBN", "VBD"} or doc[at].lemma_.lower() not in _BROUGHT:
        return None
    place = next((token for token in doc[at + 1 : min(end, at + _REACH)] if _is_hospital(token)), None)
    if place is None:
        return None
    there = [token.lower_ for token in doc[place.i + 1 : min(end, place.i + _FAR)]]
    died = "where" in there and {"he", "she", "they", "both"} & set(there) and {"died", "dead"} & set(there)
    return Harm("kill" if died else "injure", at)


def _is_hospital(token: Any) -> bool:
    return token.lower_ in _HOSPITALS or (token.lower_ in _CENTRES and token.i > 0 and token.nbor(-1).lower_ in _OF_MEDICINE)


def _sent(doc: Any, first: int, last: int) -> Harm | None:
    """Recognise "the blast sent nine people to the hospital", "sent two men and a boy"; nine doctors go there to work."""
    first, last = list_start(doc, first) or first, past_joined(doc, last) or last
    at = next((token.i for token in reversed(doc[max(0, first - 2) : first]) if token.lemma_.lower() in _PUT), None)
    behind = list(doc[last : min(sentence_end(doc, first), last + 6)])
    if at is None or not behind or behind[0].lower_ not in {"to", "in", "into"} or doc[last - 1].lemma_.lower() in _STAFF:
        return None
    for token in behind[1:]:
        if _is_hospital(token):
            following = list(doc[token.i + 1 : token.i + 3])
            on_duty = len(following) == 2 and following[0].lower_ == "for" and following[1].lemma_.lower() in _DUTIES
            return None if on_duty or (following and following[0].tag_ == "POS") else Harm("injure", at)
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _in_hospital(behind: list[Any]) -> Harm | None:
    """Recognise "are in the hospital with burns", "is in hospital after a fall"; two reporters can be there for a story."""
    words = [token.lower_ for token in behind if token.lower_ not in {"the", "a", "still", "now", "also", "local"}]
    if words[:3] in (["remain", "in", "hospital"], ["remains", "in", "hospital"], ["remained", "in", "hospital"]):
        return Harm("injure", behind[0].i)
    placed = len(words) > 3 and words[0] in {"is", "are", "remain", "remains", "was", "were"} and words[1:3] == ["in", "hospital"]
    return Harm("injure", behind[0].i) if placed and words[3] in {"with", "after", "recovering"} else None


def _came_to_hospital(behind: list[Any]) -> Harm | None:
    """Recognise "walked into a hospital with burns", "drove themselves to a hospital": not who goes there for another reason."""
    if not behind or behind[0].lemma_.lower() not in _GOING or behind[0].pos_ != "VERB":
        return None
    place = next((place for place, token in enumerate(behind) if _is_hospital(token)), None)
    if place is None:
        return None
    if behind[1].lower_ in _THEMSELVES:
        return Harm("injure", behind[0].i)
    led = [token.lower_ for token in behind[place + 1 : place + 2]]
    wounded = any(token.lemma_.lower() in _WOUNDS for token in behind[place + 2 :])
    return Harm("injure", behind[0].i) if led and led[0] in {"with", "suffering"} and wounded else None


def _treated(doc: Any, first: int, behind: list[Any]) -> Harm | None:
    """Recognise "medics treated two of the men for burns"."""
    treating = first > 0 and doc[first - 1].lemma_.lower() == "treat" and doc[first - 1].pos_ == "VERB"
    if not treating or not behind or behind[0].lower_ != "for":
        return None
    wound = any(token.lemma_.lower() in _WOUNDS or token.lower_ in _TREATED for token in behind[1:4])
    return Harm("injure", first - 1) if wound else None


def _already_hurt(doc: Any, first: int, last: int) -> Harm | None:
    """Recognise "took two wounded people to the hospital", "found three injured hikers": what they were is all that is told of them."""
    harmed = next((token for token in doc[first:last] if token.lower_ in {"wounded", "injured"}), None)
    lead = doc[first - 1].lemma_.lower() if first > 0 else ""
    return Harm("injure", harmed.i) if harmed is not None and lead in _BROUGHT | {"find", "pull", "leave", "evacuate"} else None


def _struck(behind: list[Any]) -> Harm | None:
    """Recognise "were grazed", "was hit by a stray bullet"."""
    verbs = [token for token in behind[:4] if token.pos_ not in {"AUX", "ADV"} and token.lower_ != "who"][:1]
    if not verbs or verbs[0].tag_ not in {"VBN", "VBD"}:
        return None
    verb, by = verbs[0], [token.lower_ for token in behind if token.i > verbs[0].i]
    shot = by[:1] == ["by"] and bool(_BULLETS & set(by[1:5]))
    if verb.lemma_.lower() == "graze" and (shot or (verb.i > behind[0].i and by[:1] != ["in"])):
        return Harm("injure", verb.i)
    return Harm("shoot", verb.i) if shot and verb.lemma_.lower() in {"hit", "strike"} else None


def _found_shot(doc: Any, first: int, behind: list[Any]) -> Harm | None:
    """Recognise "found four people with gunshot wounds", "learned of two men suffering from gunshot wounds": shot, alive or dead."""
    lead = next((token for token in reversed(doc[max(0, first - 3) : first]) if token.pos_ in {"VERB", "AUX"}), None)
    if not behind or lead is None or lead.lemma_.lower() not in _COMING_UPON or behind[0].lower_ not in _WITH_WOUNDS:
        return None
    for left, right in zip(behind, behind[1:], strict=False):
        if left.lower_ in _OF_BULLETS and right.lemma_.lower() in {"wound", "injury"}:
            return Harm("shoot", behind[0].i)
        if left.text in {",", ";"} or left.lower_ in {"no", "and"}:
            return None
    return None


def _hurt(behind: list[Any]) -> Harm | None:
    """Recognise "suffered minor burns", "sustained gunshot wounds", "are in critical condition"."""
    verb: Any | None = None
    for token in behind:
        if token.text in {",", ";"}:
            return None
        if token.lower_ == "condition" and verb is None and token.nbor(-1).lower_ in _CONDITIONS:
            return Harm("injure", token.i) if _may_be_hurt(behind[0]) else None
        if verb is None and token.pos_ in {"NOUN", "PROPN"}:
            return None
        if verb is None and token.lower_ in _SUFFERED_FORMS:
            verb = token
        elif verb is None and token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() not in _LISTED:
            if token.lemma_.lower() not in _SUFFERED or (token.lemma_.lower() == "treat" and not _is_treated(token)):
                return None
            verb = token
        elif token.lower_ in {"without", "no", "any"}:
            return None
        elif verb is not None and (event := _wound(verb, token)) is not None:
            return Harm(event, verb.i)
    return None


def _may_be_hurt(first: Any) -> bool:
    """Whether who is in some condition is a person: homes can be in good condition too."""
    noun = first
    while noun.i and (noun.i == first.i or noun.pos_ in {"AUX", "ADV"}):
        noun = noun.nbor(-1)
    return noun.pos_ != "NOUN" or is_person(lemma_of(noun)) or noun.lower_ in {"others", "more"}


def _recovering(behind: list[Any]) -> Harm | None:
    """Recognise "are recovering after being shot"; others recover from a loss."""
    at = next((place for place, token in enumerate(behind[:4]) if token.pos_ not in {"AUX", "ADV"}), 0)
    told = [token.lower_ for token in behind[at : at + 3]] == ["recovering", "after", "being"]
    return Harm("injure", behind[at].i) if told and at > 0 and [t.tag_ for t in behind[at + 3 : at + 4]] == ["VBN"] else None


def _wound(verb: Any, token: Any) -> str | None:
    """Return what the wound at `token`, or the place where it was treated, says of those who had it."""
    if verb.lemma_.lower() == "treat" and token.lower_ in _TREATED:
        return "injure"
    if token.pos_ != "NOUN" or token.lemma_.lower() not in _WOUNDS:
        return None
    return "kill" if token.nbor(-1).lower_ in {"fatal", "mortal", "deadly"} else "injure"


def _is_treated(verb: Any) -> bool:
    """Whether those counted are the patients: "nine were treated at the scene", "two firefighters treated for burns"."""
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in _TREATED_HOW


def _bearing(behind: list[Any]) -> Harm | None:
    """Recognise "11 people with minor injuries", "19 have burns": nothing but adjectives stands between. The dead have wounds too.

    So those with gunshot wounds are shot, alive or dead.
    """
    if not behind or behind[0].lower_ not in {"with", "have", "has", "had"}:
        return None
    for token in behind[1:5]:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _WOUNDS and token.nbor(-1).lower_ in _OF_BULLETS:
            return Harm("shoot", token.i)
        if token.pos_ == "NOUN" and token.lemma_.lower() in _WOUNDS - {"wound"}:
            return Harm("injure", token.i)
        if token.pos_ not in {"ADJ", "ADV", "NOUN", "CCONJ", "VERB"} or token.lower_ in {"no", "without"} or token.tag_ in {"VBD", "VBG"}:
            return None
    return None


def _rescued(behind: list[Any]) -> Harm | None:
    at = brought_to_safety(behind)
    return Harm("rescue", at) if at is not None else None


def _held(behind: list[Any]) -> Harm | None:
    """Recognise "are now under arrest", "remain in custody"."""
    for left, right in zip(behind, behind[1:], strict=False):
        if (left.lower_, right.lower_) in _CUSTODY:
            return Harm("arrest", right.i)
        if left.pos_ not in {"AUX", "ADV", "VERB"} or left.tag_ == "VBG":
            return None
    return None
