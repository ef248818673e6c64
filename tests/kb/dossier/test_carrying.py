"""What is told goes along: of a document when its claim lets it go, of one claim when it is asked of another too."""

from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.dossier import add_claim, add_documents, answer, could_be_told, cover, new, remove_claim, tell_of, told_of_claim
from kb.dossier.laying import DOCUMENT
from kb.questions import Question
from kb.questions.variables import scope

TWO = add_claim(add_claim(add_documents(new(), ["Memo", "Cable"]), ["memo"], "deliberative-process"), ["cable"], "state-secrets")
ELEMENTS = ontology.vocabulary().elements
ASKED_OF_DOCUMENTS = [term for term in ELEMENTS if scope(term) == DOCUMENT]
NAMES = ["memo", "draft", "letter"]
FIRST, SECOND = (claim.id for claim in TWO.case.claims)


def of_documents(found):
    """What is told of each document that is asked of documents, under each claim."""
    return {
        (claim.id, name, term): given.token
        for claim, name in found.case.units()
        for term, given in found.case.unit(claim, name).items()
        if given.token and scope(term) == DOCUMENT
    }


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(ASKED_OF_DOCUMENTS), st.integers(0, 9), st.sampled_from(NAMES)), max_size=8), st.sampled_from(NAMES)
)
def test_a_document_that_leaves_its_only_claim_and_comes_back_is_told_of_as_before(said, leaves):
    found = add_claim(add_documents(new(), NAMES), NAMES, "deliberative-process")
    for term, place, name in said:
        tokens = ELEMENTS[term].tokens
        found = answer(found, Question(term, name), tokens[place % len(tokens)])
    (claim,) = found.case.claims
    without = cover(found, claim.id, [name for name in NAMES if name != leaves])
    assert not any(name == leaves for _, name in without.case.units())
    assert of_documents(cover(without, claim.id, NAMES)) == of_documents(found)


def test_a_document_of_a_claim_taken_back_keeps_what_was_told_of_it_for_the_next():
    told = answer(TWO, Question("published", "memo"), "by-government")
    again = add_claim(remove_claim(told, FIRST), ["memo"], "executive")
    (claim,) = [each for each in again.case.claims if "memo" in each.documents]
    assert again.case.unit(claim, "memo")["published"].token == "by-government"
    assert "published" not in again.case.unit(again.case.claims[0], "cable")


def test_only_what_is_asked_of_the_other_claim_too_and_not_told_of_it_can_be_carried():
    told = answer(answer(TWO, Question("access", ""), "litigation"), Question("claim_made", FIRST), "yes")
    told = answer(answer(told, Question("declaration", FIRST), "specific"), Question("declaration", SECOND), "blanket")
    found = could_be_told(told, SECOND, told_of_claim(told.case, FIRST))
    assert {term: given.token for term, given in found.items()} == {"claim_made": "yes"}
    after = tell_of(told, SECOND, found)
    assert told_of_claim(after.case, SECOND).keys() >= {"claim_made", "declaration"}
    assert told_of_claim(after.case, SECOND)["declaration"].token == "blanket"
    assert could_be_told(after, SECOND, told_of_claim(after.case, FIRST)) == {}


def test_to_a_claim_on_which_the_question_does_not_arise_nothing_is_carried():
    told = answer(answer(TWO, Question("access", ""), "litigation"), Question("claim_made", FIRST), "yes")
    business = answer(told, Question("privilege", SECOND), "confidential-information")
    assert could_be_told(business, SECOND, told_of_claim(business.case, FIRST)) == {}
