"""The incidents benchmark reads tolls from claims as it says, knows what a text states, and scores against a registry."""

import datetime as dt
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from crosscheck.ingest import article_from_text
from crosscheck.records import Claim, Mention, Name, Part, Quantity, Setting, Slot

ROOT = Path(__file__).parents[2]


def load_benchmark() -> Any:
    spec = importlib.util.spec_from_file_location("incidents_benchmark", ROOT / "benchmarks/incidents.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["incidents_benchmark"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


incidents = load_benchmark()


def figure(
    words: str, low: float | None, fate: str | None, *, high: float | None = None, bound: bool = False, at: int = 0, **slot: Any
) -> Mention:
    known = {"role": "patient", "human": True, "fate": fate, **slot}
    value = Quantity(low=low, high=high if bound or high is not None else low, unit="1", step=1.0, slot=Slot(**known))
    return Mention(kind="count", start=at, end=at + len(words), text=words, value=value)


def listed(words: str, low: float, *members: str) -> Mention:
    whole = figure(words, low, "injured")
    parts = tuple(Part(amount=1.0, label=member) for member in members)
    return whole.model_copy(update={"value": whole.value.model_copy(update={"parts": parts})})


def claim(*mentions: Mention, start: int = 0, text: str = "", day: dt.date | None = None, **more: Any) -> Claim:
    setting = Setting(start=day, end=day + dt.timedelta(1) if day else None)
    return Claim(id="a:0", article="a", start=start, end=start + 1, text=text, mentions=mentions, setting=setting, **more)


def read(*claims: Claim, text: str = "x") -> dict[str, tuple[float, float | None]]:
    article = article_from_text(text, id="a", outlet="A")
    return {fate: (toll.low, toll.high) for fate, toll in incidents.read_tolls(article, claims).items()}


FRIDAY, LAST_YEAR = dt.date(2031, 5, 9), dt.date(2030, 5, 9)
TWO_DEAD = figure("two people", 2, "killed")
THREE_HURT = figure("three others", 3, "injured")


# --- how a toll is read ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mentions", "wanted"),
    [
        ([TWO_DEAD, THREE_HURT], {"killed": (2, 2), "injured": (3, 3)}),
        ([TWO_DEAD, *(figure("four people", 4, "killed", at=20 * place) for place in (1, 2))], {"killed": (2, 2)}),
        ([TWO_DEAD, *(figure("four people", 4, "killed", at=20 * place) for place in (1, 2, 3))], {"killed": (4, 4)}),
        ([figure("at least two", 2, "killed", bound=True)], {"killed": (2, None)}),
        ([figure("two", 2, "killed"), figure("three", 3, "killed", at=9)], {"killed": (2, 2)}),
        ([figure("one of them", 1, "killed"), figure("four people", 4, "killed", at=20)], {"killed": (4, 4)}),
        ([figure("one of the men", 1, "killed")], {"killed": (1, 1)}),
        ([figure("a man", 1, "killed")], {"killed": (1, 1)}),
        ([figure("a man", 1, "killed"), figure("two people", 2, "killed", at=9)], {"killed": (2, 2)}),
        ([figure("a man and a boy", 2, "killed"), figure("a man", 1, "killed")], {"killed": (2, 2)}),
        ([figure("no one", 0, "injured"), figure("a man", 1, "injured", at=9)], {"injured": (1, 1)}),
        ([figure("no one", 0, "injured")], {"injured": (0, 0)}),
        ([figure("five people", 5, "shot")], {"injured": (5, 5)}),
        ([figure("five people", 5, "shot"), figure("one", 1, "killed", at=20)], {"killed": (1, 1), "injured": (4, 4)}),
        ([figure("five others", 5, "shot"), figure("one", 1, "killed", at=20)], {"killed": (1, 1), "injured": (5, 5)}),
        ([figure("four", 4, "shot"), figure("two", 2, "injured", at=9)], {"injured": (4, 4)}),
        ([figure("a man", 1, "shot"), figure("one man", 1, "killed", at=9)], {"killed": (1, 1)}),
        ([figure("Another man", 1, "shot"), figure("two men", 2, "killed", at=20)], {"killed": (2, 2), "injured": (1, 1)}),
        (
            [figure("his wife and two other women", 3, "shot"), figure("one", 1, "killed", at=40)],
            {"killed": (1, 1), "injured": (2, 2)},
        ),
        (
            [figure("four", 4, "shot"), figure("four", 4, "injured", at=9), figure("one of which", 1, "killed", at=20)],
            {"killed": (1, 1), "injured": (3, 3)},
        ),
        ([figure("his wife", 1, "killed"), figure("two people", 2, "killed", at=9)], {"killed": (2, 2)}),
        ([figure("One 15-year-old boy", 1, "killed"), figure("two people", 2, "killed", at=30)], {"killed": (2, 2)}),
        ([listed("a man and his son", 2, "a man", "his son"), figure("three others", 3, "injured", at=30)], {"injured": (3, 3)}),
        ([listed("a man and his son", 2, "a man", "his son")], {"injured": (2, 2)}),
        ([figure("several people", 3, "injured", high=20), figure("five others", 5, "injured", at=30)], {"injured": (5, 5)}),
        ([figure("several people", 3, "injured", high=20), figure("one man", 1, "injured", at=30)], {"injured": (3, 20)}),
        ([figure("one of the six people", 1, "injured"), figure("six people", 6, "injured", at=11)], {"injured": (6, 6)}),
        (
            [
                figure("one", 1, "killed"),
                figure("seven", 7, "shot", at=9),
                figure("two", 2, "killed", at=20),
                figure("five", 5, "injured", at=29),
            ],
            {"killed": (1, 1), "injured": (5, 5)},
        ),
    ],
)
def test_the_toll_is_read_from_the_figures(mentions, wanted):
    assert read(claim(*mentions)) == wanted


@pytest.mark.parametrize(
    "mention",
    [
        figure("two officers", 2, "killed", role="agent"),
        figure("two rounds", 2, "shot", human=False, thing="round"),
        figure("two people", 2, None),
        figure("two suspects", 2, "arrested"),
        figure("20", 20, "killed").model_copy(update={"kind": "age"}),
    ],
)
def test_what_is_no_toll_is_not_read(mention):
    assert read(claim(mention)) == {}


def test_an_ordinal_is_not_read():
    second = TWO_DEAD.model_copy(update={"value": TWO_DEAD.value.model_copy(update={"ordinal": True})})
    assert read(claim(second)) == {}


@pytest.mark.parametrize("unreal", [{"status": "denied"}, {"status": "planned"}, {"status": "possible"}, {"negated": True}])
def test_what_did_not_happen_is_not_read(unreal):
    assert read(claim(TWO_DEAD, **unreal)) == {}


def test_one_who_was_shot_may_be_the_dead():
    shot = figure("a boy", 1, "shot")
    assert read(claim(shot)) == {"injured": (1, 1)}
    assert read(claim(shot), claim(text="He died at a hospital.")) == {}
    assert read(claim(figure("three boys", 3, "shot")), claim(text="One died at a hospital.")) == {"injured": (3, 3)}


def test_an_earlier_incident_is_left_out():
    nine = figure("nine people", 9, "killed")
    assert read(claim(TWO_DEAD, day=FRIDAY), claim(nine, day=LAST_YEAR), claim(nine, day=LAST_YEAR)) == {"killed": (2, 2)}
    assert read(claim(TWO_DEAD, day=FRIDAY), claim(THREE_HURT, day=FRIDAY + dt.timedelta(1))) == {"killed": (2, 2), "injured": (3, 3)}


def test_the_incidents_day_may_be_named_behind_its_first_figure():
    seven = figure("seven people", 7, "injured")
    assert read(claim(TWO_DEAD), claim(day=FRIDAY), claim(seven, day=LAST_YEAR)) == {"killed": (2, 2)}
    assert read(claim(day=LAST_YEAR), claim(TWO_DEAD), claim(seven, day=FRIDAY)) == {"killed": (2, 2), "injured": (7, 7)}


def test_a_toll_of_several_incidents_is_none_of_one():
    ten = figure("10 people", 10, "killed", modifiers=("combined",))
    assert read(claim(TWO_DEAD), claim(ten), claim(ten), claim(ten)) == {"killed": (2, 2)}
    assert read(claim(ten)) == {}


def test_an_undated_figure_belongs_to_the_incident_of_its_paragraph():
    text = "Two died.\nLast year was worse. Nine were hurt.\nFour were hurt."
    first, then, now = claim(TWO_DEAD, day=FRIDAY), claim(day=LAST_YEAR, start=11), claim(figure("Four", 4, "injured"), start=47)
    nine = claim(figure("Nine", 9, "injured"), start=33)
    assert read(first, then, nine, text=text) == {"killed": (2, 2)}
    assert read(first, then, nine, now, text=text) == {"killed": (2, 2), "injured": (4, 4)}


# --- what a text states ---------------------------------------------------------------------------------------------


def registry(killed: int = 0, injured: int = 0, *people: dict[str, str], **more: Any) -> dict[str, Any]:
    return {"story": "s", "num_killed": killed, "num_injured": injured, "participants": list(people), **more}


