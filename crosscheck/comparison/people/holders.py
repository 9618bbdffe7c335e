"""Who holds an office, where one outlet names them and another tells only of the office: Sheriff Ana Ruiz, and "the sheriff's office".

Of claims that surely tell one thing, in articles of which the other has no part of the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.facts import Fact, related
from crosscheck.comparison.people.persons import NOUNS, has_some_of
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Claim, Comparison, Name

MIN_SCORE = 0.85
"""Below it the two claims often tell of two deeds of one office."""
HOUSES = frozenset("office department".split())


def offices_named_by_one(story: Story) -> Iterator[Fact]:
    """A row for each person named with an office of which another article tells the same without a name; the surest pair of claims."""
    seen: set[tuple[str, str]] = set()
    for (one, other), link in sorted(story.pairs.items(), key=lambda item: -item[1].score):
        left, right = story.claims[one], story.claims[other]
        for named, unnamed in ((left, right), (right, left)) if link.score >= MIN_SCORE else ():
            for side in _holders(named):
                name = side.mention.value if side.mention else None
                phrase = _office_in(unnamed, name) if isinstance(name, Name) else None
                if not isinstance(name, Name) or phrase is None or has_some_of(name, unnamed.article, story):
                    continue
                if (name.name, unnamed.article) not in seen:
                    seen.add((name.name, unnamed.article))
                    words = sentence(f"{name.name} is not named by {story.articles[unnamed.article].outlet}, which tells of {phrase}")
                    comparison = Comparison(verdict="compatible", reason="coarser", explanation=words)
                    sides = (side, Side(unnamed, None)) if named is left else (Side(unnamed, None), side)
                    yield Fact("person", sides, (related(0, 1, comparison),), link.alignment)


def _holders(claim: Claim) -> Iterator[Side]:
    for mention in (*claim.mentions, *([claim.source] if claim.source else [])):
        named = isinstance(mention.value, Name) and mention.value.roles and mention.value.name.lower() not in NOUNS
        if mention.kind == "person" and named:
            yield Side(claim, mention)


def _office_in(claim: Claim, name: Name) -> str | None:
    """The speaker or subject of a claim, if it is one of the roles of the name, or its house, and nothing that narrows it."""
    for phrase in (claim.speaker, claim.subject):
        written = (phrase or "").replace("’s", "'s").replace("'s", "").split()
        words = {word.casefold() for word in written}
        if written and written[0].casefold() == "the":
            for role in name.roles:
                of_role = {word.removesuffix("'s") for word in role.replace("’s", "'s").split()}
                narrowing = {word for word in written[1:] if word.islower()} - of_role - HOUSES
                if of_role <= words and not narrowing:
                    return phrase
    return None
