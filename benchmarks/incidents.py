"""Counts, ages and names of incidents in local news against a registry of those incidents.

    python benchmarks/incidents.py STORIES.jsonl TRUTH.jsonl [--limit N] [--list FIELD]

STORIES is JSON Lines, an article a line: {"story", "outlet", "date", "title", "text"}; TRUTH an incident a line: {"story",
"num_killed", "num_injured", "participants": [{"Type", "Status", "Age", "Name"}]} (as in the Gun Violence Archive). Articles go the
way of files: front matter, boilerplate, claims. Articles of incidents that TRUTH does not have are left out.

How a toll is read from an article's claims: `read_tolls`. It is judged at four levels, each counting what the one before counts:
  exact    the registry's number; it has suspects among the killed and injured,
  victims  or its number without the suspects ("killed three before turning the gun on himself"),
  bound    or an interval that holds one of the two ("at least 3", "several"),
  early    or as many killed and injured in all, but fewer of them killed: some died after the article (unless its text has
           the registry's number of killed, which was then not read).
Ages: exact is the registry's age of a participant, bound an interval that holds it ("in his 20s") or an age one year off (a
birthday between). Names: exact is the same words, bound the same surname and a given name or initial that fits.
Precision = right / read. Recall = right / stated: articles (or ages, or names) whose text has the registry's value, by a plain
search of the text that knows nothing of crosscheck (`states_toll`, `_AGE`, the surname behind its given name), or where it was
read. An article tells of officers, witnesses and other incidents as well, whom the registry does not list: the precision of
ages and names is a lower bound.

Incidents are halved by a hash of their id: rules may be made while reading the open half; the half apart is never read, and
--list shows the wrong ones of the open half only. The last line is JSON.
"""

import argparse
import datetime as dt
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.cache import Cache, cache_folder
from crosscheck.extract.mentions.combined import COMBINED
from crosscheck.ingest.article import read_articles
from crosscheck.ingest.discover import RawFile
from crosscheck.pipeline import extract_claims
from crosscheck.records import Article, Claim, Mention, Name, Quantity, Slot

TOLLS = ("killed", "injured")
FIELDS = (*TOLLS, "age", "name")
LEVELS = {
    "killed": ("exact", "victims", "bound", "early"),
    "injured": ("exact", "victims", "bound", "early"),
    "age": ("exact", "bound"),
    "name": ("exact", "bound"),
}
BATCH = 64
"""Articles extracted at once; what is done is kept if the run is stopped."""
SAME_INCIDENT_DAYS = 1
"""A night's shooting is dated by either day."""
MAX_AGE_SLIP = 1
UNREAL = frozenset({"denied", "possible", "planned"})

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
OTHER_WORDS = {0: ("nobody", "none"), 2: ("double",), 3: ("triple",)}
LONE = (
    r"(?:a|an|another)(?: (?!year|month)[\w-]+){0,3}?[ -](?:old|person|man|woman|boy|girl|child|baby|infant|toddler|teen|teenager|youth|"
    r"juvenile|student|victim|officer|deputy|firefighter|mother|father|brother|sister|son|daughter|friend|neighbor|suspect|gunman)"
)
"""One person, where no number is said."""
GAP = r"(?:[ -](?!(?:charged|accused|arrested|suspected|convicted|sentenced|wanted|who)\b)[\w’']+){0,4}?[ ,-]+"
"""At most four words between a number and its fate, none of which makes a culprit of those counted."""
BEFORE = {  # what follows the number: "two people were shot and killed"
    "killed": r"killed|dead|died|dies|dying|slain|murdered|fatally|fatalities|deaths|to death|homicide|slaying|bodies",
    "injured": r"injured|wounded|hurt|hospitali[sz]ed|injuries|in (?:\w+ )?(?:critical|stable|serious|fair|good) condition",
    "shot": r"shot|struck|hit by|gunshot",
}
AFTER = {  # what goes before it: "the fatal shooting of two people"
    "killed": r"killed|kills|killing|killings? of|deaths? of|fatal shooting of|murders? of|slaying of",
    "injured": r"injured|injures|injuring|wounded|wounds|wounding|hurt|hurts|hurting",
    "shot": r"shot|shoots|shooting|struck|hit",
}
_LONE = re.compile(r"(?:an?|another|no|nobody|his|her|their|my|our)\b|(?:one )?\S+[- ](?:year|month)s?[- ]old\b", re.IGNORECASE)
_BESIDES = re.compile(r"\b(?:others?|more|another)\b", re.IGNORECASE)
_PART = re.compile(r"\bof (?:the|them|those|these|whom|which)\b")
_DEATH = re.compile(r"\b(?:died|dies|dead|death|killed|killing|fatal|fatally|slain|murdered)\b", re.IGNORECASE)
_AGE = re.compile(r"(?:, |\(|\bage[ds]? )(\d{1,3})(?=[,.;)\s])|\b(\d{1,3})[- ]years?[- ]old")


