"""Calls to SPARQL endpoints of others, in a process that is killed when its time is over."""

from comity.graph.endpoint.call import BYTES, SECONDS, Reply, call

__all__ = ["BYTES", "SECONDS", "Reply", "call"]
