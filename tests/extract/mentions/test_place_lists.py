"""Places that a common noun lists, known to a gazetteer or not, and lists of other things."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.mentions.place_lists import listed_places, name_end
from crosscheck.extract.parser import load_parser


def find(*paragraphs):
    docs = [load_parser()(text) for text in paragraphs]
    names = find_names(docs)
    places = find_places(docs, names)
    for doc, mentions in zip(docs, places, strict=True):
        assert all(doc.text[one.start : one.end] == one.text for one in mentions)
    return [one for mentions in places for one in mentions], [one for mentions in names for one in mentions]


def listed(*paragraphs):
    return [(one.value.name, one.value.level) for one in find(*paragraphs)[0]]


def cities(*names):
    return [(name, "city") for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of
        ("The quake hit the villages of Tolban, Gavarzin and Khaledin.", cities("Tolban", "Gavarzin", "Khaledin")),
        ("The quake hit the villages of Tolban, Gavarzin, and Khaledin.", cities("Tolban", "Gavarzin", "Khaledin")),
        ("Villages of Jehyan and Gourin were worst hit.", cities("Jehyan", "Gourin")),
        ("The towns of Elmira and Boswick lost power.", cities("Elmira", "Boswick")),
        ("The town of Boswick lost power.", cities("Boswick")),
        ("Fire spread to the hamlet of Upper Boswick.", cities("Upper Boswick")),
        ("The communities of Bexley Falls and Orrin were evacuated.", cities("Bexley Falls", "Orrin")),
        ("The suburbs of Bexley, Orrin and Toslan burned.", cities("Bexley", "Orrin", "Toslan")),
        ("Troops hold the settlements of Orrin or Bexley.", cities("Orrin", "Bexley")),
        ("The villages of Tom-senati and Deir al-Tosla were hit.", cities("Tom-senati", "Deir al-Tosla")),
        ("The towns of Rio de Tosla and Sant Orrin were hit.", cities("Rio de Tosla", "Sant Orrin")),
        ("The town of Orrin-upon-Tos was cut off.", cities("Orrin-upon-Tos")),
        ("The provinces of Toslan and Merwad were hit.", [("Toslan", "state"), ("Merwad", "state")]),
        ("The districts of Bexley and Orrin were searched.", [("Bexley", "neighbourhood"), ("Orrin", "neighbourhood")]),
        ("The counties of Orrin and Boswick were under water.", [("Orrin", "county"), ("Boswick", "county")]),
        ("The islands of Toslan and Merwad were hit.", [("Toslan", "region"), ("Merwad", "region")]),
        # were
        ("The four hardest-hit villages were Tolban, Ramkan, Gavarzin and Khaledin.", cities("Tolban", "Ramkan", "Gavarzin", "Khaledin")),
        ("The worst-hit villages are Tolban and Ramkan, officials said.", cities("Tolban", "Ramkan")),
        ("The villages hardest hit were Tolban and Ramkan.", cities("Tolban", "Ramkan")),
        ("The towns without water are Elmira, Boswick and Orrin.", cities("Elmira", "Boswick", "Orrin")),
        # including, such as, a colon
        ("Six villages, including Tolban, Ramkan and Khaledin, were levelled.", cities("Tolban", "Ramkan", "Khaledin")),
        ("Flooding hit towns such as Boswick and Orrin.", cities("Boswick", "Orrin")),
        ("Flooding hit several towns, such as Boswick, Elmira and Orrin.", cities("Boswick", "Elmira", "Orrin")),
        ("Flooding hit three towns, among them Boswick and Orrin.", cities("Boswick", "Orrin")),
        ("Damage was reported in three villages: Tolban, Ramkan and Khaledin.", cities("Tolban", "Ramkan", "Khaledin")),
        ("Two villages, namely Tolban and Ramkan, were levelled.", cities("Tolban", "Ramkan")),
    ],
)
def test_every_listed_place_is_found(text, expected):
    assert listed(text) == expected
    assert find(text)[1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flooding hit the cities of California.", [("California", "state")]),
        ("Flooding hit the towns of Ohio and Iowa.", [("Ohio", "state"), ("Iowa", "state")]),
        ("The cities of Europe and Asia grow.", [("Europe", "continent"), ("Asia", "continent")]),
        ("The islands of Greece and Malta are dry.", [("Greece", "country"), ("Malta", "country")]),
        ("The villages of Toslan province were hit.", [("Toslan Province", "state")]),
        ("The capital of Kenya was quiet.", [("Kenya", "country")]),
        ("The state of Ohio sued.", [("Ohio", "state")]),
    ],
)
def test_container_behind_the_noun_keeps_its_own_level(text, expected):
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("The cities of Lyon and Marseille were dark.", "Lyon", ("France",)),
        ("The cities of Nairobi and Mombasa were dark.", "Mombasa", ("Kenya",)),
        ("The worst-hit cities were Tacoma and Spokane.", "Spokane", ("Washington", "United States")),
    ],
)
def test_listed_city_is_looked_up(text, name, within):
    assert next(one.value.within for one in find(text)[0] if one.value.name == name) == within


def test_role_of_the_list_is_that_of_its_noun():
    places, _ = find("Buildings fell in the villages of Tolban, Gavarzin and Khaledin.")
    assert [one.value.role for one in places] == ["in", "in", "in"]


def test_only_the_first_is_sure_where_the_list_does_not_close():
    places, names = find("In the towns of Elmira, Ana Ruiz said, power was out.")
    assert [one.value.name for one in places] == ["Elmira"]
    assert [one.value.name for one in names] == ["Ana Ruiz"]


def test_list_ends_with_the_item_behind_and():
    places, names = find("The towns of Elmira and Boswick, Ana Ruiz said, lost power.")
    assert [one.value.name for one in places] == ["Elmira", "Boswick"]
    assert [one.value.name for one in names] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "The villages were quiet and empty.",
        "The islands are British and French.",
        "The towns were Christian and Muslim.",
        "Among those in the two villages were John Barlow and Ana Moss.",
        "Residents of two towns, including John Barlow and Ana Moss, fled.",
        "Officials of three cities, including Ana Ruiz, met.",
        "The villages, including Mayor Ana Ruiz, were angry.",
        "It is a state of emergency.",
        "He gave the State of the Union speech.",
        "The ship's next port of call is open.",
        "There is a region of interest.",
        "The community of nations agreed.",
    ],
)
def test_lists_of_other_things_are_no_places(text):
    assert listed(text) == []


@pytest.mark.parametrize(
    ("text", "noun", "items"),
    [
        ("the villages of Tolban and Ramkan", "villages", ["Tolban", "Ramkan"]),
        ("the village of Tolban and Ramkan", "village", ["Tolban"]),
        ("Towns: Elmira, Boswick, Orrin.", "towns", ["Elmira", "Boswick", "Orrin"]),
        ("the towns of Elmira", "towns", ["Elmira"]),
    ],
)
def test_nouns_own_their_items(text, noun, items):
    doc = load_parser()(text)
    found = list(listed_places(doc))
    assert [doc[start:end].text for start, end, _ in found] == items
    assert {one for _, _, one in found} == {noun}


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Tolban", 1),
        ("Upper Boswick", 2),
        ("Tom-senati", 3),
        ("Deir al-Balah", 4),
        ("Newcastle upon Tyne", 3),
        ("Rio de Janeiro", 3),
        ("Tolban was hit", 1),
        ("the hill", 0),
        ("Tolban -", 1),
        ("Tolban al", 1),
    ],
)
def test_name_runs_over_particles_and_hyphens(text, length):
    assert name_end(load_parser().make_doc(text), 0) == length


def test_text_may_end_anywhere_in_a_list():
    text = "The worst-hit villages, among them , were Tolban , Ramkan and Khaledin of the towns of Elmira including"
    words = text.split()
    for length in range(len(words)):
        list(listed_places(load_parser().make_doc(" ".join(words[:length]))))
