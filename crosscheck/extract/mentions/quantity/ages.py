"""Ages: who is 34 years old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import has_digit
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of, read_phrase
from crosscheck.extract.mentions.quantity.passage import Passage
from crosscheck.extract.mentions.quantity.sentences import entity_text
from crosscheck.extract.mentions.quantity.words import ONES, TENS
from crosscheck.records import Mention, Quantity, Slot

_WORDS = "|".join([*ONES, *TENS][1:])
_CLOSED = r"(?=\s?(?:[,;()—–]|--|\.(?:\s|$)|$|\s(?:and|of|who|was|were|is|are)\b))"
_SINCE = r"(?:(?:now|just|only|also|barely|still) )?"
_AT_THE_TIME = re.compile(r"\s(?:when|at the time|as)\b")
_APPOSITIVE = re.compile(rf"(?<=[\w.’'”\")])\s?, ?(then )?{_SINCE}(?:(\d{{1,3}}){_CLOSED}|({_WORDS})(?=\s?[,;)]))")
_BRACKETED = re.compile(r"(?<=\w) \(()(\d{1,3})()\)")
_PREDICATE = re.compile(
    r"\b(is|was|be|been|turn|turns|turned|turning)\s(?:(?:now|only|just|still|already|(about|almost|nearly|around)) )?(\d{1,3})"
    r"(?=\s?(?:[;)”\"]|\.(?!\d)|,(?! ?\d)|$)|\s(?:when|at the time|and (?!\d)|but|while|as|on|last|this|next|in)\b)"
)
_OF = re.compile(
    r"\b(man|woman|boy|girl|child|toddler|lad|youth|teenager|widow|widower|pensioner|bachelor|youngster)"
    rf" of (?:(about|around|nearly|perhaps|some|just|only|barely) )?(?:(\d{{1,3}})|({_WORDS}))(?:[-–]?(?:{_WORDS}))?"
    r"(?=\s?(?:[,;)]|\.(?:\s|$)|$)|\s(?:was|is|has|had|who|were|from|and|in|on|at|died|drowned|with|by|to)\b)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"\b(turns|turned|turning|turn) (?:(just|only) )?({_WORDS})"
    r"(?=\s?(?:[,;)]|\.(?:\s|$)|$)|\s(?:when|on|in|last|this|next|out of|today|yesterday|while|as|a (?:day|week|month))\b)"
)
_WAS_IN_WORDS = re.compile(rf"\b(was) (?:(?:just|only|barely|about) )?({_WORDS})(?=\s(?:when (?:s?he|his|her|they|the)|at the time)\b)")
_DYING = re.compile(
    r"\b(?:dead|die[sd]?|passe[sd] away|killed|succumb(?:s|ed))(?: [a-z][\w’'-]{0,20}){0,3}? at (\d\d|1[01]\d)"
    r"(?=\s?(?:[,;)]|\.(?:\s|$)|$)|\s(?:after|from|following|of|as|but|surrounded|weeks|months|days)\b)",
    re.IGNORECASE,
)
"""“Dead at 62”; “died at 10 on Monday” is a time, and so may all up to twelve be."""
_VAGUELY = frozenset({"about", "around", "nearly", "perhaps", "some"})
_CLOCK_HOURS = 24
_LISTED = re.compile(r"\b(?:aged|ages(?: of)?)\s((?:\d{1,3}(?:,?\s(?:and|to|or)\s|,\s|[-–]))+\d{1,3})\b(?! or)")
_SERIES = re.compile(
    r"(?<![\w$.,-])(?<!between )(?<!from )((?:\d{1,2}-?(?:[- ]years?[- ]old)?,\s){0,6}\d{1,2}-?,?\sand\s(?:an?\s)?)"
    r"(?=\d{1,2}[- ]years?[- ]olds?\b)"
)
"""“10- and 13-year-old”, “14, 16 and 19 years old”: all but the last, which has the words."""
_LIMIT = re.compile(
    rf"\b(under|below|younger than|over|above|older than)\s(?:the age of\s)?(?:(\d{{1,2}})|({_WORDS}))"
    r"(?=\s?(?:[.,;:)”\"]|$)|\s(?:and|or|but|who|from|in|to|were|was|are|is|by|as|at|for|on|that|with|will|would|must|may|can|should)\b)",
    re.IGNORECASE,
)
_RETIREMENT = re.compile(r"\bretirement age(?:\s(?!\d)[a-z]{1,12}){0,4}\s(\d\d)\b|\bretire at (?:the age of )?(\d\d)\b", re.IGNORECASE)
_PEOPLE = frozenset({"people", "person", "child", "kid", "minor", "anyone", "everyone", "those", "youngster", "adult"})
_NUMBER = re.compile(r"\d{1,3}")
_DECADE = re.compile(r"\bin (?:his|her|their) (?:(early|mid|late)[- ])?['’]?([2-9]0)s\b")
_DECADE_WORDS = re.compile(
    r"\bin (?:his|her|their) (?:(early|mid|late)[- ])?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
)
_WORD_DECADES = {
    word: 10 * n for n, word in enumerate("teens twenties thirties forties fifties sixties seventies eighties nineties".split(), start=1)
}
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_NAME_REACH, _OWNER_REACH = 14, 60
"""Tokens: a name with its titles, and about three sentences back to whom "in his 30s" belongs."""
_OLDEST = 115
_LONGEST_NAME = 7
_ANYONE = frozenset({"man", "woman", "male", "female", "person", "resident", "native", "local"})
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "june", "july", "aug", "sept", "oct", "nov", "dec"})


def find_ages(passage: Passage) -> Iterator[Mention]:
    """Ages that stand without the word: "Swanson, 10, was", "a man in his 20s", "who is 61", "ages 4 and 6"."""
    yield from _appositive(passage)
    yield from _predicative(passage)
    yield from _listed(passage)
    yield from _in_series(passage)
    yield from _at_death(passage)
    yield from _in_words(passage)
    yield from _decades(passage)
    yield from _limits(passage)


def _limits(passage: Passage) -> Iterator[Mention]:
    """Recognise "asylum seekers under 16", "retire at 66": the ages that a law or a survey draws its lines at, nobody's own."""
    for match in _LIMIT.finditer(passage.text):
        before = passage.before(match.start(), 1)
        noun = lemma_of(before[-1]) if before else None
        if noun is not None and (is_person(noun) or noun in _PEOPLE):
            side = "over" if match[1].lower() in {"over", "above", "older than"} else "under"
            age = float(match[2] or ONES.get(match[3].lower()) or TENS[match[3].lower()])
            group = 2 if match[2] else 3
            yield _age(passage, match.start(1), match.end(group), age, age, f"{noun}-{side}")
    for match in _RETIREMENT.finditer(passage.text):
        group = 1 if match[1] else 2
        yield _age(passage, match.start(group), match.end(group), float(match[group]), float(match[group]), "retirement")


