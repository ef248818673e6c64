"""When a look is due, when it is not, and what it settles."""

from collections.abc import Callable

import pytest
from facts_of_law import DELIBERATIVE, FIGURES, FOREIGN, GENERAL, LOOKED, OWN_SECRET, PRESIDENTIAL

from kb.compiled import compiled
from kb.decision import Decision
from ontology.dates import LegalDate

Held = Callable[..., Decision]
Told = Callable[..., None]
PRIVILEGES = ["deliberative-process", "state-secrets", "executive", "confidential-information"]


@pytest.mark.parametrize("court", ["cit", "ddc"])
@pytest.mark.parametrize("privilege", PRIVILEGES)
def test_a_look_is_never_called_for_once_the_court_has_looked_whatever_else_is_answered(court: str, privilege: str) -> None:
    law = compiled(court, LegalDate("2026"))
    assert "in-camera-review" not in law.possible({"privilege": privilege, "look": "taken"})
    assert "in-camera-review" in law.possible({"privilege": privilege, "look": "not-taken"}) or (court, privilege) == (
        "ddc",
        "confidential-information",
    )


@pytest.mark.parametrize("facts", [DELIBERATIVE, OWN_SECRET, PRESIDENTIAL, GENERAL])
def test_an_unrefuted_declaration_makes_a_look_unnecessary(held: Held, told: Told, facts: dict[str, str]) -> None:
    decision = held(
        facts,
        "protected",
        declaration_answered="unrefuted",
        look="not_taken",
        **({"factual_matter": "not_in_issue"} if facts is DELIBERATIVE else {}),
    )
    rule = (
        "unrefuted_declaration_makes_a_look_unnecessary"
        if facts is DELIBERATIVE
        else "unrefuted_declaration_of_a_secret_makes_a_look_unnecessary"
    )
    told(decision, rule, "Melamine at 66 n.2")


def test_a_look_is_not_called_unnecessary_where_facts_in_the_paper_are_disputed(held: Held, told: Told) -> None:
    decision = held(DELIBERATIVE, "in-camera-review", declaration_answered="unrefuted", look="not_taken", factual_matter="in_issue")
    told(decision, "unrefuted_declaration_makes_a_look_unnecessary", is_told=False)


@pytest.mark.parametrize("facts", [DELIBERATIVE, GENERAL, FIGURES])
def test_a_look_that_finds_the_paper_to_be_something_else_ends_the_claim(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "look_may_refute_the_claim", "Nat'l Latex at 220-221", look="taken", look_shows="not_as_described")


def test_a_look_that_finds_a_secret_to_be_something_else_prevails_over_declaration_and_presumption(held: Held) -> None:
    for facts in (FOREIGN, OWN_SECRET):
        held(facts, "disclosed", "look_may_refute_the_claim", look="taken", look_shows="not_as_described")


def test_what_the_court_finds_prevails_over_what_was_set_against_the_declaration(held: Held) -> None:
    held(
        {**DELIBERATIVE, **LOOKED},
        "protected",
        "look_may_bear_the_claim_out",
        "Nat'l Latex at 220-221",
        declaration_answered="contradicted",
    )
