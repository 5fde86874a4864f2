"""Plots for papers: each module here is one view, known by its name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from comity.graph.errors import UnknownName
from comity.queries.catalogue import did_you_mean

if TYPE_CHECKING:
    from comity.viz.figure import Plot


def names() -> list[str]:
    """The names of all views.

    >>> "overlap" in names()
    True
    """
    return sorted(module.name for module in iter_modules(__path__))


def plot(name: str) -> Plot:
    """The view of a name; raises UnknownName, and ImportError where the extra ``plot`` is not installed."""
    if name not in names():
        raise UnknownName(f"no view {name!r}; {did_you_mean(name, names())}")
    found: Plot = import_module(f"{__name__}.{name}").PLOT
    return found
