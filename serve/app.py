"""The application: which address leads where, and what surrounds all of them."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from comity.serve.builds import Builds
from comity.serve.description import health
from comity.serve.headers import Headers
from comity.serve.page import STATIC, page, picture
from comity.serve.problems import Problem
from comity.serve.protocol import sparql
from comity.serve.reading import about, ask, graph, identifier, names, questions, void
from comity.serve.request import refused

ROUTES = [
    Route("/", page),
    Route("/picture", picture),
    Mount("/static", STATIC),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/sparql/", sparql, methods=["GET", "POST"]),
    Route("/graphs", graph),
    Route("/ask", questions),
    Route("/ask/{name:path}", ask),
    Route("/names", names),
    Route("/id/{path:path}", identifier),
    Route("/about/{path:path}", about),
    Route("/.well-known/void", void),
    Route("/health", health),
]
_KINDS = {404: "not-found", 405: "bad-method"}


def application(builds: Builds) -> ASGIApp:
    """The service over these builds, which are opened and left by whoever runs it."""
    handlers = {Problem: _problem, HTTPException: _wrong_address, Exception: _failed}
    app = Starlette(routes=ROUTES, exception_handlers=handlers)
    app.state.builds = builds
    exposed = ["Comity-Cut", "Retry-After", "Location"]
    shared = CORSMiddleware(
        app, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"], expose_headers=exposed
    )
    return Headers(shared)


async def _problem(_request: Request, problem: Exception) -> Response:
    assert isinstance(problem, Problem)
    return refused(problem)


async def _wrong_address(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    response = refused(Problem(_KINDS.get(fault.status_code, "malformed"), f"{request.method} {request.url.path}"))
    response.headers.update(fault.headers or {})
    return response


async def _failed(_request: Request, _fault: Exception) -> Response:
    return refused(Problem("broken", "the fault is in the log"))
