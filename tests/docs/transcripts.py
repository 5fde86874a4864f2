"""The README's transcripts, printed out of a real build so that they can not drift.

Run it to renew them: ``python tests/docs/transcripts.py``.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

_LINES, _WIDTH = 22, 150
ROOT = Path(__file__).parents[2]
COMITY = Path(sysconfig.get_path("scripts")) / "comity"
_BLOCK = re.compile(r"(<!-- transcript: comity (?P<words>[^>]+) -->\n```text\n).*?(```)", re.DOTALL)


def rendered(text: str, folder: Path) -> str:
    """The text with each transcript replaced by what the command prints now."""
    return _BLOCK.sub(lambda match: match[1] + shown(match["words"], folder) + match[3], text)


def shown(words: str, folder: Path) -> str:
    """A command and the head of its output, long lines cut."""
    done = subprocess.run([COMITY, *words.split(), "-g", folder], capture_output=True, text=True, check=True)
    lines = [f"$ comity {words}", *done.stdout.splitlines()]
    kept = lines if len(lines) <= _LINES else [*lines[:_LINES], "…"]
    return "\n".join(line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…" for line in kept) + "\n"


def build(folder: Path) -> None:
    """A default build."""
    subprocess.run([COMITY, "build", "-o", folder], check=True, capture_output=True)


def main() -> int:
    """Renew the transcripts, or with ``--check`` say whether they are what the commands print."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        build(Path(place))
        real = rendered(text, Path(place))
    if "--check" not in sys.argv:
        readme.write_text(real, encoding="utf-8")
    return int("--check" in sys.argv and real != text)


if __name__ == "__main__":
    sys.exit(main())
