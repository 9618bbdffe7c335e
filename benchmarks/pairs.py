"""Do two texts tell the same fact, does one follow from the other, do they contradict each other: the shipped models on labelled pairs.

    python benchmarks/pairs.py FILE.jsonl… [--limit N] [--against FILE.jsonl…] [--relation-model NAME_OR_PATH] [--cache FOLDER]

FILE is JSON Lines, a pair a line: {"a", "b", "label"} with a label of same/different/contradict, entail/neutral/contradict,
entail/not_entail, or a number. `answer_a` and `answer_b` are judged as pairs of their own. `qid`, `topic` or else `genre` names what the
texts have in common: one of at least STORY_PAIRS pairs is a story, and the rest are put together until they are as many, since word
rarity and topic come from a story's claims.

Every text goes the way of an article without a date: claims, vectors, alignment scores. Methods, each a row of the table:
  cosine, token_set_ratio   baselines: the embedding of the whole texts; rapidfuzz
  alignment     `align.scoring`, the best over the claims of both texts
  relation      the relation model on the whole texts, nothing fitted: entailment less contradiction, its likeliest label of three; of
                same, different and numbers the mean of both directions
  combined      a logistic regression (of numbers: ridge) on likeness, on the relation model in both directions, on both, or on both and the
                features of the best claims, whichever does best within the folds that it is fitted on
  compare       the whole of `compare` on the two as articles of the days in `src_a` and `src_b` ("June 5 2003"), or else of one day (of
                entail/not_entail, and where `--compare` asks for it): an agreement on a figure speaks for entailment; a conflict, or a
                figure of the second that none of the first lies within, against it
Folds: five, and texts that meet in a pair, and questions (`qid`), are never parted. What is fitted is fitted on the other four, and so
is every threshold: accuracy, balanced accuracy, F1 (of same or entail) and contradiction F1 have each their own. AUC and average precision
are of scores; of fitted ones, of folds put together.

A file of contradictions alone is one of edits, and measured as the share found where at most MAX_FALSE of the `same` pairs of the files
AGAINST is (by default superpal*.jsonl and mrpc*.jsonl beside it): thresholds again from the other folds, the false alarms as they came
out. What measures likeness is left out there: an edited sentence is told from a paraphrase by being nearly the same. A file of `same`
alone gives recall where `compare` works. The last lines are JSON, one for each file.
"""

import argparse
import datetime as dt
import difflib
import hashlib
import json
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.fuzz import token_set_ratio
from scipy.stats import spearmanr
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import average_precision_score, balanced_accuracy_score, roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from crosscheck.align.encoder import named_encoder
from crosscheck.align.scoring import WEIGHTS, Scorer
from crosscheck.cache import Cache, cache_folder, digest
from crosscheck.ingest import article_from_text
from crosscheck.pipeline import compare, embed, extract_claims
from crosscheck.records import Article, Claim, Quantity, Report
from crosscheck.relate import BUNDLED, FOLDER, named_model
from crosscheck.settings import Settings

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]
Columns = dict[str, Numbers]
"""Evidence by its name, a row for each pair."""

STORY_PAIRS = 50
FOLDS = 5
MAX_FALSE = 0.03
"""Of `same` pairs that may be taken for contradictions."""
LEAST = 1e-4
"""Probabilities are kept off 0 and 1 by it before their log odds are taken."""
STRENGTHS = (0.01, 0.1, 1.0)
"""Inverses of the penalty on weights."""
DAY = dt.date(2020, 1, 15)
"""Any day, for pairs without dates: what one text dates by a weekday the other dates from the same week."""
CLASSES = ("entail", "neutral", "contradict")
YES = ("same", "entail")
KNOWN = {*CLASSES, *YES, "different", "not_entail"}
FIGURES = frozenset({"count", "money", "percentage", "measure", "duration", "age", "date_time"})

LIKENESS = ("cosine", "token_set_ratio", "alignment", "covered", *(f"best_{name}" for name in WEIGHTS))
RELATION = tuple(f"{way}_{label}" for way in ("there", "back") for label in CLASSES)
COMPARED = ("conflict", "figure_conflict", "soft", "figure_agree", "unheld")


@dataclass(frozen=True)
class Pair:
    """Two texts, what people say of them, and what they have in common with other pairs."""

    a: str
    b: str
    label: str | float
    story: str = ""
    question: str = ""
    genre: str = ""
    days: tuple[dt.date | None, dt.date | None] = (DAY, DAY)
    """When each was published, as far as is known."""


