"""Bad input gets a line with file and place, and loses nothing that was there before."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from comity.cli.build import build_folder
from comity.graph.errors import BadWorkspace

Command = Callable[..., subprocess.CompletedProcess[str]]

TEXT = "Mongolia joined the CICA on 4 June 2002. Kazakhstan chaired the CICA from 2002 to 2010.\n"


@pytest.fixture(scope="module")
def original(comity: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a text and its build, which no test changes."""
    folder = tmp_path_factory.mktemp("original")
    (folder / "good.txt").write_text(TEXT)
    done = comity("build", folder / "good.txt", "-o", folder / "out")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def built(original: Path, tmp_path: Path) -> Path:
    """A folder with a build of one text, to be harmed."""
    shutil.copytree(original, tmp_path, dirs_exist_ok=True)
    return tmp_path / "out"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a build but the store's own and the lock."""
    files = (
        path for path in folder.rglob("*") if path.is_file() and "store" not in path.parts and path.name != ".lock"
    )
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


BAD = {
    "empty.txt": b"",
    "binary.txt": b"\x00\x01\x02PK\x03\x04" * 50,
    "picture.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x00",
}


@pytest.mark.parametrize("name", BAD)
def test_an_unreadable_text_is_named_and_nothing_changes(
    comity: Command, built: Path, tmp_path: Path, name: str
) -> None:
    before = contents(built)
    (tmp_path / name).write_bytes(BAD[name])
    done = comity("build", tmp_path / name, "-o", built)
    assert done.returncode == 1
    assert name in done.stderr
    assert done.stderr.count("\n") == 1
    assert contents(built) == before


def test_all_faults_are_said_at_once(comity: Command, built: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = comity("build", tmp_path / "empty.txt", tmp_path / "missing.txt", "-o", built)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 2
    assert "missing.txt" in done.stderr


def test_a_folder_without_texts(comity: Command, built: Path, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    done = comity("build", tmp_path / "hollow", "-o", built)
    assert done.returncode == 1
    assert "no text here" in done.stderr


def test_changed_bytes_need_replace(comity: Command, built: Path, tmp_path: Path) -> None:
    before = contents(built)
    (tmp_path / "good.txt").write_text(TEXT + "Turkey chaired the CICA from 2010 to 2014.\n")
    done = comity("build", tmp_path / "good.txt", "-o", built)
    assert done.returncode == 1
    assert "--replace" in done.stderr
    assert contents(built) == before
    assert comity("build", tmp_path / "good.txt", "-o", built, "--replace").returncode == 0


def test_other_encodings_are_read(comity: Command, tmp_path: Path) -> None:
    for name, encoding in (("bom", "utf-8-sig"), ("wide", "utf-16"), ("old", "cp1252")):
        (tmp_path / f"{name}.txt").write_bytes(("“Agreed” — " + TEXT * 5).encode(encoding))
    done = comity("extract", tmp_path / "bom.txt", tmp_path / "wide.txt", tmp_path / "old.txt", "-o", tmp_path / "x")
    assert done.returncode == 0, done.stderr
    read = [(tmp_path / "x" / f"{name}.jsonl").read_text() for name in ("bom", "wide", "old")]
    assert read[0]
    assert read[0] == read[1] == read[2]


def test_a_second_build_waits_outside(comity: Command, built: Path) -> None:
    before = contents(built)
    with FileLock(built / ".lock"):
        done = comity("build", "-o", built)
    assert done.returncode == 1
    assert "another build is under way" in done.stderr
    assert contents(built) == before


@pytest.mark.parametrize("point", ["files", "store"])
def test_a_full_disk_changes_nothing(comity: Command, built: Path, monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    before = contents(built)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if point == "files":
        monkeypatch.setattr(Path, "write_text", full)
    else:
        monkeypatch.setattr("comity.graph.store._load", full)
    with pytest.raises(BadWorkspace, match="No space left on device"):
        build_folder([], built)
    monkeypatch.undo()
    assert contents(built) == before
    assert comity("ask", "members-of", "-g", built).returncode == 0


def test_a_killed_build_leaves_the_old_one(comity: Command, program: str, built: Path) -> None:
    before = contents(built)
    for wait in (0.2, 0.5, 0.8):
        process = subprocess.Popen([program, "build", "-o", str(built)])
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert comity("ask", "members-of", "-g", built).returncode == 0
    assert set(before) <= set(contents(built))
    assert comity("build", "-o", built).returncode == 0


def test_a_file_in_the_place_of_the_folder(comity: Command, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    done = comity("build", "-o", tmp_path / "out")
    assert done.returncode in (1, 2)
    assert (tmp_path / "out").read_text() == "mine"


def test_reference_rows_with_several_faults(comity: Command, tmp_path: Path) -> None:
    body = tmp_path / "body"
    body.mkdir()
    (body / "source.yml").write_text("body: CICA\ntitle: faulty\nchecked: 2026-01-01\n")
    head = "id,title,publisher,speaker,date,language,kind,symbol,address,archived,copy_of"
    (body / "documents.csv").write_text(f"{head}\na,A,P,,2010-13,en,report,,,,\n")
    head = "organization,member,role,begin,source,second"
    (body / "memberships.csv").write_text(f"{head}\nCICA,XXX,member,2010-02-30,b,single\n")
    done = comity("validate", body)
    assert done.returncode == 1
    for place in ("row 2, date", "row 2, member", "row 2, begin", "row 2, source"):
        assert place in done.stderr


def test_hostile_names_stay_text(comity: Command, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text(
        'The <script>alert(1)</script> Forum ("EVIL") met. <img src=x onerror=alert(1)> chairs the CICA.\n' + TEXT
    )
    (tmp_path / "evil.yml").write_text(
        "title: '</script><script>alert(1)</script>'\npublisher: '\"><svg onload=alert(1)>'\n"
    )
    assert comity("build", tmp_path / "evil.txt", "-o", tmp_path / "out").returncode == 0
    page = (tmp_path / "out" / "comity.html").read_text()
    assert "<script>alert(1)" not in page
    assert "<svg onload" not in page