@dataclass(frozen=True)
class Toll:
    """How many, as the article tells it: a closed interval, open where `high` is None."""

    low: float
    high: float | None
    words: str


# --- what the article says, by crosscheck's claims ------------------------------------------------------------------


def read_tolls(article: Article, claims: Sequence[Claim]) -> dict[str, Toll]:
    """How many the article says were killed and injured in the incident that it is about.

    The incident is the one that comes first, on the first day named at its first figure or behind: figures with another
    date are another one's, and so are undated ones behind them in the same paragraph. A figure of several incidents ("10
    dead in weekend shootings") is no toll of one. Of several figures the one told most often is the toll, of equals the
    first, which counts twice since news tells its toll at once; "several", and "one" behind the first, give way to an exact
    number; parts ("two of them"), lone victims ("a man was killed": 1) and lists of these ("a mother and her son") count only
    where no whole is said: to add up those told one by one is wrong as often as right.
    Whoever was shot and not killed is injured; where somebody died and no number is said, one who was shot may be the dead.
    """
    at_hand = list(_of_the_incident(article, claims))
    figures = [m for _, m in at_hand if m is not None and not _is_combined(m)]
    tolls = {fate: toll for fate in TOLLS if (toll := _told([m for m in figures if _fate(m) == fate]))}
    shot = _told([m for m in figures if _fate(m) == "shot"])
    somebody_died = "killed" not in tolls and any(_DEATH.search(claim.text) for claim, _ in at_hand)
    if shot is None or shot.high is None or (somebody_died and shot.high <= 1):
        return tolls
    killed = tolls["killed"].low if "killed" in tolls and not _BESIDES.search(shot.words.split(" and ")[0]) else 0
    if "injured" in tolls and any(_fate(m) == "killed" and _low(m) + tolls["injured"].low == shot.low for m in figures):
        return tolls  # the dead and the hurt told by number are those who were shot
    if shot.low > killed and ("injured" not in tolls or tolls["injured"].low < shot.low - killed or _counts_the_dead(tolls, shot)):
        tolls["injured"] = Toll(shot.low - killed, shot.high - killed, shot.words)
    return tolls


def _low(mention: Mention) -> float:
    return (mention.value.low or 0) if isinstance(mention.value, Quantity) else 0


def _counts_the_dead(tolls: dict[str, Toll], shot: Toll) -> bool:
    """Whether those injured are all who were shot, of whom some died: "Four were shot and wounded; one of them died"."""
    return "killed" in tolls and _PART.search(tolls["killed"].words) is not None and tolls["injured"].low == shot.low


def _fate(mention: Mention | None) -> str | None:
    if mention is None:
        return None
    value = mention.value
    counted = isinstance(value, Quantity) and mention.kind == "count" and value.unit == "1" and not value.ordinal
    return value.slot.fate if counted and value.slot.role == "patient" and (value.slot.human or value.slot.thing == "person") else None


