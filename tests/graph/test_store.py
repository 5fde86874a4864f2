"""The store: builds beside each other, a pointer moved last, readers that keep what they opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, Store, Triple

from comity.graph import store as module
from comity.graph.errors import BadWorkspace
from comity.graph.iris import mint, term
from comity.graph.store import CURRENT, memory_store, open_store, write_store


def triples(number: int) -> list[Triple]:
    return [Triple(mint(f"place/{count}"), term("rdfs:label"), Literal(str(count))) for count in range(1, number + 1)]


def builds(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "store").iterdir() if path.is_dir())


def pointer(folder: Path) -> str:
    return (folder / "store" / CURRENT).read_text(encoding="utf-8").strip()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = write_store(triples(3), tmp_path, "v1")
    assert {quad.triple for quad in open_store(tmp_path)} == set(triples(3))
    assert path.name == pointer(tmp_path)
    assert path.name == "v1"
    assert len(memory_store(triples(3))) == 3


def test_it_is_read_only(tmp_path: Path) -> None:
    write_store(triples(1), tmp_path, "v1")
    with pytest.raises((OSError, RuntimeError)):
        open_store(tmp_path).update("INSERT DATA { <http://a> <http://b> <http://c> }")
    assert len(open_store(tmp_path)) == 1


def test_readers_keep_what_they_opened(tmp_path: Path) -> None:
    write_store(triples(1), tmp_path, "v1")
    old = open_store(tmp_path)
    write_store(triples(2), tmp_path, "v2")
    assert (len(old), len(open_store(tmp_path))) == (1, 2)
    write_store(triples(3), tmp_path, "v3")
    assert (len(old), len(open_store(tmp_path))) == (1, 3)
    assert list(old)


def test_only_the_newest_and_the_one_before_are_kept(tmp_path: Path) -> None:
    paths = [write_store(triples(number), tmp_path, f"v{number}") for number in (1, 2, 3)]
    assert builds(tmp_path) == paths[1:]


def test_the_same_build_is_not_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_store(triples(2), tmp_path, "v1")
    monkeypatch.setattr(module, "_load", lambda *_: pytest.fail("loaded again"))
    assert write_store(reversed(triples(2)), tmp_path, "v1") == path


@pytest.mark.parametrize(
    "fault", [OSError(28, "No space left on device"), RuntimeError("corruption"), KeyboardInterrupt()]
)
def test_a_write_that_dies_half_way_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    write_store(triples(1), tmp_path, "v1")

    def dies(_: object, path: Path) -> None:
        (path / "half").write_text("half", encoding="utf-8")
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(module, "_load", dies)
        with pytest.raises((BadWorkspace, KeyboardInterrupt)) as caught:
            write_store(triples(2), tmp_path, "v2")
    assert len(open_store(tmp_path)) == 1
    assert "\n" not in str(caught.value)
    write_store(triples(2), tmp_path, "v2")
    assert len(open_store(tmp_path)) == 2


def test_a_full_disk_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_point", full)
    with pytest.raises(BadWorkspace, match=r"^.*store: the store can not be written: No space left on device$"):
        write_store(triples(1), tmp_path, "v1")
    with pytest.raises(BadWorkspace, match="no build here"):
        open_store(tmp_path)


@pytest.mark.parametrize("made", ["nothing", "folder", "pointer", "file"])
def test_no_build(tmp_path: Path, made: str) -> None:
    folder = tmp_path / "out"
    match made:
        case "folder":
            folder.mkdir()
        case "pointer":
            (folder / "store").mkdir(parents=True)
            (folder / "store" / CURRENT).write_text("gone\n", encoding="utf-8")
        case "file":
            folder.write_text("a file", encoding="utf-8")
    with pytest.raises(BadWorkspace) as caught:
        open_store(folder)
    assert str(caught.value) == f"{folder}: no build here; make one with: comity build -o {folder}"


def test_a_damaged_store_says_so_and_is_built_again(tmp_path: Path) -> None:
    path = write_store(triples(5), tmp_path, "v1")
    for file in path.iterdir():
        file.write_bytes(b"not a store")
    with pytest.raises(BadWorkspace, match="the store is damaged, build again") as caught:
        open_store(tmp_path)
    assert "\n" not in str(caught.value)
    write_store(triples(5), tmp_path, "v1")
    assert len(open_store(tmp_path)) == 5


def test_a_pointer_that_is_no_text(tmp_path: Path) -> None:
    write_store(triples(1), tmp_path, "v1")
    (tmp_path / "store" / CURRENT).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadWorkspace):
        open_store(tmp_path)


def test_a_memory_store_has_one_default_graph() -> None:
    store: Store = memory_store([*triples(2), *triples(2)])
    assert len(store) == 2
    assert list(store.named_graphs()) == []
