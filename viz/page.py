"""The offline page: one HTML file with the picture, its data and everything that draws it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from comity.queries.answer import Answer
from comity.viz.island import gather, pack
from comity.viz.network import bodies_of
from comity.viz.policy import injected_styles, render_policy
from comity.viz.views import Views
from comity.viz.wording import weighed

SCRIPTS = (
    *("dom", "island", "words", "naming", "state", "chosen", "sharing", "theme", "colour", "svg", "rove"),
    *("nodes", "onemode", "lines", "picture", "hover", "citing", "claims", "panel", "pair", "about"),
    *("filters", "day", "year", "search", "spells", "scale", "timeline", "time", "overlap", "looks", "place"),
    *("table", "tabs"),
    *("caption", "drawings", "formats", "export", "keyboard", "address", "main"),
)
"""The page's scripts in the order in which they are joined."""

_LIBRARY = "vendor/vis-network.min.js"


def render_page(views: Views) -> str:
    """One HTML file that needs nothing else, made from answers of the catalogue.

    >>> from comity.queries.answer import Head
    >>> empty = Answer("network", {}, (), (), Head())
    >>> render_page(Views(empty, empty)).splitlines()[0]
    '<!doctype html>'
    """
    return _template().render(
        policy=page_policy(),
        style=Markup(_inline("page.css")),
        library=Markup(_inline(_LIBRARY)),
        script=Markup(_joined()),
        island=_block(views),
        title=title_of(views.network),
        head=weighed(views.network.head),
    )


@cache
def page_policy() -> str:
    """The content security policy of every page: its own scripts and styles, and no request.

    >>> page_policy().split("; ")[0]
    "default-src 'none'"
    """
    library = _inline(_LIBRARY)
    return render_policy([library, _joined()], [_inline("page.css"), *injected_styles(library)])


def title_of(network: Answer) -> str:
    """What the picture is about.

    >>> from comity.queries.answer import Head
    >>> title_of(Answer("network", {}, (), ({"who": "state/KOR", "body": "organisation/CICA"},), Head()))
    'Who belonged to CICA'
    """
    bodies = sorted(path.rpartition("/")[2] for path in bodies_of(network))
    if not bodies:
        return "Who belonged to what"
    few = " and ".join(filter(None, (", ".join(bodies[:-1]), bodies[-1])))
    return f"Who belonged to {few if len(bodies) <= 3 else f'{len(bodies)} bodies'}"


def _block(views: Views) -> dict[str, object]:
    island = pack(gather(views))
    return {"text": Markup(island.text), "packing": island.packing}


def _joined() -> str:
    parts = "\n".join(_text(f"{name}.js") for name in SCRIPTS)
    return _checked(f'\n"use strict";\n{parts}')


@cache
def _text(name: str) -> str:
    return (files("comity.viz") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _inline(name: str) -> str:
    return _checked(_text(name))


def _checked(text: str) -> str:
    """The text, if a browser reads it as one block; raises ValueError for one that would end early."""
    for mark in ("</script", "</style", "<!--"):
        if mark in text.lower():
            raise ValueError(f"{mark} in the page's own files")
    return text


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(_text("template.html.j2"))
