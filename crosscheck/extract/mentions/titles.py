"""Words that stand with names: titles, roles, kin, and the words that mark a name as an organisation's. Tables only, lower case."""

from __future__ import annotations

MALE_TITLES = frozenset("mr mr. sir lord king prince father brother congressman councilman duke pope".split())
FEMALE_TITLES = frozenset("mrs mrs. ms ms. miss dame lady queen princess sister congresswoman councilwoman duchess".split())

COURTESY_TITLES = frozenset("mr mr. mrs mrs. ms ms. miss sir dame lady lord father brother sister".split())
"""They tell the sex and no role."""

TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """dr dr. prof prof. professor gov gov. governor sen sen. senator rep rep. representative president judge justice officer
        detective det. sgt sgt. sergeant lt lt. lieutenant capt capt. captain col col. colonel gen gen. maj maj. cpl. corporal pvt.
        private adm. admiral rev rev. reverend bishop archbishop cardinal imam rabbi ayatollah sheikh chancellor minister secretary
        mayor sheriff inspector superintendent constable ambassador speaker chairman chairwoman coach deputy agent trooper
        commissioner spokesman spokeswoman spokesperson hon. atty. supt. pfc. cmdr. commander vice-president ex-president
        whip president-elect pres pres. premier sultan emir crown insp insp. adj. cllr cllr. fr. atty supt pfc cmdr cpl
        pvt commodore brigadier patrolman marshal cardinal dci dcs supt. const. cdr""".split()
    )
)
"""May stand right before a name, which then is a person's."""

KIN = frozenset(
    """wife husband mother father son daughter sister brother widow widower grandmother grandfather grandson granddaughter uncle aunt
    nephew niece cousin fiancee fiance fiancée fiancé girlfriend boyfriend partner stepfather stepmother stepson stepdaughter parent
    ex-wife ex-husband mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law twin friend
    neighbor neighbour roommate classmate""".split()
)
FEMALE_KIN = frozenset(
    """wife mother daughter sister widow grandmother granddaughter aunt niece fiancee fiancée girlfriend stepmother stepdaughter
    ex-wife mother-in-law daughter-in-law sister-in-law""".split()
)
MALE_KIN = frozenset(
    """husband father son brother widower grandfather grandson uncle nephew fiance fiancé boyfriend stepfather stepson ex-husband
    father-in-law son-in-law brother-in-law""".split()
)

