"""Every type that crosses a wall between rooms: immutable, without behaviour beyond small derived properties.

Offsets count Unicode code points in `Article.text`, and `text[start:end]` is a record's words, to the letter.
The report contract (`crosscheck schema`) is generated from these types.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Kind = Literal[
    "count", "money", "percentage", "measure", "duration", "date_time", "age",
    "place", "person", "organisation", "quote", "attribution", "status", "event",
]  # fmt: skip
Verdict = Literal["agree", "compatible", "updated", "conflict"]
Sex = Literal["f", "m"]
Reason = Literal["rounding", "bound", "coarser", "part_whole", "conversion", "alias", "scope", "time"]
Status = Literal["asserted", "attributed", "alleged", "planned", "possible", "denied"]
Granularity = Literal["minute", "hour", "part_of_day", "day", "week", "month", "season", "year", "decade"]
PlaceLevel = Literal["address", "venue", "neighbourhood", "city", "county", "region", "state", "country", "continent", "unknown"]


class Record(BaseModel):
    """The root of all records: frozen, and strict about its field names."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


# --- articles -------------------------------------------------------------------------------------------------------


class Passage(Record):
    """A stretch of an article that reads as one block: a headline, a paragraph, a caption, a line of boilerplate."""

    start: int
    end: int
    role: Literal["headline", "body", "boilerplate"]
    """Boilerplate yields no claims."""


MIN_YEAR = 1_800
"""Content systems write 0001 or 1601 for no date."""
MAX_YEAR = 2199
"""Systems write 9999-12-31 for "never": it is no day on which anything was published, and days near it cannot be counted on from."""


def _if_sensible(published: dt.date | None) -> dt.date | None:
    return published if published is not None and MIN_YEAR <= published.year <= MAX_YEAR else None


class Article(Record):
    """One outlet's text, kept to the letter."""

    id: str
    """Unique in the report and stable from run to run."""
    outlet: str
    title: str | None = None
    published: Annotated[dt.datetime | dt.date | None, AfterValidator(_if_sensible)] = None
    """Not known either where nothing is published on it, such as the calendar's first or last day."""
    published_from: str | None = None
    """Where that date was found, for a person to read: `front matter`, `JSON-LD datePublished, zone of the dateline`."""
    updated: Annotated[dt.datetime | dt.date | None, AfterValidator(_if_sensible)] = None
    """The last change that the article states beside its publication."""
    url: str | None = None
    author: str | None = None
    source: str
    """The path or URL as given; its file stem is how people name the article."""
    sha256: str
    """Of the bytes that were read."""
    text: str = ""
    """What all offsets count in; the headline comes first if there is one."""
    passages: tuple[Passage, ...] = ()
    """In order, not overlapping; white space between them belongs to none."""
    pages: tuple[int, ...] = ()
    """Where each page of a paginated file begins in `text`; a page without text begins where the text before it ends."""
    notes: tuple[str, ...] = ()
    """What a person should know of how it was read, a sentence each: a paywall, pages without text."""
    skipped: str | None = None
    """Why nothing could be taken from it; such an article stays in the report."""

    @property
    def published_day(self) -> dt.date | None:
        """The publication date without its time."""
        return self.published.date() if isinstance(self.published, dt.datetime) else self.published


# --- what mentions mean ---------------------------------------------------------------------------------------------


class Slot(Record):
    """What a quantity is about; numbers are compared only with numbers about the same thing."""

    head: str | None = None
    """Lemma of what is counted or measured: `official`, `magnitude`, `watch`."""
    modifiers: tuple[str, ...] = ()
    """Lower-case content lemmas that narrow the head: `high-ranking`, `cabinet`."""
    event: str | None = None
    """Lemma of the governing predicate, or noun of action: `kill`, `visit`."""
    role: Literal["agent", "patient", "other"] | None = None
    """The head's part in the event, passives undone: in "10 people were killed" it is the patient."""
    thing: str | None = None
    """The class that the head stands for: `person` for victims, passengers, others."""
    human: bool = False
    """People are counted, by whatever noun: officials, miners, members."""
    fate: str | None = None
    """The class of the event that a count is kept by: `killed` for die, dead, fatal; None where the event has no class."""
    near: tuple[str, ...] = ()
    """Lower-case words of the number's own stretch between commas, without figures and function words.

    They tell the items of a list apart.
    """
    phrase: str = ""
    """The words around the number with the number left out, to be compared by meaning: `people killed in the quake`."""