# --- reading --------------------------------------------------------------------------------------------------------


def read_pairs(path: Path, limit: int | None = None, *, answers: bool = False) -> list[Pair]:
    """The file's pairs in its order, or a seeded sample of them; `answers` takes their answers for the texts."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if limit is not None and limit < len(rows):
        rows = [rows[n] for n in sorted(Random(0).sample(range(len(rows)), limit))]
    return [_pair(row, "answer_" if answers else "") for row in rows if not answers or {"answer_a", "answer_b"} <= row.keys()]


def _pair(row: Mapping[str, Any], prefix: str) -> Pair:
    label = row["label"]
    if isinstance(label, str) and label not in KNOWN:
        raise SystemExit(f"label {label!r}: expected a number or one of {', '.join(sorted(KNOWN))}")
    question, genre = str(row.get("qid", "")), str(row.get("genre", ""))
    story = question or str(row.get("topic", "")) or genre
    days = (_day(row["src_a"]), _day(row["src_b"])) if {"src_a", "src_b"} <= row.keys() else (DAY, DAY)
    return Pair(row[prefix + "a"], row[prefix + "b"], label, story, question, genre.removesuffix(" Error"), days)


def _day(source: Mapping[str, str]) -> dt.date | None:
    month, *rest = re.findall(r"\w+", source.get("date", "")) or [""]
    try:
        return dt.datetime.strptime(" ".join([month[:3], *rest]), "%b %d %Y").date()
    except ValueError:
        return None


def stories(pairs: Sequence[Pair]) -> list[list[int]]:
    """Places of pairs to be read as one story: those of a large one, and small ones put together."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, pair in enumerate(pairs):
        places[pair.story].append(n)
    large = [found for found in places.values() if len(places) > 1 and len(found) >= STORY_PAIRS]
    small = [n for found in places.values() if len(places) == 1 or len(found) < STORY_PAIRS for n in found]
    if len(places) == 1:
        Random(0).shuffle(small)
    return large + [small[n : n + STORY_PAIRS] for n in range(0, len(small), STORY_PAIRS)]


