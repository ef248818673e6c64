"""Who must do what: nothing on a list does other than it says, and each side finds there what it can do."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from examples import a_case

import ontology
from kb.case import Case, Given
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.decide import decide
from kb.decision import UNDETERMINED
from kb.explain import disposition_label
from kb.todo.lists import to_do
from kb.todo.tasks import Kind, ToDo
from ontology.dates import LegalDate

ORDER = [value.token for value in ontology.vocabulary().dispositions]
NAMES = sorted(shipped())


def lists(case: Case, closed: bool | None = None, as_of: str = "") -> tuple[ToDo, ...]:
    decision = decide(case, as_of=LegalDate(as_of) if as_of else None, close_record=closed)
    return to_do(case, decision, decision.documents)


def told(case: Case, document: str, answers: list[tuple[str, tuple[str, ...], str]]) -> Case:
    """A case with answers told of a document under some claims."""
    claims = []
    for claim in case.claims:
        new = {term: Given(token) for term, under, token in answers if claim.id in under}
        claims.append(replace(claim, except_for={**claim.except_for, document: {**claim.except_for.get(document, {}), **new}}))
    return replace(case, claims=tuple(claims))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_task_is_said_to_settle_is_so_once_it_is_done_with_what_it_needs_besides(name: str) -> None:
    case = shipped_case(name)
    for found in lists(case, True):
        for task in found.tasks:
            for outcome in task.outcomes:
                besides = [(term, claims, tokens[0]) for term, claims, tokens in outcome.besides]
                for token in outcome.cures:
                    then = decide(told(case, found.documents[0], [(task.term, task.claims, token), *besides]), close_record=True)
                    assert (then.document(found.documents[0]).disposition,) == outcome.possible


@pytest.mark.parametrize("name", NAMES)
def test_what_a_question_or_a_cure_is_said_to_leave_possible_is_what_is_then_possible(name: str) -> None:
    case = shipped_case(name)
    for found in lists(case, False):
        for task in found.tasks if found.disposition == UNDETERMINED else ():
            for outcome in task.outcomes:
                for token in outcome.cures:
                    then = decide(told(case, found.documents[0], [(task.term, task.claims, token)]), close_record=False)
                    assert then.document(found.documents[0]).possible == outcome.possible


@pytest.mark.parametrize("name", NAMES)
def test_no_side_is_told_to_do_what_would_serve_the_other(name: str) -> None:
    for found in lists(shipped_case(name), True):
        now = ORDER.index(found.disposition)
        then = {task.side: {ORDER.index(each.possible[0]) for each in task.outcomes} for task in found.tasks}
        assert all(each < now for each in then.get("claimant", ()))
        assert all(each > now for each in then.get("opponent", ()))
        assert (found.disposition == "protected") <= (not found.tasks)


def test_every_document_of_every_shipped_case_stands_in_one_list_with_those_of_which_the_same_is_told() -> None:
    counted = 0
    for name in NAMES:
        case = shipped_case(name)
        named = [document for found in lists(case) for document in found.documents]
        assert sorted(named) == sorted({document for _, document in case.units()})
        counted += len(named)
    assert counted == 40
    assert [found.documents for found in lists(shipped_case("national_latex"))] == [("document_8", "document_12")]


def test_a_conclusory_declaration_is_the_claimant_s_to_mend_and_a_look_the_court_s() -> None:
    (found,) = lists(shipped_case("ascom"))
    assert found.awaits == ("claimant",)
    by_term = {(task.side, task.term): task for task in found.tasks}
    declaration = by_term["claimant", "declaration"]
    assert (declaration.kind, declaration.now) == (Kind.DEFECTIVE, "conclusory")
    assert [(each.cures, each.possible, each.besides) for each in declaration.outcomes] == [
        (("specific", "sufficient"), ("protected",), ())
    ]
    assert declaration.rule and declaration.rule.name == "specific_declaration_carries_the_claim"
    assert ("court", "look") in by_term
    assert by_term["claimant", "relevance_shown"].kind is Kind.OPEN


def test_what_would_do_is_only_what_would_do_under_the_law_used() -> None:
    def offered(as_of: str) -> set[str]:
        told = {"privilege": "deliberative_process", "claim_made": "yes", "claimant_office": "subordinate", "authority_contested": "yes"}
        case = a_case("cit", **told)
        (found,) = [task for task in lists(case, as_of=as_of)[0].by_side["claimant"] if task.term == "claimant_office"]
        return {cure.token for cure in found.cures}

    assert offered("1984") == {"head"}
    assert offered("2026") == {"head", "delegate"}


def test_while_facts_are_missing_what_was_told_and_falls_short_stands_before_the_questions() -> None:
    (found,) = lists(shipped_case("republic_steel"))
    claimant = found.by_side["claimant"]
    kinds = [task.kind for task in claimant]
    assert found.disposition == UNDETERMINED
    assert [task.term for task in claimant if task.kind is Kind.DEFECTIVE] == ["declaration"]
    assert [task.term for task in claimant if task.kind is Kind.LACKING] == ["harm_shown"]
    assert [task.term for task in claimant if task.kind is Kind.EXPOSED] == ["claimant_office"]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert {task.side for task in found.tasks if task.term == "look"} == {"court"}


def test_what_is_established_and_lost_the_claim_is_history() -> None:
    papers = next(found for found in lists(shipped_case("sears"), True) if "expressly adopt" in label(found))
    (task,) = papers.tasks
    assert (task.side, task.kind, task.term) == ("", Kind.HISTORY, "adopted")


def label(found: ToDo) -> str:
    return shipped_case("sears").document(found.documents[0]).label


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        main(["next", *arguments, "--to-do"])
        code = 0
    except SystemExit as stop:
        code = int(stop.code or 0)
    out, err = capsys.readouterr()
    return code, " ".join(out.split()), " ".join(err.split())


def test_the_list_names_each_party_by_the_words_of_the_ontology_and_says_what_follows(capsys: pytest.CaptureFixture[str]) -> None:
    named = ontology.vocabulary().named
    code, out, _ = run(capsys, "alexander")
    assert code == 0
    assert f"{named['task_claimant'].sentence} {named['task_awaited'].sentence} 1. " in out
    assert f"{named['task_court'].sentence} 4. " in out
    assert "2. No declaration supports the claim. lacking; burden on the claimant; standard: preponderance" in out
    assert "(Ceramica at 170) This, together with 1, settles it: protected." in out
    assert f"protected {named['task_none'].sentence}" in run(capsys, "national_latex")[1]
    assert f"disclosed {named['task_nobody'].sentence}" in run(capsys, "sears", "--close-record")[1]


def test_the_data_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "republic_steel", "--json", "--court", "CIT", "--as-of", "1983")[1])
    (found,) = data["lists"]
    assert (data["law_as_of"], data["record_closed"]) == ("1983", False)
    assert list(found["to_do"]) == ["claimant", "court", "opponent"]
    for side, tasks in found["to_do"].items():
        for task in tasks:
            element = ontology.vocabulary().elements[task["element"]]
            assert task["kind"] in set(Kind) and task["question"] == element.question
            assert all(set(each["values"]) <= set(element.tokens) for each in task["outcomes"])
            assert all(each["settles"] == (len(each["possible"]) == 1) for each in task["outcomes"])
            assert task["kind"] != "defective" or side == "claimant"


def test_one_document_can_be_asked_about_and_one_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    case = shipped_case("sears")
    document = case.documents[1]
    out = run(capsys, "sears", "--document", document.id)[1]
    assert document.label in out
    assert case.documents[0].label not in out
    code, out, err = run(capsys, "sears", "--document", "no_such_paper")
    assert (code, out) == (2, "")
    assert "The case has no document 'no_such_paper'" in err


def test_where_nobody_alone_can_do_anything_that_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(
        "caption: A v. B\ncourt: CIT\ndocuments: [{id: paper, label: The paper}]\n"
        "claims: [{privilege: deliberative-process, documents: [paper], answers: {access: foia}}]\n"
    )
    _, out, _ = run(capsys, str(path), "--close-record")
    assert disposition_label("open") in out
    assert ontology.vocabulary().named["task_stuck"].sentence in out


SUBORDINATE = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "in_record": "yes", "published": "no",
               "claim_made": "yes", "claimant_office": "subordinate", "declaration": "conclusory", "chance_to_cure": "no", "internal": "yes",
               "predecisional": "yes", "deliberative": "yes", "look": "not-taken", "need_asserted": "specific", "other_source": "no"}  # fmt: skip


def test_an_officer_whose_authority_nobody_contests_is_open_to_objection_and_the_opponent_is_told_that_it_could_object() -> None:
    (found,) = lists(a_case(**SUBORDINATE), False)
    kinds = {(task.side, task.term): task.kind for task in found.tasks}
    assert kinds["claimant", "claimant_office"] is Kind.EXPOSED
    assert kinds["claimant", "declaration"] is Kind.DEFECTIVE
    assert kinds["opponent", "authority_contested"] is Kind.OPEN


def test_once_the_authority_is_contested_it_is_a_defect_and_once_waived_it_is_none() -> None:
    contested, waived = (lists(a_case(**SUBORDINATE, authority_contested=told), False)[0] for told in ("yes", "no"))
    assert {task.kind for task in contested.tasks if task.term == "claimant_office"} == {Kind.DEFECTIVE}
    assert not [task for task in waived.tasks if task.term in ("claimant_office", "authority_contested")]


@pytest.mark.parametrize("closed", [True, False])
def test_a_list_says_what_follows_once_all_that_falls_short_is_mended_and_where_the_court_could_then_come(closed: bool) -> None:
    (found,) = lists(a_case(**SUBORDINATE, authority_contested="yes"), closed)
    (course,) = found.courses
    assert (course.side, {task.term for task in course.tasks}) == ("claimant", {"claimant_office", "declaration"})
    assert course.disposition == "in-camera-review"
    assert {"protected", "open", "disclosed"} <= set(course.then)


def test_where_nothing_falls_short_no_course_is_told() -> None:
    (found,) = lists(a_case(**{**SUBORDINATE, "claimant_office": "head", "declaration": "specific"}), False)
    assert found.courses == ()