class Part(Record):
    """One member of a listed or summed whole: `three cabinet members` (3) or `John Kerry` (1, named)."""

    amount: float
    name: str | None = None
    label: str = ""


class Quantity(Record):
    """An amount as a closed interval in base units; `None` is an open end.

    "three" is [3, 3], "at least 10" [10, None], "20 to 30" [20, 30], "dozens" [24, None]; "about 50" is [50, 50] with
    `approximate`. Base units: metre, second, kilogram, degree Celsius …; a currency's ISO code; percent; the count 1.
    """

    type: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    unit: str
    """`1` for counts, `percent`, `percentage_point`, an ISO 4217 code, a base unit of pint, `magnitude`, `year` for ages."""
    step: float = 0.0
    """The place of the last digit that was stated, in base units: 10,000 for "120,000", 0.01 for "$5,687.75"."""
    approximate: bool = False
    """Said with about, some, roughly, an estimated …"""
    bound: Literal["at_least", "more_than", "at_most", "less_than", "nearly"] | None = None
    vague: bool = False
    """dozens, several, a few: an interval that no one can check to the digit."""
    ordinal: bool = False
    slot: Slot = Slot()
    parts: tuple[Part, ...] = ()
    """The members, where the text lists or sums them."""


class Moment(Record):
    """A time as the half-open interval [start, end), with the grain that was stated."""

    type: Literal["moment"] = "moment"
    start: dt.datetime | None
    end: dt.datetime | None
    grain: Granularity
    approximate: bool = False
    recurring: bool = False
    """every Monday, each year: no one moment."""
    clock: str | None = None
    """`HH:MM` where only a clock time is stated or known beside the day."""
    event: str | None = None
    """Lemma of the predicate that it dates."""


class Place(Record):
    """A place with what it lies in, as far as is known."""

    type: Literal["place"] = "place"
    name: str
    """Canonical: `California` for "Calif.", `China` is not put in for "Beijing"."""
    level: PlaceLevel = "unknown"
    within: tuple[str, ...] = ()
    """Canonical names of the places around it, the nearest first: ("California", "United States")."""
    metonym: bool = False
    """Stands for a government or institution ("Beijing said"), not for a location."""
    role: str | None = None
    """The preposition or relation that ties it to its event: in, to, from, near."""
    origin: bool = False
    """Says where somebody or an agency is from ("a Lowtown man", "Lowtown police"), not where something happened."""


class Name(Record):
    """A person or organisation, by the fullest name that the article gives."""

    type: Literal["name"] = "name"
    name: str
    """The fullest form in this article: `John Kerry` for a later "Kerry"."""
    roles: tuple[str, ...] = ()
    """Titles and descriptions kept apart from the name: `climate czar`."""
    acronym: str | None = None
    sex: Sex | None = None
    """As courtesy titles, words of kin or the given name tell it."""


class Quote(Record):
    """Words between quotation marks."""

    type: Literal["quote"] = "quote"
    words: tuple[str, ...]
    """Lower case, punctuation dropped; an ellipsis or a bracketed insertion is `…`."""
    complete: bool = True
    """A whole sentence, against a few words inside the outlet's own sentence."""


Value = Annotated[Quantity | Moment | Place | Name | Quote, Field(discriminator="type")]


class Mention(Record):
    """A typed, normalised stretch of a claim."""

    kind: Kind
    start: int
    end: int
    text: str
    value: Value


# --- claims and what is made of them --------------------------------------------------------------------------------


