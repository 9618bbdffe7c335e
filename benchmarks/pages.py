"""How much of an article, and of what it states of itself, is read from saved web pages.

    python benchmarks/pages.py [--each N] [--list] [--write DIR]

Makes N articles (6) in each of some twenty layouts that news sites use, reads them as `crosscheck compare` does, and prints the F1 of the
article's words and the accuracy of each field, by layout. --list names what was missed; --write leaves the pages in DIR. Stories, names
and outlets are invented. The last line is JSON.

F1 is of words as a multiset. `text` counts all that was kept but the headline, `body` only the paragraphs that claims are made of.
"""

# ruff: noqa: E501 - markup reads best in long lines

import argparse
import datetime as dt
import html
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

SEED = 20_261_122
FIELDS = ("title", "outlet", "author", "published", "updated", "url")
ZONES = {-5: "EST", -8: "PST", 0: "GMT", 1: "CET", 10: "AEST"}


@dataclass(frozen=True)
class Page:
    """One made page with what a perfect reader would find in it."""

    html: str
    paragraphs: tuple[str, ...]
    title: str | None
    outlet: str
    author: str | None
    published: dt.datetime | dt.date | None
    updated: dt.datetime | dt.date | None
    url: str | None
    encoding: str = "utf-8"
    parts: tuple["Page", ...] = ()
    """The entries of a live blog, each with its own text and time."""


@dataclass(frozen=True)
class Story:
    """An invented article, before it has a layout."""

    title: str
    paragraphs: tuple[str, ...]
    author: str
    outlet: str
    domain: str
    published: dt.datetime
    updated: dt.datetime
    slug: str
    others: tuple[str, ...] = field(default=())
    """Headlines and sentences of other articles."""

    @property
    def url(self) -> str:
        """Where it would stand."""
        return f"https://www.{self.domain}/{self.slug}"


PLACES = "Velmouth Orrin Harsk Lorn Calder Dunmere Tessaly Brindle Ostrava-Nord Kelm".split()
SURNAMES = "Falk Quill Brandt Okoro Lindqvist Marsh Petrov Adeyemi Corrigan Vance Haruki Solberg".split()
NAMES = "Ada Ines Tom Ruth Omar Lena Piet Grace Noor Felix".split()
OUTLETS = (
    ("The Harbour Post", "harbourpost.example"), ("Calder Courier", "caldercourier.example"), ("Lorn Daily", "lorndaily.example"),
    ("KVLM 7 News", "kvlm7.example"), ("The Velmouth Record", "velmouthrecord.example"),
)  # fmt: skip
LEADS = (
    (
        "Fire at {place} warehouse kills {n}",
        "Fire tore through a warehouse in {place} on {day} night, killing {n} people and injuring {m} others, the fire service said.",
    ),
    (
        "{place} council votes to close {n} libraries",
        "The {place} council voted on {day} to close {n} of its libraries by the end of the year to save {m} million crowns.",
    ),
    (
        "Former {place} mayor found guilty of fraud",
        "A jury found the former mayor of {place} guilty on {day} of {n} counts of fraud after a trial that lasted {m} days.",
    ),
    (
        "Storm cuts power to {m},000 homes around {place}",
        "A storm cut power to about {m},000 homes around {place} on {day}, and {n} roads were closed by fallen trees.",
    ),
    (
        "{place} United beat Kelm Rovers in cup final",
        "{place} United won the cup on {day} after beating Kelm Rovers {n}-1 in front of {m},000 spectators.",
    ),
    (
        "Steelmaker to cut {m}0 jobs at {place} plant",
        "The steelmaker Norvane said on {day} that it would cut {m}0 jobs at its plant in {place}, where {n} furnaces stand idle.",
    ),
)
FACTS = (
    "{first} {last}, who heads the regional office, said that the first call came shortly after {h} p.m. and that crews arrived {n} minutes later.",
    "“We have never seen anything like it in {place},” {last} said. “People who had lost nearly everything came out to help their neighbours.”",
    "The ministry put the cost at {m} million crowns, a third more than it had expected when the plan was announced in March.",
    "Residents of the old quarter told reporters that they had warned the authorities about the building for at least {n} years.",
    "An inquiry led by Judge {first} {last} will begin next month and is expected to hear about {m} witnesses.",
    "By the evening, {n} streets were still closed, and buses ran only every {m} minutes between the station and the harbour.",
    "{first} {last}, {m}, a teacher from {place}, said that she had left her flat with nothing but her coat and her two cats.",
    "The company's shares fell {n}.{k} percent, their steepest drop since the merger with its rival from Orrin.",
    "It was not immediately clear who had given the order. The department did not answer written questions, and its spokesman declined to comment.",
    "Opposition members called for the resignation of the deputy minister, {first} {last}, who has held the post for {n} years.",
    "Similar cases were reported in {place} in 2009, when {m} people were treated in hospital, and the law has been changed twice since then.",
    "The next hearing is set for the second week of the month; until then, the {n} suspects remain in custody.",
    "Forecasters expect calmer weather from tomorrow, though the river may rise by another {m} centimetres before it crests.",
    "Trade unions and employers will meet again in {place} to discuss a plan that would protect some {m} of the posts until the spring.",
    "“It is a good day for this city,” the captain said after the match. “We owe it to the {m} players who came through our youth teams.”",
    "A spokeswoman for the hospital in {place} said that {n} patients were in a serious condition and that the others had been sent home.",
)  # fmt: skip
CHROME_NAV = ("Home", "News", "Politics", "Business", "Sport", "Weather", "Culture", "Opinion", "Travel", "Jobs", "Subscribe", "Log in")


