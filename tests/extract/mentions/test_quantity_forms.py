"""Every form that an amount takes in news, in five sentences each."""

import pytest
from reading_quantities import read


def values(text, kind):
    return [(one.value.low, one.value.high) for one in read(text, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Senate voted 52–48 to pass the bill.",
        "The bill passed 52-48.",
        "The measure was approved by a 52–48 vote.",
        "Lawmakers backed the plan, 52 to 48.",
        "The Senate confirmed her on a vote of 52 to 48.",
        "In a 52-48 vote, the Senate confirmed the judge.",
    ],
)
def test_votes(sentence):
    assert [(one.value.low, one.value.slot.modifiers) for one in read(sentence, "count")] == [(52, ("for",)), (48, ("against",))]


@pytest.mark.parametrize("sentence", ["The Lakers led 52 to 48.", "Turnout fell from 52 to 48 in the town.", "They beat York 52-48."])
def test_scores_are_no_votes(sentence):
    assert not [one for one in read(sentence, "count") if one.value.slot.head == "vote"]


SHARES = {
    20.0: [
        "One in five children goes hungry.",
        "About one in five voters is undecided.",
        "The disease strikes one in five.",
        "One in five of the homes was damaged.",
        "The study found that one in five adults smokes.",
    ],
    200 / 3: [
        "Two-thirds of the homes were destroyed.",
        "The fire destroyed two-thirds of the town.",
        "Output fell by two-thirds.",
        "Nearly two-thirds of voters backed the plan.",
        "Two thirds of the pupils passed.",
    ],
    50.0: [
        "Half of the homes were destroyed.",
        "About half the workers were laid off.",
        "Sales fell by half.",
        "Half of all voters backed her.",
        "He gave half of his money away.",
    ],
}


@pytest.mark.parametrize(("share", "sentence"), [(share, sentence) for share, sentences in SHARES.items() for sentence in sentences])
def test_shares(share, sentence):
    (found,) = read(sentence, "percentage")
    assert found.value.low == pytest.approx(share)
    assert found.value.unit == "percent"


def test_half_the_workers_is_of_the_workers():
    (found,) = read("About half the workers were laid off.", "percentage")
    assert found.value.slot.head == "worker"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Between 30 and 40 people were hurt.", "patient"),
        ("The crash injured between 30 and 40 people.", "patient"),
        ("Police said between 30 and 40 shots were fired.", "patient"),
        ("The town lost between 30 and 40 homes.", "patient"),
        ("Officials put the number of missing at between 30 and 40.", "patient"),
    ],
)
def test_ranges(sentence, role):
    (found,) = read(sentence, "count")
    assert (found.value.low, found.value.high, found.value.slot.role) == (30, 40, role)


@pytest.mark.parametrize(
    ("sentence", "fold", "what"),
    [
        ("The price has tripled in a year.", 3, "price"),
        ("Arrests doubled last year.", 2, "arrest"),
        ("The company will double its workforce.", 2, "workforce"),
        ("Crashes have tripled since May.", 3, "crash"),
        ("Profits more than doubled.", 2, "profit"),
    ],
)
def test_folds(sentence, fold, what):
    (found,) = read(sentence, "count")
    assert (found.value.low, found.value.slot.modifiers) == (fold, (what,))


