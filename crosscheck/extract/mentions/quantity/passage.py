"""One passage as its readers see it: the parse, the text and the atoms, each made once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.atoms import Atom, split_atoms


class Passage(NamedTuple):
    """A spaCy Doc with its text (which the Doc would put together anew each time) and atoms."""

    doc: Any
    text: str
    atoms: Sequence[Atom]
    starts: Sequence[int]
    """The tokens' start offsets, ascending."""

    def token(self, offset: int) -> int:
        """Return the index of the token that covers the character at `offset`, or of the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def before(self, offset: int, reach: int) -> list[Any]:
        """Return at most `reach` tokens, white space left out, that start before `offset`."""
        last = bisect_right(self.starts, offset - 1)
        return [token for token in self.doc[max(0, last - reach) : last] if not token.is_space]


def passage_of(doc: Any) -> Passage:
    """Read the passage's text, atoms and token starts off its parse."""
    text = doc.text
    return Passage(doc, text, split_atoms(text), [token.idx for token in doc])
