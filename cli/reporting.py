"""The audit's findings in the format asked for."""

from __future__ import annotations

from dataclasses import replace

from comity.graph.assemble import order
from comity.graph.formats.rdf import render_turtle
from comity.queries import Answer, Graph
from comity.viz.audit import render_audit_markdown, render_audit_page
from comity.viz.audit import unexplained as conflicts

FINDINGS = """PREFIX comity: <https://w3id.org/comity/ontology#>
PREFIX earl: <http://www.w3.org/ns/earl#>
CONSTRUCT { ?node ?property ?value } WHERE {
  VALUES ?class { earl:Assertion earl:TestResult comity:Check comity:Explanation }
  ?node a ?class ; ?property ?value }"""


def rendered(graph: Graph, answer: Answer, form: str, *, unexplained: bool = False) -> str:
    """The findings as Markdown, as a page, or as EARL in Turtle (which is always whole)."""
    if form == "turtle":
        return render_turtle(sorted(graph.engine.construct(FINDINGS), key=order))
    shown = replace(answer, rows=tuple(conflicts(answer))) if unexplained else answer
    return render_audit_page(shown) if form == "html" else render_audit_markdown(shown)
