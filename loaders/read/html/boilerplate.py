"""Which elements of a page surround its text: by their tag, their role, their class, or because they are hidden."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from comity.loaders.read.formats.rendition import Noise

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CODE = frozenset({"script", "style", "template", "-comment", "title", "link", "meta"})
"""What a browser never shows: left out of the rendition, and counted in the log."""

_TAGS = {
    "nav": "menu",
    "menu": "menu",
    "aside": "aside",
    "footer": "footer",
    "header": "header",
    "noscript": "hidden",
    **dict.fromkeys(("button", "select", "textarea", "dialog", "form", "datalist"), "form"),
    **dict.fromkeys(("iframe", "object", "svg", "canvas", "audio", "video", "map"), "media"),
}
_ROLES = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "form",
    "dialog": "form",
    "alertdialog": "form",
}
_BEFORE = (
    r"(?:(?:site|page|main|top|global|primary|secondary|left|right|mobile|user|lang(?:uage)?|header|footer|mw|js|widget"
    r"|block)[-_]*)?"
)
_AFTER = (
    r"(?:[-_]*(?:bar|list|container|wrap(?:per)?|box|block|inner|links?|buttons?|icons?|items?|section|area|menu|widget"
    r"|notice|banner|popup|overlay|modal|view|tabs|\d))*"
)
_WORDS = {
    "cookie": ("cookies?", "consent", "gdpr", "cc[-_]window", "onetrust"),
    "menu": (
        *("nav", "navigation", "navbar", "navbox", "vertical-navbox", "menu", "submenu", "dropdown", "bread-?crumbs?"),
        *("skip-?(?:link|nav|to-content)s?", "pagination", "pager", "toc", "editsection", "jump-link", "catlinks"),
        *("languages?", "lang-?switch(?:er)?", "tags?"),
    ),
    "calendar": ("calendar", "datepicker", "event-calendar"),
    "aside": (
        *("side-?bar", "related(?:[-_](?:posts|news|articles|content))?", "recommended", "advert(?:isement)?s?", "ads"),
        *("promo", "hatnote", "most-?read", "popular", "trending", "latest-news"),
    ),
    "share": ("share", "sharing", "social(?:[-_]media)?", "addthis", "addtoany", "print-?button"),
    "form": ("search(?:[-_]form)?", "newsletter", "subscri(?:be|ption)", "login", "signup"),
    "comments": ("comments?", "disqus(?:[-_]thread)?", "respond"),
    "references": ("references", "reflist", "footnotes"),
    "footer": ("(?:site|page|global|main)?[-_]?footer", "colophon", "copyright"),
    "header": ("site-header", "global-header", "masthead", "top-?bar", "printfooter"),
}
_CLASSES = tuple(
    (kind, re.compile(f"{_BEFORE}(?:{'|'.join(words)}){_AFTER}", re.IGNORECASE)) for kind, words in _WORDS.items()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WITHIN = frozenset({"article", "main", "section", "blockquote", "figure", "td"})
_INFOBOX = "infobox"


def noise_of(node: LexborNode) -> Noise | None:
    """The kind of noise that an element is, with the reason, or None for what may hold text.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> [noise_of(node) for node in LexborHTMLParser("<nav>a</nav><p>b<div class='site-footer'>c").css("nav, p, div")]
    [('menu', 'an element nav'), None, ('footer', 'an element of class site-footer')]
    """
    tag, attributes = node.tag or "", node.attributes
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return "hidden", "an element that is not shown"
    if attributes.get("aria-hidden") == "true" and tag not in ("div", "section", "main"):
        return "hidden", "an element that is not shown"
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".split()[:20]
    if any(_INFOBOX in name for name in named):
        return None
    if tag in _TAGS and not (tag in ("header", "footer") and _inside(node)):
        return _TAGS[tag], f"an element {tag}"
    if role := _ROLES.get((attributes.get("role") or "").lower()):
        return role, f"an element of role {attributes['role']}"
    return None if tag in ("body", "html", "main", "article") else _by_class(named)


def _by_class(named: list[str]) -> Noise | None:
    return next(filter(None, map(_of_class, named)), None)


@lru_cache(4096)
def _of_class(name: str) -> Noise | None:
    kinds = (kind for kind, pattern in _CLASSES if len(name) < 60 and pattern.fullmatch(name))
    return next(((kind, f"an element of class {name}") for kind in kinds), None)


def _inside(node: LexborNode) -> bool:
    """Whether a header or footer belongs to a part of the text, not to the page; looks up a few levels."""
    parent = node.parent
    for _ in range(8):
        if parent is None:
            return False
        if parent.tag in _WITHIN:
            return True
        parent = parent.parent
    return False
