"""`incamera compare`: a rule left out or amended, another court or day, another matter."""

import json
import random
from itertools import combinations

import pytest
from examples import a_case
from facts_of_law import DELIBERATIVE
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.compiled import compiled
from kb.decide import arising, decide
from kb.engine import run
from kb.revising.base import Change, otherwise
from kb.revising.comparing import Decided, Pair, two_laws
from kb.revising.law import Law, Revised
from kb.revising.parting import place
from kb.revising.printing import moved, otherwise_lines
from kb.revising.revision import Amendment, Revision
from kb.revising.views import beside_another, under_two_laws
from kb.rule import Rule
from kb.rulebook import RuleBook, rule_book
from kb.why.matter import matters
from kb.whynot.attempts import How
from ontology.dates import LegalDate
from ontology.faults import Faulty

TODAY = LegalDate("2026")
ELEMENTS = ontology.vocabulary().elements
BOOK = rule_book("cit", TODAY)
PRESUMED = "harm_from_foreign_government_information_is_presumed"
JUDGEMENT = "considered_judgement_of_harm_has_substantial_weight"


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["compare", *arguments])
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.replace("│", " ").split())


# ---------------------------------------------------------------- sentences of law


def test_without_the_presumption_of_harm_ceramica_still_stands_on_the_declaration() -> None:
    found = under_two_laws(shipped_case("ceramica_regiomontana"), Change(revision=Revision.read([PRESUMED])), closed=True)
    (fate,), (pair,) = found.fates, found.pairs
    assert (fate.here, fate.there) == ("protected", "protected")
    assert [step.rule for step in pair.proofs.only_here] == [PRESUMED] and not pair.proofs.only_there
    assert pair.proofs.parting and [each.how for each in pair.proofs.parting.because] == [How.NO_LAW]
    assert found.otherwise == ()


def test_without_the_presumption_and_without_weight_for_the_declaration_the_court_must_look() -> None:
    found = under_two_laws(shipped_case("ceramica_regiomontana"), Change(revision=Revision.read([PRESUMED, JUDGEMENT])), closed=True)
    assert [(fate.here, fate.there) for fate in found.fates] == [("protected", "in-camera-review")]
    assert {each.case for each in found.otherwise} == {"ceramica_regiomontana", "reynolds"}
    (pair,) = found.pairs
    assert pair.proofs.parting and (pair.proofs.parting.rule, pair.proofs.parting.here) == (PRESUMED, True)
    assert "character_in_issue_is_settled_by_a_look" in {step.rule for step in pair.proofs.only_there}


def test_a_ground_that_nothing_replaces_leaves_a_gap_and_the_gap_is_named() -> None:
    found = under_two_laws(shipped_case("ceramica_regiomontana"), Change(revision=Revision.read(["privilege_not_overcome_protects"])), True)
    assert [(fate.here, fate.there) for fate in found.fates] == [("protected", "")]
    (pair,) = found.pairs
    assert "gap" in pair.there.fault and pair.proofs.parting and pair.proofs.parting.rule == "privilege_not_overcome_protects"
    assert any("No disposition follows" in each for each in found.opened)
    assert moved("protected", "") == "under A protected; under B no result, for the rules leave a gap or contradict one another"
    assert all(each.fault for each in found.otherwise if not each.after)


def test_an_exception_taken_away_makes_the_law_contradict_itself_and_the_contradiction_is_named() -> None:
    amended = Revision.read(amend=["need_prevails_where_no_terms_are_provided: drop terms"])
    found = under_two_laws(shipped_case("ceramica_regiomontana"), Change(revision=amended), closed=True)
    assert any("are found" in each and "need_prevails_on_terms" in each for each in found.opened)


def test_marriotts_delegate_could_not_claim_before_2006_and_can_since() -> None:
    facts = {**DELIBERATIVE, "claimant_office": "delegate", "authority_contested": "yes", "delegation_guidelines": "yes"}
    case = a_case("cit", **{term: token for term, token in facts.items() if term in ELEMENTS})
    laws = [Law("cit", LegalDate(day)) for day in ("2005", "2007")]
    (pair,) = two_laws(*(Decided.by(case, law, True) for law in laws))
    assert pair.here.disposition != "protected" and pair.there.disposition == "protected"
    parting = pair.proofs.parting
    assert parting and not parting.here and parting.finding == "claimant_authority"
    assert parting.because[0].how is How.NO_LAW and "Marriott dates only from 2006" in parting.because[0].text


def test_two_matters_part_where_the_first_rule_applies_in_one_alone() -> None:
    one, other = shipped_case("national_latex"), shipped_case("melamine_chemicals")
    found = beside_another(one, other, Change(), close_record=False)
    assert found.pairs and not found.fates
    for pair in found.pairs:
        assert pair.here.privilege == pair.there.privilege
        assert pair.facts and all(each.here.value != each.there.value for each in pair.facts)