def stories(count: int, salt: str) -> list[Story]:
    """Invent `count` articles, the same for the same `salt`."""
    chance = random.Random(f"{SEED} {salt}")
    return [_story(chance, number) for number in range(count)]


def _story(chance: random.Random, number: int) -> Story:
    def fill(text: str) -> str:
        return text.format(
            place=chance.choice(PLACES), first=chance.choice(NAMES), last=chance.choice(SURNAMES), n=chance.randint(2, 9), k=chance.randint(1, 9),
            m=chance.randint(11, 79), h=chance.randint(2, 11), day=chance.choice("Monday Tuesday Wednesday Thursday Friday".split()),
        )  # fmt: skip

    place, n, m = chance.choice(PLACES), chance.randint(2, 9), chance.randint(11, 79)
    day = chance.choice("Monday Tuesday Wednesday Thursday Friday".split())
    title, lead = (text.format(place=place, n=n, m=m, day=day) for text in LEADS[number % len(LEADS)])
    paragraphs = [lead]
    for fact in chance.sample(FACTS, chance.randint(5, 11)):
        if chance.random() < 0.3 and len(paragraphs) > 1:
            paragraphs[-1] += " " + fill(fact)
        else:
            paragraphs.append(fill(fact))
    outlet, domain = chance.choice(OUTLETS)
    zone = dt.timezone(dt.timedelta(hours=chance.choice(list(ZONES))))
    published = dt.datetime(
        2019 + number % 5, chance.randint(1, 2), chance.randint(1, 27), chance.randint(0, 23), chance.randint(0, 59), tzinfo=zone
    )
    author = f"{chance.choice(NAMES)} {chance.choice(SURNAMES)}"
    slug = f"{published:%Y/%m/%d}/" + re.sub(r"\W+", "-", title.lower()).strip("-")
    others = tuple(fill(text) for pair in chance.sample(LEADS, 4) for text in pair)
    return Story(title, tuple(paragraphs), author, outlet, domain, published, published + dt.timedelta(hours=3, minutes=11), slug, others)


# --- pieces that several layouts have -------------------------------------------------------------------------------


def _p(paragraphs: tuple[str, ...], tag: str = "p") -> str:
    return "\n".join(f"<{tag}>{html.escape(text, quote=False)}</{tag}>" for text in paragraphs)


def _truth(story: Story, text: str, **changes: object) -> Page:
    page = Page(text, story.paragraphs, story.title, story.outlet, story.author, story.published, None, story.url)
    return replace(page, **changes)  # type: ignore[arg-type]


