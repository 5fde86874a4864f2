"""The report of a build, in Markdown: what went in, what came out, what does not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from comity.graph.assemble import Build, Graphs
from comity.graph.audit.findings import FAILED, Finding
from comity.graph.citation import footnote
from comity.graph.fact import Fact

_UNSAFE = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|#"})


def render_report(build: Build, graphs: Graphs) -> str:
    """The report: figures, facts by relation and agreement, contested facts, findings, sources by kind."""
    sections = (_figures(build, graphs), _facts(build.facts), _contested(build), _findings(build), _sources(build))
    return "\n".join(line for section in sections for line in (*section, "")).rstrip() + "\n"


def escaped(text: str) -> str:
    """Text of a source as Markdown shows it, on one line and without any mark-up of its own.

    >>> escaped("a <b>|*")
    'a \\\\<b\\\\>\\\\|\\\\*'
    """
    return unmarked(" ".join(text.split()))


def unmarked(text: str) -> str:
    """Text as Markdown shows it, without any mark-up of its own, its blanks kept.

    >>> unmarked(" a_b ")
    ' a\\\\_b '
    """
    return text.translate(_UNSAFE)


def _figures(build: Build, graphs: Graphs) -> Iterator[str]:
    yield f"# comity, data {build.version} of {build.data_date}"
    yield ""
    yield f"Rule: {build.policy.label}." + (f" Only sources published by {build.known}." if build.known else "")
    yield ""
    yield from _table(("documents", "claims", "facts", "findings", "triples"))
    counts = (build.documents, build.claims, build.facts, build.findings)
    yield _line((*(len(items) for items in counts), sum(map(len, graphs.values()))))


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    yield "## Facts"
    yield ""
    yield from _table(("relation", "single", "corroborated", "contested"))
    counts = Counter((fact.key.relation, fact.agreement) for fact in facts)
    for relation in sorted({relation for relation, _ in counts}):
        yield _line((relation, *(counts[relation, agreement] for agreement in ("single", "corroborated", "contested"))))


def _contested(build: Build) -> Iterator[str]:
    yield "## Where sources differ"
    yield ""
    for fact in build.facts:
        if fact.agreement == "contested":
            yield f"- `{fact.path}`: {escaped('; '.join(fact.why))}"


def _findings(build: Build) -> Iterator[str]:
    yield "## Findings of the audit"
    yield ""
    yield from _table(("check", "outcome", "declared", "facts allow", "tested", "note"))
    for finding in sorted(build.findings, key=lambda finding: (finding.outcome != FAILED, not finding.unexplained)):
        cells = (finding.declared, finding.allowed, _tested(finding, build), _note(finding, build))
        yield _line((finding.check, finding.outcome, *map(escaped, cells)))


def _tested(finding: Finding, build: Build) -> str:
    if not finding.subject.startswith("claim/"):
        return finding.subject
    return _cited(finding.claims[0].document, build)


def _note(finding: Finding, build: Build) -> str:
    if not finding.explanation:
        return finding.note
    return f"{finding.note}; explained: {finding.explanation.words} ({_cited(finding.explanation.source, build)})"


def _cited(key: str, build: Build) -> str:
    document = build.documents.get(key)
    return footnote(document) if document else key


def _sources(build: Build) -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield from _table(("kind", "documents"))
    for kind, number in sorted(Counter(document.kind or "not said" for document in build.documents.values()).items()):
        yield _line((kind, number))


def _table(columns: tuple[str, ...]) -> Iterator[str]:
    yield _line(columns)
    yield _line(["---"] * len(columns))


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
