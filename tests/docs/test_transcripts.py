"""The README's transcripts are what the commands print."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_transcripts_are_real() -> None:
    script = Path(__file__).with_name("transcripts.py")
    done = subprocess.run([sys.executable, script, "--check"], check=False)
    assert done.returncode == 0, "renew them with: just transcripts"