ROLES = (
    frozenset(
        """accountant activist actor actress adviser advisor aide alderman analyst anchor announcer anthropologist architect artist
        assemblyman assemblywoman assistant astronaut athlete attorney author banker baron barrister bartender biologist blogger boss
        boxer broadcaster businessman businesswoman candidate captain cashier chair chairperson champion chef chemist chief cleric clerk
        co-author co-chair co-chairman co-founder co-owner coach columnist comedian commentator commander commissioner composer
        conductor congressman congresswoman consultant contractor controller coordinator coroner correspondent councillor councilor
        councilmember counsel counselor counterpart critic curator czar dean delegate demographer dentist deputy designer detective
        developer dictator diplomat director doctor drummer economist editor editor-in-chief educator emperor employee engineer
        entrepreneur envoy epidemiologist ethicist evangelist executive expert farmer fighter filmmaker financier firefighter fisherman
        footballer forward founder fugitive geologist geophysicist goalkeeper golfer governor guard guitarist gunman hairdresser head
        heir historian homemaker host hostage imam immigrant inmate inspector instructor intern investigator investor jockey journalist
        judge juror justice keeper lawmaker lawyer leader lecturer legislator librarian lieutenant linebacker lobbyist local magistrate
        manager marine mathematician mayor mechanic member meteorologist midfielder migrant militant millionaire billionaire minister
        missionary model mogul monk moderator musician nominee novelist nurse officer official ombudsman operator organizer organiser
        owner painter paramedic pastor pathologist patient pediatrician performer photographer physicist physician pilot pitcher
        planner player playwright poet policeman policewoman politician pollster pope premier president preacher priest prince
        principal producer professor programmer promoter prosecutor provost psychiatrist psychologist publicist publisher quarterback
        rancher rapper realtor receptionist receiver recruiter referee refugee registrar reporter representative researcher resident
        retiree scholar scientist sculptor secretary seismologist senator sergeant sheriff shopkeeper singer skipper sociologist soldier
        solicitor songwriter speaker specialist speechwriter spokesman spokesperson spokeswoman star strategist striker student
        superintendent supervisor surgeon survivor suspect teacher technician tenor therapist trader trainer treasurer trooper trustee
        tycoon undersecretary veteran veterinarian vice-president victim vicar volunteer waiter waitress warden warlord witness worker
        writer king queen monarch chancellor ceo cfo coo ex-congressman ex-president ex-mayor pm mp dj cop whistleblower bodyguard
        developer jihadist terrorist extremist defender winger batsman bowler sprinter swimmer skier cyclist driver passenger pedestrian
        motorist customer bystander onlooker organist bassist vocalist frontman legend native man woman boy girl teenager teen child
        toddler infant nominee hopeful front-runner frontrunner challenger incumbent opponent rival winner loser runner-up medalist
        relative general caretaker roommate inventor neighbor neighbour pontiff captive detainee emeritus emerita gov gov. sen sen. rep rep.
        lt. sgt. dr. prof. dr rev. capt. col. gen. det. adm. maj.""".split()
    )
    | TITLES
) - (COURTESY_TITLES | {"crown"})
"""Heads of a description: "the governor of …", "a local journalist". Courtesy titles say nothing and are no role."""

ROLES_OF_GROUPS = frozenset(
    """champion rival opponent host winner loser leader runner-up challenger incumbent hopeful front-runner frontrunner favorite favourite
    owner co-owner operator developer publisher producer promoter organizer organiser investor contractor recruiter broadcaster
    member partner counterpart heir maker""".split()
)
"""Roles that teams, firms and countries have too: "rival Real Madrid", "owner Lakeview Holdings"."""
ADJECTIVAL_ROLES = frozenset(
    """star veteran native local relative general marine guard fellow principal minor chief boss forward model specialist victim survivor
    witness head supervisor manager representative keeper""".split()
)
"""Before a name they may belong to a noun behind it: "veteran Boston reporter"."""

PERSONAL_ROLES = ROLES - ROLES_OF_GROUPS
"""What only a person is."""
ROLES_BEFORE_NAMES = PERSONAL_ROLES - ADJECTIVAL_ROLES
"""Right before two capitalised words, these show a person that nothing else shows."""

OFFICES_OF_PLACES = frozenset("governor mayor president premier king queen sultan emir bishop archbishop sheriff".split())
"""Followed by "of" and a place: "Governor of Elba Ana Ruiz"."""

ORGANISATION_WORDS = frozenset(
    """academy administration agency airlines airways alliance army assembly associates association authority bank board brigade bureau
    cabinet center centre chamber clinic club co. coalition college command commission committee company conference confederation
    congress conservancy consortium corp. corporation corps council court crescent cross department dept. directorate division embassy
    enterprises federation firm force forces forum foundation front fund group guard headquarters holdings hospital inc. inc industries
    initiative institute institution international laboratories laboratory league llc ltd. ltd magazine media ministry movement museum
    navy network news newspaper observatory office orchestra organisation organization parliament partners party patrol plc police
    post press project school secretariat senate service services society squad squadron staff survey syndicate taskforce team
    technologies telegraph times tribune tribunal troop trust union university watch journal herald gazette bundestag knesset duma
    retreat resort spa boutique workshop monitor coalition campaign militia brigades studios pictures motors systems
    pharmaceuticals stores united fc rovers wanderers albion hotspur juniors high""".split()
)
"""A name that holds one of these is an organisation's."""

