"""Contrastive news sentences by rule: python benchmarks/relation/contrast.py --pairs 40000 --seed 13 --out FILE.jsonl.gz.

Writes JSON objects {"source": "contrast-<rule>", "a", "b", "label"}, one a line, that tell whether `a`, of one outlet, entails `b`, of
another, on the same story. All stories are invented (`stories/*.txt`, in the notation of `contrast_sentences.py`).

`b` is drawn first and is kept only if it can be given an `a` for each of the three labels; then the label is drawn. So nothing in `b` alone
tells the label, whatever its words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from contrast_names import CLAIMANTS, OFFICIAL
from contrast_numbers import CONTRADICT, ENTAIL, MEASURES, NEUTRAL, Amount, wordings
from contrast_rules import VOUCHED, WAYS, Attempt, Subject, Values, looks
from contrast_sentences import Fact, Form, Said, Story, body, can_be_attributed, read_stories, sentence, values_of

STORIES = Path(__file__).parent / "stories"
ORDER = ("disaster", "crime", "politics", "business", "health", "sport", "roles", "denials")
LABELS = {CONTRADICT: 0.4, ENTAIL: 0.3, NEUTRAL: 0.3}
HEDGED = 0.3
"""The share of sentences whose numbers are worded with a hedge."""
CLAIMED = 0.05
"""The share of sentences that are somebody's claim only."""
JOINED = 0.25
"""The share of sentences that tell two facts of the story."""
JOINTS = (", and ", ", while ", "; ", ". ")
SPARING = {"attribution": 0.2, "alleged": 0.3, "same-story": 0.8}
"""Rules that fit every sentence would crowd out the others."""
EAGER = dict.fromkeys(("role-swap", "degree", "weaker", "score", "clause-order", "other-case", "later-toll"), 3.0)
"""Rules that fit few sentences are taken where they fit."""
TRIES = 4


def hedge_some(truth: Values, form: Form, story: Story, random: Random) -> Values:
    """The values of a sentence, with its numbers worded with a hedge where that may be."""
    values = dict(truth)
    for slot in sorted(form.slots - form.bare):
        worth = truth[slot]
        if isinstance(worth, Amount):
            values[slot] = wordings(worth.written[0], MEASURES[story.numbers[slot][0]], random)
    return values


def draw(story: Story, random: Random) -> Subject:
    """A sentence of the story at random."""
    fact = random.choice(story.facts)
    side = random.choice([side for side in ("=", "-", "<") if fact.sides[side]])
    form = random.choice(fact.sides[side])
    truth = values_of(story, random)
    values = hedge_some(truth, form, story, random) if random.random() < HEDGED else truth
    said = Said(form, values, looks(form.slots, random), fronted=random.random() < 0.5)
    if can_be_attributed(form):
        chance = random.random()
        if chance < VOUCHED:
            said = replace(said, voucher=random.choice(OFFICIAL))
        elif chance < VOUCHED + CLAIMED:
            said = replace(said, rumour=random.choice(CLAIMANTS))
    return Subject(story, fact, side, said, truth)


def pick(ways: Sequence[tuple[str, Attempt]], subject: Subject, used: Mapping[str, int], random: Random) -> tuple[str, Said] | None:
    """A rule and an `a` that differs from `b`; rules used little so far come first more often."""
    by_rule: dict[str, list[Attempt]] = {}
    for rule, attempt in ways:
        by_rule.setdefault(rule, []).append(attempt)
    own = body(subject.said, subject.story)
    for _ in range(min(TRIES, len(by_rule))):
        weights = [SPARING.get(rule, EAGER.get(rule, 1.0)) / (20 + used[rule]) for rule in by_rule]
        rule = random.choices(list(by_rule), weights)[0]
        said = random.choice(by_rule.pop(rule))(random)
        if said and body(said, subject.story) != own:
            return rule, said
    return None


@dataclass(frozen=True)
class Company:
    """A second fact of the story that both sentences of a pair can take in, worded once for each."""

    fact: Fact
    for_a: Said
    for_b: Said


def company(subject: Subject, random: Random) -> Company | None:
    """Another fact of the story, with its true values, told in two ways that entail each other."""
    others = [fact for fact in subject.story.facts if fact is not subject.fact and not fact.decisive]
    if subject.fact.decisive or not others or subject.said.rumour or subject.said.form.headline:
        return None
    fact = random.choice(others)
    forms = [form for form in fact.sides[random.choice([side for side in ("=", "-") if fact.sides[side]])] if not form.headline]
    first = random.choice(forms)
    second = random.choice([form for form in forms if form.slots == first.slots])
    told = [Said(form, subject.truth, looks(form.slots, random), random.random() < 0.5) for form in (first, second)]
    return Company(fact, *told)


