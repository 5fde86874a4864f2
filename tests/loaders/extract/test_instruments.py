"""What prose says of an instrument or a seat meets the reference rows where they can only mean the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from comity.graph.claim import Claim
from comity.loaders.extract import extract
from comity.loaders.extract.mentions.instruments import known_instrument
from comity.loaders.read import Reading
from comity.loaders.reference.body import body_folders, load_bundled

Read = Callable[..., Reading]


def found(reading: Reading, relation: str, role: str) -> set[str]:
    claims: list[Claim] = [claim for claim in extract(reading).claims if claim.relation == relation]
    return {str(getattr(claim.role(role), "path", "")) for claim in claims}


@pytest.mark.parametrize(
    ("sentence", "path"),
    [
        ("CICA adopted the Almaty Act on 4 June 2002.", "instrument/CICA/almaty-act-2002"),
        ("The CICA Catalogue of Confidence-Building Measures was adopted on 22 October 2004.",
         "instrument/CICA/catalogue-of-cbms-2004"),
        ("CICA adopted the Astana Statement on CICA Transformation in October 2022.",
         "instrument/CICA/astana-statement-2022"),
        ("CICA adopted the Almaty Act on 4 June 1998.", "instrument/CICA/almaty-act-1998"),
        ("SCO adopted the Almaty Act on 4 June 2002.", "instrument/SCO/almaty-act-2002"),
    ],
)  # fmt: skip
def test_an_instrument_of_the_reference(sentence: str, path: str, reading: Read) -> None:
    assert found(reading(sentence), "Adoption", "instrument") == {path}


def test_the_name_of_every_instrument_of_the_reference_means_it_in_its_year() -> None:
    for body in map(load_bundled, body_folders()):
        for path, (label, *_) in body.names.items():
            kind, owner, key = (*path.split("/", 2), "")[:3]
            if kind == "instrument" and key[-4:].isdigit():
                assert known_instrument(label.partition(" (")[0], owner, key[-4:]) == key, path


def test_the_seat_of_a_secretariat_is_that_of_its_body(reading: Read) -> None:
    text = "The CICA Secretariat has been based in Astana since September 2014."
    assert found(reading(text), "Seat", "organization") == {"organisation/CICA"}
