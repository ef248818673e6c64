"""Distinctions made much or little of, by the concerns to which facts go: CATO's moves on small cases, and what holds of all."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from examples import a_case

import ontology
from kb.argument.arguments import arguments
from kb.argument.distinctions import Values, concerns, downplayed, emphasized, on
from kb.argument.turns import Move, Turn
from kb.argument.wording import turn_line
from kb.case import Ruling
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.decide import decide
from kb.precedent.base import Setting, precedents
from kb.precedent.compared import Compared, compared, outcome
from kb.precedent.factors import factors, named, situation
from kb.precedent.held import SIDES
from ontology.builder import build
from ontology.dates import LegalDate
from ontology.faults import Faulty
from ontology.loading import turtle_files

CLAIM = {"privilege": "state-secrets", "access": "litigation", "opposition": "on-merits", "claim_made": "yes", "fgi_submitted": "yes"}


def beside(there: dict[str, str], here: dict[str, str], ruled: str = "protected") -> Compared:
    """A decision on some facts beside others, resting on all that spoke for the winner."""
    case = replace(a_case(**CLAIM, **there), opinion="reynolds", ruled={"paper": Ruling(ruled)})
    (found,) = precedents(case)
    setting = Setting("cit", LegalDate("2026"), found.privilege, found.access)
    return compared(found, situation({**CLAIM, **here}), setting)


def points(values: Values) -> set[tuple[str, str]]:
    return {(value.point, value.token) for value in values}


def test_what_the_precedent_had_is_substituted_by_what_goes_to_the_same_concern_here_only() -> None:
    (found,) = downplayed(beside({"declaration": "specific"}, {"claimant_office": "head"}))
    assert (points(found.factors), found.concern, found.cancels) == ({("declaration", "specific")}, "concern_regularity", False)
    assert points(found.by) == {("claimant_office", "head")}


def test_or_it_was_cancelled_there_by_what_spoke_against_it_there_only() -> None:
    (found,) = downplayed(beside({"declaration": "specific", "claimant_office": "counsel"}, {}))
    assert (points(found.factors), found.cancels, points(found.by)) == (
        {("declaration", "specific")},
        True,
        {("claimant_office", "counsel")},
    )


def test_what_speaks_against_it_here_only_is_cancelled_by_what_speaks_for_it_here() -> None:
    (found,) = downplayed(beside({}, {"claimant_office": "counsel", "declaration": "specific"}))
    assert (points(found.factors), found.cancels) == ({("claimant_office", "counsel")}, True)
    assert ("declaration", "specific") in points(found.by)


def test_or_something_of_its_kind_spoke_against_it_there_in_its_place() -> None:
    (found,) = downplayed(beside({"harm_shown": "not-shown"}, {"age": "shown-stale"}))
    assert (points(found.factors), found.cancels, points(found.by)) == ({("age", "shown-stale")}, False, {("harm_shown", "not-shown")})


def test_what_goes_to_another_concern_makes_a_distinction_no_less() -> None:
    assert list(downplayed(beside({"harm_shown": "yes"}, {"published": "no"}))) == []


def test_a_distinction_is_emphasized_where_the_other_case_has_nothing_of_its_kind_and_told_what_is_contrary() -> None:
    found, _ = emphasized(beside({"harm_shown": "yes"}, {"age": "shown-stale"}))
    assert (points(found.factors), points(found.contrary)) == ({("harm_shown", "yes")}, {("age", "shown-stale")})


def test_it_is_emphasized_on_the_most_general_concern_that_leaves_the_contrast_true() -> None:
    alone = list(emphasized(beside({"harm_shown": "yes"}, {})))
    assert [each.concern for each in alone] == ["concern_balance"]
    with_need = list(emphasized(beside({"harm_shown": "yes"}, {"need_asserted": "general"})))
    assert [each.concern for each in with_need] == ["concern_harm"]
    assert list(emphasized(beside({"harm_shown": "yes"}, {"confidence": "yes"}))) == []


def test_a_difference_in_degree_is_not_emphasized_for_something_of_the_kind_stands_in_both() -> None:
    found = beside({"need_asserted": "none"}, {"need_asserted": "general"})
    assert points(found.lacking) == {("need_asserted", "none")}
    assert list(emphasized(found)) == []


def exchanged() -> list[Turn]:
    found = []
    for name in sorted(shipped()):
        case = shipped_case(name)
        decision = decide(case)
        found += [turn for each in arguments(case, decision, decision.documents, SIDES) for _, turns in each.precedents for turn in turns]
    return found


def test_in_the_shipped_cases_each_such_move_is_about_a_difference_and_names_only_its_concern() -> None:
    moves = [turn for turn in exchanged() if turn.concern]
    assert {turn.move for turn in moves} == {Move.EMPHASIZE, Move.SUBSTITUTE, Move.CANCEL}
    for turn in moves:
        about = turn.precedent
        assert set(turn.factors) <= set(about.lacking) or set(turn.factors) <= set(about.new)
        assert on(turn.concern, turn.factors) == turn.factors and on(turn.concern, turn.set_against) == turn.set_against
        side = turn.factors[0].speaks_for
        assert {value.speaks_for for value in turn.set_against} <= ({side} if turn.move is Move.SUBSTITUTE else set(SIDES) - {side})
        if turn.move is Move.EMPHASIZE and turn.factors[0] in about.new:
            held = outcome(about.precedent)
            assert not [value for value in on(turn.concern, named(held.against)) if value.speaks_for == side]
        assert turn.set_against or turn.move is Move.EMPHASIZE


def test_each_is_said_in_a_sentence_with_the_concern_by_name() -> None:
    said = {turn.move: turn_line(turn) for turn in exchanged() if turn.concern}
    assert len(said) == 3
    assert "stresses the difference, as to " in said[Move.EMPHASIZE]
    assert "answers, as to " in said[Move.SUBSTITUTE] and "in the place of this" in said[Move.SUBSTITUTE]
    assert "answers, as to " in said[Move.CANCEL] and "against this" in said[Move.CANCEL]


def test_as_data_they_have_their_concern(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["argue", "ceramica_regiomontana", "--json"])
    turns = [turn for each in json.loads(capsys.readouterr().out)["arguments"] for seen in each["precedents"] for turn in seen["turns"]]
    assert {bool(turn["concern"]) for turn in turns if turn["move"].startswith(("emphasize", "downplay"))} == {True}
    assert all(turn["set_against"] for turn in turns if turn["move"].startswith("downplay"))


def test_each_concern_is_some_facts_and_none_comes_twice() -> None:
    vocabulary = ontology.vocabulary()
    used = {concern for value in factors() for concern in concerns(value)}
    assert len(used) >= 8 and used == set(vocabulary.of_kind("Concern"))
    assert all(len(set(concerns(value))) == len(concerns(value)) for value in factors())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (":published :bearsOn :concern_nothing .", "bears on 'concern_nothing', which is no concern"),
        (":concern_contest :within :published .", "within 'published', which is no other concern"),
        (":concern_contest :within :concern_contest .", "which is no other concern"),
    ],
)
def test_a_concern_that_is_none_is_refused_in_a_sentence(tmp_path: Path, line: str, message: str) -> None:
    more = tmp_path / "more.ttl"
    more.write_text(f"@prefix : <https://w3id.org/in-camera/ontology#> .\n{line}\n")
    with pytest.raises(Faulty) as refused:
        build([*turtle_files(), more])
    assert any(message in str(fault) for fault in refused.value.faults)
