"""Guards of posts: whose post it is, which name goes with it, and what is no person's name."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import SLOTS, filled

_POST_AFTER = re.compile(
    r", (?:the |an? |then )?(?:[\ue000-\ue003] )?(?:[\w-]+ ){0,3}(?:Secretary|Minister|President"
    r"|Director|Ambassador|Chair|Head|Foreign|Prime|Executive)"
)
_NAME_BEFORE = re.compile(r"[a-zà-ÿ]{2,}, (?:the |then |current )*$")


def own_name(frame: Frame, match: re.Match[str]) -> str:
    """In a run of names and posts ("Zhang Ming, Secretary-General of the SCO, Kao Kim Hourn, ...") each has one."""
    groups = [name for name, words in match.groupdict().items() if words]
    post, person = (next(name for name in groups if name.startswith(role)) for role in ("post", "person"))
    between = match.string[match.start(post) : match.start(person)]
    before, after = match.string[: match.start(post)], match.string[match.end(person) :]
    shared = "," in between and (_NAME_BEFORE.search(before) or _POST_AFTER.match(after))
    return "the post may go with the name before it" if shared else ""


_NO_PERSON = re.compile(
    r"\b(?:Chair[\w-]*|Centre|Center|Foundation|Aid|Relief|Palace|Airport|Mosque|Fund|Prize|Highway|Commander|Force|Society|Summit|Conference|Nations|Assembly|Council|Government|Republic|Affairs"
    r"|Organi[sz]ation|Party|Court|Day|Session|Union"
    r"|Committee|Secretariat|State|States|Declaration|Agreement|Minister|President|Secretary|Charter"
    r"|General|Commission|Forum|Meeting"
    r"|East|West|North|South|Asian?|African?|European?|Central|Arab|World|Security|Development|Peace|Group|Bank"
    r"|University|Institute|Treaty)\b"
)


_POST = re.compile(
    r"^(?:(?:Deputy|Vice|First|Acting|Prime|Foreign|Under|Permanent|Defence|Defense) ?-?)*"
    r"(?:President|Minister|Secretary(?:[- ]General)?|Ambassador|Representative|Coordinator|Director(?:[- ]General)?) "
)


_OF_A_TITLE = re.compile(r"\b[A-Z][a-z]+ (?:on|for|of|against|in) (?:the )?$")


def a_person(frame: Frame, match: re.Match[str]) -> str:
    """A name of common nouns, or the end of a title, is no person's: "the Agreement on Climate Change"."""
    slots = ("person", "former", "successor")
    named = {name: words for name, words in match.groupdict().items() if words and name.startswith(slots)}
    titled = (words for name, words in named.items() if _OF_A_TITLE.search(frame.text[: match.start(name)][-40:]))
    found = next((name for name in named.values() if _NO_PERSON.search(_POST.sub("", name))), next(titled, ""))
    return f"{found!r} is no person's name" if found else ""


def no_title_before(frame: Frame, match: re.Match[str]) -> str:
    """A post before the name goes with it: "President George Smith, the President of Palau sends ..."."""
    name = next(name for name, words in match.groupdict().items() if words and name.startswith("person"))
    before = frame.text[: match.start(name)][-40:]
    found = re.search(
        r"(?:President|Minister|Secretary|King|Director|Chancellor|Premier|Emir|Affairs)(?:[- ]General)?"
        r"(?: of (?:the )?[\ue000-\ue003])?,? (?:[A-Z][\w.]+ )?$",
        before,
    )
    return "another post stands before the name" if found else ""


_OWNED = re.compile(
    r"(?:[\ue000-\ue003](?:['’]s?)?|of|[Vv]ice|[Dd]eputy|[Ff]ormer|[Ff]irst|[Ee]x|[Ii]ncoming|[Oo]utgoing|[Cc]hairman|[Mm]r\.?"
    r"|[Mm]adam) ?-?$|\b(?:of|for) (?:the )?$"
)


def owner_unsaid(frame: Frame, match: re.Match[str]) -> str:
    """A post whose owner stands right before it or behind the name is read by other rules."""
    post = filled(match, "post")
    before = frame.text[: match.start(post)][-12:]
    after = frame.text[match.end() :][:6]
    named = re.match(r"King|Sultan|Emir", match[post]) and re.search(r"[A-Z][\w-]+,? $", before)
    owned = (
        _OWNED.search(before)
        or (named and not before.endswith("Majesty "))
        or re.match(r"['’]?s? (?:of|from) |,? [\ue002\ue003]", after)
    )
    return "its owner is said" if owned else ""


_SHARED = re.compile(
    r"\b(?:Presidents|Prime Ministers|Foreign Ministers|Ministers (?:of|for) (?:Foreign|External) Affairs|Ambassadors)"
    r" of (?:the )?[^.;]*$"
)


def shared_post(frame: Frame, match: re.Match[str]) -> str:
    """States with their persons share a post that stands before them: "the Presidents of A, N. N., and B, M. M."."""
    return "" if _SHARED.search(frame.text[: match.start() + 1]) else "no post for all stands before"


_LISTED = re.compile(
    rf"{SLOTS['bodypost']}s?(?: of [^.;:]{{2,40}})?[^.;:]{{0,30}}: [^.;a-z]*(?:[^.;]*?\([^()]*\),? (?:and )?)*$"
)


def listed_persons(frame: Frame, match: re.Match[str]) -> str:
    """Names with their terms follow a post and a colon: "Secretary General: A (1996-2000) and B (2015-2018)"."""
    return "" if _LISTED.search(frame.text[: match.start("person")][-220:]) else "no list under a post"


_COMING = re.compile(r"\b(?:designate|elect|next|incoming|future|would-be|candidate|nominee)\b")


def not_designate(frame: Frame, match: re.Match[str]) -> str:
    """Who is to hold a post does not hold it yet."""
    found = _COMING.search(frame.text[match.start() : match.end() + 12])
    return f"not yet ({found[0]})" if found else ""


POSTS = {
    "own-name": own_name,
    "owner-unsaid": owner_unsaid,
    "shared-post": shared_post,
    "listed-persons": listed_persons,
    "a-person": a_person,
    "no-title-before": no_title_before,
    "not-designate": not_designate,
}
"""Guards by name."""
