"""Several claims and several documents while facts are missing: what is called possible is what some completion of the facts gives."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from examples import a_case, two_claims
from facts_of_law import DELIBERATIVE
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import ontology
from kb import decide
from kb.case import Case, Claim, Document, Given
from kb.compiled import compiled
from kb.decide import presumptions
from kb.joining.together import can_matter, of_one
from kb.motion import PUBLIC, come_to, result
from kb.questions.remaining import remaining
from ontology.dates import LegalDate

Tokens = dict[str, str]
ELEMENTS = ontology.vocabulary().elements
TODAY = LegalDate("2026")
MOTION = "MotionToCompel"
ALL, FEW, MOST = 60, 25, 24
TOLD = {term: token.replace("_", "-") for term, token in {**DELIBERATIVE, "chance_to_cure": "yes"}.items()}
CLAIM_IN_DOUBT = {term: token for term, token in {**TOLD, **presumptions(TOLD)}.items() if term != "personal_review"}


def complete(draw: st.DrawFn, told: Mapping[str, str] = {}) -> Tokens:
    """An answer to every question that arises, these where they are told."""
    answers: Tokens = {}
    for term, element in ELEMENTS.items():
        if element.arises(answers):
            answers[term] = told.get(term) or draw(st.sampled_from(element.tokens))
    return answers


def common(answers: Mapping[str, str], *scopes: str) -> Tokens:
    """The answers that count for all documents or claims of that scope."""
    return {term: token for term, token in answers.items() if ELEMENTS[term].scope in scopes}


def completions(told: Mapping[str, str], most: int) -> list[Tokens]:
    """Every complete record that these answers may grow into; nothing where they are more than `most`."""
    found = [dict[str, str]()]
    for term, element in ELEMENTS.items():
        grown = []
        for each in found:
            tokens = ([told[term]] if term in told else element.tokens) if element.arises(each) else ()
            grown += [{**each, term: token} for token in tokens] or [each]
        if len(grown) > most:
            return []
        found = grown
    return found


def without(draw: st.DrawFn, answers: Tokens, at_most: int) -> Tokens:
    """The same without some answers."""
    gone = draw(st.sets(st.sampled_from([term for term in answers if term != "privilege"]), min_size=1, max_size=at_most))
    return {term: token for term, token in answers.items() if term not in gone}


@st.composite
def under_two_claims(draw: st.DrawFn) -> Case:
    """A document under two claims, with gaps; what is told of the document or the matter is told once for both."""
    first = complete(draw)
    second = complete(draw, common(first, "one_document", "whole_matter"))
    kept = without(draw, {**second, **first}, 12)
    gaps = {term for term in (*first, *second) if term not in kept}
    return two_claims(*({term: token for term, token in each.items() if term not in gaps} for each in (first, second)))


@st.composite
def two_documents(draw: st.DrawFn) -> list[Tokens]:
    """What is told of two documents under one claim, with few gaps, those in what is told of claim or matter being the same for both."""
    first = complete(draw)
    second = complete(draw, common(first, "one_claim", "whole_matter"))
    shared = common(without(draw, first, 3), "one_claim", "whole_matter")
    return [{**common(without(draw, each, 2), "one_document"), **shared} for each in (first, second)]


def of_documents(told: Sequence[Tokens], shared: Tokens, part_of: str = "") -> Case:
    """Documents, or parts of one, under one claim, on these answers."""
    documents = [
        Document(
            f"paper_{place}",
            f"Paper {place}",
            part_of=part_of,
            answers={term: Given(token) for term, token in each.items() if term not in shared},
        )
        for place, each in enumerate(told)
    ]
    if part_of:
        documents.insert(0, Document(part_of, "The whole"))
    names = (part_of,) if part_of else tuple(document.id for document in documents)
    claim = Claim("claim", Given(shared["privilege"]), names, "", {t: Given(v) for t, v in shared.items() if t != "privilege"})
    return replace(a_case(), documents=tuple(documents), claims=(claim,), motion=MOTION)


def completed(told: Sequence[Tokens], part_of: str = "") -> list[Case]:
    """Every complete case that two records may grow into, which agree on what counts for both; some are too many to be tried."""
    each = [completions(tokens, MOST) for tokens in told]
    assume(all(each))
    found = []
    for one, other in product(*each):
        shared, theirs = (common(tokens, "one_claim", "whole_matter") for tokens in (one, other))
        if all(theirs.get(term, token) == token for term, token in shared.items()):
            found.append(of_documents([one, other], {**shared, **theirs}, part_of))
    assume(len(found) <= MOST)
    return found


@settings(max_examples=ALL, deadline=None)
@given(under_two_claims())
def test_what_two_claims_can_make_of_a_document_is_exact(case: Case) -> None:
    document = decide(case, close_record=False).document("paper")
    left = remaining(case, compiled("cit", TODAY))
    assert document.possible == left.possible["paper"]
    assert set(document.unknown) == {question.term for question in left.relevant}


@settings(max_examples=ALL, deadline=None)
@given(under_two_claims())
def test_a_document_is_never_settled_but_that_one_claim_settles_it(case: Case) -> None:
    document = decide(case, close_record=False).document("paper")
    assert not document.settled or document.disposition in [unit.disposition for unit in document.units]


@settings(max_examples=FEW, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(two_documents())
def test_what_can_come_of_a_motion_is_what_some_completion_of_the_facts_gives(told: list[Tokens]) -> None:
    shared = common(told[0], "one_claim", "whole_matter")
    now = decide(of_documents(told, shared), close_record=False)
    possible = set()
    for case in completed(told):
        pairs = zip(now.documents, decide(case, close_record=False).documents, strict=True)
        possible.add(result(come_to(MOTION, before if before.settled else after) for before, after in pairs))
    assert set(now.motions[0].possible) == possible


@settings(max_examples=FEW, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(two_documents())
def test_what_can_come_of_a_whole_is_what_some_completion_of_the_facts_gives(told: list[Tokens]) -> None:
    shared = common(told[0], "one_claim", "whole_matter")
    possible = {decide(case, close_record=False).document("memo").disposition for case in completed(told, "memo")}
    assert set(decide(of_documents(told, shared, "memo"), close_record=False).document("memo").possible) == possible


@st.composite
def complete_answers(draw: st.DrawFn) -> Tokens:
    """An answer to every question that arises."""
    return complete(draw)


def test_nobody_waits_to_learn_that_a_motion_is_moot_besides() -> None:
    """A paper that must be disclosed as adopted is to be disclosed, though nobody told whether it was published too."""
    told = {
        term: token
        for term, token in {**CLAIM_IN_DOUBT, "personal_review": "reviewed", "adopted": "adopted"}.items()
        if term != "published"
    }
    assert decide(of_documents([told], told), close_record=False).motion == "granted"


@settings(max_examples=ALL, deadline=None)
@given(complete_answers())
def test_a_motion_is_moot_as_to_what_is_disclosed_and_public(told: Tokens) -> None:
    function = compiled("cit", TODAY)
    public = function.diagram.at(function.values[PUBLIC], function.level_answers(told))
    document = decide(a_case(**told), close_record=False).document("paper")
    assert document.moot == (bool(public) and document.disposition == "disclosed")


def test_two_parts_that_stand_and_fall_together_are_never_taken_to_part() -> None:
    """Were each looked at alone, the claim could fail for one part and hold for the other, and the whole be disclosed in part."""
    whole = decide(of_documents([CLAIM_IN_DOUBT, CLAIM_IN_DOUBT], CLAIM_IN_DOUBT, "memo"), close_record=False).document("memo")
    assert set(whole.possible) == {"protected", "disclosed"}


def test_a_motion_on_documents_that_stand_and_fall_together_is_never_granted_in_part() -> None:
    motion = decide(of_documents([CLAIM_IN_DOUBT, CLAIM_IN_DOUBT], CLAIM_IN_DOUBT), close_record=False).motions[0]
    assert motion.result == "deferred"
    assert set(motion.possible) == {"granted", "denied"}


def test_many_documents_of_which_little_is_told_are_taken_together_at_once() -> None:
    case = of_documents([{"privilege": "deliberative-process"}] * 40, {"privilege": "deliberative-process"})
    assert set(decide(case, close_record=False).motions[0].possible) == {"granted", "denied", "granted-in-part", "deferred"}


@settings(max_examples=FEW, deadline=None)
@given(under_two_claims())
def test_what_was_found_for_one_document_is_what_is_found_for_another_of_which_the_same_is_told(case: Case) -> None:
    paper, other = case.documents[0], "other"
    claims = tuple(replace(claim, documents=(paper.id, other)) for claim in case.claims)
    both = decide(replace(case, documents=(paper, replace(paper, id=other)), claims=claims), close_record=False)
    of_one.cache_clear()
    can_matter.cache_clear()
    alone = decide(case, close_record=False).document(paper.id)
    for name in (paper.id, other):
        found = both.document(name)
        assert (found.possible, found.unknown, found.disposition) == (alone.possible, alone.unknown, alone.disposition)
