"""The errors that a user meets: each docstring is the sentence he reads, each field says where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class ComityError(Exception):
    """Something in the input or the workspace is not as it should be.

    ``what`` is the one line for the user, ``file`` and ``place`` say where (a row, a column, a span).

    >>> str(BadData("no such date: '2010-13'", file="memberships.csv", place="row 4, begin"))
    "memberships.csv, row 4, begin: no such date: '2010-13'"
    """

    what: str
    file: str = ""
    place: str = ""

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        return f"{where}: {self.what}" if where else self.what


class BadData(ComityError):
    """The data of a file can not be used as it stands."""


class BadDocument(ComityError):
    """A document can not be read: missing, empty, binary, or not in the encoding it says."""


class ChangedDocument(ComityError):
    """Other bytes came under the identity of a document that the workspace holds; say --replace to take them."""


class UnknownName(ComityError):
    """A name or value in a question means nothing, or several things."""


class BadQuery(ComityError):
    """A SPARQL query can not be read; the place is its line and column."""


class BadEndpoint(ComityError):
    """A SPARQL endpoint does not answer as one: away, too slow, too much, a redirect, a page; or it cut its answer."""


class BadWorkspace(ComityError):
    """The output folder can not be opened or written: no build, another build under way, or a full disk."""


class ManyFaults(Exception):
    """Several faults of one input, all shown at once.

    >>> str(ManyFaults([BadData("a"), BadData("b")]))
    'a\\nb'
    """

    def __init__(self, faults: list[BadData]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults
