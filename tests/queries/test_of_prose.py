"""Areas with their parts, and what a text tells right after a meeting: questions asked of a graph read from prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.graph.assemble import Build, flat
from comity.graph.period import Period
from comity.graph.store import memory_store
from comity.loaders.extract import extract
from comity.loaders.read import read_document
from comity.queries import Graph
from comity.queries.engines import Embedded

TEXT = (
    "The SCO works in four areas, including trade; the fight against smuggling, including ivory and coral; "
    "tourism; and energy.\n\n"
    "A few weeks ago, SCO deputy foreign ministers met in Bishkek. "
    "They also adopted an action plan for cooperation in tourism.\n"
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The invented text as a graph of its own."""
    file: Path = tmp_path_factory.mktemp("prose") / "talk.txt"
    file.write_text(TEXT, encoding="utf-8")
    file.with_suffix(".yml").write_text("date: 2011-03\nlanguage: en\n", encoding="utf-8")
    reading = read_document(file)
    build = Build(extract(reading).claims, {reading.document.key: reading.document}, Period("2011-12-31").latest)
    return Graph(Embedded(memory_store(flat(build.graphs))))


def test_areas_of_prose_are_told_with_what_falls_under_them(graph: Graph) -> None:
    areas = {row["areaLabel"]: row["partOfLabel"] for row in graph.ask("areas-of", organisation="SCO")}
    assert areas["trade"] == areas["energy"] == areas["fight against smuggling"] == ""
    assert areas["ivory"] == areas["coral"] == "fight against smuggling"


def test_what_a_text_tells_right_after_a_meeting_is_inferred_to_be_of_it(graph: Graph) -> None:
    (meeting,) = {row["fact"] for row in graph.ask("meetings-of", organisation="SCO")}
    (row,) = graph.ask("adopted-at", meeting=meeting)
    assert row["instrumentLabel"] == "action plan for cooperation in tourism"
    assert (row["placeLabel"], row["link"], row["possiblyUntil"]) == ("Bishkek", "inferred", "2011-03-31")
