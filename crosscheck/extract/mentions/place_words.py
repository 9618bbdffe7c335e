"""Words that mark a name as a place's, and verbs and nouns that make a place stand for its government. Tables only, lower case."""

from __future__ import annotations

from crosscheck.records import PlaceLevel

STREET_TAILS = frozenset(
    """avenue ave. ave street st. st road rd. rd boulevard blvd. blvd drive dr. lane ln. court ct. place pl. terrace highway hwy. hwy
    parkway pkwy. freeway expressway turnpike interstate alley crescent way circle cir. loop trail pike""".split()
)
"""What the names of streets end in."""

TAIL_LEVELS: dict[str, PlaceLevel] = {
    **dict.fromkeys(["county", "parish", "borough"], "county"),
    **dict.fromkeys(["province", "governorate", "prefecture", "oblast", "canton", "voivodeship"], "state"),
    **dict.fromkeys(
        "region island islands isle peninsula archipelago lake river bay gulf sea ocean mountain mountains valley desert strait".split(),
        "region"
    ),
    **dict.fromkeys(
        """canyon gorge ravine fjord glacier plateau cove creek falls reef atoll lagoon estuary volcano gulch foothills highlands lowlands
        wetlands dunes cliffs swamp inlet reservoir crater headland massif""".split(),
        "region",
    ),
    **dict.fromkeys("city town village township".split(), "city"),
    **dict.fromkeys("district neighborhood neighbourhood".split(), "neighbourhood"),
    **dict.fromkeys(
        """airport stadium arena park bridge square hospital prison jail museum hotel cathedral mosque church synagogue temple cemetery
        palace castle mall plaza tower towers estate apartments beach harbor harbour canal dam station terminal school university
        college campus theater theatre library center centre zoo courthouse penitentiary resort casino speedway racetrack coliseum
        ballpark refinery pier base""".split(),
        "venue",
    ),
}  # fmt: skip
"""The last word of a place's name → its level."""

HEADS = frozenset({"Lake", "Mount", "Mt", "Mt.", "Cape", "River", "Castle", "Schloss", "Château", "Chateau", "Palazzo"})
"""The first word of a region's name."""

BUILDINGS = frozenset("hospital school university college center centre library museum church station hotel".split())
"""They act like organisations as well; a place only where something happens at them."""

OF_NOUNS: dict[str, PlaceLevel] = {
    **dict.fromkeys(
        """city town village cities towns villages capital port hamlet hamlets municipality municipalities township townships suburb
        suburbs settlements communities""".split(),
        "city",
    ),
    **dict.fromkeys("province provinces state states governorates prefectures".split(), "state"),
    **dict.fromkeys("island islands region regions gulf sea strait bay peninsula".split(), "region"),
    **dict.fromkeys(
        "district districts neighborhood neighborhoods neighbourhood neighbourhoods borough boroughs".split(), "neighbourhood"
    ),
    **dict.fromkeys("county counties".split(), "county"),
}  # fmt: skip
"""As in "the villages of A, B and C": what stands before `of` → the level of what follows."""

LISTED_NOUNS = frozenset(noun for noun in OF_NOUNS if noun.endswith("s"))
"""As in "the worst-hit villages were A and B"."""

LOCATIVE_PREPOSITIONS = frozenset(
    """in at to from near off outside inside within across into toward towards through throughout around on over along between beyond
    behind via north south east west southwest southeast northwest northeast south-west south-east north-west north-east above below
    by against opposite past under upon for""".split()
)
DIRECTIONS = frozenset(
    "north south east west southwest southeast northwest northeast south-west south-east north-west north-east northeastern outside".split()
)

AGENT_VERBS = frozenset(
    """say warn announce agree deny accuse seek impose send want consider reciprocate bristle pledge sign sanction retaliate claim insist
    demand reject refuse offer propose urge call condemn criticize criticise welcome vow promise threaten declare decide plan hope expect
    fear believe think ask request respond reply confirm acknowledge admit blame argue suggest support oppose back recognize recognise
    see view regard cancel suspend resume launch order ban expel recall summon withdraw negotiate discuss pay engage cooperate conduct
    provide supply develop test fire invade attack deploy veto vote allege repeat tell give take make maintain object protest consult
    respond escalate restrict tighten lift approve seize detain arrest release accept join leave quit ratify push press pressure try
    tend use beat defeat win lose face host play know need prefer decline issue release sever recognise hold""".split()
)
"""With a country, a capital or a seat of government as subject, someone there acts."""
NOT_ACTING = frozenset(
    """sit lie border experience suffer endure average record get be remain become stretch span hit strike shake rock jolt damage destroy
    affect locate situate flood visit leave reach enter""".split()
)
"""With a country as subject these still speak of the land."""
SEAT_VERBS = frozenset(
    """say warn announce agree deny accuse seek impose send want consider reciprocate bristle pledge sign retaliate claim insist demand
    reject refuse offer propose urge condemn criticize criticise welcome vow promise threaten declare decide hope expect fear believe
    think ask respond reply confirm acknowledge admit blame argue oppose recognize recognise see view regard suspend negotiate
    veto allege object protest pay plan decline issue""".split()
)
"""The narrower list for cities that are no capital, which play and host as well."""

RELATION_NOUNS = frozenset(
    """disagreement difference clash partnership negotiation contact border-dispute feud standoff tie ties relation relations
    relationship talk talks dialogue agreement deal treaty tension tensions war conflict trade dispute
    rivalry alliance friction rapprochement diplomacy sanction sanctions policy pressure support aid summit cooperation ceasefire truce
    pact hostility competition""".split()
)
"""Between two places, or with `with`, `against`, `toward`, `for`: their governments are meant."""

GEOGRAPHIC_HEADS = frozenset(
    """coast island islands province capital city border region south north east west center centre village town mountain desert port
    airport shore waters territory airspace soil interior countryside state district street streets county largest""".split()
)
"""After "Iran's" these keep the country a location."""
