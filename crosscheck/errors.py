"""Everything that crosscheck raises on purpose, in one tree."""


class CrosscheckError(Exception):
    """The root: a caller who catches this catches every error that crosscheck raises on purpose."""


class InputError(CrosscheckError):
    """A path, an option or an article that cannot be used; the message says which, why, and what to do."""


class OutputError(CrosscheckError):
    """A place that cannot be written to."""


class ModelError(CrosscheckError):
    """A model that cannot be found or loaded."""
