"""How far a result rests on authority that binds the court."""

import pytest
from examples import a_case

from kb import as_json, decide, load, shipped
from kb.decision import Kind
from kb.support import Support, sentences, support


@pytest.mark.parametrize(
    ("name", "binding", "persuasive", "later"),
    [("national_latex", 2, 8, 2), ("melamine_chemicals", 4, 6, 2), ("ceramica_regiomontana", 4, 8, 1)],
)
def test_the_share_of_binding_and_of_persuasive_authority_in_the_shipped_cases(
    name: str, binding: int, persuasive: int, later: int
) -> None:
    found = support(decide(load(shipped()[name])))
    assert (len(found.binding), len(found.persuasive), len(found.later)) == (binding, persuasive, later)


@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_every_rule_that_carries_is_counted_once_and_no_other(name: str) -> None:
    decision = decide(load(shipped()[name]))
    carrying = {step.rule for step in decision.steps if step.kind is Kind.RULE and step.carries}
    counted = support(decision).rules
    assert len(counted) == len(set(counted))
    assert set(counted) == carrying


def test_an_opinion_that_is_persuasive_in_one_court_binds_in_another() -> None:
    case = load(shipped()["ceramica_regiomontana"])
    at_home, elsewhere = support(decide(case)), support(decide(case, "ddc"))
    assert "only_a_specific_need_counts_against_state_secrets" not in elsewhere.rules
    assert set(elsewhere.binding) != set(at_home.binding)


def test_the_court_s_own_opinions_only_persuade_it() -> None:
    found = support(decide(load(shipped()["national_latex"])))
    assert "need_that_the_document_does_not_meet_fails" in found.persuasive


def test_where_nothing_is_decided_nothing_is_said_of_authority() -> None:
    found = support(decide(a_case()))
    assert found == Support((), (), ())
    assert sentences(found) == ()


def test_the_sentences_count_and_name_the_rules() -> None:
    said = sentences(Support(("one_two",), ("three_four", "five_six"), ("seven_eight",)))
    assert said == (
        "Of the 4 rules on which this rests, 1 has an authority that binds the court.",
        "Only persuasive authority, the court's own opinions included: 2, namely three four; five six.",
        "Only authority that was not yet given, or not in force: 1, namely seven eight.",
    )


def test_the_plain_data_names_the_rules_in_each_group() -> None:
    case = load(shipped()["melamine_chemicals"])
    found = as_json.decision(decide(case), case)["rests_on"]
    assert {group: len(rules) for group, rules in found.items()} == {"binding": 4, "persuasive": 6, "later": 2}
