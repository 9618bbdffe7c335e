"""Word lists that extraction reads: how English news marks who says a thing, and how surely.

The reporting verbs follow the cue words of the PolNeAR and PARC 3.0 attribution corpora; the hedges follow the
speculation cues of the BioScope and CoNLL-2010 guidelines, cut down to those that news writers use.
"""

SAYING = frozenset(
    """say tell add announce report state note claim allege argue explain confirm acknowledge admit warn insist stress
    emphasize emphasise declare remark reply respond recall reveal disclose describe testify maintain contend assert
    caution predict suggest indicate conclude complain joke tweet write post advise concede reiterate quote quip comment
    estimate believe think expect hope assume feel deny dispute reject dismiss refute find show rule determine learn hear
    mention propose agree vow pledge promise demand urge recommend accuse inform tell assure notify tout boast signal
    caution write ask observe point vouch agree surmise theorize speculate lament marvel muse counter intone proclaim
    pronounce reckon swear remember realize realise confess implore""".split()
)
"""Verbs whose clausal complement is somebody's content."""

SAYING_NOUNS = frozenset(
    """charge allegation accusation claim statement report rumor rumour suggestion assertion announcement assurance complaint
    warning admission confirmation denial evidence finding conclusion prediction revelation testimony promise pledge vow threat belief
    insistence contention""".split()
)
"""Nouns whose "that" clause is content: "charges that he spent it"."""

ALLEGING_NOUNS = frozenset("charge allegation accusation claim rumor rumour suspicion complaint suggestion".split())

PREPOSITION_LIKE = frozenset(
    """base compare give oppose provide accord include regard concern follow depend exclude involve relate assume
    consider""".split()
)
"""Participles that work as prepositions: "based on", "compared with", "following"."""

DENYING = frozenset("deny dispute reject dismiss refute rebut disavow".split())
"""The content is what the speaker holds to be untrue."""

ALLEGING = frozenset("allege accuse suspect purport contend".split())
ALLEGED_MARKS = frozenset(
    """alleged allegedly reportedly purported purportedly suspected supposedly accused unconfirmed apparently""".split()
)

BELIEVING = frozenset("believe think expect hope assume feel predict estimate".split())
"""Report a view rather than an utterance: with the outlet's own subject pronoun missing they are not speech."""

ACTS = frozenset(
    """rule decide announce declare order vote testify agree reject confirm dismiss admit acknowledge concede confess apologize apologise
    pledge vow promise deny tweet""".split()
)
"""To say so is to do something: a ruling or an announcement has a day and a majority of its own."""

PUTTING = frozenset("put estimate measure record place set rate".split())
"""'The survey put the magnitude at 6.1': the subject is the source of the figure."""

FUTURE_AUX = frozenset("will shall wo 'll ’ll".split())
PLANNING = frozenset("plan expect schedule slate slat intend aim set propose vow pledge promise due prepare poise".split())
"""'is expected to', 'plans to': the infinitive has not happened yet; "slat" is the lemmatizer's slated."""

POSSIBLE_AUX = frozenset("may might could can".split())
PERCEIVING = frozenset("see hear watch notice observe smell".split())
POSSIBLE_ADVERBS = frozenset("likely unlikely possibly perhaps probably maybe potentially presumably".split())
POSSIBLE_VERBS = frozenset("appear seem".split())
CONDITIONAL_MARKS = frozenset("if unless whether".split())

RAISING = frozenset(
    """expect schedule plan slate slat intend aim begin start continue seem appear need try attempt want hope agree decide manage
    fail seek go set prepare vow pledge promise refuse decline offer come get help use""".split()
)
"""The infinitive after these carries the event: 'are expected to survive' is about surviving."""

REPORTED = frozenset("say report allege claim".split())
SUPPOSED = frozenset("believe think suspect understand presume fear feel".split())
"""Passives above an infinitive: 'is said to have', 'is believed to be'."""

NEGATIONS = frozenset("not n't n’t no never none nobody nothing neither nor without hardly barely cannot".split())
NEGATIVE_VERBS = frozenset("fail refuse decline".split())

QUOTING = frozenset("quote cite".split())
"""'was quoted as saying': the verb above the verb of saying."""

FIGURE_SOURCES = frozenset(
    """official authority police center centre agency ministry department survey service bureau office group report statement
    readout document data study poll estimate record figure newspaper network television""".split()
)
"""Common nouns that stand as the source of a figure."""

CHARGES = frozenset(
    """charge allegation accusation claim report suggestion wrongdoing involvement responsibility rumor rumour account
    assertion""".split()
)
"""What is denied when no clause is: 'denied the allegations'."""

SCHEDULING = frozenset("schedule slate slat set plan book".split())
"""'Sentencing has been set for June 28'."""

AIMS = frozenset(
    """goal aim plan purpose idea job task intention point way hope objective mission role duty priority challenge
    first next step key""".split()
)
"""'The goal is to win' plans nothing, 'she is to meet them' does."""

PEOPLE = frozenset(
    """man woman boy girl child baby teen teenager officer official spokesman spokeswoman spokesperson victim suspect driver
    passenger president minister governor mayor judge lawyer attorney prosecutor senator congressman congresswoman
    lawmaker candidate leader soldier firefighter rescuer worker employee teacher student doctor nurse patient resident
    neighbor neighbour witness survivor protester activist player coach pilot reporter journalist expert analyst critic
    supporter friend parent mother father son daughter brother sister wife husband couple family member person people
    police authority investigator detective deputy sheriff pirate gunman shooter attacker militant rebel troop defendant
    killer thief robber burglar kidnapper arsonist hijacker
    juror inmate prisoner migrant refugee scientist researcher farmer villager fan actor singer player republican democrat
    voter owner manager director chairman executive shareholder customer guest crew crewman sailor team twin man""".split()
)
"""Common nouns that "he", "she" or a personal "they" may stand for."""

FEMALE_WORDS = frozenset(
    """woman girl mother daughter sister wife spokeswoman congresswoman ms. mrs. ms mrs miss queen actress lady niece
    aunt grandmother""".split()
)
MALE_WORDS = frozenset(
    """man boy father son brother husband spokesman congressman mr. mr sir king actor lord nephew uncle grandfather
    gunman""".split()
)

LABELS = frozenset("update updated correction clarification editor note watch photo related breaking".split())
"""What stands before a colon in articles and says nothing."""

SPEAKING = SAYING | frozenset(
    """call describe label dub denounce criticize criticise condemn blast slam praise thank mock brand characterize
    characterise refer cite attack compare liken hail decry lambast deride ridicule chide rebuke defend urge appeal offer
    use complain greet shout yell scream chant sing whisper mutter joke quip post write tweet text vow ask address speak
    talk""".split()
)
"""With quoted words behind them, their subject speaks."""

NEWS_SOURCES = PEOPLE | FIGURE_SOURCES
"""Common nouns that stand before a colon in headlines as the source: 'Police: suspect fled'."""
