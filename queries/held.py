"""Whether the graph holds what a question is asked about, so that an empty answer about nothing is told as such."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from comity.graph.errors import UnknownName
from comity.ontology.namespaces import ID, ONTOLOGY
from comity.queries.engines import Engine
from comity.queries.parameters import Parameter, written

_CLASSES = {"document": "Document", "meeting": "Meeting", "fact": "Fact", "agent": "Person", "claim": "Claim"}
_LISTS = {
    "document": "documents",
    "meeting": "meetings-of",
    "fact": "members-of",
    "agent": "documents",
    "claim": "claims-of",
}


def must_be_held(engine: Engine, parameters: Iterable[Parameter], values: Mapping[str, str]) -> None:
    """Check that the graph speaks of each document, meeting, fact and person that the values name.

    Names of states and bodies are the gazetteer's, so that they are known even where the graph is silent.
    Raises UnknownName, with the nearest names.
    """
    for parameter in parameters:
        if parameter.name in values and parameter.type in _CLASSES:
            _check(engine, parameter, values[parameter.name])


def _check(engine: Engine, parameter: Parameter, value: str) -> None:
    thing = written(parameter, value)
    person = thing.startswith(f"<{ID}person/")
    if parameter.type == "agent" and not person:
        return
    if not engine.ask(f"ASK {{ VALUES ?thing {{ {thing} }} {{ ?thing ?p ?o }} UNION {{ ?s ?q ?thing }} }}"):
        kind = "speaker" if parameter.type == "agent" else parameter.type
        near = _nearest(engine, _CLASSES[parameter.type], thing.removeprefix(f"<{ID}").rstrip(">"))
        hint = f"did you mean {' or '.join(near)}?" if near else f"`comity ask {_LISTS[parameter.type]}` tells some"
        default = ", the default" if value == parameter.default else ""
        raise UnknownName(f"the graph holds no {kind} {value!r}{default}; {hint}")


def _nearest(engine: Engine, name: str, path: str) -> list[str]:
    """The nearest paths of the things of a class."""
    _, rows = engine.select(f"SELECT DISTINCT ?thing WHERE {{ ?thing a <{ONTOLOGY}{name}> }} ORDER BY ?thing")
    return get_close_matches(path, [row["thing"] for row in rows], n=3, cutoff=0.75)
