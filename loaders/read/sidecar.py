"""The sidecar of a document: NAME.yml beside NAME.txt, with what the text itself can not say."""

from __future__ import annotations

from pathlib import Path

import yaml

from comity.graph.document import KINDS
from comity.graph.errors import BadDocument
from comity.graph.period import Period

FIELDS = {"id", "title", "publisher", "speaker", "date", "language", "kind", "symbol", "address", "archived", "copy_of"}


def read_sidecar(path: Path) -> dict[str, str]:
    """The fields of a document's sidecar, or none where there is no sidecar.

    ``path`` is the document's. Raises BadDocument for broken YAML, unknown fields, a bad date or kind.

    >>> read_sidecar(Path("/nowhere/a.txt"))
    {}
    """
    file = path.with_suffix(".yml")
    if not file.is_file() or file == path:
        return {}
    try:
        loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise BadDocument(f"is no YAML: {str(fault).splitlines()[0]}", file=str(file)) from fault
    fields = _checked(loaded, file)
    _check_values(fields, file)
    return fields


def _checked(loaded: object, file: Path) -> dict[str, str]:
    if not isinstance(loaded, dict):
        raise BadDocument("holds no fields", file=str(file))
    unknown = sorted(str(name) for name in loaded if name not in FIELDS)
    if unknown:
        raise BadDocument(f"unknown field {unknown[0]!r}; known: {', '.join(sorted(FIELDS))}", file=str(file))
    return {str(name): str(value).strip() for name, value in loaded.items() if value}


def _check_values(fields: dict[str, str], file: Path) -> None:
    if fields.get("kind", KINDS[0]) not in KINDS:
        raise BadDocument(f"must be one of {', '.join(KINDS)}", file=str(file), place="kind")
    try:
        Period(fields.get("date", "2000"))
    except ValueError as fault:
        raise BadDocument(str(fault), file=str(file), place="date") from fault
