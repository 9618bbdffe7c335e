"""The same input gives the same bytes but for `generated`, whatever the order of files and whatever the cache holds."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosscheck.cli import app
from crosscheck.extract.parser import load_parser
from crosscheck.ingest import load_articles

SEEDS = Path(__file__).parents[1] / "seeds"
STORY = SEEDS / "harbour-quake"
HEAVY = ("torch", "spacy", "sentence_transformers", "transformers", "onnxruntime", "tokenizers")


def report_on(*paths, cache=None):
    result = CliRunner().invoke(
        app,
        ["compare", *map(str, paths), "--story", "quake", "--format", "json", "--quiet", *([] if cache else ["--no-cache"])],
        env={"CROSSCHECK_CACHE_DIR": str(cache)} if cache else None,
    )
    assert result.exit_code == 0
    return without_time(result.stdout)


def without_time(text):
    lines = text.splitlines(keepends=True)
    [at] = [n for n, line in enumerate(lines) if line.startswith('  "generated":')]
    return "".join(lines[:at] + lines[at + 1 :])


@pytest.fixture(scope="module")
def expected():
    return report_on(STORY)


def test_a_second_run_says_the_same(expected):
    assert report_on(STORY) == expected


def test_the_order_of_files_does_not_matter(expected):
    files = sorted(STORY.iterdir())
    for order in itertools.islice(itertools.permutations(files), 7, 120, 40):
        assert report_on(*order) == expected
    assert report_on(*files[3:], STORY, *files[:3]) == expected


def test_a_cold_and_a_warm_cache_say_the_same(expected, tmp_path):
    assert report_on(STORY, cache=tmp_path) == expected
    assert report_on(STORY, cache=tmp_path) == expected


def test_a_cache_filled_in_another_order_and_by_parts_says_the_same(expected, tmp_path):
    files = sorted(STORY.iterdir(), reverse=True)
    report_on(files[0], files[2], cache=tmp_path)
    report_on(files[4], cache=tmp_path)
    assert report_on(STORY, cache=tmp_path) == expected


def test_a_broken_cache_says_the_same(expected, tmp_path):
    report_on(STORY, cache=tmp_path)
    data = (tmp_path / "cache.sqlite").read_bytes()
    (tmp_path / "cache.sqlite").write_bytes(data[:8192] + bytes(len(data) - 8192))
    assert report_on(STORY, cache=tmp_path) == expected
    assert report_on(STORY, cache=tmp_path) == expected


def test_a_cache_that_cannot_be_written_says_the_same(expected, tmp_path):
    (tmp_path / "file").touch()
    assert report_on(STORY, cache=tmp_path / "file" / "cache") == expected


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_hash_seed_in_another_process_says_the_same(expected, seed, tmp_path):
    program = "import sys; sys.argv[0] = 'crosscheck'; from crosscheck.cli import main; main()"
    command = [sys.executable, "-c", program, "compare", str(STORY), "--story", "quake", "--format", "json", "--no-cache"]
    done = subprocess.run(
        command, env={"PYTHONHASHSEED": seed, "PATH": "", "OMP_NUM_THREADS": seed}, capture_output=True, text=True, check=True
    )
    assert without_time(done.stdout) == expected


def test_another_story_beside_it_changes_no_claim(expected):
    alone = {claim["id"]: claim for claim in json.loads(expected)["claims"]}
    beside = {claim["id"]: claim for claim in json.loads(report_on(STORY, SEEDS / "bridge-fraud"))["claims"]}
    assert {ident: beside[ident] for ident in alone} == alone


def test_a_parse_does_not_depend_on_what_is_parsed_with_it():
    def parsed(doc):
        return [(token.idx, token.dep_, token.head.i, token.tag_, token.lemma_, token.ent_type_, token.ent_iob_) for token in doc]

    texts = [text for article in load_articles([SEEDS]) for text in article.text.split("\n\n")][:60]
    together = [parsed(doc) for doc in load_parser().pipe(texts, batch_size=64)]
    backwards = [parsed(doc) for doc in load_parser().pipe(texts[::-1], batch_size=7)][::-1]
    alone = [parsed(load_parser()(text)) for text in texts]
    assert together == backwards == alone


def test_a_warm_run_loads_no_model_and_no_library_that_runs_them(tmp_path):
    program = (
        "import sys; from crosscheck.cli import main\n"
        "try: main()\n"
        f"finally: print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, "compare", str(STORY), "--out", str(tmp_path / "out"), "--quiet"]
    env = {"CROSSCHECK_CACHE_DIR": str(tmp_path / "cache"), "PATH": ""}
    cold, warm = (subprocess.run(command, env=env, capture_output=True, text=True, check=True) for _ in range(2))
    assert "spacy" in cold.stderr
    assert warm.stderr == "[]\n"
    assert warm.stdout == cold.stdout