FRAMES = [
    "{} people were hurt.",
    "The crash hurt {} people.",
    "{} people were evacuated.",
    "Police arrested {} people.",
    "It killed {} people.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("words", "low", "high", "vague"),
    [
        ("a couple of", 2, 3, True),
        ("several", 3, 20, True),
        ("multiple", 3, 20, True),
        ("numerous", 3, None, True),
        ("a few", 2, 10, True),
        ("dozens of", 24, None, True),
        ("scores of", 40, None, True),
        ("hundreds of", 200, None, True),
        ("a couple of dozen", 24, 36, True),
        ("half a million", 500_000, 500_000, False),
        ("a dozen", 12, 12, False),
        ("20 to 30", 20, 30, False),
    ],
)
def test_words_for_numbers(frame, words, low, high, vague):
    (found,) = read(frame.format(words), "count")
    assert (found.value.low, found.value.high, found.value.vague) == (low, high, vague)


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("The rate rose two percentage points to 5 percent.", 2, "percentage_point"),
        ("The rate rose 0.25 percentage points.", 0.25, "percentage_point"),
        ("The tax rises by half a percentage point.", 0.5, "percentage_point"),
        ("Support dropped three points to 41 percent.", 3, "percentage_point"),
        ("Unemployment fell by 2 percent.", 2, "percent"),
        ("Turnout was 5%.", 5, "percent"),
    ],
)
def test_points_are_not_percent(sentence, value, unit):
    found = read(sentence, "percentage")[0].value
    assert (found.low, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("Gas costs $3.50 a gallon.", "per gallon"),
        ("The fee is $3.50 per person.", "per person"),
        ("Rent is $3.50 a month.", "per month"),
        ("He earns $3.50 an hour.", "per hour"),
        ("Oil fell to $3.50 a barrel.", "per barrel"),
    ],
)
def test_prices_for_each(sentence, per):
    (found,) = read(sentence, "money")
    assert found.value.low == 3.5
    assert per in found.value.slot.modifiers


@pytest.mark.parametrize(
    "frame",
    ["They paid {} for the house.", "The {} deal was signed.", "It cost {}.", "A fine of {} was imposed.", "The house sold for {}."],
)
@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("€3m", 3e6, "EUR"),
        ("$1.4-million", 1.4e6, "USD"),
        ("$1.4 million", 1.4e6, "USD"),
        ("half a million dollars", 5e5, "USD"),
        ("£20bn", 2e10, "GBP"),
    ],
)
def test_money(frame, words, amount, currency):
    (found,) = read(frame.format(words), "money")
    assert (found.value.low, found.value.unit) == (pytest.approx(amount), currency)


MEASURES = {
    ("measure", 5 * 1609.344): [
        "The quake struck five miles south of town.",
        "The five-mile race was cancelled.",
        "He walked five miles.",
        "The road is five miles long.",
        "A five-mile tunnel opened.",
    ],
    ("measure", 8000.0): [
        "The fire burned 8 kilometers from the border.",
        "The 8-kilometer tunnel opened.",
        "She ran 8 kilometers.",
        "The road is 8 kilometers long.",
        "Smoke was seen 8 km away.",
    ],
    ("measure", 5.9): [
        "A 5.9-magnitude quake struck.",
        "The quake had a magnitude of 5.9.",
        "A quake of magnitude 5.9 struck.",
        "The magnitude-5.9 quake struck.",
        "The quake measured 5.9.",
    ],
    ("duration", 4 * 3600.0): [
        "A four-hour meeting ended.",
        "The meeting lasted four hours.",
        "They met for four hours.",
        "The four-hour-long meeting ended.",
        "It took four hours to clear the road.",
    ],
    ("duration", 2 * 86400.0): [
        "Two-day talks ended on Friday.",
        "The two-day talks opened.",
        "The talks lasted two days.",
        "Two days of talks ended.",
        "They talked for two days.",
    ],
    ("age", 62.0): [
        "Keller, aged 62, died.",
        "A man aged 62 died.",
        "He died at the age of 62.",
        "The man, 62, died.",
        "The 62-year-old died.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "value", "sentence"), [(k, v, sentence) for (k, v), sentences in MEASURES.items() for sentence in sentences]
)
def test_measures_durations_and_ages(kind, value, sentence):
    assert values(sentence, kind) == [(pytest.approx(value), pytest.approx(value))]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("Police said that one man was killed.", 1), ("They say that one officer and two men were hurt.", 3)],
)
def test_that_one_man_is_counted(sentence, value):
    assert value in [low for low, _ in values(sentence, "count")]


def test_that_one_names_nothing():
    assert read("He bought that one.") == []
