"""The run of all checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

import comity.graph.audit as folder
from comity.graph.audit.explanations import Explanation, explain
from comity.graph.audit.findings import Check, Finding
from comity.graph.audit.material import Material
from comity.graph.claim import Claim
from comity.graph.document import Document
from comity.graph.fact import Fact
from comity.graph.reconcile.policies import POLICIES, Policy


def checks() -> list[Check]:
    """All checks: every module beside this one that has a CHECK.

    >>> [check.name for check in checks()][:3]
    ['before-founding', 'chair-gap', 'chair-no-member']
    """
    modules = (import_module(f"{folder.__name__}.{module.name}") for module in iter_modules(folder.__path__))
    return sorted((module.CHECK for module in modules if hasattr(module, "CHECK")), key=lambda check: check.name)


def audit(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    facts: Sequence[Fact] | None = None,
    explanations: Sequence[Explanation] = (),
    policy: Policy = POLICIES["all"],
) -> list[Finding]:
    """All findings, in order of check and subject, with what explains them.

    ``facts`` are those that follow by ``policy``, if they are drawn already.
    """
    material = Material(sorted(claims, key=lambda claim: claim.key), documents, facts, policy)
    found = [finding for check in checks() for finding in check.run(material)]
    found.sort(key=lambda finding: (finding.check, finding.subject))
    return list(explain(found, explanations))
