"""Runs the installed command as a user would."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def program() -> str:
    """The installed command."""
    return str(Path(sysconfig.get_path("scripts")) / "comity")


@pytest.fixture(scope="session")
def comity(program: str) -> Command:
    """A function that runs one command to its end."""

    def run(*words: object, env: Mapping[str, str] | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *map(str, words)],
            env={**os.environ, **(env or {})},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture(scope="session")
def built(comity: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one default build, which tests read and do not change."""
    folder = tmp_path_factory.mktemp("built") / "out"
    done = comity("build", "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder
