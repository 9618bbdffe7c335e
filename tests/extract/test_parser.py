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
