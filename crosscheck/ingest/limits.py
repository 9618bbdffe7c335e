"""How much of anything is read, each limit with its reason; what exceeds one is a skipped article or an error that says so."""

from __future__ import annotations

MAX_BYTES = 20_000_000
"""Three million words: no newspaper prints such an article, and a parse of it would fill the memory of a laptop."""
MAX_CONTAINER_BYTES = 200_000_000
"""A file of many articles is held in memory while it is read; ten copies of it in Python's objects must still fit on a laptop."""
MAX_EXPANSION = 200
"""Bytes out for a byte in. Text shrinks to a third or a tenth, a web archive's repeated markup to a fiftieth; a bomb to a thousandth."""
MIN_EXPANDED_BYTES = 1_000_000
"""Below this the ratio is not looked at: a megabyte harms no one, and a short file of blanks shrinks well."""
MAX_GZIP_LAYERS = 2
"""A .warc.gz that a download has compressed again; more is a trick."""
MAX_GZIP_MEMBERS = 200_000
"""A web archive has one for each record; some ten thousand records make a usual file of a gigabyte."""

MAX_ENTRIES = 10_000
"""Articles in one mbox, feed, .jsonl or web archive: a month of a national newspaper, and more than one comparison can use."""
MAX_RECORDS = 200_000
"""Records of a web archive that are looked through for its pages; pictures and scripts outnumber pages by ten to a hundred."""
MAX_LIVE_ENTRIES = 500
"""Entries of one live blog; the longest of a day on record have some three hundred."""

MAX_MARKUP_CHARS = 4_000_000
"""Of a page without scripts, styles and pictures written into it. News pages have up to a million; time and memory grow with it."""
MAX_ELEMENTS = 30_000
"""Tags of one page. News pages have one to five thousand, live blogs of a whole day twenty; extraction takes 0.1 ms for each."""
MAX_ELEMENT_DEPTHS = 750_000
"""All elements' depths added up. News pages lie 10 to 25 deep, so that this is their 30,000 elements; extraction climbs from each."""
MAX_STRUCTURED_CHARS = 2_000_000
"""Of one JSON-LD block: a live blog's holds all its entries."""
MAX_STRUCTURED_NODES = 20_000
"""Objects of a page's structured data that are looked at."""
MAX_FEED_BYTES = 5_000_000
"""Feeds of a hundred entries with full text have one megabyte; the parser takes a second or two for each."""
MAX_FEED_TAGS = 200_000
"""A hundred entries with full text, marked up inside them as tags, have some five thousand; the parser takes 20 µs for each."""
MAX_LINE_BYTES = MAX_BYTES
"""Of one line of .jsonl, which is one article."""

MAX_PDF_PAGES = 300
"""A newspaper's Sunday edition has two hundred; a page takes 20 to 200 ms to read."""
MAX_PDF_SECONDS = 60.0
"""For all pages of one PDF: pages drawn of millions of pieces stay below every other limit and still take minutes."""
MAX_PDF_STREAM_BYTES = 20_000_000
"""What one stream of a PDF may expand to; a page of text has a few kilobytes."""
MAX_PDF_PAGE_CHARS = 200_000
"""A broadsheet page of six columns has forty thousand."""

MAX_ZIP_MEMBERS = 2_000
"""Parts of a Word file: a dozen, and one for each picture."""
MAX_ZIP_BYTES = 100_000_000
"""All parts of a Word file together, expanded, as its directory states them; pictures are most of it."""
MAX_WORD_XML_BYTES = 20_000_000
"""The text part of a Word file: a thousand pages of a book have five million."""

MAX_MESSAGE_PARTS = 100
"""Of one mail: text, HTML and its pictures make a dozen. Python's parser takes time by parts times lines."""
MAX_MESSAGE_DEPTH = 8
"""Parts within parts: related in alternative in mixed is three, a forward in a forward six."""
MAX_HEADER_CHARS = 2_000
"""Of one header of a mail: RFC 5322 allows 998 in a line, and a subject longer than two lines is no headline."""

MAX_FIELD_CHARS = 500
"""Of a title, an outlet's or an author's name; what is longer is a paragraph in the wrong place."""
MAX_URL_CHARS = 2_000
"""What browsers and servers agree on."""
MAX_ID_CHARS = 80
"""Of an article's id, so that claims' ids stay readable."""