def _ld(story: Story, **more: object) -> str:
    node = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "datePublished": story.published.isoformat(),
        "author": [{"@type": "Person", "name": story.author}], "publisher": {"@type": "Organization", "name": story.outlet},
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url}, **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def _og(story: Story) -> str:
    return (
        f'<meta property="og:title" content="{html.escape(story.title)}"><meta property="og:site_name" content="{html.escape(story.outlet)}">'
        f'<meta property="og:url" content="{story.url}"><meta property="og:type" content="article">'
    )


def _nav() -> str:
    return '<nav><ul class="menu">' + "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in CHROME_NAV) + "</ul></nav>"


def _footer(story: Story) -> str:
    return (
        f'<footer><p>© 2024 {story.outlet}. All rights reserved.</p><ul><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">'
        'Privacy policy</a></li><li><a href="/contact">Contact us</a></li></ul></footer>'
    )


def _related(story: Story) -> str:
    links = "".join(f'<li><a href="/other/{number}">{html.escape(text)}</a></li>' for number, text in enumerate(story.others[::2]))
    return f'<section class="related"><h3>Related stories</h3><ul>{links}</ul></section>'


def _date(story: Story, pattern: str = "{:%B} {day}, {:%Y} {hour}:{:%M} {half} {zone}") -> str:
    when = story.published
    zone = ZONES[int(when.utcoffset().total_seconds() // 3600)]  # type: ignore[union-attr]
    half = "AM" if when.hour < 12 else "PM"
    return pattern.format(when, when, when, day=when.day, hour=when.hour % 12 or 12, half=half, zone=zone)


def _interleaved(story: Story, between: str, every: int = 2) -> str:
    blocks = [_p((text,)) for text in story.paragraphs]
    return "\n".join(block + (between if number % every == every - 1 else "") for number, block in enumerate(blocks))


# --- layouts --------------------------------------------------------------------------------------------------------


def news_cms(story: Story) -> Page:
    ad = '<div class="ad-slot"><span>Advertisement</span></div>'
    body = _interleaved(story, ad, 3)
    return _truth(
        story,
        f"<!DOCTYPE html><html lang=en><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story, dateModified=story.updated.isoformat())}"
        f"<script>window.dataLayer=[];</script><style>p{{margin:0}}</style></head><body><header>{_nav()}</header><main><article><header><h1>{story.title}"
        f'</h1><div class="byline">By <a href="/by/x">{story.author}</a></div><time datetime="{story.published.isoformat()}">{_date(story)}</time></header>'
        f"<figure><img src=a.jpg><figcaption>The scene on the morning after. Photo: {story.outlet}</figcaption></figure>{body}"
        f"</article>{_related(story)}<aside class=newsletter><h4>Our newsletter</h4><p>Get the best of our reporting in your inbox every morning.</p>"
        f"</aside></main>{_footer(story)}</body></html>",
        updated=story.updated,
    )


def open_graph(story: Story) -> Page:
    return _truth(
        story,
        f"<html><head><title>{story.title} - {story.outlet}</title>{_og(story)}<meta property='article:published_time' content='{story.published.isoformat()}'>"
        f"<meta property='article:modified_time' content='{story.updated.isoformat()}'><meta name=author content='{story.author}'></head><body>{_nav()}"
        f"<div id=wrap><div class=headline><h1>{story.title}</h1></div><div class='story-body'>{_p(story.paragraphs)}</div><div class='share-bar'>"
        f"<a>Facebook</a><a>Twitter</a><a>Email</a></div>{_related(story)}</div>{_footer(story)}</body></html>",
        updated=story.updated,
    )


def paywall_stub(story: Story) -> Page:
    wall = (
        "<div class='paywall-overlay'><h2>Keep reading with a subscription</h2><p>You have read your last free article this month. Subscribe now for "
        "unlimited access to all of our journalism on every device.</p><button>Subscribe</button><p>Already a subscriber? Log in</p></div>"
    )
    return _truth(
        story,
        f"<html><head><title>{story.title}</title>{_og(story)}{_ld(story, isAccessibleForFree=False)}</head><body>{_nav()}<article><h1>{story.title}</h1>"
        f"<p class=byline>By {story.author}</p>{_p(story.paragraphs[:2])}{wall}</article>{_related(story)}{_footer(story)}</body></html>",
        paragraphs=story.paragraphs[:2],
    )


def cookie_banner(story: Story) -> Page:
    banner = (
        "<div id='cookie-consent' class='banner'><h2>We value your privacy</h2><p>We and our 812 partners store and access information on a device, "
        "such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right "
        "to object where legitimate interest is used.</p><p>Precise geolocation data and identification through device scanning may be used.</p>"
        "<button>Accept all</button><button>Manage options</button></div>"
    )
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_ld(story)}<link rel=canonical href='{story.url}'></head><body>{banner}{_nav()}<main>"
        f"<h1>{story.title}</h1><div class=meta><span class=author>{story.author}</span> <time datetime='{story.published.isoformat()}'>{_date(story)}</time>"
        f"</div><div class=content>{_p(story.paragraphs)}</div></main>{_footer(story)}</body></html>",
    )


