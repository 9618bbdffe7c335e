"""Places that no gazetteer lists as newspapers write them: short forms, regions, institutions that stand for governments.

Tables only. Chains run from the nearest container outwards and end with a country where there is one.
"""

from __future__ import annotations

from crosscheck.records import PlaceLevel

US, UK = "United States", "United Kingdom"

ABBREVIATIONS: dict[str, str] = {
    "u.s.": US, "us": US, "u.s": US, "u.s.a.": US, "usa": US, "united states of america": US, "america": US, "u.k.": UK, "uk": UK,
    "u.k": UK,
    "great britain": UK, "britain": UK, "uae": "United Arab Emirates", "u.a.e.": "United Arab Emirates", "emirates": "United Arab Emirates",
    "drc": "Democratic Republic of the Congo", "congo": "Democratic Republic of the Congo", "burma": "Myanmar",
    "ivory coast": "Ivory Coast",
    "czech republic": "Czechia", "holland": "Netherlands", "turkiye": "Turkey", "swaziland": "Eswatini", "macedonia": "North Macedonia",
    "east timor": "Timor Leste", "cape verde": "Cabo Verde", "republic of ireland": "Ireland", "mainland china": "China",
    "democratic people's republic of korea": "North Korea", "dprk": "North Korea", "palestine": "Palestinian Territory",
    "palestinian territories": "Palestinian Territory", "saudi": "Saudi Arabia", "bosnia": "Bosnia and Herzegovina",
    "vatican city": "Vatican",
}  # fmt: skip
"""Lower-case short and other names of countries → the name used here."""

STATE_ABBREVIATIONS: dict[str, str] = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Cal.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "D.C.": "Washington, D.C.", "Fla.": "Florida", "Ga.": "Georgia", "Ida.": "Idaho",
    "Ill.": "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Kans.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri", "Mont.": "Montana",
    "Neb.": "Nebraska", "Nebr.": "Nebraska", "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico",
    "N.Y.": "New York", "N.C.": "North Carolina", "N.D.": "North Dakota", "Okla.": "Oklahoma", "Ore.": "Oregon", "Pa.": "Pennsylvania",
    "Penn.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.": "Tennessee",
    "Tex.": "Texas",
    "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington", "W.Va.": "West Virginia", "W. Va.": "West Virginia", "Wis.": "Wisconsin",
    "Wyo.": "Wyoming",
}  # fmt: skip
"""As news style writes them after a city; postal codes come from the gazetteer."""

CITY_ALIASES: dict[str, tuple[str, str]] = {
    "new york": ("New York City", "New York"), "nyc": ("New York City", "New York"), "l.a.": ("Los Angeles", "California"),
    "philly": ("Philadelphia", "Pennsylvania"), "vegas": ("Las Vegas", "Nevada"), "san fran": ("San Francisco", "California"),
    "washington dc": ("Washington", ""), "washington d.c.": ("Washington", ""), "washington, d.c.": ("Washington", ""),
    "dc": ("Washington", ""),
    "kiev": ("Kyiv", "Ukraine"), "kharkov": ("Kharkiv", "Ukraine"), "odessa": ("Odesa", "Ukraine"), "lvov": ("Lviv", "Ukraine"),
    "bombay": ("Mumbai", "India"), "calcutta": ("Kolkata", "India"), "madras": ("Chennai", "India"), "bangalore": ("Bengaluru", "India"),
    "peking": ("Beijing", "China"), "saigon": ("Ho Chi Minh City", "Vietnam"), "rangoon": ("Yangon", "Myanmar"),
    "hague": ("The Hague", "Netherlands"), "st. petersburg": ("Saint Petersburg", "Russia"), "st. paul": ("Saint Paul", "Minnesota"),
    "gaza city": ("Gaza", "Palestinian Territory"), "frankfurt": ("Frankfurt am Main", "Germany"), "mecca": ("Makkah", "Saudi Arabia"),
    "quebec city": ("Quebec", "Canada"), "cologne": ("Koln", "Germany"),
}  # fmt: skip
"""Lower-case newspaper names of cities → the gazetteer's name, and a place that it lies in."""

ADMIN1: dict[str, dict[str, str]] = {
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
    "CA": {
        "01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick", "05": "Newfoundland and Labrador",
        "07": "Nova Scotia", "08": "Ontario", "09": "Prince Edward Island", "10": "Quebec", "11": "Saskatchewan", "12": "Yukon",
        "13": "Northwest Territories", "14": "Nunavut",
    },
    "AU": {
        "01": "Australian Capital Territory", "02": "New South Wales", "03": "Northern Territory", "04": "Queensland",
        "05": "South Australia", "06": "Tasmania", "07": "Victoria", "08": "Western Australia",
    },
}  # fmt: skip
"""Codes of the gazetteer → names, for the federal states that English news names beside a city."""

