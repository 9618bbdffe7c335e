"""Who was killed or hurt and who is accused, by what stands around the person."""

import pytest

from crosscheck import article_from_text, compare, load_articles
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.people.befallen import befell


def told(sentence, words):
    """What befell whoever these words of a sentence tell of."""
    report = compare([article_from_text(f"It was a long night in Varnby. {sentence}", id="a", outlet="A")])
    story = Story.of(report.alignments, report.claims, report.articles)
    sides = [Side(claim, mention) for claim in report.claims for mention in claim.mentions]
    return {part for side in sides if side.mention.text == words and side.mention.kind in {"age", "person"} for part in befell(side, story)}


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("A welder was charged with the murder of Jonas Weil, 24.", "24", {"dead"}),
        ("A beam killed Jonas Weil, 24, and Piet Aalto, 31.", "31", {"dead"}),
        ("They mourned the deaths of Jonas Weil, 24, and Piet Aalto, 31.", "Piet Aalto", {"dead"}),
        ("Three of them died: Jonas Weil, 24, Piet Aalto, 31, and a nurse.", "31", {"dead"}),
        ("A falling beam fatally injured Jonas Weil, 24.", "24", {"dead"}),
        ("A 24-year-old man was shot on the pier.", "24-year-old", {"hurt"}),
        ("Jonas Weil was pronounced dead at the scene.", "Jonas Weil", {"dead"}),
        ("Police identified the victim as Jonas Weil, 24.", "24", {"hurt"}),
        ("Jonas Weil, 24, was arrested at his home.", "24", {"accused"}),
        ("Jonas Weil, 24, shot a man on the pier.", "24", {"accused"}),
        ("Jonas Weil killed his father Piet Weil, 50.", "50", set()),  # the subject is another of the name
        ("Jonas Weil, 24, saw how a man was shot.", "24", set()),
    ],
)
def test_what_befell_them(sentence, words, expected):
    assert told(sentence, words) == expected


def test_a_headline_does_not_tell_who_did_it(tmp_path):
    (tmp_path / "a.txt").write_text("---\noutlet: A\ntitle: Boy, 16, accidentally shot\n---\n\nThe boy is well.\n")
    report = compare(load_articles([tmp_path]))
    story = Story.of(report.alignments, report.claims, report.articles)
    sides = [Side(claim, mention) for claim in report.claims for mention in claim.mentions if mention.kind == "age"]
    assert sides
    assert not any("accused" in befell(side, story) for side in sides)
