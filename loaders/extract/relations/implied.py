"""Which body a match means that names none: by rules of the sentence, the heading, the text, the sentence before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention

if TYPE_CHECKING:
    from comity.loaders.extract.relations.found import Found

_COMPARED = re.compile(r"\b(?:[Uu]nlike|[Ll]ike|[Aa]s in|than) $")


def body_meant(found: Found) -> tuple[Mention, ...]:
    """The body named before the match in its sentence, else the document's; none where neither is sure.

    The document's body is taken only where it was also the last one named, or under a label or a heading.
    """
    wanted = found.value("absent")
    named = _of_sentence(found) if wanted in ("sentence", "nearest") else None
    if named or (named is not None and wanted == "sentence"):
        return named
    if inside := _inside(found):
        return (replace(inside, rules=(*inside.rules, "same-sentence")),)
    return _outside(found)


def _inside(found: Found) -> Mention | None:
    """The body named last before the end of the match: the document's if it is among them; no member is meant."""
    inside = _named_inside(found)
    mains = [mention for mention in inside if mention.thing == found.source.main]
    named = mains or (inside if found.value("absent") in ("", "nearest") else [])
    return named[-1] if named else None


def _outside(found: Found) -> tuple[Mention, ...]:
    """The body of the document or of the heading where the sentence names none, else the one named right before."""
    labelled = bool(found.frame.evidence) or (found.match.start() == 0 and ":" in found.match[0])
    other = found.section is not None and found.section != found.source.main
    if other and not labelled and found.recent != found.section:
        return ()
    main = found.section or found.source.main if labelled or other else found.source.main
    if found.recent and _dated_line(found) and not found.source.sure:
        main, labelled = found.recent, True
    headed = found.section == main and bool(found.value("near"))
    if main and (labelled or other or headed or found.recent == main or _undisputed(found)):
        return _meant(found, main, "document-body")
    return _meant(found, found.near, "sentence-before") if found.near and _near_enough(found, main) else ()


def _near_enough(found: Found, main: Thing | None) -> bool:
    """Whether a rule means the body of the sentence before; before the United Nations that is never sure."""
    if (wanted := found.value("near")) == "titled":
        return False
    if wanted:
        housed = found.source.document.publisher == "United Nations"
        return not housed and not _named_inside(found) and (wanted != "alone" or main is None)
    return main is None and found.value("absent") == "sentence"


def _named_inside(found: Found) -> list[Mention]:
    """The bodies that the sentence names up to the match's end, but those that are members or only compared."""
    members = found.parts("member")
    named = ((at, body) for at, body in sorted(found.frame.mentions.items()) if at < found.match.end())
    kinds = (Kind.BODY, Kind.ORGAN) if found.value("absent") == "nearest" else (Kind.BODY,)
    bodies = ((at, body) for at, body in named if body.kind in kinds and body.thing and body not in members)
    return [body for at, body in bodies if not _compared(found, at)]


def _compared(found: Found, place: int) -> bool:
    """Whether a body is named only to compare another with it: "unlike NATO, it decides ..."."""
    return bool(_COMPARED.search(found.frame.text[max(0, place - 12) : place]))


def _meant(found: Found, body: Thing, rule: str) -> tuple[Mention, ...]:
    """A body that the match does not name, with the rule by which it is meant."""
    start, end = found.frame.span(*found.match.span())
    return (Mention(Kind.BODY, start, end, "", (body,), rules=(rule,)),)


def _of_sentence(found: Found) -> tuple[Mention, ...] | None:
    """The one body that the sentence names, none where it names several; None where it names no body at all."""
    bodies = ((at, body) for at, body in found.frame.mentions.items() if body.kind == Kind.BODY and body.thing)
    named = [body for at, body in bodies if not _compared(found, at)]
    if not named:
        return None
    one = len({mention.thing for mention in named}) == 1
    return (replace(named[0], rules=(*named[0].rules, "same-sentence")),) if one else ()


def _dated_line(found: Found) -> bool:
    """Whether the frame is a line of a chronicle ("2 January: ..."), which is about the body named last."""
    return not found.frame.evidence and found.frame.text.startswith(f"{Kind.DATE.value}: ")


def _undisputed(found: Found) -> bool:
    """Whether the document is about one body and the sentence names no other."""
    bodies = {mention.thing for mention in found.frame.mentions.values() if mention.kind == Kind.BODY}
    wanted, close = found.value("near"), found.near in (None, found.source.main)
    titled = found.source.titled and close and wanted in ("alone", "titled")
    sure = found.source.sure and (close or wanted != "titled")
    return (sure or titled) and bodies <= {found.source.main}
