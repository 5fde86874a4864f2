"""The process that makes one call: `python -m comity.graph.endpoint.worker`, JSON in, a line of JSON and bytes out."""

from __future__ import annotations

import json
import signal
import sys
import urllib.request
from http.client import HTTPException, HTTPResponse
from importlib.metadata import version
from typing import Any

from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

FORMATS = {
    "json": (JSON, ("application/sparql-results+json", "application/json")),
    "turtle": (TURTLE, ("text/turtle", "application/x-turtle", "application/n-triples")),
}
"""What is asked for, and the media types that are taken for it."""


class Untouched(urllib.request.HTTPErrorProcessor):
    """Hands over every answer as it is: no redirect is followed, no body of an error is read without bounds."""

    def http_response(self, request: urllib.request.Request, response: HTTPResponse) -> HTTPResponse:
        """The answer itself."""
        return response

    https_response = http_response


def main() -> None:
    """Make the call that standard input describes; the alarm ends the process even where nobody waits for it."""
    wanted: dict[str, Any] = json.load(sys.stdin.buffer)
    signal.setitimer(signal.ITIMER_REAL, wanted["seconds"])
    head, body = answered(wanted)
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)


def answered(wanted: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the bytes of an answer, or a head that holds the fault in one line."""
    try:
        response = _sent(wanted)
        body = response.read(wanted["limit"] + 1)
    except (OSError, HTTPException, ValueError) as fault:
        return {"fault": f"can not be reached: {_line(getattr(fault, 'reason', None) or fault)}"}, b""
    media_type = response.headers.get_content_type()
    wrong = _wrong(response, media_type, body, wanted)
    if wrong:
        return {"fault": wrong}, b""
    return {"media_type": media_type, "cut": "Comity-Cut" in response.headers}, body


def _sent(wanted: dict[str, Any]) -> HTTPResponse:
    urllib.request.install_opener(urllib.request.build_opener(Untouched))
    wrapper = SPARQLWrapper(wanted["address"], agent=f"comity/{version('comity')}")
    wrapper.setMethod(POST)
    wrapper.setOnlyConneg(True)
    wrapper.setReturnFormat(FORMATS[wanted["form"]][0])
    wrapper.setQuery(wanted["query"])
    response: HTTPResponse = wrapper.query().response
    return response


def _wrong(response: HTTPResponse, media_type: str, body: bytes, wanted: dict[str, Any]) -> str:
    """What is wrong with an answer, or an empty text."""
    if 300 <= response.status < 400:
        return f"redirects to {_line(response.headers.get('Location', 'nowhere'))}; name that address if you trust it"
    if response.status != 200:
        return f"answers with status {response.status}: {_told(media_type, body) or _line(response.reason)}"
    if media_type not in FORMATS[wanted["form"]][1]:
        return f"answers with {_line(media_type)}, not as a SPARQL endpoint"
    if len(body) > wanted["limit"]:
        return f"the answer is larger than {wanted['limit'] // 1_000_000} MB"
    return ""


def _told(media_type: str, body: bytes) -> str:
    """What the body of an error says: the detail of a problem, else its first words; nothing out of a page."""
    text = body[:4000].decode("utf-8", "replace")
    if media_type == "application/problem+json":
        try:
            return _line(json.loads(body).get("detail"))
        except (ValueError, AttributeError):
            return _line(text)
    return "a page" if media_type == "text/html" else _line(text)


def _line(said: object) -> str:
    """Words of others in one line of at most 200 printable characters."""
    text = " ".join(str(said).split())
    return "".join(letter for letter in text if letter.isprintable())[:200]


if __name__ == "__main__":
    main()
