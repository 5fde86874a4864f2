"""Answers as text: a table on a terminal, CSV, JSON, Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from comity.graph.formats.report import escaped
from comity.queries.answer import Answer
from comity.queries.catalogue import Question
from comity.queries.render import render_answer
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
    for name, question in questions.items():
        lines += [f"\n{question.topic}"] if question.topic != topic else []
        topic = question.topic
        lines.append(f"  {name:<18} {question.summary}")
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""


def render_question(question: Question) -> str:
    """One question: words, parameters with type and default, columns and query."""
    parameters = [
        f"  --{item.name} ({item.type}, default {item.default or 'the data date'})" for item in question.parameters
    ]
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
    lines = aligned_table(answer.columns, [[row.get(name, "") for name in answer.columns] for row in answer])
    return "\n".join([str(answer.head), "", *lines, "", _count(answer)]) + "\n"


def aligned_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table, columns as wide as their widest cell; tabs and line breaks of sources become blanks.

    >>> aligned_table(["body", "n"], [["SCO", "6"]])
    ['body  n', '----  -', 'SCO   6']
    """
    cells = [[_plain(cell) for cell in row] for row in rows]
    widths = [max(map(len, (name, *column))) for name, *column in zip(columns, *cells, strict=True)]
    lines = [_aligned(columns, widths), _aligned(["-" * width for width in widths], widths)]
    return lines + [_aligned(row, widths) for row in cells]


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _plain(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _count(answer: Answer) -> str:
    held = [row["certainty"] for row in answer if "certainty" in row]
    if not held:
        return f"{len(answer)} rows"
    return f"{len(answer)} rows: {held.count('certainly')} certainly, {held.count('possibly')} possibly"


def _markdown(answer: Answer) -> str:
    lines = [answer.columns, ["---"] * len(answer.columns)]
    lines += [[escaped(row.get(name, "")) for name in answer.columns] for row in answer]
    return "\n".join([f"*{answer.head}*", "", *(f"| {' | '.join(line)} |" for line in lines)]) + "\n"
