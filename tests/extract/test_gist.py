"""The gist of a clause stands alone."""

import pytest

from crosscheck.extract.attribution import attribute
from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.coreference import find_antecedents
from crosscheck.extract.gist import gist_of, terms_meant, terms_of
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.mentions import find_mentions
from crosscheck.extract.parser import load_parser
from crosscheck.extract.sentences import split_sentences


def readings(text):
    doc = load_parser()(text)
    mates = pair_marks(doc)
    (meant,) = find_antecedents([(False, doc)], find_mentions([doc], None))
    sentences = attribute([split_clauses(s, mates) for s in split_sentences(doc)], quotations(doc, mates))
    return meant, [reading for sentence in sentences for reading in sentence if not reading.frame]


def gists(text):
    meant, found = readings(text)
    return [gist_of(reading.clause, meant, reading.attribution, quoted=reading.quoted) for reading in found]


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
    ("The helicopters landed. They carried food.", "The helicopters carried food"),
    ("Anna Roth left on Friday. In May she will return.", "In May Anna Roth will return"),
    ("Anna Roth left on Friday. She sold the house and moved to Vesk.", "Anna Roth moved to Vesk"),
]

ROLE_NOUNS = [
    ("Senator Ruth Adler rose. The senator called the bill a disgrace.", "Ruth Adler called the bill a disgrace"),
    ("Fires burnt on Orr Island. The island, which has 30 houses, was cut off.", "Orr Island was cut off"),
    ("Senator Ruth Adler rose. Guards led the senator away.", "Guards led Ruth Adler away"),
    ("Senator Ruth Adler rose. The senator’s plan failed on Monday.", "Ruth Adler’s plan failed on Monday"),
    (
        "President Ana Silva met Prime Minister Jonas Falk. The two leaders will reopen the border.",
        "Ana Silva and Jonas Falk will reopen the border",
    ),
]

UNRESOLVED = [
    ("The quake struck at noon. It was unclear whether anyone had died.", "It was unclear whether anyone had died"),
    ("Anna Roth left on Friday. He will return in May.", "He will return in May"),
    ("Anna Roth left on Friday. “She broke the window,” said Paul Vance.", "She broke the window"),
    ("Senator Ruth Adler rose. “The senator broke the window,” said Paul Vance.", "The senator broke the window"),
]


@pytest.mark.parametrize(("text", "gist"), CASES + ROLE_NOUNS + UNRESOLVED)
def test_the_subject_is_put_in_where_it_is_sure(text, gist):
    assert gist in gists(text)


def test_terms_are_content_lemmas_once_each_with_the_subjects():
    doc = load_parser()("The bus hit a wall and burst into flames.")
    clause = split_clauses(next(doc.sents))[1]
    assert terms_of(clause) == ("burst", "flame", "bus")


def test_terms_meant_are_the_names_of_role_nouns_and_none_of_pronouns():
    meant, found = readings("Senator Ruth Adler rose. The senator called the bill a disgrace. She will vote no on Friday.")
    assert [terms_meant(reading.clause, meant) for reading in found][-2:] == [("ruth", "adler"), ()]
