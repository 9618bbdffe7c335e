"""An article to its claims: passages to sentences, sentences to clauses, clauses with what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosscheck.extract.attribution import Attribution, Reading, attribute, last_speaker
from crosscheck.extract.clauses import Clause, split_clauses
from crosscheck.extract.coreference import Antecedents, find_antecedents
from crosscheck.extract.furniture import is_furniture
from crosscheck.extract.gist import gist_of, terms_meant, terms_of, text_of
from crosscheck.extract.headline import read_headline
from crosscheck.extract.lexicon import ACTS
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.mentions import find_mentions
from crosscheck.extract.sentences import split_sentences
from crosscheck.extract.status import event_token, is_negated, status_of, tense_of
from crosscheck.extract.verbs import meaning_of
from crosscheck.records import Article, Claim, Mention, Quantity, Quote

MIN_TERMS = 2
"""A clause with fewer content words and no mention ("he added") tells nothing that another outlet could tell too."""


MIN_SPOKEN = 4
"""Words of a quotation that can be set against another: "Yes" and "No comment" cannot."""


def claims_of(article: Article, docs: Sequence[tuple[int, bool, Any]]) -> list[Claim]:
    """The claims of one article in reading order.

    `docs` are its passages as (offset in the article's text, whether it is the headline, spaCy Doc).
    """
    mentions = find_mentions([doc for _, _, doc in docs], article.published)
    antecedents = find_antecedents([(headline, doc) for _, headline, doc in docs], mentions)
    claims, speaker = [], None
    for (offset, headline, doc), found, meant in zip(docs, mentions, antecedents, strict=True):
        mates = pair_marks(doc)
        if headline:
            readings = [read_headline(sentence, mates) for sentence in split_sentences(doc)]
        else:
            clauses = [split_clauses(sentence, mates) for sentence in split_sentences(doc)]
            readings = attribute(clauses, quotations(doc, mates), speaker)
            speaker = last_speaker(readings)
        for sentence in readings:
            for reading in sentence:
                claim = _claim(article, offset, headline, reading, sentence, found, meant)
                if claim is not None:
                    claims.append(claim)
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
    return [claim.model_copy(update={"id": f"{article.id}:{number}"}) for number, claim in enumerate(ordered, 1)]


def _claim(
    article: Article,
    offset: int,
    headline: bool,
    reading: Reading,
    sentence: Sequence[Reading],
    found: Sequence[Mention],
    meant: Antecedents,
) -> Claim | None:
    clause = reading.clause
    own = _own_mentions(reading, sentence, found)
    terms = terms_of(clause)
    start, end = clause.start + offset, clause.end + offset
    tense = tense_of(clause, headline=headline)
    predicate = _predicate(clause)
    if (
        (reading.frame and not _is_act(clause, own))
        or _is_question(clause)
        or is_furniture(article.text[start:end], tense, article.text[end : end + 2])
        or (len(terms) < MIN_TERMS and not any(m.kind not in {"person", "organisation", "quote"} or _is_utterance(m) for m in own))
    ):
        return None
    attribution = reading.attribution
    source = _source(attribution, article.text, offset, found, own)
    return Claim(
        id=f"{article.id}:0",
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        speaker=attribution.speaker if attribution is not None else None,
        source=_moved(source, offset) if source is not None else None,
        said=tuple(_moved(mention, offset) for mention in _said(reading, sentence, found)),
        status=status_of(clause, attribution, headline=headline),
        mentions=tuple(_moved(mention, offset) for mention in own),
        headline=headline,
        sentence=(min(r.clause.start for r in sentence) + offset, max(r.clause.end for r in sentence) + offset),
        gist=gist_of(clause, meant, attribution, quoted=reading.quoted),
        terms=terms if reading.quoted else tuple(dict.fromkeys((*terms, *terms_meant(clause, meant), *_meaning(predicate, clause)))),
        subject=text_of(clause.subject) or None,
        predicate=predicate,
        negated=is_negated(clause),
        tense=tense,
    )


def _moved(mention: Mention, offset: int) -> Mention:
    return mention.model_copy(update={"start": mention.start + offset, "end": mention.end + offset})


def _source(attribution: Attribution | None, text: str, offset: int, found: Sequence[Mention], own: Sequence[Mention]) -> Mention | None:
    """The first person named by the speaker's words, if these stand in this passage."""
    if attribution is None:
        return None
    start, end = attribution.span
    if text[offset + start : offset + end].strip() != attribution.speaker:
        return None  # it was said in the passage before
    return next((m for m in found if m.kind == "person" and start <= m.start < end and m not in own), None)


def _said(reading: Reading, sentence: Sequence[Reading], found: Sequence[Mention]) -> list[Mention]:
    """The times and places of the clause that reports it, but those that tell who speaks: "the governor of Ohio said on Friday"."""
    verb = reading.clause.reporter
    frame = next((other for other in sentence if verb is not None and other.clause.head.i == verb.i and other is not reading), None)
    if frame is None:
        return []
    speaker = {part.idx for token in frame.clause.subject for part in token.subtree}
    own = _own_mentions(frame, sentence, found)
    return [mention for mention in own if mention.kind in {"date_time", "place"} and mention.start not in speaker]


def _meaning(predicate: str, clause: Clause) -> tuple[str, ...]:
    """The one verb for a phrase of several words, by which another outlet may tell it: who is to step down will resign."""
    told = {token.lemma_.lower() for token in clause.tokens}
    return (predicate,) if predicate not in told and " " not in predicate else ()


def _is_utterance(mention: Mention) -> bool:
    """Whether someone's own words are told, few as they are: “He ran straight at us”."""
    return isinstance(mention.value, Quote) and mention.value.complete and len(mention.value.words) >= MIN_SPOKEN


def _is_act(clause: Clause, own: Sequence[Mention]) -> bool:
    """As in "the court ruled by six votes to three on Thursday": when and how it was said is a fact of its own.

    So is the age of whoever says it ("said Kiel Madrona, 19, a student"), and how long something took in which it was said: "during the
    five-week trial the court heard".
    """
    if any(mention.kind == "age" or _is_whole_length(mention) for mention in own):
        return True
    return clause.head.lemma_.lower() in ACTS and any(mention.kind in {"date_time", "count"} for mention in own)


def _is_whole_length(mention: Mention) -> bool:
    return mention.kind == "duration" and isinstance(mention.value, Quantity) and mention.value.slot.head in _LASTING


_LASTING = frozenset("trial hearing inquest inquiry investigation meeting siege strike search flight journey debate session".split())


def _predicate(clause: Clause) -> str:
    event = event_token(clause.head)
    return "be" if event.pos_ == "AUX" and event.tag_ in {"VBZ", "VBP", "VBD"} and event.lemma_[:1] in {"'", "’"} else meaning_of(event)


def _own_mentions(reading: Reading, sentence: Sequence[Reading], found: Sequence[Mention]) -> list[Mention]:
    """The mentions that begin in a clause's own words; a quotation belongs to every clause that it covers."""
    clause = reading.clause
    starts = {t.idx for t in clause.tokens}
    last = clause.tokens[-1]
    own = []
    for mention in found:
        if mention.kind == "quote":
            inside = mention.start < clause.end and clause.start < mention.end
            first = next((r for r in sentence if not r.frame and mention.start < r.clause.end and r.clause.start < mention.end), None)
            if inside and first is reading:
                own.append(mention)
        elif mention.start in starts or (clause.start <= mention.start < last.idx + len(last) and _within_token(mention.start, clause)):
            own.append(mention)
    return own


def _within_token(position: int, clause: Clause) -> bool:
    return any(t.idx <= position < t.idx + len(t) for t in clause.tokens)


def _is_question(clause: Clause) -> bool:
    last = clause.tokens[-1].i
    return any(token.text == "?" for token in clause.head.doc[max(last - 1, clause.tokens[0].i) : last + 2])
