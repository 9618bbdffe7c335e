"""Word lists and patterns of what pages print around an article. Data only; `boilerplate.py` applies them.

Patterns are matched against one whole passage with its white space collapsed, without regard to case unless `(?-i:)` says so.
They demand a form (a colon, an imperative, a bare list, no final full stop), not just a word: "Copyright law was debated on Monday."
is news. Each was checked against look-alikes, see tests/ingest/test_boilerplate.py.
"""

PAGE_WORDS = frozenset(
    """
    advertisement advertisements advertise advertising ad ads sponsored share shared this tweet twitter facebook email e-mail mail print
    more google google+ pinterest linkedin linked-in reddit tumblr whatsapp telegram pocket instagram youtube snapchat rss flipboard
    messenger skype bluesky threads mastodon plus like loading comment comments copy link text size save follow subscribe close skip
    embed autoplay pause play watch listen live menu search home login enlarge caption hide show full transcript view gallery photos
    photo video videos top trending related stories story articles a x × on via in
    """.split()
)
"""A line of these alone is the page's furniture: "Share this: Facebook", "Twitter Email Print"."""
MAX_PAGE_WORDS = 12

CHROME = r"(?:CLOSE|Close|Skip|Embed|EMBED|Share|SHARE|Play|Pause|Autoplay|autoplay|in|x|×|>More News Videos|>)"
"""Buttons of a video player that are glued before a caption: three or more in a row, or one of `LONE_CHROME`."""
LONE_CHROME = (
    r"(?:Buy Photos?|× |Image \d{1,3} of (?:/ )?\d{1,3}(?: Caption Close)?|(?:EMBED|Embed) ?>More News Videos|\d{1,2}:\d\d autoplay)"
)