def endless_page(story: Story) -> Page:
    following = stories(2, story.slug)
    more = "".join(
        f"<article class='story next'><h1>{other.title}</h1><p>By {other.author}</p><time datetime='{other.published.isoformat()}'></time>"
        f"{_p(other.paragraphs)}</article>"
        for other in following
    )
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<div class=stream>"
        f"<article class=story><h1>{story.title}</h1><p>By {story.author}</p><time datetime='{story.published.isoformat()}'>{_date(story)}</time>"
        f"{_p(story.paragraphs)}</article>{more}</div><div class=loader>Loading more stories …</div></body></html>",
    )


def amp(story: Story) -> Page:
    ad = "<amp-ad width=300 height=250 type=doubleclick><div placeholder>Advertisement</div></amp-ad>"
    return _truth(
        story,
        f"<!doctype html><html ⚡ lang=en><head><meta charset=utf-8><title>{story.title}</title><link rel=canonical href='{story.url}'>"
        f"<style amp-custom>body{{}}</style>{_ld(story)}</head><body><amp-sidebar id=s>{_nav()}</amp-sidebar><article class=amp-article><h1>{story.title}</h1>"
        f"<div class=amp-byline>{story.author}</div><amp-img src=a.jpg width=1 height=1></amp-img>{_interleaved(story, ad)}</article>"
        f"<amp-consent id=c><div><p>We use cookies to improve your experience.</p><button>Accept</button></div></amp-consent></body></html>",
    )


def print_page(story: Story) -> Page:
    return _truth(
        story,
        f"<html><head><title>{story.outlet}: {story.title}</title><link rel=canonical href='{story.url}'></head><body onload='print()'><p><b>{story.outlet}</b></p>"
        f"<h1>{story.title}</h1><p>By {story.author}</p><p>{_date(story)}</p>{_p(story.paragraphs)}<hr><p>Find this article at: {story.url}</p></body></html>",
    )


def live_blog(story: Story) -> Page:
    parts, updates, blocks = [], [], []
    for number, text in enumerate(story.paragraphs):
        when = story.published + dt.timedelta(minutes=17 * number)
        title = text.split(",")[0][:60].strip()
        update = {
            "@type": "BlogPosting",
            "headline": title,
            "datePublished": when.isoformat(),
            "articleBody": text,
            "url": f"{story.url}#block-{number}",
        }
        updates.append(update)
        blocks.append(
            f"<div class=block id='block-{number}'><time datetime='{when.isoformat()}'>{when:%H:%M}</time><h2>{title}</h2><p>{html.escape(text, quote=False)}</p></div>"
        )
        parts.append(Page("", (text,), title, story.outlet, story.author, when, None, f"{story.url}#block-{number}"))
    node = _ld(story, **{"@type": "LiveBlogPosting", "coverageStartTime": story.published.isoformat(), "liveBlogUpdate": updates})
    page = f"<html><head><title>{story.title}</title>{_og(story)}{node}</head><body>{_nav()}<h1>{story.title}</h1>{''.join(blocks)}</body></html>"
    return _truth(story, page, parts=tuple(parts))


