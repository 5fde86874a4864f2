"""Requests read within bounds, and answers given back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from comity.serve.builds import Builds
from comity.serve.frames import Message
from comity.serve.limits import Limits
from comity.serve.negotiation import preferred
from comity.serve.problems import Problem

Offer = tuple[str, str]
_FIELDS = 64


def builds_of(request: Request) -> Builds:
    """The builds that the service serves."""
    builds: Builds = request.app.state.builds
    return builds


def limits_of(request: Request) -> Limits:
    """The limits in force."""
    return builds_of(request).limits


async def answered(request: Request, task: dict[str, object], **headers: str) -> Response:
    """The response to a task that a worker has done; raises Problem."""
    return response(await builds_of(request).pool.run(task), limits_of(request), **headers)


def response(done: Message, limits: Limits, **headers: str) -> Response:
    """What a worker has written, as a response; a header says where rows were left out."""
    cut = {"Comity-Cut": str(limits.rows)} if done.head["cut"] else {}
    return Response(
        done.body, media_type=_with_charset(done.head["type"]), headers={"Vary": "Accept", **cut, **headers}
    )


def refused(problem: Problem) -> JSONResponse:
    """A problem as a response."""
    headers = {"Retry-After": str(problem.retry)} if problem.retry else {}
    return JSONResponse(problem.body(), problem.status, headers, "application/problem+json")


def offer(request: Request, offers: Mapping[str, str]) -> Offer | None:
    """The media type and form that the client likes best: by ``format`` in the address, else by its Accept."""
    form = request.query_params.get("format")
    if form is not None:
        return next(((media, name) for media, name in offers.items() if form in (media, name)), None)
    media = preferred(request.headers.get("accept"), offers)
    return (media, offers[media]) if media else None


def acceptable(request: Request, offers: Mapping[str, str]) -> Offer:
    """As `offer`; raises Problem where nothing is acceptable."""
    found = offer(request, offers)
    if not found:
        raise Problem("not-acceptable", f"given here: {', '.join(offers)}")
    return found


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request; raises Problem where it is larger than ``most`` bytes, or does not come to its end."""
    found = b""
    try:
        async with asyncio.timeout(limits_of(request).seconds):
            async for piece in request.stream():
                found += piece
                if len(found) > most:
                    raise Problem("too-large", f"more than {most} bytes")
    except TimeoutError as fault:
        raise Problem("slow-request", f"not whole after {limits_of(request).seconds:g} seconds") from fault
    return found


def fields(text: str) -> list[tuple[str, str]]:
    """The fields of a form or of an address; raises Problem for what is not UTF-8, or too many of them."""
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError as fault:
        raise Problem("malformed", f"the fields can not be read: {fault}") from fault


def single(found: Sequence[tuple[str, str]], name: str) -> str | None:
    """The value of a field that may stand once; raises Problem where it stands more often."""
    values = [value for key, value in found if key == name]
    if len(values) > 1:
        raise Problem("malformed", f"{name} stands {len(values)} times")
    return values[0] if values else None


def address_of(request: Request) -> URL:
    """The address asked for, without its query."""
    return request.url.replace(query="", fragment="")


def _with_charset(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