AREAS: dict[str, tuple[float, float, float, str]] = {
    "San Francisco Bay Area": (37.70, -122.20, 75, "California"), "Silicon Valley": (37.35, -121.98, 25, "California"),
    "Southern California": (33.80, -117.60, 170, "California"), "South Florida": (26.20, -80.25, 85, "Florida"),
    "Tampa Bay area": (27.90, -82.50, 50, "Florida"), "Long Island": (40.80, -73.20, 45, "New York"),
    "Twin Cities": (44.96, -93.20, 35, "Minnesota"), "Hampton Roads": (36.90, -76.30, 40, "Virginia"),
    "Rio Grande Valley": (26.20, -98.10, 60, "Texas"), "Dallas-Fort Worth": (32.80, -97.00, 65, "Texas"),
}  # fmt: skip
"""Areas inside a US state: latitude and longitude of the middle, and a radius in kilometres within which every town surely lies."""

AREA_ALIASES: dict[str, str] = {
    "bay area": "San Francisco Bay Area", "san francisco bay": "San Francisco Bay Area", "san francisco bay area": "San Francisco Bay Area",
    "socal": "Southern California", "dallas-fort worth area": "Dallas-Fort Worth", "tampa bay": "Tampa Bay area",
}  # fmt: skip

CURATED: dict[str, tuple[PlaceLevel, tuple[str, ...]]] = {
    # Continents and regions of several countries.
    "Africa": ("continent", ()), "Asia": ("continent", ()), "Europe": ("continent", ()), "North America": ("continent", ()),
    "South America": ("continent", ()), "Oceania": ("continent", ()), "Antarctica": ("continent", ()), "Latin America": ("region", ()),
    "Central America": ("region", ("North America",)), "Middle East": ("region", ()), "Southeast Asia": ("region", ("Asia",)),
    "South Asia": ("region", ("Asia",)), "East Asia": ("region", ("Asia",)), "Central Asia": ("region", ("Asia",)),
    "North Africa": ("region", ("Africa",)), "West Africa": ("region", ("Africa",)), "East Africa": ("region", ("Africa",)),
    "Horn of Africa": ("region", ("Africa",)), "Sahel": ("region", ("Africa",)), "Eastern Europe": ("region", ("Europe",)),
    "Western Europe": ("region", ("Europe",)), "Balkans": ("region", ("Europe",)), "Scandinavia": ("region", ("Europe",)),
    "Caribbean": ("region", ()), "Caucasus": ("region", ()), "Korean Peninsula": ("region", ("Asia",)), "Asia-Pacific": ("region", ()),
    # Seas, straits and rivers that the news names.
    "Persian Gulf": ("region", ()), "Gulf of Aden": ("region", ()), "Gulf of Oman": ("region", ()), "Gulf of Mexico": ("region", ()),
    "Arabian Sea": ("region", ()), "Red Sea": ("region", ()), "Black Sea": ("region", ()), "Baltic Sea": ("region", ()),
    "North Sea": ("region", ()), "South China Sea": ("region", ()), "East China Sea": ("region", ()), "Sea of Japan": ("region", ()),
    "Mediterranean": ("region", ()), "Mediterranean Sea": ("region", ()), "Caspian Sea": ("region", ()), "Aegean Sea": ("region", ()),
    "Atlantic": ("region", ()), "Atlantic Ocean": ("region", ()), "Pacific": ("region", ()), "Pacific Ocean": ("region", ()),
    "Indian Ocean": ("region", ()), "Arctic": ("region", ()), "English Channel": ("region", ()), "Taiwan Strait": ("region", ()),
    "Strait of Hormuz": ("region", ()), "Bay of Bengal": ("region", ()), "Suez Canal": ("region", ("Egypt",)),
    "Panama Canal": ("region", ("Panama",)), "Rio Grande": ("region", ()), "Himalayas": ("region", ("Asia",)),
    "Alps": ("region", ("Europe",)),
    # Territories and parts of countries.
    "West Bank": ("region", ("Palestinian Territory",)), "Gaza Strip": ("region", ("Palestinian Territory",)),
    "Gaza": ("region", ("Palestinian Territory",)), "East Jerusalem": ("neighbourhood", ("Jerusalem",)),
    "Golan Heights": ("region", ()), "Crimea": ("region", ()), "Kashmir": ("region", ()), "Kurdistan": ("region", ()),
    "Donbas": ("region", ("Ukraine",)), "Chechnya": ("region", ("Russia",)), "Siberia": ("region", ("Russia",)),
    "Xinjiang": ("region", ("China",)), "Tibet": ("region", ("China",)), "Bali": ("region", ("Indonesia",)),
    "Java": ("region", ("Indonesia",)),
    "Sumatra": ("region", ("Indonesia",)), "Okinawa": ("region", ("Japan",)), "Darfur": ("region", ("Sudan",)),
    "Tigray": ("region", ("Ethiopia",)),
    "Bavaria": ("state", ("Germany",)), "Sicily": ("region", ("Italy",)), "Sardinia": ("region", ("Italy",)),
    "Corsica": ("region", ("France",)),
    "Catalonia": ("region", ("Spain",)), "Crete": ("region", ("Greece",)), "Normandy": ("region", ("France",)),
    "Midwest": ("region", (US,)), "New England": ("region", (US,)), "Pacific Northwest": ("region", (US,)), "Deep South": ("region", (US,)),
    "East Coast": ("region", (US,)), "West Coast": ("region", (US,)), "Gulf Coast": ("region", (US,)), "Appalachia": ("region", (US,)),
    "Great Plains": ("region", (US,)), "Northern California": ("region", ("California", US)),
    "Central Valley": ("region", ("California", US)),
    "Upstate New York": ("region", ("New York", US)), "Martha's Vineyard": ("region", ("Massachusetts", US)),
    "Cape Cod": ("region", ("Massachusetts", US)), "Guantanamo Bay": ("region", ("Cuba",)), "Puerto Rico": ("state", (US,)),
    "Guam": ("state", (US,)),
    # Parts of cities.
    "Manhattan": ("neighbourhood", ("New York City", "New York", US)), "Brooklyn": ("neighbourhood", ("New York City", "New York", US)),
    "Bronx": ("neighbourhood", ("New York City", "New York", US)), "Queens": ("neighbourhood", ("New York City", "New York", US)),
    "Staten Island": ("neighbourhood", ("New York City", "New York", US)), "Harlem": ("neighbourhood", ("New York City", "New York", US)),
    "Times Square": ("neighbourhood", ("New York City", "New York", US)), "Hollywood": ("neighbourhood", ("Los Angeles", "California", US)),
    "Westminster": ("neighbourhood", ("London", "England", UK)), "Brixton": ("neighbourhood", ("London", "England", UK)),
}  # fmt: skip
"""Name → level and chain."""

