"""Files of every kind through `crosscheck extract`: how fast each kind is read, and whether memory stays flat.

    python benchmarks/readers.py [--files 500] [--seed 1]

Makes the files (invented articles of some 250 words; containers hold three each), then runs whole processes: each kind alone through
reading, all kinds mixed through `extract`, a fifth of the files and all of them. Prints two tables and ends with one JSON line.
Memory is the peak resident set of the process; of `extract` it holds the models, which are the same for one file and for a thousand.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.ingest import documents as made

IN_ONE = 3
"""Articles in a container."""
SENTENCES = (
    "A {thing} in {place} was closed on {day} after {number} people fell ill, the health office said.",
    "{person}, the {role} of {place}, said that repairs would cost ${number},000 and take {small} months.",
    "Police in {place} arrested {small} men on {day} and recovered {number} stolen bicycles from a {thing}.",
    "“We have never seen anything like it,” said {person}, who has worked at the {thing} for {small} years.",
    "The council voted {small} to 2 to build a new {thing} near {place}, a plan that {person} had opposed.",
    "About {number} residents marched through {place} on {day} and demanded that the {thing} be kept open.",
    "The company that owns the {thing}, which employs {number} people, did not answer questions on {day}.",
    "According to the {role}, the fire began at 4:{minute} a.m. and spread {number} metres along the river.",
)
WORDS = {
    "thing": "school library bridge harbour hospital factory station museum market stadium".split(),
    "place": ["Port Amsel", "Velm", "Lorring", "Tarn County", "Ostra", "Melby", "Denham", "Kings Hill"],
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "person": ["Lena Brandt", "Tom Ridley", "Alma Reyes", "Ivo Kessler", "Sara Lindqvist", "Peter Vance", "Ruth Amory"],
    "role": ["mayor", "fire chief", "governor", "director", "spokeswoman"],
}


def article(chance: random.Random) -> list[str]:
    """Five paragraphs of three sentences."""

    def sentence() -> str:
        words = {name: chance.choice(options) for name, options in WORDS.items()}
        return chance.choice(SENTENCES).format(
            number=chance.randint(11, 980), small=chance.randint(3, 9), minute=chance.randint(10, 59), **words
        )

    return [" ".join(sentence() for _ in range(3)) for _ in range(5)]


def _page(texts: Sequence[str], number: int) -> bytes:
    head = made.ld(datePublished="2026-04-12T19:18:00-04:00")
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(40))
    body = (
        f"<nav><ul>{menu}</ul></nav><article><h1>News of the day {number}</h1>{made.paragraphs(texts)}</article><footer>Contact us</footer>"
    )
    return made.page(body, head=head, title=f"News of the day {number}").encode()


def _several(chance: random.Random) -> list[list[str]]:
    return [article(chance) for _ in range(IN_ONE)]


Maker = Callable[[random.Random, int], bytes]
MAKERS: dict[str, Maker] = {
    "txt": lambda chance, n: f"---\noutlet: Outlet {n}\npublished: 2026-04-12\n---\n".encode() + "\n\n".join(article(chance)).encode(),
    "html": lambda chance, n: _page(article(chance), n),
    "pdf": lambda chance, n: made.pdf(article(chance), title=f"News of the day {n}"),
    "docx": lambda chance, n: made.docx(article(chance), title=f"News of the day {n}"),
    "eml": lambda chance, n: made.mail("\n\n".join(article(chance)), subject=f"News of the day {n}"),
    "mbox": lambda chance, n: made.mbox(*(made.mail("\n\n".join(texts), subject=f"News {n}") for texts in _several(chance))),
    "rss": lambda chance, n: made.rss(*(made.item(f"{n}-{m}", text=made.paragraphs(texts)) for m, texts in enumerate(_several(chance)))),
    "jsonl": lambda chance, n: made.jsonl(*({"text": "\n\n".join(texts), "published": "2026-04-12"} for texts in _several(chance))),
    "warc": lambda chance, n: made.warc(
        *((f"https://post.example/{n}/{m}", _page(texts, m)) for m, texts in enumerate(_several(chance))), compressed=True
    ),
}
READ = """
import resource, sys, time
from pathlib import Path
from crosscheck.ingest import load, read_inputs
paths = sorted(Path(sys.argv[1]).rglob("*.*"))
list(load(read_inputs(paths[:1], sys.stdin.buffer)))
start = time.process_time()
items = load(read_inputs(paths[1:], sys.stdin.buffer))
seconds = time.process_time() - start
used = sum(item.article.skipped is None for item in items)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
print(len(paths) - 1, used, sum(len(item.article.text.split()) for item in items), seconds, peak)
"""
"""The first file is not counted: with it the reader's library is loaded."""


