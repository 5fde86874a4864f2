"""Engines: one protocol, a small class for each place where a graph may live."""

from comity.queries.engines.embedded import Embedded
from comity.queries.engines.engine import Engine
from comity.queries.engines.rdflib_graph import Rdflib, rdflib_graph
from comity.queries.engines.remote import Remote
from comity.queries.engines.terms import shown, text_of

__all__ = ["Embedded", "Engine", "Rdflib", "Remote", "rdflib_graph", "shown", "text_of"]
