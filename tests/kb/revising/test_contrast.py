"""`incamera whynot … --rather-than …`: one disposition beside another."""

import json

import pytest
from examples import a_case
from facts_of_law import DELIBERATIVE, without

import ontology
from kb.casefile import shipped_case
from kb.changes.flips import applied
from kb.cli import main
from kb.decide import decide
from kb.revising.contrast import APART, NEVER, OPEN, SAME, contrast

DISPOSITIONS = [value.token for value in ontology.vocabulary().dispositions]


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["whynot", *arguments])
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.replace("│", " ").split())


def test_ceramica_was_protected_rather_than_disclosed_for_want_of_one_fact() -> None:
    case = shipped_case("ceramica_regiomontana")
    decision = decide(case)
    found = contrast(case, decision, decision.documents[0], "disclosed")
    assert found.standing == APART and {len(each.changes) for each in found.changes} == {1}
    assert found.proofs and found.proofs.parting
    shared, only = ({step.rule for step in steps} for steps in (found.proofs.shared, (*found.proofs.only_here, *found.proofs.only_there)))
    assert shared and only and not shared & only
    assert "privilege_not_overcome_protects" in {step.rule for step in found.proofs.only_here}
    assert "disclosed" in {step.value for step in found.proofs.only_there}


@pytest.mark.parametrize("name", ["ceramica_regiomontana", "national_latex", "melamine_chemicals", "reynolds"])
def test_the_smallest_change_leads_where_it_says_and_the_first_rule_apart_applies_on_one_side_alone(name: str) -> None:
    case = shipped_case(name)
    decision = decide(case)
    for document in decision.single:
        for instead in DISPOSITIONS:
            found = contrast(case, decision, document, instead)
            if found.standing != APART:
                continue
            after = decide(applied(case, document.id, found.changes[0].changes), close_record=True)
            assert after.document(document.id).disposition == instead
            assert found.proofs and found.proofs.parting
            side = found.proofs.only_here if found.proofs.parting.here else found.proofs.only_there
            assert found.proofs.parting.rule in {step.rule for step in side} and found.proofs.parting.because


def test_what_came_what_is_open_and_what_never_comes_are_told_apart() -> None:
    case = a_case("cit", **DELIBERATIVE, need_asserted="general")
    decision = decide(case, close_record=True)
    assert contrast(case, decision, decision.documents[0], "protected").standing == SAME
    bare = a_case("cit", **without(DELIBERATIVE, "internal", "deliberative"))
    undecided = decide(bare, close_record=False)
    assert contrast(bare, undecided, undecided.documents[0], "protected").standing == OPEN
    other = a_case("cit", privilege="other", access="litigation", opposition="on_merits", in_record="yes")
    left = decide(other, close_record=True)
    assert contrast(other, left, left.documents[0], "disclosed-in-part").standing == NEVER


def test_the_command_says_the_change_the_parting_and_what_both_find(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = command(capsys, "ceramica_regiomontana", "disclosed", "--rather-than", "protected")
    assert code == 0
    places = [out.index(text) for text in ("rather than disclosed", "if one fact were otherwise", "Where they part", "Found in both")]
    assert places == sorted(places)


def test_programs_get_plain_data(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["whynot", "ceramica_regiomontana", "disclosed", "--rather-than", "protected", "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["standing"] == "apart" and found["changes"][0]["changes"] and found["proofs"]["parting"]["rule"]


@pytest.mark.parametrize(("arguments", "code", "sentence"), [
    (["disclosed", "--rather-than", "in-camera-review"], 1, "they are: protected"),
    (["disclosed", "--rather-than", "protectd"], 1, "Did you mean 'protected'?"),
    (["coverage is absent", "--rather-than", "protected"], 2, "one disposition against another"),
])  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str) -> None:
    got, _, error = command(capsys, "ceramica_regiomontana", *arguments)
    assert got == code and sentence in error