def write(folder: Path, files: int, seed: int) -> None:
    """The files, by turns of every kind, each kind in a folder of its own."""
    chance = random.Random(seed)
    for number in range(files):
        kind = list(MAKERS)[number % len(MAKERS)]
        (folder / kind).mkdir(parents=True, exist_ok=True)
        (folder / kind / f"{number:04}.{kind}{'.gz' if kind == 'warc' else ''}").write_bytes(MAKERS[kind](chance, number))


def read(folder: Path) -> dict[str, float]:
    """What reading the files of a folder takes, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", READ, str(folder)], capture_output=True, text=True, check=True)
    row = dict(zip(("files", "articles", "words", "seconds", "peak_mb"), map(float, done.stdout.split()), strict=True))
    return {**row, "ms_per_file": 1_000 * row["seconds"] / max(1, row["files"])}


def extract(folder: Path, out: Path) -> dict[str, float]:
    """What `crosscheck extract` takes for a folder: processor seconds, peak memory in MB, claims."""
    command = [
        sys.executable,
        "-c",
        "from crosscheck.cli import main; main()",
        "extract",
        "--no-cache",
        "--quiet",
        str(folder),
        "--out",
        str(out),
    ]
    began = time.perf_counter()
    watcher = (
        "import json,resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True);u=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([u.ru_utime+u.ru_stime,u.ru_maxrss]))"
    )
    done = subprocess.run([sys.executable, "-c", watcher, *command], capture_output=True, text=True, check=True)
    seconds, kilobytes = json.loads(done.stdout)
    claims = sum(1 for path in out.glob("*.jsonl") for _ in path.open(encoding="utf-8"))
    return {"seconds": seconds, "wall": time.perf_counter() - began, "peak_mb": kilobytes / 1_024, "claims": claims}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write(folder / "all", options.files, options.seed)
        write(folder / "fifth", options.files // 5, options.seed)
        kinds = {kind: read(folder / "all" / kind) for kind in MAKERS}
        parts = {options.files // 5: folder / "fifth", options.files: folder / "all"}
        runs = {files: extract(part, folder / f"out-{files}") | {"read_mb": read(part)["peak_mb"]} for files, part in parts.items()}
    print("| kind | files | articles | ms a file | words a second |\n|---|---|---|---|---|")
    for kind, row in kinds.items():
        speed = row["words"] / row["seconds"]
        print(f"| {kind} | {row['files']:.0f} | {row['articles']:.0f} | {row['ms_per_file']:.1f} | {speed:,.0f} |")
    print("\n| files, mixed | processor s | files a second | claims | peak MB | of reading alone |\n|---|---|---|---|---|---|")
    for files, run in runs.items():
        speed = f"{run['seconds']:.1f} | {files / run['seconds']:.1f} | {run['claims']:,}"
        print(f"| {files} | {speed} | {run['peak_mb']:.0f} | {run['read_mb']:.0f} |")
    print(json.dumps({"benchmark": "readers", "kinds": kinds, "extract": {str(files): run for files, run in runs.items()}}))


if __name__ == "__main__":
    main()