def groups(pairs: Sequence[Pair]) -> list[int]:
    """A number for each pair, the same for all that share a text or a question, through others too."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key] = leader[leader[key]]
        return key

    for pair in pairs:
        keys = [f"t {pair.a}", f"t {pair.b}", *([f"q {pair.question}"] if pair.question else [])]
        for key in keys[1:]:
            leader[find(key)] = find(keys[0])
    numbers: dict[str, int] = {}
    return [numbers.setdefault(find(f"t {pair.a}"), len(numbers)) for pair in pairs]


# --- evidence -------------------------------------------------------------------------------------------------------


class Models:
    """The shipped models, with what they said before."""

    def __init__(self, cache: Cache, relation: str = BUNDLED) -> None:
        settings = Settings()
        found = named_model(relation)
        if found is None:
            raise SystemExit("--relation-model none: there is nothing to measure without one")
        self.settings = settings.model_copy(update={"relation_model": relation})
        self.cache, self.encoder, self._relation = cache, named_encoder(settings.embedding_model), found
        folder = FOLDER if relation == BUNDLED else Path(relation)
        files = sorted(folder.rglob("*.onnx")) + sorted(folder.rglob("*.safetensors")) if folder.is_dir() else []
        self._stamp = (relation, *(hashlib.sha256(file.read_bytes()).hexdigest() for file in files))

    def relate(self, pairs: Sequence[tuple[str, str]]) -> Numbers:
        """(n_pairs, 6): the probabilities of CLASSES from the first to the second, then from the second to the first."""
        keys = [digest("pairs.relation", *self._stamp, *pair) for pair in pairs]
        known = self.cache.get(keys)
        missing = list({key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}.items())
        if missing:
            found = self._relation.predict([order for _, pair in missing for order in (pair, pair[::-1])]).reshape(-1, 6)
            rows = {key: row.astype(np.float32).tobytes() for (key, _), row in zip(missing, found, strict=True)}
            self.cache.put(rows)
            known = {**known, **rows}
        return np.array([np.frombuffer(known[key], dtype=np.float32) for key in keys], dtype=float).reshape(-1, 6)


def evidence(pairs: Sequence[Pair], models: Models) -> Columns:
    """What every method is made of."""
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    rows = dict(zip(texts, embed(texts, models.encoder, cache=models.cache), strict=True))
    columns = {
        "cosine": np.array([float(rows[pair.a] @ rows[pair.b]) for pair in pairs]),
        "token_set_ratio": np.array([token_set_ratio(pair.a, pair.b) / 100 for pair in pairs]),
    }
    return {
        **columns,
        **_columns((*LIKENESS[2:],), np.array(alignment(pairs, models))),
        **_columns(RELATION, models.relate([(pair.a, pair.b) for pair in pairs])),
    }


def _columns(names: Sequence[str], table: Numbers) -> Columns:
    return {name: table[:, n] for n, name in enumerate(names)}


def alignment(pairs: Sequence[Pair], models: Models) -> list[list[float]]:
    """For each pair the best score of its claims, how well each finds its like, and the features of the best: 0 if a text has none."""
    found: dict[int, list[float]] = {}
    for places in stories(pairs):
        articles = {text: article(text) for n in places for text in (pairs[n].a, pairs[n].b)}
        claims = extract_claims(list(articles.values()), cache=models.cache)
        vectors = embed([claim.gist or claim.text for claim in claims], models.encoder, cache=models.cache)
        scorer = Scorer(claims, list(articles.values()), vectors)
        standing: dict[str, list[int]] = defaultdict(list)
        for n, claim in enumerate(claims):
            standing[claim.article].append(n)
        for n in places:
            left, right = (standing[articles[text].id] for text in (pairs[n].a, pairs[n].b))
            found[n] = _best(scorer, left, right) if left and right else [0.0] * (2 + len(WEIGHTS))
    return [found[n] for n in range(len(pairs))]


def _best(scorer: Scorer, left: Sequence[int], right: Sequence[int]) -> list[float]:
    scores = np.array([[scorer.score(i, j) for j in right] for i in left])
    i, j = np.unravel_index(int(scores.argmax()), scores.shape)
    features = vars(scorer.features(left[i], right[j]))
    covered = min(float(scores.max(axis=axis).mean()) for axis in (0, 1))
    return [float(scores.max()), covered, *(features[name] for name in WEIGHTS)]


def article(text: str, *, published: dt.date | None = None, second: bool = False) -> Article:
    """A text as an article of its own, named by its words so that its claims are found in the cache."""
    ident = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] + ("-2" if second else "")
    return article_from_text(text, id=ident, outlet=ident, published=published)


def compared(pairs: Sequence[Pair], models: Models) -> Columns:
    """What `compare` says of the two texts of each pair as articles."""
    rows = [_verdicts(pair, models) for pair in pairs]
    return {name: np.array([float(row[name]) for row in rows]) for name in COMPARED}


def _verdicts(pair: Pair, models: Models) -> dict[str, float]:
    first, second = article(pair.a, published=pair.days[0]), article(pair.b, published=pair.days[1], second=pair.a == pair.b)
    report = compare([first, second], settings=models.settings, encoder=models.encoder, cache=models.cache)
    said = Counter((relation.verdict, finding.kind in FIGURES) for finding in report.findings for relation in finding.relations)
    return {
        "conflict": said["conflict", True] + said["conflict", False] > 0,
        "figure_conflict": said["conflict", True] > 0,
        "soft": sum(said[verdict, figure] for verdict in ("compatible", "updated") for figure in (True, False)) > 0,
        "figure_agree": said["agree", True] > 0,
        "unheld": unheld(report, first.id, second.id),
    }


def unheld(report: Report, first: str, second: str) -> float:
    """Of the second article's amounts, the share that no amount of the first of that unit lies within."""
    held, wanted = ([v for claim in report.claims if claim.article == ident for v in _amounts(claim)] for ident in (first, second))
    return sum(not any(_within(a, b) for a in held) for b in wanted) / len(wanted) if wanted else 0.0


def _amounts(claim: Claim) -> Iterator[Quantity]:
    values = (mention.value for mention in claim.mentions)
    return (value for value in values if isinstance(value, Quantity) and not value.ordinal)


def _within(a: Quantity, b: Quantity) -> bool:
    if a.unit != b.unit:
        return False
    slack = max(a.step, b.step) if a.approximate or b.approximate else 0.0
    low = b.low is None or (a.low is not None and a.low >= b.low - slack)
    return low and (b.high is None or (a.high is not None and a.high <= b.high + slack))