def join(first: Said, second: Said, story: Story, turned: bool, random: Random) -> str:
    """Two sentences in one, or side by side."""
    parts = [body(said, story) for said in ((second, first) if turned else (first, second))]
    joint = random.choice(JOINTS)
    parts[0] = parts[0].removesuffix(".") if joint == ". " else parts[0]
    return sentence(parts[0] + joint + (parts[1][0].upper() + parts[1][1:] if joint == ". " else parts[1]))


def alone(said: Said, story: Story) -> str:
    """A whole sentence."""
    return sentence(body(said, story), said.form.headline)


Found = Mapping[str, tuple[str, Said]]


def pair(subject: Subject, found: Found, label: str, random: Random) -> tuple[str, str, str]:
    """Rule, `a` and `b`; whether `b` tells a second fact is drawn before anything that depends on the label."""
    story, b, (rule, a) = subject.story, subject.said, found[label]
    second, turned = company(subject, random), random.random() < 0.5
    whole, only_a = random.random() < JOINED, random.random() < JOINED
    if second and whole:
        return whole_pair(subject, second, found, label, random)
    if second and only_a and joins(a, second):
        return rule, join(a, second.for_a, story, turned, random), alone(b, story)
    return rule, alone(a, story), alone(b, story)


def joins(said: Said, second: Company) -> bool:
    """Whether the sentence can be told together with the second fact, being on neither the same fact nor a rumour."""
    return not (said.form.headline or said.rumour or any(said.form in forms for forms in second.fact.sides.values()))


def whole_pair(subject: Subject, second: Company, found: Found, label: str, random: Random) -> tuple[str, str, str]:
    """Rule, `a` and `b` where `b` tells two facts: all of `b` must follow from what entails it, and what denies a part denies it."""
    story, said, (rule, a) = subject.story, subject.said, found[label]
    turned = random.random() < 0.5
    b = join(said, second.for_b, story, turned, random)
    can_join = joins(a, second)
    if label == NEUTRAL and (not can_join or random.random() < 0.4):
        return "detail", alone(random.choice((found[ENTAIL][1], second.for_a, said)), story), b
    if label == ENTAIL and (not can_join or random.random() < 0.15):
        return "clause-order", join(said, second.for_b, story, not turned, random), b
    if label == CONTRADICT and (not can_join or random.random() < 0.4):
        return rule, alone(a, story), b
    return rule, join(a, second.for_a, story, turned != (random.random() < 0.3), random), b


def generate(pairs: int, seed: int, stories: Sequence[Story]) -> Iterator[dict[str, str]]:
    """Rows {"source", "a", "b", "label"}; the same for the same arguments, none twice; fewer than `pairs` if the stories give no more."""
    random = Random(seed)  # noqa: S311 (data, not secrets)
    used: dict[str, Counter[str]] = {label: Counter() for label in LABELS}
    seen: set[tuple[str, str]] = set()
    for number in range(50 * pairs):
        if len(seen) == pairs:
            return
        subject = draw(stories[number % len(stories)], random)
        tried = {label: pick(list(WAYS[label](subject)), subject, used[label], random) for label in LABELS}
        found = {label: drawn for label, drawn in tried.items() if drawn}
        label = random.choices(list(LABELS), list(LABELS.values()))[0]
        if len(found) == len(LABELS):
            rule, a, b = pair(subject, found, label, random)
            if a != b and (a, b) not in seen:
                seen.add((a, b))
                used[label][rule] += 1
                yield {"source": f"contrast-{rule}", "a": a, "b": b, "label": label}


def bank() -> list[Story]:
    """All invented stories."""
    return read_stories("".join((STORIES / f"{name}.txt").read_text("utf-8") for name in ORDER))


def main(argv: Sequence[str] | None = None) -> None:
    """Read the command line, write the file, and say on the error channel how often each rule was used."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=40000)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.jsonl.gz")
    args = parser.parse_args(argv)
    rules: Counter[str] = Counter()
    with args.out.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as out:
        for row in generate(args.pairs, args.seed, bank()):
            out.write((json.dumps(row, ensure_ascii=False) + "\n").encode())
            rules[f"{row['label']} {row['source']}"] += 1
    sys.stderr.write(json.dumps({"pairs": rules.total(), **dict(sorted(rules.items()))}, indent=1) + "\n")


if __name__ == "__main__":
    main()
