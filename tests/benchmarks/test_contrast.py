import gzip
import json
import math
import re
from collections import Counter
from random import Random

import pytest
from contrast import LABELS, bank, generate, main
from contrast_names import POOLS
from contrast_numbers import HEDGES, MEASURES, Amount, change, exactly, figure, hedge, relate, spell, write
from contrast_rules import WAYS, Subject
from contrast_sentences import PEOPLE, Form, Look, Said, body, read_stories, sentence, stem
from hypothesis import given
from hypothesis import strategies as st

ALL = bank()
PLAIN = Look(spelled=False, unit=0, short=False)

BLAST = """
@ blast; dead count 4 90; hurt count 10 400; dist km 3 60
* negation
= {dead} people died // when a boiler burst in {city} on {day}
= a boiler burst in {city} on {day}, killing {dead} people
= {dead} people were killed in {city}
- nobody died when a boiler burst in {city} on {day}
* plain
= {hurt} people were hurt, according to {man}
* role-swap
= {firm} sued {firm2} on {date} at {time}
- {firm2} sued {firm} on {date} at {time}
* degree
= the works burned down
- the works did not burn
< the works were damaged
* plain
= smoke was seen {dist} away
* status
= the works will reopen
- the works will not reopen
* event
= the road in {city2?} is open
- the road in {city2?} is closed
* later-toll
= by {day2?} the dead in {city} numbered {dead2}
"""
VALUES = {
    "dead": exactly(12), "hurt": exactly(40), "dist": exactly(12), "city": "Kelsby", "city2": "Linden", "day": "Monday", "day2": "Friday",
    "man": "Karl Holm", "firm": "Halvex", "firm2": "Norvant", "date": (2, 14), "time": (15, 40), "dead2": exactly(31),
}  # fmt: skip


@pytest.fixture(scope="module")
def blast():
    return read_stories(BLAST.replace("dist km", "dead2 count 20 300; dist km"))[0]


@pytest.fixture(scope="module")
def rows():
    return list(generate(6000, 13, ALL))


def subject(story, text, side="=", **changes):
    fact = next(fact for fact in story.facts if any(form.text == text for form in fact.sides[side]))
    form = Form(text)
    said = Said(form, VALUES | changes, dict.fromkeys(form.slots, PLAIN))
    return Subject(story, fact, side, said, VALUES)


def others(subject_, label, rule):
    """Every sentence that the rule finds for `b`, over some seeds."""
    found = [attempt(Random(seed)) for name, attempt in WAYS[label](subject_) if name == rule for seed in range(12)]  # noqa: S311 (data, not secrets)
    return {sentence(body(said, subject_.story)) for said in found if said}


DIED = "{dead} people died // when a boiler burst in {city} on {day}"