def test_a_matter_beside_itself_does_not_part() -> None:
    case = shipped_case("ceramica_regiomontana")
    (pair,) = beside_another(case, case, Change(), close_record=False).pairs
    assert pair.proofs.same and pair.proofs.parting is None and not pair.facts


def test_a_revised_law_is_in_no_pool_and_the_law_itself_is_as_before() -> None:
    case = shipped_case("ceramica_regiomontana")
    before = decide(case)
    under_two_laws(case, Change(revision=Revision.read(["general_need_is_not_enough"])), closed=True)
    assert decide(case) == before and not isinstance(compiled("cit", LegalDate("1982")), Revised)


# ---------------------------------------------------------------- what holds of every repeal


def told_at_random(draw: random.Random) -> dict[str, str]:
    told = {term: draw.choice(element.tokens) for term, element in ELEMENTS.items() if draw.random() < 0.6}
    close = {term: token.replace("_", "-") for term, token in DELIBERATIVE.items()} if draw.random() < 0.6 else {}
    return {"privilege": draw.choice(ELEMENTS["privilege"].tokens), **told, **close}


def defeats_in_the_end(rule: Rule, book: RuleBook) -> bool:
    """Whether a rule's finding is an exception to any rule, or leads to a finding that is."""
    reached, waiting = set[tuple[str, str]](), [rule.conclusion]
    while waiting:
        value = waiting.pop()
        if value in reached:
            continue
        reached.add(value)
        for other in book.rules:
            if any(value[0] == each.term and value[1] in each.tokens for each in other.unless):
                return True
            if value in other.needs:
                waiting.append(other.conclusion)
    return False


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9))
def test_to_repeal_a_rule_that_is_not_relied_on_and_defeats_nothing_changes_nothing(seed: int) -> None:
    draw = random.Random(seed)
    case = a_case("cit", **told_at_random(draw))
    before = Decided.by(case, Law("cit", TODAY), True)
    assert before.decision
    (matter,) = matters(case, compiled("cit", TODAY), closed=True)
    fired = run("cit", TODAY, matter.answers).fired
    carrying = {step.rule for step in before.decision.steps if step.carries}
    idle = [rule for rule in BOOK.rules if rule.name not in carrying and (rule.name not in fired or not defeats_in_the_end(rule, BOOK))]
    rule = draw.choice(idle)
    after = Decided.by(case, Law("cit", TODAY, Revision.read([rule.name])), True)
    assert after.decision and after.decision.documents[0].disposition == before.decision.documents[0].disposition
    if rule.name not in fired:
        assert all(pair.proofs.same for pair in two_laws(before, after))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9))
def test_engine_and_function_follow_the_changed_book_alike(seed: int) -> None:
    draw = random.Random(seed)
    answers = arising({term: draw.choice(element.tokens) for term, element in ELEMENTS.items()})
    law = Law("cit", TODAY, Revision.read([rule.name for rule in draw.sample(BOOK.rules, 3)]))
    function = law.function
    assert isinstance(function, Revised)
    (given_here,) = function.given(answers)
    here = function.level_answers(answers)
    try:
        firing = law.firings.fire(answers)
    except Faulty:
        values: dict[str, int] = {}
        for (term, _), node in function.values.items():
            values[term] = values.get(term, 0) + (function.diagram.leaves(node, here) == {True})
        assert max(values.values()) > 1
    else:
        assert given_here == ({firing.found["disposition"]} if "disposition" in firing.found else set())
        assert firing.fired == {name for name, node in function.fired.items() if function.diagram.leaves(node, here) == {True}}


def test_what_the_base_says_comes_out_otherwise_is_what_deciding_gives() -> None:
    change = Change(revision=Revision.read(["general_need_is_not_enough", PRESUMED]))
    changed = {(each.case, each.document): each for each in otherwise(change)}
    assert changed
    for (name, document), each in changed.items():
        case = shipped_case(name)
        assert decide(case).document(document).disposition == each.before
        after = Decided.by(case, change.law(case), case.record_closed)
        if not each.fault:
            assert after.decision and after.decision.document(document).disposition == each.after


# ---------------------------------------------------------------- amendments


def test_an_amendment_adds_a_condition_or_an_exception_or_drops_what_is_said_of_a_point() -> None:
    rule = next(rule for rule in BOOK.rules if rule.name == "privilege_not_overcome_protects")
    dropped = Amendment.read(f"{rule.name}: drop force").apply(rule)
    assert [each.term for each in dropped.given] == ["prima_facie", "need_showing"]
    assert str(Amendment.read(f"{rule.name}: unless terms is available").apply(rule).unless[-1]) == "terms is available"
    assert str(Amendment.read(f"{rule.name}: given in_record is yes").apply(rule).given[-1]) == "in_record is yes"


# ---------------------------------------------------------------- the command