def _appositive(passage: Passage) -> Iterator[Mention]:
    for pattern in (_APPOSITIVE, _BRACKETED):
        for match in pattern.finditer(passage.text):
            group = 2 if match[2] else 3
            age = float(match[2] or ONES.get(match[3]) or TENS[match[3]])
            owner = _owner(passage.before(match.start(), _NAME_REACH), closed=passage.text[match.end() : match.end() + 1] == ",")
            if owner is not None and 0 < age < _OLDEST:
                # An age of another time ("then 24") is not to be set against the age of today, so it has no owner to be matched by.
                yield _age(passage, match.start(group), match.end(group), age, age, None if match[1] else owner)


def _predicative(passage: Passage) -> Iterator[Mention]:
    for match in _PREDICATE.finditer(passage.text):
        verb, at = passage.doc[passage.token(match.start(1))], match.start(3)
        age, owner = float(match[3]), _who(verb)
        counted = verb.lemma_.lower() == "turn" and passage.doc[min(passage.token(at) + 1, len(passage.doc) - 1)].pos_ == "NOUN"
        then = _AT_THE_TIME.match(passage.text, match.end()) is not None
        if owner is not None and 0 < age < _OLDEST and not counted:
            yield _age(passage, at, match.end(3), age, age, None if then else owner or None, approximate=match[2] is not None)


