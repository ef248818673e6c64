"""`incamera whynot`: why what was not found was not found."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from examples import a_case
from facts_of_law import DELIBERATIVE
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.compiled import compiled
from kb.decide import arising
from kb.engine import Firing, run
from kb.rulebook import all_rules
from kb.sitting import forum
from kb.why.matter import Matter, matters
from kb.whynot.answer import GIVEN, NOT_GIVEN, WhyNot, wanted_value, why_not
from kb.whynot.attempts import OPEN, Attempt, How, Obstacle
from ontology.dates import LegalDate

RULES = {rule.name: rule for rule in all_rules()}
ELEMENTS = ontology.vocabulary().elements
DISPOSITIONS = [value.token for value in ontology.vocabulary().dispositions]


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["whynot", *arguments])
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.replace("│", " ").split())


def of_shipped(name: str, wanted: str) -> tuple[WhyNot, ...]:
    case = shipped_case(name)
    return tuple(why_not(each, wanted_value(wanted)) for each in matters(case, compiled(*forum(case, "", None)), case.record_closed))


def of_facts(wanted: str, court: str = "cit", as_of: str = "2026", closed: bool = True, **facts: str) -> WhyNot:
    (found,) = (why_not(each, wanted_value(wanted)) for each in matters(a_case(court, **facts), compiled(court, LegalDate(as_of)), closed))
    return found


def every(attempts: tuple[Attempt, ...]) -> Iterator[Attempt]:
    for attempt in attempts:
        yield attempt
        for obstacle in attempt.obstacles:
            yield from every(obstacle.attempts)


def named(found: WhyNot, rule: str) -> Attempt:
    return next(attempt for attempt in every(found.attempts) if attempt.rule == rule)


# ---------------------------------------------------------------- sentences of law


def test_the_ceramic_tile_papers_were_not_disclosed_because_nothing_took_the_secrecy_and_general_need_is_not_enough() -> None:
    (found,) = of_shipped("ceramica_regiomontana", "disclosed")
    assert (found.standing, found.instead) == (NOT_GIVEN, ("protected",))
    assert [giver.rule for giver in found.by] == ["privilege_not_overcome_protects"]
    first, second, *_ = found.attempts
    assert first.rule == "document_with_no_secrecy_left_is_produced" and first.by_burden, "nobody said that it was published"
    assert second.rule == "document_outside_the_privilege_is_produced" and second.first.has == "covered"
    need = named(found, "need_prevails_where_no_terms_are_provided")
    assert [(each.how, each.term, each.has) for each in need.obstacles] == [
        (How.NOT_FOUND, "need_showing", "fails"), (How.DEFEATED, "terms", "available"),
    ]  # fmt: skip
    assert need.obstacles[0].rules == ("general_need_is_not_enough",)
    assert not need.by_burden, "the need that was told is a general one"


def test_melamine_was_not_looked_at_because_nothing_was_left_that_a_look_would_settle() -> None:
    for found in of_shipped("melamine_chemicals", "in-camera-review"):
        assert found.standing == NOT_GIVEN
        look = named(found, "character_in_issue_is_settled_by_a_look")
        assert look.first.term == "coverage" and look.first.has == "covered"
        assert "specific_need_is_tried_by_a_look" in {attempt.rule for attempt in found.attempts}


def test_before_2006_a_formal_delegate_could_not_claim_because_marriott_was_to_come() -> None:
    facts = {**DELIBERATIVE, "claimant_office": "delegate", "authority_contested": "yes", "delegation_guidelines": "yes"}
    facts = {term: token for term, token in facts.items() if term in ELEMENTS}
    before = of_facts("claimant_authority is proper", as_of="2005", **facts)
    marriott = [each for each in before.attempts if each.first.how is How.NO_LAW]
    assert marriott and "Marriott dates only from 2006" in marriott[0].first.text
    assert of_facts("claimant_authority is proper", as_of="2007", **facts).standing == GIVEN


def test_what_only_a_burden_decides_is_said_to_be_so_and_what_was_told_is_not() -> None:
    need = "need_prevails_where_no_terms_are_provided"
    assert named(of_facts("disclosed", court="ddc", **DELIBERATIVE), need).by_burden, "nobody said what need there is"
    assert not named(of_facts("disclosed", court="ddc", **DELIBERATIVE, need_asserted="general"), need).by_burden


def test_with_the_record_open_what_is_missing_is_unknown_and_not_failed() -> None:
    found = of_facts("protected", closed=False, privilege="deliberative-process")
    nearest = found.attempts[0]
    assert found.standing == "open" and nearest.open and nearest.first.how in OPEN
    assert not any(attempt.by_burden for attempt in every(found.attempts))


def test_what_was_found_needs_no_reason_why_not() -> None:
    (found,) = of_shipped("ceramica_regiomontana", "protected")
    assert (found.standing, found.attempts) == (GIVEN, ())


# ---------------------------------------------------------------- what holds of every answer


def told_at_random(seed: int) -> dict[str, str]:
    """Answers at random, in three of four cases close to a claim that is made out."""
    draw = random.Random(seed)
    told = {term: draw.choice(element.tokens) for term, element in ELEMENTS.items() if draw.random() < 0.6}
    if draw.random() < 0.75:
        told |= {term: token.replace("_", "-") for term, token in DELIBERATIVE.items()}
    return {"privilege": draw.choice(ELEMENTS["privilege"].tokens), **told}


def truly_failed(obstacle: Obstacle, attempt: Attempt, answers: dict[str, str], firing: Firing, matter: Matter) -> bool:
    book = matter.function.book
    if obstacle.how is How.NO_LAW:
        return not RULES[attempt.rule].holds(book.court, book.as_of)
    if obstacle.how is How.DEFEATED:
        return firing.found.get(obstacle.term) in obstacle.wanted
    if obstacle.term in ELEMENTS:
        return answers.get(obstacle.term) not in obstacle.wanted
    return firing.found.get(obstacle.term) not in obstacle.wanted


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([("cit", "2026"), ("cit", "1982"), ("ddc", "2026")]))
def test_each_rule_that_did_not_give_a_disposition_names_a_condition_that_is_truly_not_met(seed: int, where: tuple[str, str]) -> None:
    law = compiled(where[0], LegalDate(where[1]))
    (matter,) = matters(a_case(where[0], **told_at_random(seed)), law, closed=True)
    firing = run(law.book.court, law.book.as_of, matter.answers)
    for token in DISPOSITIONS:
        found = why_not(matter, ("disposition", token))
        assert (found.standing == GIVEN) == (firing.found["disposition"] == token)
        if found.standing == GIVEN:
            continue
        own = {attempt.rule for attempt in found.attempts}
        assert {rule.name for rule in law.book.concluding[("disposition", token)]} <= own, "each rule that could have given it is named"
        seen = [attempt.rule for attempt in every(found.attempts)]
        assert len(seen) == len(set(seen)), "nothing is told twice"
        for attempt in every(found.attempts):
            assert attempt.rule not in firing.fired and attempt.obstacles
            assert all(truly_failed(each, attempt, matter.answers, firing, matter) for each in attempt.obstacles)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_while_the_record_is_open_what_failed_fails_however_it_is_completed(seed: int) -> None:
    law = compiled("cit", LegalDate("2026"))
    told = told_at_random(seed)
    (matter,) = matters(a_case("cit", **told), law, closed=False)
    draw = random.Random(seed + 1)
    completed = arising({**{term: draw.choice(element.tokens) for term, element in ELEMENTS.items()}, **told})
    firing = run("cit", law.book.as_of, completed)
    for token in DISPOSITIONS:
        found = why_not(matter, ("disposition", token))
        assert found.standing != NOT_GIVEN or firing.found["disposition"] != token
        for attempt in every(found.attempts):
            assert attempt.open or attempt.rule not in firing.fired
            sure = [each for each in attempt.obstacles if each.how not in OPEN]
            assert all(truly_failed(each, attempt, completed, firing, matter) for each in sure)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_a_rule_that_failed_only_for_a_burden_may_apply_on_what_was_told_and_another_may_not(seed: int) -> None:
    law = compiled("cit", LegalDate("2026"))
    (matter,) = matters(a_case("cit", **told_at_random(seed)), law, closed=True)
    for token in DISPOSITIONS:
        for attempt in every(why_not(matter, ("disposition", token)).attempts):
            if attempt.rule in law.fired:
                assert attempt.by_burden == law.may_apply(attempt.rule, matter.tokens)


def test_of_every_shipped_case_it_can_be_asked_why_not() -> None:
    for name in shipped():
        for token in DISPOSITIONS:
            assert all(found.standing == GIVEN or found.attempts for found in of_shipped(name, token))


# ---------------------------------------------------------------- the command


def test_the_nearest_miss_stands_first(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = command(capsys, "ceramica_regiomontana", "disclosed", "--document", "classified_pages")
    assert code == 0
    places = [
        out.index(text)
        for text in ("what was found is 'protected'", "one condition is not met", "2 conditions are not met", "Not about such a dispute")
    ]
    assert places == sorted(places)
    assert "This rule fails only by what the closed record presumes" in out
    assert "the Government has not given up its claim by producing the document; needed: waiver: made" in out


def test_programs_get_plain_data(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["whynot", "ceramica_regiomontana", "coverage is absent", "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["standing"], found["term"], found["instead"]) == ("not-given", "coverage", ["covered"])


@pytest.mark.parametrize(("arguments", "code", "sentence"), [
    (["ceramica_regiomontana", "disclosd"], 1, "Did you mean 'disclosed'?"),
    (["ceramica_regiomontana", "coverage"], 1, "Say which value: 'coverage is"),
    (["ceramica_regiomontana", "coverage is abset"], 1, "Did you mean 'absent'?"),
    (["ceramica_regiomontana", "covrage is absent"], 1, "Did you mean 'coverage'?"),
    (["ceramica_regiomontana", "published=no"], 1, "'published' is told, and no rule finds it"),
    (["ceramica_regiomonatan", "disclosed"], 1, "Did you mean 'ceramica_regiomontana'?"),
    (["ceramica_regiomontana", "disclosed", "--document", "pages"], 1, "The case has no document 'pages'"),
])  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str) -> None:
    got, _, error = command(capsys, *arguments)
    assert got == code and sentence in error


def test_what_is_still_possible_is_told_from_what_is_so_no_longer(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(command(capsys, "sears", "protected")[1].split())
    assert "'disposition: protected' is still possible, as all of these are: protected, in camera review" in said
    assert "'disposition: protected' is possible no longer; still possible are left to the court and disclosed." in said
    assert "nothing is found" not in said


CONCLUSORY = """
caption: Conclusory Co. v. United States
court: CIT
date: 1984
documents: [{id: memo, label: Memorandum}]
claims:
  - privilege: deliberative-process
    documents: [memo]
    answers: {opposition: on-merits, access: litigation, claim_made: yes, declaration: conclusory}
"""


def test_what_was_told_and_stands_in_the_way_comes_before_the_rules_and_no_ground_is_swallowed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "conclusory.yaml"
    path.write_text(CONCLUSORY)
    _, out, _ = command(capsys, str(path), "protected", "--close-record")
    told = out.index("Told, and in the way of one of these rules or another: the declaration only recites the legal standard")
    assert told < out.index("It would have come by these rules")
    assert "and fails: the claim of privilege is defective" in out


def test_every_condition_that_fails_is_named_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    path = ("national_latex", "coverage is absent")
    few, every = command(capsys, *path)[1], command(capsys, *path, "--all")[1]
    assert "more: --all)" not in every
    assert len(every) >= len(few)
