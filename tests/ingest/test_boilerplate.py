"""What is the page's, and the news that only looks like it."""

import time

import pytest

from crosscheck.ingest.boilerplate import is_boilerplate, is_byline, is_crosshead, is_section_label

BOILERPLATE = [
    "Advertisement",
    "Advertisement - Continue Reading Below",
    "Advertisements",
    "Story continues below advertisement",
    "Play Live Radio",
    "Next Up:",
    "Available On Air Stations",
    "Share this: Facebook",
    "Twitter",
    "Email",
    "Print",
    "Google",
    "More",
    "Pinterest",
    "Facebook Twitter Email Print",
    "Like this: Like Loading...",
    "Please enable Javascript to watch this video",
    "Text Size:",
    "Scroll down for video",
    "ALSO READ | Ferry operator fined over lifeboats",
    "READ MORE: Harbour wall to be rebuilt by spring",
    "Read more: Harbour wall to be rebuilt",
    "Read more here.",
    "(Read more ferry stories.)",
    "RELATED: See the damage from above",
    "RELATED CONTENT: Raw video of the rescue",
    ">> RAW VIDEO: Water enters the tunnel",
    "Related: Two ferries collide",
    "Read or Share this story: http://ha.rb/1KnTX",
    "More stories on harbourpost.example",
    "Complete coverage of the ferry trial on Harbour Post",
    "Sign up for one of our email newsletters.",
    "Download the Harbour 9 News app: iPhone | Android",
    "Check back for updates.",
    "Stay with Harbour 9 for the latest on this developing story.",
    "Harbour9.example will have more information as it becomes available.",
    "This is a developing story. Check back for details.",
    "This story will be updated.",
    "Click here for a photo gallery related to the case",
    "Follow @harbourpost on Twitter and like us on Facebook.",
    "Follow HARBOUR9.EXAMPLE: Facebook | Twitter",
    "By signing up you accept the terms of The Harbour Post.",
    "To keep up with the latest news from the port, see our harbour page.",
    "0 Pending Comments",
    "Copyright 2023 Harbour Radio. To see more, visit",
    "Copyright 2016 The Harbour Press. All rights reserved.",
    "Copyright Harbour Press / Channel 9",
    "© 2016 Harbour Media Group.",
    "(© 2016 KHBR)",
    "All content © 2017, WHBR; Port Ada. (A Quill Station). All Rights Reserved.",
    "Harbour Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "(Photo: Tom Reed/The Harbour Post)",
    "Photo: Tom Reed, Harbour Post",
    "(Source: Harbour police)",
    "File photo",
    "AFP via Getty Images",
    "Reuters",
    "AP Photo/Tom Reed",
    "The Associated Press contributed to this report.",
    "Harbour Press writer Ada Quill contributed to this report from Port Ada.",
    "(Reporting by Ada Quill; Editing by Tom Reed)",
    "Contributing: Ada Quill",
    "By Ada Quill",
    "By Ada Quill and Tom Reed, Harbour Press",
    "Posted by Written by Ada Quill Reading Time: 7 minutes",
    "-- Ada Quill",
    "— Ada Quill (@adaquill) March 18, 2015",
    "November 28, 2005",
    "Monday, 28 November 2005",
    "Published: November 28, 2005",
    "Posted: Nov 27, 2005 8:20 AM ET Last Updated: Nov 27, 2005 8:10 PM ET",
    "Updated 3 hours ago",
    "UPDATE @ 5:30 p.m. (Oct. 26):",
    "Saturday 9:26 a.m. UPDATE",
    "Original Story:",
    "https://harbourpost.example/ferry?page=2",
    "ada.quill@harbourpost.example",
    "555-010-0199 or ada.quill@harbourpost.example",
    "Call Post reporter Ada Quill at (555) 010-0199. Follow her on Twitter: @adaquill.",
    "Contact Ada Quill at aquill@harbourpost.example.",
    "International",
    "Local News",
    "PORT ADA, Maine -",
    "___",
    "12.345678 -98.765432",
    "Sign in with your account {* loginWidget *}",
]

