"""How far things have come: a case from the search to the sentence, charges, roads closed and open, one thing in two states."""
