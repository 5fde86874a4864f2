"""Coverage on the terminal: a line a sentence, a line a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from comity.loaders.extract import extract
from comity.loaders.extract.coverage import READ, SILENT, UNREAD, Sentence, coverage
from comity.loaders.read import Reading, read_document
from comity.viz.coverage import said

COLOURS = {READ: "green", UNREAD: "red", SILENT: None}
_NOISE = "bright_black"


def covered(file: Path) -> tuple[Reading, list[Sentence]]:
    """A document read, and what became of its sentences; raises BadDocument."""
    reading = read_document(file)
    return reading, coverage(reading, extract(reading))


def lines_of(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str | None]]:
    """The lines to print, each with its colour; the last counts the states."""
    for sentence in sentences:
        text = " ".join(reading.text.content[sentence.start : sentence.end].split())
        if text:
            yield f"{sentence.state:<8} {text}", COLOURS.get(sentence.state, _NOISE)
            yield from ((f"         -> {said(claim)}", "green") for claim in sentence.claims)
            if sentence.why:
                yield f"         -> {sentence.why}", COLOURS.get(sentence.state, _NOISE)
    counts = Counter(sentence.state for sentence in sentences)
    yield ", ".join(f"{number} {state}" for state, number in sorted(counts.items())), None