def _listed(passage: Passage) -> Iterator[Mention]:
    """Recognise "ages 4 and 6", "between the ages of 18 and 24"; a range is one age, a list several."""
    for match in _LISTED.finditer(passage.text):
        numbers = [(float(one[0]), match.start(1) + one.start(), match.start(1) + one.end()) for one in _NUMBER.finditer(match[1])]
        owner = _nearest(passage.before(match.start(), _NAME_REACH))
        between = passage.text[max(0, match.start() - 12) : match.start()].endswith("between the ")
        if len(numbers) == 2 and (between or "to" in match[1] or "-" in match[1] or "–" in match[1]):
            low, high = sorted(age for age, _, _ in numbers)
            yield _age(passage, numbers[0][1], numbers[1][2], low, high, owner)
            continue
        for age, start, end in numbers:
            yield _age(passage, start, end, age, age, None)  # which of the two men is 25 and which 31, no one says


def _in_series(passage: Passage) -> Iterator[Mention]:
    """Recognise the 10 of "10- and 13-year-old girls"; whose each is, no one says."""
    for match in _SERIES.finditer(passage.text):
        for one in _NUMBER.finditer(match[1]):
            yield _age(passage, match.start(1) + one.start(), match.start(1) + one.end(), float(one[0]), float(one[0]), None)


def _in_words(passage: Passage) -> Iterator[Mention]:
    """Recognise "a boy of seven", "a man of about 50", "who had just turned two"."""
    for match in _OF.finditer(passage.text):
        group = 3 if match[3] else 4
        end = match.end() if group == 4 else match.end(group)
        age = float(match[3]) if match[3] else _spoken(passage.text[match.start(4) : match.end()])
        if 0 < age < _OLDEST:
            yield _age(passage, match.start(group), end, age, age, match[1].lower(), approximate=match[2] in _VAGUELY)
    for match in _WAS_IN_WORDS.finditer(passage.text):
        if _who(passage.doc[passage.token(match.start(1))]) is not None:
            age = float(ONES.get(match[2]) or TENS[match[2]])
            yield _age(passage, match.start(2), match.end(2), age, age, None)  # of another time, like "then 24"
    for match in _TURNED.finditer(passage.text):
        owner = _who(passage.doc[passage.token(match.start(1))])
        if owner is not None:
            age = float(ONES.get(match[3]) or TENS[match[3]])
            yield _age(passage, match.start(3), match.end(3), age, age, owner or None)


def _spoken(words: str) -> float:
    parts = re.split(r"[-–]", words.lower())
    return float(sum(ONES.get(part) or TENS.get(part, 0) for part in parts))


def _at_death(passage: Passage) -> Iterator[Mention]:
    """Recognise "Roth dies at 71": no toll."""
    for match in _DYING.finditer(passage.text):
        age = float(match[1])
        if _CLOCK_HOURS < age < _OLDEST:
            yield _age(passage, match.start(1), match.end(1), age, age, _nearest(passage.before(match.start(), _NAME_REACH)))


def _decades(passage: Passage) -> Iterator[Mention]:
    for pattern in (_DECADE, _DECADE_WORDS):
        for match in pattern.finditer(passage.text):
            decade = int(match[2]) if match[2].isdecimal() else _WORD_DECADES[match[2]]
            low, high = _PARTS.get(match[1] or "", (3 if decade == 10 else 0, 9))
            owner = _nearest(passage.before(match.start(), _OWNER_REACH))
            yield _age(passage, match.start(), match.end(), decade + low, decade + high, owner, approximate=True)


def _age(passage: Passage, start: int, end: int, low: float, high: float, owner: str | None, *, approximate: bool = False) -> Mention:
    value = Quantity(
        low=low,
        high=high,
        unit="year",
        step=1.0,
        approximate=approximate,
        slot=Slot(head=owner, event="age", phrase=f"age of {owner or 'person'}"),
    )
    return Mention(kind="age", start=start, end=end, text=passage.text[start:end], value=value)


def _owner(before: list[Any], *, closed: bool) -> str | None:
    """Return the person right before the comma, by the tagger's names or by a noun for people; `closed` by another comma."""
    while before and before[-1].text in {",", "(", '"', "”"}:
        before.pop()
    if not before:
        return None
    last = before[-1]
    if last.pos_ in {"NOUN", "INTJ"}:  # "Boy, 11, hurt" seems an exclamation to the tagger
        return lemma_of(last) if is_person(lemma_of(last)) and last.tag_ in {"NN", "UH"} else None
    if last.tag_ not in {"NNP", "NNPS"} and last.text not in {"Jr.", "Sr.", "III", "II"} or last.lower_.rstrip(".") in _MONTHS:
        return None
    name = _name_back(before)
    return name if _is_persons_name(before, name, closed=closed) else None


