"""The names of well-known outlets by the domain of their pages. Data, and the look-up."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

OUTLETS = {
    # Agencies.
    "apnews.com": "Associated Press", "ap.org": "Associated Press", "reuters.com": "Reuters", "afp.com": "AFP", "upi.com": "UPI",
    "bloomberg.com": "Bloomberg", "xinhuanet.com": "Xinhua", "news.cn": "Xinhua", "tass.com": "TASS", "dpa-international.com": "dpa",
    "yna.co.kr": "Yonhap", "kyodonews.net": "Kyodo News", "ptinews.com": "PTI", "aninews.in": "ANI", "aa.com.tr": "Anadolu Agency",
    # United States.
    "nytimes.com": "The New York Times", "washingtonpost.com": "The Washington Post", "wsj.com": "The Wall Street Journal",
    "latimes.com": "Los Angeles Times", "usatoday.com": "USA Today", "chicagotribune.com": "Chicago Tribune",
    "bostonglobe.com": "The Boston Globe", "sfchronicle.com": "San Francisco Chronicle", "sfgate.com": "SFGATE",
    "houstonchronicle.com": "Houston Chronicle", "dallasnews.com": "The Dallas Morning News", "miamiherald.com": "Miami Herald",
    "seattletimes.com": "The Seattle Times", "denverpost.com": "The Denver Post", "startribune.com": "Star Tribune",
    "inquirer.com": "The Philadelphia Inquirer", "ajc.com": "The Atlanta Journal-Constitution", "azcentral.com": "The Arizona Republic",
    "nypost.com": "New York Post", "nydailynews.com": "New York Daily News", "newsday.com": "Newsday", "csmonitor.com":
    "The Christian Science Monitor", "politico.com": "Politico", "politico.eu": "Politico Europe", "axios.com": "Axios",
    "thehill.com": "The Hill", "time.com": "Time", "newsweek.com": "Newsweek", "theatlantic.com": "The Atlantic",
    "newyorker.com": "The New Yorker", "forbes.com": "Forbes", "businessinsider.com": "Business Insider", "vox.com": "Vox",
    "slate.com": "Slate", "huffpost.com": "HuffPost", "buzzfeednews.com": "BuzzFeed News", "propublica.org": "ProPublica",
    "cnn.com": "CNN", "foxnews.com": "Fox News", "nbcnews.com": "NBC News", "cbsnews.com": "CBS News", "abcnews.go.com": "ABC News",
    "msnbc.com": "MSNBC", "cnbc.com": "CNBC", "npr.org": "NPR", "pbs.org": "PBS", "voanews.com": "Voice of America",
    "newser.com": "Newser", "thedailybeast.com": "The Daily Beast", "espn.com": "ESPN", "yahoo.com": "Yahoo", "msn.com": "MSN",
    # Britain and Ireland.
    "bbc.com": "BBC", "bbc.co.uk": "BBC", "theguardian.com": "The Guardian", "telegraph.co.uk": "The Telegraph",
    "thetimes.co.uk": "The Times", "thetimes.com": "The Times", "independent.co.uk": "The Independent", "ft.com": "Financial Times",
    "dailymail.co.uk": "Daily Mail", "mirror.co.uk": "Daily Mirror", "thesun.co.uk": "The Sun", "express.co.uk": "Daily Express",
    "metro.co.uk": "Metro", "standard.co.uk": "Evening Standard", "sky.com": "Sky News", "itv.com": "ITV", "channel4.com": "Channel 4",
    "economist.com": "The Economist", "scotsman.com": "The Scotsman", "irishtimes.com": "The Irish Times", "rte.ie": "RTÉ",
    "independent.ie": "Irish Independent", "thejournal.ie": "The Journal",
    # Elsewhere, in English.
    "aljazeera.com": "Al Jazeera", "dw.com": "Deutsche Welle", "france24.com": "France 24", "rfi.fr": "RFI", "euronews.com": "Euronews",
    "spiegel.de": "Der Spiegel", "elpais.com": "El País", "lemonde.fr": "Le Monde", "swissinfo.ch": "Swissinfo", "tagesschau.de":
    "Tagesschau", "cbc.ca": "CBC", "ctvnews.ca": "CTV News", "globalnews.ca": "Global News", "theglobeandmail.com": "The Globe and Mail",
    "thestar.com": "Toronto Star", "nationalpost.com": "National Post", "abc.net.au": "ABC Australia", "smh.com.au":
    "The Sydney Morning Herald", "theage.com.au": "The Age", "theaustralian.com.au": "The Australian", "news.com.au": "news.com.au",
    "rnz.co.nz": "RNZ", "nzherald.co.nz": "The New Zealand Herald", "stuff.co.nz": "Stuff", "thehindu.com": "The Hindu",
    "indiatimes.com": "The Times of India", "hindustantimes.com": "Hindustan Times", "indianexpress.com": "The Indian Express",
    "ndtv.com": "NDTV", "dawn.com": "Dawn", "scmp.com": "South China Morning Post", "chinadaily.com.cn": "China Daily",
    "globaltimes.cn": "Global Times", "japantimes.co.jp": "The Japan Times", "asahi.com": "The Asahi Shimbun", "nhk.or.jp": "NHK",
    "koreaherald.com": "The Korea Herald", "straitstimes.com": "The Straits Times", "channelnewsasia.com": "CNA",
    "bangkokpost.com": "Bangkok Post", "haaretz.com": "Haaretz", "jpost.com": "The Jerusalem Post", "timesofisrael.com":
    "The Times of Israel", "arabnews.com": "Arab News", "thenationalnews.com": "The National", "i24news.tv": "i24NEWS",
    "presstv.ir": "Press TV", "rt.com": "RT", "themoscowtimes.com": "The Moscow Times", "meduza.io": "Meduza", "kyivpost.com":
    "Kyiv Post", "kyivindependent.com": "The Kyiv Independent", "nation.africa": "Nation", "news24.com": "News24", "premiumtimesng.com":
    "Premium Times", "rappler.com": "Rappler", "thejakartapost.com": "The Jakarta Post",
}  # fmt: skip
"""One name for one outlet, whatever its pages call it ("BBC News", "NYTimes"), so that its articles are known to be from one source."""


def domain_of(url: str | None) -> str | None:
    """The host of an address in lower case, without `www.` and its like.

    >>> domain_of("https://www.Example.org:8080/a"), domain_of("no address")
    ('example.org', None)
    """
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    host = re.sub(r"^(?:www\d?|m|mobile|amp|edition)\.", "", host.rstrip("."))
    return host if "." in host else None


def known_outlet(url: str | None) -> str | None:
    """The outlet that an address belongs to, by its domain or one above it.

    >>> known_outlet("https://edition.cnn.com/2014/05/03/a"), known_outlet("https://notcnn.com/")
    ('CNN', None)
    """
    labels = (domain_of(url) or "").split(".")
    return next((OUTLETS[name] for start in range(len(labels) - 1) if (name := ".".join(labels[start:])) in OUTLETS), None)
