"""An answer lands where its element is asked; one document may be told apart without telling the rest again; nothing told is lost."""

import pytest
from files_told import files, listed, steps
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.case import Given
from kb.dossier import (
    Dossier,
    add_claim,
    add_documents,
    add_list,
    answer,
    bring,
    close,
    consequences,
    cover,
    entitle,
    facts,
    forget,
    from_shipped,
    move,
    new,
    read_list,
    remove_claim,
    remove_document,
    rename_document,
    set_claimant,
)
from kb.questions import Question
from kb.questions.variables import question_in

THREE = ["memo", "draft", "note"]


def three(privilege: str = "deliberative-process") -> Dossier:
    """A file of three documents under one claim."""
    return add_claim(add_documents(new(), ["Memo", "Draft", "Note"]), THREE, privilege)


def told(found: Dossier, term: str) -> dict[tuple[str, str], str]:
    return {(claim.id, name): unit[term].token for claim, name in found.case.units() if term in (unit := found.case.unit(claim, name))}


def test_what_is_told_of_all_documents_of_a_claim_stands_at_the_claim_once() -> None:
    found = answer(three(), Question("internal", "memo"), "yes", THREE)
    assert found.case.claims[0].answers == {"internal": Given("yes")}
    assert not found.case.claims[0].except_for and not any(each.answers for each in found.case.documents)


def test_one_document_is_told_apart_and_the_rest_stay_as_they_were() -> None:
    found = answer(three(), Question("internal", "memo"), "yes", THREE)
    found = answer(found, Question("internal", "draft"), "no")
    assert told(found, "internal") == {
        (("deliberative_process"), "memo"): "yes",
        ("deliberative_process", "draft"): "no",
        ("deliberative_process", "note"): "yes",
    }
    assert found.case.claims[0].answers == {"internal": Given("yes")}
    assert [each.answers for each in found.case.documents if each.answers] == [{"internal": Given("no")}]


def test_told_alike_again_it_is_told_once_again() -> None:
    once = answer(three(), Question("internal", "memo"), "yes", THREE)
    assert answer(answer(once, Question("internal", "draft"), "no"), Question("internal", "draft"), "yes") == once


def test_what_is_told_of_one_document_is_not_told_of_the_others() -> None:
    found = answer(three(), Question("internal", "memo"), "yes")
    assert told(found, "internal") == {("deliberative_process", "memo"): "yes"}


@settings(max_examples=150, deadline=None)
@given(files(), st.data())
def test_an_answer_changes_what_was_asked_and_nothing_else(found: Dossier, data: st.DataObject) -> None:
    units = found.case.units()
    if not units:
        return
    claim, name = data.draw(st.sampled_from(units))
    question = question_in(data.draw(st.sampled_from(list(ontology.vocabulary().elements))), claim, name)
    token = data.draw(st.sampled_from(question.element.tokens))
    after = answer(found, question, token)
    for each, unit in units:
        was, now = found.case.unit(each, unit), after.case.unit(next(c for c in after.case.claims if c.id == each.id), unit)
        for term in ontology.vocabulary().elements:
            if question_in(term, each, unit) == question:
                assert now[term].token == token
            else:
                assert (was.get(term) or Given("")).token == (now.get(term) or Given("")).token
    assert question not in after.unsure


@settings(max_examples=100, deadline=None)
@given(files(), st.data())
def test_what_is_not_known_is_told_nowhere_and_may_be_answered_later(found: Dossier, data: st.DataObject) -> None:
    units = found.case.units()
    if not units:
        return
    claim, name = data.draw(st.sampled_from(units))
    question = question_in(data.draw(st.sampled_from(list(ontology.vocabulary().elements))), claim, name)
    unknown = answer(found, question, "")
    assert question in unknown.unsure
    assert not any(
        (unknown.case.unit(c, d).get(question.term) or Given("")).token
        for c, d in unknown.case.units()
        if question_in(question.term, c, d) == question
    )
    assert forget(unknown, question) == forget(found, question)


def test_a_changed_case_is_no_longer_what_its_court_ruled_on_until_it_is_changed_back() -> None:
    found = from_shipped("national_latex")
    changed = answer(found, Question("document_serves", "document_8"), "yes", ["document_8"])
    assert not changed.case.ruled and changed.changed and not found.changed
    assert answer(changed, Question("document_serves", "document_8"), "no", ["document_8"]) == found


def test_an_answer_given_again_keeps_the_page_on_which_the_opinion_states_it() -> None:
    found = from_shipped("national_latex")
    away = answer(found, Question("look", "document_8"), "not-taken", ["document_8", "document_12"])
    assert away.case.unit(away.case.claims[0], "document_8")["look"] == Given("not-taken")
    back = answer(away, Question("look", "document_8"), "taken", ["document_8"])
    assert back.case.unit(back.case.claims[0], "document_8")["look"].at == "220"


