"""A reference body: one folder with what sources say of one organisation, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from comity.graph.audit.explanations import Explanation
from comity.graph.claim import Claim
from comity.graph.document import Document
from comity.graph.errors import BadData, ManyFaults
from comity.loaders.reference.explanations import read_explanations
from comity.loaders.reference.rows import read_claims
from comity.loaders.reference.source import Expectation, read_documents, read_expected, read_source, read_things
from comity.ontology.gazetteer import labels


@dataclass(frozen=True)
class Body:
    """What one folder holds: claims, the documents they cite, names of further things, the last day checked."""

    key: str
    checked: date
    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    names: Mapping[str, tuple[str, ...]]
    expected: tuple[Expectation, ...]
    explanations: tuple[Explanation, ...] = ()


def body_folders() -> list[str]:
    """The names of the bodies that come with comity.

    >>> "cica" in body_folders()
    True
    """
    return sorted(
        folder.name for folder in files("comity.loaders.reference").iterdir() if (folder / "source.yml").is_file()
    )


def load_bundled(name: str) -> Body:
    """A body that comes with comity."""
    with as_file(files("comity.loaders.reference") / name) as folder:
        return load_body(Path(folder))


def load_body(folder: Path) -> Body:
    """A body out of its folder; raises ManyFaults with every fault of every file."""
    faults: list[BadData] = []
    source = read_source(folder, faults)
    documents = dict(read_documents(folder, faults))
    names = dict(read_things(folder, faults))
    claims = tuple(read_claims(folder, documents, names, faults))
    expected = tuple(read_expected(source, documents, faults))
    explanations = tuple(read_explanations(folder, documents, faults))
    if source and f"organisation/{source.get('body')}" not in labels():
        faults.append(BadData(f"unknown organisation {source.get('body')!r}", "source.yml", "body"))
    if faults:
        raise ManyFaults([replace(fault, file=f"{folder.name}/{fault.file}") for fault in faults])
    return Body(str(source["body"]), source["checked"], claims, documents, names, expected, explanations)


def check_expectations(body: Body, counts: Mapping[tuple[str, str, date], int]) -> list[BadData]:
    """Where the dated memberships do not give the number that an official text declares for a day.

    ``counts`` holds the number of certain members by organisation, capacity and day.
    """
    return [
        BadData(
            f"{wanted.source} declares {wanted.number}, the rows give {given}",
            "source.yml",
            f"{wanted.organization} {wanted.role}, {wanted.day}",
        )
        for wanted in body.expected
        if (given := counts.get((wanted.organization, wanted.role, wanted.day), 0)) != wanted.number
    ]
