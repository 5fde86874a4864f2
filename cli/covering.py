"""Coverage on the terminal: a line a sentence, a line a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from comity.graph.errors import ComityError
from comity.loaders.extract import extract
from comity.loaders.extract.coverage import READ, REMARK, UNREAD, Sentence, coverage, reasons
from comity.loaders.read import Reading, read_document
from comity.loaders.sources import collect
from comity.viz.coverage import said

COLOURS = {READ: "green", REMARK: "cyan", UNREAD: "red"}
_NOISE = "bright_black"
_COMMONEST = 10


def covered(file: Path) -> tuple[Reading, list[Sentence]]:
    """A document read, and what became of its sentences; raises BadDocument."""
    reading = read_document(file)
    return reading, coverage(reading, extract(reading))


def lines_of(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str | None]]:
    """The lines to print, each with its colour; the last counts the states."""
    for sentence in sentences:
        text = " ".join(reading.text.content[sentence.start : sentence.end].split())
        if text:
            colour = None if sentence.silent else COLOURS.get(sentence.state, _NOISE)
            yield f"{sentence.state:<8} {text}", colour
            yield from ((f"         -> {said(claim)}", "green") for claim in sentence.claims)
            if sentence.why:
                yield f"         -> {sentence.why}", colour
    yield _counted(Counter(sentence.state for sentence in sentences)), None


def summary(sources: Sequence[Path]) -> Iterator[str]:
    """What became of the sentences of many texts: the counts, the commonest reasons, and a line for each fault."""
    states, why = Counter[str](), Counter[str]()
    texts = 0
    for found in collect(sources).texts:
        try:
            _, sentences = covered(found.path)
        except ComityError as fault:
            yield str(fault)
            continue
        texts += 1
        states.update(sentence.state for sentence in sentences)
        why.update(reasons(sentences))
    yield f"{texts} texts: {_counted(states)}"
    yield from (f"{number:>8} {reason}" for reason, number in why.most_common(_COMMONEST))


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
