"""A web page to an article: its tree, what it states of itself, when it was published, and which of its text is the article."""
