"""The bodies that come with comity: no fault, the numbers of official texts, documents that can be cited."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

import pytest
import yaml

from comity.graph.audit.findings import FAILED, Finding
from comity.graph.audit.run import audit
from comity.graph.claim import Concept
from comity.loaders.reference.body import body_folders, check_expectations, load_bundled
from comity.loaders.reference.tables import COMMON, DOCUMENTS, THINGS, role_columns, table_names
from comity.loaders.reference.validate import certain_members
from tests.fixtures.graphs import tiny_body

loaded = cache(load_bundled)
FORMAT = (files("comity.loaders.reference") / "FORMAT.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", body_folders())
def test_it_loads_and_its_expectations_hold(name: str) -> None:
    body = loaded(name)
    assert body.expected
    assert check_expectations(body, certain_members(body)) == []


@cache
def audited() -> list[Finding]:
    bodies = [loaded(name) for name in body_folders()]
    claims = [claim for body in bodies for claim in body.claims]
    documents = {key: document for body in bodies for key, document in body.documents.items()}
    return audit(claims, documents, explanations=[item for body in bodies for item in body.explanations])


def test_no_conflict_is_unexplained() -> None:
    assert [finding.path for finding in audited() if finding.unexplained] == []


@pytest.mark.parametrize("name", body_folders())
def test_every_explanation_explains_a_conflict(name: str) -> None:
    used = {finding.explanation for finding in audited() if finding.outcome == FAILED}
    assert [item for item in loaded(name).explanations if item not in used] == []


@pytest.mark.parametrize("name", body_folders())
def test_every_document_can_be_cited_and_is(name: str) -> None:
    body = loaded(name)
    assert {claim.document for claim in body.claims} <= set(body.documents)
    assert {wanted.source for wanted in body.expected} <= set(body.documents)
    for document in body.documents.values():
        assert document.title, document.key
        assert document.publisher or document.speaker, document.key


TRAITS = {"bodyKind": "kind of body", "decisionRule": "decision rule", "area": "areas of cooperation"}


@pytest.mark.parametrize("name", body_folders())
def test_what_it_is_decides_by_and_works_on_is_told_or_noted_as_not_found(name: str) -> None:
    note = yaml.safe_load((files("comity.loaders.reference") / name / "source.yml").read_text(encoding="utf-8"))["note"]
    said = {claim.role("scheme") for claim in loaded(name).claims if claim.relation == "Characteristic"}
    assert [words for scheme, words in TRAITS.items() if Concept(scheme) not in said and words not in note] == []


@pytest.mark.parametrize("name", body_folders())
def test_its_files_are_plain(name: str) -> None:
    for file in (files("comity.loaders.reference") / name).iterdir():
        text = file.read_bytes().decode("utf-8")
        assert "\r" not in text, file.name
        assert text.endswith("\n"), file.name
        assert unicodedata.is_normalized("NFC", text), file.name


def test_an_expectation_that_does_not_hold_is_told() -> None:
    body = tiny_body()
    assert check_expectations(body, certain_members(body)) == []
    (fault,) = check_expectations(body, {})
    assert str(fault) == "source.yml, CICA member, 2010-01-15: tiny-list-2010 declares 7, the rows give 0"


@pytest.mark.parametrize("column", [*DOCUMENTS, *THINGS, *COMMON])
def test_format_names_each_column(column: str) -> None:
    lines = [line.partition("|")[2].partition("|")[0] for line in FORMAT.splitlines() if line.startswith("|")]
    assert column in {name.strip() for line in lines for name in line.split(",")}


@pytest.mark.parametrize(("relation", "table"), table_names().items())
def test_format_names_each_table_and_role(relation: str, table: str) -> None:
    lines = [line for line in FORMAT.splitlines() if line.startswith(f"| {table} |")]
    if relation == "Overlap":  # said by prose only
        assert lines == []
        return
    (line,) = lines
    assert [column for column in role_columns(relation) if f"`{column}`" not in line] == []


def test_the_fixture_fills_every_relation_that_has_a_table() -> None:
    assert {claim.relation for claim in tiny_body().claims} == set(table_names()) - {"Overlap", "Remark"}
