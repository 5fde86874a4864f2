"""How fast prose is read: megabytes a second of processor time, cold (rules still to be compiled) and warm, in one run.

`python benchmarks/prose.py FOLDER`, with a folder of texts: the first tenth of them is read cold, the rest warm.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from comity.loaders.extract import extract
from comity.loaders.read import read_document

MOST = 400  # texts


def measured(texts: Sequence[Path]) -> tuple[float, float, int]:
    """Megabytes of text, seconds, and claims."""
    begun = time.process_time()
    readings = [read_document(text) for text in texts]
    claims = sum(len(extract(reading).claims) for reading in readings)
    size = sum(len(reading.text.content.encode()) for reading in readings) / 1e6
    return size, time.process_time() - begun, claims


def main() -> None:
    texts = sorted(Path(sys.argv[1]).rglob("*.txt"))
    texts = texts[:: max(1, len(texts) // MOST)]
    first = len(texts) // 10
    for name, part in (("cold", texts[:first]), ("warm", texts[first:])):
        size, seconds, claims = measured(part)
        print(f"{name}: {len(part)} texts, {size:.1f} MB, {claims} claims, {seconds:.1f} s: {size / seconds:.2f} MB/s")


if __name__ == "__main__":
    main()
