"""The gist of a clause stands alone."""

import pytest

from crosscheck.extract.attribution import attribute
from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.gist import Memory, gist_of, terms_of
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.parser import load_parser
from crosscheck.extract.sentences import split_sentences


def gists(text):
    doc = load_parser()(text)
    mates = pair_marks(doc)
    memory, out = Memory(), []
    for sentence in attribute([split_clauses(s, mates) for s in split_sentences(doc)], quotations(doc, mates)):
        for reading in sentence:
            if not reading.frame:
                out.append(gist_of(reading.clause, memory, reading.attribution, quoted=reading.quoted))
            memory.note(reading.clause, frame=reading.frame)
    return out


CASES = [
    ("The bus hit a wall and burst into flames.", "The bus burst into flames"),
    ("The storm hit the coast on Friday, killing 12 people.", "The storm killing 12 people"),
    ("The bus, which was carrying 40 pupils, hit a wall.", "The bus was carrying 40 pupils"),
    ("The bus, which was carrying 40 pupils, hit a wall.", "The bus hit a wall"),
    ("The premier will meet the unions on Monday and present a plan.", "The premier will present a plan"),
    ("The firm paid $4,000 for flights, $2,500 for hotels.", "The firm paid $2,500 for hotels"),
    ("The mayor is Dana Weber, a former nurse from the valley.", "Dana Weber is a former nurse from the valley"),
    ("Dana Weber said she had never seen the contract.", "Dana Weber had never seen the contract"),
    ("“I saw the truck,” said Lena Brandt.", "Lena Brandt saw the truck"),
    ("Anna Roth left on Friday. She will return in May.", "Anna Roth will return in May"),
    ("The quake struck at noon. It destroyed 300 houses.", "The quake destroyed 300 houses"),
]

UNRESOLVED = [
    ("The quake struck at noon. It was unclear whether anyone had died.", "It was unclear whether anyone had died"),
    ("The helicopters landed. They carried food.", "They carried food"),
    ("Anna Roth left on Friday. He will return in May.", "He will return in May"),
]


@pytest.mark.parametrize(("text", "gist"), CASES + UNRESOLVED)
def test_the_subject_is_put_in_where_it_is_sure(text, gist):
    assert gist in gists(text)


def test_terms_are_content_lemmas_once_each_with_the_subjects():
    doc = load_parser()("The bus hit a wall and burst into flames.")
    clause = split_clauses(next(doc.sents))[1]
    assert terms_of(clause) == ("burst", "flame", "bus")
