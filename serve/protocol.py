"""SPARQL 1.1 Protocol, for queries: GET, a form by POST, or the query itself by POST; updates are refused."""

from __future__ import annotations

from email.message import EmailMessage

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from comity.serve.description import describes_service
from comity.serve.negotiation import GRAPH, TABULAR
from comity.serve.problems import Problem
from comity.serve.request import answered, body_of, fields, limits_of, offer, single

Fields = list[tuple[str, str]]
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_CHARSETS = ("utf-8", "utf8", "us-ascii", "ascii")


async def sparql(request: Request) -> Response:
    """Answer a query; without one, say what the service is."""
    found = fields(request.url.query)
    if request.method == "POST":
        found = found + await _posted(request)
    elif not any(name in ("query", "update") for name, _ in found):
        return describes_service(request)
    return await answered(request, _task(request, found))


def _task(request: Request, found: Fields) -> dict[str, object]:
    if any(name == "update" or name.startswith("using-") for name, _ in found):
        raise Problem("refused", "this service does not update")
    query = single(found, "query")
    if query is None:
        raise Problem("malformed", "there is no query")
    most = limits_of(request).query_bytes
    if len(query.encode()) > most:
        raise Problem("too-large", f"the query has more than {most} bytes")
    return {
        "do": "sparql",
        "query": query,
        "default": _graphs(found, "default-graph-uri"),
        "named": _graphs(found, "named-graph-uri"),
        "tabular": offer(request, TABULAR),
        "graph": offer(request, GRAPH),
    }


async def _posted(request: Request) -> Fields:
    """The fields of a form, or the query that is the whole body as a field."""
    kind = EmailMessage()
    kind["Content-Type"] = request.headers.get("content-type", "application/octet-stream")
    if kind.get_content_type() == _UPDATE:
        raise Problem("refused", "this service does not update")
    if kind.get_content_type() not in (_FORM, _QUERY):
        raise Problem("media-type", f"a query is posted as {_FORM} or as {_QUERY}")
    if str(kind.get_param("charset", "utf-8")).lower() not in _CHARSETS:
        raise Problem("media-type", "a query is written in UTF-8")
    form = kind.get_content_type() == _FORM
    text = _text(await body_of(request, limits_of(request).query_bytes * (4 if form else 1)))
    return fields(text) if form else [("query", text)]


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as fault:
        raise Problem("malformed", "the body is not UTF-8") from fault


def _graphs(found: Fields, name: str) -> list[str]:
    graphs = [value for key, value in found if key == name]
    for iri in graphs:
        try:
            NamedNode(iri)
        except ValueError as fault:
            raise Problem("malformed", f"{name} is no IRI") from fault
    return graphs
