"""The data of others beside the graph, on the command line."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fixtures.cow import write_body_years, write_state_years
from tests.loaders.datasets.conftest import STATEMENTS, serving

Command = Callable[..., subprocess.CompletedProcess[str]]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_differences_and_counts_agree(comity: Command, built: Path, tmp_path: Path) -> None:
    source = write_state_years(tmp_path)
    words = ("compare", source, "--organisation", "CICA", "-g", built, "-f", "csv")
    differences, counts = (comity(*words, *more) for more in ((), ("--counts",)))
    assert differences.returncode == counts.returncode == 0, differences.stderr
    (count,) = rows(counts.stdout)
    found = rows(differences.stdout)
    for label in ("definition", "precision", "recognition", "error"):
        days = [int(row["days"]) for row in found if row["label"] == label]
        assert (int(count[label]), int(count[f"{label}Days"])) == (len(days), sum(days))
    assert found
    assert int(count["agreed"]) > 1000
    assert all(row["why"].endswith(".") for row in found)


def test_forms_and_labels(comity: Command, built: Path, tmp_path: Path) -> None:
    source = write_body_years(tmp_path)
    words = ("compare", source, "--organisation", "CICA", "-g", built)
    table, marked = (comity(*words, "-f", form, "--label", "definition").stdout for form in ("table", "markdown"))
    assert table.startswith("rule all, data ")
    assert "CICA, Kazakhstan: definition" not in table.splitlines()[0]
    assert ": error, " not in table
    assert "| dataset | body | member | label |" in marked
    out = tmp_path / "new" / "compare.csv"
    assert comity(*words, "-f", "csv", "-o", out).stdout == ""
    assert out.read_text().startswith("dataset,body,member,label,")


def test_the_same_bytes_under_any_hash_seed(comity: Command, built: Path, tmp_path: Path) -> None:
    words = ("compare", write_state_years(tmp_path), "-g", built, "-f", "markdown")
    one, other = (
        comity(*words, env={"PYTHONHASHSEED": seed, "TZ": zone}) for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    )
    assert one.returncode == 0, one.stderr
    assert one.stdout == other.stdout


def test_an_endpoint_as_source(comity: Command, built: Path, tmp_path: Path) -> None:
    with serving(STATEMENTS, tmp_path) as address:
        done = comity("compare", address, "--organisation", "CICA", "-g", built, "-f", "csv")
    assert done.returncode == 0, done.stderr
    told = {(row["member"], row["label"]) for row in rows(done.stdout)}
    assert ("Ruritania", "recognition") in told
    assert {row["dataset"] for row in rows(done.stdout)} == {"wikidata"}


def test_comparing_leaves_the_folder_as_it_was(comity: Command, built: Path, tmp_path: Path) -> None:
    def contents() -> dict[str, bytes]:
        files = (path for path in built.rglob("*") if path.is_file() and "store" not in path.parts)
        return {str(path): path.read_bytes() for path in files}

    before = contents()
    assert comity("compare", write_state_years(tmp_path), "-g", built).returncode == 0
    assert contents() == before


def test_a_build_takes_data_sets_as_claims(comity: Command, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    done = comity("build", write_state_years(tmp_path), "-o", folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "claims" / "cow-igo-v3-state-year.jsonl").exists()
    asked = comity("ask", "claims-of", "--document", "cow-igo-v3-state-year", "-g", folder, "-f", "csv")
    assert len(rows(asked.stdout)) == 16


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("/nowhere/a.csv",),
            1,
            "/nowhere/a.csv: no such file, or no data set of a known kind (cow, mapped, wikidata)",
        ),
        (("http://127.0.0.1:9/", "--organisation", "SCO"), 1, "http://127.0.0.1:9/: can not be reached"),
        (("/nowhere/a.csv", "--organisation", "SCOO"), 2, "SCOO"),
        (("/nowhere/a.csv", "--label", "taste"), 2, "taste"),
    ],
)
def test_bad_input_is_one_line(comity: Command, built: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = comity("compare", *words, "-g", built)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_cell_is_told_with_line_and_column(comity: Command, built: Path, tmp_path: Path) -> None:
    path = write_state_years(tmp_path)
    path.write_text(path.read_text().replace("705,2003,kazakhstan,1", "705,2003,kazakhstan,8"))
    done = comity("compare", path, "-g", built)
    assert done.returncode == 1
    assert done.stderr == f"{path}, line 5, column CICA: no code of the codebook (1, 2, 3, 0, -1, -9): '8'\n"
