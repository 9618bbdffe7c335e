"""The world's money as newspapers write it: names, the nations that share a name, signs and codes. Tables only.

Sources: ISO 4217 for the codes; for signs the Unicode currency block and the style of each country's own English papers.
"""

from __future__ import annotations

_SHARED = """
dollar dollars: USD us u.s. american | CAD canadian, Canada | AUD australian aussie, Australia | NZD new_zealand kiwi, New Zealand
 | HKD hong_kong, Hong Kong | SGD singapore singaporean, Singapore | TWD taiwan taiwanese new_taiwan, Taiwan | JMD jamaican, Jamaica
 | TTD trinidad_and_tobago trinidadian, Trinidad and Tobago | BBD barbadian, Barbados | BSD bahamian, Bahamas | BZD belize, Belize
 | FJD fijian fiji, Fiji | GYD guyanese guyana, Guyana | LRD liberian, Liberia | NAD namibian, Namibia | ZWL zimbabwean zimbabwe, Zimbabwe
 | XCD east_caribbean, Saint Lucia | SRD surinamese, Suriname | SBD solomon_islands, Solomon Islands | BND brunei, Brunei
 | BMD bermudian bermudan, Bermuda | KYD cayman cayman_islands, Cayman Islands
pound pounds: GBP british uk sterling english, United Kingdom | EGP egyptian, Egypt | LBP lebanese, Lebanon | SYP syrian, Syria
 | SDG sudanese, Sudan | SSP south_sudanese, South Sudan | IEP irish | GIP gibraltar | FKP falkland | CYP cypriot
franc francs: CHF swiss, Switzerland | XOF west_african west_african_cfa senegalese ivorian malian, Senegal | XAF cfa central_african_cfa
 central_african cameroonian gabonese chadian, Cameroon | CDF congolese, Democratic Republic of the Congo | RWF rwandan, Rwanda
 | BIF burundian burundi, Burundi | DJF djiboutian djibouti, Djibouti | GNF guinean, Guinea | KMF comorian comoran, Comoros
 | XPF pacific cfp, French Polynesia | FRF french | BEF belgian | LUF luxembourg
peso pesos: MXN mexican, Mexico | ARS argentine argentinian argentinean, Argentina | CLP chilean, Chile | COP colombian, Colombia
 | PHP philippine filipino, Philippines | CUP cuban, Cuba | UYU uruguayan, Uruguay | DOP dominican, Dominican Republic
rupee rupees: INR indian, India | PKR pakistani pakistan, Pakistan | LKR sri_lankan sri_lanka, Sri Lanka | NPR nepali nepalese, Nepal
 | MUR mauritian mauritius, Mauritius | SCR seychelles seychellois, Seychelles
dinar dinars: RSD serbian, Serbia | KWD kuwaiti, Kuwait | BHD bahraini, Bahrain | IQD iraqi, Iraq | JOD jordanian, Jordan
 | LYD libyan, Libya | TND tunisian, Tunisia | DZD algerian, Algeria | YUM yugoslav
dirham dirhams: AED emirati uae u.a.e. united_arab_emirates, United Arab Emirates | MAD moroccan, Morocco
rial rials: IRR iranian, Iran | OMR omani, Oman | YER yemeni, Yemen | QAR qatari, Qatar | SAR saudi, Saudi Arabia
riyal riyals: SAR saudi saudi_arabian, Saudi Arabia | QAR qatari, Qatar
krona kronor: SEK swedish, Sweden | ISK icelandic, Iceland
krone kroner krones: NOK norwegian, Norway | DKK danish, Denmark
crown crowns: CZK czech, Czechia | SEK swedish, Sweden | NOK norwegian, Norway | DKK danish, Denmark | ISK icelandic, Iceland
 | EEK estonian | SKK slovak
koruna korunas koruny korun: CZK czech, Czechia | SKK slovak
lira liras lire: TRY turkish, Turkey | LBP lebanese, Lebanon | SYP syrian, Syria | ITL italian, Italy
shilling shillings: KES kenyan kenya, Kenya | UGX ugandan uganda, Uganda | TZS tanzanian tanzania, Tanzania
 | SOS somali somalia, Somalia
won: KRW korean south_korean, South Korea | KPW north_korean, North Korea
ruble rubles rouble roubles: RUB russian, Russia | BYN belarusian belarussian belarus, Belarus | SUR soviet
manat manats: AZN azerbaijani azeri, Azerbaijan | TMT turkmen, Turkmenistan
leu lei: RON romanian, Romania | MDL moldovan, Moldova
som soms sum sums: KGS kyrgyz, Kyrgyzstan | UZS uzbek uzbekistani, Uzbekistan
kwacha kwachas: ZMW zambian, Zambia | MWK malawian malawi, Malawi
yuan: CNY chinese, China
real reais reals: BRL brazilian, Brazil
yen: JPY japanese, Japan
rand rands: ZAR south_african, South Africa
sol sols soles: PEN peruvian nuevo, Peru
mark marks: BAM convertible bosnian, Bosnia and Herzegovina | DEM german deutsche west_german | FIM finnish
euro euros: EUR
colon colons colones: CRC costa_rican, Costa Rica
zloty zlotys zloties zlote zlotych: PLN polish, Poland
rupiah rupiahs: IDR indonesian, Indonesia
ringgit ringgits: MYR malaysian, Malaysia
baht bahts: THB thai, Thailand
dong dongs: VND vietnamese, Vietnam
kyat kyats: MMK myanmar burmese, Myanmar
taka takas: BDT bangladeshi, Bangladesh
naira nairas: NGN nigerian, Nigeria
cedi cedis: GHS ghanaian ghana, Ghana
birr birrs: ETB ethiopian, Ethiopia
tenge: KZT kazakh kazakhstani, Kazakhstan
lari: GEL georgian, Georgia
dram drams: AMD armenian, Armenia
hryvnia hryvnias hryvnya hryvnyas hryvni: UAH ukrainian, Ukraine
forint forints: HUF hungarian, Hungary
lev leva levs: BGN bulgarian, Bulgaria
lek leks: ALL albanian, Albania
denar denars denari: MKD macedonian, North Macedonia
kuna kunas: HRK croatian, Croatia
shekel shekels: ILS israeli new, Israel
renminbi: CNY chinese, China
guarani guaranis: PYG paraguayan, Paraguay
boliviano bolivianos: BOB bolivian, Bolivia
bolivar bolivars bolivares: VES venezuelan, Venezuela
quetzal quetzals quetzales: GTQ guatemalan, Guatemala
lempira lempiras: HNL honduran, Honduras
cordoba cordobas: NIO nicaraguan, Nicaragua
balboa balboas: PAB panamanian, Panama
gourde gourdes: HTG haitian, Haiti
pula: BWP botswana, Botswana
kwanza kwanzas: AOA angolan, Angola
metical meticals meticais: MZN mozambican mozambique, Mozambique
ariary: MGA malagasy madagascar, Madagascar
leone leones: SLE sierra_leone sierra_leonean, Sierra Leone
dalasi dalasis: GMD gambian, Gambia
ouguiya ouguiyas: MRU mauritanian, Mauritania
loti maloti: LSL lesotho basotho, Lesotho
lilangeni emalangeni: SZL swazi, Eswatini
nakfa: ERN eritrean, Eritrea
somoni somonis: TJS tajik, Tajikistan
tugrik tugriks togrog: MNT mongolian, Mongolia
afghani afghanis: AFN afghan, Afghanistan
rufiyaa: MVR maldivian, Maldives
ngultrum ngultrums: BTN bhutanese, Bhutan
riel riels: KHR cambodian, Cambodia
kip kips: LAK lao laotian, Laos
pataca patacas: MOP macau macanese, Macao
kina: PGK papua_new_guinean papua_new_guinea, Papua New Guinea
vatu: VUV vanuatu, Vanuatu
tala: WST samoan, Samoa
guilder guilders: ANG antillean | NLG dutch
peseta pesetas: ESP spanish
drachma drachmas: GRD greek
schilling schillings: ATS austrian
escudo escudos: CVE cape_verdean, Cabo Verde | PTE portuguese
"""
"""A line a name: its forms, then by nation the code, the adjectives (`_` for a space) and the country; the first is meant by default."""

