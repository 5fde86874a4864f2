"""What is printed from the ontology is what lies beside it, and its terms fail when misspelt."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from comity.ontology.concepts import concepts
from comity.ontology.declarations import relation, relations, roles, variables
from comity.ontology.printing import print_said, print_shapes, print_terms, said_terms, write_all
from comity.ontology.terms import COMITY, SAID
from comity.ontology.vocabulary import declared_terms

PRINTED = {"said.ttl": print_said, "terms.py": print_terms, "shapes.ttl": print_shapes}
FOLDERS = ("ontology", "graph", "loaders", "queries", "viz", "cli")


@pytest.mark.parametrize("name", PRINTED)
def test_printed_files_are_up_to_date(name: str) -> None:
    held = (files("comity.ontology") / name).read_text(encoding="utf-8")
    assert held == PRINTED[name](), "run: python -m comity.ontology.printing ontology"


def test_write_all(tmp_path: Path) -> None:
    write_all(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(PRINTED)
    assert all((tmp_path / name).read_text(encoding="utf-8") == text() for name, text in PRINTED.items())


def test_terms_know_what_is_declared() -> None:
    assert set(COMITY.__annotations__) - {"_NS", "_fail"} == declared_terms()
    assert str(COMITY.Membership) == "https://w3id.org/comity/ontology#Membership"
    assert str(SAID.member) == "https://w3id.org/comity/said#member"


@pytest.mark.parametrize("name", ["Membershp", "member_", "organization"])
def test_unknown_terms_fail(name: str) -> None:
    with pytest.raises(AttributeError):
        getattr(COMITY, name)
    with pytest.raises(AttributeError):
        getattr(SAID, name + "X")


def test_curies_in_the_code_are_declared() -> None:
    """Type checkers do not notice a misspelt term in a string."""
    said = {name for name, _, _ in said_terms()}
    for path in (path for folder in FOLDERS for path in Path(folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if path.name == "printing.py":  # names shapes, which no vocabulary declares
            continue
        for prefix, name in re.findall(r"""(?<=["'\s])(comity|said):([A-Za-z]\w*)(?=["'\s])""", text):
            assert name in (said if prefix == "said" else declared_terms()), f"{path}: {prefix}:{name}"


def test_concepts_in_the_code_are_declared() -> None:
    for path in (path for folder in ("graph", "queries") for path in Path(folder).rglob("*.py")):
        for name in re.findall(r'concept\("(\w+)"\)', path.read_text(encoding="utf-8")):
            assert name in declared_terms(), f"{path}: {name}"


def test_relations_declare_kind_and_keys() -> None:
    for name, declared in relations().items():
        assert declared.kind in ("spell", "event", "trait", "claimOnly"), name
        assert declared.keys
        assert set(declared.keys) <= set(declared.roles), name
        assert set(variables(declared.template_else)) <= {*declared.roles, "begin"}, name
    with pytest.raises(KeyError):
        relation("Marriage")


def test_roles_belong_to_relations() -> None:
    for name, role in roles().items():
        assert role.relations <= set(relations()), name
        assert role.relations, name
        assert role.values, name
    assert not {role.iri for role in roles().values()} & {str(term) for term in concepts()}
