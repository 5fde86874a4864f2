"""The run of all checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

import comity.graph.audit as folder
from comity.graph.audit.belonging import Material
from comity.graph.audit.findings import Check, Finding
from comity.graph.claim import Claim
from comity.graph.document import Document


def checks() -> list[Check]:
    """All checks: every module beside this one that has a CHECK.

    >>> [check.name for check in checks()]
    ['declared-count', 'declared-overlap']
    """
    modules = (import_module(f"{folder.__name__}.{module.name}") for module in iter_modules(folder.__path__))
    return sorted((module.CHECK for module in modules if hasattr(module, "CHECK")), key=lambda check: check.name)


def audit(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Finding]:
    """All findings, in order of check and claim."""
    material = Material(claims, documents)
    found = [finding for check in checks() for finding in check.run(material)]
    return sorted(found, key=lambda finding: (finding.check, finding.claim.key))