def old_tables(story: Story) -> Page:
    menu = "".join(f"<tr><td><font size=1><a href=x>{name}</a></font></td></tr>" for name in CHROME_NAV)
    body = "<br><br>\n".join(html.escape(text, quote=False) for text in story.paragraphs)
    return _truth(
        story,
        f"<HTML><HEAD><TITLE>{story.title} - {story.outlet}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD COLSPAN=2><IMG SRC=logo.gif></TD></TR>"
        f"<TR><TD WIDTH=150 VALIGN=top><TABLE>{menu}</TABLE></TD><TD WIDTH=610 VALIGN=top><FONT SIZE=5><B>{story.title}</B></FONT><BR><FONT SIZE=2>By {story.author}"
        f"<BR>{_date(story)}</FONT><P><FONT SIZE=3>{body}</FONT></TD></TR><TR><TD COLSPAN=2><FONT SIZE=1>Copyright 2004 {story.outlet}</FONT></TD></TR></TABLE></BODY></HTML>",
        url=None,
    )


def wordpress(story: Story) -> Page:
    comments = "".join(f"<li class=comment><p><b>reader{n}</b></p><p>{html.escape(text)}</p></li>" for n, text in enumerate(story.others))
    return _truth(
        story,
        f"<html><head><title>{story.title} – {story.outlet}</title>{_og(story)}<meta property='article:published_time' content='{story.published.isoformat()}'>"
        f"</head><body class='single post'><div id=masthead><p class=site-title><a>{story.outlet}</a></p>{_nav()}</div><div id=content><article class='post hentry'>"
        f"<h1 class=entry-title>{story.title}</h1><div class=entry-meta><span class='author vcard'><a rel=author href='/author/x'>{story.author}</a></span></div>"
        f"<div class=entry-content>{_p(story.paragraphs)}<div class='sharedaddy'><h3>Share this:</h3><ul><li>Click to share on Facebook</li><li>Click to share on "
        f"Twitter</li></ul></div></div></article><div id=comments class=comments-area><h2>{len(story.others)} thoughts on this</h2><ol>{comments}</ol></div></div>"
        f"<div id=secondary class=widget-area><h2>Recent posts</h2><ul>{''.join(f'<li>{text}</li>' for text in story.others[::2])}</ul></div>{_footer(story)}</body></html>",
    )


def microdata(story: Story) -> Page:
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title><link rel=canonical href='{story.url}'></head><body>{_nav()}<div itemscope itemtype="
        f"'https://schema.org/NewsArticle'><h1 itemprop=headline>{story.title}</h1><span itemprop=author itemscope><span itemprop=name>{story.author}</span></span>"
        f"<meta itemprop=datePublished content='{story.published.isoformat()}'><meta itemprop=dateModified content='{story.updated.isoformat()}'>"
        f"<div itemprop=articleBody>{_p(story.paragraphs)}</div></div>{_related(story)}{_footer(story)}</body></html>",
        updated=story.updated,
    )


def utc_with_dateline(story: Story) -> Page:
    """Metadata in UTC, the newsroom's own hour in print: near midnight their days differ."""
    late = story.published.replace(hour=22, minute=40)
    story = replace(story, published=late if late.utcoffset() and late.utcoffset() < dt.timedelta(0) else late.replace(hour=0, minute=20))  # type: ignore[operator]
    utc = story.published.astimezone(dt.UTC)
    shown = _date(story, "{:%B} {day}, {:%Y}, {hour}:{:%M} {half}")
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story, datePublished=utc.strftime('%Y-%m-%dT%H:%M:%SZ'))}</head><body>{_nav()}"
        f"<article><h1>{story.title}</h1><div class=by>By {story.author}</div><div class=when>Published {shown}</div>{_p(story.paragraphs)}</article></body></html>",
    )


