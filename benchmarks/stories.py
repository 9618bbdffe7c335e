"""Score crosscheck on annotated stories.

    python benchmarks/stories.py STORIES GOLD [--scorer SCRIPT] [--keep DIR] [--list]

STORIES is a folder with a folder of articles for each story, or one with a report <story>.json for each; GOLD has <story>.json with the
annotations. SCRIPT compares the two and prints its table (`score_stories.py --all REPORTS GOLD`, whose last line sums up all stories);
--keep leaves the reports in DIR. The last line is JSON: the figures of that sum, as printed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCORER = ROOT.parent / "shared" / "tools" / "score_stories.py"


def make_reports(stories: Path, folder: Path) -> None:
    """Compare each story in this one process, so that the models are loaded once."""
    from crosscheck import compare, load_articles, render

    folder.mkdir(parents=True, exist_ok=True)
    for story in sorted(path for path in stories.iterdir() if path.is_dir()):
        report = compare(load_articles([story]), story=story.name)
        (folder / f"{story.name}.json").write_text(render(report, "json"), "utf-8")


def figures(line: str) -> dict[str, float | None]:
    """The numbers of a line such as `ALL  difference recall 3/8 = 0.38 (linked 5/8 = 0.62) | … | traps sprung 1/9`.

    >>> figures("ALL   difference recall 3/8 = 0.38 (linked 5/8 = 0.62) | conflict recall 0/0 | traps sprung 1/9")
    {'difference_recall': 0.375, 'linked': 0.625, 'conflict_recall': None, 'traps_sprung': 1}
    """
    found: dict[str, float | None] = {}
    for name, part, whole in re.findall(r"([a-z][a-z ]*[a-z]) (\d+)/(\d+)", line):
        key = name.replace(" ", "_")
        found[key] = int(part) if key == "traps_sprung" else round(int(part) / int(whole), 3) if int(whole) else None
    return found


def main() -> None:
    """Make the reports, run the scorer, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=SCORER)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--list", action="store_true", help="print what was missed and what is wrong")
    options = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as temporary:
        reports = options.stories
        if not any(reports.glob("*.json")):
            reports = options.keep or Path(temporary)
            make_reports(options.stories, reports)
        command = [sys.executable, str(options.scorer), "--all", str(reports), str(options.gold), *(["--list"] if options.list else [])]
        printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(printed, end="")
    total = next((line for line in printed.splitlines() if line.startswith("ALL ")), "")
    print(json.dumps({"benchmark": "stories", "seconds": round(time.perf_counter() - began, 1), **figures(total)}))


if __name__ == "__main__":
    main()