def test_an_answer_whose_question_no_longer_arises_is_set_aside_and_counts_again_when_it_arises_again() -> None:
    found = from_shipped("ceramica_regiomontana")
    unopposed = answer(found, Question("opposition", "state_secrets"), "none")
    gone = consequences(found, unopposed)
    assert Question("need_asserted", "classified_pages") in gone.set_aside
    assert not gone.counted_again
    assert not next(fact for fact in facts(unopposed) if fact.question.term == "need_asserted").counts
    back = consequences(unopposed, answer(unopposed, Question("opposition", "state_secrets"), "on-merits"))
    assert back.counted_again == gone.set_aside


def test_only_what_depends_on_a_changed_answer_is_asked_again() -> None:
    found = close(from_shipped("national_latex"), closed=False)
    changed = answer(found, Question("document_serves", "document_8"), "yes", ["document_8"])
    asked = {question.term for question in consequences(found, changed).asked}
    assert asked
    assert asked <= {
        "other_source",
        "weighing",
        "misconduct",
        "adopted",
        "process_in_issue",
        "published",
        "shared_with_party",
        "relevance_shown",
        "claim_timing",
        "personal_review",
        "factual_matter",
    }


def test_the_answers_of_a_file_are_listed_once_each_with_their_documents() -> None:
    found = answer(answer(three(), Question("internal", "memo"), "yes", THREE), Question("internal", "draft"), "no")
    found = answer(found, Question("predecisional", "memo"), "", ["memo", "note"])
    listed = [(fact.question.term, fact.given.token, fact.documents) for fact in facts(found)]
    assert listed == [
        ("privilege", "deliberative-process", ("memo", "draft", "note")),
        ("internal", "yes", ("memo", "note")),
        ("internal", "no", ("draft",)),
        ("predecisional", "", ("memo", "note")),
    ]


def test_of_a_new_document_counts_what_is_told_of_the_matter_and_the_claim_only() -> None:
    found = answer(three(), Question("access"), "litigation")
    found = answer(found, Question("opposition", "deliberative_process"), "on-merits")
    found = answer(found, Question("internal", "memo"), "yes", THREE)
    more = add_documents(found, ["Letter"])
    of_letter = more.case.unit(more.case.claims[0], "letter")
    assert {term: given.token for term, given in of_letter.items()} == {
        "access": "litigation",
        "privilege": "deliberative-process",
        "opposition": "on-merits",
    }
    assert told(more, "internal") == told(found, "internal")
    alike = add_documents(found, ["Letter"], like="memo")
    assert alike.case.unit(alike.case.claims[0], "letter")["internal"] == Given("yes")


def test_a_new_claim_counts_on_what_is_told_of_the_matter_and_of_its_documents() -> None:
    found = answer(from_shipped("national_latex"), Question("opposition", "deliberative"), "on-merits")
    more = add_claim(found, ["document_8"], "executive")
    unit = more.case.unit(more.case.claims[1], "document_8")
    assert unit["in_record"].token == "yes" and unit["access"].at == "219"
    assert "opposition" not in unit and "claim_made" not in unit


def test_parts_count_on_what_was_told_of_the_whole() -> None:
    found = answer(three(), Question("internal", "memo"), "yes")
    divided = add_documents(found, ["Opinions", "Figures"], part_of="memo")
    assert told(divided, "internal") == {("deliberative_process", "opinions"): "yes", ("deliberative_process", "figures"): "yes"}
    apart = answer(divided, Question("internal", "figures"), "no")
    assert told(apart, "internal")["deliberative_process", "opinions"] == "yes"


@settings(max_examples=60, deadline=None)
@given(listed(), st.data())
def test_more_documents_and_claims_change_nothing_that_was_told(found: Dossier, data: st.DataObject) -> None:
    found = data.draw(steps(found))
    if not found.case.documents:
        return
    more = add_claim(add_documents(found, ["Quite another"]), [found.case.documents[0].part_of or found.case.documents[0].id])
    for claim, name in found.case.units():
        assert more.case.unit(next(c for c in more.case.claims if c.id == claim.id), name) == found.case.unit(claim, name)


def test_a_document_taken_off_the_list_is_gone_everywhere() -> None:
    found = answer(answer(three(), Question("internal", "draft"), "no"), Question("look", "draft"), "")
    less = remove_document(found, "draft")
    assert "draft" not in str(less)
    assert [each.id for each in less.case.documents] == ["memo", "note"]
    divided = add_documents(less, ["Opinions"], part_of="memo")
    assert [each.id for each in remove_document(divided, "memo").case.documents] == ["note"]


def test_a_claim_may_cover_other_documents_and_be_taken_back() -> None:
    found = cover(three(), "deliberative_process", ["note"])
    assert found.case.claims[0].documents == ("note",)
    assert found.wants == ("'Memo' stands under no claim.", "'Draft' stands under no claim.")
    assert remove_claim(found, "deliberative_process").wants == ("No claim of privilege is made yet.",)
    assert new().wants == ("No document is listed yet.", "No claim of privilege is made yet.")