def _is_combined(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and COMBINED in mention.value.slot.modifiers


def _of_the_incident(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Mention | None]]:
    """The claims of the incident that comes first, each with every figure of people killed, injured or shot, or with None."""
    first: tuple[dt.date, dt.date] | None = None
    paragraph, elsewhere, begun = None, False, False
    for claim in claims:
        here = next((p.start for p in article.passages if p.start <= claim.start < p.end), None)
        if here != paragraph:
            paragraph, elsewhere = here, False
        figures = [m for m in claim.mentions if _fate(m) in {*TOLLS, "shot"}]
        begun = begun or bool(figures)
        day, after = claim.setting.start, claim.setting.end
        if day is not None and after is not None:
            if first is None and begun:
                first = day - dt.timedelta(SAME_INCIDENT_DAYS), after + dt.timedelta(SAME_INCIDENT_DAYS)
            elsewhere = first is not None and not (day < first[1] and first[0] < after)
        if not elsewhere and not claim.negated and claim.status not in UNREAL:
            yield from ((claim, figure) for figure in figures or (None,))


def _told(mentions: Sequence[Mention]) -> Toll | None:
    """The figure that the mentions tell: exact whole numbers before vague ones, parts, lone victims and lists of these, "nobody" last."""
    outer = [m for m in mentions if not any(_holds(o, m) for o in mentions)]
    said = [(Toll(m.value.low or 0, m.value.high, m.text), _is_lone(m)) for m in outer if isinstance(m.value, Quantity)]
    wholes = [toll for toll, lone in said if toll.low and not lone and not _PART.search(toll.words)]
    wholes = [toll for toll in wholes if toll.low == toll.high and (toll.low > 1 or toll is wholes[0])] or wholes
    times = Counter((toll.low, toll.high) for toll in [*wholes[:1], *wholes])
    if wholes:
        return max(wholes, key=lambda toll: times[toll.low, toll.high])
    return next((toll for toll, _ in said if toll.low), said[0][0] if said else None)


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether one stands in the other's words, and is none that the other is taken from: "one of the three people wounded"."""
    return outer.start <= inner.start and inner.end <= outer.end and outer.text != inner.text and not _PART.search(outer.text)


def _is_lone(mention: Mention) -> bool:
    """One person without a number, or several of them in a list: "a man", "a mother and her son"."""
    value = mention.value
    if not isinstance(value, Quantity):
        return False
    members = [part.label for part in value.parts] or ([mention.text] if value.high == 1 else [])
    return bool(members) and all(_LONE.match(member) for member in members)


# --- what the registry and the plain text say -----------------------------------------------------------------------


def counts(truth: dict[str, Any], fate: str) -> tuple[int, int]:
    """The registry's number, and the same without suspects."""
    total = int(truth[f"num_{fate}"])
    people = [p for p in truth["participants"] if fate in (p.get("Status") or "").lower()]
    return total, total - sum("suspect" in (p.get("Type") or "").lower() for p in people)


def states_toll(text: str, fate: str, truth: dict[str, Any]) -> bool:
    """Whether the words for the registry's number stand close to words for the fate.

    Those shot count as injured where there are several or nobody was killed; "a man was shot" may tell of the dead.
    """
    killed, injured = counts(truth, "killed")[0], counts(truth, "injured")[0]
    if fate == "killed":
        return _near(text, killed, fate)
    shot = injured > 1 or (injured == 1 and killed == 0)
    return _near(text, injured, fate) or (shot and (_near(text, injured, "shot") or _near(text, injured + killed, "shot")))


def _near(text: str, number: int, fate: str) -> bool:
    lone = (LONE,) if number == 1 else ()
    words = "|".join([str(number), *NUMBERS[number : number + 1], *OTHER_WORDS.get(number, ()), *lone])
    pattern = (
        rf"\b(?:{words})\b(?![- ](?:year|month|day|hour|block|time)){GAP}(?:{BEFORE[fate]})\b|\b(?:{AFTER[fate]}) (?:\w+ )?(?:{words})\b"
    )
    return re.search(pattern, text, re.IGNORECASE) is not None


def toll_level(toll: Toll, numbers: tuple[int, int]) -> str | None:
    """The strictest level at which a toll is right."""
    for level, wanted in zip(("exact", "victims"), numbers, strict=True):
        if toll.low == toll.high == wanted:
            return level
    high = float("inf") if toll.high is None else toll.high
    return "bound" if any(toll.low <= number <= high for number in numbers) else None


def is_early(text: str, tolls: dict[str, Toll], truth: dict[str, Any]) -> bool:
    """Whether the article has the registry's number of people, of whom fewer had died by then."""
    if states_toll(text, "killed", truth):
        return False
    told = sum(toll.low for toll in tolls.values())
    killed = tolls["killed"].low if "killed" in tolls else 0
    return killed < counts(truth, "killed")[0] and told == sum(counts(truth, fate)[0] for fate in TOLLS)


