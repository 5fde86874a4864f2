"""Pages that are read: graphs (SPARQL 1.1 Graph Store Protocol), things, and the catalogue's answers."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from comity.ontology.namespaces import PREFIXES
from comity.queries.catalogue import Question, catalogue
from comity.queries.parameters import choices
from comity.serve.negotiation import ANSWER, GRAPH, THING
from comity.serve.problems import Problem
from comity.serve.request import acceptable, answered, fields, single


async def graph(request: Request) -> Response:
    """A graph of the store: ``?default``, or ``?graph=IRI``."""
    found = fields(request.url.query)
    name, default = single(found, "graph"), single(found, "default")
    if (name is None) == (default is None):
        raise Problem("malformed", "either ?default or ?graph=IRI")
    return await answered(request, {"do": "graph", "name": name, "graph": acceptable(request, GRAPH)})


async def identifier(request: Request) -> Response:
    """A thing is not a page: its address leads to what the graph says of it (303)."""
    task = {"do": "thing", "path": request.path_params["path"], "thing": ("text/turtle", "turtle")}
    await answered(request, task)
    return RedirectResponse("/about/" + quote(request.path_params["path"], safe="/-._~"), 303)


async def about(request: Request) -> Response:
    """What the graph says of a thing, as a page, Turtle or JSON-LD."""
    task = {"do": "thing", "path": request.path_params["path"], "thing": acceptable(request, THING)}
    return await answered(request, task)


async def questions(_request: Request) -> Response:
    """The catalogue: each question with its words, parameters and columns; what its forms and queries need."""
    told = [_told(name, question) for name, question in catalogue().items()]
    return JSONResponse({"questions": told, "prefixes": PREFIXES, "choices": choices()})


async def names(request: Request) -> Response:
    """The things that a text means, for completion: ``?text=kaz&kind=state``."""
    found = fields(request.url.query)
    text = (single(found, "text") or "").strip()
    if not text:
        raise Problem("malformed", "?text= says what names begin with")
    kinds = [value for key, value in found if key == "kind"]
    return await answered(request, {"do": "names", "text": text, "kinds": kinds})


async def ask(request: Request) -> Response:
    """The answer to a question of the catalogue as JSON or CSV; its parameters stand in the address."""
    found = [(name, value) for name, value in fields(request.url.query) if name != "format"]
    values = {name: single(found, name) for name, _ in found}
    task = {"do": "ask", "question": request.path_params["name"], "values": values}
    return await answered(request, {**task, "answer": acceptable(request, ANSWER)})


def _told(name: str, question: Question) -> dict[str, object]:
    parameters = [
        {"name": item.name, "type": item.type, "default": item.default or None} for item in question.parameters
    ]
    return {
        "name": name,
        "topic": question.topic,
        "summary": question.summary,
        "description": question.description,
        "parameters": parameters,
        "columns": question.columns,
        "view": question.view,
    }
