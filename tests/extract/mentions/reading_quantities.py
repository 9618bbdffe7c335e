"""What the tests of quantities share: sentences read with the parser that the pipeline uses."""

from typing import NamedTuple

from crosscheck.extract.mentions.classes import fate_of, thing_of
from crosscheck.extract.mentions.near import near_words
from crosscheck.extract.mentions.quantity import find_quantities
from crosscheck.extract.parser import load_parser


class Counted(NamedTuple):
    """A count as the comparison sees it."""

    value: float | None
    thing: str | None
    fate: str | None


def read(text, kind=None, taken=()):
    """The quantities of `text`, of one kind if named; each quotes the text to the letter, in the order of their starts."""
    mentions = find_quantities(load_parser()(text), taken)
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert mentions == sorted(mentions, key=lambda one: one.start)
    return [one for one in mentions if kind in {None, one.kind}]


def only(text, kind):
    """The one quantity of that kind."""
    (mention,) = read(text, kind)
    return mention


def counted(text):
    """The plain counts of `text`, without ranks and sums."""
    doc = load_parser()(text)
    found = []
    for mention in read(text, "count"):
        slot = mention.value.slot
        if not mention.value.ordinal and not mention.value.parts:
            fate = fate_of(slot.head, slot.event, near_words(doc, mention.start, mention.end))
            found.append(Counted(mention.value.low, thing_of(slot.head, fate), fate))
    return found


def near(text, words):
    """The words near the quantity that reads `words`."""
    doc = load_parser()(text)
    mention = next(one for one in read(text) if one.text == words)
    return near_words(doc, mention.start, mention.end)
