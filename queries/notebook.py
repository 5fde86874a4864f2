"""Answers in a notebook: a table of HTML in which every text is text, and a DataFrame."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING

from comity.queries.answer import Answer
from comity.queries.render import counted

if TYPE_CHECKING:
    from pandas import DataFrame

SHOWN = 60
"""Rows that a notebook shows; the answer holds them all."""


def render_html(answer: Answer) -> str:
    """An answer as a table of HTML under its head, `SHOWN` rows of it.

    >>> from comity.queries.answer import Head
    >>> render_html(Answer("x", {}, ("a",), ({"a": "<b>"},), Head())).count("<td>&lt;b&gt;</td>")
    1
    """
    heads = "".join(f"<th>{escape(name)}</th>" for name in answer.columns)
    lines = "".join(_line(answer, place) for place in range(min(SHOWN, len(answer))))
    more = f"<p>and {len(answer) - SHOWN} more</p>" if len(answer) > SHOWN else ""
    body = f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
    return f"<p>{escape(answer.about)}: {counted(len(answer))}</p>{body}{more}"


def frame_of(answer: Answer) -> DataFrame:
    """An answer's columns as a DataFrame of texts; its ``attrs`` hold question, parameters, day, rule and version.

    Raises ModuleNotFoundError where the extra ``frames`` is not installed.
    """
    import pandas  # noqa: PLC0415  an extra

    frame = pandas.DataFrame(
        [[row.get(name, "") for name in answer.columns] for row in answer], columns=list(answer.columns), dtype="object"
    )
    frame.attrs = {"question": answer.question, "parameters": answer.parameters, **asdict(answer.head)}
    return frame


def _line(answer: Answer, place: int) -> str:
    row = answer.rows[place]
    cells = (escape(row.get(name, "")) for name in answer.columns)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