def _is_persons_name(before: list[Any], name: str, *, closed: bool) -> bool:
    last, words = before[-1], name.split()
    if any(token.ent_type_ == "PERSON" for token in before[-3:] if token.text in words):
        return True
    if len(words) > 1 and last.ent_type_ not in {"GPE", "LOC", "DATE", "LAW", "EVENT"}:
        return True
    if last.ent_type_ == "":
        return bool(last.tag_ == "NNP")
    # "Keller, 54, was found guilty", where the tagger takes Keller for a town: no town that does something has a number between commas.
    led = len(before) > len(words) and before[-len(words) - 1].pos_ == "ADP"
    told = words[0].lower() in MALE | FEMALE or (last.dep_ == "appos" and is_person(lemma_of(last.head)))
    return not led and (told or (closed and last.dep_ in {"nsubj", "nsubjpass", "dobj"}))


def _antecedent(verb: Any, pronoun: Any) -> Any:
    """Return the noun of "Ann Roth, a baker who owns the mill and who turned 50": not the mill, which only stands nearest."""
    joined = [verb, *verb.conjuncts]
    clause = next((token for token in joined if token.dep_ == "relcl" and token.head.i < pronoun.i), None)
    if clause is not None and clause.head.pos_ in {"NOUN", "PROPN"}:
        return clause.head
    return next((token for token in reversed(pronoun.doc[: pronoun.i]) if token.pos_ in {"NOUN", "PROPN"}), pronoun)


def _who(verb: Any) -> str | None:
    """Return the person of whom `verb` tells the age; no words for a pronoun, None where it is nobody's."""
    holder, subject = verb, None
    for _ in range(3):
        subject = next((child for child in holder.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i), None)
        if subject is not None or holder.pos_ not in {"VERB", "AUX"}:
            break
        holder = holder.head
    if subject is None:
        return None
    if subject.lower_ in {"who", "that"}:
        subject = _antecedent(holder, subject)
    if subject.lower_ in {"he", "she", "i"}:
        return ""
    if subject.pos_ == "NOUN" and (named := _named_so(subject)) is not None:
        return named
    if subject.pos_ == "NOUN":
        return lemma_of(subject) if subject.tag_ == "NN" and is_person(lemma_of(subject)) else None
    untagged = subject.pos_ == "PROPN" and subject.ent_type_ == ""
    return entity_text(subject.doc, subject.i, "PERSON") or (str(subject.text) if untagged else None)


def _name_back(before: list[Any]) -> str:
    """Return the name that ends there, with what a hyphen joins to it."""
    at = len(before)
    while at > 0 and _is_of_name(before, at - 1) and len(before) - at < _LONGEST_NAME:
        at -= 1
    while at > 1 and before[at].text in {"Jr.", "Sr."} and before[at - 1].text == ",":
        at -= 1
    return "".join(token.text_with_ws for token in before[at:]).strip()


def _is_of_name(tokens: list[Any], at: int) -> bool:
    if tokens[at].text == "-":
        return at > 0 and tokens[at - 1].tag_ == "NNP" and not tokens[at - 1].whitespace_ and not tokens[at].whitespace_
    named = tokens[at].tag_ in {"NNP", "NNPS"} and not (at + 1 < len(tokens) and has_digit(tokens[at]))
    return named or tokens[at].text in {"Jr.", "Sr.", "III", "II"}


def _nearest(before: list[Any]) -> str | None:
    """Return the last noun for a person, or person's name among the tokens before; what stands behind "in" only if there is no other."""
    place = None
    for token in reversed(before):
        if token.ent_type_ == "PERSON":
            name = entity_text(token.doc, token.i, "PERSON")
            if not _stands_in(token):
                return name
            place = place or name
        if token.pos_ == "NOUN" and is_person(lemma_of(token)):
            return _named_so(token) or lemma_of(token)
    return place


