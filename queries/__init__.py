"""Questions, engines that answer them, and answers."""

from comity.queries.answer import Answer
from comity.queries.ask import Graph

__all__ = ["Answer", "Graph"]
