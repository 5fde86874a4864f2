"""A seeded draw of dates from the reference rows, to be looked up by somebody who has not seen them.

    python benchmarks/blind.py QUESTIONS.tsv OURS.jsonl [SEED] [A_BODY] [LEFT_OUT.jsonl]

writes a question a line (its number, body, kind, and words without any date) and, apart from them, what the facts say.
``LEFT_OUT`` holds the answers of an earlier draw, whose facts are not drawn again.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator import reference

from comity.graph.assemble import Build
from comity.graph.claim import Concept, Thing
from comity.graph.fact import Fact
from comity.loaders.reference.body import body_folders, load_bundled

KINDS = ("joining", "chairing", "meeting", "leaving", "office", "adoption")
SEED, A_BODY = 20261125, 4
Drawn = tuple[str, Fact]


def kinds_of(fact: Fact) -> Iterator[str]:
    """The kinds of date that a fact may be drawn for."""
    begins = {"Membership": "joining", "Chairmanship": "chairing", "Meeting": "meeting", "OfficeHolding": "office"}
    kind = {**begins, "Adoption": "adoption"}.get(fact.key.relation, "")
    counted = fact.key.relation != "Meeting" or fact.key.role("ordinal")
    if kind and counted and fact.preferred_begin and fact.preferred_begin.days <= 366:
        yield kind
    if fact.key.relation == "Membership" and fact.preferred_end and fact.preferred_end.days <= 366:
        yield "leaving"


def drawn(facts: list[Fact], chance: random.Random, number: int) -> Iterator[Drawn]:
    """So many of the dates of one body, the kinds in turn."""
    piles = {kind: [fact for fact in facts if kind in kinds_of(fact)] for kind in KINDS}
    for pile in piles.values():
        chance.shuffle(pile)
    for place in range(number * len(KINDS)):
        kind = KINDS[place % len(KINDS)]
        if number and piles[kind]:
            number -= 1
            yield kind, piles[kind].pop()


def words_of(kind: str, fact: Fact, build: Build) -> str:
    """The question in words, without a date."""
    named = {name: _words(value, build) for name, value in fact.roles}
    several = " If that was so several times, name the day of each."
    return {
        "joining": "When did {member} begin to belong to {organization} as {role}?" + several,
        "leaving": "When did {member} cease to belong to {organization} as {role}?" + several,
        "chairing": "When did {holder} take over the chair of {organization}?" + several,
        "office": "When did {person} become {post}?",
        "meeting": "What was the first day of the {level} of {organization}, series {series}, number {ordinal}?",
        "adoption": "When was this adopted or signed: {instrument}?",
    }[kind].format_map(named)


def _words(value: object, build: Build) -> str:
    if isinstance(value, Thing):
        return build.names.get(value.path, value.key)
    return re.sub(r"([A-Z])", r" \1", value.name).lower() if isinstance(value, Concept) else str(value)


def main() -> None:
    """Draw, and write both files."""
    questions, ours, *more = sys.argv[1:]
    seed, number = (int(word) for word in (*more, SEED, A_BODY)[:2]) if len(more) > 1 else (SEED, A_BODY)
    left_out = {json.loads(line)["path"] for path in more[2:] for line in Path(path).read_text().splitlines()}
    chance, bodies = random.Random(seed), [load_bundled(name) for name in body_folders()]
    build = replace(reference(), given={path: names for body in bodies for path, names in body.names.items()})
    lines: list[str] = []
    answers: list[dict[str, object]] = []
    for body, held in zip(body_folders(), bodies, strict=True):
        claims = {claim.key for claim in held.claims}
        own = [fact for fact in build.facts if any(claim.key in claims for claim in fact.supporting)]
        facts = [fact for fact in own if fact.path not in left_out]
        for kind, fact in drawn(facts, chance, number):
            lines.append(f"{len(lines) + 1}\t{body}\t{kind}\t{words_of(kind, fact, build)}\n")
            part = "end" if kind == "leaving" else "begin"
            said = {"preferred": str(getattr(fact, f"preferred_{part}")), "said": str(getattr(fact, part))}
            answers.append(
                {"n": len(lines), "body": body, "kind": kind, "path": fact.path, **said, "agreement": fact.agreement}
            )
    Path(questions).write_text("".join(lines), encoding="utf-8")
    Path(ours).write_text("".join(json.dumps(item) + "\n" for item in answers), encoding="utf-8")


if __name__ == "__main__":
    main()
