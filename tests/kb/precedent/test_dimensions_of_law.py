"""The dimensions that the ontology states: which answers are at least as strong as others, and what follows in court."""

from pathlib import Path

import pytest
from examples import a_case

import ontology
from kb.case import Ruling
from kb.decide import decide
from kb.precedent.base import Base, precedents
from kb.precedent.compared import outcome
from kb.precedent.factors import dimensions, factors, named, situation
from kb.precedent.held import CLAIMANT, OPPONENT
from kb.precedent.views import View, views
from kb.precedent.wording import compared_lines
from kb.proving.books import laws_proved
from kb.proving.sides import farther_ruled, worse_for
from ontology.builder import build
from ontology.faults import Faulty
from ontology.loading import turtle_files
from ontology.terms import Element, Value

COVERED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "internal": "yes", "predecisional": "yes",
           "deliberative": "yes"}  # fmt: skip


def ordered() -> list[tuple[Element, Value, Value]]:
    elements = ontology.vocabulary().elements.values()
    return [(element, value, element.value(token)) for element in elements for value in element.values for token in value.weaker]


def seen(among: dict[str, str], here: dict[str, str], is_: str, because: tuple[str, ...] = ()) -> View:
    """What a decision on some facts says of others."""
    earlier = a_case(**among)
    ruled = type(earlier)(**{**vars(earlier), "id": "earlier", "opinion": "kaiser", "ruled": {"paper": Ruling(is_, because=because)}})
    case = a_case(**here)
    decision = decide(case, close_record=True)
    return views(case, decision, decision.documents, Base(tuple(precedents(ruled))))[0]


def test_the_law_itself_never_serves_a_side_worse_for_the_stronger_reason() -> None:
    laws, found = laws_proved(), ordered()
    assert len(found) >= 26
    harms = [
        str(harm) for element, strong, weak in found if (harm := worse_for(strong.speaks_for, laws, element, weak, strong, farther_ruled))
    ]
    assert harms == []


def test_values_so_ordered_speak_for_one_side() -> None:
    assert all(strong.speaks_for == weak.speaks_for in (CLAIMANT, OPPONENT) for _, strong, weak in ordered())


def test_what_was_told_brings_the_weaker_but_only_what_was_told_is_named() -> None:
    facts = situation({**COVERED, "need_asserted": "none"})
    cuts = {number for number, value in enumerate(factors()) if facts.claimant >> number & 1 and value.point == "need_asserted"}
    assert {factors()[number].token for number in cuts} == {"none", "general", "broad", "collateral"}
    assert [value.token for value in named(facts.claimant) if value.point == "need_asserted"] == ["none"]
    assert dimensions().strongest(facts.claimant).bit_count() == 4


def test_a_decision_that_turned_on_a_general_need_is_followed_where_no_need_is_stated_at_all() -> None:
    view = seen({**COVERED, "need_asserted": "general"}, {**COVERED, "need_asserted": "none"}, "protected", ("need_asserted",))
    assert view.all.side == CLAIMANT
    (found,) = view.all.by
    assert [(each.here.token, each.there.token, each.stronger_here) for each in found.degrees] == [("none", "general", True)]


def test_a_decision_that_turned_on_no_need_at_all_is_distinguished_where_a_general_one_is_stated() -> None:
    view = seen({**COVERED, "need_asserted": "none"}, {**COVERED, "need_asserted": "general"}, "protected", ("need_asserted",))
    assert view.all.side == ""
    (found,) = view.nearest[CLAIMANT]
    assert [value.token for value in found.differences] == ["none"]
    said = dict(compared_lines(found))
    assert said["It rested on, and here is not so or not told"].startswith(
        "there the opponent states no need for the document, here only: "
    )
    assert not any("broad" in value.token for value in (*found.shared, *found.stronger, *found.weaker, *found.new))


def test_what_speaks_against_it_more_strongly_here_distinguishes_a_decision() -> None:
    was, now = ({**COVERED, "misconduct": token} for token in ("specific", "shown"))
    assert seen(was, now, "protected").all.side == ""
    assert seen(now, was, "protected").all.side == CLAIMANT
    (found,) = seen(was, now, "protected").nearest[CLAIMANT]
    assert [(value.point, value.token) for value in found.new] == [("misconduct", "shown")]
    assert "there only: misconduct is charged with particulars" in dict(compared_lines(found))["Against it here only"]


def test_a_reason_told_as_an_element_is_the_threshold_of_its_value() -> None:
    case = a_case(**COVERED, need_asserted="none")
    ruled = type(case)(**{**vars(case), "opinion": "kaiser", "ruled": {"paper": Ruling("protected", because=("need_asserted",))}})
    (found,) = precedents(ruled)
    assert [value.token for value in named(outcome(found).reason)] == ["none"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (":need_asserted-none :atLeastAs :other_source-yes .", "'other_source-yes', which is no value of 'need_asserted'"),
        (":need_asserted-none :atLeastAs :need_asserted-specific .", "do not speak for one side"),
        (":need_asserted-general :atLeastAs :need_asserted-none .", "at least as strong as itself"),
    ],
)
def test_an_order_that_cannot_be_is_refused_in_a_sentence(tmp_path: Path, line: str, message: str) -> None:
    files = list(turtle_files())
    more = tmp_path / "more.ttl"
    more.write_text(f"@prefix : <https://w3id.org/in-camera/ontology#> .\n{line}\n")
    with pytest.raises(Faulty) as refused:
        build([*files, more])
    assert any(message in str(fault) for fault in refused.value.faults)
