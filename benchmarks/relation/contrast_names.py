"""Names that fill the slots of the invented sentences; every one made up or so common that it names nobody."""

from __future__ import annotations

FIRST_WOMEN = (
    "Anna", "Beatriz", "Carla", "Dana", "Elena", "Fatima", "Grace", "Hanna", "Ingrid", "Joan", "Karin", "Leila", "Mara", "Nadia", "Olga",
    "Paula", "Rosa", "Sonia", "Teresa", "Ursula", "Vera", "Wendy", "Yara", "Zoe", "Mei", "Aisha", "Priya", "Noor", "Lucy", "Helen",
)  # fmt: skip
FIRST_MEN = (
    "Adam", "Bruno", "Carlos", "David", "Emil", "Felix", "George", "Hugo", "Ivan", "James", "Karl", "Luis", "Marco", "Nils", "Omar",
    "Pavel", "Rafael", "Samir", "Tomas", "Viktor", "Walter", "Yusuf", "Zoran", "Wei", "Arjun", "Kofi", "Peter", "Daniel", "Robert",
    "Kenji",
)  # fmt: skip
SURNAMES = (
    "Abbott", "Adeyemi", "Almeida", "Aldana", "Baxter", "Bergstrom", "Bianchi", "Castellan", "Chowdry", "Costa", "Dahl", "Delgado",
    "Dorsey",
    "Eriksen", "Falk", "Ferrante", "Fielding", "Garland", "Gruber", "Haddad", "Halloran", "Hartmann", "Holm", "Ibarra", "Jansen",
    "Kaminski",
    "Keller", "Kimura", "Kovac", "Lambert", "Larkin", "Lindqvist", "Madsen", "Marchetti", "Mbeki", "Mendes", "Moreau", "Nakano", "Novak",
    "Okafor", "Olsen", "Ortega", "Pereira", "Petrov", "Quint", "Ramsey", "Reyes", "Rinaldi", "Rowe", "Salazar", "Sandoval", "Schuster",
    "Sharma", "Silva", "Solberg", "Stanek", "Tanaka", "Thorne", "Ueda", "Vance", "Varga", "Vogel", "Wallis", "Weaver", "Winslow",
    "Yilmaz",
    "Zeller", "Zielinski",
)  # fmt: skip
TOWNS = (
    "Alderfield", "Amberley", "Arkona", "Ashdown", "Bellmere", "Brackwater", "Brennick", "Calder Bay", "Carrowmore", "Castellar",
    "Corrin",
    "Dalvik", "Dunmarsh", "Eastmere", "Elmsford", "Falconbridge", "Fernhill", "Galloway Point", "Glenhaven", "Granby", "Greyport",
    "Halden",
    "Harrowgate", "Hollin", "Inverley", "Jarrowdale", "Kelsby", "Kirkholm", "Lakemont", "Larkhill", "Linden", "Lorring", "Marstow",
    "Mirabel", "Montclare", "New Harding", "Northwick", "Oakhaven", "Orvale", "Pinewood", "Port Amsel", "Port Selwyn", "Quarrytown",
    "Ravenna Falls",
    "Redcliffe", "Rosario", "Rothbury", "San Tavo", "Santa Brisa", "Seaforth", "Silverton", "Stonebridge", "Tarrant", "Thornbury",
    "Torrevale",
    "Upton", "Valdera", "Vellin", "Wakefield", "Westmarch", "Wexcombe", "Winterton", "Yarrow",
)  # fmt: skip
COUNTRIES = (
    "Arvenia", "Balmora", "Cordova", "Daneria", "Estovia", "Ferland", "Galdova", "Hestria", "Ilmaria", "Kestova", "Lorvia", "Marenia",
    "Norland", "Ostania", "Pelagia", "Ruvania", "Sarvonia", "Tavaria", "Ulmaria", "Veloria",
)  # fmt: skip
RIVERS = ("Arden", "Brenn", "Cale", "Dorn", "Elwin", "Garrow", "Isel", "Lune", "Marr", "Nairn", "Orla", "Severin", "Tavel", "Wend")
FIRMS = (
    "Acrovia", "Altamar", "Arbex", "Belcor", "Brightwell", "Calyx Foods", "Cindral", "Corvane", "Delmark", "Dynor",
    "Eastgate Energy", "Fenwick Motors",
    "Ferrovia", "Glasson", "Halvex", "Helion", "Intera", "Jadestone", "Kestrel Air", "Lumenix", "Maritech", "Medanta Labs",
    "Norvant", "Orbis Steel",
    "Pallas Bank", "Quantor", "Redwood Mills", "Sable Mining", "Solvane", "Stratford Rail", "Tessaro", "Trident Shipping",
    "Unity Telecom", "Vantor",
    "Westbrook Pharma", "Zentra",
)  # fmt: skip
TEAMS = (
    "Amberley Rovers", "Arkona City", "Bellmere United", "Brackwater Athletic", "Calder Bay", "Corrin Wanderers", "Dunmarsh Town",
    "Eastmere Rangers",
    "Granby Falcons", "Greyport Harbour", "Halden Lions", "Kelsby Tigers", "Lakemont Bears", "Larkhill Hawks", "Montclare",
    "Northwick Albion",
    "Oakhaven Comets", "Orvale Stags", "Port Selwyn", "Rothbury County", "Seaforth Mariners", "Silverton Sharks", "Thornbury",
    "Westmarch Bulls",
)  # fmt: skip
PARTIES = (
    "the Civic Alliance", "the Reform Party", "the National Union", "the Green Bloc", "the Liberal Front", "the Social Movement",
    "the Centre Party",
    "the Farmers League", "the Unity Party", "the Progress List", "the Homeland Party", "the Democratic Circle",
)  # fmt: skip
AGENCIES = (
    "the health ministry", "the transport ministry", "the finance ministry", "the interior ministry", "the education ministry",
    "the aviation regulator",
    "the food safety agency", "the coast guard", "the central bank", "the election commission", "the environment agency",
    "the labour inspectorate",
    "the data protection office", "the fisheries authority", "the energy regulator", "the competition authority",
)  # fmt: skip
UNIONS = (
    "the Dockers Union", "the Teachers Federation", "the Rail Workers Union", "the Nurses Association", "the Metal Workers Union",
    "the Pilots Guild",
    "the Bus Drivers Union", "the Civil Servants League", "the Miners Federation", "the Postal Workers Union",
)  # fmt: skip
CHARITIES = (
    "Open Harbour", "Relief Bridge", "Clear Water Trust", "Doctors Abroad", "Shelter First", "the Lantern Fund", "Safe Passage",
    "Green Earth Watch",
    "the Harvest Trust", "Rights Monitor", "Children United", "the Orchard Foundation",
)  # fmt: skip
UNIVERSITIES = (
    "Alderfield University", "the University of Halden", "Montclare College", "the Orvale Institute", "Seaforth University",
    "the University of Linden",
    "the Vellin Polytechnic", "Kirkholm College", "the Tarrant Institute of Technology", "Northwick Medical School",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
LONGEST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

POOLS = {
    "city": TOWNS, "country": COUNTRIES, "river": RIVERS, "firm": FIRMS, "team": TEAMS, "party": PARTIES, "agency": AGENCIES,
    "union": UNIONS,
    "charity": CHARITIES, "university": UNIVERSITIES, "day": WEEKDAYS, "month": MONTHS,
}  # fmt: skip

OFFICIAL = (
    "officials said", "authorities said", "local media reported", "a spokesperson said", "officials confirmed", "a statement said",
    "state radio reported", "a government source said", "officials told reporters", "according to officials", "according to a statement",
    "officials said that", "it was confirmed that", "authorities reported that", "a statement said that",
    "an official spokesperson confirmed that",
    "local media reported that", "news agencies reported that", "according to news agencies", "a spokesman told reporters that",
)  # fmt: skip
"""Who vouches for what is said, so that the claim stands as if asserted."""
CLAIMANTS = (
    "critics claimed that", "a witness claimed that", "opponents alleged that", "an activist group alleged that",
    "a former employee claimed that",
    "campaigners maintained that", "one side maintained that", "a neighbour claimed that",
)  # fmt: skip
"""Who claims it without anybody vouching for it: what is claimed is left open."""
RUMOURS = (
    *CLAIMANTS, "an anonymous post online claimed that", "rumours spread on social media that", "unconfirmed reports suggested that",
    "an unnamed caller alleged that", "a rival blog asserted, without evidence, that", "it could not be verified whether",
    "a leaked memo of unknown origin suggested that", "investigators are looking into whether", "it was not immediately clear whether",
    "a tabloid speculated that", "it remains to be seen whether", "nobody could say for certain whether",
)  # fmt: skip
