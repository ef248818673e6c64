"""Slips made in the rules on purpose: each is noticed, or shown to be none."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

import ontology
from kb import cli
from kb.books import Laws
from kb.closed_record import complete
from kb.compiled import compile_book
from kb.engine import engine_class, fire
from kb.hypotheticals.constructing import distinguish
from kb.hypotheticals.hypothetical import Hypothetical, Outcome
from kb.hypotheticals.reading import read_all
from kb.mutation import scoring
from kb.mutation.mutants import Mutant, Slip, mutants_of
from kb.mutation.noticing import By, Guard, Verdict
from kb.rule import Condition, Rule
from kb.rulebook import all_rules

RULES = {rule.name: rule for rule in all_rules()}


@pytest.fixture(scope="module")
def verdicts() -> tuple[Verdict, ...]:
    """What becomes of every slip, found once."""
    return tuple(scoring.verdicts(read_all().hypotheticals))


@pytest.fixture(scope="module")
def unguarded() -> Guard:
    """The law with its proofs and cases, and no hypotheticals."""
    return Guard(Laws(), [])


def the_slip(rule: str, words: str) -> Mutant:
    """The slip in a rule that is told in these words."""
    (found,) = [mutant for mutant in mutants_of(RULES[rule]) if str(mutant) == words]
    return found


# ---------------------------------------------------------------- the law


def test_no_slip_in_any_rule_goes_unnoticed(verdicts: tuple[Verdict, ...]) -> None:
    assert [str(scoring.survivor(verdict)) for verdict in verdicts if verdict.by is By.NOBODY] == []


def test_as_many_slips_are_tried_as_conditions_and_values_allow(verdicts: tuple[Verdict, ...]) -> None:
    point = ontology.vocabulary().point
    conditions = [each for rule in all_rules() for each in (*rule.given, *rule.unless)]
    left_out = len(all_rules()) + len(conditions)
    other_results = sum(len(point(rule.then.term).tokens) - 1 for rule in all_rules())
    other_values = sum(len(point(each.term).tokens) - (len(each.tokens) == 1) for each in conditions)
    assert len(verdicts) >= left_out + other_results + other_values > 1000
    assert len({(verdict.mutant.rule.name, str(verdict.mutant)) for verdict in verdicts}) == len(verdicts)


def test_proofs_cases_and_hypotheticals_each_notice_some(verdicts: tuple[Verdict, ...]) -> None:
    count = Counter(verdict.by for verdict in verdicts)
    assert min(count[By.PROOFS], count[By.CASES], count[By.HYPOTHETICALS]) > 10
    assert sum(count.values()) == len(verdicts)


def test_slips_that_change_the_reasons_only_are_noticed_too(verdicts: tuple[Verdict, ...]) -> None:
    reasons = [verdict for verdict in verdicts if verdict.in_the_reasons_only]
    assert len(reasons) > 20
    assert {verdict.by for verdict in reasons} == {By.HYPOTHETICALS}


def test_what_changes_nothing_is_the_same_law_compiled_alone(verdicts: tuple[Verdict, ...]) -> None:
    laws = Laws()
    equivalent = [verdict for verdict in verdicts if verdict.by is By.NOTHING_CHANGES]
    assert len(equivalent) > 20
    for verdict in equivalent[::4]:
        for law in laws.having(verdict.mutant.rule):
            alone = compile_book(verdict.mutant.under(law).book, law.diagram)
            assert alone.root == law.root
            assert all(node == law.values.get(each, law.diagram.false) for each, node in alone.values.items())
        assert verdict.how, "the reason is told"


def test_experta_notices_what_the_diagram_says_a_hypothetical_notices(verdicts: tuple[Verdict, ...]) -> None:
    laws, places = Laws(), {(each.rule, each.line): each for each in read_all().hypotheticals}
    noticed = [verdict for verdict in verdicts if verdict.by is By.HYPOTHETICALS and verdict.mutant.changed]
    assert len(noticed) > 50
    for verdict in noticed[::12]:
        name, _, line = verdict.how.rpartition(", line ")
        each = places[name, int(line)]
        book = verdict.mutant.under(laws.under(each.court, each.as_of)).book
        found = fire(engine_class(book)(), book, complete(each.answers)).found
        assert (found.get(each.gives.term) == each.gives.token) != each.gives.found, verdict


# ---------------------------------------------------------------- how a slip is noticed


@pytest.mark.parametrize(
    "how",
    ["a gap", "two dispositions", "two values of '", "' applies nowhere", "' is asked in vain", "the rules go round in a circle"],
)
def test_every_proof_notices_some_slip(verdicts: tuple[Verdict, ...], how: str) -> None:
    assert any(verdict.by is By.PROOFS and how in verdict.how for verdict in verdicts)


@pytest.mark.parametrize(
    ("rule", "slip", "how"),
    [
        ("weighing_is_for_the_court", "leaving out the rule", "a gap"),
        ("look_may_refute_the_claim", "giving 'character is found' instead", "applies nowhere"),
        ("severable_fact_is_not_privileged", "giving 'facts is inseparable' instead", "two values of 'facts'"),
    ],
)
def test_a_slip_that_breaks_the_law_is_noticed_by_a_proof(unguarded: Guard, rule: str, slip: str, how: str) -> None:
    verdict = unguarded.verdict(the_slip(rule, slip))
    assert verdict.by is By.PROOFS
    assert how in verdict.how


def test_a_slip_by_which_a_case_would_be_decided_otherwise_is_noticed_by_the_case(unguarded: Guard) -> None:
    verdict = unguarded.verdict(the_slip("disputed_facts_call_for_a_look", "adding 'not-in-issue' to 'factual_matter is in-issue'"))
    assert verdict.by is By.CASES
    assert "melamine_chemicals" in verdict.how


def test_a_slip_that_neither_proofs_nor_cases_notice_survives_until_a_hypothetical_tells_it_from_the_law() -> None:
    guard = Guard(Laws(), [])
    mutant = the_slip("formal_delegate_may_claim_deliberative_process", "leaving out the condition 'privilege is deliberative-process'")
    verdict = guard.verdict(mutant)
    assert verdict.by is By.NOBODY
    assert not verdict.in_the_reasons_only
    found = distinguish(mutant.rule, verdict.pairs, str(mutant))
    assert found is not None
    assert found.answers["privilege"] != "deliberative-process"
    guard.add(found)
    assert guard.verdict(mutant).by is By.HYPOTHETICALS


def test_a_hypothetical_that_does_not_follow_from_the_law_notices_nothing() -> None:
    guard = Guard(Laws(), [Hypothetical("early_motion_may_be_decided", {"privilege": "other"}, Outcome("timing", "no-answer"))])
    assert guard.verdict(the_slip("early_motion_may_be_decided", "leaving out the rule")).by is By.NOBODY


@pytest.mark.parametrize(
    ("rule", "slip", "reason"),
    [
        (
            "unrefuted_declaration_is_taken_as_true",
            "leaving out the condition 'declaration is specific or sufficient'",
            "it is implied by the question 'declaration_answered', which is not asked otherwise",
        ),
        (
            "claim_that_meets_every_requirement_is_proper",
            "leaving out the condition 'claim_made is yes'",
            "it is implied by the condition 'claimant_authority is proper'",
        ),
        (
            "privilege_not_overcome_protects",
            "leaving out the condition 'force is qualified'",
            "on all those facts the same is given by 'absolute_privilege_protects'",
        ),
    ],
)
def test_why_a_slip_changes_nothing_is_told(unguarded: Guard, rule: str, slip: str, reason: str) -> None:
    verdict = unguarded.verdict(the_slip(rule, slip))
    assert (verdict.by, verdict.how) == (By.NOTHING_CHANGES, reason)


@pytest.mark.parametrize(
    "reason",
    [
        "never occurs together with the rest of the rule",
        "on all those facts the same is given by",
        "where the conditions are met and no other exception is, this one never is",
        "it is implied by the other conditions together",
    ],
)
def test_every_kind_of_reason_is_met_with(verdicts: tuple[Verdict, ...], reason: str) -> None:
    assert any(verdict.by is By.NOTHING_CHANGES and reason in verdict.how for verdict in verdicts)


# ---------------------------------------------------------------- which slips are made


def test_a_condition_is_dropped_turned_round_narrowed_and_widened_and_so_is_an_exception() -> None:
    plain = RULES["unrefuted_declaration_is_taken_as_true"]
    rule = replace(
        plain,
        given=(Condition.read("declaration is specific or sufficient"),),
        unless=(Condition.read("character is refuted"),),
        then=Condition.read("character is found"),
    )
    assert [str(mutant) for mutant in mutants_of(rule)] == [
        "leaving out the rule",
        "giving 'character is refuted' instead",
        "leaving out the condition 'declaration is specific or sufficient'",
        "turning round the condition 'declaration is specific or sufficient'",
        "leaving 'specific' out of 'declaration is specific or sufficient'",
        "leaving 'sufficient' out of 'declaration is specific or sufficient'",
        "adding 'conclusory' to 'declaration is specific or sufficient'",
        "adding 'blanket' to 'declaration is specific or sufficient'",
        "adding 'absent' to 'declaration is specific or sufficient'",
        "leaving out the exception 'character is refuted'",
        "making a condition of the exception 'character is refuted'",
        "adding 'found' to 'character is refuted'",
    ]


def changed(rule: Rule, slip: Slip) -> Rule:
    """The rule as it reads with the first slip of a kind in it."""
    return next(mutant.changed for mutant in mutants_of(rule) if mutant.slip is slip and mutant.changed)


def test_a_condition_turned_round_holds_on_the_other_values_and_a_finding_of_one_value_becomes_an_exception() -> None:
    rule = RULES["look_may_refute_the_claim"]
    assert [str(each) for each in changed(rule, Slip.CONDITION_TURNED).given] == [
        "look_shows is as-described or severable-facts or no-finding"
    ]
    covered = RULES["matter_whose_disclosure_would_do_harm_is_covered"]
    turned = [
        mutant.changed for mutant in mutants_of(covered) if mutant.slip is Slip.CONDITION_TURNED and str(mutant.at) == "harm is established"
    ]
    assert [[str(each) for each in found.unless] for found in turned if found] == [["harm is established"]]
    needed = changed(RULES["considered_judgement_of_harm_has_substantial_weight"], Slip.EXCEPTION_TURNED)
    assert "subterfuge is shown" in [str(each) for each in needed.given]
    assert "subterfuge is shown" not in [str(each) for each in needed.unless]


# ---------------------------------------------------------------- the command


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: str) -> tuple[int, str, str]:
        try:
            cli.main(list(arguments))
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        return code, *capsys.readouterr()

    return ran


def test_check_mutants_lists_what_changes_nothing_with_its_reason_and_ends_with_the_score(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = Guard(Laws(), read_all().hypotheticals)
    slips = [mutant for mutant in mutants_of(RULES["unrefuted_declaration_is_taken_as_true"]) if mutant.slip is Slip.CONDITION_LEFT_OUT]
    monkeypatch.setattr(scoring, "verdicts", lambda hypotheticals: map(guard.verdict, slips))
    code, out, _ = run("check", "--mutants")
    *_, equivalent, score = out.splitlines()
    assert code == 0
    assert equivalent == (
        "Equivalent: unrefuted_declaration_is_taken_as_true: leaving out the condition 'declaration is specific or sufficient' "
        "changes nothing: it is implied by the question 'declaration_answered', which is not asked otherwise."
    )
    assert score == (
        "2 mutants: 1 killed (by proofs 0, by cases 0, by hypotheticals 1), 1 equivalent, 0 survive. "
        "Of those past the proofs, 0 change the reasons only."
    )


def test_a_slip_that_nothing_notices_is_a_fault_with_what_to_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant = the_slip("early_motion_may_be_decided", "leaving out the rule")
    monkeypatch.setattr(scoring, "verdicts", lambda hypotheticals: iter([Verdict(mutant, By.NOBODY)]))
    code, out, err = run("check", "--mutants")
    assert code == 1
    assert out.splitlines()[-1].startswith("1 mutants: 0 killed (by proofs 0, by cases 0, by hypotheticals 0), 0 equivalent, 1 survive.")
    assert "early_motion_may_be_decided: Nothing notices leaving out the rule. Run 'make hypotheticals'" in err
    assert f"threshold.py, line {mutant.rule.line}" in err


def test_without_being_asked_the_check_makes_no_slips(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "verdicts", lambda hypotheticals: pytest.fail("it did"))
    code, out, _ = run("check")
    assert code == 0
    assert f"Proof: each of {len(all_rules())} rules is decisive in a shipped case (" in out
    assert "mutants" not in out


def test_slips_are_made_in_the_whole_law_and_not_in_files_named(run: Run) -> None:
    code, _, err = run("check", "--mutants", "melamine_chemicals")
    assert code == 2
    assert "leave out the files" in " ".join(err.replace("│", " ").split())