INSTITUTIONS: dict[str, tuple[str, ...]] = {
    "White House": ("Washington, D.C.", US), "Pentagon": ("Virginia", US), "Capitol Hill": ("Washington, D.C.", US),
    "Capitol": ("Washington, D.C.", US), "U.S. Capitol": ("Washington, D.C.", US), "Oval Office": ("White House", "Washington, D.C.", US),
    "Rose Garden": ("White House", "Washington, D.C.", US), "Foggy Bottom": ("Washington, D.C.", US),
    "Wall Street": ("New York City", "New York", US), "Kremlin": ("Moscow", "Russia"), "Downing Street": ("London", "England", UK),
    "No. 10": ("London", "England", UK), "10 Downing Street": ("London", "England", UK), "Whitehall": ("London", "England", UK),
    "Buckingham Palace": ("London", "England", UK), "Scotland Yard": ("London", "England", UK), "Holyrood": ("Edinburgh", "Scotland", UK),
    "Elysee": ("Paris", "France"), "Elysee Palace": ("Paris", "France"), "Quai d'Orsay": ("Paris", "France"),
    "Blue House": ("Seoul", "South Korea"), "Vatican": (), "Holy See": (), "Camp David": ("Maryland", US),
    "Mar-a-Lago": ("Palm Beach", "Florida", US),
}  # fmt: skip
"""Buildings and streets, often named for who sits there → chain. `Vatican` is a country of its own."""

NOT_METONYMS = frozenset({"Rose Garden", "Oval Office", "Camp David", "Mar-a-Lago", "Capitol", "U.S. Capitol"})
"""Institutions that the news names as locations as a rule."""

COMMON_WORDS = frozenset(
    """metro best bar male nice split reading mobile police of as by is an and the to man kent ali van lee long grand central union liberty
    independence hope enterprise orange bath sandwich deal battle rugby derby march bury corby poole hull deer park date normal
    defiance peculiar media oil mary moody bell clay ford grant hill wood stone field summit justice freedom commerce college university
    faith victoria paradise superior commerce industry imperial universal signal mission santa bay beach lake island north south east
    west western eastern northern southern northwest northeast southwest southeast river valley mountain spring springs fort mount
    american republic city town village county state church temple moon sun may june august april monday friday sunday saturday
    congress senate house court president king queen prince duke bishop pope major general star media price post times herald globe
    journal tribune guardian independent mirror telegraph sun express mail echo standard observer record page king's amber pearl
    ruby rosemary iris ivy hazel heath cliff guy pat mark bill rich drew grace joy sky angel cruz kim song young jung park chen
    wang li ma he hu lin yang xu zhu sun gao luo liang tang han deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng
    wei su lu ding ren shen yao lu jiang cui zhong tan lu wang fan jin shi liao jia xia wei fu fang bai zou meng xiong qin qiu hou
    jackson davis madison lincoln jefferson franklin clinton monroe tyler pierce grant hayes arthur harrison carter ford nixon
    jordan chad israel austin dallas houston charlotte sydney florence paris london brooklyn chelsea savannah carson hudson logan
    jasper troy dayton denver marion warren clayton clark henry wayne douglas scott howard allen allan carrollton quincy salem
    gulf corner covid internet christmas easter ramadan gmt trump biden obama bush macron putin""".split()
)
"""Single words that name a town somewhere but mean something else as a rule; they need a cue beside them, or the recogniser's word."""
