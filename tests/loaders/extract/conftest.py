"""Texts as readings, and where the shared documents are."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.read import Reading, Segment, Text

ROOT = Path(__file__).parents[3]
Read = Callable[..., Reading]


@pytest.fixture
def reading() -> Read:
    def read(content: str, *, speaker: str = "", date: str = "2015-06-15") -> Reading:
        document = Document("test", "Test", date=Period(date), language="en", speaker=speaker)
        return Reading(document, Text(content, (Segment(0, len(content), "body"),) if content else ()))

    return read


@pytest.fixture
def shared() -> Path:
    folder = Path(os.environ.get("COMITY_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared documents in {folder}; set COMITY_SHARED")
    return folder
