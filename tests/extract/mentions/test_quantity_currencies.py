"""Money of every country: names with their nations, signs, letters and codes before and behind the amount, and what only looks so."""

import pytest
from reading_quantities import read


def money(text):
    return [(one.value.low, one.value.unit) for one in read(text, "money")]


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("The yacht is worth 2.4 million Swiss francs.", 2.4e6, "CHF"),
        ("He hid 3 million Danish kroner in a barn.", 3e6, "DKK"),
        ("The farm sold for 20,000 Egyptian pounds.", 2e4, "EGP"),
        ("The loan is of 40 million New Zealand dollars.", 4e7, "NZD"),
        ("It cost 30 million U.S. dollars.", 3e7, "USD"),
        ("They stole 260 billion won from the fund.", 2.6e11, "KRW"),
        ("Seoul will lend 9 billion South Korean won.", 9e9, "KRW"),
        ("The ring made 40 million zł last year.", 4e7, "PLN"),
        ("The ring made 300 zlotys.", 300, "PLN"),
        ("The ring made 5 million forints.", 5e6, "HUF"),
        ("The ring made 30 million Ukrainian hryvnias.", 3e7, "UAH"),
        ("The ticket costs 74 pence.", 0.74, "GBP"),
        ("The bid was 83p a share.", 0.83, "GBP"),
        ("The coffee is 40 euro cents.", 0.4, "EUR"),
        ("He took P12 million in bribes.", 12e6, "PHP"),
        ("He took P500,000 in bribes.", 5e5, "PHP"),
        ("The province lost R2bn.", 2e9, "ZAR"),
        ("The state lost RM2.5 million.", 2.5e6, "MYR"),
        ("The state lost Rs 500 crore.", 5e9, "INR"),
        ("The state lost Rs3,000.", 3e3, "INR"),
        ("The state lost NT$30 million.", 3e7, "TWD"),
        ("The state lost MX$30,000.", 3e4, "MXN"),
        ("The state lost Ksh 30 million.", 3e7, "KES"),
        ("The state lost kr 30 million.", 3e7, "SEK"),
        ("The state lost 20 million kr.", 2e7, "SEK"),
        ("The state lost NOK 4 billion.", 4e9, "NOK"),
        ("The state lost 4 billion NOK.", 4e9, "NOK"),
        ("The state lost GH¢20 million.", 2e7, "GHS"),
        ("The state lost ₱40 million.", 4e7, "PHP"),
        ("The state lost N5 billion.", 5e9, "NGN"),
    ],
)
def test_money_of_every_country(text, amount, code):
    ((low, unit),) = money(text)
    assert (low, unit) == (pytest.approx(amount), code)


@pytest.mark.parametrize(
    "text",
    [
        "He flew an R22 over the K2 camp.",
        "Delegates met at COP28 in June.",
        "The N5 was shut for hours.",
        "The talks on P5 plus one resumed.",
        "The film was shown in 1080p.",
        "Two crowns were stolen from the chapel.",
        "There were three real options.",
        "Of the 12 candidates, 5 won seats.",
        "A throw of 61.25m won the event.",
        "She lost 30 pounds.",
        "He left two marks on the wall.",
        "They made ALL 20 staff redundant.",
    ],
)
def test_letters_and_words_that_only_look_like_money(text):
    assert money(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mayor of Davao pocketed 18 million pesos.", "PHP"),
        ("A Colombian court fined him 18 million pesos.", "COP"),
        ("The Norwegian club paid kr 30 million.", "NOK"),
        ("Pakistan will spend 30 billion rupees.", "PKR"),
        ("The mayor pocketed 18 million pesos.", "MXN"),
        ("Mexico and Argentina owe 18 million pesos.", "MXN"),
    ],
)
def test_whose_pesos_they_are_is_told_by_the_one_country_named(text, code):
    assert [unit for _, unit in money(text)] == [code]
