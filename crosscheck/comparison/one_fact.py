"""Whether two aligned claims tell one fact, and whether they differ in it, by their score and a model that learnt from readers.

In stories that it never saw one pair in three that is aligned at 0.9 tells two facts, and one in three aligned at 0.6 tells one: the score
knows where claims stand and which rare words they share, the model what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.comparison.context import Story, alone, fate_of
from crosscheck.comparison.course.stages import steps_apart
from crosscheck.comparison.occasion import amounts_clash, are_told_apart, far_apart, other_people
from crosscheck.comparison.odds import log_odds, probability_of
from crosscheck.comparison.otherwise import nothing_differs
from crosscheck.comparison.shared import compare_mentions
from crosscheck.comparison.verdicts import COMMITTED, agrees, shortened
from crosscheck.comparison.witness import Compare, OneFact
from crosscheck.records import Claim, Comparison

MODEL, SCORE, BIAS = 0.63, 0.43, -0.95
"""What the log odds of the model and of the score are worth, fitted on pairs of stories kept apart (`benchmarks/one_fact.py`)."""
MIN_SCORE = 0.9
"""Without the model: two pairs in three that score as much tell one fact."""
MIN_ASKED_SCORE = 0.5
"""Of pairs that score less one in seven tells one fact, and asking of them takes as long as of all others."""
MIN_ONE_FACT = 0.6
"""Of pairs at least this sure four in five tell one fact, and of those that no other comes before five in six."""
MIN_DIFFERENCE = 0.8
"""Of pairs of one fact that the model is this sure of, more than nine in ten differ in something that readers would show."""
MAX_CONFLICT = 0.5
"""What the model takes for a conflict may be mere rewording, so that no difference is told; nor is it told that both tell the same."""
MAX_CONTRADICTION = 0.4
"""Who died at home and who in a hospital is one fact to the one-fact model, but not told alike where the relation model is so sure."""
MIN_RICHER = 2.0
"""A claim has the more detail where its own words, by rarity, weigh so many times what the other's own do."""
NEARLY = 0.05
"""By so much less sure a claim may as well be meant as the surest one."""
REPORTED = frozenset({"attributed", "alleged"})
"""What police say he did, he allegedly did."""
NEWS_DAYS = 10
"""What is new is told for so long."""
LEAST = 1e-3
"""No model and no score is believed to be surer."""
Pair = tuple[str, str]
"""The ids of two claims."""


def compare_events(pairs: Iterable[Pair], story: Story) -> dict[Pair, tuple[Comparison, float]]:
    """Of aligned claims in which nothing else could be compared, those that tell one fact, how they stand, and how sure that is.

    Without a model only claims that are aligned beyond doubt do.
    """
    sides = {pair: (story.claims[pair[0]], story.claims[pair[1]]) for pair in pairs}
    ask = story.witness.one_fact if story.witness else None
    least = MIN_ASKED_SCORE if ask else MIN_SCORE
    enough = {pair: both for pair, both in sides.items() if story.pairs[pair].score >= least}
    texts = {pair: (alone(left), alone(right)) for pair, (left, right) in enough.items() if may_be_one_event(left, right, story)}
    if story.witness is None or ask is None:
        return {pair: (_AGREED, story.pairs[pair].score) for pair in texts}
    asked = zip(texts, ask(list(texts.values())), strict=True)
    told = {pair: one._replace(same=joined(one.same, story.pairs[pair].score)) for pair, one in asked}
    sure = _surest({pair: one for pair, one in told.items() if one.same >= MIN_ONE_FACT}, story)
    differing = _whole_sentences_differ([pair for pair, one in sure.items() if one.differs >= MIN_DIFFERENCE], story, ask)
    denied = zip(sure, story.witness.contradict([texts[pair] for pair in sure]), strict=True)
    differing |= {pair for pair, certainty in denied if certainty >= MAX_CONTRADICTION}
    agreeing = {pair for pair, one in sure.items() if pair not in differing and one.conflicts < MAX_CONFLICT}
    found = dict.fromkeys(agreeing, _AGREED) | {pair: _in_detail(*sides[pair], story) for pair in differing}
    return {pair: (found[pair], one.same) for pair, one in sure.items() if pair in found}