# --- judging --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Task:
    """What the labels ask for, and which rows must stay together."""

    kind: str
    """binary: the same, or entailed, or not; classes: the places in CLASSES; number."""
    labels: Numbers
    folds: list[Rows]
    contradicts: Truths | None = None

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> "Task":
        """The task that the pairs' labels set."""
        labels, together = {pair.label for pair in pairs}, groups(pairs)
        contradicts = np.array([pair.label == "contradict" for pair in pairs]) if "contradict" in labels else None
        if any(not isinstance(label, str) for label in labels):
            kind, numbers = "number", np.array([float(pair.label) for pair in pairs])
        elif "neutral" in labels:
            kind, numbers = "classes", np.array([float(CLASSES.index(str(pair.label))) for pair in pairs])
        else:
            kind, numbers = "binary", np.array([float(pair.label in YES) for pair in pairs])
        return cls(kind, numbers, folds(numbers, together), contradicts)


def folds(labels: Numbers, together: Sequence[int]) -> list[Rows]:
    """The rows of each fold, of like shares of labels as far as what stays together allows."""
    few = len(set(labels)) <= len(CLASSES)
    ranks = labels if few else np.digitize(labels, np.quantile(labels, [0.25, 0.5, 0.75]))
    parts = min(FOLDS, len(set(together)), *Counter(ranks.tolist()).most_common(1)[0][1:])
    if parts < 2:
        raise SystemExit("too few pairs, or all of them meet in a text or question: nothing can be fitted on the others")
    splitter = StratifiedGroupKFold(parts, shuffle=True, random_state=0)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "The least populated class", UserWarning)
        return [test for _, test in splitter.split(labels, ranks.astype(int), together)]


Objective = Callable[[Numbers, Numbers, float, float], Numbers]
"""How good each cut is, by the right and the false ones that it finds, of so many that are to be found and so many that are not."""
OBJECTIVES: dict[str, Objective] = {
    "accuracy": lambda tp, fp, yes, no: (tp + no - fp) / (yes + no),
    "balanced_accuracy": lambda tp, fp, yes, no: (tp / yes + (no - fp) / no) / 2,
    "f1": lambda tp, fp, yes, no: 2 * tp / (tp + fp + yes),
}


def few_false(tp: Numbers, fp: Numbers, yes: float, no: float) -> Numbers:
    """The share found, of cuts with few enough false ones."""
    return np.where(fp <= MAX_FALSE * no, tp / yes, -1.0)


def cut(scores: Numbers, wanted: Truths, objective: Objective) -> float:
    """The score from which on a pair is said to be wanted: midway between the two that the best cut parts."""
    order = np.argsort(-scores, kind="stable")
    ranked, right = scores[order], wanted[order]
    tp, fp = np.append(0, right.cumsum()), np.append(0, (~right).cumsum())
    parts = np.concatenate([[True], ranked[1:] < ranked[:-1], [True]])  # equal scores can't be parted
    gains = np.where(parts, objective(tp, fp, max(right.sum(), 1), max((~right).sum(), 1)), -np.inf)
    best = int(gains.argmax())
    above, below = (ranked[best - 1] if best else np.inf), (ranked[best] if best < len(ranked) else -np.inf)
    return float((above + below) / 2) if np.isfinite(above) and np.isfinite(below) else float(above)


@dataclass(frozen=True)
class Held:
    """A fold: its rows and scores by what was fitted on the rest, and the rest's, each fitted without its own fold."""

    train: Rows
    test: Rows
    seen: Numbers
    unseen: Numbers


def as_they_are(scores: Numbers, folds: Sequence[Rows]) -> list[Held]:
    """Scores of which nothing is fitted."""
    rest = [np.setdiff1d(np.arange(len(scores)), test) for test in folds]
    return [Held(train, test, scores[train], scores[test]) for train, test in zip(rest, folds, strict=True)]


def fitted(tables: Sequence[Numbers], task: Task) -> list[Held]:
    """Scores by a regression on the one of the tables, and of the strength, that is best on the folds it is fitted on."""
    return [_best_fit(tables, task, number) for number in range(len(task.folds))]


