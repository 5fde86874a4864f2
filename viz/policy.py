"""The page's content security policy: only what is written in the page runs, and nothing is fetched."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

_INJECTED = re.compile(r"""[;}]A\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\)""")


def fingerprint(text: str) -> str:
    """The source expression that allows exactly this inline text.

    >>> fingerprint("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def render_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy for a page with these inline scripts and styles.

    >>> render_policy([], []).split("; ")[0]
    "default-src 'none'"
    """
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(map(fingerprint, scripts)) or "'none'",
        "style-src": " ".join(map(fingerprint, styles)) or "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def injected_styles(library: str) -> list[str]:
    """The style sheets that vis-network adds by script, so that the policy can name each of them.

    It adds each element empty and then fills it: a browser asks twice, so the empty text is one of them.

    >>> injected_styles('x;A(".vis{top:0}");y;A("a[b=\\\\"c\\\\"]{}");')
    ['', '.vis{top:0}', 'a[b="c"]{}']
    """
    found = (double or single for double, single in _INJECTED.findall(library))
    return ["", *(re.sub(r"\\(.)", r"\1", text) for text in found if "{" in text)]
