"""Answers as text: a table on a terminal, CSV, JSON, Markdown."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence

from comity.cli.question import described
from comity.graph.formats.report import escaped
from comity.queries.answer import Answer
from comity.queries.catalogue import Question
from comity.queries.render import render_answer
from comity.queries.table import render_table
from comity.queries.why_not import SHOWN, WhyNot


def render(answer: Answer, form: str) -> str:
    """An answer in a form: table, csv, json or markdown; every form but CSV says day, rule and data version."""
    written = {"table": _table, "markdown": _markdown}
    return written[form](answer) if form in written else render_answer(answer, form)


def render_catalogue(questions: Mapping[str, Question]) -> str:
    """The catalogue, a line a question, by topic.

    >>> render_catalogue({})
    ''
    """
    lines: list[str] = []
    topic = ""
    width = max(map(len, questions), default=0)
    for name, question in questions.items():
        lines += [f"\n{question.topic}"] if question.topic != topic else []
        topic = question.topic
        lines.append(f"  {name:<{width}}  {question.summary}")
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""


def render_question(question: Question) -> str:
    """One question: words, parameters with type and default, columns and query."""
    parameters = [f"  {flag}  {words}" for flag, words in described(question)]
    head = [question.summary, question.description, "", "parameters:", *(parameters or ["  none"])]
    return "\n".join([*head, "", "columns: " + ", ".join(question.columns), "", question.text])


def render_why(fact: str, described: Sequence[tuple[str, str]], evidence: Answer) -> str:
    """A fact on one screen: what it says, then each claim with its bearing, words and citation."""
    lines = [fact, *(f"  {name}: {value}" for name, value in described), ""]
    for row in evidence:
        dates = ", ".join(f"{part} {row[part]}" for part in ("begin", "end", "observed") if row[part])
        lines.append(f"{row['bearing']} ({row['modality']}{', ' + dates if dates else ''})")
        lines += [f"  “{' '.join(row['words'].split())}”"] if row["words"] else []
        lines.append(f"  {row['citation']}")
    return "\n".join(lines) + "\n"


def render_why_not(answer: WhyNot) -> str:
    """The verdict, then each reason with its first sources, on one screen."""
    lines = [str(answer.head), "", answer.verdict]
    for reason in answer.reasons:
        lines += [f"- {reason.words}", *(f"    {source}" for source in reason.sources[:SHOWN])]
        more = len(reason.sources) - SHOWN
        lines += [f"    and {more} more"] if more > 0 else []
    return "\n".join(lines) + "\n"


def _table(answer: Answer) -> str:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    return render_table(answer, width)


def _markdown(answer: Answer) -> str:
    lines = [answer.columns, ["---"] * len(answer.columns)]
    lines += [[escaped(row.get(name, "")) for name in answer.columns] for row in answer]
    return "\n".join([f"*{answer.about}*", "", *(f"| {' | '.join(line)} |" for line in lines)]) + "\n"