def _best_fit(tables: Sequence[Numbers], task: Task, number: int) -> Held:
    test, rest = task.folds[number], [fold for n, fold in enumerate(task.folds) if n != number]
    train = np.concatenate(rest)
    found = []
    for table, strength in product(tables, STRENGTHS):
        inner = [np.setdiff1d(train, fold) for fold in rest] if len(rest) > 1 else [train]
        seen = np.concatenate([_fit(table, task, rows, strength)(fold) for rows, fold in zip(inner, rest, strict=True)])
        found.append((_loss(seen, task, train), len(found), seen, table, strength))
    _, _, seen, table, strength = min(found, key=lambda tried: tried[:2])
    return Held(train, test, seen, _fit(table, task, train, strength)(test))


def _fit(table: Numbers, task: Task, train: Rows, strength: float) -> Callable[[Rows], Numbers]:
    labels = task.labels[train]
    if task.kind == "number":
        line = make_pipeline(StandardScaler(), Ridge(1 / strength)).fit(table[train], labels)
        return lambda rows: np.asarray(line.predict(table[rows]))
    wide = len(CLASSES) if task.kind == "classes" else 2
    model = make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=5000)) if len(set(labels)) > 1 else DummyClassifier()
    model.fit(table[train], labels.astype(int))

    def probabilities(rows: Rows) -> Numbers:
        found = np.zeros((len(rows), wide))
        found[:, model.classes_] = model.predict_proba(table[rows])
        return found if wide > 2 else found[:, 1]

    return probabilities


def _loss(scores: Numbers, task: Task, rows: Rows) -> float:
    labels = task.labels[rows]
    if task.kind == "number":
        return float(((scores - labels) ** 2).mean())
    sure = scores[np.arange(len(rows)), labels.astype(int)] if task.kind == "classes" else np.where(labels == 1, scores, 1 - scores)
    return float(-np.log(np.maximum(sure, LEAST)).mean())


def told_by_cuts(held: Sequence[Held], wanted: Truths, objective: Objective, of: Callable[[Numbers], Numbers] = np.asarray) -> Truths:
    """Which pairs are said to be wanted, each fold's by the cut that is best for the rest."""
    told = np.zeros(len(wanted), dtype=bool)
    for fold in held:
        told[fold.test] = of(fold.unseen) >= cut(of(fold.seen), wanted[fold.train], objective)
    return told


def worth(told: Truths, wanted: Truths, objective: Objective) -> float:
    """The objective, of what was told."""
    value = objective(np.sum(told & wanted), np.sum(told & ~wanted), max(np.sum(wanted), 1), max(np.sum(~wanted), 1))
    return round(float(value), 3)


def figures(held: Sequence[Held], task: Task) -> dict[str, float]:
    """What fits the labels, of one method."""
    scores = np.zeros((len(task.labels), *held[0].unseen.shape[1:]))
    for fold in held:
        scores[fold.test] = fold.unseen
    if task.kind == "number":
        return {"spearman": round(float(spearmanr(scores, task.labels).statistic), 3)}
    if task.kind == "classes":
        told = scores.argmax(axis=1)
        found = {
            "accuracy": round(float((told == task.labels).mean()), 3),
            "balanced_accuracy": round(float(balanced_accuracy_score(task.labels, told)), 3),
        }
    else:
        wanted = task.labels == 1
        found = {name: worth(told_by_cuts(held, wanted, objective), wanted, objective) for name, objective in OBJECTIVES.items()}
        found["auc"] = round(float(roc_auc_score(wanted, scores)), 3)
        found["average_precision"] = round(float(average_precision_score(wanted, scores)), 3)
    if task.contradicts is not None:
        of = (lambda table: table[:, CLASSES.index("contradict")]) if task.kind == "classes" else np.negative
        told = told_by_cuts(held, task.contradicts, OBJECTIVES["f1"], of)
        found["contradiction_f1"] = worth(told, task.contradicts, OBJECTIVES["f1"])
    return found


