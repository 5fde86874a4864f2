"""Extraction of a folder of texts in one process: megabytes of text in a second of processor time.

A first round warms up: it reads the rules and compiles those that the texts need. The figure for two cores is
twice that of one, as texts share nothing. With the source tree of another version as a second argument, the same texts
go through that one too, in a process of its own, and the ratio is told.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from comity.loaders.sources import collect, load_text


def measured(folder: Path) -> tuple[float, float]:
    """Megabytes of a folder's texts, and the seconds that they take when the rules are there."""
    texts = collect([folder]).texts
    for text in texts:
        load_text(text)
    begun = time.process_time()
    for text in texts:
        load_text(text)
    return sum(text.path.stat().st_size for text in texts) / 1e6, time.process_time() - begun


def other(folder: Path, tree: Path) -> float:
    """Seconds that another version takes, of which ``tree`` is the top folder of the sources."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "comity").symlink_to(tree.resolve(), target_is_directory=True)
        run = [sys.executable, __file__, str(folder), "--seconds"]
        environment = {**os.environ, "PYTHONPATH": place}
        return float(subprocess.run(run, env=environment, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    folder, *more = sys.argv[1:]
    size, seconds = measured(Path(folder))
    if more == ["--seconds"]:
        print(seconds)
        return
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size:.1f} MB in {seconds:.2f} s: {2 * size / seconds:.2f} MB a second on two cores, {memory:.0f} MB held")
    for tree in more:
        ratio = other(Path(folder), Path(tree)) / seconds
        print(f"{tree}: {ratio:.2f} times as long")


if __name__ == "__main__":
    main()
