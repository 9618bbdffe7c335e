"""Names of outlets by their addresses."""

import pytest

from crosscheck.ingest.outlets import OUTLETS, domain_of, known_outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.nytimes.com/2014/05/03/a.html", "The New York Times"),
        ("https://abcnews.go.com/US/1", "ABC News"),
        ("https://www.abc.net.au/news/1", "ABC Australia"),
        ("https://timesofindia.indiatimes.com/a", "The Times of India"),
        ("https://news.yahoo.com/a", "Yahoo"),
        ("https://go.com/a", None),
        ("https://nytimes.com.example/a", None),
        ("https://mynytimes.com/a", None),
        ("not an address", None),
        ("https://[bad/a", None),
        (None, None),
    ],
)
def test_an_outlet_is_known_by_its_domain_and_those_below_it(url, outlet):
    assert known_outlet(url) == outlet


def test_every_domain_is_one_and_every_name_is_one_line():
    for domain, name in OUTLETS.items():
        assert domain == domain.lower() == domain_of(f"https://www.{domain}/a")
        assert name == " ".join(name.split())
