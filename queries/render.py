"""Answers as CSV and JSON, the same bytes from the command line and over HTTP."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict

from comity.queries.answer import Answer


def render_answer(answer: Answer, form: str, *, cut: bool = False) -> str:
    """An answer as csv or json; JSON says day, rule and data version, and ``cut`` where rows were left out.

    >>> from comity.queries.answer import Head
    >>> render_answer(Answer("members-of", {}, ("member",), ({"member": "state/KAZ"},), Head()), "csv")
    'member\\nstate/KAZ\\n'
    """
    return _csv(answer) if form == "csv" else _json(answer, cut)


def counted(number: int) -> str:
    """How many rows there are, in words.

    >>> counted(1)
    '1 row'
    """
    return f"{number} row" if number == 1 else f"{number} rows"


def _csv(answer: Answer) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, answer.columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(answer.rows)
    return written.getvalue()


def _json(answer: Answer, cut: bool) -> str:
    rows = [{name: row.get(name, "") for name in answer.columns} for row in answer]
    head = {"question": answer.question, "parameters": answer.parameters, **asdict(answer.head)}
    whole = {**head, **({"cut": True} if cut else {}), "rows": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
