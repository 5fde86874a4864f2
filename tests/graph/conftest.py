"""Hypothesis keeps nothing on disk and draws the same examples everywhere."""

from __future__ import annotations

import tempfile

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

set_hypothesis_home_dir(tempfile.gettempdir())
settings.register_profile("comity", database=None, derandomize=True, deadline=None, max_examples=200)
settings.load_profile("comity")
