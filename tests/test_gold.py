"""A fixed quarter of the gold cases, through the whole pipeline: what worked goes on working."""

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EVERY = 4
# A little below what was measured; when a figure rises for good, raise its floor.
FLOORS = {
    "silent_ratio": 0.95,
    "silent_strict_ratio": 0.87,
    "conflict_precision": 0.75,
    "precision": 0.68,
    "recall": 0.47,
    "conflict_recall": 0.4,
    "compatible_or_updated_recall": 0.46,
    "agreement_recall": 0.54,
}


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("gold", ROOT / "benchmarks" / "gold.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scored(benchmark):
    """Every fourth case by the order of ids, with its tally and what was said of it."""
    cases = sorted(benchmark.load_cases(ROOT / "tests" / "gold"), key=lambda case: case["id"])[::EVERY]
    return [(case, *benchmark.score_case(case, benchmark.report_on(case))) for case in cases]


@pytest.fixture(scope="module")
def figures(benchmark, scored):
    return benchmark.figures(sum((tally for _, tally, _ in scored), Counter()))


def test_the_sample_holds_every_kind_and_enough_of_each_sort(scored):
    assert len({case["kind"] for case, *_ in scored}) == 14
    sorts = Counter(case["verdict"] for case, *_ in scored)
    assert min(sorts[verdict] for verdict in ("agree", "compatible", "conflict", "silent")) >= 15


@pytest.mark.parametrize(("figure", "floor"), FLOORS.items())
def test_no_figure_falls_below_its_floor(figure, floor, figures, scored):
    wrong = [f"{case['id']}: {said}" for case, tally, said in scored if not (tally["right"] or tally["silent_strict"])]
    assert figures[figure] >= floor, "\n".join(wrong)