@pytest.mark.parametrize(
    ("b", "label", "rule", "pattern"),
    [
        (DIED, "contradict", "number", r"^(?!.*\b(12|[Tt]welve) people).*people"),
        (DIED, "contradict", "weekday", r"^(?!.*Monday).*on \w+day"),
        (DIED, "contradict", "place", r"^(?!.*Kelsby).* in [A-Z]"),
        (DIED, "contradict", "negation", r"[Nn]obody died when a boiler burst in Kelsby on Monday"),
        (DIED, "contradict", "bound", r"[Aa]t least|[Mm]ore than|[Nn]early|[Dd]ozens|[Aa]bout|[Oo]ver|[Ff]ewer|[Bb]etween|[Nn]o more|[Ss]ome|[Aa]round|[Aa]lmost"),
        (DIED, "entail", "paraphrase", r"[Aa] boiler burst in Kelsby on Monday, killing (12|twelve) people"),
        ("{dead} people were killed in {city}", "entail", "detail", r"Monday"),
        (DIED, "entail", "clause-order", r"When a boiler burst in Kelsby on Monday, 12 people died\."),
        (DIED, "entail", "digits", r"[Tt]welve people"),
        (DIED, "entail", "attribution", r"(12|[Tt]welve) people died when a boiler burst in Kelsby on Monday"),
        (DIED, "neutral", "detail", r"(12|[Tt]welve) people were killed in Kelsby"),
        (DIED, "neutral", "alleged", r"that|whether"),
        (DIED, "neutral", "same-story", r"works|sued|smoke|hurt|road|dead"),
        (DIED, "neutral", "counted-thing", r"([Tt]welve|12) people were hurt"),
        (DIED, "neutral", "later-toll", r"[Bb]y Friday the dead in Kelsby numbered (31|thirty-one)"),
        (DIED, "neutral", "status", r"works will reopen"),
        ("{firm} sued {firm2} on {date} at {time}", "contradict", "role-swap", r"Norvant sued Halvex"),
        ("{firm} sued {firm2} on {date} at {time}", "contradict", "organisation", r"^(?!.*Halvex.*Norvant).*sued"),
        ("{firm} sued {firm2} on {date} at {time}", "contradict", "date", r"on (?!March 14|14 March)"),
        ("{firm} sued {firm2} on {date} at {time}", "contradict", "time", r"at (?!3:40|15:40)"),
        ("{firm} sued {firm2} on {date} at {time}", "entail", "date", r"on 14 March"),
        ("{hurt} people were hurt, according to {man}", "contradict", "person", r"according to (?!Karl Holm\b|Holm\b)\w+"),
        ("{hurt} people were hurt, according to {man}", "entail", "name", r"according to Holm\."),
        ("the works burned down", "contradict", "degree", r"works did not burn"),
        ("the works burned down", "neutral", "weaker", r"works were damaged"),
        ("the works will reopen", "contradict", "status", r"works will not reopen"),
        ("smoke was seen {dist} away", "entail", "unit", r"12 (km|kilometers)|7 miles"),
        ("smoke was seen {dist} away", "contradict", "unit", r"seen (?!12 k)\d+"),
        ("the road in {city2?} is open", "contradict", "event", r"road in Linden is closed"),
        ("the road in {city2?} is open", "neutral", "other-case", r"road in (?!Linden)[\w ]+ is (open|closed)"),
    ],
)  # fmt: skip
def test_rule_gives_what_its_label_says(blast, b, label, rule, pattern):
    found = others(subject(blast, b), label, rule)
    assert found
    assert not [text for text in found if not re.search(pattern, text, re.IGNORECASE if rule == "same-story" else 0)]


def test_a_weaker_sentence_follows_from_the_stronger(blast):
    assert "The works burned down." in others(subject(blast, "the works were damaged", "<"), "entail", "weaker")


def test_a_place_that_may_differ_never_contradicts(blast):
    assert "place" not in {rule for rule, _ in WAYS["contradict"](subject(blast, "the road in {city2?} is open"))}


def test_a_claim_is_contradicted_only_by_a_claim_of_the_same_mouth(blast):
    claim = subject(blast, DIED)
    claim = Subject(claim.story, claim.fact, "=", Said(claim.said.form, VALUES, claim.said.looks, rumour="critics claimed that"), VALUES)
    for rule in ("number", "weekday", "place", "negation"):
        assert all(text.startswith("Critics claimed that") for text in others(claim, "contradict", rule))


def bound(low, high, how="x"):
    return Amount(how, (low if math.isfinite(low) and low else high,), low, high)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (exactly(12), exactly(12), "entail"),
        (exactly(12), exactly(14), "contradict"),
        (exactly(1240), exactly(1260), None),
        (exactly(12), bound(10, math.inf), "entail"),
        (bound(10, math.inf), exactly(12), "neutral"),
        (bound(10, math.inf), exactly(4), "contradict"),
        (exactly(143), bound(140.5, math.inf), "entail"),
        (bound(0, 149.5), exactly(143), "neutral"),
        (bound(0, 149.5), exactly(400), "contradict"),
        (bound(0, 149.5), exactly(155), None),
        (bound(20, 30), bound(10, 40), "entail"),
        (bound(10, 30), bound(20, 40), "neutral"),
        (Amount("about", (100,), 93, 107), exactly(100), None),
        (Amount("about", (100,), 93, 107), exactly(104), "neutral"),
        (exactly(40), Amount("dozens", (), 24, 99), "entail"),
        (Amount("dozens", (), 24, 99), exactly(40), "neutral"),
        (Amount("dozens", (), 24, 99), exactly(400), "contradict"),
    ],
)
def test_wordings_of_a_number_relate_by_what_they_leave_open(a, b, label):
    assert relate(a, b) == label


