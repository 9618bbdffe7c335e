"""The predicate that governs a counted thing, and the thing's part in it, with passives undone.

The words next to the number are asked before the parse: "killing 10 people", "three others wounded" and "10 people were killed" are plain
on the surface, and the small parser attaches a third of such verbs wrongly.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from crosscheck.extract.mentions.quantity.aboard import past_board
from crosscheck.extract.mentions.quantity.casualties import is_base, read_harm, read_harm_at
from crosscheck.extract.mentions.quantity.coordinated import list_start, past_joined
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.outcomes import dies_behind, outcome_behind_clause, outcome_of
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import (
    ARREST,
    CASUALTY_ADJECTIVES,
    CASUALTY_VERBS,
    EVENT_NOUNS,
    INJURE,
    KILL,
    MISSING,
    SHOOT,
)

Role = Literal["agent", "patient", "other"]
_AUX = frozenset({"be", "have", "do", "will", "get", "would", "could", "may", "might", "must", "can", "should"})
_LIGHT = frozenset(
    {"manage", "try", "attempt", "begin", "continue", "want", "seek", "fail", "start", "appear", "seem", "expect", "need", "plan", "decide"}
)
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "attr", "oprd", "dative"})
_HELD = frozenset({"feared", "presumed", "believed", "confirmed", "declared", "pronounced", "reported", "found", "thought"})
"""Between the number and "dead" or "missing" they say how surely."""
_DEADLY = frozenset({"fatal", "deadly", "lethal"})
_ONLY_TRIED = frozenset({"attempted", "attempt", "planned"})
"""The attempted murder of two men killed nobody."""
_OPEN = frozenset({"shoot", "stab", "strike", "hit", "injure", "beat", "burn", "run over"})
"""Whoever it befell may have died of it or not; a verb joined to it can say so."""
_ASIDES = frozenset({"ages", "aged", "ranging", "all", "both", "each"})
_MAX_ASIDE = 14
"""Tokens: ", ranging in age from 17 to 27,"."""
_WHEN = frozenset({"DATE", "TIME"})
"""“Three shot Sunday” has no object."""
_LINKS_OF_HARM = {"injury": "to"}
_DETERMINERS = frozenset("the remaining other all another these those his her their its between".split())
_LEAVING = frozenset({"leave", "find", "see", "report"})
"""“Left two men dead”: the verb says less of them than what stands behind them."""
_STAYING = frozenset({"remain", "stay"})
"""As in "twelve remain missing"."""
_COPULAS = frozenset({"be", "have", "include", "leave", "become", "remain", "say"})


class Predicate(NamedTuple):
    """Lemma (casualties in one form each), the thing's role, and the index of the token that says it, if any."""

    event: str | None
    role: Role | None
    at: int | None


def event_lemma(token: Any) -> str:
    """Return the verb's lemma; every way to die is `kill`, every way to be hurt `injure`, every way to be taken `arrest`."""
    lemma = str(token.lemma_).lower()
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
    if lemma in KILL or (lemma == "gun" and particle == "down") or token.lower_ in {"dead", "slain"}:
        return "kill"
    if lemma in INJURE:
        return "injure"
    if lemma == "shot" and token.pos_ == "VERB":
        return "shoot"  # what the lemmatizer makes of a past that it takes for an infinitive: "the man police say shot two people"
    if lemma in ARREST or (lemma == "take" and "custody" in {t.lower_ for t in token.doc[token.i + 1 : token.i + 8]}):
        return "arrest"
    return f"{lemma} {particle}" if particle else lemma


def _gravest(token: Any) -> str:
    """Recognise "Shot and killed", "shot dead", "stabbed to death" are killings."""
    if any(token.doc[at].lower_ in {"fatally", "mortally"} for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc)):
        return "kill"
    conjuncts = [event_lemma(other) for other in token.conjuncts if abs(other.i - token.i) <= 3 and not _noun_between(token, other)]
    close = {other.lower_ for other in _same_breath(token)}
    if "kill" in conjuncts or "dead" in close or {"to", "death"} <= close or _killed_behind_comma(token):
        return "kill"
    event = event_lemma(token)
    return (outcome_of(token) or event) if event in _OPEN else event