FULL = (
    # Advertising and page furniture.
    r"advertisements?\W*+(?:continue reading below|story continues below|scroll to continue)?\W*",
    r"story continues below(?: advertisement)?\W*",
    r"(?:article|story) continues (?:below|after (?:the |this )?(?:ad|advertisement|video|image|photo|promotion))\W*",
    r"scroll down for .{1,30}",
    r"skip (?:to|past) .{1,40}(?<!\.)",
    r"continue reading(?: .{0,40}[^.])?",
    r"(?:read or )?share this (?:story|article|post|page)\b.{0,300}",
    r"like this:.{0,30}",
    r"text size:?",
    r"a a",
    r"vote",
    r"view results",
    r"copy link.{0,30}",
    r"play live radio",
    r"next up(?::.{0,60})?",
    r"available on air stations",
    r"now playing:?.{0,60}(?<!\.)",
    r"listen live",
    r"on air now",
    r"(?:please )?enable java ?script.{0,80}",
    r".{0,40}(?:requires|need to enable|browser (?:does not|doesn't) support) (?:java ?script|flash|html5|video).{0,120}",
    (
        r"(?:back to top|view full caption|toggle caption|hide caption|enlarge(?: this)?(?: image)?|\[ ?edit ?\]|"
        r"click here for reuse options!?)"
    ),
    r".*(?:\{\*|\{\{|\*\}|\}\}).*",
    r"this copy is for your personal,? non-?commercial use only.{0,200}",
    r"from wikipedia, the free encyclopedia",
    r"for immediate release",
    # Links to other articles.
    r"(?:also|must) (?:read|see|watch)\s?[|:–—-].{1,200}",
    r"read (?:also|more|next|the full story)\s?[|:–—>-].{0,200}",
    r"\(read more\b.{0,60}\)",
    r"read more\b.{0,60}(?<![.!?])",
    r"read more (?:here|about this|from|at|on)\b.{0,60}",
    r"(?:see|watch) (?:also|more)\s?[|:].{1,200}",
    r"(?:more|related)(?: (?:coverage|stories|content|articles?|news|links?|video|topics))?\s?[|:](?!.*\.$).{0,200}",
    (
        r"(?-i:[►>+*• ]{0,4}(?:RELATED|MORE|READ|READ MORE|READ NEXT|ALSO|SEE ALSO|RELATED \w{1,12}|(?:RAW )?VIDEO|VIDEOS|PHOTOS?|"
        r"IMAGES|GALLERY|WATCH|STORY|CONTINUING COVERAGE|COMPLETE COVERAGE)(?: ?\|| ?:)).{0,200}"
    ),
    r"(?:complete|full|continuing) coverage (?:of|on)\b.{1,80}[^.]",
    r"more (?:on|from|stories|news|details)\b.{0,60}[^.\w\"”]?(?<![.\"”])",
    r"related (?:stories|articles|content|links|coverage|to this story).{0,30}[^.]?",
    r"(?:top|latest|breaking|weird|more) (?:trending|news|headlines|stories|photos)\W?.{0,60}(?<!\.)",
    # Newsletters, applications, promises of more.
    (
        r"(?:please )?(?:sign up|subscribe|register (?:for|now|here|to|today))\b.{0,160}\b(?:newsletters?|alerts?|e-?mails?|updates|"
        r"here|free|today|now|"
        r"inbox|podcast|account)\b.{0,60}"
    ),
    r"(?:email )?newsletters?(?: sign-?up)?\W*",
    r"(?:email newsletters sign up|get (?:email notifications|breaking news|the latest|our)\b).{0,200}",
    r"email notifications are only sent.{0,100}",
    r"whenever .{1,60} posts new content.{0,120}",
    r"there was a problem saving your notification\W*",
    r"your notification has been saved\W*",
    r"\W{0,3}(?:download|get|install|try) (?:the|our)\b.{0,60}\bapps?\b.{0,120}",
    r"watch .{1,50} on demand:.{0,100}",
    r"free apps\b.{0,60}",
    r".{1,40} app - install or update\b.{0,80}",
    (
        r"(?:check back|stay with|stay tuned|refresh|monitor (?-i:[A-Z])|keep checking)\b.{0,120}\b"
        r"(?:update[sd]?|details|information|latest|"
        r"developments|more|story)\b.{0,80}"
    ),
    (
        r"(?!.*\b(?:police|sheriff|officials?|authorities|department|hospital|court|ministry|minister|government|he|she|they)\b)"
        r"[\w.&' -]{2,40} will (?:have|provide|bring you|post) (?:more|further|additional|updated) (?:information|details|"
        r"updates)\b.{0,30}(?:available|story|develops?)\W*"
    ),
    r"this is a (?:developing|breaking)(?: news)? (?:story|alert|update)\b.{0,200}",
    r"this (?:story|article|post) (?:will be|is being|has been) updated\b.{0,80}",
    r"as (?:more|new) information becomes available,? .{1,60} will update this (?:article|story|post)\W*",
    r"\[?editor['’]s note: this (?:item|story|article).{0,120}",
    (
        r"(?:to|for) (?:keep up|learn more|find out more|read more|more (?:news|stories|neighbou?rhood news|on|about)|"
        r"the latest (?:news|updates|information|developments|headlines)|updates|breaking news)\b.{0,120}"
        r"\b(?:(?:see|visit|read|follow|check out|download) (?:our|the)|click|newsletter|sign up|www\.\S+|see below|"
        r"(?:go|listen|tune in) (?:to .{1,40} )?(?:here|on air|online))\b.{0,80}"
    ),
    r"click (?:here|on)\b.{0,120}",
    r"(?:find|view|read) this (?:article|story|page) (?:online )?at\b.{1,300}",
    r"have a (?:question|tip|story idea|news tip)\b.{0,120}",
    r"(?:report an error|submit a tip|suggest a correction).{0,60}",
    r"send (?:it|tips|us) .{0,80}@.{1,40}",
    r"(?:join|continue) the conversation\b.{0,60}",
    r"be the first to (?:know|comment)\b.{0,80}",
    r"\d{1,4} (?:pending )?comments?",
    r"leave a (?:comment|reply)\W*",
    (
        r"(?:also )?(?:find|follow|join)(?: .{1,30})? (?:on|at) .{0,40}\b(?:twitter|facebook|instagram|x|threads|bluesky|"
        r"youtube|linkedin)\b.{0,120}"
    ),
    r"(?:also )?(?:like|tweet|contact) (?:us|our page|me|him|her|@\w{2,30}) (?:on|at)\b.{0,160}",
    r"follow @?\w{2,30}",
    r"follow [\w. ]{2,30}:(?: (?:facebook|twitter|\|)){0,5}",
    r"stay up to date\b.{0,80}",
    r"\W{0,3}on a mobile device\?.{0,120}",
    r"(?:why are we asking this|already have an account|welcome back|thank you for registering)\W.{0,40}",
    r"by (?:submitting|signing up|clicking|continuing|using)\b.{0,120}\byou (?:agree|accept|consent)\b.{0,120}",
    r".{0,60}\bpublic inspection file\b.{0,20}",
    # Rights. A year, a sign or "all rights reserved" is wanted beside the word.
    (
        r"\W{0,3}(?:all content |tm and |photos? |text )?(?:©|\(c\) ?|copyright ?)(?:©|\(c\)|copyright|by| ){0,4}(?:19|"
        r"20)\d\d(?:[,–-] ?(?:19|20)\d\d)?(?! (?-i:[a-z]{3,}) (?-i:[a-z])).{0,400}"
    ),
    r"\W{0,2}(?:©|copyright (?:©|\(c\)|by (?-i:[A-Z]))).{1,200}",
    r"(?-i:Copyright(?: (?:[A-Z/&][\w.&'-]*|/|and|of|the|\d{1,3})){1,8})",
    r"(?:19|20)\d\d (?-i:[A-Z]\w+(?:/[A-Z]\w+){1,3})",
    (
        r"(?!.{0,300}\b(?:said|says|told)\b).{0,300}\ball rights reserved\b\W*(?:this material.{0,200}|used under.{0,200}|"
        r"reproduction.{0,200})?"
    ),
    r"this material may not be (?:published|reproduced|redistributed).{0,160}",
    r"\(?source: [^.]{1,60}(?:©.{0,200}|\))",
    # Credits and contributors.
    (
        r"\(?(?:file )?(?:photo|photograph|image|picture|credit|courtesy|video|source|illustration|graphic|reuters|"
        r"supplied)s?(?: credit)?(?: by| of| from)? ?[:/](?!.*[.!?]$).{0,100}\)?"
    ),
    (
        r"\(?(?:courtesy|courtesy of|courtesy photo|file photo|file|handout|submitted photo|provided|photo provided|"
        r"featured image via .{1,30}|image via .{1,30})\)?"
    ),
    (
        r"(?-i:(?:[A-Z][\w.'’-]*[ /,|]{1,3}){0,5}(?:AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|Getty Images?|EPA|Bloomberg|"
        r"Shutterstock|STAFF PHOTOGRAPHER)(?: ?(?:/|via|—|-|,) ?[A-Z][\w.' ]{1,30}){0,3})"
    ),
    r"uncredited/ap",
    r"(?:via )?getty images",
    r"(?:contributing|contributors?|compiled (?:by|from)|additional reporting(?: by)?)\s?:.{1,160}",
    r"with contributions from .{1,160}",
    (
        r"\(?(?:reporting|writing|editing|additional reporting|compiled|produced) by"
        r"(?:[ ,;&]{1,2}(?:(?-i:[A-Z])[\w.'’-]{0,30}|and|in|by|for|from|additional|reporting|editing|writing|with)){1,60}[.)]{0,2}"
    ),
    r"(?-i:[A-Z(]).{2,240}\bcontributed (?:to this (?:report|story|article)(?: from .{1,60})?|reporting(?: from .{1,60})?)\W*",
    r"information (?:for|in) this (?:report|story|article) was (?:contributed|provided|compiled) by .{1,120}",
    r"this (?:story|article) (?:was|is) (?:originally |first )?(?:published|written|produced|provided) (?:on|by|in|from)\b.{0,120}",
    r"this report (?:was|is) (?:originally|first) (?:published|produced) (?:on|by|in)\b.{0,120}",
    # Labels over an update or an older version of the text.
    (
        r"(?:(?:[\w.:,]{1,12} ){0,3}[\w.:,]{0,6}\d[\w.:,]{0,8} (?:[ap]\.?m\.? )?|(?:press conference|latest|breaking|news) )?updates?"
        r"[:\s@–—-]{0,3}(?:(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|midnight|noon)[:\s–—-]{0,3})?(?:\([\w. ]{1,14}\)[:\s]{0,2})?"
    ),
    (
        r"(?:original (?:story|report|post)|original|initial report|previous(?:ly)?(?: (?:story|report|version|coverage))?(?: below)?|"
        r"earlier|editor['’]s note) ?[:.]?"
    ),
    r"a corrected version of the story is below\W*",
    r"for the latest updates, see below\W*",
)
"""Boilerplate where one of these matches the whole passage."""

