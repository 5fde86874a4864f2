"""Extractors of other packages: found by their entry point, kept under the guard, harmless when they fail."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from comity.graph.claim import Claim, Passage, Thing, roles
from comity.loaders.extract import extract
from comity.loaders.extract.outside import extractors, refusal
from comity.loaders.read import Reading

from .conftest import Read

WORDS = "The envoy of Laos toasted the SCO in 2001. It rained."
CODE = """
from comity.graph.claim import Claim, Passage, Thing, roles

def good(reading):
    words = "Laos toasted the SCO"
    start = reading.text.content.index(words)
    part = Passage(start, start + len(words), words)
    said = roles(member=Thing("state/LAO"), organization=Thing("organisation/SCO"))
    yield Claim("Membership", said, reading.document.key, passages=(part,))
    yield Claim("Membership", said, reading.document.key)

def broken(reading):
    raise RuntimeError("no model\\nfound")
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """A distribution on the path, as pip would leave it, with the entry points asked for."""

    def install(points: str) -> None:
        (tmp_path / "toasts.py").write_text(CODE, encoding="utf-8")
        info = tmp_path / "toasts-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toasts\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[comity.extractors]\n{points}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        extractors.cache_clear()

    extractors.cache_clear()
    yield install
    extractors.cache_clear()


def test_an_installed_extractor_adds_claims(installed: Callable[[str], None], reading: Read) -> None:
    assert not extract(reading(WORDS)).claims
    installed("toasts = toasts:good")
    found = extract(reading(WORDS))
    (claim,) = found.claims
    assert (claim.role("member"), claim.extractor) == (Thing("state/LAO"), "toasts")
    assert [line.reason for line in found.unread] == ["extractor toasts: quotes nothing"]


def test_a_failing_extractor_costs_its_own_claims(installed: Callable[[str], None], reading: Read) -> None:
    own = extract(reading("Laos joined the SCO in 2001. " + WORDS)).claims
    installed("broken = toasts:broken\ntoasts = toasts:good\ngone = toasts:nothing")
    found = extract(reading("Laos joined the SCO in 2001. " + WORDS))
    assert {claim.extractor for claim in found.claims} == {"toasts", *(claim.extractor for claim in own)}
    failed = sorted(line.reason for line in found.unread if "failed" in line.reason)
    assert failed[0] == "extractor broken failed: RuntimeError: no model found"
    assert failed[1].startswith("extractor gone failed: AttributeError")


def claim(reading: Reading, words: str) -> Claim:
    start = reading.text.content.index(words)
    said = roles(member=Thing("state/LAO"), organization=Thing("organisation/SCO"))
    return Claim("Membership", said, reading.document.key, passages=(Passage(start, start + len(words), words),))


def test_a_claim_must_hold(reading: Read) -> None:
    found = reading(WORDS)
    good = claim(found, "Laos toasted the SCO")
    assert not refusal(good, found)
    moved = replace(good, passages=(replace(good.passages[0], start=3, end=23),))
    assert "do not stand at 3" in refusal(moved, found)
    assert "speaks of the document" in refusal(replace(good, document="other"), found)
    assert "no relation" in refusal(replace(good, relation="Toast"), found)


def test_a_claim_must_show_what_it_names(reading: Read) -> None:
    found = reading(WORDS)
    hidden = claim(found, "toasted the SCO in 2001")
    assert "do not show the member state/LAO" in refusal(hidden, found)
    assert not refusal(replace(hidden, derivation="resolved", rules=("envoy-for-state",)), found)
    longer = reading("Laosian toasts, the SCO rests")
    assert "do not show" in refusal(claim(longer, longer.text.content), longer)
    assert "say nothing" in refusal(claim(reading("Laos SCO"), "Laos SCO"), reading("Laos SCO"))
