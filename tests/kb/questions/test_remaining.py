"""What remains of a case: against the compiled function of each claim, and against every completion of what is not told."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.case import Case, Claim, Document, Given
from kb.casefile import at_hand
from kb.compiled import Compiled, compiled
from kb.decide import arising, decide
from kb.diagram import Node
from kb.interview import Interview
from kb.questions import Question, next_question, outlook, ranked, remaining
from kb.questions.residues import Residues
from kb.questions.runs import as_told, counted, runs, under_each_privilege
from kb.relief import join
from ontology.dates import LegalDate

ELEMENTS = ontology.vocabulary().elements
DISPOSITIONS = [value.token for value in ontology.vocabulary().dispositions]
PRIVILEGES = ("deliberative-process", "state-secrets")
Told = dict[str, str]


def law() -> Compiled:
    return compiled("cit", LegalDate("2026"))


def everything(data: st.DataObject, **fixed: str) -> Told:
    """An answer on every element, whether or not its question arises."""
    return {term: fixed.get(term) or data.draw(st.sampled_from(element.tokens)) for term, element in ELEMENTS.items()}


def without(answers: Told, terms: set[str]) -> Told:
    return {term: token for term, token in answers.items() if term not in terms}


def several_claims(*claims: Told, documents: tuple[str, ...] = ("paper",)) -> Case:
    """A case of several claims, each on the same documents."""
    made = [
        Claim(f"claim_{number}", Given(told["privilege"]), documents, "", {term: Given(token) for term, token in told.items()})
        for number, told in enumerate(claims)
    ]
    return replace(a_case(), documents=tuple(Document(name, name) for name in documents), claims=tuple(made))


def asked_of(term: str, number: int) -> Question:
    return Question(term, {"whole_matter": "", "one_claim": f"claim_{number}", "one_document": "paper"}[ELEMENTS[term].scope])


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_one_claim_leaves_what_the_compiled_function_leaves_and_only_what_arises_is_asked(data: st.DataObject) -> None:
    kept = without(everything(data), data.draw(st.sets(st.sampled_from(list(ELEMENTS)))))
    found = remaining(Interview(kept).case, law())
    assert set(found.possible["document"]) == law().possible(kept)
    assert tuple(question.term for question in found.relevant) == law().open_elements(kept)
    counted = arising(kept)
    assert {each.question.term for each in ranked(found)} == {term for term in law().open_elements(kept) if ELEMENTS[term].arises(counted)}
    for each in ranked(found):
        for prospect in each.prospects:
            assert set(prospect.possible["document"]) == law().possible({**kept, each.question.term: prospect.value.token})


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_two_claims_leave_what_every_completion_of_both_together_leaves(data: st.DataObject) -> None:
    full = [everything(data, privilege=privilege, access="litigation") for privilege in PRIVILEGES]
    some = st.sets(st.sampled_from([term for term in ELEMENTS if term != "privilege"]), max_size=2)
    hidden = [data.draw(some) for _ in full]
    open_ = sorted({asked_of(term, number) for number, terms in enumerate(hidden) for term in terms}, key=str)
    ends: dict[tuple[str, ...], str] = {}
    for values in product(*(question.element.tokens for question in open_)):
        said = dict(zip(open_, values, strict=True))
        answers = [{**unit, **{term: said[asked_of(term, number)] for term in hidden[number]}} for number, unit in enumerate(full)]
        ends[values] = join(next(iter(law().possible(each))) for each in answers)
    found = remaining(several_claims(*(without(unit, terms) for unit, terms in zip(full, hidden, strict=True))), law())
    assert found.possible["paper"] == tuple(sorted(set(ends.values()), key=DISPOSITIONS.index))
    assert found.settled == (len(set(ends.values())) == 1)
    relevant = {
        question
        for place, question in enumerate(open_)
        if any(
            end != ends[(*values[:place], token, *values[place + 1 :])] for values, end in ends.items() for token in question.element.tokens
        )
    }
    assert set(found.relevant) == relevant


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_an_interview_of_two_claims_on_two_documents_ends_settled_and_asks_nothing_twice(data: st.DataObject) -> None:
    claims: list[Told] = [{"privilege": data.draw(st.sampled_from(ELEMENTS["privilege"].tokens))} for _ in range(2)]
    case, asked, left = several_claims(*claims, documents=("paper", "annex")), list[Question](), 10**6
    while (found := remaining(case, law())).settled is False:
        question = next_question(found)
        assert question is not None
        assert question not in asked
        assert found.inquiry.at_most(found.state) < left
        asked, left = [*asked, question], found.inquiry.at_most(found.state)
        case = answered(case, question, data.draw(st.sampled_from(question.element.tokens)))
    assert next_question(found) is None
    assert ranked(found) == ()
    assert all(document.settled for document in decide(case, as_of=LegalDate("2026")).documents)


def answered(case: Case, question: Question, token: str) -> Case:
    """The case with one answer more, told of what the question is about."""
    more = {question.term: Given(token)}
    claims = tuple(replace(each, answers={**each.answers, **more}) if each.id == question.of else each for each in case.claims)
    documents = tuple(replace(each, answers={**each.answers, **more}) if each.id == question.of else each for each in case.documents)
    return replace(case, claims=claims, documents=documents, answers=case.answers if question.of else {**case.answers, **more})


def test_a_question_of_the_claim_is_one_question_for_all_its_documents_and_of_a_document_for_all_claims_on_it() -> None:
    asked = remaining(
        several_claims({"privilege": PRIVILEGES[0]}, {"privilege": PRIVILEGES[1]}, documents=("paper", "annex")), law()
    ).questions
    assert [each.of for each in asked if each.term == "access"] == [""]
    assert [each.of for each in asked if each.term == "declaration"] == ["claim_0", "claim_1"]
    assert sorted(each.of for each in asked if each.term == "published") == ["annex", "paper"]


def test_what_settles_two_documents_counts_twice_what_settles_one() -> None:
    case = several_claims({"privilege": PRIVILEGES[0]}, documents=("paper", "annex"))
    both, one = (ranked(remaining(case, law(), documents)) for documents in ((), ("annex",)))
    gain = {each.question: each.gain for each in one}
    assert {each.question: each.gain for each in both if each.question.of != "paper"} == pytest.approx(
        {question: gained * (1 if question.of == "annex" else 2) for question, gained in gain.items()}
    )


def test_what_is_not_known_is_not_asked_nor_what_waits_for_it() -> None:
    told = Interview({"privilege": "state-secrets", "access": "litigation"}).answer("fgi_submitted", "")
    found = told.remains
    assert {"fgi_submitted", "confidence", "secret_subject"} <= {each.term for each in found.relevant}
    assert not {"fgi_submitted", "confidence", "secret_subject", "business_data"} & {each.question.term for each in ranked(found)}
    assert told.at_most < Interview({"privilege": "state-secrets", "access": "litigation"}).at_most


def test_usual_answers_weigh_more_unless_all_are_to_weigh_alike() -> None:
    case = Interview({"privilege": "deliberative-process"}).case
    rankings = [{each.question: each for each in ranked(remaining(case, law(), uniform=uniform))} for uniform in (False, True)]
    shares = [{each.value.token: each.probability for each in ranking[Question("access")].prospects} for ranking in rankings]
    assert shares == [pytest.approx({"litigation": 0.9, "foia": 0.1}), pytest.approx({"litigation": 0.5, "foia": 0.5})]


def test_like_documents_have_one_function_and_each_its_own_questions() -> None:
    case = several_claims({"privilege": "deliberative-process"}, documents=("first", "second"))
    both, one = remaining(case, law()), remaining(case, law(), ["first"])
    assert both.state[0] == both.state[1]
    assert {question.of for question in both.relevant} == {"", "claim_0", "first", "second"}
    assert both.possible == dict.fromkeys(("first", "second"), one.possible["first"])
    singly = {each.question.term: each.gain for each in ranked(one)}
    shared = {each.question.term: 1 if each.question.of in both.documents else 2 for each in ranked(both)}
    assert set(shared.values()) == {1, 2}
    for each in ranked(both):
        assert each.gain == pytest.approx(shared[each.question.term] * singly[each.question.term])


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sets(st.integers(0, 3), min_size=1, max_size=2), min_size=2, max_size=4), st.data())
def test_documents_under_various_claims_are_ranked_together_and_each_remains_what_it_is_alone(
    covered: list[set[int]], data: st.DataObject
) -> None:
    told = [{"privilege": data.draw(st.sampled_from(PRIVILEGES)), "access": "litigation"} for _ in range(4)]
    case = several_claims(*told, documents=tuple(f"paper_{number}" for number in range(len(covered))))
    names = [document.id for document in case.documents]
    on = [tuple(name for name, claims in zip(names, covered, strict=True) if number in claims) for number in range(4)]
    claims = tuple(replace(claim, documents=on[number]) for number, claim in enumerate(case.claims))
    found = remaining(replace(case, claims=claims), law())
    assert len(ranked(found)) == len(found.inquiry.askable(found.state)) > 0
    assert all([own[place] for place in sorted(own)] == sorted(own.values()) for own in found.inquiry.variables)
    for name in names:
        alone = remaining(replace(case, claims=claims), law(), [name])
        assert alone.possible[name] == found.possible[name]
        assert {question for question in found.relevant if question in alone.questions} >= set(alone.relevant)


def test_a_question_that_takes_more_to_answer_is_put_off() -> None:
    found = remaining(Interview({"privilege": "state-secrets", "access": "litigation"}).case, law())
    terms = [[each.question.term for each in ranked(remains)] for remains in (counted(found), found)]
    costs = tuple(9.0 if each.term == "harm_shown" else 1.0 for each in found.questions)
    dear = [each.question.term for each in ranked(replace(found, inquiry=replace(found.inquiry, costs=costs)))]
    assert ELEMENTS["harm_shown"].cost > 1
    assert terms[0].index("harm_shown") <= terms[1].index("harm_shown") < dear.index("harm_shown")
    assert [term for term, element in ELEMENTS.items() if element.cost == max(each.cost for each in ELEMENTS.values())] == ["weighing"]


def test_the_outlook_says_what_is_settled_what_is_left_and_what_is_ruled_out() -> None:
    found = remaining(Interview({"privilege": "other"}).case, law())
    said = {each.question.term: outlook(each, found.possible) for each in ranked(found)}
    assert (
        said["access"]
        == "*In litigation* leaves at most 4 questions. *Under the Freedom of Information Act* settles it: left to the court."
    )
    assert all(sentence.count("*") % 2 == 0 and sentence.endswith(".") for sentence in said.values())


def test_the_cases_at_hand_are_settled_by_no_more_questions_than_in_asking_order_and_nearly_as_few_as_could_be() -> None:
    found = runs()
    assert {each.case for each in found} == set(at_hand())
    assert all(each.least <= min(each.ours, each.deeper, each.fixed) for each in found)
    mean = {way: sum(getattr(each, way) for each in found) / len(found) for way in ("ours", "fixed", "least")}
    assert all(each.least > 0 for each in found)
    assert mean["ours"] < mean["fixed"]
    assert mean["ours"] < 1.1 * mean["least"]


def test_in_the_mean_our_order_asks_less_than_the_asking_order_and_nearly_as_little_as_any_can() -> None:
    privileges, cases = under_each_privilege(most=5_000), as_told()
    assert [each.name for each in privileges] == list(ELEMENTS["privilege"].tokens)
    assert [each.name for each in cases] == list(at_hand())
    assert all(each.ours < each.fixed and each.deeper < each.fixed for each in privileges)
    assert sum(each.deeper for each in privileges) < sum(each.ours for each in privileges) < sum(each.informative for each in privileges)
    computed = [(each, each.least) for each in privileges + cases if each.least is not None]
    assert len(computed) >= 4
    assert all(least <= each.deeper + 1e-9 and each.ours < 1.1 * least and each.deeper < 1.1 * least for each, least in computed)


def test_a_question_that_nobody_can_answer_costs_little_to_put_last(monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0

    def counted(self: Residues, level: int, kids: Sequence[Node]) -> Node:
        nonlocal made
        made += 1
        return node(self, level, kids)

    node = Residues.node
    monkeypatch.setattr(Residues, "node", counted)
    told = Interview().answer("privilege", "state-secrets").answer("opposition", "on-merits").answer("access", "litigation")
    assert told.answer("in_record", "").next is not None
    assert 500 < made < 100_000