MAX_FULL_CHARS = 640
"""The longest rights notice seen has 420 characters; a longer passage is an article's."""

NAMED = r"[A-Z][\w.'’-]{0,24}"
CONTACT = (
    r"[—–\- ]{0,3}(?i:please )?(?i:call|contact|reach|e-?mail|write to)(?i: the)?(?:(?i: reporter| writer| editor| newsroom| us| our|"
    rf" him| her| staff)| {NAMED})(?: [\w.'’&-]{{1,30}}){{0,8}},?:? (?:(?:at|on):? )?"
    r"(?:\(?\d{3}\)?[ .-]?\d{3}[.-]\d{4}|@\w{2,30}|[\w.+-]{1,40}@[\w.-]{1,60}).{0,240}"
)
CALLED_FOR_HELP = r"\b(?:police|sheriff|detectives?|crime ?stoppers|hotline|investigators?|tip line|troopers|FBI|helpline)\b"
"""A request for witnesses is part of the news, where a reporter's own address is not."""

TRADES = (
    r"(?:correspondents?|reporters?|staff writers?|writers?|journalists?|editors?|columnists?|news producers?|digital producers?|anchors?|"
    r"bureau chiefs?|photographers?|contributors?|freelancers?|intern|fellows?|meteorologists?|host|co-hosts?|news director|covers|writes|"
    r"reports (?:on|for))"
)
BIOGRAPHY = (
    rf"(?-i:(?P<name>{NAMED}(?: (?:de|van|von|der|la|el|al|bin))?(?: {NAMED}){{1,3}}))"
    rf"(?:,| (?:is|was|has been|joined|serves|works|worked|covers|writes|reports)\b).{{0,120}}\b{TRADES}\b.{{0,1200}}"
    rf"|(?-i:(?P<worker>{NAMED}(?: {NAMED}){{1,3}})) (?:works|writes|covers|reports) (?:for|on|about) .{{1,200}}"
)
"""Counts only in the lines after the article, of a person whom the article does not name."""
NEWS_OF_A_PERSON = (
    r"\b(?:arrest(?:ed|s)?|kill(?:ed|s)|detained|charged|injured|wounded|shot|missing|accused|die[sd]|dead|kidnapped|sued|fired|resigned|"
    r"jailed|sentenced|attacked|said|says|told)\b"
)

