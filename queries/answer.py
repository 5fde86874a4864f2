"""An answer: rows of plain text with a head that says for which day, by which rule, from which data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Row = dict[str, str]


@dataclass(frozen=True)
class Head:
    """What every answer says of itself: the day asked for, the rules of weighing, the data's version and date."""

    on: str = ""
    rule: str = "all"
    version: str = ""
    data_date: str = ""
    known: str = ""
    held: str = ""
    admitted: str = ""
    joining: str = "own"

    @property
    def weighing(self) -> str:
        """The rule of weighing, with the rule of joining unless that is each body's own.

        >>> Head(joining="signed").weighing
        'all, joining signed'
        """
        return self.rule if self.joining == "own" else f"{self.rule}, joining {self.joining}"

    def __str__(self) -> str:
        parts = [
            f"on {self.on}" if self.on else "",
            f"rule {self.weighing}",
            f"data {self.version} of {self.data_date}",
        ]
        remain = f"as published by {self.known} ({self.admitted} of {self.held} claims remain)"
        parts.append(remain if self.known else "")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Answer:
    """The rows of one question.

    ``columns`` are its public columns in order, ``rows`` hold every projected variable as text: the path of
    a thing of ours, the local name of a concept, the value of a literal, an empty string for none.

    >>> len(Answer("members-of", {}, ("member",), ({"member": "state/KAZ"},), Head()))
    1
    """

    question: str
    parameters: dict[str, str]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    head: Head
    view: str = "table"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @property
    def on(self) -> str:
        """The day that was asked for."""
        return self.head.on

    @property
    def rule(self) -> str:
        """The policy by which claims were weighed, with the rule of joining unless it is each body's own."""
        return self.head.weighing

    @property
    def version(self) -> str:
        """The data version."""
        return self.head.version