@given(st.integers(2, 90000), st.sampled_from(HEDGES), st.randoms(use_true_random=False))
def test_the_true_number_always_entails_its_own_hedge(value, how, random):
    worded = hedge(float(value), how, random)
    assert worded is None or relate(exactly(float(value)), worded) == "entail"


@given(st.integers(2, 90000), st.randoms(use_true_random=False))
def test_a_changed_number_contradicts(value, random):
    other = change(float(value), 2, 90000, 0, random)
    assert other is None or relate(exactly(float(value)), exactly(other)) == "contradict"


@pytest.mark.parametrize(
    ("value", "kind", "unit", "text"),
    [
        (12, "km", 3, "7 miles"),
        (15, "km", 3, "9.3 miles"),
        (8, "metres", 2, "26 feet"),
        (100, "kilos", 2, "220 pounds"),
        (40, "celsius", 2, "104 degrees Fahrenheit"),
        (2, "years", 1, "24 months"),
        (4.2, "dollars", 0, "$4.2 million"),
        (4.2, "euros", 1, "€4.2m"),
        (2.5, "billions", 2, "$2,500 million"),
        (12000, "count", 0, "12,000"),
        (45, "percent", 2, "45%"),
    ],
)
def test_amounts_are_written_in_their_units(value, kind, unit, text):
    measure = MEASURES[kind]
    written = write(exactly(float(value)), measure, measure.units[unit], spelled=False, counted=True)
    # Seven and a half miles is 12 km to a tenth; the newsroom's rounding of the table is checked, not typed twice.
    assert written == text or abs(float(re.findall(r"[\d.]+", written)[0]) - float(re.findall(r"[\d.]+", text)[0])) < 0.6


def test_ranges_and_vague_counts_read_well():
    count = MEASURES["count"]
    assert write(Amount("between", (20, 25), 20, 25), count, count.units[0], True, True) == "between twenty and twenty-five"
    assert write(Amount("dozens", (), 24, 99), count, count.units[0], False, True) == "dozens of"
    assert write(Amount("dozens", (), 24, 99), count, count.units[0], False, False) == "dozens"
    money = MEASURES["dollars"]
    assert write(Amount("between", (4, 5), 4, 5), money, money.units[0], False, True) == "between $4 and $5 million"


@pytest.mark.parametrize(("number", "words"), [(0, "zero"), (13, "thirteen"), (20, "twenty"), (42, "forty-two"), (99, "ninety-nine")])
def test_numbers_are_spelled(number, words):
    assert spell(number) == words
    assert figure(float(number), spelled=True) == words


@pytest.mark.parametrize(
    ("age", "start"),
    [(8, "An 8-"), (11, "An 11-"), (18, "An 18-"), (17, "A 17-"), (80, "An 80-"), (19, "A 19-")],
)
def test_the_article_fits_the_number(age, start):
    story = read_stories("@ x; age age 5 90\n* plain\n= a {age}-year-old man fell\n")[0]
    said = Said(story.facts[0].sides["="][0], {"age": exactly(age)}, {"age": PLAIN})
    assert sentence(body(said, story)).startswith(start)


def test_two_hundred_and_fifty_templates_and_as_many_denied_facts():
    forms = [form for story in ALL for fact in story.facts for side in fact.sides.values() for form in side]
    assert len({form.text for form in forms if form.slots}) >= 250
    assert sum(1 for story in ALL for fact in story.facts if fact.sides["-"]) >= 250
    assert len({story.name for story in ALL}) == len(ALL)


def test_every_slot_is_known_and_every_declared_number_is_used():
    for story in ALL:
        slots = {slot for fact in story.facts for side in fact.sides.values() for form in side for slot in form.slots}
        assert not {slot for slot in slots if slot not in story.numbers and stem(slot) not in (*POOLS, *PEOPLE, "date", "time", "score")}, (
            story.name
        )


def test_rows_have_the_fields_of_the_pool(rows):
    assert len(rows) == 6000
    assert all(
        set(row) == {"source", "a", "b", "label"} and row["source"].startswith("contrast-") and row["label"] in LABELS for row in rows
    )