END_SECTIONS = frozenset(
    """
    about us|about the author|about the authors|about the writer|about the company|leave a reply|leave a comment|post a comment
    """.strip().split("|")
)
"""Headings after which nothing is the article's own."""
LIST_HEADS = (
    r"[\W_]{0,4}(?:also|(?:related|more|top|latest|other|recommended|popular)"
    r"(?: (?:stories|articles|news|content|coverage|links|headlines|from .{1,30}|stories on .{1,30}))?|read more|see also|most read|"
    r"you may also (?:like|be interested in)(?: these stories)?|from around the web|what to read next|more like this|up next|"
    r"editors?['’]? picks?|more in [\w ]{2,30})\W{0,3}"
)
"""A line after which bare headlines of other articles follow."""

FINITE_VERBS = frozenset(
    """
    am is are was were be been has have had do does did will would can could may might must shall should isn't aren't wasn't weren't
    won't can't didn't says said say tells told dies died killed kills wins won loses lost gets got goes went comes came makes made takes
    took sees saw finds found resigns quits returns remains remain survives flees fled escapes confesses pleads retires denies admits
    apologizes apologises leads led falls fell rises rose hits hit strikes struck shot shoots holds held begins began ends meets met faces
    warns seeks calls wants needs seems plans vows sues bans cuts sets signs opens closes rejects backs approves fails passes dead free
    guilty safe alive missing open shut
    """.split()
)
"""Words that make a short line say something, so that "Cause remains unclear" is no section label; in headlines "dead" and its like do."""
NOT_VERBS_IN_ED = frozenset("united red bed unlimited breed seed speed feed need med wed shed related federated sponsored".split())
PREPOSITIONS = frozenset("in on of for to with from at over after about between against under by into among across".split())
NOT_BEFORE_A_SENTENCE = PREPOSITIONS | frozenset(
    "and or but the a an than as told said says say is are was were that off near through called named titled during".split()
)
"""A capitalised The or A after one of these goes on with the same sentence: "reported in The Herald"."""
