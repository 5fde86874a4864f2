"""Rows sorted here stand in the order in which the store itself would put them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from comity.queries.engines import Embedded
from comity.queries.engines.order import in_order, unordered
from comity.queries.engines.terms import names_of, rows_of
from tests.queries.asked import ASKED, tiny

XSD = "http://www.w3.org/2001/XMLSchema#"
DAY = NamedNode(f"{XSD}date")
EDTF = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)
DAYS = st.dates().map(lambda day: Literal(day.isoformat(), datatype=DAY))
COLUMNS = [
    WORDS.map(Literal),
    WORDS.map(lambda text: Literal(text, language="en")),
    DAYS,
    st.from_regex(r"[a-zé]{1,4}", fullmatch=True).map(lambda text: NamedNode(f"https://a.example/{text}")),
    st.integers(-30, 30).map(Literal),
    st.from_regex(r"[0-9]{4}(-0[1-9])?~?", fullmatch=True).map(lambda text: Literal(text, datatype=EDTF)),
    st.decimals(-9, 9, places=1).map(lambda number: Literal(str(number), datatype=NamedNode(f"{XSD}decimal"))),
    st.one_of(WORDS.map(Literal), DAYS, st.integers(-3, 3).map(Literal), st.just(BlankNode("b"))),
]
A, B = NamedNode("https://a.example/one"), NamedNode("https://a.example/two")
QUERY = f"SELECT ?a ?b ?s WHERE {{ ?s {A} ?a OPTIONAL {{ ?s {B} ?b }} }} ORDER BY ?a ?b ?s"
TAIL = "\nORDER  by ?a\n\t?b "


def filled(ones: list[object], twos: list[object]) -> Store:
    store = Store()
    for number, one in enumerate(ones):
        subject = NamedNode(f"https://a.example/row/{number:03}")
        store.add(Quad(subject, A, one))  # type: ignore[arg-type]
        if number < len(twos):
            store.add(Quad(subject, B, twos[number]))  # type: ignore[arg-type]
    return store


@given(*(st.sampled_from(COLUMNS).flatmap(lambda column: st.lists(column, max_size=12)) for _ in "ab"))
def test_the_same_order_as_the_store(ones: list[object], twos: list[object]) -> None:
    store = filled(ones, twos)
    assert Embedded(store).select(QUERY) == rows_of(store.query(QUERY))  # type: ignore[arg-type]


@pytest.mark.parametrize("question", ASKED)
def test_every_question_stands_in_the_order_of_the_store(question: str) -> None:
    engine = tiny().engine
    assert isinstance(engine, Embedded)
    for values in ASKED[question]:
        query = tiny().query_of(question, **values)
        assert engine.select(query) == rows_of(engine.store.query(query))  # type: ignore[arg-type]


def test_fractions_and_mixed_columns_are_left_to_the_store() -> None:
    for mixed in ([Literal(9.5), Literal(10.5)], [Literal("a"), Literal("2010-01-01", datatype=DAY)], [BlankNode()]):
        found = filled(list(mixed), []).query("SELECT ?a WHERE { ?s ?p ?a }")
        assert in_order(found, names_of(found), ["a"]) is None  # type: ignore[arg-type]


def test_a_variable_that_is_not_shown_is_left_to_the_store() -> None:
    query = f"SELECT ?s WHERE {{ ?s {A} ?a }} ORDER BY ?a"
    store = filled([Literal("b"), Literal("a")], [])
    assert [row["s"][-1] for row in Embedded(store).select(query)[1]] == ["1", "0"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (f"SELECT ?a {{ ?s ?p ?a }}{TAIL}", ("a", "b")),
        ("SELECT ?a { ?s ?p ?a } ORDER BY DESC(?a)", ()),
        ("SELECT ?a { ?s ?p ?a } ORDER BY ?a LIMIT 1", ()),
        ("SELECT ?a { { SELECT ?a { ?s ?p ?a } ORDER BY ?a } }", ()),
        ("SELECT ?a { ?s ?p ?a FILTER(?a = ' ORDER BY ?a') }", ()),
    ],
)
def test_only_plain_variables_at_the_end_are_taken(query: str, keys: tuple[str, ...]) -> None:
    assert unordered(query)[1] == keys
    assert keys or unordered(query)[0] == query
