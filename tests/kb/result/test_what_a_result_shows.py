"""The facts on which a result turns, the elements as a table, rivals, what would change it by hands, and the files to take along."""

from io import BytesIO

import docx
import pytest
from pypdf import PdfReader
from rdflib import Dataset

import ontology
from kb.case import Case
from kb.case_writer import write
from kb.casefile import at_hand, read_text, shipped, shipped_case
from kb.decide import decide
from kb.decision import UNDETERMINED, Kind
from kb.dossier import add_claim, add_documents, entitle, new
from kb.interview import Interview, from_case
from kb.result import Result, result_for
from kb.result.elements import Row, Status
from kb.result.files import FILES, cannot
from kb.result.rivals import rivals
from kb.result.turning import MOST

BY_ENDING = {file.ending: file for file in FILES}


def result(name: str) -> Result:
    case = shipped_case(name)
    return Result(case, decide(case))


def row(found: Result, term: str, place: int = 0) -> Row:
    (one,) = [row for rows in found.elements[place].values() for row in rows if row.element.term == term]
    return one


def test_national_latex_turns_on_what_the_look_did_not_find():
    (facts,) = result("national_latex").turning
    assert [fact.text for fact in facts] == ["The look showed that the document does not hold what the opponent seeks."]


def test_ceramica_turns_on_the_foreign_government_and_the_general_need():
    (facts,) = result("ceramica_regiomontana").turning
    assert [(fact.finding, fact.value) for fact in facts] == [("fgi_submitted", "yes"), ("need_asserted", "general")]


def test_every_result_reached_turns_on_one_to_three_facts_that_carry_it_and_none_is_named_while_facts_are_missing():
    reached = 0
    for name in shipped():
        found = result(name)
        for unit, facts in zip(found.groups, found.turning, strict=True):
            if unit.disposition == UNDETERMINED:
                assert facts == (), name
            else:
                reached += 1
                assert 1 <= len(facts) <= MOST, name
                assert all(fact.carries and fact in unit.steps for fact in facts), name
    assert reached >= 9


def test_what_the_bearer_of_the_burden_would_have_is_shown_and_what_is_told_otherwise_is_told_against_it():
    latex = result("national_latex")
    assert row(latex, "claim_made").status is Status.SHOWN
    assert row(latex, "document_serves").status is Status.TOLD_AGAINST
    assert row(latex, "look_shows").status is Status.TOLD
    assert row(latex, "privilege").status is Status.TOLD and row(latex, "privilege").burden == ""


def test_what_nobody_told_is_presumed_against_whoever_had_to_prove_it_or_taken_as_the_record_stands():
    latex = result("national_latex")
    assert row(latex, "adopted").standing == "presumed against the opponent"
    assert row(latex, "claim_timing").status is Status.AS_IT_STANDS


def test_while_the_record_is_open_nothing_is_presumed_and_what_could_still_matter_is_not_known():
    warner = result("warner")
    statuses = {row.status for rows in warner.elements[0].values() for row in rows}
    assert Status.OPEN in statuses
    assert not statuses & {Status.AGAINST, Status.AS_IT_STANDS}
    assert row(warner, "claim_made").text == ontology.vocabulary().elements["claim_made"].question


def test_an_element_has_the_authority_of_the_rule_that_used_it_and_one_nobody_raised_that_of_the_exception_it_would_make():
    latex = result("national_latex")
    assert "need_that_the_document_does_not_meet_fails" in row(latex, "document_serves").rules
    assert [(cited.key, cited.pinpoint) for cited in row(latex, "document_serves").authorities] == [("national_latex", "222")]
    assert {cited.key for cited in row(latex, "adopted").authorities} == {"sears"}


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_table_has_every_fact_of_the_proof_once_and_each_row_an_authority(name):
    found = result(name)
    for place, unit in enumerate(found.groups):
        rows = [row for some in found.elements[place].values() for row in some]
        facts = [step.finding for step in unit.steps if step.kind in (Kind.ANSWER, Kind.PRESUMED)]
        assert sorted(row.element.term for row in rows) == sorted({*facts, *unit.askable})
        assert [row.element.term for row in rows if not row.authorities] == []