def div_soup(story: Story) -> Page:
    body = "".join(
        f"<div class='css-{number}x'><div class='css-9a'><p class='css-at9mc1'>{html.escape(text, quote=False)}</p></div></div>"
        for number, text in enumerate(story.paragraphs)
    )
    cards = "".join(
        f"<div class='css-c{n}'><a href=x><h3>{a}</h3></a><p>{b}</p></div>"
        for n, (a, b) in enumerate(zip(story.others[::2], story.others[1::2], strict=True))
    )
    return _truth(
        story,
        f"<html><head><title>{story.title} - {story.outlet}</title>{_og(story)}{_ld(story)}</head><body><div id=app><div class='css-1'><div class='css-2'>{_nav()}"
        f"<section name=articleBody class='css-1r7'><h1 class='css-rs'>{story.title}</h1>{body}</section><div class='css-more'><h2>More like this</h2>{cards}</div></div></div>"
        f"</div></body></html>",
    )


def local_tv(story: Story) -> Page:
    shown = _date(story)
    later = replace(story, published=story.updated)
    player = "<div class=video-player><button>Play</button><span>Next Up:</span><span>0:00</span><span>Autoplay</span></div>"
    return _truth(
        story,
        f"<html><head><title>{story.title}</title>{_og(story)}</head><body>{_nav()}{player}<div class=article><h1>{story.title}</h1><div class=dates>Posted: {shown}"
        f"<br>Updated: {_date(later)}</div><div class=by>By {story.author}</div><div class=text>{_p(story.paragraphs)}<p><b>Download our app</b></p></div></div>"
        f"<div class=trending><h3>Trending</h3><ul>{''.join(f'<li><a href=x>{text}</a></li>' for text in story.others[::2])}</ul></div>{_footer(story)}</body></html>",
        updated=story.updated,
    )


def line_breaks(story: Story) -> Page:
    body = "<br/><br/>".join(html.escape(text, quote=False) for text in story.paragraphs)
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title><meta name=pubdate content='{story.published.isoformat()}'><meta name=author content='{story.author}'>"
        f"<meta property='og:url' content='{story.url}'></head><body><div id=top>{_nav()}</div><div id=story><h1>{story.title}</h1><div id=storytext>{body}</div></div>"
        f"{_footer(story)}</body></html>",
    )


def gallery(story: Story) -> Page:
    figure = "<figure><img src=b.jpg alt=''><figcaption>Residents look on from the bridge. (Agency photo)</figcaption></figure>"
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<article><h1>{story.title}</h1><address>By {story.author}"
        f"</address>{_interleaved(story, figure)}</article>{_footer(story)}</body></html>",
    )


def explainer(story: Story) -> Page:
    heads = ("What happened", "What is known so far", "What comes next")
    paragraphs: list[str] = []
    blocks = []
    for number, text in enumerate(story.paragraphs):
        if number % 3 == 1 and number // 3 < len(heads):
            paragraphs.append(heads[number // 3])
            blocks.append(f"<h2>{heads[number // 3]}</h2>")
        paragraphs.append(text)
        item = html.escape(text, quote=False)
        blocks.append(f"<ul><li>{item}</li></ul>" if number % 4 == 3 else f"<p>{item}</p>")
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<main><article><h1>{story.title}</h1>"
        f"<p class=byline>By {story.author}</p>{''.join(blocks)}</article></main>{_footer(story)}</body></html>",
        paragraphs=tuple(paragraphs),
    )


def heavy_sidebar(story: Story) -> Page:
    others = stories(6, f"{story.slug} side")
    side = "".join(
        f"<div class=teaser><h3><a href=x>{other.title}</a></h3><p>{other.paragraphs[0]} {other.paragraphs[1]}</p></div>"
        for other in others
    )
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<div class=columns><div class=left><h1>{story.title}</h1>"
        f"<p>By {story.author}</p>{_p(story.paragraphs)}</div><div class='right sidebar'><h2>Most read</h2>{side}</div></div>{_footer(story)}</body></html>",
    )


