"""Completion as shells ask for it: the command is called with the words so far."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from comity.graph.assemble import flat
from comity.graph.store import write_store
from tests.fixtures.graphs import tiny_graphs
from tests.serve.serving import PROGRAM


def completed(words: str, shell: str = "bash", cwd: Path | None = None) -> list[str]:
    """What a shell offers for the last of these words."""
    environment = {**os.environ, "_COMITY_COMPLETE": f"{shell}_complete", "COMP_WORDS": words}
    environment["COMP_CWORD"] = str(len(words.split(" ")) - 1)
    told = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True, check=True, cwd=cwd).stdout
    return [line.partition(",")[2] for line in told.splitlines() if line] if shell == "bash" else told.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("comity as", {"ask"}),
        ("comity ask members-", {"members-of", "members-elsewhere"}),
        ("comity questions chair-", {"chair-of"}),
        ("comity ask members-of --o", {"--organisation", "--on"}),
        ("comity ask members-of --organisation CIC", {"CICA"}),
        ("comity ask memberships-of --member kazakhs", {"KAZ"}),
        ("comity ask members-of --organisation CICA --capacity obs", {"observer"}),
        ("comity ask meetings-by-status --level su", {"summit"}),
        ("comity why-not kazakhs", {"KAZ"}),
        ("comity why-not KAZ CIC", {"CICA"}),
        ("comity ask members-of --organisation zzz", set()),
    ],
)
def test_bash_is_offered(words: str, offered: set[str]) -> None:
    found = set(completed(words))
    assert found >= offered
    assert len(found) == len(offered) or all(name.startswith("CICA") for name in found)


def test_zsh_is_told_what_things_are() -> None:
    assert completed("comity why-not kazakhs", "zsh") == ["plain", "KAZ", "Kazakhstan"]


def test_things_of_the_build_at_hand(tmp_path: Path) -> None:
    assert completed("comity why membership/CICA/K", cwd=tmp_path) == []
    write_store(flat(tiny_graphs()), tmp_path / "out", "tiny")
    wanted = ["membership/CICA/KAZ/member/1", "membership/CICA/KOR/member/1"]
    assert completed("comity why membership/CICA/K", cwd=tmp_path) == wanted
    found = completed("comity ask claims-of --document document/tiny-b", cwd=tmp_path)
    assert found == ["document/tiny-bulletin-2010"]


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_script_for_bash_works_in_bash() -> None:
    script = (
        'eval "$(_COMITY_COMPLETE=bash_source comity)"; COMP_WORDS=(comity ask members-e); COMP_CWORD=2; '
        '_comity_completion comity; echo "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"}
    told = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["members-elsewhere"]
