"""Two builds under another locale, time zone, hash seed and folder give the same bytes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Command = Callable[..., subprocess.CompletedProcess[str]]

ENVIRONMENTS = (
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Almaty", "PYTHONHASHSEED": "4711", "COLUMNS": "40"},
)


def test_same_bytes(comity: Command, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "elsewhere" / "two"]
    for folder, env in zip(folders, ENVIRONMENTS, strict=True):
        done = comity("build", "-o", folder, env=env)
        assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in folders[0].iterdir() if path.is_file() and path.name != ".lock")
    assert len(names) == 11
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name