def methods(pairs: Sequence[Pair], columns: Columns, task: Task) -> dict[str, list[Held]]:
    """Every row of the table."""
    single = {name: columns[name] for name in ("cosine", "token_set_ratio", "alignment")}
    if "conflict" in columns:
        single["compare"] = columns["figure_agree"] - columns["unheld"] - 2 * columns["conflict"]
    if task.kind == "classes":
        found = {name: fitted([scores[:, None]], task) for name, scores in single.items()}
        found["relation"] = as_they_are(table_of(columns, RELATION[: len(CLASSES)], odds=False), task.folds)
    else:
        single["relation"] = relation_score(columns, both={pair.label for pair in pairs}.isdisjoint({"entail", "not_entail"}))
        found = {name: as_they_are(scores, task.folds) for name, scores in single.items()}
    more = COMPARED if "conflict" in columns else ()
    sets = LIKENESS[:4], (*RELATION, *more), (*LIKENESS[:4], *RELATION, *more), (*LIKENESS, *RELATION, *more)
    tables = [table_of(columns, names) for names in sets]
    return {**found, "combined": fitted(tables, task)}


def relation_score(columns: Columns, *, both: bool) -> Numbers:
    """Entailment less contradiction, from the first text to the second or the mean of both ways."""
    there, back = (columns[f"{way}_entail"] - columns[f"{way}_contradict"] for way in ("there", "back"))
    return (there + back) / 2 if both else there


def table_of(columns: Columns, names: Sequence[str], *, odds: bool = True) -> Numbers:
    """(n_pairs, n_names); of probabilities the log odds."""
    probable = {*RELATION, "alignment", "covered"} if odds else set()
    kept = {name: np.clip(columns[name], LEAST, 1 - LEAST) for name in names if name in probable}
    return np.column_stack([np.log(kept[name] / (1 - kept[name])) if name in kept else columns[name] for name in names])


# --- one-fact edits -------------------------------------------------------------------------------------------------

NUMBERS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|"
    r"thousands?|[mb]illions?|dozens?|half|double|twice|first|second|third|fourth|fifth)\b|\d"
)
DATES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|"
    r"yesterday|to(?:day|morrow|night)|(?:1[89]|20)\d\d"
)
SMALL = frozenset({"may", "march"})
"""Names of months only with a capital."""
_WORD = re.compile(r"\w[\w$%£€'’.,-]*")


def edit_of(a: str, b: str) -> str:
    """What stands in one text in place of the other's: date for date, else number, else name, else other."""
    left, right = ([match.group().rstrip(".,'-") for match in _WORD.finditer(text)] for text in (a, b))
    parts = [part for part in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes() if part[0] != "equal"]
    kinds = {_kind(left, n) for _, i, j, _, _ in parts for n in range(i, j)} & {_kind(right, n) for *_, i, j in parts for n in range(i, j)}
    return next((kind for kind in ("date", "number", "name") if kind in kinds), "other")


def _kind(words: Sequence[str], n: int) -> str:
    word, capital = words[n].lower(), words[n][:1].isupper()
    if DATES.fullmatch(word) and (capital or word not in SMALL):
        return "date"
    if NUMBERS.search(word):
        return "number"
    named = capital and (n > 0 or words[n + 1 : n + 2] and words[n + 1][:1].isupper())
    return "name" if named else "other"


def judge_edits(edits: Sequence[Pair], same: Sequence[Pair], models: Models) -> dict[str, dict[str, float]]:
    """For each method the share found of all edits, of each error type and of each kind of words, and the false alarms on `same`."""
    pairs = [*edits, *same]
    columns = evidence(pairs, models) | compared(pairs, models)
    task = Task.of(pairs)
    wanted = task.labels == 0
    witness = np.minimum(columns["there_contradict"], columns["back_contradict"])
    edited = replace(task, labels=wanted.astype(float))
    found = {
        "relation": told_by_cuts(as_they_are(witness, task.folds), wanted, few_false),
        "relation_fitted": told_by_cuts(fitted([table_of(columns, RELATION)], edited), wanted, few_false),
        "compare": columns["conflict"] > 0,
        "combined": told_by_cuts(fitted([table_of(columns, (*RELATION, *COMPARED))], edited), wanted, few_false),
    }
    sorts = [(pair.genre, f"words: {edit_of(pair.a, pair.b)}") for pair in edits]
    return {name: _shares(told, len(edits), sorts) for name, told in found.items()}


def _shares(told: Truths, edits: int, sorts: Sequence[tuple[str, str]]) -> dict[str, float]:
    by_sort: defaultdict[str, list[bool]] = defaultdict(list)
    for right, both in zip(told[:edits], sorts, strict=True):
        for sort in both:
            by_sort[sort].append(bool(right))
    shares = {sort: round(sum(found) / len(found), 3) for sort, found in sorted(by_sort.items())}
    return {"false_alarms": round(float(told[edits:].mean()), 3), "found": round(float(told[:edits].mean()), 3), **shares}