def test_a_document_claimed_under_two_privileges_says_what_each_gives():
    found = [(name, each) for name in shipped() for each in rivals(result(name).decision)]
    assert found
    assert all(len(each.claims) > 1 and any(decides for *_, decides in each.claims) for _, each in found)
    assert rivals(result("national_latex").decision) == ()


def test_what_would_change_it_stands_under_who_could_bring_it_about_least_disclosure_first():
    (found,) = result("national_latex").changing
    assert list(found.hands) == [("claimant",), ("opponent",), ()]
    order = [value.token for value in ontology.vocabulary().dispositions]
    for sets in found.hands.values():
        places = [order.index(each.disposition) for each in sets]
        assert places == sorted(places)
    assert "published" in {each.only.new.point for each in found.hands["claimant",]}


def test_each_part_is_worked_out_once():
    found = result("national_latex")
    assert found.arguments is found.arguments and found.precedents is found.precedents


@pytest.mark.parametrize("name", [*sorted(at_hand()), "warner"])
def test_each_file_can_be_read_by_what_reads_such_files(name):
    case = shipped_case(name)
    decision = decide(case)
    made = {ending: file.make(case, decision) for ending, file in BY_ENDING.items()}
    assert len(made) == 5
    assert any(case.caption in line.text for line in docx.Document(BytesIO(made[".docx"])).paragraphs)
    assert len(PdfReader(BytesIO(made[".pdf"])).pages) >= 2
    assert made[".md"].decode().startswith("# Memorandum")
    again = read_text(made[".yaml"].decode(), "case")
    assert write(again) == write(case)
    assert decide(again).outcome == decision.outcome
    graph = Dataset()
    graph.parse(data=made[".trig"].decode(), format="trig")
    assert len(graph) > 50


def test_the_case_file_of_changed_answers_leaves_out_what_no_longer_arises():
    interview = from_case("national_latex").answer("look", "not-taken")
    text = BY_ENDING[".yaml"].make(interview.case, interview.decision).decode()
    assert "look_shows" not in text
    read_text(text, "case")


def test_a_case_file_that_would_not_be_whole_is_refused_in_a_sentence_and_the_others_are_not():
    nothing: Case = Interview().case
    assert cannot(BY_ENDING[".yaml"], nothing).startswith("A case file names the privilege")
    assert [file.ending for file in FILES if cannot(file, nothing)] == [".yaml"]


def test_the_result_for_one_document_says_of_it_what_that_for_the_whole_file_says_and_names_no_document_unlike_it():
    case = shipped_case("sears")
    whole = Result(case, decide(case))
    assert len(whole.groups) == 4
    for place, unit in enumerate(whole.groups):
        one = result_for(case, whole.decision, unit.claim, unit.document)
        own = one.groups.index(unit)
        assert (one.turning[own], one.elements[own], one.explained[own], one.short[own]) == (
            whole.turning[place], whole.elements[place], whole.explained[place], whole.short[place],
        )  # fmt: skip
        assert {document.id for document in one.decision.documents} == {unit.document}
        assert len(one.groups) == len([each for each in whole.groups if each.document == unit.document])


def test_where_all_documents_are_alike_the_result_for_one_is_that_for_all():
    case = shipped_case("national_latex")
    claim, document = case.units()[0]
    decision = decide(case)
    assert result_for(case, decision, claim.id, document).decision is decision


def test_the_result_for_a_part_names_its_whole_and_says_nothing_of_the_other_parts():
    case = shipped_case("union_oil")
    decision = decide(case)
    for claim, part in case.units():
        one = result_for(case, decision, claim.id, part)
        assert [found.documents for found in one.explained] == [(case.full_label(part),)]
        assert [found.documents for found in one.changing] in ([], [(part,)])
        assert all(case.full_label(other) not in " ".join(one.if_closed) for _, other in case.units() if other != part)
        assert one.to_do and one.arguments and one.precedents and one.elements and one.open
    assert len(case.units()) == 2


def test_a_file_of_a_new_matter_is_called_by_its_caption_and_one_of_a_case_by_its_id():
    new_one = add_claim(add_documents(entitle(new(), "Coalition of Wire Rod Producers v. United States"), ["Memo"]), ["memo"])
    assert BY_ENDING[".docx"].name(new_one.decision) == "coalition_of_wire_rod_producers_v_united.docx"
    assert BY_ENDING[".yaml"].name(decide(shipped_case("reynolds"))) == "reynolds.yaml"
