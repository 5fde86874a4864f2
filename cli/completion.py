"""Shell completion: questions, their parameters, and the names of things that parameters take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click
from click.shell_completion import CompletionItem

from comity.ontology.namespaces import ONTOLOGY


def question_names(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The questions of the catalogue whose names begin so, each with its words."""
    from comity.queries.catalogue import catalogue

    found = catalogue().items()
    return [CompletionItem(name, help=item.summary) for name, item in found if name.startswith(begun)]


def values(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """What may follow a question: one of its parameters, or a value for the parameter before."""
    types = {flag_of(name): kind for name, kind in _types(ctx).items()}
    given = ctx.params.get("values") or ()
    if given and given[-1] in types and len(given) % 2:
        kind = types[given[-1]]
        return [*of_type(kind, begun), *held(ctx, _HELD.get(kind, ""), begun)]
    return [CompletionItem(flag) for flag in types if flag.startswith(begun) and flag not in given]


def parties(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The keys of states and organisations whose key or name begins so."""
    return list(of_type("party", begun))


def organisations(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The keys of organisations whose key or name begins so."""
    return list(of_type("organisation", begun))


def facts(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The facts of the build at hand whose paths begin so."""
    return list(held(ctx, "Fact", begun))


_HELD = {"document": "Document", "fact": "Fact", "meeting": "Meeting", "claim": "Claim", "agent": "Person"}


def held(ctx: click.Context, name: str, begun: str) -> Iterator[CompletionItem]:
    """The paths of the things of a class that the build at hand holds; nothing where there is no build."""
    from comity.graph.errors import ComityError
    from comity.queries import Graph

    try:
        graph = Graph.open(ctx.params.get("folder") or "out")
    except ComityError:
        return
    query = f"SELECT DISTINCT ?thing WHERE {{ ?thing a <{ONTOLOGY}{name}> }} ORDER BY ?thing"
    yield from (CompletionItem(row["thing"]) for row in graph.sparql(query) if name and row["thing"].startswith(begun))


def of_type(kind: str, begun: str) -> Iterator[CompletionItem]:
    """The values that a type of parameter takes and that begin so, by key or by name.

    >>> [item.value for item in of_type("state", "kazakh")], [item.value for item in of_type("level", "su")]
    (['KAZ'], ['summit'])
    """
    from comity.queries.parameters import choices

    kinds = {"organisation": ("organisation",), "state": ("state",), "party": ("state", "organisation")}
    if kind in choices():
        yield from (CompletionItem(name) for name in choices()[kind] if name.startswith(begun))
    elif kind in kinds and begun:
        yield from _keys(kinds[kind], begun.casefold())


def _keys(kinds: Iterable[str], begun: str) -> Iterator[CompletionItem]:
    from comity.ontology.gazetteer import labels, names

    wanted = tuple(f"{kind}/" for kind in kinds)
    found = {path for path in labels() if path.casefold().partition("/")[2].startswith(begun)}
    found |= {name.path for name in names() if name.text.casefold().startswith(begun)}
    for path in sorted(path for path in found if path.startswith(wanted)):
        yield CompletionItem(path.partition("/")[2], help=labels().get(path, ""))


def flag_of(parameter: str) -> str:
    """A parameter of a question as it is written on the command line.

    >>> flag_of("otherOrganisation")
    '--other-organisation'
    """
    return "--" + re.sub("[A-Z]", lambda capital: f"-{capital[0].lower()}", parameter)


def _types(ctx: click.Context) -> dict[str, str]:
    from comity.queries.catalogue import catalogue

    question = catalogue().get(str(ctx.params.get("name")))
    return {item.name: item.type for item in question.parameters} if question else {}
