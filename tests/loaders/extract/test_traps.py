"""Sentences that look like a fact and are none, each with a twin that states it, which is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from comity.graph.claim import Claim
from comity.loaders.extract import extract
from comity.loaders.read import Reading

Read = Callable[..., Reading]

TRAPS = yaml.safe_load((Path(__file__).parent / "traps.yml").read_text(encoding="utf-8"))


def makes(wanted: str, claim: Claim) -> bool:
    """Whether a claim states what is written short."""
    relation, *parts = wanted.split()
    if (
        claim.relation != relation
        or claim.polarity == "denied"
        or claim.modality not in ("stated", "scheduled", *parts)
    ):
        return False
    begin, end, seen = (str(said.period) if said else "" for said in (claim.begin, claim.end, claim.observed))
    said = {getattr(value, "key", "") or getattr(value, "name", "") or str(value) for _, value in claim.roles}
    return {*parts} - {claim.modality} <= said | {f"{begin}/", f"/{end}", f"seen:{seen}"}


@pytest.mark.parametrize("row", TRAPS, ids=[row["kind"] for row in TRAPS])
def test_a_trap_is_not_taken_and_its_twin_is_read(row: dict[str, str], reading: Read) -> None:
    assert not [claim for claim in extract(reading(row["trap"])).claims if makes(row["claim"], claim)]
    assert [claim for claim in extract(reading(row["twin"])).claims if makes(row["claim"], claim)]
