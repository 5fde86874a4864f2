"""Wikidata's statements on who is a member of what, from any endpoint that holds them in Wikidata's form.

A source is the endpoint's address, or a YAML file with ``endpoint`` and, where names do not tell, ``items``: our key
of a body with the items (``Q…``) that stand for it, itself or the class of its members. The form is that of
https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format: statements ``member of`` (P463) and ``instance of``
(P31) with start time (P580), end time (P582), subject has role (P2868), object of statement has role (P3831), rank,
and references stated in (P248) and reference URL (P854).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from comity.graph.document import Document
from comity.graph.errors import BadData, BadDocument, ManyFaults
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.workspace import Record
from comity.loaders.datasets.codes import by_name
from comity.loaders.datasets.dataset import Bodies, Dataset, Source, Unplaced
from comity.loaders.datasets.endpoint import Binding, select
from comity.loaders.datasets.statements import Statement, claim_of, statements
from comity.ontology.gazetteer import labels, names

DOCUMENT = "wikidata"
_NAMES = ("official", "spelling", "short")
_ITEM = re.compile(r"Q[1-9]\d*", re.ASCII)

QUERY = """PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX wikibase: <http://wikiba.se/ontology#>
SELECT DISTINCT ?is ?body ?statement ?member ?memberLabel ?iso3 ?iso2 ?modified ?rank ?start ?startTime ?startPrecision
  ?end ?endTime ?endPrecision ?roleLabel ?sourceLabel ?url WHERE {
  %s
  VALUES (?has ?is) { (p:P463 ps:P463) (p:P31 ps:P31) }
  ?statement ?is ?body .
  ?member ?has ?statement .
  ?statement wikibase:rank ?rank .
  OPTIONAL { ?member rdfs:label ?memberLabel FILTER(LANG(?memberLabel) = "en") }
  OPTIONAL { ?member wdt:P298 ?iso3 }
  OPTIONAL { ?member wdt:P297 ?iso2 }
  OPTIONAL { ?member schema:dateModified|(^schema:about/schema:dateModified) ?modified }
  OPTIONAL { ?statement pq:P580 ?start
    OPTIONAL { ?statement pqv:P580 ?startNode . ?startNode wikibase:timeValue ?startTime ; wikibase:timePrecision ?startPrecision } }
  OPTIONAL { ?statement pq:P582 ?end
    OPTIONAL { ?statement pqv:P582 ?endNode . ?endNode wikibase:timeValue ?endTime ; wikibase:timePrecision ?endPrecision } }
  OPTIONAL { ?statement pq:P2868|pq:P3831 ?role . ?role rdfs:label ?roleLabel FILTER(LANG(?roleLabel) = "en") }
  OPTIONAL { ?statement prov:wasDerivedFrom ?reference
    OPTIONAL { ?reference pr:P248/rdfs:label ?sourceLabel FILTER(LANG(?sourceLabel) = "en") }
    OPTIONAL { ?reference pr:P854 ?url } }
} ORDER BY ?statement
"""  # noqa: E501


@dataclass(frozen=True)
class Asked:
    """An endpoint and the items that stand for bodies, by our path."""

    endpoint: str
    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def takes(where: str) -> bool:
    """Whether it is the address of an endpoint, or a YAML file that names one.

    >>> takes("https://example.org/sparql"), takes("members.csv")
    (True, False)
    """
    if where.lower().startswith(("http://", "https://")):
        return True
    path = Path(where)
    if path.suffix.lower() not in (".yml", ".yaml") or not path.is_file():
        return False
    return re.search(r"^endpoint:", path.read_text(encoding="utf-8", errors="replace"), re.MULTILINE) is not None


def load(where: str, bodies: Bodies) -> Dataset:
    """What Wikidata says of some bodies: a claim for each statement; one call of the endpoint for each body.

    A statement of deprecated rank is a report that supports nothing. A statement without an end was seen to hold on the
    day on which the member's item was last modified: Wikidata says no more. Raises BadEndpoint where the endpoint gives
    no whole answer, BadDocument where several items answer to the name of one body.
    """
    asked = _asked(where)
    found = {body: _statements(asked, body) for body in sorted(bodies)}
    modified = max((item.modified for items in found.values() for item in items if item.modified), default=None)
    document = _document(asked.endpoint, modified, found)
    unplaced = sorted({item for body, items in found.items() for item in _unplaced(body, items)})
    claims = (claim_of(item, body, document.key, modified) for body, items in found.items() for item in items)
    record = Record(document, tuple(claim for claim in claims if claim))
    until = date.fromisoformat(modified) if modified else LATEST
    return Dataset(record, (EARLIEST, until), unplaced=tuple(unplaced))


def _statements(asked: Asked, body: str) -> list[Statement]:
    bindings = select(asked.endpoint, query_for(body, asked.items.get(body, ())))
    organisations = {_item(row["body"]["value"]) for row in bindings if _is_membership(row)}
    if len(organisations) > 1 and body not in asked.items:
        several = ", ".join(sorted(organisations))
        what = f"several items answer to the name of {labels()[body]} ({several}); say which under items in a YAML file"
        raise BadDocument(what, file=asked.endpoint)
    return statements(bindings, asked.endpoint)


def _is_membership(row: Binding) -> bool:
    return "body" in row and row.get("is", {}).get("value", "").endswith("/P463")


def query_for(body: str, items: Iterable[str] = ()) -> str:
    """The query for one body: by its items where they are known, else by its English names.

    >>> "wd:Q1" in query_for("organisation/CICA", ["Q1"]), '"Almaty"' in query_for("organisation/CICA")
    (True, False)
    """
    if items:
        return QUERY % f"VALUES ?body {{ {' '.join(f'wd:{item}' for item in items)} }}"
    texts = {name.text for name in names() if name.path == body and name.kind in _NAMES} | {labels()[body]}
    classes = {f"member state of {the}{text}" for text in texts for the in ("", "the ")}
    literals = " ".join(f"{json.dumps(text, ensure_ascii=False)}@en" for text in sorted(texts | classes))
    return QUERY % f"VALUES ?name {{ {literals} }} ?body rdfs:label ?name ."


def _unplaced(body: str, items: Iterable[Statement]) -> list[Unplaced]:
    return [Unplaced(body, item.name, item.locator, item.why(body)) for item in items if item.why(body)]


def _document(endpoint: str, modified: str | None, found: Mapping[str, list[Statement]]) -> Document:
    told = repr(sorted((body, items) for body, items in found.items()))
    return Document(
        DOCUMENT,
        "Wikidata: statements of membership",
        publisher="Wikidata contributors",
        date=Period(modified) if modified else None,
        language="en",
        kind="dataset",
        address=endpoint,
        digest=hashlib.sha256(told.encode()).hexdigest(),
        reader="wikidata/1",
    )


def _item(iri: str) -> str:
    return iri.rpartition("/")[2]


def _asked(where: str) -> Asked:
    if where.lower().startswith(("http://", "https://")):
        return Asked(where)
    try:
        loaded: Any = yaml.safe_load(Path(where).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise BadDocument(f"is no YAML: {' '.join(str(fault).split())[:200]}", file=where) from fault
    faults: list[BadData] = []
    items = dict(_items(loaded.get("items") or {}, where, faults))
    faults += [BadData("unknown field", where, str(name)) for name in loaded if name not in ("endpoint", "items")]
    if faults:
        raise ManyFaults(faults)
    return Asked(str(loaded["endpoint"]), items)


def _items(given: Any, where: str, faults: list[BadData]) -> Iterable[tuple[str, tuple[str, ...]]]:
    if not isinstance(given, dict):
        faults.append(BadData("must be keys of bodies, each with its items", where, "items"))
        return
    for key, value in given.items():
        body, items = by_name(str(key), "organisation"), [value] if isinstance(value, str) else value
        if body is None:
            faults.append(BadData(f"unknown organisation {key!r}", where, "items"))
        elif not isinstance(items, list) or not all(_ITEM.fullmatch(str(item)) for item in items):
            faults.append(BadData(f"no item or list of items (Q…): {value!r}", where, f"items, {key}"))
        else:
            yield body.path, tuple(str(item) for item in items)


SOURCE = Source("wikidata", takes, load)