def _killed_behind_comma(token: Any) -> bool:
    """Recognise "Boy shot, killed on the east side": in headlines a comma stands for "and"."""
    behind = token.doc[token.i + 1 : token.i + 4]
    told = len(behind) > 1 and behind[0].text == "," and behind[1].lower_ == "killed"
    return told and (len(behind) < 3 or behind[2].pos_ in {"ADP", "PUNCT", "ADV", "PROPN"})


def _same_breath(verb: Any) -> list[Any]:
    """Return the three tokens behind a verb, up to a mark, another number or an attribute: in "4 shot, 1 dead" the dead are one."""
    following = []
    for token in verb.doc[verb.i + 1 : verb.i + 4]:
        if token.is_punct or token.like_num or token.lower_ in {"and", "but"} or _premodifies(token):
            break
        following.append(token)
    return following


def _noun_between(left: Any, right: Any) -> bool:
    first, last = sorted((left.i, right.i))
    return any(token.pos_ in {"NOUN", "PROPN", "NUM", "PRON"} or token.like_num for token in left.doc[first + 1 : last])


def is_human_event(event: str | None) -> bool:
    """Tell whether this holds: what happens to people, so that a number without a noun counts persons."""
    return event in {"kill", "injure", "arrest", "missing", "shoot", "stab", "casualty"} or event in SHOOT or event in MISSING


def governing(doc: Any, first: int, last: int, head: Any | None) -> Predicate:
    """Return the predicate over the noun phrase of tokens [first, last), whose noun is `head` if it has one."""
    last = _past_aside(doc, past_board(doc, last))
    if is_base(doc, first):
        return _own_harm(doc, first, last) or Predicate(None, None, None)
    if (named := _of_harm(doc, _past_determiners(doc, first))) is not None:
        return named
    if (done := _done_to(doc, first, last)) is not None:
        return done
    if (harm := read_harm(doc, first, last)) is not None:
        return Predicate(harm.event, "patient", harm.at)
    if head is not None and is_person(lemma_of(head)) and (listed := _listed(doc, first, last, head)) is not None:
        return listed
    if (found := _after(doc, first, last) or _before(doc, first, last, head)) is not None:
        return found
    found = _by_parse(head if head is not None else doc[first])
    if found.at is not None and found.at >= last and (harm := read_harm_at(doc, found.at)) is not None:
        return Predicate(harm.event, "patient", harm.at)
    return found


def _past_aside(doc: Any, last: int) -> int:
    """Return the token behind the aside of "four men, ages 20 to 27, were hurt", where the verb follows it."""
    if last + 2 >= len(doc) or doc[last].text not in {",", "(", "—", "–"} or doc[last + 1].lower_ not in _ASIDES:
        return last
    for at in range(last + 2, min(len(doc), last + _MAX_ASIDE)):
        token = doc[at]
        if token.is_sent_start or token.pos_ in {"VERB", "NOUN"} and token.lower_ in CASUALTY_ADJECTIVES:
            return last
        if token.pos_ == "AUX":
            return at
        if token.text in {",", ")", "—", "–"} and at + 1 < len(doc) and doc[at + 1].pos_ in {"AUX", "VERB"}:
            return at + 1
    return last


def _done_to(doc: Any, first: int, last: int) -> Predicate | None:
    """Recognise "a man accused of killing a boy is back in jail": the verb behind an object is its subject's."""
    at = _past_determiners(doc, first)
    if at < 0 or doc[at].tag_ != "VBG" or doc[at].lower_ not in CASUALTY_VERBS or at == sentence_start(doc, first):
        return None
    return Predicate(CASUALTY_VERBS[doc[at].lower_], "patient", at) if last < len(doc) and doc[last].pos_ == "AUX" else None


def _listed(doc: Any, first: int, last: int, head: Any) -> Predicate | None:
    """Recognise "three women and one man injured", "the deaths of the driver and two passengers": all of a list are harmed."""
    start = list_start(doc, first)
    if start is not None and (named := _of_harm(doc, _past_determiners(doc, start))) is not None:
        return named
    own = _before(doc, first, last, head)
    end = past_joined(doc, last) if own is None or own.event in _LEAVING else None
    if end is None:
        return None
    harm = read_harm(doc, first, end)
    found = Predicate(harm.event, "patient", harm.at) if harm is not None else _after(doc, first, end)
    return found if found is not None and is_human_event(found.event) and found.role == "patient" else None