@pytest.mark.parametrize(
    ("text", "fate", "killed", "injured"),
    [
        ("Two people were shot and killed on Friday.", "killed", 2, 0),
        ("The blaze left 2 people dead.", "killed", 2, 0),
        ("A 41-year-old man was found dead.", "killed", 1, 0),
        ("Police look into the fatal shooting of a young woman.", "killed", 1, 0),
        ("They are sought over the deaths of three sailors.", "killed", 3, 0),
        ("A double homicide shook the town.", "killed", 2, 0),
        ("No one was killed.", "killed", 0, 4),
        ("Six others were seriously wounded.", "injured", 1, 6),
        ("A gunman wounded six.", "injured", 1, 6),
        ("Three are in critical condition.", "injured", 0, 3),
        ("Seven people were shot.", "injured", 1, 6),
        ("A girl was shot in the arm.", "injured", 0, 1),
    ],
)
def test_a_text_that_states_the_number_is_found(text, fate, killed, injured):
    assert incidents.states_toll(text, fate, registry(killed, injured))


@pytest.mark.parametrize(
    ("text", "fate", "killed", "injured"),
    [
        ("Three people were killed.", "killed", 2, 0),
        ("A man was charged with murder.", "killed", 1, 0),
        ("A man accused of a robbery was killed.", "killed", 1, 0),
        ("A fatal crash closed the road.", "killed", 1, 0),
        ("Two hours later the suspect was killed.", "killed", 2, 0),
        ("Two years ago it burned. Nobody was killed.", "killed", 2, 0),
        ("Officers spoke to two neighbors.", "injured", 0, 2),
        ("A man was shot dead.", "injured", 1, 1),
    ],
)
def test_a_text_that_does_not_state_it_is_not(text, fate, killed, injured):
    assert not incidents.states_toll(text, fate, registry(killed, injured))


# --- levels ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "level"),
    [(4, 4, "exact"), (3, 3, "victims"), (2, None, "bound"), (3, 20, "bound"), (2, 2, None), (5, 5, None), (5, None, None)],
)
def test_a_toll_reaches_the_strictest_level_that_it_can(low, high, level):
    assert incidents.toll_level(incidents.Toll(low, high, ""), (4, 3)) == level


def test_suspects_are_told_from_victims():
    people = [
        {"Status": "Killed", "Type": "Victim"},
        {"Status": "Killed", "Type": "Subject-Suspect"},
        {"Status": "Injured, Arrested", "Type": "Victim"},
    ]
    truth = registry(2, 1, *people)
    assert [incidents.counts(truth, fate) for fate in incidents.TOLLS] == [(2, 1), (1, 1)]


@pytest.mark.parametrize(
    ("killed", "injured", "text", "early"),
    [
        (None, 5, "Five people were wounded.", True),
        (1, 4, "One died.", False),
        (0, 4, "Four were wounded.", False),
        (None, 5, "Five were shot. One man was killed.", False),
    ],
)
def test_an_article_from_before_a_death_is_early(killed, injured, text, early):
    told = {"killed": killed, "injured": injured}
    tolls = {fate: incidents.Toll(number, number, "") for fate, number in told.items() if number is not None}
    assert incidents.is_early(text, tolls, registry(1, 4)) == early


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Ana Duarte", "Ana Duarte", "exact"),
        ("Da’Shawn O’Neil", "Da'Shawn O'Neil", "exact"),
        ("Ana Duarte Jr.", "ana duarte", "exact"),
        ('Ana "Nita" Duarte', "Ana Duarte", "exact"),
        ("Ana L. Duarte", "Ana Duarte", "bound"),
        ("A. Duarte", "Ana Duarte", "bound"),
        ("Duarte", "Ana Duarte", None),
        ("Rita Duarte", "Ana Duarte", None),
        ("Ana Ruiz", "Ana Duarte", None),
        ("", "Ana Duarte", None),
    ],
)
def test_names_agree_to_the_word_or_by_surname_and_given_name(left, right, level):
    assert incidents.name_level(left, right) == incidents.name_level(right, left) == level


@pytest.mark.parametrize(
    ("low", "high", "level"), [(34, 34, "exact"), (33, 33, "bound"), (30, 39, "bound"), (36, 36, None), (40, 49, None)]
)
def test_an_age_may_be_an_interval_or_a_birthday_off(low, high, level):
    assert incidents.age_level(Quantity(low=low, high=high, unit="year"), 34) == level


# --- the tally ------------------------------------------------------------------------------------------------------


def tallies(truth: dict[str, Any], text: str, *claims: Claim) -> dict[str, tuple[Counter[str], str]]:
    article = article_from_text(text, id="a", outlet="A")
    return {field: (tally, wrong) for field, tally, wrong in incidents.score(truth, article, claims)}