FORMS: dict[str, str] = {}
"""Written form → the name that stands for all of them, in lower case."""
BY_NATION: dict[str, dict[str, str]] = {}
"""Name → adjective → code; the empty adjective gives the default."""
BY_COUNTRY: dict[str, dict[str, str]] = {}
"""Name → country → code, where several have money of that name."""

for _line in _SHARED.strip().replace("\n ", " ").splitlines():
    _forms, _, _nations = _line.partition(": ")
    _name = _forms.split()[0]
    FORMS.update(dict.fromkeys(_forms.split(), _name))
    BY_NATION[_name], BY_COUNTRY[_name] = {}, {}
    for _nation in _nations.split(" | "):
        _words, _, _country = _nation.partition(", ")
        _code, *_adjectives = _words.split()
        BY_NATION[_name].setdefault("", _code)
        BY_NATION[_name].update({word.replace("_", " "): _code for word in _adjectives})
        if _country:
            BY_COUNTRY[_name][_country] = _code
BY_NATION["kr"] = BY_NATION["krona"] | BY_NATION["krone"]
BY_NATION |= {
    "P": {"philippine": "PHP", "filipino": "PHP"},
    "Sh": BY_NATION["shilling"],
    "Rs": BY_NATION["rupee"],
    "Dh": BY_NATION["dirham"],
}
BY_COUNTRY["kr"] = BY_COUNTRY["krona"] | BY_COUNTRY["krone"]
BY_COUNTRY["P"] = {"Philippines": "PHP", "Botswana": "BWP"}
BY_COUNTRY["K"] = {"Zambia": "ZMW", "Malawi": "MWK", "Papua New Guinea": "PGK"}
BY_COUNTRY["Sh"] = BY_COUNTRY["shilling"]
BY_COUNTRY["Rs"] = BY_COUNTRY["rupee"]
BY_COUNTRY["¥"] = {"Japan": "JPY", "China": "CNY"}
BY_COUNTRY["Dh"] = BY_COUNTRY["dirham"]

