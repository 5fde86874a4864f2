"""An answer: rows of plain text with a head that says for which day, by which rule, from which data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

    from comity.queries.ask import Graph

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
    a thing of ours, the local name of a concept, the value of a literal, an empty string for none. An answer
    iterates over its rows, shows itself in a notebook, and opens down to its evidence and citations.

    >>> len(Answer("members-of", {}, ("member",), ({"member": "state/KAZ"},), Head()))
    1
    """

    question: str
    parameters: dict[str, str]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    head: Head
    view: str = "table"
    graph: Graph | None = field(default=None, repr=False, compare=False)

    @property
    def about(self) -> str:
        """What was asked, with its parameters, the rule and the data: the line over the rows.

        >>> Answer("chair-of", {"organisation": "CICA"}, (), (), Head(version="1", data_date="2010-12-31")).about
        'chair-of, organisation CICA, rule all, data 1 of 2010-12-31'
        """
        values = (f"{name} {value}" for name, value in self.parameters.items() if name != "on")
        asked = [self.question] if self.question != "sparql" else []
        return ", ".join([*asked, *values, str(self.head)])

    def evidence(self) -> Answer:
        """The same rows, one for each claim behind them, with its bearing, words, speaker and citation."""
        from comity.queries.grounds import with_evidence  # noqa: PLC0415  grounds ask in their turn

        return with_evidence(self.graph, self) if self.graph else self

    def citations(self, form: str = "footnote") -> list[str]:
        """A citation for each source behind the rows, each once: "footnote", "bibtex", or one list as "csl"."""
        from comity.queries.grounds import cited  # noqa: PLC0415

        return list(cited(self.graph, self, form)) if self.graph else []

    def frame(self) -> DataFrame:
        """The rows as a DataFrame; needs the extra ``frames``."""
        from comity.queries.notebook import frame_of  # noqa: PLC0415

        return frame_of(self)

    def __str__(self) -> str:
        """The rows as a table of text, as the command line prints them."""
        from comity.queries.table import render_table  # noqa: PLC0415

        return render_table(self)

    def _repr_html_(self) -> str:
        """The rows as a notebook shows them."""
        from comity.queries.notebook import render_html  # noqa: PLC0415

        return render_html(self)

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
