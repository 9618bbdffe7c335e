"""Word lists of the events that a time dates, as data: nouns of events, verbs of saying and of scheduling, titles before names."""

from __future__ import annotations

UNPLANNED_NOUNS = frozenset(
    """shooting killing murder homicide slaying stabbing beating assault attack raid rape robbery burglary theft heist kidnapping
    abduction incident accident crash collision derailment wreck explosion blast fire blaze wildfire outbreak quake earthquake
    tremor aftershock tsunami eruption storm hurricane tornado flood flooding landslide avalanche drought spill leak collapse
    outage death suicide injury disappearance arrest bombing airstrike massacre riot coup mutiny breach hack scandal standoff
    ambush gunfire gunfight rampage brawl fight altercation confrontation shootout resignation dismissal firing
    conviction acquittal indictment defeat victory loss win escape rescue discovery""".split()
)
"""Events that nobody dates ahead: a month or a weekday beside them has gone by, whatever the tense of the verb."""

EVENT_NOUNS = UNPLANNED_NOUNS | frozenset(
    """meeting summit talk talks negotiation visit trip tour journey flight arrival departure return hearing trial verdict sentencing
    sentence ruling decision appeal testimony deposition arraignment plea vote ballot election referendum primary caucus poll debate
    inauguration speech address remark statement interview conference briefing appearance announcement report release launch opening
    closing closure start end beginning strike walkout protest march rally demonstration vigil funeral burial memorial service
    wedding birth birthday anniversary ceremony parade festival concert show performance premiere screening game match final race
    tournament season draft signing deal agreement accord treaty ceasefire truce pact merger acquisition purchase sale auction
    offering filing bankruptcy layoff appointment nomination confirmation campaign operation mission patrol offensive invasion
    withdrawal deployment drill exercise test search investigation inquiry probe audit inspection review session gathering party
    dinner lunch event execution call conversation encounter exchange deadline lockdown evacuation shutdown recall surgery
    transplant vaccination ban blockade embargo siege""".split()
)
"""Nouns that name what happens at a time; any other noun before a date ("a warship on Thursday foiled") is no event."""

EVENT_ENDINGS = ("tion", "sion", "ment", "ing")
NO_EVENTS = frozenset(
    """station nation section corporation administration population position institution location organization organisation association
    federation foundation generation commission mission television mansion pension version division department government apartment
    document equipment parliament element settlement instrument monument cement segment regiment building thing king ring morning
    evening spring wing string ceiling clothing housing pudding earring dwelling ocean function fraction portion ration direction
    condition tradition caption option junction auction action reputation constitution delegation garment basement pavement""".split()
)
"""Nouns with such an ending that happen at no time."""

REPORTING = frozenset(
    """say tell announce report state add note confirm write tweet post claim argue warn explain testify describe reveal disclose
    declare insist acknowledge admit deny reply respond comment speak statement interview conference briefing remark release""".split()
)
"""What dates the telling and not the event told."""

RETROSPECTIVE = frozenset(
    """charge accuse convict sentence arrest jail indict acquit suspect investigate sue fine suspend dismiss fire praise thank honor honour
    commend blame criticize criticise condemn denounce remember recall mourn apologize apologise identify name recognize recognise
    compensate reward punish clear pardon see hear show film find""".split()
)
"""Verbs about what was done before them: in "charged with obstructing police in April" the month is not that of the charge."""

CALL_NOUNS = frozenset({"call", "report"})
CALL_VERBS = {
    "answer": ("dobj",),
    "come": ("nsubj",),
    "field": ("dobj",),
    "get": ("dobj",),
    "receive": ("dobj", "nsubjpass"),
}
"""How a call for help is told by a verb that says little, and which of the verb's neighbours is the call."""

DEEDS = frozenset(
    """shoot stab kill wound injure strike hit attack assault ambush beat rob abduct kidnap explode detonate crash collide derail overturn
    capsize sink collapse burst erupt fall discharge""".split()
)
"""What breaks in on people: a scene is told for it, and not for what they noticed."""

SHOTS = frozenset({"shot", "bullet"})
"""Things that are named for what happens when they fly: "when shots rang out"."""

SETTING = frozenset("set schedule slate slat plan book reschedule postpone move push delay adjourn fix tap announce call".split())
"""Before "for" and a date it is their object that lies there: "set the sentencing for June 28"; "slat" is the tagger's slated."""

TITLES = frozenset(
    """sgt lt capt cpl gen maj col sen rep gov mr mrs ms dr prof rev hon pvt det cmdr adm sergeant lieutenant captain corporal general
    major colonel officer detective deputy constable sheriff senator pastor bishop chief judge justice minister president professor
    king queen prince princess sir lady coach chairman""".split()
)
"""Before a weekday or month they make it a name."""

NAMED_AFTER_DATES = frozenset(
    """brigade movement martyrs revolution agreement bridge street avenue square road highway stadium hospital university barracks
    organization organisation group front party airport station park committee coalition uprising boulevard""".split()
)
"""With a capital they are what is named after a date: the 17 February Brigade, the April 6 Movement."""
