"""What HTTP costs: a warm question of the catalogue, over HTTP and in process."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from benchmarks.service import MOST, compared


@pytest.mark.slow
def test_a_warm_question_costs_at_most_three_milliseconds_more(folder: Path) -> None:
    assert median(there - here for _, here, there in compared(folder, 30)) <= MOST