# --- running --------------------------------------------------------------------------------------------------------


def judge_file(path: Path, options: argparse.Namespace, models: Models) -> dict[str, Any]:
    """The figures of one file, tables printed."""
    pairs = read_pairs(path, options.limit)
    result: dict[str, Any] = {"benchmark": "pairs", "file": path.name, "rows": len(pairs), "limit": options.limit}
    labels = {pair.label for pair in pairs}
    if labels == {"contradict"}:
        against = options.against or [*sorted(path.parent.glob("superpal*.jsonl")), *sorted(path.parent.glob("mrpc*.jsonl"))]
        same = [pair for other in against for pair in read_pairs(other, options.limit) if pair.label == "same"]
        if not same:
            raise SystemExit(f"{path}: contradictions alone; name files with `same` pairs by --against, for false alarms")
        counted = Counter(sort for pair in pairs for sort in (pair.genre, f"words: {edit_of(pair.a, pair.b)}"))
        print(f"{len(same)} pairs for false alarms; edits: " + ", ".join(f"{sort} {count}" for sort, count in sorted(counted.items())))
        found = judge_edits(pairs, same, models)
        return {**result, "method": "combined", **show(path.name, found)["combined"], "methods": found}
    if labels <= set(YES):
        scores = evidence(pairs, models)
        return {**result, "method": "alignment", **show(path.name, {"alignment": at_work(pairs, scores, models)})["alignment"]}
    if len(labels) < 2:
        raise SystemExit(f"{path}: all pairs are labelled {labels}; there is nothing to tell apart")
    found = judge_pairs(pairs, models, whole=options.compare or labels == {"entail", "not_entail"})
    result |= {"method": "combined", **show(path.name, found)["combined"], "methods": found}
    answers = read_pairs(path, options.limit, answers=True)
    if answers:
        found = judge_pairs(answers, models, whole=False)
        result["answers"] = {
            "rows": len(answers),
            "method": "combined",
            **show(f"{path.name}, answers", found)["combined"],
            "methods": found,
        }
    return result


def judge_pairs(pairs: Sequence[Pair], models: Models, *, whole: bool) -> dict[str, dict[str, float]]:
    """Each method's figures."""
    columns, task = evidence(pairs, models), Task.of(pairs)
    if whole:
        columns |= compared(pairs, models)
    found = {name: figures(held, task) for name, held in methods(pairs, columns, task).items()}
    if task.kind == "binary":
        found["alignment"] |= at_work(pairs, columns, models)
    return found


def at_work(pairs: Sequence[Pair], columns: Columns, models: Models) -> dict[str, float]:
    """The share of pairs with and without one meaning that score what `compare` asks of claims that tell the same."""
    told, wanted = columns["alignment"] >= models.settings.min_score, np.array([pair.label in YES for pair in pairs])
    shares = {"recall_at_work": told[wanted], "false_at_work": told[~wanted]}
    return {name: round(float(of.mean()), 3) for name, of in shares.items() if len(of)}


def show(name: str, found: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Print the table of the methods, in Markdown, and hand it on."""
    heads = list(dict.fromkeys(head for figures in found.values() for head in figures))
    print(f"\n| {name} | " + " | ".join(head.replace("_", " ") for head in heads) + " |\n" + "|---" * (len(heads) + 1) + "|")
    for method, row in found.items():
        print(f"| {method} | " + " | ".join(f"{row[head]:.3f}" if head in row else "" for head in heads) + " |")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--limit", type=int, help="pairs of each file, a seeded sample")
    parser.add_argument("--against", nargs="+", type=Path, metavar="FILE", help="whose `same` pairs must raise no alarm")
    parser.add_argument("--compare", action="store_true", help="ask the whole of `compare` of every file's pairs")
    parser.add_argument("--relation-model", default=BUNDLED, metavar="NAME_OR_PATH")
    parser.add_argument("--cache", type=Path, default=cache_folder(), metavar="FOLDER", help="of claims, vectors and what the model said")
    options = parser.parse_args()
    with Cache(options.cache) as cache:
        models = Models(cache, options.relation_model)
        results = [judge_file(path, options, models) for path in options.files]
    print()
    for result in results:
        print(json.dumps(result))


if __name__ == "__main__":
    main()