def _stands_in(token: Any) -> bool:
    """Recognise the town of "died in Lyon at the age of 89", which the tagger takes for a person."""
    while token.i > 0 and token.ent_iob_ == "I":
        token = token.nbor(-1)
    return token.i > 0 and token.nbor(-1).lower_ in {"in", "near", "outside"}


def _named_so(noun: Any) -> str | None:
    """Return the name that the noun stands beside: "Omar Haddad, a writer, has died at age 93"; "and another man" is another."""
    token = noun
    while token.dep_ == "appos" or (token.dep_ == "conj" and not any(one.dep_ == "cc" for one in token.head.children)):
        token = token.head
        if token.ent_type_ == "PERSON":
            return entity_text(token.doc, token.i, "PERSON")
    if noun.dep_ == "appos" and token.tag_ == "NNP" and token.i < noun.i:
        return _name_back(list(token.doc[max(0, token.i - _NAME_REACH) : token.i + 1]))  # who is an actress is no town
    return None


def _beside(noun: Any, before: Any) -> str | None:
    """Return the Keller of "Keller, a 34-year-old man", the driver of "the driver, a 34-year-old man": what tells the man from others.

    `before` are the two tokens before the age, a comma and an article; in "a woman, a 37-year-old man and a girl" the man is another.
    """
    other = noun.head
    if noun.dep_ != "appos" or [token.lower_ for token in before] not in ([",", "a"], [",", "an"]):
        return None
    definite = any(child.lower_ in {"the", "his", "her", "its", "their"} for child in other.children)
    told = other.tag_ == "NN" and definite and lemma_of(noun) in _ANYONE and is_person(lemma_of(other))
    return _named_so(noun) or (lemma_of(other) if told else None)


def _described(token: Any) -> str | None:
    """Return the subject of "was 62 years old"; a pronoun names nobody."""
    for _ in range(5):
        token = token.head
        subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return _called(subject) if subject.pos_ in {"NOUN", "PROPN"} else None
    return None


def _called(noun: Any) -> str:
    """Return the person's whole name as tagged, or the noun's lemma."""
    return entity_text(noun.doc, noun.i, "PERSON") or lemma_of(noun)


def _named_before(doc: Any, first: int) -> str | None:
    """Return the name of "Jonas Aal, aged 16" and "Jonas Aal, the 16-year-old": right before the comma, whatever else is near."""
    at = first - (doc[first - 1].lower_ in {"aged", "the", "a", "an"} if first > 0 else 0)
    if at < 2 or doc[at - 1].text != "," or doc[at - 2].tag_ != "NNP":  # noqa: PLR2004 - a name and a comma
        return None
    before = list(doc[max(0, at - _NAME_REACH) : at - 1])
    return None if before[-1].lower_.rstrip(".") in _MONTHS or before[-1].ent_type_ in {"GPE", "LOC"} else _name_back(before)


def age_slot(doc: Any, first: int, last: int) -> Slot:
    """Whose age tokens [first, last) state: the name or noun behind "10-year-old", else the subject or the name before."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    # "A 16-year-old’s past" and "a 16-year-old called police" leave the noun out.
    own = doc[last - 1].tag_ == "POS" or at < len(doc) and doc[at].tag_ in {"POS", "VBD"}
    phrase = read_phrase(doc, at, single=True) if at < len(doc) and not own else None
    owner: str | None = None
    if phrase is not None and phrase.noun is not None:
        noun = doc[phrase.noun]
        owner = entity_text(doc, noun.i, "PERSON") or (
            (_beside(noun, doc[max(0, first - 2) : first]) or lemma_of(noun))
            if noun.pos_ == "NOUN"
            else " ".join(t.text for t in doc[at : phrase.last] if t.tag_ == "NNP")
        )
    elif "years" in {token.lower_ for token in doc[first:last]}:
        owner = _described(doc[last - 1])
    elif (named := _named_before(doc, first)) is not None:
        owner = named
    elif first > 0 and doc[last - 1].lower_ not in {"old", "olds", "'s", "’s"}:
        owner = _nearest(list(doc[max(0, first - _OWNER_REACH) : first]))
    return Slot(head=owner, event="age", phrase=f"age of {owner or 'person'}")
