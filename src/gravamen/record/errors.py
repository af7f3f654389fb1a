"""The errors that a person can meet, as one tree. Each message says what, where and what to do."""


class GravamenError(Exception):
    """Base of every error that Gravamen raises on purpose."""


class BadUsage(GravamenError):
    """The command's words are off: exit code 2."""


class CaseError(GravamenError):
    """A case folder cannot be opened, or was written by a newer version."""


class ModelError(GravamenError):
    """The model that ships with the program is missing or damaged."""
