"""The two pages with scripts, all of them the service's own: one asks, with its files; one shows the whole graph."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from comity.serve.request import builds_of, limits_of, response
from comity.viz.page import page_policy

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Scripts and styles of the service's own files alone, requests to the service alone, nothing inline."""

STATIC = StaticFiles(directory=Path(str(files("comity.serve"))) / "static")
"""The page's scripts, its style sheet and the vendored editor."""


async def page(_request: Request) -> Response:
    """The page on which questions and queries are asked."""
    return HTMLResponse(_text(), headers={"Content-Security-Policy": POLICY})


async def picture(request: Request) -> Response:
    """The analyst's page over all that is served: made once a build, by a worker; raises Problem."""
    policy = f"{page_policy()}; frame-ancestors 'none'"
    made = await builds_of(request).pool.once("picture")
    return response(made, limits_of(request), **{"Content-Security-Policy": policy})


@cache
def _text() -> str:
    return (files("comity.serve") / "assets" / "query.html").read_text(encoding="utf-8")