class Setting(Record):
    """When and where a claim's event took place, as far as its sentence says; a sentence that points back stays where it was."""

    start: dt.date | None = None
    end: dt.date | None = None
    """The day behind the last one."""
    places: tuple[str, ...] = ()
    """Canonical names in lower case, of the places named."""
    around: tuple[str, ...] = ()
    """Canonical names in lower case, of what those lie in."""


class Claim(Record):
    """One thing that an article asserts, or reports that someone asserts."""

    id: str
    """`article:number`, numbers in reading order."""
    article: str
    start: int
    end: int
    text: str
    speaker: str | None = None
    """Who the article says said it, as written; None is the outlet itself."""
    source: Mention | None = None
    """The person whom the speaker's words name, outside of the claim's own."""
    said: tuple[Mention, ...] = ()
    """When and where the speaker said it, outside of the claim's own words too."""
    status: Status = "asserted"
    mentions: tuple[Mention, ...] = ()
    headline: bool = False
    sentence: tuple[int, int] = (0, 0)
    """Start and end of the sentence that it stands in."""
    setting: Setting = Setting()
    gist: str = ""
    """The claim as it would stand alone, with its subject put in, to be compared by meaning; never shown as a quotation."""
    terms: tuple[str, ...] = ()
    """Content lemmas of its own words and its subject, lower case, each once."""
    subject: str | None = None
    """Its grammatical subject as written, or the one that it shares with another clause."""
    predicate: str | None = None
    """Lemma of its main predicate."""
    negated: bool = False
    tense: Literal["past", "present", "future"] | None = None


class Alignment(Record):
    """Claims of two or more articles that tell the same thing."""

    id: str
    claims: tuple[str, ...]
    score: float
    """How surely they do, in [0, 1]: the mean over all pairs."""
    pair_scores: tuple[float, ...] = ()
    """The score of every pair of `claims`, in the order of `itertools.combinations`."""


class Step(Record):
    """One feature of a fitted model, and what it adds."""

    name: str
    value: float
    adds: float
    """Log odds."""


class Waterfall(Record):
    """How a fitted model comes to its probability for two sides of a finding: from a start, step by step."""

    model: Literal["alignment", "same_fact"]
    """Do two claims tell the same thing; are two amounts about the same thing."""
    left: int
    """Places in the finding's sides."""
    right: int
    start: float
    """Log odds of a pair with no feature."""
    steps: tuple[Step, ...]
    """The weightiest first."""
    probability: float


class Comparison(Record):
    """What a comparator says of two values about the same thing."""

    verdict: Verdict
    reason: Reason | None = None
    explanation: str = ""
    """One plain sentence that an editor can check."""


class Side(Record):
    """One article's way of stating a finding's fact; start, end, text and value are None where the whole claim is meant."""

    claim: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    value: Value | None = None


class Relation(Record):
    """How two sides of two articles stand to each other, by their index in the finding's sides."""

    left: int
    right: int
    verdict: Verdict
    reason: Reason | None = None
    explanation: str = ""


class Finding(Record):
    """One fact as every outlet that states it states it."""

    id: str
    alignment: str
    kind: Kind
    subject: str
    """What the sides are about, for a person to read."""
    verdict: Verdict
    """The gravest of its relations."""
    reason: Reason | None = None
    confidence: float
    """In [0, 1]: of the findings with 0.9, nine in ten are right."""
    explanation: str
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]


class Copies(Record):
    """Articles that carry the same wire text; agreement between them is not independent."""

    articles: tuple[str, ...]
    share: float
    """Ratio of the shortest article's sentences that stand nearly word for word in the others."""


class Models(Record):
    """The names of the models that a report was made with."""

    embedding: str
    relation: str


class Maker(Record):
    """What made a report."""

    version: str
    models: Models
    settings: dict[str, Any]


class Report(Record):
    """What `compare` returns and `--format json` prints."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["crosscheck.report/1"] = Field(default="crosscheck.report/1", alias="schema")
    story: str
    generated: dt.datetime
    """The only field that differs between two runs over the same input."""
    crosscheck: Maker
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]
    """Gravest first."""
    copies: tuple[Copies, ...] = ()
    single_source: tuple[str, ...] = ()
    """Claims that no other article tells."""
