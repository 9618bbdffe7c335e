"""The one incident that a story is about: when and where it was, whichever claims tell it."""
