"""Word lists that extraction reads: how English news marks who says a thing, and how surely.

The reporting verbs follow the cue words of the PolNeAR and PARC 3.0 attribution corpora; the hedges follow the
speculation cues of the BioScope and CoNLL-2010 guidelines, cut down to those that news writers use.
"""

SAYING = frozenset(
    """say tell add announce report state note claim allege argue explain confirm acknowledge admit warn insist stress
    emphasize emphasise declare remark reply respond recall reveal disclose describe testify maintain contend assert caution predict
    suggest indicate conclude complain joke tweet write post advise concede reiterate quote quip comment estimate believe think expect
    hope assume feel deny dispute reject dismiss refute find show rule determine learn hear mention propose agree vow pledge promise
    demand urge recommend accuse""".split()
)
"""Verbs whose clausal complement is somebody's content."""

DENYING = frozenset("deny dispute reject dismiss refute rebut disavow".split())
"""The content is what the speaker holds to be untrue."""

ALLEGING = frozenset("allege accuse suspect purport contend".split())
ALLEGED_MARKS = frozenset("alleged allegedly reportedly purported purportedly suspected supposedly accused unconfirmed apparently".split())

BELIEVING = frozenset("believe think expect hope assume feel predict estimate".split())
"""Report a view rather than an utterance: with the outlet's own subject pronoun missing they are not speech."""

PUTTING = frozenset("put estimate measure record place set rate".split())
"""'The survey put the magnitude at 6.1': the subject is the source of the figure."""

FUTURE_AUX = frozenset("will shall wo 'll ’ll".split())
PLANNING = frozenset("plan expect schedule slate intend aim set propose vow pledge promise due prepare poise".split())
"""'is expected to', 'plans to': the infinitive has not happened yet."""

POSSIBLE_AUX = frozenset("may might could can".split())
POSSIBLE_ADVERBS = frozenset("likely unlikely possibly perhaps probably maybe potentially presumably".split())
POSSIBLE_VERBS = frozenset("appear seem".split())
CONDITIONAL_MARKS = frozenset("if unless whether".split())

RAISING = frozenset(
    """expect schedule plan slate intend aim begin start continue seem appear need try attempt want hope agree decide manage fail
    seek go set prepare vow pledge promise refuse decline offer come get help use""".split()
)
"""The infinitive after these carries the event: 'are expected to survive' is about surviving."""

NEGATIONS = frozenset("not n't n’t no never none nobody nothing neither nor without hardly barely cannot".split())
NEGATIVE_VERBS = frozenset("fail refuse decline".split())

SUBJECT_PRONOUNS = frozenset("he she it they we i who which that this these those".split())
