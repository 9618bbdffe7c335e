"""Every benchmark is a command that can be asked what it does: what it imports is there, and its help teaches."""

import runpy
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
COMMANDS = sorted(file for file in BENCHMARKS.rglob("*.py") if "__main__" in file.read_text("utf-8"))


@pytest.mark.parametrize("file", COMMANDS, ids=lambda file: file.stem)
def test_a_benchmark_loads_and_tells_what_it_does(file, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", [file.name, "--help"])
    monkeypatch.setattr(sys, "path", [str(file.parent), str(BENCHMARKS), *sys.path])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(file), run_name="__main__")
    assert ended.value.code == 0
    assert len(capsys.readouterr().out.splitlines()) > 3