def _own_harm(doc: Any, first: int, last: int) -> Predicate | None:
    """Return what a clause on the noun itself says: "one of the five people killed", "of the two who were shot"."""
    behind = doc[last + (doc[last].pos_ == "ADV")] if last + 1 < len(doc) else None
    own = behind is not None and (behind.lower_ == "who" or (behind.tag_ == "VBN" and behind.lower_ in CASUALTY_ADJECTIVES))
    return _after(doc, first, last) if own else None


def _after(doc: Any, first: int, last: int) -> Predicate | None:
    """Recognise "… were killed", "… dead", "… died", read off the words behind the phrase."""
    end = sentence_end(doc, first)
    if last < end - 1 and doc[last].lower_ == "who":
        # "Three people who fled were caught": only of the harmed does the clause say more than the verb behind it.
        clause = _after(doc, first, last + 1)
        harmed = clause is not None and is_human_event(clause.event) and clause.role == "patient"
        return _came_of_it(doc, first, last) or (clause if harmed else None)
    at, be, have = last, False, False
    while at < end and at < last + 5:
        token = doc[at]
        have = have or token.lemma_.lower() == "have"
        if (
            token.lemma_.lower() in _AUX
            or token.pos_ == "ADV"
            or token.lower_ in {"n't", "not", "all", "reportedly", "left", "listed", "as", "since"}
            or ((token.lower_ in _HELD or token.lemma_.lower() in _STAYING) and at + 1 < end and doc[at + 1].lower_ in CASUALTY_ADJECTIVES)
        ):
            be = be or token.lemma_.lower() in {"be", "get"} | _STAYING or token.lower_ in {"left"}
            at += 1
            continue
        break
    else:
        return None
    token = doc[at]
    if have and not be and token.tag_ == "VBN" and _has_object(token):
        return Predicate(_gravest(token), "agent", at)  # "a man who had shot two officers"
    if not be and _second_acts(token):
        return Predicate(_gravest(token), "agent", at)
    if token.lower_ in CASUALTY_ADJECTIVES and not _premodifies(token) and (token.tag_ in {"VBN", "JJ"} or not _has_object(token)):
        event = _adjective_event(token)
        came = None if be else _came_of_it(doc, first, last)
        if came is None and at == last and token.tag_ in {"VBN", "VBD"} and (died := dies_behind(doc, at)) is not None:
            came = Predicate("kill", "patient", died)
        return came or Predicate(event, "patient", at)
    if be and token.tag_ == "VBN":
        return Predicate(_gravest(token), "patient", at)
    if token.tag_ in {"VBD", "VBP", "VBZ"} and at == last:
        event = _gravest(_light_content(token))
        return Predicate(event, "patient" if event == "kill" and token.lemma_ != "kill" else "agent", at)
    return None


def _came_of_it(doc: Any, first: int, last: int) -> Predicate | None:
    """Recognise "a man who was hurt in the crash has died": the verb of the whole sentence tells more than the clause on its subject."""
    found = outcome_behind_clause(doc[last - 1], last) or outcome_behind_clause(doc[first], last)
    return Predicate(found[0], "patient", found[1]) if found is not None else None


def _adjective_event(token: Any) -> str:
    event = _gravest(token)
    return event if event in {"kill", "injure", "arrest"} else CASUALTY_ADJECTIVES[token.lower_]


def _has_object(token: Any) -> bool:
    following = token.doc[token.i + 1 : token.i + 2]
    if len(following) and following[0].text in {",", ";"}:
        return False  # "5 people shot, 1 dead"
    return any(child.dep_ == "dobj" and child.ent_type_ not in _WHEN for child in token.children) or any(
        t.pos_ in {"DET", "NOUN", "PROPN", "NUM", "PRON"} and t.ent_type_ not in _WHEN for t in following
    )


