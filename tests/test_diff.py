"""What became of an article between two versions."""

import pytest
from test_cli import run

MONDAY = """---
outlet: The Calder Times
published: 2024-05-06
---
A ferry sank off Port Amsel on Sunday, killing 12 people, the coast guard said.

The ferry belonged to Norrland Lines.

Divers will search the wreck on Tuesday.
"""
TUESDAY = """---
outlet: The Calder Times
published: 2024-05-07
---
A ferry sank off Port Amsel on Sunday, killing 15 people, the coast guard said.

The ferry belonged to Norrland Lines.

Its captain was arrested in Wexcombe on bail charges.
"""


@pytest.fixture
def versions(tmp_path):
    paths = tmp_path / "monday.txt", tmp_path / "tuesday.txt"
    for path, text in zip(paths, (MONDAY, TUESDAY), strict=True):
        path.write_text(text, "utf-8")
    return paths


def test_what_changed_what_came_and_what_went_is_told(versions):
    done = run("diff", *versions)
    assert done.exit_code == 0
    changed, rest = done.stdout.split("New: ")
    new, gone = rest.split("Gone: ")
    assert "12 people" in changed and "15 people" in changed
    assert "captain was arrested" in new and "Divers" not in new
    assert "Divers will search the wreck" in gone
    assert "Norrland" not in done.stdout


def test_the_other_way_round_what_came_went(versions):
    done = run("diff", *reversed(versions))
    assert done.stdout.index("Divers will search") < done.stdout.index("captain was arrested")


def test_the_same_article_has_not_changed(versions):
    done = run("diff", versions[0], versions[0], "--exit-code")
    assert (done.stdout, done.exit_code) == ("Nothing that the article tells has changed.\n", 0)


def test_a_change_can_fail_a_build(versions):
    assert run("diff", *versions, "--exit-code").exit_code == 1


def test_two_articles_in_one_place_are_refused(versions):
    done = run("diff", versions[0].parent, versions[1])
    assert done.exit_code == 2
    assert "2 articles could be read there; diff takes one" in done.stderr
