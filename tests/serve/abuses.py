"""Queries that want to hurt, each with the kinds of problem that may answer it."""

from __future__ import annotations

_PAIRS = " ".join(f"?s{number} ?p{number} ?o{number} ." for number in range(6))
_DOUBLED = " ".join(f"BIND(CONCAT(?x{number}, ?x{number}) AS ?x{number + 1})" for number in range(40))
_VALUES = " ".join(f"VALUES ?v{number} {{ {'1 2 3 4 5 6 7 8 9 ' * 10} }}" for number in range(12))
_BURNS = {"too-long", "exhausted"}

ABUSES: dict[str, tuple[str, set[str]]] = {
    "a product counted": (f"SELECT (COUNT(*) AS ?n) {{ {_PAIRS} }}", _BURNS),
    "a product sorted": (f"SELECT * {{ {_PAIRS} }} ORDER BY ?o5 ?o4 ?o3", _BURNS),
    "a product without doubles": (
        f"SELECT (COUNT(DISTINCT CONCAT(STR(?s0), STR(?o1), STR(?s2), STR(?o3))) AS ?n) {{ {_PAIRS} }}",
        _BURNS,
    ),
    "a product in one string": (f"SELECT (GROUP_CONCAT(?o0) AS ?x) {{ {_PAIRS} }}", _BURNS),
    "a string doubled forty times": (f"SELECT (STRLEN(?x40) AS ?n) {{ BIND('xxxxxxxx' AS ?x0) {_DOUBLED} }}", _BURNS),
    "paths from everywhere to everywhere": (
        "SELECT (COUNT(*) AS ?n) { ?a (!<a:a>|^!<a:a>)* ?b . ?b (!<a:a>|^!<a:a>)* ?c . ?c (!<a:b>|^!<a:b>)* ?d }",
        _BURNS,
    ),
    "values times values": (f"SELECT * {{ {_VALUES} FILTER(?v0 + ?v11 = 1) }}", _BURNS),
    "doubt within doubt": (
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i FILTER NOT EXISTS "
        "{ ?j ?k ?l FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))) = 0) } } } }",
        _BURNS,
    ),
    "ten thousand brackets": (f"SELECT * {{ {'{' * 10_000}{'}' * 10_000} }}", {"too-deep"}),
    "a chain of terms as long as it may be": (f"ASK {{ FILTER({'1||' * 21_000}1) }}", {"exhausted", "too-long"}),
    "a byte more than is taken": ("ASK { } " + "#" * 65_529, {"too-large"}),
}
