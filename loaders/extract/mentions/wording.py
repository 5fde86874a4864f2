"""The words by which a text refers to what it has named: "the Conference", "it", "both bodies", "our country".

Expressions look at a letter first, by which they leave most places of a text at once.
"""

from __future__ import annotations

import re

_PROPER = (
    "Conference Forum Organization Organisation Association Council Community Union Commonwealth League Alliance Group "
    "Dialogue Process Pact Initiative Cooperation Agency Bank Movement Treaty Partnership Network Secretariat Platform "
    "Bloc Compact Federation Confederation Commission Consortium Concert Framework Mechanism Programme Entente Fund "
    "Authority Assembly Club Arrangement Quad"
)
_COMMON = (
    "organization organisation forum bloc grouping group association alliance body conference union community platform "
    "mechanism"
)
_CALLED = f"{_PROPER} {_COMMON}"
NOUNS = frozenset(_CALLED.lower().split())
DEFINITE = re.compile(
    r"(?=[TtOoYy])(?<!is )(?<!as )(?<!was )\b(?:[Tt]h(?:e|is|at)|[Oo]ur|[Yy]our)\s(?:regional\s|same\s|own\s)?"
    rf"({'|'.join(_CALLED.split())}|regional body)"
    r"(?!\s(?:of|on|for|in which|[A-Z]))(?![\w-])"
)
GENERIC = frozenset(
    [
        "organization",
        "organisation",
        "forum",
        "bloc",
        "grouping",
        "association",
        "alliance",
        "body",
        "conference",
        "union",
        "community",
        "platform",
        "mechanism",
        "group",
        "regional",
    ]
)
IT = re.compile(
    r"(?=[A-Zi])(?:^(?:[A-Z][a-z]+(?: \w+){0,2}, |(?:No|Yes|Not yet|Indeed)[.,] )?"
    r"|(?<=and )|(?<=, )|(?<=; ))([Ii]t|[Ii]ts)(?= )"
)
EXPLETIVE = re.compile(
    r" (?:is|was|will be|has been|would be|gives|seems|became|becomes) (?:[\w-]+ ){0,2}?(?:with|great|pleasure|honou?r"
    r"|privilege|true|clear|important|necessary|essential|hoped|expected|regrettable|my|our|time|worth\w*|said|reported"
    r"|rumou?red|believed|known|evident|noted|recalled|possible|vital|fitting|agreed|decided|in|on|at|under|during"
    r"|for|from|through|thanks|here|there|then|with)\b"
    r"[^.;]{0,60}? (?:that|to|who|when|how|why|whether|where)\b"
    r"| (?:is|was) (?:only |almost |now |exactly |some )?(?:\w+ ){1,3}(?:years?|decades|months|weeks|days)\b"
    r"| (?:is|was) (?:in )?(?:[A-Z][\w-]+ ?){1,4}['’]s? | (?:is|was) not until\b"
)
BOTH = re.compile(
    r"(?=[BbTt])\b(?:[Bb]oth|[Tt]he two)\s(?:structures|organi[sz]ations|institutions|bodies|forums|fora)\b"
)
COUNTRY = re.compile(r"\b[Tt]he (?:country|republic|kingdom|sultanate)\b(?! of)")
OURS = re.compile(
    r"(?=[OoMmWw])(?:\b(?:[Oo]ur|[Mm]y)\s(?:(?:own\s)?country|nation|Republic|Government|State)\b"
    r"|\b[Oo]ur(?=\s(?:[A-Z]+\s|current\s)?(?:chairmanship|chairpersonship|presidency)\s(?:of|in)\b)"
    r"|\b[Ww]e(?=\s(?:have\s|had\s|will\s|also\s|shall\s|been\s|are\s|were\s){0,3}(?:joined|became|assumed?|hosted?"
    r"|chaired|chair|took\s|taken\s|taking\s|held\sthe"
    r"|hold\sthe|acceded|presid\w+|passed\sthe|handed\sover|belong(?:ed)?|entered|participat\w+|at\sthe\shelm|in\sthe\schair)\b)"
    r"|\b[Ww]e(?=\s(?:have|had)\s(?:also\s|long\s|now\s)?been\s(?:an?|the|part|on\sboard|with|among|there)\b)"
    r"|\b[Ww]e(?=\s(?:were|are)\s(?:also|besides|only|still|among|one\sof)\b)"
    r"|\b[Ww]e(?=\sare\san?\s(?:\w+\s)?(?:member|observer|participating)))"
)
AMONG = re.compile(
    r"^(?:As|Being|Together\swith|Along\swith|An?(?=\s(?:\w+\s)?(?:founder|member|observer)))\s[^,;.]{3,90}\b(?:members?|observers?|partners?|participants?|founders?|States)\b"
    r"[^;.]{0,110}?,\s(we)\b"
)
BODY_SAYS = re.compile(
    r"\b[Ww]e(?=\s(?:(?:now|currently|today|all|always|also|already)\s)?(?:are|have|had|were|count|number|comprise|include"
    r"|consist|decide|take|took|work|meet|met|held|hold|adopted|signed|admitted|admit|welcomed|granted|moved|became"
    r"|cooperate|deal|bring|unite|agree)\b)"
    r"|\b[Oo]ur(?=\s(?:(?:own|first|last|next|full|new|present|current|permanent|observer|founding|main|priority|five|six"
    r"|seven|eight|nine|ten)\s){0,2}(?:members?|membership|observers?|partners?|participants?|participating|chair\w*"
    r"|presidency|[Ss]ecretariat|headquarters|office|seat|[Ss]ummit|ministers|meetings?|council|charter|priorit\w+|areas?"
    r"|fields?|work|decisions?|name|[Ss]ecretary|[Ee]xecutive|[Dd]irector|founders?)\b)"
    r"|(?<=\bjoined )us\b|(?<=\bleft )us\b"
)
CAPITAL = re.compile(r"\scapital\b(?!\s(?:of|market|punishment|goods|city of))")
OUR_CAPITAL = re.compile(r"\b[Oo]ur\s(?:own\s)?capital(?:\scity)?\b")
ACTS = re.compile(
    r" (?:also )?(?:adopted|approved|endorsed|reaffirmed|welcomed|took note|noted|resolved to|expressed|commended"
    r"|urged)\b"
)
NO_SUBJECT = re.compile(r"(?:There|In|[A-Z][a-z]+s) (?:is|are|was|were|have|had|will|can|may|must|take)\b")
ANOTHER = re.compile(r"\b(?:the|an?|this|that|[A-Z][\w-]+) (?:[\w-]+ ){0,3}(?:was|is|has|had|will|which|who|that)\b")
OBJECT_IT = re.compile(
    r"(?=[jlqchferabwmpos])\b(?:joined|joining|join|left|leave|quit|chaired|chairs|founded|headed|heads|led|leads|rejoined|entered"
    r"|established|created|launched|(?:belong(?:s|ed)?|acceded|accede|accession|admitted|returned) to|members? (?:of"
    r"|in)"
    r"|withdrew from|withdrawal from|(?:part|observers?|partners?|chair\w*|seat) (?:of|in|to))\s(it)\b"
)