def test_who_claims_is_known_by_any_name_of_the_office() -> None:
    assert set_claimant(three(), "deliberative_process", "Secretary of Commerce").case.claims[0].office == "secretary_of_commerce"
    assert set_claimant(three(), "deliberative_process", "the  President").case.claims[0].office == "the President"


def test_a_pasted_list_is_read_line_by_line_and_what_cannot_stand_is_told() -> None:
    text = "- Memo of 4 January\n\n  Draft\tnotice \nMEMO OF 4 JANUARY\n-----\n" + "x" * 201 + "\n• Ünïcode memo\n備忘録\nLetter\x07\n"
    found, remarks = add_list(new(), text)
    assert [(each.id, each.label) for each in found.case.documents] == [
        ("memo_of_4_january", "Memo of 4 January"), ("draft_notice", "Draft notice"), ("unicode_memo", "Ünïcode memo"), ("document_1", "備忘録"),
    ]  # fmt: skip
    assert [remark.split(".")[0] for remark in remarks] == [f"Line {number} was left out" for number in (4, 5, 6, 9)]
    assert "is on the list already" in remarks[0]
    assert not read_list("").labels and read_list("x" * 100_001).remarks
    assert add_list(found, "Draft notice\nMotion")[0].case.documents[-1].id == "motion_2"


def test_a_list_longer_than_a_file_can_hold_is_read_as_far_as_there_is_room() -> None:
    found, remarks = add_list(three(), "\n".join(f"Tab {number}" for number in range(300)))
    assert len(found.case.documents) == 200
    assert remarks == ("From line 198 on nothing was read: a file can hold 200 documents.",)


def test_a_court_that_did_not_sit_is_refused_and_the_one_that_did_is_named() -> None:
    with pytest.raises(ValueError, match="United States Customs Court; name that court instead"):
        bring(three(), "CIT", "1975")
    found = bring(three(), "Customs Court", "1975")
    assert (found.case.court, str(found.case.date)) == ("customs_court", "1975")
    with pytest.raises(ValueError, match="Write 1981"):
        bring(three(), "CIT", "05/14/1981")
    assert str(bring(three(), "CIT", "14 May 1981").case.date) == "1981-05-14"


def test_motions_are_named_and_a_cross_motion_asks_the_opposite() -> None:
    assert move(three(), "motion to compel", "motion for a protective order").case.cross_motion == "MotionForProtectiveOrder"
    with pytest.raises(ValueError, match="other side's"):
        move(three(), "motion to compel", "motion to compel")
    with pytest.raises(ValueError, match="answers a motion"):
        move(three(), "", "motion to compel")


SLIPS = {
    "an element that is none": lambda: answer(three(), Question("look_", ""), "taken"),
    "a value that is none": lambda: answer(three(), Question("look", "memo"), "stolen"),
    "a document that is none": lambda: answer(three(), Question("look", "nemo"), "taken"),
    "several, one of them none": lambda: answer(three(), Question("look", "memo"), "taken", ["memo", "nemo"]),
    "a claim that is none": lambda: answer(three(), Question("opposition", "memo"), "none"),
    "what the rules decide": lambda: answer(three(), Question("disposition", ""), "protected"),
    "a document without a name": lambda: add_documents(new(), ["  - "]),
    "a document named twice": lambda: add_documents(three(), ["memo"]),
    "a document named as another": lambda: rename_document(three(), "memo", "DRAFT"),
    "a part of a part": lambda: add_documents(add_documents(three(), ["A"], part_of="memo"), ["B"], part_of="a"),
    "a claim nobody made": lambda: add_documents(three(), ["A"], ["nobody"]),
    "like nothing": lambda: add_documents(three(), ["A"], like="nothing"),
    "a privilege that is none": lambda: add_claim(three(), ["memo"], "droit-du-seigneur"),
    "a claim on nothing": lambda: add_claim(three(), ["nemo"]),
    "a claim on a whole and its part": lambda: add_claim(add_documents(three(), ["A"], part_of="memo"), ["memo", "a"]),
    "a claim taken back that is none": lambda: remove_claim(three(), "none"),
    "a document taken off that is none": lambda: remove_document(three(), "none"),
    "a caption of nothing": lambda: entitle(three(), " "),
    "a court that is none": lambda: bring(three(), "Star Chamber", ""),
    "a motion that is none": lambda: move(three(), "motion to dance"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_refused_in_a_sentence(slip: object) -> None:
    with pytest.raises((ValueError, ontology.UnknownTerm)) as caught:
        slip()  # type: ignore[operator]
    assert str(caught.value).rstrip("'").endswith((".", "?"))
