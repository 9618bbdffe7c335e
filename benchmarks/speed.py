"""crosscheck against the pipeline that one would otherwise write, on the same articles, each as a whole process.

    python benchmarks/speed.py DATA [--sizes 50 500] [--baseline SCRIPT] [--threads 1] [--stages]

DATA is JSON Lines, an article a line: {"doc_id" or "id", "outlet", "text", "title", "date"}; about N of them are written to a folder as
text files with front matter: the first N or, where the lines have a "story", all of evenly spread stories from the most told to the least,
so that fifty articles are as much alike as five hundred. `crosscheck compare FOLDER` runs twice, without a cache ("cold") and with one
that holds it all ("warm"). SCRIPT is run on the same articles as JSON Lines with id, outlet and text; without it, or where it is missing,
crosscheck is timed alone.
Figures are the processor seconds and the peak memory of the whole process; --threads holds the libraries of both to so many threads, since
two threads that wait for each other on a busy machine burn time. --stages adds how each stage of crosscheck grows with the articles, in
processor seconds and in function calls, which other work of the machine does not change.
The last line is JSON.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BASELINE = ROOT.parent / "shared" / "tools" / "naive_pipeline.py"
LEAST = {"seconds": 0.05, "calls": 1000}
"""What a stage must take on the smaller set before its growth says anything."""
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS", "BLIS_NUM_THREADS")


def write_articles(rows: list[dict[str, Any]], folder: Path) -> Path:
    """Write a folder of text files for crosscheck, and beside it FOLDER.jsonl for the baseline; gives the folder."""
    folder.mkdir()
    for row in rows:
        head = {"outlet": row["outlet"], "title": row.get("title") or "", "published": row.get("date") or None}
        front = "".join(f"{key}: {json.dumps(value) if key != 'published' else value}\n" for key, value in head.items() if value)
        (folder / f"{ident(row)}.txt").write_text(f"---\n{front}---\n{row['text']}\n", "utf-8")
    lines = (json.dumps({"id": ident(row), "outlet": row["outlet"], "text": row["text"]}) for row in rows)
    folder.with_suffix(".jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return folder


def sample(rows: list[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    """About so many articles: the first, or whole stories of the same mix of much and little told ones whatever the size."""
    if not all("story" in row for row in rows) or size >= len(rows):
        return rows[:size]
    stories: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        stories.setdefault(row["story"], []).append(row)
    ordered = sorted(stories.values(), key=lambda told: (-len(told), told[0]["story"]))
    step = len(rows) / size
    chosen = [ordered[int(n * step + step / 2)] for n in range(int(len(ordered) / step))]
    return [row for told in chosen for row in told]


def ident(row: dict[str, Any]) -> str:
    return str(row.get("doc_id") or row["id"])


def timed(command: list[str], env: dict[str, str]) -> dict[str, float]:
    """Run a command to its end; its processor and wall seconds and its peak memory in megabytes."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told, env={**os.environ, **env})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}: {told.read().decode(errors='replace')[-2000:]}")
    return {
        "processor_s": round(usage.ru_utime + usage.ru_stime, 2),
        "wall_s": round(time.perf_counter() - began, 2),
        "peak_mb": usage.ru_maxrss // 1024,
    }


def measure(folder: Path, baseline: Path | None, threads: int, cache: Path) -> dict[str, Any]:
    """Cold and warm runs of crosscheck, and one of the baseline, one after the other."""
    env = {**dict.fromkeys(THREADS, str(threads)), "CROSSCHECK_CACHE_DIR": str(cache), "HF_HUB_OFFLINE": "1"} if threads else {}
    command = [sys.executable, "-c", "from crosscheck.cli import main; main()", "compare", str(folder), "--format", "json", "--quiet"]
    found = {"cold": timed([*command, "--no-cache"], env)}
    timed(command, env)
    found["warm"] = timed(command, env)
    if baseline is not None:
        limit = ["--threads", str(threads)] if threads else []
        found["baseline"] = timed([sys.executable, str(baseline), str(folder.with_suffix(".jsonl")), *limit], env)
        found["ratio"] = round(found["cold"]["processor_s"] / found["baseline"]["processor_s"], 2)
    return found


def stages_of(folder: Path) -> dict[str, Any]:
    """What `stages.py` prints of the articles, seconds and calls each from a run of its own."""
    command = [sys.executable, str(ROOT / "benchmarks" / "stages.py"), str(folder)]
    printed = [subprocess.run([*command, *more], capture_output=True, text=True, check=True).stdout for more in ([], ["--calls"])]
    seconds, calls = (json.loads(text.splitlines()[-1]) for text in printed)
    return {**seconds, "calls": calls["calls"]}


def show(results: dict[int, dict[str, Any]]) -> None:
    print(f"{'articles':>8}  {'run':10}{'processor s':>12}{'wall s':>9}{'peak MB':>9}{'ratio':>7}")
    for size, found in results.items():
        for run in ("cold", "warm", "baseline"):
            if run in found:
                figures = found[run]
                ratio = f"{figures['processor_s'] / found['baseline']['processor_s']:7.2f}" if "baseline" in found else ""
                print(f"{size:>8}  {run:10}{figures['processor_s']:12.1f}{figures['wall_s']:9.1f}{figures['peak_mb']:9}{ratio}")


def show_stages(stages: dict[int, dict[str, Any]]) -> None:
    """Seconds by size, and how many times more seconds and function calls the largest run takes than the smallest."""
    small, large = stages[min(stages)], stages[max(stages)]
    grown = ", ".join(f"{what} {large[what] / small[what]:.1f}" for what in ("articles", "characters", "claims", "findings"))
    print(f"\n{'stage':22}" + "".join(f"{size:>10}" for size in stages) + f"{'times':>9}{'calls':>9}   ({grown})")
    for stage in small["seconds"]:
        seconds, calls = (_growth(small[unit][stage], large[unit][stage], least) for unit, least in LEAST.items())
        print(f"{stage:22}" + "".join(f"{found['seconds'][stage]:10.2f}" for found in stages.values()) + f"{seconds:>9}{calls:>9}")


def _growth(small: float, large: float, least: float) -> str:
    return f"{large / small:.1f}" if small >= least else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 500])
    parser.add_argument("--baseline", type=Path, default=BASELINE)
    parser.add_argument("--threads", type=int, default=1, help="for the libraries of both; 0 lets them choose")
    parser.add_argument("--stages", action="store_true")
    options = parser.parse_args()
    baseline = options.baseline if options.baseline.is_file() else None
    if baseline is None:
        print(f"{options.baseline} is not there: crosscheck is timed alone", file=sys.stderr)
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines() if line]
    results: dict[int, dict[str, Any]] = {}
    stages: dict[int, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for size in sorted(options.sizes):
            folder = write_articles(sample(rows, size), Path(temporary) / f"{size}-articles")
            results[size] = measure(folder, baseline, options.threads, Path(temporary) / "cache")
            if options.stages:
                stages[size] = stages_of(folder)
    show(results)
    if stages:
        show_stages(stages)
    load = round(os.getloadavg()[1], 1) if hasattr(os, "getloadavg") else None
    print(json.dumps({"benchmark": "speed", "threads": options.threads, "load_average": load, "sizes": results, "stages": stages or None}))


if __name__ == "__main__":
    main()