BRANDS = frozenset(
    (
        "Best Buy,John Deere,Philip Morris,Morgan Stanley,JP Morgan,JPMorgan Chase,Eli Lilly,Wells Fargo,Charles Schwab,Edward Jones,"
        "Goldman Sachs,Merrill Lynch,Lehman Brothers,Bear Stearns,Smith Barney,Fannie Mae,Freddie Mac,Sallie Mae,Ginnie Mae,"
        "Booz Allen,Booz Allen Hamilton,Lockheed Martin,Northrop Grumman,Martin Marietta,Arthur Andersen,Ernst & Young,Sotheby's,"
        "Louis Vuitton,Yves Saint Laurent,Hugo Boss,Jimmy Choo,Estee Lauder,Mary Kay,Johnson & Johnson,Procter & Gamble,"
        "Marks & Spencer,Ben & Jerry's,Trader Joe's,Papa John's,Dunkin' Donuts,Tim Hortons,Burger King,Taco Bell,Pizza Hut,Red Lobster,"
        "Olive Garden,Whole Foods,Home Depot,Rite Aid,Dollar General,Family Dollar,Dollar Tree,General Motors,General Electric,"
        "General Mills,Aston Martin,Alfa Romeo,Rolls-Royce,Rolls Royce,Harley-Davidson,Harley Davidson,Mercedes-Benz,Land Rover,"
        "Range Rover,Dr Pepper,Dr. Pepper,Jack Daniel's,Johnnie Walker,Jim Beam,Captain Morgan,Sara Lee,Betty Crocker,Oscar Mayer,"
        "Smith & Wesson,Sturm Ruger,Saks Fifth Avenue,Neiman Marcus,Lord & Taylor,Bed Bath & Beyond,Old Navy,Foot Locker,"
        "Doctors Without Borders,Médecins Sans Frontières,Medecins Sans Frontieres,Médicos Sin Fronteras,Ärzte ohne Grenzen,"
        "Reporters Without Borders,Reporters Sans Frontières,Médecins du Monde,Doctors of the World,Action Against Hunger,"
        "Save the Children,Human Rights Watch,Amnesty International,Friends of the Earth,Extinction Rebellion,Just Stop Oil,"
        "Black Lives Matter,Islamic Jihad,Boko Haram,Al-Shabaab,Al Shabaab,"
        "Mayo Clinic,Johns Hopkins,Sony Ericsson,Rio Tinto,Deutsche Bank,Al Jazeera,Fox News,Sky News"
    ).split(",")
)
"""Firms, makes and charities that read like persons' names, titles with names or common words."""

TEAMS = frozenset(
    """49ers angels astros athletics avalanche bears bengals blackhawks bobcats braves brewers broncos bruins buccaneers bucks bulls
    canadiens canucks cardinals cavaliers celtics chargers chiefs clippers colts cowboys coyotes cubs dodgers dolphins eagles
    falcons flyers giants grizzlies hawks hornets huskies indians islanders jaguars jayhawks kings knicks lakers lightning lions
    longhorns mariners marlins mavericks mets nationals nets nuggets oilers orioles packers pacers padres panthers patriots pelicans
    penguins phillies pirates pistons predators raiders rams rangers raptors ravens redskins rockets rockies royals sabres saints
    seahawks sharks spurs steelers suns supersonics texans tigers timberwolves titans trojans twins vikings warriors wildcats
    wizards wolverines yankees""".split()
)
"""The last word of a team's name, behind its town's: "Phoenix Suns"."""

FIRM_TAILS = frozenset(
    """rail railways telecom telecoms shipping foods energy steel logistics insurance mobile metals mining lines cargo textiles chemicals
    pharma freight petroleum oil gas electric electronics semiconductor semiconductors robotics biotech therapeutics diagnostics
    aerospace aviation automotive packaging cement plastics brands ventures holding equity securities investments financial finance
    bancorp realty properties entertainment software networks solutions consulting marine maritime brewing breweries distillers
    bakeries beverages utilities homes water estates hotels capital seafood dairies engineering logistik aerolineas construction""".split()
)
"""The last word of a firm's name, behind what it is called: "Ardmore Shipping"."""