def _second_acts(token: Any) -> bool:
    """Recognise "shot and killed his wife": what the second verb is done to, the first is done to as well."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "and" and behind[1].tag_ in {"VBD", "VBN"} and _has_object(behind[1])


def _premodifies(token: Any) -> bool:
    return bool(token.dep_ == "amod" and token.head.i > token.i)


def _light_content(token: Any) -> Any:
    if token.lemma_.lower() in _LIGHT:
        return next((child for child in token.children if child.dep_ == "xcomp"), token)
    return token


def _before(doc: Any, first: int, last: int, head: Any | None) -> Predicate | None:
    """Recognise "killing 10 people", "arrested 12 men": a transitive verb right before the phrase."""
    at = _past_determiners(doc, first)
    if at >= 0 and doc[at].lower_ in CASUALTY_VERBS and doc[at].tag_ not in {"VBN", "JJ"}:
        return Predicate(CASUALTY_VERBS[doc[at].lower_], "patient", at)
    subject = head is not None and head.dep_ in {"nsubj", "nsubjpass"} and head.head.i > head.i
    if (
        at < 0
        or subject
        or doc[at].pos_ != "VERB"
        or sentence_start(doc, at) != sentence_start(doc, first)
        or doc[at].tag_ == "VBN"
        and _follows_be(doc, at)
    ):
        return None
    event = event_lemma(doc[at])
    if doc[at].lower_ == "including" or doc[at].lemma_.lower() in _COPULAS or (doc[at].lemma_.lower() == "die" and last < len(doc)):
        return None
    return Predicate(event, "patient", at)


def _past_determiners(doc: Any, first: int) -> int:
    """Return the index of the word before the phrase and what introduces it, -1 where there is none."""
    at = first - 1
    while at >= 0 and doc[at].lower_ in _DETERMINERS:
        at -= 1
    return at


def _of_harm(doc: Any, at: int) -> Predicate | None:
    """Recognise "the deaths of 12 miners", "injuries to three others", "the fatal shooting of two men"; `at` is the index of "of"."""
    if at < 1 or (noun := _noun_of_harm(doc[at - 1])) not in EVENT_NOUNS or doc[at].lower_ != _LINKS_OF_HARM.get(noun, "of"):
        return None
    before = {token.lower_ for token in doc[max(0, at - 4) : at - 1] if token.pos_ in {"ADJ", "NOUN", "VERB"}}
    if before & _ONLY_TRIED:
        return Predicate(None, None, None)
    return Predicate("kill" if before & _DEADLY else EVENT_NOUNS[noun], "patient", at - 1)


def _noun_of_harm(token: Any) -> str:
    """Return "wounding" for what the lemmatizer takes for a form of to wound."""
    return str(token.lower_) if token.lower_ in EVENT_NOUNS else str(token.lemma_).lower()


def _follows_be(doc: Any, at: int) -> bool:
    return any(token.lemma_ == "be" for token in doc[max(0, at - 3) : at])


def _by_parse(head: Any) -> Predicate:
    """Climb from the noun to its verb; a clause on the noun itself speaks where the main verb is empty."""
    token, role, steps = head, None, 0
    own = next((child for child in head.children if child.dep_ in {"acl", "relcl"} and child.i > head.i), None)
    while steps < 8 and token.head != token:
        steps += 1
        dep, parent = token.dep_, token.head
        if parent.lower_ == "including":
            token, role = parent, None
            continue
        role = role or _role_of(dep, parent)
        if parent.pos_ in {"VERB", "AUX"} and dep not in {"conj"}:
            return _settle(parent, role or "other", own)
        if dep == "conj" and token.pos_ in {"VERB", "AUX"}:
            return _settle(token, role or "other", own)
        token = parent
    if token.pos_ in {"VERB", "AUX"}:
        return _settle(token, role or "other", own)
    return _settle(own, "other", own) if own is not None else Predicate(None, None, None)


def _role_of(dep: str, parent: Any) -> Role | None:
    if dep == "nsubj":
        return "agent"
    if dep in _OBJECTS:
        return "patient"
    if dep == "pobj":
        return "agent" if parent.dep_ == "agent" else "other"
    return None


def _settle(verb: Any, role: Role, own: Any | None) -> Predicate:
    verb = _light_content(verb)
    if verb.lemma_.lower() in _COPULAS and own is not None and own.pos_ == "VERB":
        passive = own.tag_ == "VBN"
        return Predicate(_gravest(own), "patient" if passive else "agent", own.i)
    event = _gravest(verb) if verb.pos_ == "VERB" else event_lemma(verb)
    if event == "kill" and verb.lemma_ in {"die", "perish", "drown"}:
        role = "patient"
    return Predicate(event, role, verb.i)