def many_comments(story: Story) -> Page:
    said = [text for other in stories(5, f"{story.slug} said") for text in other.paragraphs]
    comments = "".join(
        f"<div class=comment><span class=user>user{n}</span><div class=comment-text><p>{html.escape(text)}</p></div><a>Reply</a></div>"
        for n, text in enumerate(said)
    )
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<article><h1>{story.title}</h1><div>By {story.author}</div>"
        f"<div class=article-body>{_p(story.paragraphs)}</div></article><section id=comments><h2>Comments ({len(said)})</h2>{comments}</section></body></html>",
    )


def short_report(story: Story) -> Page:
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<main><h1>{story.title}</h1><p>{story.author}</p>"
        f"{_p(story.paragraphs[:1])}</main>{_related(story)}<div class=signup><p>Sign up to our briefing for all that matters today.</p></div>{_footer(story)}</body></html>",
        paragraphs=story.paragraphs[:1],
    )


def legacy_encoding(story: Story) -> Page:
    return _truth(
        story,
        f'<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/x.dtd"><html xmlns='
        f'"http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><title>{story.title} | {story.outlet}</title>'
        f'<meta name="DC.date.issued" content="{story.published.date().isoformat()}" /><link rel="canonical" href="{story.url}" /></head><body><div id="nav">{_nav()}</div>'
        f'<div id="main"><h1>{story.title}</h1><div class="byline">By {story.author}</div>{_p(story.paragraphs)}</div></body></html>',
        published=story.published.date(),
        encoding="cp1252",
    )


def drawn_by_script(story: Story) -> Page:
    return _truth(
        story,
        f"<html><head><title>{story.title}</title>{_og(story)}{_ld(story, articleBody=chr(10).join(story.paragraphs))}</head><body>{_nav()}<div id=root><h1>{story.title}"
        f"</h1><div class=spinner>Loading</div></div><noscript>You need to enable JavaScript to run this app.</noscript>{_footer(story)}</body></html>",
    )


def with_table(story: Story) -> Page:
    rows = [("District", "Turnout", "Votes")] + [(place, f"{50 + n}.{n} percent", f"{11 + n},4{n}0") for n, place in enumerate(PLACES[:5])]
    table = "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<article><h1>{story.title}</h1><div>By {story.author}</div>"
        f"{_p(story.paragraphs[:3])}{table}{_p(story.paragraphs[3:])}</article>{_footer(story)}</body></html>",
        paragraphs=(*story.paragraphs[:3], *(" ".join(row) for row in rows), *story.paragraphs[3:]),
    )


def inline_promotions(story: Story) -> Page:
    promo = (
        f"<p><strong>READ MORE: <a href='/other'>{html.escape(story.others[0])}</a></strong></p>",
        f"<blockquote class='pullquote'><p>{html.escape(story.paragraphs[0].split(',')[0])}</p></blockquote>",
        "<div class='newsletter-inline'><p>Enjoying this? Sign up to our evening newsletter for more stories like it.</p></div>",
    )
    blocks = [_p((text,)) + promo[number % 3] for number, text in enumerate(story.paragraphs)]
    return _truth(
        story,
        f"<html><head><title>{story.title} | {story.outlet}</title>{_og(story)}{_ld(story)}</head><body>{_nav()}<article><h1>{story.title}</h1>"
        f"<p class=dek>What we know so far</p><div class=byline>By {story.author}, Staff Writer</div>{''.join(blocks)}</article>{_footer(story)}</body></html>",
    )


LAYOUTS: tuple[Callable[[Story], Page], ...] = (
    news_cms, open_graph, paywall_stub, cookie_banner, endless_page, amp, print_page, live_blog, old_tables, wordpress, microdata,
    utc_with_dateline, div_soup, local_tv, line_breaks, gallery, explainer, heavy_sidebar, many_comments, short_report, legacy_encoding,
    drawn_by_script, inline_promotions, with_table,
)  # fmt: skip


def make_pages(each: int) -> list[tuple[str, Page]]:
    """`each` pages in every layout, with the layout's name."""
    return [(layout.__name__, layout(story)) for layout in LAYOUTS for story in stories(each, layout.__name__)]