def test_an_article_that_says_nothing_counts_for_nothing():
    result = tallies(registry(2, 1), "The street was closed.")
    assert [sum(tally.values()) for tally, _ in result.values()] == [0, 0, 0, 0]
    assert {wrong for _, wrong in result.values()} == {""}


def test_a_stated_number_that_is_not_read_lowers_recall():
    tally, wrong = tallies(registry(2), "Two people were killed.")["killed"]
    assert incidents.figures("killed", tally) == {
        "read": 0,
        "stated": 1,
        **dict.fromkeys(incidents.LEVELS["killed"], {"precision": 0.0, "recall": 0.0, "f1": 0.0}),
    }
    assert wrong == "(2, 2) 'nothing'"


def test_a_wrong_number_lowers_precision_and_a_bound_counts_apart():
    truth = registry(4)
    wrong, _ = tallies(truth, "x", claim(TWO_DEAD))["killed"]
    bound, _ = tallies(truth, "x", claim(figure("at least two", 2, "killed", bound=True)))["killed"]
    right, _ = tallies(truth, "x", claim(figure("four", 4, "killed")))["killed"]
    result = incidents.figures("killed", wrong + bound + right)
    assert [result[level]["precision"] for level in incidents.LEVELS["killed"]] == [0.333, 0.333, 0.667, 0.667]
    assert result["exact"]["recall"] == 1.0


def test_ages_and_names_are_matched_with_the_participants():
    people = [{"Name": "Ana L. Duarte", "Age": "34"}, {"Name": "Ben Okoro", "Age": "51"}, {"Name": "Unknown", "Age": ""}]
    text = "Ana Duarte, 34, and Ben Okoro, 51, were hurt, said Captain Li Wei."
    names = [Mention(kind="person", start=0, end=1, text="-", value=Name(name=name)) for name in ("Ana Duarte", "Li Wei")]
    ages = [Mention(kind="age", start=0, end=1, text="-", value=Quantity(low=34, high=34, unit="year"))]
    result = tallies(registry(0, 2, *people), text, claim(*names, *ages))
    age, name = (incidents.figures(field, result[field][0]) for field in ("age", "name"))
    assert (age["exact"]["precision"], age["exact"]["recall"]) == (1.0, 0.5)
    assert (name["exact"]["recall"], name["bound"]["precision"], name["bound"]["recall"]) == (0.0, 0.5, 0.5)
    assert (result["age"][1], result["name"][1]) == ("missed 51", "missed Ben Okoro")


def test_halves_are_stable_and_about_equal():
    halves = Counter(incidents.half(f"story-{number}") for number in range(1000))
    assert set(halves) == {"open", "apart"}
    assert 400 < halves["open"] < 600
    assert incidents.half("story-1") == load_benchmark().half("story-1")


# --- the command ----------------------------------------------------------------------------------------------------

STORY = (
    "Two people were killed and three others were injured when a balcony fell in Weston on Friday. Mara Lind, 42, was among the injured."
)


@pytest.fixture
def files(tmp_path):
    row = {"story": "balcony", "outlet": "Weston Post", "date": "2031-05-10", "title": "Balcony falls", "text": STORY}
    other = {**row, "story": "not in the registry"}
    truth = registry(2, 3, {"Name": "Mara Lind", "Age": "42", "Status": "Injured", "Type": "Victim"}) | {"story": "balcony"}
    for name, rows in (("stories", [row, other]), ("truth", [truth])):
        (tmp_path / f"{name}.jsonl").write_text("".join(f"{json.dumps(item)}\n" for item in rows), "utf-8")
    return [str(tmp_path / "stories.jsonl"), str(tmp_path / "truth.jsonl")]


def run(monkeypatch, capsys, *arguments: str) -> tuple[list[str], dict[str, Any]]:
    monkeypatch.setattr(sys, "argv", ["incidents.py", *arguments])
    incidents.main()
    lines = capsys.readouterr().out.splitlines()
    return lines, json.loads(lines[-1])


def test_the_command_reads_articles_and_ends_with_its_figures(monkeypatch, capsys, files):
    lines, result = run(monkeypatch, capsys, *files)
    assert (result["benchmark"], result["articles"], result["incidents"]) == ("incidents", 1, 1)
    assert {field: result["all"][field]["exact"]["f1"] for field in incidents.FIELDS} == dict.fromkeys(incidents.FIELDS, 1.0)
    assert sum(result[part]["killed"]["read"] for part in ("open", "apart")) == 1
    assert lines[0].split() == ["half", "field", "level", "read", "stated", "precision", "recall", "F1"]


def test_the_command_stops_at_its_limit(monkeypatch, capsys, files):
    assert run(monkeypatch, capsys, *files, "--limit", "0")[1]["articles"] == 0
