"""On whom a burden lies is said alike everywhere, and what nobody told is never said as if it had been told."""

import pytest

import ontology
from kb.burdens import burden_words
from kb.decide import decide
from kb.dossier import add_claim, add_documents, answer, close, new
from kb.questions import Question
from kb.todo.lists import to_do
from kb.todo.tasks import Kind

ELEMENTS = ontology.vocabulary().elements


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("claim_made", "burden on the claimant"),
        ("claim_timing", "burden on the claimant, once the point is raised"),
        ("personal_review", "burden on the claimant, once the point is raised"),
        ("internal", "burden on the claimant"),
        ("need_asserted", "burden on the opponent"),
        ("look", ""),
    ],
)
def test_a_burden_that_waits_for_the_point_to_be_raised_says_so(term, said):
    assert burden_words(ELEMENTS[term]) == said


def test_silence_is_passed_over_only_where_the_point_must_first_be_raised():
    passed = {term for term, element in ELEMENTS.items() if element.sentence_if_unproven.endswith("so the point is passed over.")}
    assert passed == {"authority_contested", "personal_review"}


def test_a_claim_that_nobody_told_of_is_not_said_not_to_be_made():
    found = close(add_claim(add_documents(new(), ["Memo"]), ["memo"], "state-secrets", "Secretary of Commerce"))
    found = answer(answer(found, Question("access", ""), "litigation"), Question("opposition", found.case.claims[0].id), "on-merits")
    (listing,) = to_do(found.case, decide(found.case, close_record=True), found.decision.single)
    (task,) = [task for task in listing.tasks if (task.side, task.term) == ("claimant", "claim_made")]
    assert (task.kind, task.text) == (Kind.MISSING, "No formal claim of the privilege is in the record, and the Government must make one.")
    told = answer(found, Question("claim_made", found.case.claims[0].id), "no")
    (listing,) = to_do(told.case, told.decision, told.decision.single)
    (task,) = [task for task in listing.tasks if (task.side, task.term) == ("claimant", "claim_made")]
    assert (task.kind, task.text) == (Kind.LACKING, "The Government has not formally claimed the privilege.")