def tokens(name: str) -> list[str]:
    """Lower-case words of a name; suffixes and nicknames in quotation marks left out.

    >>> tokens('James "Jim" Keller Jr.')
    ['james', 'keller']
    """
    words = re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", re.sub(r'["“(][^"”)]*["”)]', " ", name.lower().replace("’", "'")))
    return [word for word in words if word not in {"jr", "sr", "ii", "iii", "iv"}]


def name_level(left: str, right: str) -> str | None:
    """Whether two names are the same to the word, or by surname and a given name or initial."""
    a, b = tokens(left), tokens(right)
    if not a or not b or a[-1] != b[-1]:
        return None
    if a == b:
        return "exact"
    fits = any(x == y or (1 in {len(x), len(y)} and x[0] == y[0]) for x in a[:-1] for y in b[:-1])
    return "bound" if fits else None


def age_level(value: Quantity, age: int) -> str | None:
    """Whether a stated age is the registry's."""
    low, high = value.low or 0, float("inf") if value.high is None else value.high
    if low == high == age:
        return "exact"
    return "bound" if low - MAX_AGE_SLIP <= age <= high + MAX_AGE_SLIP else None


# --- the tally ------------------------------------------------------------------------------------------------------


Score = tuple[str, Counter[str], str]
"""A field, what to add to its tally, and a line on what went wrong or an empty one."""


def score(truth: dict[str, Any], article: Article, claims: Sequence[Claim]) -> Iterator[Score]:
    yield from _score_tolls(truth, article, claims)
    mentions = [m for claim in claims for m in claim.mentions]
    ages = sorted({m.value.model_copy(update={"slot": Slot()}) for m in mentions if _is_age(m)}, key=repr)
    stated_ages = {int(a or b) for a, b in _AGE.findall(article.text)}
    known = sorted({int(p["Age"]) for p in truth["participants"] if str(p.get("Age") or "").isdecimal()})
    yield "age", *_match("age", ages, known, [age for age in known if age in stated_ages], age_level)
    names = sorted({m.value.name for m in mentions if m.kind == "person" and isinstance(m.value, Name)})
    registered = sorted({p["Name"] for p in truth["participants"] if len(tokens(p.get("Name") or "")) > 1})
    written = re.sub(r"\s+", " ", article.text.lower().replace("’", "'"))
    stated_names = [name for name in registered if f"{tokens(name)[0]} {tokens(name)[-1]}" in written]
    yield "name", *_match("name", names, registered, stated_names, name_level)


def _score_tolls(truth: dict[str, Any], article: Article, claims: Sequence[Claim]) -> Iterator[Score]:
    tolls = read_tolls(article, claims)
    for fate in TOLLS:
        toll, wanted = tolls.get(fate), counts(truth, fate)
        level = toll_level(toll, wanted) if toll else None
        level = level or ("early" if toll and is_early(article.text, tolls, truth) else None)
        stated = states_toll(article.text, fate, truth)
        tally = _reached(LEVELS[fate], level, read=bool(toll), stated=stated)
        wrong = (toll is not None or stated) and level is None
        yield fate, tally, f"{wanted} {toll.words if toll else 'nothing'!r}" if wrong else ""


def _is_age(mention: Mention) -> bool:
    return mention.kind == "age" and isinstance(mention.value, Quantity)


def _reached(levels: Sequence[str], level: str | None, *, read: bool, stated: bool) -> Counter[str]:
    right = levels[levels.index(level) :] if level else ()
    tally: Counter[str] = Counter(read=int(read), stated=int(stated))
    for name in levels:
        tally[name] = int(name in right)
        tally[f"{name} stated"] = int(stated or name in right)
    return tally


