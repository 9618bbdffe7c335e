"""Articles to claims: what holds of any text, and what an editor expects of a plain one."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.extract import extract_claims
from crosscheck.records import Article, Passage

WORDS = st.sampled_from(
    """the a police mayor said says that killed 12 people $4,000 on Friday and , . “ ” " ' ( ) : ; — who which was not will may if in Rome
    Dana Weber according to denied plans he they it 40 percent of homes , ? ! \t … é 北京 I had killing, burst-into""".split()
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=120))


def article(text, ident="a", role="body", skipped=None):
    starts, passages = 0, []
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(start=starts, end=starts + len(line), role=role))
        starts += len(line) + 1
    return Article(
        id=ident,
        outlet=ident,
        source=f"{ident}.txt",
        sha256="0",
        text=text,
        passages=tuple(passages),
        skipped=skipped,
        published=dt.date(2024, 5, 3),
    )


def claims(text, **options):
    (found,) = extract_claims([article(text, **options)])
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=3).map("\n".join), st.sampled_from(["body", "headline"]))
def test_any_text_gives_claims_that_can_be_traced(text, role):
    found = claims(text, role=role)
    assert [claim.id for claim in found] == [f"a:{n}" for n in range(1, len(found) + 1)]
    assert found == sorted(found, key=lambda claim: (claim.start, claim.end))
    for claim in found:
        assert claim.text == text[claim.start : claim.end]
        assert claim.text.strip()
        assert claim.sentence[0] <= claim.start
        assert claim.end <= claim.sentence[1]
        for mention in claim.mentions:
            assert mention.text == text[mention.start : mention.end]
            assert claim.sentence[0] <= mention.start < claim.sentence[1]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_a_batch_gives_what_its_articles_give_one_by_one(texts):
    articles = [article(text, ident=f"a{n}") for n, text in enumerate(texts)]
    assert list(extract_claims(articles)) == [found for one in articles for found in extract_claims([one])]


def test_a_skipped_article_gives_no_claim_and_keeps_its_place():
    done = []
    found = list(
        extract_claims(
            [
                article("Two people drowned on Friday.", ident="a"),
                article("It burned for days.", ident="b", skipped="empty"),
                article("", ident="c"),
            ],
            on_article=lambda one: done.append(one.id),
        )
    )
    assert [len(part) for part in found] == [1, 0, 0]
    assert done == ["a", "b", "c"]


def test_boilerplate_gives_no_claim():
    assert claims("The mayor resigned on Friday.", role="boilerplate") == []


def test_a_question_is_no_claim():
    assert claims("Will the council close the bridge on Friday?") == []
    assert [claim.text for claim in claims("“Who will pay for the bridge?” asked Dana Weber.")] == []


def test_no_claim_is_a_reporting_frame():
    text = "Police said on Monday the driver had fled. “The flood took our cattle,” Lena Brandt told reporters in the valley."
    assert {claim.text.strip("“,”") for claim in claims(text)} == {"the driver had fled", "The flood took our cattle"}


def test_claims_carry_speaker_status_tense_and_subject():
    (claim,) = claims("The mayor said the council would not close the old bridge.")
    assert (claim.speaker, claim.status, claim.tense, claim.negated) == ("The mayor", "planned", "future", True)
    assert (claim.subject, claim.predicate) == ("the council", "close")


def test_headlines_are_told_apart_from_the_body():
    (claim,) = claims("Police: Suspect fled in stolen truck", role="headline")
    assert claim.headline
    assert (claim.text, claim.speaker, claim.tense) == ("Suspect fled in stolen truck", "Police", "past")


def test_each_item_of_a_list_of_amounts_has_its_own_amount():
    found = claims("The firm paid $4,000 for flights, $2,500 for hotels and $900 for dinners.")
    assert [[m.text for m in claim.mentions if m.kind == "money"] for claim in found] == [["$4,000"], ["$2,500"], ["$900"]]
    assert found[2].gist == "The firm paid $900 for dinners"


def test_a_vote_is_told_by_who_took_it():
    (found,) = [
        claim for claim in claims("The road is dead: with 31 against and 12 in favour, Holm council rejected it.") if claim.mentions
    ]
    assert (found.predicate, found.speaker, found.status) == ("reject", None, "asserted")
    assert [mention.text for mention in found.mentions if mention.kind == "count"] == ["31", "12"]


def test_a_short_quotation_is_told():
    assert [claim.text for claim in claims("“She never came near us,” said a porter.")] == ["She never came near us"]


def test_the_age_of_a_speaker_and_the_length_of_a_trial_are_told_by_whoever_tells_what_was_said():
    spoken = claims("“The sea was flat and the moon was out,” said Ana Ruiz, 19, a student.")
    assert [m.value.low for claim in spoken for m in claim.mentions if m.kind == "age"] == [19]
    heard = claims("During the three-week trial the court heard that Marek Dolan had lied.")
    assert [m.value.slot.head for claim in heard for m in claim.mentions if m.kind == "duration"] == ["trial"]
    assert [claim.text for claim in claims("Ana Ruiz said that Marek Dolan had lied to the court.")] == [
        "Marek Dolan had lied to the court"
    ]


def test_a_subject_keeps_its_spaces_where_an_aside_is_left_out():
    subjects = {claim.subject for claim in claims("Two other pilots, including her teacher, were hurt in the crash.")}
    assert subjects == {"Two other pilots including her teacher"}


def test_a_headline_in_title_case_is_read_as_its_article_spells_it():
    text = "Springfield Council Rejects Stadium Plan After Protests\nThe council of Springfield rejected the stadium plan on Monday."
    head, body = text.split("\n")
    passages = (
        Passage(start=0, end=len(head), role="headline"),
        Passage(start=len(head) + 1, end=len(text), role="body"),
    )
    (found,) = extract_claims([article(text).model_copy(update={"passages": passages})])
    assert (found[0].text, found[0].subject, found[0].predicate, found[0].tense) == (head, "Springfield Council", "reject", "past")
