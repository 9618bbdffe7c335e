"""Nouns for people: who can be counted, hurt or so many years old."""

from __future__ import annotations

_PEOPLES = """
    afghan albanian algerian american angolan arab argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi
    belarusian belgian bolivian bosnian brazilian briton bulgarian cambodian cameroonian canadian chadian chechen chilean colombian
    congolese croat croatian cuban cypriot czech dane dutchman ecuadorean egyptian emirati englishman eritrean estonian ethiopian finn
    frenchman georgian german ghanaian greek guatemalan guinean haitian honduran hungarian icelander indian indonesian iranian iraqi
    irishman israeli italian ivorian jamaican jordanian kazakh kenyan korean kosovar kurd kuwaiti kyrgyz laotian latvian lebanese liberian
    libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian moroccan mozambican namibian nepali nicaraguan
    nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian filipino pole qatari romanian russian rwandan
    salvadoran saudi scot scotsman senegalese serb serbian singaporean slovak slovene slovenian somali spaniard sudanese swede swiss
    syrian tajik tanzanian thai tibetan tunisian turk ugandan ukrainian uruguayan uzbek venezuelan vietnamese welshman yemeni zambian
    zimbabwean
"""
"""Whom a country's name is given to: "five Belgians and four Danes"."""
PERSONS = frozenset(_PEOPLES.split()) | frozenset(
    """
    person people man woman boy girl child kid baby infant newborn toddler preschooler teen teenager youth adult juvenile minor
    adolescent male female individual other foreigner native local son daughter brother sister father mother parent husband wife cousin
    nephew niece uncle aunt grandmother grandfather grandson granddaughter grandchild grandparent stepson stepdaughter stepfather
    stepmother mom mum dad sibling twin triplet widow widower orphan spouse partner girlfriend boyfriend fiance fiancée fiancé bride groom
    bridegroom relative friend neighbor neighbour roommate classmate colleague coworker victim survivor witness bystander onlooker
    spectator passerby hostage captive patient evacuee casualty suspect gunman shooter attacker assailant robber burglar thief killer
    murderer bomber sniper stabber kidnapper hijacker smuggler trafficker dealer arsonist fugitive convict felon offender prisoner
    inmate detainee defendant accused juror perpetrator looter rioter vandal gangster mobster extremist terrorist jihadist militant
    rebel insurgent fighter mercenary pirate hacker student pupil freshman sophomore junior senior graduate undergraduate schoolboy
    schoolgirl teacher professor instructor principal lecturer officer policeman soldier troop marine sailor airman guardsman
    paratrooper cadet recruit veteran reservist conscript general colonel captain sergeant lieutenant commander admiral infantryman
    peacekeeper trooper deputy detective sheriff constable agent guard ranger warden civilian resident villager inhabitant citizen
    national voter taxpayer homeowner tenant renter landlord occupant settler migrant refugee immigrant worker employee contractor
    staffer apprentice intern manager supervisor owner boss founder executive director chairman chairwoman investor trader broker banker
    accountant auditor consultant salesman entrepreneur billionaire millionaire official member minister senator lawmaker legislator
    congressman congresswoman representative governor mayor councillor councilor councilmember councilman councilwoman alderman
    commissioner ambassador envoy diplomat delegate secretary president premier chancellor leader spokesman spokeswoman spokesperson
    candidate nominee politician adviser advisor aide judge magistrate lawyer attorney prosecutor barrister solicitor notary clerk king
    queen prince princess duke duchess sultan emir doctor physician nurse paramedic medic surgeon dentist therapist psychologist
    psychiatrist pharmacist midwife counselor counsellor caregiver carer nanny babysitter volunteer rescuer responder firefighter
    lifeguard diver journalist reporter editor photographer cameraman correspondent columnist blogger author writer poet novelist actor
    actress singer rapper musician drummer guitarist composer dancer comedian artist painter sculptor designer architect model filmmaker
    producer scientist researcher engineer technician mechanic programmer analyst economist historian biologist chemist physicist
    astronaut player coach athlete striker goalkeeper midfielder defender quarterback pitcher batsman bowler golfer boxer wrestler
    referee umpire sprinter swimmer gymnast skater champion fan driver passenger pilot co-pilot steward stewardess attendant conductor
    trucker courier motorist cyclist bicyclist motorcyclist biker rider pedestrian commuter tourist visitor traveler traveller
    seeker docker stevedore
    vacationer holidaymaker pilgrim hiker climber skier snowboarder camper jogger runner surfer boater kayaker angler hunter fisherman
    crewman crew crewmember seaman deckhand farmer miner builder carpenter electrician plumber welder labourer laborer lumberjack logger
    shepherd herder gardener shopkeeper shopper customer client guest diner bartender waiter waitress barber baker butcher cook chef
    cashier janitor cleaner maid bouncer tailor priest bishop cardinal pope pastor minister reverend imam rabbi monk nun cleric preacher
    missionary worshipper worshiper parishioner protester protestor demonstrator marcher activist campaigner striker organizer organiser
    bailiff marshal dispatcher custodian housekeeper landowner churchgoer moviegoer theatergoer co-worker ex-wife ex-husband
    ex-girlfriend ex-boyfriend half-brother half-sister great-grandmother great-grandfather stepbrother stepsister
    deacon burglar intruder invader trespasser carjacker bodyguard caretaker babysitter roofer bailiff
    walker rambler stroller beachgoer sunbather bather swimmer
    chief skipper reveler reveller partygoer concertgoer festivalgoer attendee participant celebrant mourner
    """.split()
)
