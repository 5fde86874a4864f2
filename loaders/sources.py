"""Sources: what a user points at, told apart, and a text made into a record of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path

from comity.graph.errors import BadDocument
from comity.graph.iris import slug
from comity.graph.workspace import Record
from comity.loaders.datasets import is_dataset
from comity.loaders.extract import Unread, extract
from comity.loaders.read import read_document
from comity.loaders.read.reading import READERS


@dataclass(frozen=True, slots=True)
class Found:
    """A text where it lies, and its name: its path below the folder that was named, without the ending."""

    path: Path
    name: str

    @property
    def key(self) -> str:
        """The identity that it has unless its sidecar gives another."""
        return "-".join(slug(part) for part in Path(self.name).parts)


@dataclass
class Sources:
    """What a user named: texts, folders of reference rows, and data sets of others.

    >>> collect([]).texts
    []
    """

    texts: list[Found] = field(default_factory=list)
    bodies: list[Path] = field(default_factory=list)
    datasets: list[Path] = field(default_factory=list)


@dataclass(frozen=True)
class Loaded:
    """A record and the sentences of its text that were not read."""

    name: str
    record: Record
    unread: tuple[Unread, ...]


def collect(paths: Iterable[Path]) -> Sources:
    """Tell apart texts, folders of texts, folders of reference rows and data sets; raises BadDocument for none of them.

    A text in a folder is known by its path below that folder, a text named by itself by its name.
    """
    found = Sources()
    for path in paths:
        if (path / "source.yml").is_file():
            found.bodies.append(path)
        elif is_dataset(str(path)):
            found.datasets.append(path)
        elif path.is_dir():
            found.texts += _texts_below(path)
        else:
            found.texts.append(Found(path, path.stem))
    return found


def load_text(text: Found) -> Loaded:
    """The claims of one text, with the text that they quote; raises BadDocument."""
    reading = read_document(text.path, text.key)
    extraction = extract(reading)
    return Loaded(text.name, Record(reading.document, extraction.claims, reading.text.content), extraction.unread)


def briefing() -> Iterator[Loaded]:
    """The texts that come with comity, to show prose going through."""
    with as_file(files("comity.examples")) as folder:
        yield from map(load_text, _texts_below(Path(folder)))


def _texts_below(folder: Path) -> list[Found]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in READERS and path.is_file())
    if not paths:
        raise BadDocument(f"no text here (of the kinds {', '.join(sorted(READERS))})", file=str(folder))
    return [Found(path, path.relative_to(folder).with_suffix("").as_posix()) for path in paths]