def test_labels_are_shared_out_as_told(rows):
    share = {label: count / len(rows) for label, count in Counter(row["label"] for row in rows).items()}
    assert all(abs(share[label] - told) < 0.03 for label, told in LABELS.items())


def test_no_pair_comes_twice_and_no_sentence_faces_itself(rows):
    assert len({(row["a"], row["b"]) for row in rows}) == len(rows)
    assert all(row["a"] != row["b"] for row in rows)


def test_no_rule_makes_up_most_of_a_label(rows):
    for label in LABELS:
        sources = Counter(row["source"] for row in rows if row["label"] == label)
        assert max(sources.values()) < 0.5 * sources.total()
        assert len(sources) >= 9


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(rows):
    assert list(generate(200, 13, ALL)) == rows[:200]
    assert list(generate(200, 14, ALL)) != rows[:200]


WRONG = re.compile(
    r"\bof of\b|\bthe (?:about|around|at least|nearly|almost|more than|between|fewer|no more|dozens|hundreds)\b|  |,,|\.\.| [,.;]|\bthe the\b"
    r"|\ban? an? |\b[Aa] [aei](?!uro)\w|\ban (?![aeiouAEIOU8h]|1[18])|[{}]|//|\b1 (?:people|homes|days)\b|percent percent"
)


def test_sentences_are_well_formed(rows):
    texts = {row[side] for row in rows for side in "ab"}
    assert not [text for text in texts if WRONG.search(text) and "some of" not in WRONG.search(text).group()]
    assert all(text[0].isupper() or text[0].isdigit() or text[0] in "$€£" for text in texts)


def negated(text):
    return bool(re.search(r"\b(?:no|not|none|nobody|never|nothing|without)\b", text, re.IGNORECASE))


@pytest.mark.parametrize("side", ["a", "b"])
def test_negation_is_as_frequent_under_each_label(rows, side):
    shares = [
        sum(negated(row[side]) for row in rows if row["label"] == label) / sum(row["label"] == label for row in rows) for label in LABELS
    ]
    assert min(shares) > 0.1
    assert max(shares) - min(shares) < 0.06


def test_numbers_differ_in_every_label(rows):
    for label in LABELS:
        part = [row for row in rows if row["label"] == label]
        differ = sum(set(re.findall(r"\d+", row["a"])) != set(re.findall(r"\d+", row["b"])) for row in part)
        assert 0.15 < differ / len(part) < 0.65


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def naive_bayes(train, side):
    """Log probabilities of a multinomial naive Bayes with add-one smoothing, and the share of each label."""
    counts = {label: Counter(word for row in train if row["label"] == label for word in words(row[side])) for label in LABELS}
    vocabulary = len(set().union(*counts.values()))
    shares = Counter(row["label"] for row in train)

    def guess(text):
        def score(label):
            total = counts[label].total() + vocabulary
            return math.log(shares[label] / len(train)) + sum(math.log((counts[label][word] + 1) / total) for word in words(text))

        return max(LABELS, key=score)

    return guess


def test_b_alone_does_not_tell_the_label_on_other_stories():
    train = list(generate(5000, 1, [story for i, story in enumerate(ALL) if i % 4]))
    test = list(generate(2000, 2, ALL[::4]))
    guess = naive_bayes(train, "b")
    assert sum(guess(row["b"]) == row["label"] for row in test) / len(test) < 0.45


def test_b_alone_does_not_tell_the_label_on_the_same_stories():
    made = list(generate(7000, 3, ALL))
    guess = naive_bayes(made[:5000], "b")
    assert sum(guess(row["b"]) == row["label"] for row in made[5000:]) / 2000 < 0.45


def test_the_command_writes_the_same_bytes_each_time(tmp_path, capsys):
    files = [tmp_path / name for name in ("one.jsonl.gz", "two.jsonl.gz")]
    for file in files:
        main(["--pairs", "60", "--seed", "5", "--out", str(file)])
    assert files[0].read_bytes() == files[1].read_bytes()
    written = [json.loads(line) for line in gzip.open(files[0], "rt", encoding="utf-8")]
    assert written == list(generate(60, 5, ALL))
    assert '"pairs": 60' in capsys.readouterr().err
