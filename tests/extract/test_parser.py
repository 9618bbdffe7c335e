"""Long passages are cut at white space, with their offsets."""

from crosscheck.extract.parser import MAX_CHARACTERS, parse, pieces


def test_pieces_put_together_are_the_text():
    text = "word " * (MAX_CHARACTERS // 2)
    cut = list(pieces(7, text))
    assert len(cut) > 1
    assert all(len(part) <= MAX_CHARACTERS for _, part in cut)
    assert all(text[start - 7 : start - 7 + len(part)] == part for start, part in cut)


def test_a_text_without_spaces_is_cut_all_the_same():
    assert [len(part) for _, part in pieces(0, "x" * (MAX_CHARACTERS + 5))] == [MAX_CHARACTERS, 5]


def test_blank_text_gives_no_piece():
    assert list(pieces(0, " \n ")) == []


def test_docs_come_in_order_with_their_text():
    texts = ["The dam held.", "", "It rained for a week."]
    assert [doc.text for doc in parse(texts)] == texts


def test_a_curly_apostrophe_is_read_as_a_straight_one():
    (straight,), (curly,) = (
        list(parse(["It's late and she's been ill, but they'd go."])),
        list(parse(["It’s late and she’s been ill, but they’d go."])),
    )
    assert curly.text == "It’s late and she’s been ill, but they’d go."
    assert [t.lemma_ for t in curly] == [t.lemma_ for t in straight]
    assert [(t.dep_, t.head.i, t.tag_) for t in curly] == [(t.dep_, t.head.i, t.tag_) for t in straight]


def test_a_horizontal_bar_is_read_as_a_dash():
    text = "LARVO ― The council ― all nine of it ― is preparing to sue the firm."
    (bar,), (dash,) = list(parse([text])), list(parse([text.replace("―", "—")]))
    assert bar.text == text
    assert [(t.dep_, t.head.i, t.tag_) for t in bar] == [(t.dep_, t.head.i, t.tag_) for t in dash]


def test_single_quotation_marks_keep_their_form():
    text = "‘We lost,’ the coaches’ captain said."
    (doc,) = parse([text])
    assert doc.text == text


def test_another_spelling_is_parsed_and_the_own_words_come_back():
    (doc,) = parse(["The Council Rejects The Plan"], ["The council rejects the plan"])
    assert doc.text == "The Council Rejects The Plan"
    assert [(t.text, t.lemma_, t.pos_) for t in doc][2] == ("Rejects", "reject", "VERB")