# --- scores ---------------------------------------------------------------------------------------------------------


def f1(found: str, wanted: str) -> float:
    """Harmonic mean of precision and recall of words, as a multiset.

    >>> round(f1("a b c", "a b d"), 2)
    0.67
    """
    left, right = Counter(re.findall(r"\w+", found.lower())), Counter(re.findall(r"\w+", wanted.lower()))
    both = sum((left & right).values())
    return 2 * both / max(1, sum(left.values()) + sum(right.values()))


def read(page: Page, source: str = "saved-page.html") -> list:
    """The articles of a page, as from a file of that name."""
    from crosscheck.ingest import RawFile, load

    return load([RawFile(source, page.html.encode(page.encoding, "replace"))])


def score(page: Page) -> dict[str, float]:
    """F1 of the text and of the body, and 1 or 0 for each field; a live blog's are those of its entries."""
    items = sorted(read(page), key=lambda item: int(item.article.source.rpartition("#")[2]) if page.parts else 0)
    wanted = page.parts or (page,)
    if len(items) != len(wanted) or any(item.article.skipped for item in items):
        return dict.fromkeys(("text", "body", *FIELDS), 0.0)
    rows = [_score_one(item, truth) for item, truth in zip(items, wanted, strict=True)]
    return {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}


def _score_one(item: object, truth: Page) -> dict[str, float]:
    article = item.article  # type: ignore[attr-defined]
    passages = {
        role: " ".join(article.text[p.start : p.end] for p in article.passages if p.role == role) for role in ("body", "boilerplate")
    }
    wanted = " ".join(truth.paragraphs)
    row = {"text": f1(f"{passages['body']} {passages['boilerplate']}", wanted), "body": f1(passages["body"], wanted)}
    for name in FIELDS:
        row[name] = float(_same(getattr(article, name), getattr(truth, name)))
    return row


def _same(found: object, wanted: object) -> bool:
    if isinstance(found, dt.datetime) and isinstance(wanted, dt.datetime):
        # The day, the minute and the zone must all be right.
        return found.replace(second=0) == wanted.replace(second=0) and found.utcoffset() == wanted.utcoffset()
    return found == wanted


def main() -> None:
    """Make the pages, read them, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    names = ("text", "body", *FIELDS)
    rows: dict[str, list[dict[str, float]]] = defaultdict(list)
    pages = make_pages(options.each)
    began = time.process_time()
    for number, (layout, page) in enumerate(pages):
        rows[layout].append(score(page))
        if options.write:
            options.write.mkdir(parents=True, exist_ok=True)
            (options.write / f"{layout}-{number}.html").write_bytes(page.html.encode(page.encoding, "replace"))
        missed = [name for name in names if rows[layout][-1][name] < (0.95 if name in ("text", "body") else 1)]
        if options.list and missed:
            articles = [(item.article.skipped, item.article.model_dump(include={*FIELDS, "published_from"})) for item in read(page)[:2]]
            print(
                layout,
                {name: round(rows[layout][-1][name], 2) for name in missed},
                articles,
                "WANTED",
                {name: getattr(page, name) for name in missed if name in FIELDS},
            )
    seconds = time.process_time() - began
    print("| layout | " + " | ".join(names) + " |\n" + "|---" * (len(names) + 1) + "|")
    for layout, found in rows.items():
        print(f"| {layout} | " + " | ".join(f"{sum(row[name] for row in found) / len(found):.2f}" for name in names) + " |")
    every = [row for found in rows.values() for row in found]
    total = {name: round(sum(row[name] for row in every) / len(every), 3) for name in names}
    print("| all | " + " | ".join(f"{total[name]:.3f}" for name in names) + " |")
    print(
        json.dumps(
            {
                "benchmark": "pages",
                "pages": len(pages),
                "layouts": len(LAYOUTS),
                "pages_per_second": round(len(pages) / seconds, 1),
                **total,
            }
        )
    )


if __name__ == "__main__":
    main()
