"""What the shipped models and two baselines say of pairs, for `pairs.py` to judge."""

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from pairs_clashes import clashes
from pairs_data import CLASSES, Columns, Numbers, Pair, stories
from pairs_reading import read_texts
from pairs_roles import roles
from pairs_words import Rarity, wording
from rapidfuzz.fuzz import token_set_ratio

from crosscheck.align.encoder import Vectors, named_encoder
from crosscheck.align.scoring import WEIGHTS, Scorer
from crosscheck.cache import Cache, digest
from crosscheck.ingest import article_from_text
from crosscheck.pipeline import compare, embed, extract_claims
from crosscheck.records import Article, Claim, Quantity, Report
from crosscheck.relate import BUNDLED, FOLDER, OneFactModel, named_model
from crosscheck.relate import ONE_FACT as ONE_FACT_FOLDER
from crosscheck.settings import Settings

FIGURES = frozenset({"count", "money", "percentage", "measure", "duration", "age", "date_time"})
CLAIMS = (
    "alignment", "covered", "covered_there", "covered_back", "told_there", "told_back", "least_there", "least_back",
    "claims_alike_there", "claims_alike_back", "claims_alike_most",
)  # fmt: skip
BEST = (*(f"best_{name}" for name in WEIGHTS), "best_cosine", "best_verb", "best_words", "best_size")
"""Of the best two claims what alignment sees of them, and how they are alike by themselves."""
LIKENESS = ("cosine", "token_set_ratio", *CLAIMS, *BEST)
RELATION = tuple(f"{way}_{label}" for way in ("there", "back") for label in CLASSES)
ONE_FACT = ("one_fact", "one_fact_differs", "one_fact_conflicts")
COMPARED = ("conflict", "figure_conflict", "soft", "figure_agree", "unheld")


class Models:
    """The shipped models, with what they said before."""

    def __init__(self, cache: Cache, relation: str = BUNDLED) -> None:
        settings = Settings()
        found = named_model(relation)
        if found is None:
            raise SystemExit("--relation-model none: there is nothing to measure without one")
        self.settings = settings.model_copy(update={"relation_model": relation})
        self.cache, self.encoder, self._relation = cache, named_encoder(settings.embedding_model), found
        self._one_fact = OneFactModel()
        self._relation_stamp = _stamp("relation", relation, FOLDER if relation == BUNDLED else Path(relation))
        self._one_fact_stamp = _stamp("one fact", BUNDLED, ONE_FACT_FOLDER)

    def relate(self, pairs: Sequence[tuple[str, str]]) -> Numbers:
        """(n_pairs, 6): the probabilities of CLASSES from the first to the second, then from the second to the first."""

        def both_ways(missing: Sequence[tuple[str, str]]) -> Numbers:
            return np.asarray(self._relation.predict([order for pair in missing for order in (pair, pair[::-1])])).reshape(-1, 6)

        return self._asked(pairs, both_ways, self._relation_stamp)

    def one_fact(self, pairs: Sequence[tuple[str, str]]) -> Numbers:
        """(n_pairs, 3): the probabilities of ONE_FACT."""
        return self._asked(pairs, self._one_fact.predict, self._one_fact_stamp)

    def _asked(self, pairs: Sequence[tuple[str, str]], predict: Callable[[Sequence[tuple[str, str]]], Numbers], stamp: str) -> Numbers:
        """A row of each pair; those asked of before come from the cache."""
        keys = [digest(stamp, *pair) for pair in pairs]
        known = self.cache.get(keys)
        missing = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}
        if missing:
            rows = dict(zip(missing, (row.astype(np.float32).tobytes() for row in predict(list(missing.values()))), strict=True))
            self.cache.put(rows)
            known = {**known, **rows}
        return np.array([np.frombuffer(known[key], dtype=np.float32) for key in keys], dtype=float)


def _stamp(model: str, name: str, folder: Path) -> str:
    """Tells a model from the one that was in its place before."""
    files = sorted(folder.rglob("*.onnx")) + sorted(folder.rglob("*.safetensors")) if folder.is_dir() else []
    return digest(f"pairs.{model}", name, *(hashlib.sha256(file.read_bytes()).hexdigest() for file in files))


