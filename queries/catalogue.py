"""The catalogue: each question is one file, `<topic>/<question>.rq`, with its description in its head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from comity.graph.errors import UnknownName
from comity.queries.parameters import Parameter, written

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is there
_HEAD = re.compile(r"^#\+ ?", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """A question in words and in SPARQL.

    ``text`` can be pasted as it is; ``parameters`` stand in it as one-row VALUES blocks, ``columns`` are
    shown in this order, ``view`` is how its answer is best shown.

    >>> question("members-of").columns[:2]
    ('member', 'memberLabel')
    """

    name: str
    topic: str
    summary: str
    description: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    view: str
    text: str

    def filled(self, values: dict[str, str]) -> str:
        """The query with the values of its parameters in their VALUES rows, each written as a term.

        Raises UnknownName for a value that means nothing.
        """
        text = self.text
        for parameter in self.parameters:
            if parameter.name in values:
                text = _replaced(text, parameter.name, written(parameter, values[parameter.name]))
        return text


@cache
def catalogue() -> dict[str, Question]:
    """All questions by name."""
    folder = files("comity.queries")
    found = (
        _question(file.name.removesuffix(".rq"), topic.name, file.read_text(encoding="utf-8"))
        for topic in folder.iterdir()
        if topic.is_dir()
        for file in topic.iterdir()
        if file.name.endswith(".rq")
    )
    return {
        _unique(question): question for question in sorted(found, key=lambda question: (question.topic, question.name))
    }


def question(name: str) -> Question:
    """One question; raises UnknownName with the nearest names."""
    if name not in catalogue():
        raise UnknownName(f"no question {name!r}; {did_you_mean(name, catalogue())}")
    return catalogue()[name]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The nearest known names, in words.

    >>> did_you_mean("member-of", ["members-of", "findings"])
    'did you mean members-of?'
    """

    near = get_close_matches(name, sorted(known), n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(sorted(known))}"


def _unique(question: Question) -> str:
    """A question's name; those made for pictures carry their topic, since they share names with others."""
    return f"{question.topic}/{question.name}" if question.topic == "view" else question.name


def _question(name: str, topic: str, file: str) -> Question:
    lines = file.splitlines()
    head: dict[str, Any] = yaml.load(
        "\n".join(_HEAD.sub("", line) for line in lines if line.startswith("#+")), Loader=_LOADER
    )
    text = "\n".join(line for line in lines if not line.startswith("#+")) + "\n"
    parameters = tuple(
        Parameter(key, spec["type"], str(spec.get("default", ""))) for key, spec in head["parameters"].items()
    )
    return Question(
        name=name,
        topic=topic,
        summary=head["summary"],
        description=head["description"],
        tags=tuple(head["tags"]),
        parameters=parameters,
        columns=tuple(head["columns"]),
        view=head["view"],
        text=text,
    )


def _replaced(text: str, name: str, term: str) -> str:
    block = re.compile(rf"VALUES \?{name} {{ [^{{}}]* }}")
    if len(block.findall(text)) != 1:
        raise ValueError(f"the question has no one-row VALUES block for ?{name}")
    return block.sub(lambda _: f"VALUES ?{name} {{ {term} }}", text)
