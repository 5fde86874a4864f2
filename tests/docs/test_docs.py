"""The documentation says what is there: commands, questions, dependencies, folders, examples that run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

import comity.analysis
import comity.cli
import comity.graph
import comity.loaders
import comity.ontology
import comity.queries
import comity.serve
import comity.viz
from comity.cli.main import COMMANDS
from comity.cli.serving import serve
from comity.ontology.declarations import relations
from comity.queries.catalogue import catalogue
from comity.serve.app import ROUTES
from comity.serve.limits import Limits
from comity.serve.problems import KINDS
from tests.queries.asked import tiny

ROOT = Path(__file__).parents[2]
PACKAGES = (
    comity.ontology,
    comity.graph,
    comity.loaders,
    comity.queries,
    comity.analysis,
    comity.viz,
    comity.serve,
    comity.cli,
)
MODULES = sorted(
    module.name for package in PACKAGES for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_every_module_says_what_it_is() -> None:
    assert [name for name in MODULES if not (importlib.import_module(name).__doc__ or "").strip()] == []


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`comity {name}" not in text] == []


def test_every_question_says_what_it_asks() -> None:
    assert len(catalogue()) >= 8
    for question in catalogue().values():
        assert question.summary
        assert question.description.endswith(".")
        assert question.tags


def test_every_question_is_documented() -> None:
    text = (ROOT / "docs" / "asking.md").read_text(encoding="utf-8")
    assert [name for name in catalogue() if f"`{name}` " not in text] == []


@pytest.mark.parametrize("manner", ["certainly", "possibly"])
def test_the_three_lines_for_a_day_say_what_they_promise(manner: str) -> None:
    text = (ROOT / "docs" / "asking.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- {manner} -->\n```sparql\n(.*?)```", text, re.DOTALL)
    assert found
    assert len(found[1].splitlines()) == 3
    kind = "?fact a <https://w3id.org/comity/ontology#Membership> ."
    rows = tiny().sparql(f"SELECT ?fact WHERE {{ {kind}\n{found[1]} }}")
    held = tiny().sparql(f"SELECT ?fact ?from ?until WHERE {{ {kind} {BOUNDS[manner]} }}")
    wanted = {row["fact"] for row in held if row["from"] <= "2010-01-15" <= row["until"]}
    assert {row["fact"] for row in rows} == wanted
    assert wanted


BOUNDS = {
    manner: f"?fact <https://w3id.org/comity/ontology#{manner}From> ?from ; "
    f"<https://w3id.org/comity/ontology#{manner}Until> ?until"
    for manner in ("certainly", "possibly")
}


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert all(">=" in line for line in wanted)
    assert [line for line in wanted if re.split(r"[>=\[]", line)[0] not in text] == []


def test_every_problem_and_address_of_the_service_is_documented() -> None:
    text = (ROOT / "docs" / "service.md").read_text(encoding="utf-8")
    assert [name for name, (status, _) in KINDS.items() if f"| `{name}` | {status} |" not in text] == []
    assert [route.path for route in ROUTES if route.path.partition("{")[0].rstrip("/") not in text] == []


def test_limits_of_the_service_are_published_as_they_are() -> None:
    limits = {**asdict(Limits()), "query_kib": Limits().query_bytes // 1024}
    for document in ("docs/service.md", "THREAT_MODEL.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        told = re.findall(r"^\| `--([\w-]+)`[^|]*\| ([\d.]+)(?= |$)", text, re.MULTILINE)
        settings = {name.replace("-", "_"): value for name, value in told if name != "host"}
        assert len(settings) == 9
        assert {name: float(value) for name, value in settings.items()} == {name: limits[name] for name in settings}
    for name, default in {name: limits[name] for name in settings}.items():
        (option,) = (option for option in serve.params if option.name == name)
        assert option.default == default


def test_every_promise_of_the_threat_model_has_its_test() -> None:
    text = (ROOT / "THREAT_MODEL.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if re.match(r"\| \d+ \|", line)]
    assert len(rows) >= 16
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)
        assert named, row
        assert [test for file, test in named if f"def {test}(" not in (ROOT / file).read_text(encoding="utf-8")] == []


def test_every_relation_is_in_the_design() -> None:
    text = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    assert [name for name in relations() if name not in text] == []


def test_the_pages_of_the_documentation_are_named_and_their_links_lead_somewhere() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in sorted((ROOT / "docs").glob("*.md")):
        assert f"docs/{page.name}" in readme, page.name
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert link.startswith("http") or (page.parent / link).exists(), (page.name, link)


def test_readme_is_short_and_its_links_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.count("\n") < 120
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert link.startswith("http") or (ROOT / link).exists(), link


def test_the_project_speaks_of_itself_alone() -> None:
    files = [path for path in ROOT.rglob("*.md") if not {".venv", ".git", "node_modules"} & set(path.parts)]
    told = [path.name for path in files if re.search(r"(?<![\w.])/(work|root|tmp)/", path.read_text(encoding="utf-8"))]
    assert told == []
