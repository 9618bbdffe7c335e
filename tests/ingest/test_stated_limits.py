"""What README says is refused is what the limits say."""

from pathlib import Path

import pytest

from crosscheck.fetch import limits as fetching
from crosscheck.ingest import limits

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SECURITY = (Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8")


@pytest.mark.parametrize(
    "stated",
    [
        f"over {limits.MAX_BYTES // 1_000_000} MB",
        f"over {limits.MAX_MARKUP_CHARS // 1_000_000} million characters of markup or {limits.MAX_ELEMENTS:,} elements",
        f"over {limits.MAX_PDF_PAGES} pages",
        f"over {limits.MAX_MESSAGE_PARTS} parts",
        f"over {limits.MAX_FEED_BYTES // 1_000_000} MB",
        f"over {limits.MAX_CONTAINER_BYTES // 1_000_000} MB",
        f"pages over {fetching.MAX_BODY_BYTES // 1_000_000} MB unpacked",
        f"more than {fetching.MAX_REDIRECTS} redirects",
        f"over {fetching.TOTAL_SECONDS:.0f} s",
    ],
)
def test_a_limit_that_is_stated_holds(stated):
    assert stated in " ".join(README.split())


def test_how_far_links_are_followed_is_stated():
    assert fetching.MAX_FOLLOWED == 50
    assert "fifty at most" in README and "fifty at most" in SECURITY


@pytest.mark.parametrize("module", [limits, fetching])
def test_every_limit_has_its_reason_below_it(module):
    lines = Path(module.__file__).read_text("utf-8").splitlines()
    stated = [number for number, line in enumerate(lines) if line[:1].isupper() and " = " in line]
    assert len(stated) > 15
    assert all(lines[number + 1].startswith('"""') for number in stated)