def evidence(pairs: Sequence[Pair], models: Models) -> Columns:
    """What every method is made of."""
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    rows = dict(zip(texts, embed(texts, models.encoder, cache=models.cache), strict=True))
    columns = {
        "cosine": np.array([float(rows[pair.a] @ rows[pair.b]) for pair in pairs]),
        "token_set_ratio": np.array([token_set_ratio(pair.a, pair.b) / 100 for pair in pairs]),
    }
    both = [(pair.a, pair.b) for pair in pairs]
    return {
        **columns,
        **_columns(alignment(pairs, models)),
        **_columns(visible(pairs, models)),
        **dict(zip(RELATION, models.relate(both).T, strict=True)),
        **dict(zip(ONE_FACT, models.one_fact(both).T, strict=True)),
    }


def _columns(rows: Sequence[Mapping[str, float]]) -> Columns:
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0]}


def visible(pairs: Sequence[Pair], models: Models) -> list[dict[str, float]]:
    """WORDS, ROLES and CLASHES of each pair; words are rare or not among all the pairs' texts."""
    readings = read_texts((text for pair in pairs for text in (pair.a, pair.b)), models.cache)
    words = sorted({word for reading in readings.values() for word in reading.told})
    vectors = dict(zip(words, embed(words, models.encoder, cache=models.cache), strict=True))
    rarity = Rarity(readings.values())
    both = [(readings[pair.a], readings[pair.b]) for pair in pairs]
    return [wording(a, b, rarity, vectors) | roles(a, b) | clashes(a, b, vectors) for a, b in both]


def alignment(pairs: Sequence[Pair], models: Models) -> list[dict[str, float]]:
    """CLAIMS and, with `best_` before them, the features of the best two claims of each pair: all 0 if a text has none."""
    found: dict[int, dict[str, float]] = {}
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
            told = bool(left and right)
            found[n] = (
                _aligned(scorer, claims, left, right, vectors, models.settings.min_score) if told else dict.fromkeys((*CLAIMS, *BEST), 0.0)
            )
    return [found[n] for n in range(len(pairs))]


def _aligned(
    scorer: Scorer, claims: Sequence[Claim], left: Sequence[int], right: Sequence[int], vectors: Vectors, told: float
) -> dict[str, float]:
    scores = np.array([[scorer.score(i, j) for j in right] for i in left])
    likest = np.array(vectors[left] @ vectors[right].T, dtype=float)
    i, j = divmod(int(scores.argmax()), len(right))
    there, back = scores.max(axis=1), scores.max(axis=0)
    return {
        "alignment": float(scores.max()),
        "covered": min(float(there.mean()), float(back.mean())),
        "covered_there": float(there.mean()),
        "covered_back": float(back.mean()),
        "told_there": float((there >= told).mean()),
        "told_back": float((back >= told).mean()),
        "least_there": float(there.min()),
        "least_back": float(back.min()),
        "claims_alike_there": float(likest.max(axis=1).mean()),
        "claims_alike_back": float(likest.max(axis=0).mean()),
        "claims_alike_most": float(likest.max()),
        **{f"best_{name}": value for name, value in vars(scorer.features(left[i], right[j])).items()},
        **_alike(claims[left[i]], claims[right[j]], float(likest[i, j])),
    }


def _alike(left: Claim, right: Claim, cosine: float) -> dict[str, float]:
    a, b = set(left.terms), set(right.terms)
    verb = float(left.predicate == right.predicate is not None)
    fewer = min(len(a), len(b))
    return {
        "best_cosine": cosine,
        "best_verb": verb,
        "best_words": len(a & b) / fewer if fewer else 0.0,
        "best_size": float(np.log1p(fewer)),
    }


def article(text: str, *, published: dt.date | None = None, second: bool = False) -> Article:
    """A text as an article of its own, named by its words so that its claims are found in the cache."""
    ident = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] + ("-2" if second else "")
    return article_from_text(text, id=ident, outlet=ident, published=published)


def compared(pairs: Sequence[Pair], models: Models) -> Columns:
    """What `compare` says of the two texts of each pair as articles."""
    return _columns([_verdicts(pair, models) for pair in pairs])


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