UNSURE = frozenset(
    "won real reals sol sols soles som soms sum sums crown crowns mark marks dong kip dram drams lei leu lev pula kina".split()
)
"""Words of other meanings: money only behind an adjective of nation, or in thousands."""
HEAVY = frozenset({"pound", "pounds"})
"""A weight, but in millions or with its nation."""

SIGNS: dict[str, str] = {
    "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD",
    "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "mex$": "MXN", "rd$": "DOP", "j$": "JMD", "tt$": "TTD", "ec$": "XCD", "bds$": "BBD",
    "bz$": "BZD", "b$": "BSD", "fj$": "FJD", "f$": "FJD", "n$": "NAD", "z$": "ZWL", "g$": "GYD", "ar$": "ARS", "cl$": "CLP", "col$": "COP",
    "u$s": "USD", "si$": "SBD", "l$": "LRD",
    "€": "EUR", "£": "GBP", "e£": "EGP", "¥": "JPY", "cn¥": "CNY", "jp¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₦": "NGN",
    "₺": "TRY", "₱": "PHP", "₫": "VND", "₴": "UAH", "₸": "KZT", "₼": "AZN", "₾": "GEL", "฿": "THB", "₡": "CRC", "₵": "GHS", "gh₵": "GHS",
    "gh¢": "GHS", "₭": "LAK", "₮": "MNT", "₲": "PYG", "৳": "BDT", "﷼": "IRR", "؋": "AFN", "֏": "AMD", "៛": "KHR", "₨": "INR",
}  # fmt: skip
"""Before the amount, with anything behind them."""
WORD_SIGNS: dict[str, str] = {
    "Rs": "INR", "Re": "INR", "Rp": "IDR", "RM": "MYR", "Php": "PHP", "PhP": "PHP", "Tk": "BDT", "Dh": "AED", "Dhs": "AED", "SR": "SAR",
    "QR": "QAR", "Ksh": "KES", "KSh": "KES", "KShs": "KES", "Kshs": "KES", "Sh": "KES", "Shs": "UGX", "USh": "UGX", "Ush": "UGX",
    "TSh": "TZS", "Tsh": "TZS", "Br": "ETB", "Birr": "ETB", "Bs": "BOB", "LE": "EGP", "FCFA": "XOF", "CFA": "XOF", "kr": "SEK", "Kr": "SEK",
    "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "Gs": "PYG", "RMB": "CNY", "rmb": "CNY", "GHC": "GHS", "NRs": "NPR", "SLRs": "LKR", "PKRs":
    "PKR",
    "SFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "DM": "DEM", "P": "PHP", "R": "ZAR", "N": "NGN", "K": "ZMW", "Q": "GTQ", "L": "HNL", "D":
    "GMD",
}  # fmt: skip
"""Letters before the amount, to the case, and only before what must be one: 1,000, 5 million, 20bn. "R2" may be a robot, "N5" a road."""
PLAIN_SIGNS = frozenset({"Rs", "RMB", "rmb", "Php", "Tk", "RM", "Rp", "kr", "Ksh", "KSh"})
"""Those that stand before any number."""
TRAILING_SIGNS: dict[str, str] = {"kr": "SEK", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "Dh": "AED", "Dhs": "AED", "€": "EUR"}
PLAIN_CODES = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "INR", "CHF"})
CODES = PLAIN_CODES | frozenset(
    """
AED AFN AMD AOA ARS AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CDF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB
FJD GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LBP LKR LRD LSL LYD MAD MDL
MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SCR SDG SEK SGD SLE
SRD SSP SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW""".split()
)
"""Of ISO 4217, less those that shouted words look like: ALL, CUP, PEN, SOS, TOP, TRY. COP28 is a conference: they ask for a large
amount."""
SMALL_COINS: dict[str, tuple[str, float]] = {
    "cent": ("USD", 0.01), "cents": ("USD", 0.01), "pence": ("GBP", 0.01), "eurocent": ("EUR", 0.01), "eurocents": ("EUR", 0.01),
    "paise": ("INR", 0.01), "kopecks": ("RUB", 0.01), "kopeks": ("RUB", 0.01), "centavos": ("MXN", 0.01), "centimes": ("CHF", 0.01),
    "groszy": ("PLN", 0.01), "kobo": ("NGN", 0.01), "ore": ("SEK", 0.01), "øre": ("NOK", 0.01), "öre": ("SEK", 0.01),
}  # fmt: skip
NOT_PENCE = frozenset({240.0, 360.0, 480.0, 576.0, 720.0, 1080.0, 1440.0, 2160.0, 4320.0})
"""Lines of a screen: 1080p."""
