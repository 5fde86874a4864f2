"""Every rule matches the sentences that it says it matches, and claims nothing from those it says it misses."""

from collections.abc import Callable, Iterator

import pytest

from comity.graph.claim import Claim
from comity.graph.errors import BadData
from comity.loaders.extract import extract
from comity.loaders.extract.frames import rules
from comity.loaders.extract.frames.guards import GUARDS
from comity.loaders.extract.frames.patterns import compiled
from comity.loaders.extract.frames.rules import Rule, Rulebook, rulebook
from comity.loaders.extract.relations import BUILDERS
from comity.loaders.read import Reading
from comity.ontology.declarations import relations as declared

Read = Callable[..., Reading]

RULES = rulebook().rules


def claims(rule: Rule, sentence: str, reading: Read) -> list[Claim]:
    """The claims of a rule; one that needs what others say is read with the rules of theirs."""
    speaker = "Kazakhstan" if "country" in sentence else ""
    needs = rule.values.get("needs", "").split()
    book = Rulebook((rule, *(other for other in RULES if other.relation in needs)))
    found = extract(reading(sentence, speaker=speaker), book).claims
    return [claim for claim in found if claim.relation not in needs]


def factual(claim: Claim) -> bool:
    return claim.modality in ("stated", "scheduled") and claim.polarity == "affirmed" and claim.derivation != "restored"


def expected(rule: Rule, claim: Claim) -> bool:
    """Whether a claim is of the kind that a rule makes: a fact, or the denial that its words say."""
    return claim.polarity == rule.values["polarity"] if "polarity" in rule.values else factual(claim)


def examples(kind: str) -> Iterator[object]:
    for rule in RULES:
        for number, sentence in enumerate(getattr(rule, kind)):
            yield pytest.param(rule, sentence, id=f"{rule.relation}-{rule.name}-{number}")


@pytest.mark.parametrize(("rule", "sentence"), list(examples("matches")))
def test_matches(rule: Rule, sentence: str, reading: Read) -> None:
    found = claims(rule, sentence, reading)
    planned = rule.restored or "modality" in rule.values or rule.name in ("preparation-for", "next-planned")
    assert found if planned else any(expected(rule, claim) for claim in found)


@pytest.mark.parametrize(("rule", "sentence"), list(examples("misses")))
def test_misses(rule: Rule, sentence: str, reading: Read) -> None:
    assert not any(expected(rule, claim) for claim in claims(rule, sentence, reading))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.relation}-{rule.name}")
def test_rules_are_whole(rule: Rule) -> None:
    assert rule.matches
    assert rule.misses
    assert rule.triggers
    assert rule.relation in BUILDERS
    assert rule.relation in declared()
    assert set(rule.guards) <= set(GUARDS)


def test_names_are_unique() -> None:
    names = [(rule.relation, rule.name) for rule in RULES]
    assert len(names) == len(set(names))


def test_unknown_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="no slot or macro 'planet'"):
        compiled("{member:planet} joined", {})


def test_bad_data_names_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_loaded", lambda name: {"relation": "Seat", "rules": [{"name": "x", "pattern": "("}]})
    (rule,) = rules._file("seat.yml", {})
    with pytest.raises(BadData, match=r"Seat, x: not a usable rule"):
        _ = rule.searched


def test_bad_data_names_the_file_of_an_unknown_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name": "x", "pattern": "{member:planet}"}
    monkeypatch.setattr(rules, "_loaded", lambda name: {"relation": "Seat", "rules": [row]})
    with pytest.raises(BadData, match=r"seat\.yml, x"):
        rules._file("seat.yml", {})