def test_the_command_says_where_they_part_and_which_cases_change(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = command(capsys, "ceramica_regiomontana", "--without", PRESUMED, "--without", JUDGEMENT)
    assert code == 0
    for text in ("protected → in camera review", "Where they part", "the rule is left out of the law there", "United States v. Reynolds"):
        assert text in out


def test_another_court_parts_from_the_own_law_and_a_rule_that_is_no_law_is_repealed_in_vain(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = command(
        capsys, "ceramica_regiomontana", "--court", "D.D.C.", "--without", "formal_delegate_may_claim_deliberative_process"
    )
    assert code == 0 and "formal_delegate_may_claim_deliberative_process is no law there anyway. Marriott" in out
    code, out, _ = command(capsys, "ceramica_regiomontana", "--court", "D.D.C.")
    assert code == 0 and "28 U.S.C. 2641" in out


def test_programs_get_plain_data(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["compare", "ceramica_regiomontana", "national_latex", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["here"]["case"] == "ceramica_regiomontana" and found["pairs"][0]["proofs"]["parting"]["rule"]


@pytest.mark.parametrize(("arguments", "code", "sentence"), [
    (["ceramica_regiomontana"], 2, "say which other law"),
    (["ceramica_regiomontana", "--without", "general_need_is_enough"], 1, "Did you mean 'general_need_is_not_enough'?"),
    (["ceramica_regiomontana", "--amend", "general_need_is_not_enough"], 1, "is no amendment. Write 'RULE: unless"),
    (["ceramica_regiomontana", "--amend", "general_need_is_not_enough: unless need_asserted is none"], 1, "negates an answer"),
    (["ceramica_regiomontana", "--amend", "general_need_is_not_enough: drop coverage"], 1, "It says nothing of 'coverage'."),
    (["ceramica_regiomontana", "--amend", "general_need_is_not_enough: given covrage is covered"], 1, "coverage"),
    (["ceramica_regiomontana", "--amend", "general_need_is_not_enough: given disposition is protected"], 1, "circle"),
    (["ceramica_regiomontana", "--as-of", "1970"], 2, "began only on 1980"),
    (["ceramica_regiomontana", "nothing_such"], 1, "No case of this name"),
    (["a", "b", "c"], 2, "Name one case, or two."),
])  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str) -> None:
    got, _, error = command(capsys, *arguments)
    assert got == code and sentence in error


def test_the_steps_of_both_stand_in_the_order_of_grounds_each_with_where_it_applies():
    found = beside_another(shipped_case("national_latex"), shipped_case("melamine_chemicals"), Change(), close_record=True)
    proofs = found.pairs[0].proofs
    rows = proofs.in_order
    assert len(rows) == len(proofs.shared) + len(proofs.only_here) + len(proofs.only_there) > 10
    assert [place(step.rule) for step, _, _ in rows] == sorted(place(step.rule) for step, _, _ in rows)
    assert {(here, there) for _, here, there in rows} == {(True, True), (True, False), (False, True)}
    assert proofs.parting.rule in {step.rule for step, here, there in rows if here != there}


def apart() -> list[Pair]:
    """Every fifth pair of shipped cases, as far as their documents come out differently."""
    pairs = list(combinations(shipped(), 2))[::5]
    found = [beside_another(shipped_case(one), shipped_case(other), Change(), close_record=True).pairs[0] for one, other in pairs]
    return [pair for pair in found if pair.here.disposition != pair.there.disposition]


def test_two_that_come_out_differently_part_at_a_step_on_which_the_outcome_rests_and_which_the_other_does_not_make() -> None:
    tried = 0
    for pair in apart():
        proofs = pair.proofs
        assert proofs.parting
        found = next(each for each in proofs.found if each.by(proofs.parting.rule))
        own, other = (found.here, found.there) if proofs.parting.here else (found.there, found.here)
        assert not other and any(step.carries and step.rule == proofs.parting.rule for step in own)
        tried += 1
    assert tried > 30


def test_every_finding_of_two_proofs_stands_once_whichever_rules_make_it() -> None:
    for pair in apart():
        found = pair.proofs.found
        assert len({(step.finding, step.value) for each in found for step in (*each.here, *each.there)}) == len(found)
        assert {step.rule for each in found for step in (*each.here, *each.there)} == {step.rule for step, _, _ in pair.proofs.in_order}
        assert all(each.text and (each.here or each.there) for each in found)


def test_a_document_that_no_rule_disposes_of_any_more_is_told_of_in_a_sentence() -> None:
    found = otherwise(Change(revision=Revision.read(["privilege_not_overcome_protects"])))
    said = [line for each in found for line in otherwise_lines(each)]
    assert any(line.endswith("; now, the changed law has a gap here: no rule says what becomes of the document.") for line in said)
    assert not any("undetermined" in line or "→ no ruling" in line for line in said)