NEWS = [
    "Copyright law was debated on Monday.",
    "Copyright 2023 rules were struck down on Monday.",
    "Copyright by itself was not at issue, the judge said.",
    "All rights reserved for shareholders were sold, the company said.",
    "The advertisement was withdrawn.",
    "Advertisement spending fell by 4 percent.",
    "Jane Doe is a correspondent who was arrested on Monday.",
    "By Friday the river had crested.",
    "By Monday, 12 people had died.",
    "Read more books, the mayor told pupils.",
    "Next up for the team is a game in Ohio.",
    "Like many residents, he wrote on Facebook that the bridge was unsafe.",
    "Share prices fell after the report.",
    "Video shows the boat overturning.",
    "Video of the crash shared on Facebook was seen by 2 million people.",
    "Photos showed water in the tunnel.",
    "Sources: the minister will resign on Monday.",
    "Source code was stolen.",
    "Related charges were dropped on Tuesday.",
    "Also on Tuesday, two bridges were closed.",
    "More from the fund will be paid in May.",
    "More stories of abuse emerged on Tuesday.",
    "Police will provide more information when it becomes available.",
    "Anyone with information is asked to call police at 555-010-0199.",
    "Call detectives in Port Ada at 555-010-0199.",
    "Contact with the ship was lost at 9 p.m.",
    "Registered voters may now sign up by mail, and updates will follow.",
    "Newsletter editor Ada Quill was killed on Monday.",
    "Monitor groups reported more deaths.",
    "For the latest quarter, the app maker posted a loss.",
    "To learn more, investigators searched the phone.",
    "By using the data without consent, the firm broke privacy law, a court ruled.",
    "Rain contributed to this week's floods.",
    "Staff from the ministry contributed to the report.",
    "Reporting by two newspapers showed that the firm hid its losses.",
    "This report was produced by the ministry in 2019.",
    "Earlier, the ferry had turned back.",
    "He had died hours earlier.",
    "Previously the limit was 50 tonnes.",
    "Story continues after 40 years of silence.",
    "Follow-up checks found two more cracks.",
    "Click fraud cost the firm $2 million.",
    "Getty Images sued the firm on Tuesday.",
    "Reuters reported that 12 people had died.",
    "Cause remains unclear",
    "Man charged",
    "Ferry sinks off Port Ada",
    "Crystal Quill, 23",
    "Seven died.",
    "Nobody spoke.",
    "“Enough,” he said.",
    "November 28, 2005 was a Monday.",
    "Published in 2005, the book sold 2 million copies.",
    "Updated rules take effect on May 5, 2014.",
    "January is the cruellest month for the port.",
    "Sunday was quiet.",
    "The law took effect on November 28, 2005.",
    "$4.5 million",
    "Location: 1300 Harbour Drive",
]


@pytest.mark.parametrize("line", BOILERPLATE)
def test_page_furniture_is_boilerplate(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", NEWS)
def test_news_that_looks_like_it_is_not(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize("line", BOILERPLATE)
def test_a_sentence_of_news_behind_boilerplate_is_kept(line):
    joined = (
        f"{line.rstrip('.:')} and the ferry Ada sank off the coast on Monday, killing at least 12 people, the harbour master said. " * 6
    )
    assert not is_boilerplate(joined)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Quill", True),
        ("BY ADA QUILL", True),
        ("By ADA QUILL, Harbour Press", True),
        ("By Ada Quill | March 3, 2014", True),
        ("Posted by Ada Quill on 05 Jan 2016", True),
        ("With Tom Reed", True),
        ("-- Ada Quill", True),
        ("By noon nothing had been found.", False),
        ("By Ada's account, the ferry listed.", False),
        ("— Ada Quill, 25, of Pier Street", False),
        ("With 12 dead, the ferry was the worst loss since 1987.", False),
    ],
)
def test_bylines(line, expected):
    assert is_byline(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("International", True),
        ("Crime & Courts", True),
        ("Quick Facts:", True),
        ("Previous arrests", True),
        ("SUSPECT", True),
        ("Mayor resigns", False),
        ("Suspect is dead", False),
        ("Two men charged", False),
        ("Interesting.", False),
        ("“No comment”", False),
        ("12 dead", False),
        ("Ferry sinks off Ada", False),
    ],
)
def test_section_labels_have_no_verb_and_no_figure(line, expected):
    assert is_section_label(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Increase in ferry traffic", True),
        ("Setting the rules for pilots", True),
        ("Engagement in trade and fishing controls", True),
        ("Man shot in harbour", False),
        ("Family struggles for answers", False),
        ("Increase in fares of 4 percent", False),
        ("Rise in fares was approved", False),
        ("Increase in ferry traffic.", False),
        ("Harbour", False),
    ],
)
def test_crossheads_have_no_verb_and_no_figure(line, expected):
    assert is_crosshead(line) is expected


@pytest.mark.parametrize(
    "line",
    [
        "https://.|" * 60 + " x",  # an address may end at each bar, or go on: 2 to the power of 12 ways, and more
        "www.a.example,or;" * 35 + " x",
        "a@b.c|" * 100 + "\N{EM DASH} x",
        "advertisement" + "-" * 600 + "a",
        "posted " * 90,
    ],
    ids=["bars", "commas", "mails", "dashes", "posted"],
)
def test_a_hostile_line_is_finished_with(line):
    began = time.process_time()
    assert not is_boilerplate(line)
    assert time.process_time() - began < 1.0
