"""The sample stories: their front matter, what README says is planted in them, and that they copy no one."""

import datetime as dt
import re
from itertools import islice
from pathlib import Path
from typing import NamedTuple, get_args

import frontmatter
import pytest

from crosscheck.records import Reason, Verdict

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared" / "stories"
DIGESTS = {"npr", "newser", "wapo_india", "chinabriefing", "thehill"}
INVENTED = ("harbour-quake", "bridge-fraud")
ARTICLES = sorted(SEEDS.glob("*/*.txt"))
COPIED_WORDS = 8  # a run this long is no accident; names with titles and set phrases stay below it

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]*)\|$", re.MULTILINE)
VALUE = re.compile(r"`(\w+)`: “([^”]+)”")
VERDICT = re.compile(r"(\w+)(?: \((\w+)\))?")


class Plant(NamedTuple):
    story: str
    fact: str
    verdict: str
    values: tuple[tuple[str, str], ...]


def read_plants() -> list[Plant]:
    plants, story = [], ""
    for first, verdict, values, _ in ROW.findall((SEEDS / "README.md").read_text(encoding="utf-8")):
        if verdict == "Verdict":
            story = first
        else:
            plants.append(Plant(story, first, verdict, tuple(VALUE.findall(values))))
    return plants


PLANTS = read_plants()


def label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def words(text: str) -> list[str]:
    """Lower-case words; punctuation goes, and an apostrophe or a point inside a word does not part it."""
    return re.sub(r"[^\w\s]", "", re.sub(r"[-–—/]", " ", text.lower())).split()


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return set(zip(*(islice(found, start, None) for start in range(COPIED_WORDS)), strict=False))


def title_and_body(path: Path) -> str:
    post = frontmatter.load(str(path))
    return f"{post['title']}\n\n{post.content}"


def test_there_are_three_stories_of_five_articles():
    counts = {folder.name: len(list(folder.glob("*.txt"))) for folder in SEEDS.iterdir() if folder.is_dir()}
    assert counts == {"biden-xi": 5, "harbour-quake": 5, "bridge-fraud": 5}


def test_the_digests_are_one_per_outlet():
    assert {path.stem for path in (SEEDS / "biden-xi").glob("*.txt")} == DIGESTS


def test_outlets_are_told_apart():
    outlets = [frontmatter.load(str(path))["outlet"] for path in ARTICLES]
    assert len(set(outlets)) == len(outlets)


@pytest.mark.parametrize("path", ARTICLES, ids=label)
class TestArticle:
    def test_front_matter_says_outlet_title_and_note(self, path):
        post = frontmatter.load(str(path))
        assert all(isinstance(post[key], str) and post[key].strip() for key in ("outlet", "title", "note"))
        assert set(post.keys()) <= {"outlet", "title", "published", "url", "author", "note"}

    def test_note_says_where_the_text_comes_from(self, path):
        expected = "invented for this project" if path.parent.name in INVENTED else "digest written for this project"
        assert frontmatter.load(str(path))["note"] == expected

    def test_published_is_a_date_that_has_passed(self, path):
        published = frontmatter.load(str(path))["published"]
        assert isinstance(published, dt.date)
        day = published.date() if isinstance(published, dt.datetime) else published
        assert dt.date(2023, 1, 1) <= day <= dt.date(2026, 11, 21)

    def test_invented_addresses_lead_nowhere(self, path):
        if path.parent.name in INVENTED:
            assert re.fullmatch(r"https://[a-z]+\.example/\S+", frontmatter.load(str(path))["url"])

    def test_body_is_short_and_does_not_repeat_the_title(self, path):
        post = frontmatter.load(str(path))
        assert 150 <= len(post.content.split()) <= 350
        assert post["title"] not in post.content

    def test_text_is_not_copied_from_an_original(self, path):
        if not ORIGINALS.is_dir():
            pytest.skip("the originals are not part of the project")
        ours = runs(title_and_body(path))
        for original in sorted(ORIGINALS.glob("*/*.txt")):
            shared = ours & runs(original.read_text(encoding="utf-8"))
            assert not shared, f"{label(path)} shares words with {label(original)}: {sorted(shared)}"


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.story}: {plant.fact}")
class TestPlant:
    def test_every_value_stands_in_its_article(self, plant):
        for stem, value in plant.values:
            assert value in title_and_body(SEEDS / plant.story / f"{stem}.txt"), (stem, value)

    def test_two_or_more_articles_are_set_side_by_side(self, plant):
        stems = [stem for stem, _ in plant.values]
        assert len(stems) == len(set(stems)) >= 2

    def test_verdict_is_one_of_the_contract(self, plant):
        verdict, reason = VERDICT.fullmatch(plant.verdict).groups()
        assert verdict in {*get_args(Verdict), "copy", "trap"}
        assert reason is None or (reason in get_args(Reason) and verdict in {"compatible", "updated"})


@pytest.mark.parametrize("story", INVENTED)
def test_each_invented_story_plants_every_verdict(story):
    planted = {VERDICT.match(plant.verdict)[1] for plant in PLANTS if plant.story == story}
    assert planted == {*get_args(Verdict), "copy", "trap"}


@pytest.mark.parametrize("story", INVENTED)
def test_every_invented_article_has_a_part_in_the_table(story):
    named = {stem for plant in PLANTS if plant.story == story for stem, _ in plant.values}
    assert named == {path.stem for path in (SEEDS / story).glob("*.txt")}


def test_no_line_of_the_tables_escapes_the_reader():
    lines = [line for line in (SEEDS / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert len(lines) == len(PLANTS) + len(INVENTED)
    assert len(PLANTS) >= 60


@pytest.mark.parametrize(
    ("copy", "wire", "fewest"),
    [
        ("harbour-quake/tidewater_tribune", "harbour-quake/meridian_wire", 4),
        ("bridge-fraud/harbor_gazette", "bridge-fraud/lakehead_wire", 4),
    ],
)
def test_the_copies_carry_whole_sentences_of_the_wire(copy, wire, fewest):
    texts = [(SEEDS / f"{name}.txt").read_text(encoding="utf-8") for name in (copy, wire)]
    sentences = [set(re.split(r"(?<=[.\"])\s+", text)) for text in texts]
    assert len([sentence for sentence in sentences[0] & sentences[1] if len(sentence) > 40]) >= fewest
