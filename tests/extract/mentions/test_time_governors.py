"""Which event a time dates: the verb or noun, undone participles, and what is set for a day."""

import pytest
from reading_times import events, find, parser

from crosscheck.extract.mentions.time.governors import governor, is_event


@pytest.mark.parametrize(
    ("sentence", "said", "event"),
    [
        # verbs
        ("The quake struck on Sunday.", "Sunday", "strike"),
        ("Ms. Reyes on Saturday accused the firm.", "Saturday", "accuse"),
        ("On Thursday the ship foiled an attack.", "Thursday", "foil"),
        ("In November, he resigned.", "November", "resign"),
        ("The senator resigned in November amid a probe.", "November", "resign"),
        ("The senator, who resigned in November, pleaded guilty.", "November", "resign"),
        ("The office said Tuesday Mr. Okoro's remarks were wrong.", "Tuesday", "say"),
        ("He was shot on Monday and died on Wednesday.", "Monday", "shoot"),
        ("He was shot on Monday and died on Wednesday.", "Wednesday", "die"),
        # what is to be done, wherever its time stands
        ("The firm is to close the plant in November.", "November", "close"),
        ("In November, the firm is to close the plant.", "November", "close"),
        ("In November the plant is to be closed.", "November", "close"),
        ("In November, the firm plans to close the plant.", "November", "close"),
        ("In November, tenants have to register.", "November", "register"),
        # against a plan or promise that is dated itself
        ("On Friday the firm planned to close the plant.", "Friday", "plan"),
        ("On Friday, the firm agrees to close the plant.", "Friday", "agree"),
        ("On Friday the firm is ready.", "Friday", "be"),
        # a thing between the day and its verb
        ("A warship on Thursday foiled a piracy attempt.", "Thursday", "foil"),
        ("Police charged a man on Friday with theft.", "Friday", "charge"),
        ("Police released a photo of the man Monday.", "Monday", "release"),
        ("The bus on Tuesday hit a wall.", "Tuesday", "hit"),
        # nouns of events
        ("It was the day of Sunday's quake.", "Sunday", "quake"),
        ("They will attend the Nov. 15 summit.", "Nov. 15", "summit"),
        ("He spoke about the attack on Friday.", "Friday", "attack"),
        ("They mourned the victims of the 2019 fire.", "2019", "fire"),
        ("Dunning was wanted in the May 15, 2015 shooting death of a boy.", "May 15, 2015", "death"),
        ("Police sought witnesses of the May 2 crash.", "May 2", "crash"),
        ("The July 29, 2014, shooting took the life of a woman.", "July 29, 2014", "shooting"),
        ("He was captured days after the June 29 gunfight.", "June 29", "gunfight"),
        ("They sought a link between the Friday night shooting in the town and a theft.", "Friday night", "shoot"),
        ("The chief visited the clerks wounded before Sunday's news conference.", "Sunday", "conference"),
        # told by someone behind a comma
        ("They were dancing when shots rang out at about 2:30 a.m. Tuesday, sergeant Dina Hoult said.", "about 2:30 a.m. Tuesday", "ring"),
        ("The ferry sank on Monday, the coast guard said.", "Monday", "sink"),
        ("The mayor resigned, her office said Tuesday.", "Tuesday", "say"),
        # what is so now was not done then
        ("A third man has been charged in a fatal shooting last month at a motel.", "last month", "shooting"),
        # participles belong to the main verb's event
        ("The ship, patrolling the coast on Thursday, thwarted an attack.", "Thursday", "thwart"),
        ("Patrolling the coast on Thursday, the ship thwarted an attack.", "Thursday", "thwart"),
        ("The navy foiled an attack on ships crossing the Gulf on Friday.", "Friday", "foil"),
        ("The boy was killed while sleeping in his home Thursday.", "Thursday", "kill"),
        ("The girl was shot by a neighbor while visiting the couple's home last July.", "last July", "shoot"),
        ("The boy shot his friend while the two were visiting a cabin on Monday.", "Monday", "shoot"),
        # and others do not
        ("After winning a second term in November, he resigned.", "November", "win"),
        ("He was charged with obstructing police in April 2016.", "April 2016", "obstruct"),
        ("A man arrested on Friday pleaded guilty.", "Friday", "arrest"),
        ("Talks starting Monday were called off.", "Monday", "start"),
        # what is set for a day
        ("The judge set the sentencing for June 28.", "June 28", "sentencing"),
        ("Sentencing has been set for June 28.", "June 28", "sentencing"),
        ("The meeting is slated for November in Oslo.", "November", "meeting"),
        ("The vote, set for November, was moved.", "November", "vote"),
        ("The judge is scheduled to sentence him on June 28.", "June 28", "sentence"),
    ],
)
def test_the_dated_event_is_named(sentence, said, event):
    found = events(sentence)
    assert found.get(said) == event, found


def test_a_main_verb_with_a_day_of_its_own_is_not_dated_by_its_participle():
    found = events("Patrolling the coast on Thursday, the ship on Friday thwarted an attack.")
    assert found == {"Thursday": "patrol", "Friday": "thwart"}


@pytest.mark.parametrize("fragment", ["Nov. 15, 2023", "Monday", "Friday, Nov. 10", "8:35 p.m."])
def test_a_fragment_dates_nothing(fragment):
    assert [one.value.event for one in find(fragment)] == [None]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("attack", True), ("meeting", True), ("sentencing", True), ("explosion", True), ("engagement", True), ("collision", True),
        ("warship", False), ("man", False), ("station", False), ("apartment", False), ("king", False), ("corporation", False),
        ("thing", False), ("car", False),
    ],
)  # fmt: skip
def test_nouns_of_events(noun, expected):
    (*_, token) = parser()(f"They saw the {noun}")
    assert is_event(token) is expected


@pytest.mark.parametrize("text", ["", "Monday", "on on on Monday Monday", "Monday's Monday's Monday"])
def test_a_broken_parse_has_no_governor_or_one_outside_the_time(text):
    doc = parser()(text)
    for i in range(len(doc)):
        found = governor(doc[i : i + 1])
        assert found is None or found.i != i