def _whole_sentences_differ(pairs: Sequence[Pair], story: Story, ask: Compare) -> set[Pair]:
    """Those of which the sentences differ as well as the claims: what one claim does not tell may stand in the clause beside it."""
    texts = [(story.sentence_text(story.claims[a]), story.sentence_text(story.claims[b])) for a, b in pairs]
    return {pair for pair, one in zip(pairs, ask(texts), strict=True) if one.differs >= MIN_DIFFERENCE}


def may_be_one_event(left: Claim, right: Claim, story: Story) -> bool:
    """Whether nothing that is read in two aligned claims keeps them from telling one event: denied, others, plan and deed, another day.

    Who somebody is ("the former treasurer") is compared as a name.
    """
    if left.negated != right.negated or other_people(left, right) or _tell_two_tolls(left, right):
        return False
    if _names_only(left) or _names_only(right) or _is_news_of_another_day(left, right, story) or are_told_apart(left, right, story):
        return False
    if not nothing_differs(left, right) or amounts_clash(left, right) or steps_apart(left, right):
        return False
    return (left.status in COMMITTED) == (right.status in COMMITTED) or {left.status, right.status} == REPORTED


def _names_only(claim: Claim) -> bool:
    return claim.tense is None and not claim.headline


def _is_news_of_another_day(left: Claim, right: Claim, story: Story) -> bool:
    """A headline tells what is new: one of November is no event of the next August, unless that claim is dated back to it."""
    if not (left.headline or right.headline):
        return False
    undated = left.setting.start is None and right.setting.start is None
    return story.days_apart(left, right) > NEWS_DAYS if undated else far_apart(left, right, story)


def _tell_two_tolls(left: Claim, right: Claim) -> bool:
    """Both count people of whom they tell what became, and no two of these are the same: the killed are not the injured."""
    a, b = ([mention for mention in claim.mentions if fate_of(mention)] for claim in (left, right))
    return bool(a and b) and not any(fate_of(x) == fate_of(y) and agrees(compare_mentions(x, y)) for x in a for y in b)


def _surest(told: Mapping[Pair, OneFact], story: Story) -> dict[Pair, OneFact]:
    """Without the pairs of which a claim is surer of another one in the other's article: one fact is told in one row, and not in five.

    A headline tells again what its text tells, so that it does not stand in the way of that.
    """
    best: dict[tuple[str, str, bool], float] = {}
    for pair, one in told.items():
        for key in _rivals(pair, story):
            best[key] = max(best.get(key, 0.0), one.same)
    return {pair: one for pair, one in told.items() if all(one.same + NEARLY >= best[key] for key in _rivals(pair, story))}


def _rivals(pair: Pair, story: Story) -> list[tuple[str, str, bool]]:
    """For each of two claims what else of the other's article may be meant."""
    sides = [(ident, story.claims[other]) for ident, other in (pair, pair[::-1])]
    return [(ident, other.article, other.headline) for ident, other in sides]


def joined(told: float, score: float) -> float:
    """How surely two claims tell one fact, by the model and by their score, in [0, 1]."""
    return probability_of(BIAS + MODEL * log_odds(told, LEAST) + SCORE * log_odds(score, LEAST))


_AGREED = Comparison(verdict="agree", explanation="Both tell the same.")


def _in_detail(left: Claim, right: Claim, story: Story) -> Comparison:
    """Both can be right: one tells more, or each has something of its own."""
    own = [sum(story.rarity(term) for term in set(one.terms) - set(other.terms)) for one, other in ((left, right), (right, left))]
    poor, rich = (left, right) if own[0] <= own[1] else (right, left)
    if max(own) >= MIN_RICHER * min(own):
        words = f"Both tell one fact, one in more detail: “{shortened(poor.text)}”, and “{shortened(rich.text)}”."
        return Comparison(verdict="compatible", reason="coarser", explanation=words)
    words = f"Both tell one fact, each in its own detail: “{shortened(left.text)}”, and “{shortened(right.text)}”."
    return Comparison(verdict="compatible", reason="scope", explanation=words)