CLUB_HEADS = frozenset(
    """ac afc as sc sv tsv vfb vfl dynamo dinamo lokomotiv torpedo spartak zenit sporting inter atletico atlético olympique olympiacos
    partizan borussia bayern eintracht hertha celta deportivo slavia sparta levski steaua rapid fortuna arminia hapoel maccabi
    shakhtar air banco banca banque groupe grupo gruppo radio metalist energie austria sturm grasshopper feyenoord lech legia""".split()
) - {"as", "inter", "rapid", "sturm", "austria", "energie"}
"""The first word of a club's name, before its town's: "Dynamo Kyiv"."""

KNOWN_ORGANISATIONS = BRANDS | frozenset(
    """AP AFP Reuters BBC CNN NPR CBS NBC ABC MSNBC UPI IRNA Xinhua TASS PTI ANI Bloomberg FBI CIA NSA DHS ICE TSA FDA CDC EPA IRS SEC
    FCC FTC FEMA NASA NATO UN EU UNICEF UNESCO WHO IMF OPEC APEC ASEAN WTO ISIS ISIL Hamas Hezbollah Taliban Facebook Twitter Google
    Apple Amazon Microsoft Instagram YouTube Tesla Boeing Airbus Congress Senate Parliament Pentagon Interpol Europol USGS NOAA NTSB
    FAA NYPD LAPD NHS DEA ATF NFL NBA MLB NHL FIFA UEFA IOC NCAA ACLU NAACP NRA GOP DNC RNC KGB FSB ANC IRA""".split()
)

NOT_ORGANISATIONS = frozenset(
    """AI TV DNA GMT UTC EST EDT PST PDT CST CDT CEO CFO COO GDP HIV AIDS COVID SUV ATM DVD CD PC ID ER ICU VIP UFO AM PM MP MPs PhD MD
    LGBT LGBTQ GPS PTSD DUI DWI USB PDF FAQ ALSO NEW UPDATE BREAKING WATCH READ PHOTOS VIDEO EXCLUSIVE OK US UK USA UAE NYC DC LA
    Constitution Internet Web God Christmas Easter Covid COVID-19 Democrat Democrats Republican Republicans English Spanish Share Email
    Print Pinterest Advertisement Advertisements Posted Updated Photo Photos Getty State Defense Treasury Commerce House Justice Interior
    Labor Energy Medicare Medicaid Obamacare Medal Prize Act Bill Founders Mr Mrs Ms Dr GHG DVDs CDs""".split()
)
"""The recogniser tags these as organisations and they are none by themselves."""

MODIFIED_BY_SURNAME = frozenset("administration campaign government camp regime cabinet era team foundation white presidency".split())
"""After a surname these make the name an organisation's or a period's: "the Biden administration"."""

PLACE_TAILS = frozenset(
    """county avenue street road boulevard drive lane court place square highway park stadium airport bridge island islands river lake
    bay beach hospital school college university center centre memorial building tower hotel arena theatre theater mountain valley
    avenue ave st blvd church cathedral cemetery library museum prison jail station plaza apartments house estate hall field
    province district airport base harbor harbour port canal ave. st. rd. blvd. dr. hwy. city village town township falls creek
    springs heights hill""".split()
)
"""After a name these make it a place's: "Jackson County"."""

SURNAME_TAILS = frozenset("lane field lake hall hill place bridge park".split())
"""Such tails people are called too: with a title, a role or an age beside it a name is theirs."""

SUFFIXES = frozenset("jr. jr sr. sr ii iii iv".split())
PARTICLES = frozenset("de del della di da dos das du van von der den la le el al bin ibn ben abu ter ten st st.".split())
