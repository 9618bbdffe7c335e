"""Stories of three articles, and what a hostile or broken text does to their words."""

import datetime as dt

STORIES = (
    (
        'A ferry sank off Port Ada on Friday, killing at least 12 people, police said. "We did all we could," said Captain Lena Brandt, 54. '
        "The boat had left the island of Lorn at noon with 80 passengers and three cars.",
        "Twelve people died when a ferry went down near Port Ada on Friday afternoon. Its owner, Ilse Brandt, said it carried about 85 passengers. "
        "Divers will search the wreck on Sunday, Mayor Tom Reed said.",
        "PORT ADA, May 4 (Lorn Wire) - Rescuers found 15 bodies by Saturday, 3 May 2014. The coast guard denied that the ferry was overloaded, "
        "though 60 percent of its life vests were missing. The wreck lies 40 metres deep, about 12 kilometers from the harbour.",
    ),
    (
        "Velm Council voted 7-2 on Tuesday to close two libraries, saving $1.2 million a year. Finance chief Dora Quist called it “a sad day”.",
        "The city of Velm will shut its two oldest libraries from January 1, 2015, a cut worth £700,000. The vote was seven to two.",
        "Hundreds protested outside Velm town hall after councillors approved the closures by 7 votes to 2; Ms. Quist said she “regretted” it.",
    ),
    (
        "A magnitude-6.1 earthquake struck north of Ostra at 4:32 a.m. local time on Monday. Nine people were injured, two of them seriously.",
        "At least 11 were hurt when a 6.3-magnitude quake hit the Ostra region before dawn on Monday, May 5. It was felt 200 miles away.",
        "The quake, first put at 6.3 and later at 6.1, left nine injured and 1,200 homes without power, the energy ministry said yesterday.",
    ),
    (
        "Rovers beat Athletic 3-1 in the cup final at Harrow Park, with two goals by Jonas Field in front of 41,200 spectators.",
        "Two late goals from Field gave Rovers a 3–1 win over Athletic on Saturday; the attendance was 40,000, half of them from Harrow.",
        "Jonas Field, 19, scored twice as Athletic lost the final 1-3. He had signed for Rovers a week earlier for 2.5 million euros.",
    ),
)
INFINITE = ("1" + "0" * 400, "9" * 350 + " percent", "1" + "0" * 307 + " miles", "1" + "0" * 400 + " people", "5 " + "trillion " * 40)
"""Numbers that are infinite, or become so in metres."""
PIECES = (
    *INFINITE,
    "“", "”", '"', "'", "‘", "(", ")", "[", "…", "—", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\u202e", "\ufeff", "\u0301", "\x00", "\x1b[31m", "\ud800",
    "😀", "👩‍👩‍👧", "ﬁ", "İ", "ß", "٣", "²", "½", "①", "Ⅻ", "中", "%", "$", "€", "£", "°", "#", "@", "&", "<script>", "</p>", "{{", "\\", "/", ",", ".", ";", ":",
    "0", "-1", "99999999999999999999999", "1e999", "1,000,000,000,000,000,000", "3.14.15.92", "1/0", "0/0", "-0", "007", "12" * 60, "0." + "0" * 300 + "1",
    "nan", "inf", "$1" + "0" * 60, "999 trillion trillion dollars", "minus 40 degrees", "a hundred " * 30 + "people",
    "between 9 and 3", "three to two to one", "half of a third of a quarter", "a dozen dozen dozens", "hundred thousand million billion trillion", "two and two and two",
    "February 30, 2014", "May 99", "13/13/2013", "0000-00-00", "9999-12-31", "January 1, 0001", "the year 99999", "25:61 a.m.", "24:00", "12 p.m. noon midnight",
    "9,999,999 years ago", "in 100,000 years", "10,000 weeks earlier", "last next Friday", "the day before the day before yesterday", "Friday the 13th of Smarch",
    "the 1" + "0" * 30 + "th", "two centuries from now", "999999999 days later", "every other Tuesday until December 9999", "at least at most about 5", "not not not",
    "he said she said they said", "who which that", "Mr. Dr. Prof. Sir Lord", "St. St. St.", "U.S.A.F.B.I.", "von der van de la", "O'O'O'O'", "Port Port Port Ada Ada",
    "aged 0", "aged 999", "minus-year-old", "a 10-year-old 11-year-old", "1-1-1-1", "A" * 300, "a-" * 200, "no " * 60, "(" * 80, '" "' * 40, "killed " * 30, "12 people " * 40,
)  # fmt: skip
EDGES = (
    dt.date.min,
    dt.date.max,
    dt.datetime.min,
    dt.datetime.max,
    dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-12))),
    dt.datetime(1, 1, 1, 0, 1, tzinfo=dt.timezone(dt.timedelta(hours=14))),
)
DATES = (
    *EDGES,
    None,
    dt.date(2014, 5, 5),
    dt.date(1600, 2, 29),
    dt.date(2199, 12, 31),
    dt.datetime(2014, 5, 5, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=14))),
    dt.datetime(2014, 5, 5, 0, 0, 1, tzinfo=dt.timezone(dt.timedelta(hours=-12))),
)


def mutate(text, chance):
    """`text` with up to a dozen of its words lost, doubled, swapped, joined, or beside what readers stumble over."""
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        words = text.split(" ")
        at, other, kind = chance.randrange(len(words)), chance.randrange(len(words)), chance.randrange(8)
        if kind == 0:
            del words[at : at + chance.choice((1, 2, 5))]
        elif kind == 1:
            words[at], words[other] = words[other], words[at]
        elif kind == 2:
            words.insert(at, words[other])
        elif kind == 3:
            words[at] = words[at].swapcase()
        elif kind == 4:
            cut = chance.randrange(len(words[at]) + 1)
            words[at] = words[at][:cut] + chance.choice(PIECES) + words[at][cut:]
        elif kind == 5:
            words[at : at + 2] = ["".join(words[at : at + 2])]
        else:
            words.insert(at, chance.choice(PIECES))
        text = " ".join(words) or "x"
    return text


def articles_texts(chance):
    """Three texts of one story, of which one to three are mutated, each with a publication date of any kind."""
    texts = list(chance.choice(STORIES))
    for number in chance.sample(range(3), chance.choice((1, 2, 3))):
        texts[number] = mutate(texts[number], chance)
    return [(text, chance.choice(DATES) if chance.random() < 0.3 else dt.date(2014, 5, 5)) for text in texts]
