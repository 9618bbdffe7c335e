"""Wire copies: the same text under several names is one source; the same news in other words is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.copies import find_copies
from crosscheck.align.neighbours import nearest_articles
from crosscheck.records import Article, Claim, Copies

WIRE = [
    "A cargo ship ran aground near the mouth of the Ilmen river early on Tuesday morning.",
    "The harbour master said that none of the fourteen sailors on board had been hurt.",
    "Two tugs from the naval yard will try to pull the vessel free at the next high tide.",
    "Oil was seen on the water but the coast guard called the amount too small to matter.",
]
OWN = [
    "Fourteen seamen were taken off a freighter that got stuck in the shallows on Tuesday.",
    "No one needs a doctor, according to the man who runs the port of this small town.",
    "Tugboats sent by the navy are waiting for the evening flood to drag the hull away.",
]


def made(**texts):
    """Articles of sentences, each with one claim a sentence."""
    articles, claims = [], []
    for ident, sentences in texts.items():
        text, spans = "", []
        for sentence in sentences:
            spans.append((len(text), len(text) + len(sentence)))
            text += sentence + " "
        articles.append(Article(id=ident, outlet=ident, source=f"{ident}.txt", sha256="", text=text))
        claims += [
            Claim(id=f"{ident}:{n}", article=ident, start=start, end=end, text=text[start:end], sentence=(start, end))
            for n, (start, end) in enumerate(spans, 1)
        ]
    return articles, claims


def held_together(articles, claims, min_ratio=0.9, min_share=0.3):
    """Copies where each article is held against all others."""
    idents = {article.id for article in articles}
    return find_copies(articles, claims, {ident: idents - {ident} for ident in idents}, min_ratio=min_ratio, min_share=min_share)


def copies(min_ratio=0.9, min_share=0.3, **texts):
    return held_together(*made(**texts), min_ratio, min_share)


def test_the_same_text_is_one_source():
    assert copies(a=WIRE, b=WIRE) == [Copies(articles=("a", "b"), share=1.0)]


def test_the_same_news_in_other_words_is_two_sources():
    assert copies(a=WIRE, b=OWN) == []


def test_edited_words_do_not_hide_a_copy():
    edited = [s.replace("early on Tuesday morning", "early Tuesday").replace("sailors", "crew").replace("“", '"') for s in WIRE]
    assert copies(a=WIRE, b=edited)[0].articles == ("a", "b")


def test_letter_case_and_line_ends_do_not_hide_a_copy():
    assert copies(a=WIRE, b=[s.upper().replace(" ", "\n", 3) for s in WIRE]) == [Copies(articles=("a", "b"), share=1.0)]


def test_the_share_is_of_the_shorter_article():
    assert copies(a=WIRE[:2], b=[*WIRE, *OWN]) == [Copies(articles=("a", "b"), share=1.0)]
    assert copies(a=[WIRE[0], *OWN], b=WIRE) == []
    assert copies(a=[WIRE[0], *OWN], b=WIRE, min_share=0.25) == [Copies(articles=("a", "b"), share=0.25)]


def test_a_sentence_printed_twice_counts_once():
    assert copies(a=[WIRE[0]] * 4, b=[WIRE[0], *OWN], min_share=1.0) == [Copies(articles=("a", "b"), share=1.0)]
    assert copies(a=[WIRE[0], WIRE[0], *OWN], b=[WIRE[0], *WIRE[1:]], min_share=0.3) == []


def test_groups_are_connected_and_tell_their_weakest_link():
    found = copies(
        a=WIRE, b=[*WIRE[:2], *OWN[:2]], c=[*OWN, *OWN[:0]], d=["Nothing of this is told in any of the other articles at all, is it?"]
    )
    assert found == [Copies(articles=("a", "b", "c"), share=0.5)]


def test_two_wires_are_two_groups():
    assert [found.articles for found in copies(a=WIRE, b=OWN, c=WIRE, d=OWN)] == [("a", "c"), ("b", "d")]


def test_short_sentences_are_alike_by_chance():
    assert copies(a=["Police are investigating."] * 3, b=["Police are investigating."] * 3) == []


def test_a_phrase_that_all_share_is_no_copy():
    tail = "of the ship that ran aground on Tuesday near the mouth of the river"
    subjects = ["No one saw the captain", "A diver photographed the rudder", "Lawyers now represent the owner", "Children drew pictures"]
    assert copies(**{f"a{n}": [f"{subject} {tail}."] for n, subject in enumerate(subjects)}) == []


def test_headlines_make_no_copy():
    articles, claims = made(a=WIRE, b=WIRE)
    assert held_together(articles, [claim.model_copy(update={"headline": True}) for claim in claims]) == []


def test_a_text_that_sixty_outlets_print_is_one_source():
    many = {f"a{n:03}": WIRE for n in range(60)}
    [found] = copies(**many)
    assert found == Copies(articles=tuple(sorted(many)), share=1.0)


def test_sixty_copies_are_one_source_though_each_is_held_against_its_nearest_alone():
    articles, claims = made(**{f"a{n:03}": WIRE for n in range(60)})
    [found] = find_copies(articles, claims, nearest_articles(claims, 12), min_ratio=0.9, min_share=0.3)
    assert len(found.articles) == 60


def test_articles_that_are_not_near_are_not_held_together():
    articles, claims = made(a=WIRE, b=WIRE, c=WIRE)
    near = {"a": {"b"}, "b": {"a"}, "c": set()}
    assert [found.articles for found in find_copies(articles, claims, near, min_ratio=0.9, min_share=0.3)] == [("a", "b")]


def test_an_article_is_no_copy_of_itself():
    assert copies(a=[*WIRE, *WIRE]) == []
    assert copies(a=[*WIRE, *[s.replace("the", "this") for s in WIRE]]) == []


def test_no_articles_have_no_copies():
    assert copies() == []


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from([*WIRE, *OWN]), max_size=5), max_size=5), st.randoms())
def test_neither_the_order_of_articles_nor_that_of_claims_matters(texts, random):
    articles, claims = made(**texts)
    expected = held_together(articles, claims)
    random.shuffle(articles)
    random.shuffle(claims)
    assert held_together(articles, claims) == expected
    for found in expected:
        assert found.articles == tuple(sorted(found.articles))
        assert len(found.articles) > 1
        assert 0.3 <= found.share <= 1.0


@pytest.mark.parametrize("min_share", [0.0, 1.0])
def test_the_least_share_may_be_anything(min_share):
    assert copies(a=WIRE, b=WIRE, min_share=min_share) == [Copies(articles=("a", "b"), share=1.0)]