def _match(field: str, read: Sequence[Any], known: Sequence[Any], stated: Sequence[Any], level_of: Any) -> tuple[Counter[str], str]:
    tally: Counter[str] = Counter(read=len(read), stated=len(stated))
    missed = []
    for wanted in known:
        reached = {level_of(value, wanted) for value in read}
        for name in LEVELS[field]:
            right = "exact" in reached or (name == "bound" and "bound" in reached)
            tally[f"{name} found"] += right
            tally[f"{name} stated"] += right or wanted in stated
            if name == "bound" and not right and wanted in stated:
                missed.append(str(wanted))
    for value in read:
        reached = {level_of(value, wanted) for wanted in known}
        tally["exact"] += "exact" in reached
        tally["bound"] += bool({"exact", "bound"} & reached)
    return tally, f"missed {', '.join(missed)}" if missed else ""


def figures(field: str, tally: Counter[str]) -> dict[str, Any]:
    """Precision, recall and F1 of each level, with what they are made of."""
    out: dict[str, Any] = {"read": tally["read"], "stated": tally["stated"]}
    for level in LEVELS[field]:
        precision = tally[level] / max(tally["read"], 1)
        found = tally[level] if field in TOLLS else tally[f"{level} found"]
        recall = found / max(tally[f"{level} stated"], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        out[level] = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
    return out


def half(story: str) -> str:
    """`open` or `apart`, by a hash of the incident's id."""
    return ("open", "apart")[hashlib.sha256(story.encode()).digest()[0] % 2]


def read_row(row: dict[str, Any], number: int) -> Article:
    """The article as crosscheck reads a file of it."""
    head = {"outlet": row.get("outlet"), "title": row.get("title")}
    front = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items() if value)
    front += f"published: {row['date']}\n" if row.get("date") else ""
    return read_articles(RawFile(f"{number:05d}.txt", f"---\n{front}---\n{row['text']}\n".encode()))[0].article


def with_claims(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Article, list[Claim]]]:
    """Every row with its article and that one's claims, in batches, with progress on stderr."""
    with Cache(cache_folder()) as cache:
        for first in range(0, len(rows), BATCH):
            articles = [read_row(row, number) for number, row in enumerate(rows[first : first + BATCH], first)]
            claims: defaultdict[str, list[Claim]] = defaultdict(list)
            for claim in extract_claims(articles, cache=cache):
                claims[claim.article].append(claim)
            yield from ((row, article, claims[article.id]) for row, article in zip(rows[first:], articles, strict=False))
            print(f"{first + len(articles)} of {len(rows)}", file=sys.stderr)


def show(tallies: dict[str, dict[str, Counter[str]]]) -> None:
    print(f"{'half':7}{'field':9}{'level':9}{'read':>7}{'stated':>8}{'precision':>11}{'recall':>8}{'F1':>7}")
    for part, fields in tallies.items():
        for field, tally in fields.items():
            result = figures(field, tally)
            for level in LEVELS[field]:
                line = f"{part:7}{field:9}{level:9}{result['read']:7}{result['stated']:8}"
                print(line + "{precision:11.3f}{recall:8.3f}{f1:7.3f}".format(**result[level]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--limit", type=int, help="read only the first N articles")
    parser.add_argument("--list", choices=FIELDS, help="print the wrong ones of the open half")
    options = parser.parse_args()
    truths = {item["story"]: item for item in map(json.loads, options.truth.read_text("utf-8").splitlines())}
    rows = [json.loads(line) for line in options.stories.read_text("utf-8").splitlines()][: options.limit]
    told = [row for row in rows if row["story"] in truths]
    tallies: defaultdict[str, dict[str, Counter[str]]] = defaultdict(lambda: {field: Counter() for field in FIELDS})
    for row, article, claims in with_claims(told):
        part = half(row["story"])
        for field, tally, wrong in score(truths[row["story"]], article, claims):
            tallies[part][field] += tally
            tallies["all"][field] += tally
            if wrong and field == options.list and part == "open":
                print(f"{row['story']} {row['outlet']} {row['date']} {(row['title'] or '')[:60]!r}: {wrong}")
    ordered = {part: tallies[part] for part in ("open", "apart", "all")}
    show(ordered)
    result = {part: {field: figures(field, tally) for field, tally in fields.items()} for part, fields in ordered.items()}
    print(json.dumps({"benchmark": "incidents", "articles": len(told), "incidents": len({row["story"] for row in told}), **result}))


if __name__ == "__main__":
    main()
