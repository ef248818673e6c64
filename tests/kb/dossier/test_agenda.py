"""A whole file is asked about like a person would: like documents once, nothing twice, nothing that no longer matters, and then no more."""

from files_told import files, listed
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.compiled import compiled
from kb.dossier import Dossier, add_claim, add_documents, agenda, answer, decode, encode, from_shipped, new
from kb.interview import Interview
from kb.questions import Question, remaining
from kb.sitting import forum

TEN = [f"tab_{number}" for number in range(1, 11)]


def ten() -> Dossier:
    """A file of ten documents under one claim."""
    return add_claim(add_documents(new(), [f"Tab {number}" for number in range(1, 11)]), TEN, "deliberative-process")


def asked_to_the_end(found: Dossier, data: st.DataObject, unknown: bool = False) -> tuple[Dossier, list[Question]]:
    """The file after every question that is asked, answered for all its documents alike, and the questions."""
    asked = list[Question]()
    while (now := agenda(found).next) is not None:
        assert now.question not in asked
        asked.append(now.question)
        at_most = agenda(found).at_most
        assert at_most >= 1
        said = data.draw(st.sampled_from([*(("",) if unknown else ()), *now.question.element.tokens]))
        found = answer(found, now.question, said, now.documents)
        assert not said or agenda(found).at_most <= at_most
        assert len(asked) < 400
    assert agenda(found).at_most == 0
    return found, asked


@settings(max_examples=40, deadline=None)
@given(listed(), st.data())
def test_asking_ends_and_what_it_ends_with_is_settled(found: Dossier, data: st.DataObject) -> None:
    promised = agenda(found).at_most
    found, asked = asked_to_the_end(found, data)
    assert len(asked) <= promised
    assert agenda(found).settled
    if not found.wants:
        assert found.decision.settled
    assert decode(encode(found, names=True)) == found


@settings(max_examples=40, deadline=None)
@given(listed(), st.data())
def test_who_does_not_know_is_not_asked_again_and_asking_ends(found: Dossier, data: st.DataObject) -> None:
    found, _ = asked_to_the_end(found, data, unknown=True)
    if not found.unsure:
        assert agenda(found).settled


@settings(max_examples=60, deadline=None)
@given(files())
def test_what_is_asked_can_still_matter(found: Dossier) -> None:
    now = agenda(found)
    if now.next is None:
        return
    rest = remaining(found.case, compiled(*forum(found.case, "", None)), [now.next.documents[0]])
    assert now.next.question in rest.relevant or len(now.group.strands if now.group else ()) > 1


def test_one_question_serves_all_documents_still_alike() -> None:
    now = agenda(ten()).next
    assert now is not None
    assert now.documents == tuple(TEN)
    assert agenda(ten()).at_most == Interview().answer("privilege", "deliberative-process").at_most


def test_a_document_told_apart_is_asked_about_after_the_rest() -> None:
    found = answer(ten(), Question("adopted", "tab_1"), "no", TEN)
    apart = answer(found, Question("adopted", "tab_3"), "adopted")
    groups = [group.documents for group in agenda(apart).groups]
    assert groups == [tuple(name for name in TEN if name != "tab_3"), ("tab_3",)]
    now = agenda(apart).next
    assert now is not None
    assert "tab_3" not in now.documents or now.question.of in ("", "deliberative_process")


def test_not_knowing_of_one_document_is_no_word_on_the_others() -> None:
    found = answer(ten(), Question("adopted", "tab_3"), "", ["tab_3"])
    assert Question("adopted", "tab_3") not in agenda(found).open
    assert Question("adopted", "tab_4") in agenda(found).open


def test_of_one_document_under_one_claim_the_same_is_asked_as_before() -> None:
    old = Interview().answer("privilege", "state-secrets")
    found = add_claim(add_documents(new(), ["Paper"]), ["paper"], "state-secrets")
    for token_at in (0, 1, 0, 1, 0):
        now, element = agenda(found).next, old.next
        assert (now and now.question.term) == (element and element.term)
        assert agenda(found).at_most == old.at_most
        if now is None or element is None:
            break
        found, old = (
            answer(found, now.question, element.tokens[token_at], now.documents),
            old.answer(element.term, element.tokens[token_at]),
        )


def test_what_each_answer_would_do_can_be_shown_for_the_question_that_is_asked() -> None:
    now = agenda(ten())
    assert now.next is not None
    assert now.ranked[0].question == now.next.question
    assert {prospect.value.token for prospect in now.ranked[0].prospects} == set(now.next.question.element.tokens)


def test_a_settled_case_and_an_empty_file_ask_nothing() -> None:
    assert agenda(from_shipped("ceramica_regiomontana")).at_most >= 0
    assert agenda(new()).next is None and agenda(new()).at_most == 0
    published = answer(ten(), Question("access"), "litigation")
    published = answer(
        answer(published, Question("opposition", "deliberative_process"), "none"), Question("in_record", "tab_1"), "yes", TEN
    )
    published = answer(published, Question("published", "tab_1"), "by-government", TEN)
    assert agenda(published).settled and agenda(published).next is None
