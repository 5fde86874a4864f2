"""The page as text: nothing from an answer becomes markup, and only what is meant to run may run."""

import json
import re
import zlib
from base64 import b64decode
from html.parser import HTMLParser
from pathlib import Path

import pytest

from comity.viz.island import gather, pack
from comity.viz.page import SCRIPTS, render_page, title_of
from comity.viz.policy import fingerprint
from tests.fixtures.browser import PAYLOADS

PAGE = Path(__file__).parents[2] / "viz" / "assets"


class Seen(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.handlers, self.addresses = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.addresses += [value for name, value in attrs if name in ("src", "href", "srcset", "action", "srcdoc")]


def parsed(html):
    seen = Seen()
    seen.feed(html)
    return seen


def island(html):
    packing, text = re.search(r'<script id="island"[^>]*data-packing="(\w*)">([^<]*)</script>', html).groups()
    return json.loads(zlib.decompress(b64decode(text)) if packing else text)


def hostile(payload, make_fact, make_claim, make_answers):
    row = make_fact((f"state/{payload}", payload), (payload, payload), "member", ("", "", "2010-01-15", ""))
    row |= {"capacityLabel": payload, "why": payload, "begin": payload, "agreement": payload}
    traits = dict.fromkeys(("words", "before", "after", "speaker", "citation", "namedAs", "sourceKind"), payload)
    return make_answers([row], [make_claim(row, 1, **traits)])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_becomes_markup(payload, one_body, make_fact, make_claim, make_answers):
    html = render_page(hostile(payload, make_fact, make_claim, make_answers))
    plain, seen = parsed(render_page(one_body)), parsed(html)
    assert seen.tags == plain.tags
    assert seen.handlers == []
    assert seen.addresses == plain.addresses
    assert island(html)["facts"][0]["claims"][0]["words"] == payload


def test_there_are_twenty_payloads():
    assert len(PAYLOADS) == 20


def test_addresses_stay_in_the_page(one_body):
    assert all(value.startswith(("#", "data:,")) for value in parsed(render_page(one_body)).addresses)


def test_the_policy_names_every_script_and_style(one_body):
    html = render_page(one_body)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1).replace("&#39;", "'")
    blocks = re.findall(r"<(script|style)>(.*?)</\1>", html, re.S)
    assert len(blocks) == 3
    assert all(fingerprint(text) in policy for _, text in blocks)
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("which", ["one_body", "many_bodies"])
def test_the_same_answers_give_the_same_page(which, request):
    answers = request.getfixturevalue(which)
    assert render_page(answers) == render_page(answers)


def test_large_data_is_packed(many_bodies):
    packed = pack(gather(many_bodies), large=60_000)
    assert packed.packing == "deflate"
    unpacked = json.loads(zlib.decompress(b64decode(packed.text)))
    assert len(unpacked["facts"]) == len(many_bodies.network.rows)
    assert len(packed.text) < 400_000


def test_an_empty_answer_still_makes_a_page(make_answers):
    html = render_page(make_answers([], []))
    assert island(html)["nodes"] == []
    assert "Who belonged to what" in html


def test_the_title_names_few_bodies_and_counts_many(one_body, many_bodies):
    assert title_of(one_body.network) == "Who belonged to CICA"
    assert title_of(many_bodies.network) == "Who belonged to 14 bodies"


def test_every_script_is_joined_and_checked():
    files = {path.stem: path.read_text(encoding="utf-8") for path in PAGE.glob("*.js")}
    assert set(files) == set(SCRIPTS)
    assert all(text.startswith("// @ts-check\n") for text in files.values())
    assert not [name for name, text in files.items() if re.search(r"innerHTML|outerHTML|insertAdjacent|eval\(", text)]


def test_the_library_is_the_one_with_its_licences():
    library = (PAGE / "vendor" / "vis-network.min.js").read_text(encoding="utf-8")
    assert "@version 10." in library[:400]
    assert {path.name for path in PAGE.glob("vendor/LICENSE*")} == {"LICENSE-APACHE-2.0", "LICENSE-MIT"}
    assert not re.search(r"XMLHttpRequest|fetch\(|sendBeacon|WebSocket|importScripts|[^.]eval\(", library)
