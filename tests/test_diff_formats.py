"""`crosscheck diff` of two versions that are kept in different formats."""

from test_cli import run
from test_diff import MONDAY

PAGE = """<!DOCTYPE html><html lang=en><head><title>Ferry sinks off Port Amsel | The Calder Times</title>
<meta property="og:site_name" content="The Calder Times"><meta property="article:published_time" content="2024-05-07T09:00:00Z">
<link rel=canonical href="https://calder.example/ferry"></head><body><nav><a href=/>Home</a></nav><article><h1>Ferry sinks off Port Amsel</h1>
<p>A ferry sank off Port Amsel on Sunday, killing 15 people, the coast guard said.</p><p>The ferry belonged to Norrland Lines.</p>
<p>Divers will search the wreck on Tuesday.</p></article><footer>Contact us</footer></body></html>"""


def test_a_saved_page_is_held_against_an_agency_text_of_the_same_address(tmp_path):
    old, new = tmp_path / "agency.txt", tmp_path / "saved.html"
    old.write_text(MONDAY.replace("published:", "url: https://calder.example/ferry\npublished:"), "utf-8")
    new.write_text(PAGE, "utf-8")
    done = run("diff", old, new)
    assert done.exit_code == 0
    assert "12 people" in done.stdout and "15 people" in done.stdout
    assert "Divers" not in done.stdout and "Contact" not in done.stdout
