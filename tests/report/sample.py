"""Builds reports from invented articles; every offset is found in the text, none is written by hand."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from crosscheck.records import (
    Alignment,
    Article,
    Claim,
    Copies,
    Finding,
    Kind,
    Maker,
    Mention,
    Models,
    Name,
    Passage,
    Quantity,
    Reason,
    Relation,
    Report,
    Side,
    Slot,
    Status,
    Verdict,
)

UTC = dt.UTC


class Story:
    """A report in the making: articles, then claims in them, then findings over the claims."""

    def __init__(self, story: str) -> None:
        self.story = story
        self.articles: dict[str, Article] = {}
        self.claims: dict[str, Claim] = {}
        self.alignments: list[Alignment] = []
        self.findings: list[Finding] = []
        self.copies: list[Copies] = []

    def article(
        self,
        name: str,
        outlet: str,
        text: str = "",
        *,
        published: dt.datetime | dt.date | None = None,
        title: str | None = None,
        url: str | None = None,
        skipped: str | None = None,
    ) -> None:
        whole = f"{title}\n\n{text}" if title else text
        passages = (Passage(start=0, end=len(whole), role="body"),) if whole else ()
        self.articles[name] = Article(
            id=name,
            outlet=outlet,
            title=title,
            published=published,
            url=url,
            source=f"{name}.txt",
            sha256=f"{len(self.articles):064x}",
            text=whole,
            passages=passages,
            skipped=skipped,
        )

    def claim(
        self,
        article: str,
        words: str,
        *,
        sentence: str | None = None,
        speaker: str | None = None,
        status: Status = "asserted",
        headline: bool = False,
    ) -> str:
        text = self.articles[article].text
        around = text.index(sentence or words)
        start = text.index(words, around)
        name = f"{article}:{sum(claim.article == article for claim in self.claims.values()) + 1}"
        self.claims[name] = Claim(
            id=name,
            article=article,
            start=start,
            end=start + len(words),
            text=words,
            speaker=speaker,
            status=status,
            headline=headline,
            sentence=(around, around + len(sentence or words)),
        )
        return name

    def side(self, claim: str, words: str | None) -> Side:
        if words is None:
            return Side(claim=claim)
        told = self.claims[claim]
        start = self.articles[told.article].text.index(words, told.start)
        return Side(claim=claim, start=start, end=start + len(words), text=words, value=Name(name=words))

    def finding(
        self,
        kind: Kind,
        verdict: Verdict,
        subject: str,
        explanation: str,
        sides: list[tuple[str, str | None]],
        *,
        reason: Reason | None = None,
        confidence: float = 0.93,
        relations: tuple[Relation, ...] | None = None,
    ) -> Finding:
        number = len(self.findings) + 1
        self.alignments.append(Alignment(id=f"a{number}", claims=tuple(claim for claim, _ in sides), score=0.9))
        made = Finding(
            id=f"f{number}",
            alignment=f"a{number}",
            kind=kind,
            subject=subject,
            verdict=verdict,
            reason=reason,
            confidence=confidence,
            explanation=explanation,
            sides=tuple(self.side(claim, words) for claim, words in sides),
            relations=relations
            or tuple(
                Relation(left=left, right=right, verdict=verdict, reason=reason, explanation=explanation)
                for left, right in combinations(range(len(sides)), 2)
            ),
        )
        self.findings.append(made)
        return made

    def report(self) -> Report:
        told = {claim for alignment in self.alignments for claim in alignment.claims}
        return Report(
            story=self.story,
            generated=dt.datetime(2026, 11, 21, 10, 0, tzinfo=UTC),
            crosscheck=Maker(version="0.1.0", models=Models(embedding="words", relation="none"), settings={"min_cosine": 0.5}),
            articles=tuple(self.articles.values()),
            claims=tuple(self.claims.values()),
            alignments=tuple(self.alignments),
            findings=tuple(self.findings),
            copies=tuple(self.copies),
            single_source=tuple(claim for claim in self.claims if claim not in told),
        )


HARBOUR = (
    "Nine people were killed and at least 30 were hurt when the ferry Estrella caught fire off Port Calder on Sunday. "
    "The blaze began at about 6:15 a.m., the harbour master, Ilse Marant, said. “We heard two bangs,” she added.\n\n"
    "The owner will meet the families on Monday. The ship, worth $1.4 million, was 12 nautical miles from land.\n\n"
    "Three deckhands and the cook, Teo Brandt, were taken to hospital. A man aged 34 was arrested."
)
HERALD = (
    "At least 17 people died in the ferry fire off Calder, the coast guard said on Monday, raising the toll. "
    "Thirty-two were injured. It broke out shortly before 7 a.m. on Sunday morning. "
    "“We heard three bangs,” harbour master I. Marant said.\n\n"
    "The owner met the families. The vessel was worth 1.2 million euros, about 22 kilometres out. "
    "Four crew members were treated. Police arrested a 43-year-old, who is alleged to have set the fire."
)
WIRE = (
    "The ferry Estrella caught fire on Sunday and 9 people were killed. Some 75 percent of its cabins were destroyed, "
    "rescuers said. The search lasted four hours. It was carrying 212 passengers."
)
HOSTILE = (
    "=HYPERLINK(evil) <script>alert('x')</script></textarea> 9 people died on the *Estrella* & <b>others</b> fled. "
    "\x1b[31mRed\x1b[0m \u202eevitcepsrep\u202c words [link](javascript:alert) | cell `code` ~~gone~~ &lt;\r\n"
    "+1 was missing."
)
CHINESE = "渡轮起火造成9人死亡。 The ferry burned on Sunday and 210 passengers were aboard the ship."


def sample_report() -> Report:
    """Every verdict, reason and kind; copies, a skipped, an undated and a title-less article, hostile text, two articles of one outlet."""
    story = Story("estrella-ferry")
    story.article(
        "harbour",
        "Harbour Post",
        HARBOUR,
        title="Nine die in ferry fire",
        published=dt.datetime(2026, 3, 15, 11, 30, tzinfo=UTC),
        url="https://harbour.example/ferry",
    )
    zone = dt.timezone(dt.timedelta(hours=2))
    story.article(
        "herald", "Calder Herald", HERALD, title="Toll rises in ferry fire", published=dt.datetime(2026, 3, 16, 8, 5, tzinfo=zone)
    )
    story.article("island", "Island Wire", WIRE, title="Ferry burns", published=dt.date(2026, 3, 15))
    story.article("coast", "Coast Radio", WIRE)
    story.article("mercury", "Mercury <b>News</b>", HOSTILE, title="Fire & </title><script>x", url="javascript:alert(1)")
    story.article("zaobao", "渡轮早报 of the South China Coast", CHINESE, published=dt.datetime(2026, 3, 16, 7, 0))  # noqa: DTZ001
    story.article("harbour2", "Harbour Post", "The ferry Estrella was carrying 212 passengers.", published=dt.date(2026, 3, 17))
    story.article("empty", "Gazette", skipped="no text found in empty.txt")
    story.copies.append(Copies(articles=("island", "coast"), share=1.0))
    _add_conflicts(story)
    _add_compatibles(story)
    _add_updates_and_agreements(story)
    story.claim("harbour", "“We heard two bangs,” she added.")
    story.claim("island", "The search lasted four hours.")
    return story.report()


def _add_conflicts(story: Story) -> None:
    began = story.claim("harbour", "The blaze began at about 6:15 a.m.", speaker="the harbour master, Ilse Marant")
    broke = story.claim("herald", "It broke out shortly before 7 a.m. on Sunday morning.")
    story.finding(
        "date_time",
        "conflict",
        "when the fire on the Estrella began",
        "About 6:15 and shortly before 7 are not the same time.",
        [(began, "about 6:15 a.m."), (broke, "shortly before 7 a.m.")],
    )
    man = story.claim("harbour", "A man aged 34 was arrested.")
    police = story.claim(
        "herald", "Police arrested a 43-year-old", sentence="Police arrested a 43-year-old, who is alleged to have set the fire."
    )
    story.finding(
        "age",
        "conflict",
        "age of the arrested man",
        "34 and 43 cannot both be his age.",
        [(man, "34"), (police, "43-year-old")],
        confidence=0.71,
    )
    two = story.claim("harbour", "We heard two bangs", sentence="“We heard two bangs,” she added.", speaker="Ilse Marant")
    three = story.claim(
        "herald", "We heard three bangs", sentence="“We heard three bangs,” harbour master I. Marant said.", speaker="I. Marant"
    )
    story.finding(
        "quote",
        "conflict",
        "what Ilse Marant said",
        "“two bangs” is “three bangs” in the other.",
        [(two, None), (three, None)],
        confidence=0.6,
    )


def _add_compatibles(story: Story) -> None:
    hurt = story.claim("harbour", "at least 30 were hurt", sentence=HARBOUR[: HARBOUR.index("Sunday.") + 7])
    injured = story.claim("herald", "Thirty-two were injured.")
    story.finding(
        "count",
        "compatible",
        "people hurt in the fire",
        "32 is at least 30.",
        [(hurt, "at least 30"), (injured, "Thirty-two")],
        reason="bound",
    )
    crew = story.claim("harbour", "Three deckhands and the cook, Teo Brandt, were taken to hospital.")
    four = story.claim("herald", "Four crew members were treated.")
    story.finding(
        "count",
        "compatible",
        "crew in hospital",
        "3 deckhands + Teo Brandt = 4 crew members.",
        [(crew, "Three deckhands and the cook, Teo Brandt"), (four, "Four crew members")],
        reason="part_whole",
    )
    worth = story.claim("harbour", "The ship, worth $1.4 million")
    euros = story.claim("herald", "The vessel was worth 1.2 million euros")
    story.finding(
        "money",
        "compatible",
        "worth of the ferry",
        "Dollars and euros.",
        [(worth, "$1.4 million"), (euros, "1.2 million euros")],
        reason="conversion",
    )
    miles = story.claim("harbour", "was 12 nautical miles from land")
    metres = story.claim("herald", "about 22 kilometres out")
    story.finding(
        "measure",
        "compatible",
        "distance from land",
        "12 nautical miles are 22.2 km.",
        [(miles, "12 nautical miles"), (metres, "about 22 kilometres")],
        reason="rounding",
    )
    off = story.claim("harbour", "off Port Calder")
    off_calder = story.claim("herald", "off Calder")
    story.finding(
        "place",
        "compatible",
        "where it burned",
        "Calder lies on Port Calder.",
        [(off, "Port Calder"), (off_calder, "Calder")],
        reason="coarser",
    )
    master = story.claim("harbour", "the harbour master, Ilse Marant, said")
    initial = story.claim("herald", "harbour master I. Marant said")
    story.finding(
        "person",
        "compatible",
        "the harbour master",
        "I. Marant is Ilse Marant.",
        [(master, "Ilse Marant"), (initial, "I. Marant")],
        reason="alias",
    )
    alleged = story.claim("herald", "who is alleged to have set the fire", status="alleged")
    plain = story.claim("mercury", "others</b> fled")
    story.finding(
        "attribution", "compatible", "who set the fire", "Alleged by one.", [(alleged, None), (plain, None)], reason="scope", confidence=0.5
    )


def _add_updates_and_agreements(story: Story) -> None:
    dead = story.claim("herald", "At least 17 people died in the ferry fire off Calder", speaker="the coast guard", status="attributed")
    nine = story.claim("harbour", "Nine people were killed", sentence=HARBOUR[: HARBOUR.index("Sunday.") + 7])
    wire = story.claim("island", "9 people were killed", sentence="The ferry Estrella caught fire on Sunday and 9 people were killed.")
    copied = story.claim("coast", "9 people were killed", sentence="The ferry Estrella caught fire on Sunday and 9 people were killed.")
    hostile = story.claim("mercury", "9 people died on the *Estrella*", sentence=HOSTILE[: HOSTILE.index("fled.") + 5])
    toll = "The toll rose from 9 on 15 March to at least 17 on 16 March."
    bound = Relation(left=0, right=4, verdict="compatible", reason="bound", explanation="An undated 9 beside at least 17.")
    rose = Relation(left=0, right=1, verdict="updated", reason="time", explanation=toll)
    story.finding(
        "count",
        "updated",
        "people killed in the ferry fire",
        toll,
        [(dead, "At least 17 people"), (nine, "Nine people"), (wire, "9 people"), (copied, "9 people"), (hostile, "9 people")],
        reason="time",
        relations=(rose, bound),
    )
    planned = story.claim("harbour", "The owner will meet the families on Monday.", status="planned")
    met = story.claim("herald", "The owner met the families.")
    story.finding(
        "status", "updated", "meeting of owner and families", "Planned, then held.", [(planned, "will meet"), (met, "met")], reason="time"
    )
    title = story.claim("harbour", "Nine die in ferry fire", headline=True)
    agreeing = [(title, "Nine"), (wire, "9 people"), (copied, "9 people"), (hostile, "9 people")]
    story.finding("count", "agree", "dead on Sunday", "All say 9.", agreeing)
    cabins = [(story.claim(name, "Some 75 percent of its cabins were destroyed"), "75 percent") for name in ("island", "coast")]
    story.finding("percentage", "agree", "cabins destroyed", "Both say 75 percent.", cabins)
    aboard = [(story.claim("island", "It was carrying 212 passengers."), "212 passengers")]
    aboard.append((story.claim("harbour2", "The ferry Estrella was carrying 212 passengers."), "212 passengers"))
    story.finding("organisation", "agree", "passengers", "Both say 212.", aboard, confidence=0.99)
    fire = [(story.claim(name, "The ferry"), None) for name in ("zaobao", "harbour2")]
    story.finding("event", "agree", "a ferry burned", "Both tell it.", fire)
    hours = [(story.claim(name, "on Sunday"), "Sunday") for name in ("harbour", "zaobao")]
    story.finding("duration", "agree", "day of the fire", "Both say Sunday.", hours)
    claim = story.claims[nine]
    quantity = Quantity(low=9, high=9, unit="1", slot=Slot(head="person", event="kill", role="patient", phrase="people killed"))
    mention = Mention(kind="count", start=claim.start, end=claim.start + 11, text="Nine people", value=quantity)
    story.claims[nine] = claim.model_copy(update={"mentions": (mention,)})


def many_agreements(number: int) -> Report:
    """Two articles that agree on `number` facts."""
    story = Story("many")
    text = " ".join(f"Fact {index} holds." for index in range(1, number + 1))
    story.article("left", "Left Times", text)
    story.article("right", "Right Times", text)
    for index in range(1, number + 1):
        sides = [(story.claim(name, f"Fact {index} holds."), f"Fact {index}") for name in ("left", "right")]
        story.finding("event", "agree", f"fact {index}", "Same.", sides)
    return story.report()


def empty_report() -> Report:
    """No article, no claim, no finding."""
    return Story("nothing").report()
