"""The query page in a browser: a researcher's hour, silent, safe, by pointer and by keyboard, at two widths."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pyoxigraph import Literal, Quad

from comity.graph.iris import mint, term
from comity.serve.page import POLICY
from tests.fixtures.browser import ARGUMENTS, CHROMIUM, PAYLOADS, REQUIRED
from tests.serve.serving import Service, service, store_of

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists() and not REQUIRED, reason="needs Debian's chromium at /usr/bin/chromium"),
]
WHOLE = """() => {
  const editor = document.querySelector(".CodeMirror").CodeMirror;
  const list = editor.state.completionActive?.widget?.data;
  return list && list.to.ch === editor.getCursor().ch;
}"""
CAN_FAIL = "Failed to load resource"  # what a browser says of a problem that was asked for


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright, of the test extra")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield started
        started.close()


class Page:
    """The page with everything that it said and asked for."""

    def __init__(self, browser: Any, address: str, hash_: str = "", **options: Any) -> None:
        self.address = address
        self.page = browser.new_page(**({"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"} | options))
        self.page.set_default_timeout(15_000)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda fault: self.said.append(str(fault)))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(f"{address}/{hash_}")
        self.page.wait_for_selector("html[data-ready]")

    @property
    def outside(self) -> list[str]:
        return [url for url in self.asked if not url.startswith((self.address + "/", "data:"))]

    def choose(self, summary: str) -> None:
        self.page.click(f"#questions >> text={summary}")
        self.settled()

    def settled(self) -> None:
        self.page.wait_for_selector("html[data-ready]:not([data-busy])")

    def status(self) -> str:
        return str(self.page.inner_text("#status"))

    def rows(self) -> list[str]:
        return [str(text) for text in self.page.locator("#rows tbody tr").all_inner_texts()]

    def open_editor(self) -> None:
        if not self.page.is_visible("#editor"):
            self.page.click("#query > summary")
        self.page.click(".CodeMirror-lines")

    def empty_editor(self) -> None:
        self.open_editor()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")

    def text(self) -> str:
        return str(self.page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()"))

    def offered(self, name: str) -> None:
        """Wait until the list for all that was typed offers a name first: one for fewer letters may still stand."""
        self.page.wait_for_function(WHOLE)
        self.page.wait_for_selector(f".CodeMirror-hint-active >> text={name}")

    def run(self) -> None:
        self.page.keyboard.press("Control+Enter")
        self.settled()


@pytest.fixture
def opened(browser: Any, tiny: Service) -> Iterator[Any]:
    pages: list[Page] = []

    def open_page(hash_: str = "", address: str = tiny.address, **options: Any) -> Page:
        pages.append(Page(browser, address, hash_, **options))
        return pages[-1]

    yield open_page
    for each in pages:
        each.page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_opens_with_an_answer_silent_and_within_its_width(opened: Any, width: int, theme: str) -> None:
    view = opened(viewport={"width": width, "height": 844}, color_scheme=theme)
    assert re.fullmatch(r"\d+ rows: \d+ certainly, \d+ possibly", view.status())
    view.open_editor()
    assert "SELECT DISTINCT ?member" in view.text()
    assert view.page.evaluate("document.documentElement.scrollWidth") <= width
    assert view.page.is_visible("#questions") == (width > 960)
    assert (view.said, view.outside) == ([], [])


def test_a_question_is_found_and_its_parameters_changed(opened: Any, tiny: Service) -> None:
    view = opened()
    view.page.fill("#narrow", "belongs both")
    assert 1 <= view.page.locator("#questions li:visible").count() < 5
    view.page.fill("#narrow", "belongs body")
    view.choose("Who belongs to a body on a day")
    view.page.fill("#field-on", "2010-01-15")
    view.settled()
    wanted = tiny.get("/ask/members-of", on="2010-01-15").json["rows"]
    assert view.page.wait_for_selector(f"#status >> text={len(wanted)} rows")
    assert [row.split("\t")[0].split(" state/")[0] for row in view.rows()] == [row["memberLabel"] for row in wanted]
    view.page.fill("#narrow", "zzz")
    assert "No question has these words" in view.page.inner_text("#catalogue")


def test_a_name_is_offered_while_it_is_typed_and_an_unknown_one_told(opened: Any) -> None:
    view = opened("#question=members-of")
    view.page.fill("#field-organisation", "Organization for Secur")
    view.page.wait_for_selector("#field-organisation-names option[value=OSCE]", state="attached")
    view.page.fill("#field-organisation", "OSCEE")
    view.page.keyboard.press("Enter")
    view.page.wait_for_selector("#problem >> text=did you mean")
    view.page.fill("#field-organisation", "OSCE")
    view.page.keyboard.press("Enter")
    view.page.wait_for_selector("#rows tbody tr")
    assert view.page.is_hidden("#problem")


def test_a_query_is_completed_broken_and_mended(opened: Any) -> None:
    view = opened()
    view.empty_editor()
    keyboard = view.page.keyboard
    keyboard.type("SELECT * WHERE { ?fact a Chairman")
    view.offered("comity:Chairmanship")
    keyboard.press("Enter")
    keyboard.type(" ; hold")
    view.offered("comity:holder")
    keyboard.press("Enter")
    keyboard.type(" kazakh")
    keyboard.press("Control+Space")
    view.offered("Kazakhstan")
    keyboard.press("Enter")
    whole = view.text()
    assert whole.startswith("PREFIX comity: <https://w3id.org/comity/ontology#>\n")
    assert whole.endswith("?fact a comity:Chairmanship ; comity:holder <https://w3id.org/comity/id/state/KAZ>")
    view.run()
    assert "The request or its query can not be read" in view.page.inner_text("#problem")
    place = re.search(r"Line (\d+), column (\d+)", view.page.inner_text("#go"))
    assert place
    view.page.click("#go")
    cursor = view.page.evaluate(
        "(({line, ch}) => [line, ch])(document.querySelector('.CodeMirror').CodeMirror.getCursor())"
    )
    assert cursor == [int(place[1]) - 1, int(place[2]) - 1]
    assert view.page.locator(".fault").count() >= 1
    keyboard.type(" }")
    view.run()
    assert view.page.is_hidden("#problem")
    assert len(view.rows()) >= 1
    assert [text for text in view.said if CAN_FAIL not in text] == []
    assert view.outside == []
    view.page.click("#again")
    view.settled()
    assert "?memberLabel" in view.text()


def test_a_link_carries_question_parameters_query_and_view(opened: Any) -> None:
    view = opened()
    view.choose("All chairs of a body")
    view.page.fill("#field-organisation", "OSCE")
    view.page.keyboard.press("Enter")
    view.settled()
    view.page.wait_for_url(re.compile("OSCE"))
    view.page.click("#views >> text=table")
    view.page.wait_for_url(re.compile("view=table"))
    view.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    view.page.click("#copy")
    view.page.wait_for_selector("#status >> text=copied")
    shared = view.page.evaluate("navigator.clipboard.readText()")
    again = opened(urlsplit(shared)._replace(scheme="", netloc="", path="").geturl())
    assert again.page.input_value("#field-organisation") == "OSCE"
    assert again.rows() == view.rows()
    assert again.page.is_checked("#views input[value=table]")
    again.empty_editor()
    again.page.keyboard.insert_text("SELECT (1 AS ?one) {}")
    again.run()
    third = opened(urlsplit(again.page.url)._replace(scheme="", netloc="", path="").geturl())
    assert third.text() == "SELECT (1 AS ?one) {}"
    assert third.rows() == ["1"]


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_answers_are_taken_away(opened: Any, tiny: Service, format_: str) -> None:
    view = opened("#question=members-of&.on=2010-01-15")
    with view.page.expect_download() as started:
        view.page.click(f"#{format_}")
    assert started.value.suggested_filename == f"members-of.{format_}"
    body = Path(started.value.path()).read_bytes()
    assert body == tiny.get("/ask/members-of", on="2010-01-15", format=format_).body
    view.empty_editor()
    view.page.keyboard.insert_text("SELECT ?s { ?s a <https://w3id.org/comity/ontology#State> } ORDER BY ?s LIMIT 3")
    view.run()
    address = view.page.get_attribute(f"#{format_}", "href")
    assert parse_qs(urlsplit(address).query)["format"] == [format_]
    reply = tiny.send(address, "GET", {})
    held = (
        list(csv.DictReader(io.StringIO(reply.body.decode())))
        if format_ == "csv"
        else reply.json["results"]["bindings"]
    )
    assert len(held) == 3


@pytest.mark.parametrize(
    ("question", "name", "drawn"),
    [
        ("chairs-of", "timeline", "rect.certain"),
        ("overlaps", "matrix", "td.heat5"),
        ("accessions", "network", "path.tie"),
    ],
)
def test_views_are_drawn(opened: Any, question: str, name: str, drawn: str) -> None:
    view = opened(f"#question={question}&view={name}" + ("&.on=2010-01-15" if question == "overlaps" else ""))
    view.settled()
    assert view.page.is_checked(f"#views input[value={name}]")
    box = view.page.locator(f"#rows {drawn} >> nth=0").bounding_box()
    assert box["width"] > 1
    assert (view.said, view.outside) == ([], [])


def test_rows_are_sorted_and_labels_stand_beside_iris(opened: Any) -> None:
    view = opened("#question=members-of&.on=2010-01-15")
    first = view.rows()
    assert view.page.inner_text("#rows tbody tr:first-child td:first-child code").startswith("state/")
    view.page.click("#rows th button >> text=certainty")
    view.page.click("#rows th button >> text=certainty")
    assert view.page.get_attribute("#rows th:has-text('certainty')", "aria-sort") == "descending"
    view.page.wait_for_timeout(200)
    assert sorted("".join(row.split()) for row in view.rows()) == sorted("".join(row.split()) for row in first)
    view.empty_editor()
    view.page.keyboard.insert_text("SELECT * { ?thing a <https://w3id.org/comity/ontology#Organisation> }")
    view.run()
    assert any("OSCE" in row and "Security" in row for row in view.rows())


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("ASK { ?s ?p ?o }", "Yes"),
        ("ASK { FILTER(false) }", "No"),
        ("CONSTRUCT { <a:b> <a:c> 1 } WHERE {}", "<a:b> <a:c> 1"),
        ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", ""),
    ],
)
def test_other_answers(opened: Any, query: str, shown: str) -> None:
    view = opened()
    view.empty_editor()
    view.page.keyboard.insert_text(query)
    view.run()
    assert shown in view.page.inner_text("#rows")
    assert view.page.is_visible("#problem") == ("SERVICE" in query)


def test_by_keyboard_alone(opened: Any) -> None:
    view = opened()
    keyboard = view.page.keyboard
    focused = "document.activeElement.id || document.activeElement.tagName"
    keyboard.press("/")
    assert view.page.evaluate(focused) == "narrow"
    keyboard.type("all chairs")
    keyboard.press("Tab")
    keyboard.press("Enter")
    view.page.wait_for_selector("#asked >> text=All chairs of a body")
    reached = []
    for _ in range(40):
        keyboard.press("Tab")
        reached.append(view.page.evaluate(focused))
    assert {"field-organisation", "run", "copy", "csv", "json"} <= set(reached)
    view.page.focus("#query > summary")
    keyboard.press("Enter")
    keyboard.press("Tab")
    assert view.page.evaluate(focused) == "TEXTAREA"
    keyboard.press("Tab")
    assert view.page.evaluate(focused) == "run"
    unnamed = """[...document.querySelectorAll("button, input, select, summary, textarea")].filter(node =>
      !node.textContent.trim() && !node.labels?.length && !node.ariaLabel).map(node => node.outerHTML)"""
    assert view.page.evaluate(unnamed) == []


def test_no_text_of_the_graph_runs(browser: Any, tmp_path: Path) -> None:
    texts = [*PAYLOADS, "javascript:window.ran=1", "https://a.example/'onload='window.ran=1"]
    quads = [
        Quad(mint(f"place/p{at}"), term(name), Literal(text))
        for at, text in enumerate(texts)
        for name in ("rdfs:label", "rdfs:comment")
    ]
    with service(store_of(quads, tmp_path)) as running:
        view = Page(browser, running.address, "#query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D")
        assert len(view.rows()) == len(quads)
        view.empty_editor()
        view.page.keyboard.type("SELECT * { ?s ?p script")
        view.page.keyboard.press("Control+Space")
        view.page.wait_for_selector(".CodeMirror-hint")
        view.page.wait_for_timeout(200)
        assert view.page.evaluate("window.ran") is None
        assert (view.said, view.outside) == ([], [])
        assert view.page.locator("a[href^=javascript]").count() == 0
        view.page.close()


def test_the_picture_is_drawn_without_a_request(opened: Any) -> None:
    view = opened()
    view.page.click("text=The picture of the whole graph")
    view.page.wait_for_selector("html[data-ready=yes]")
    assert view.page.locator("canvas").count()
    assert (view.said, view.outside) == ([], [])


def test_its_policy_lets_nothing_else_run_or_out(opened: Any, tiny: Service) -> None:
    assert tiny.get("/").headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    view = opened()
    view.page.evaluate("""() => {
      const script = document.createElement("script");
      script.append("window.ran = 1");
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran=1'>");
    }""")
    assert view.page.evaluate("window.ran") is None
    assert view.page.evaluate("fetch('https://evil.example/').then(() => 'out', () => 'stopped')") == "stopped"
