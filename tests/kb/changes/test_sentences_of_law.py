"""What would have changed the three cases, and who could have brought it about."""

import pytest
from examples import a_case

import ontology
from kb import decide
from kb.casefile import shipped_case
from kb.changes.flips import ChangeSet, applied, change_sets, changes_of
from kb.changes.hands import hands, means
from kb.changes.standing import Standing, standing

Answers = frozenset[str]


def stands(name: str) -> Standing:
    case = shipped_case(name)
    decision = decide(case)
    return standing(case, decision, decision.documents[0])


def said(each: ChangeSet) -> Answers:
    return frozenset(change.new.iri for change in each.changes)


def by(name: str, side: str, to: str = "") -> dict[Answers, str]:
    """What a side could bring about alone, with what would follow."""
    return {said(each): each.disposition for each in change_sets(stands(name), to=to, by=side)}


def test_one_showing_would_have_opened_the_ceramic_tile_documents() -> None:
    assert {answers for answers in by("ceramica_regiomontana", "opponent", "disclosed") if len(answers) == 1} == {
        frozenset({"harm_shown-rebutted"}), frozenset({"age-shown-stale"}),
        frozenset({"published-by-government"}), frozenset({"production-deliberate"}),
    }  # fmt: skip


def test_a_specific_need_and_no_other_source_would_have_had_the_court_look_at_the_ceramic_tile_documents_and_neither_alone() -> None:
    found = by("ceramica_regiomontana", "opponent")
    assert found[frozenset({"need_asserted-specific", "other_source-no"})] == "in-camera-review"
    assert frozenset({"need_asserted-specific"}) not in found
    assert frozenset({"other_source-no"}) not in found


def test_a_look_that_found_the_ceramic_tile_documents_misdescribed_would_have_opened_them() -> None:
    assert by("ceramica_regiomontana", "court", "disclosed") == {frozenset({"look-taken", "look_shows-not-as-described"}): "disclosed"}


def test_proof_that_a_company_channelled_its_data_through_the_government_would_have_left_the_ceramic_tile_question_open() -> None:
    assert by("ceramica_regiomontana", "opponent")[frozenset({"business_data-channelled"})] == "open"


def test_proof_that_another_party_had_had_the_ceramic_tile_documents_would_have_reopened_the_question() -> None:
    assert by("ceramica_regiomontana", "opponent")[frozenset({"shared_with_party-shown"})] == "open"


def test_the_claimant_could_have_lost_the_ceramic_tile_documents_by_a_worse_declaration() -> None:
    found = by("ceramica_regiomontana", "claimant", "further-showing")
    assert frozenset({"declaration-conclusory"}) in found


def test_that_the_tile_data_came_from_a_foreign_government_in_confidence_and_duly_classified_is_history() -> None:
    history = [each for each in change_sets(stands("ceramica_regiomontana")) if not each.hands]
    touched = {change.fact.term for each in history for change in each.changes if not change.means.sides}
    assert touched == {"fgi_submitted", "confidence", "classification", "classified_under"}


def test_shown_bad_conduct_liability_for_the_process_or_adoption_would_have_opened_the_latex_documents() -> None:
    found = by("national_latex", "opponent", "disclosed")
    for answer in ("misconduct-shown", "process_in_issue-liability", "adopted-adopted", "adopted-working-law"):
        assert found[frozenset({answer})] == "disclosed"


def test_a_document_that_meets_the_need_and_no_other_source_would_have_left_the_latex_question_to_be_weighed_but_the_look_is_history() -> (
    None
):
    every = {said(each): each for each in change_sets(stands("national_latex"))}
    found = every[frozenset({"other_source-no", "document_serves-yes"})]
    assert found.disposition == "open"
    assert found.hands == ()


def test_to_rely_on_its_own_process_would_have_cost_the_government_the_latex_documents() -> None:
    assert by("national_latex", "claimant", "disclosed")[frozenset({"process_in_issue-relied-on"})] == "disclosed"


def test_opposition_on_the_merits_alone_would_have_changed_nothing_in_melamine_but_with_shown_misconduct_it_would() -> None:
    found = by("melamine_chemicals", "opponent")
    assert frozenset({"opposition-on-merits"}) not in found
    assert found[frozenset({"opposition-on-merits", "misconduct-shown"})] == "disclosed"


def test_three_steps_of_the_opponent_would_have_had_the_court_look_in_melamine() -> None:
    found = by("melamine_chemicals", "opponent")
    assert found[frozenset({"opposition-on-merits", "need_asserted-specific", "other_source-no"})] == "in-camera-review"


def test_a_delegate_whose_authority_is_contested_takes_both_sides_in_melamine() -> None:
    every = {said(each): each for each in change_sets(stands("melamine_chemicals"))}
    assert every[frozenset({"claimant_office-delegate", "authority_contested-yes"})].hands == (("claimant", "opponent"),)


def test_when_and_for_whom_the_melamine_paper_was_written_is_only_stated_so_the_opponent_may_show_otherwise() -> None:
    every = {said(each): each for each in change_sets(stands("melamine_chemicals"))}
    for answer in ("internal-no", "predecisional-no", "deliberative-no"):
        assert every[frozenset({answer})].disposition == "disclosed"
        assert every[frozenset({answer})].hands == (("opponent",),)


# ---------------------------------------------------------------- in whose hands a fact lies


def hands_of(answers: dict[str, str], term: str, token: str) -> set[str]:
    case = a_case(**{"privilege": "deliberative-process", "opposition": "on-merits", **answers})
    decision = decide(case, close_record=True)
    facts = standing(case, decision, decision.documents[0]).facts
    return next(set(change.means.sides) for fact in facts for change in changes_of(fact) if (fact.term, change.new.token) == (term, token))


@pytest.mark.parametrize(
    ("answers", "term", "token", "sides"),
    [
        ({}, "predecisional", "yes", {"claimant"}),
        ({}, "predecisional", "no", {"opponent"}),
        ({"predecisional": "not-stated"}, "predecisional", "no", {"opponent"}),
        ({"predecisional": "yes"}, "predecisional", "no", {"opponent"}),
        ({"predecisional": "no"}, "predecisional", "yes", set()),
        ({"published": "no"}, "published", "by-government", {"claimant"}),
        ({}, "published", "by-government", {"claimant", "opponent"}),
        ({"published": "by-government"}, "published", "no", set()),
        ({"look": "not-taken"}, "look", "taken", {"court"}),
        ({"look": "taken"}, "look", "not-taken", set()),
        ({"look": "taken", "look_shows": "as-described"}, "look_shows", "not-as-described", set()),
        ({"look": "taken"}, "look_shows", "not-as-described", {"court"}),
        ({"declaration": "conclusory"}, "declaration", "specific", {"claimant"}),
        ({"need_asserted": "general"}, "need_asserted", "specific", {"opponent"}),
        ({"misconduct": "specific"}, "misconduct", "none", {"opponent"}),
        ({"process_in_issue": "relied-on"}, "process_in_issue", "no", {"claimant"}),
        ({"relevance_shown": "unproved"}, "relevance_shown", "undisputed", {"claimant"}),
        ({"relevance_shown": "unproved"}, "relevance_shown", "yes", {"opponent"}),
        ({"recovery": "prompt"}, "recovery", "late", set()),
    ],
)
def test_a_fact_can_be_made_otherwise_by_whoever_can_still_act_or_show(
    answers: dict[str, str], term: str, token: str, sides: set[str]
) -> None:
    assert hands_of(answers, term, token) == sides


def test_what_must_be_shown_is_shown_by_the_standard_of_its_burden() -> None:
    facts = {fact.term: fact for fact in stands("ceramica_regiomontana").facts}
    shown = {(term, token): means(facts[term], facts[term].element.value(token)) for term, token in (
        ("other_source", "no"), ("other_source", "yes"), ("business_data", "channelled"), ("look", "taken"), ("need_asserted", "specific"),
    )}  # fmt: skip
    assert shown["other_source", "no"].standard == "clear_and_persuasive"
    assert shown["other_source", "yes"].standard == "", "the claimant bears no burden on it"
    assert shown["business_data", "channelled"].standard == "prima_facie_proof"
    assert shown["look", "taken"].standard == "", "the court knows what it did"
    assert shown["need_asserted", "specific"].standard == "", "to assert is not to show"


def test_a_set_needs_everyone_whose_part_nobody_else_can_do() -> None:
    facts = {fact.term: fact for fact in stands("melamine_chemicals").facts}

    def ways(*answers: str) -> list[object]:
        return [means(facts[term], facts[term].element.value(token)) for term, _, token in (answer.partition("-") for answer in answers)]

    assert hands(ways("published-by-government")) == (("claimant",), ("opponent",))
    assert hands(ways("published-by-government", "opposition-on-merits")) == (("opponent",),)
    assert hands(ways("look-taken", "opposition-on-merits")) == (("court", "opponent"),)
    assert hands(ways("look-taken", "internal-no")) == (("court", "opponent"),)


def test_a_change_is_told_under_the_claims_that_it_concerns_and_leaves_other_documents_alone() -> None:
    case = shipped_case("national_latex")
    decision = decide(case)
    (found,) = (each for each in change_sets(standing(case, decision, decision.documents[0])) if said(each) == {"adopted-adopted"})
    after = decide(applied(case, "document_8", found.changes))
    assert {document.id: document.disposition for document in after.documents} == {"document_8": "disclosed", "document_12": "protected"}


# ---------------------------------------------------------------- the marks in the ontology


def test_every_side_that_could_act_has_its_sentence_and_so_do_several_and_nobody() -> None:
    named = ontology.vocabulary().of_kind("Hands")
    assert set(named) == {f"hands_{side}" for side in ("claimant", "opponent", "court", "several", "nobody")}
    assert all(each.sentence.endswith(".") for each in named.values())


def test_every_mark_names_a_side() -> None:
    sides = set(ontology.vocabulary().of_kind("Side"))
    elements = ontology.vocabulary().elements.values()
    marks = [mark for each in elements for value in each.values for mark in (value.rests_with, value.open_to, each.shown_by) if mark]
    assert len(marks) > 60
    assert set(marks) <= sides


def test_where_the_record_may_be_silent_nothing_is_established_by_its_silence() -> None:
    """A value that says the record is silent rests with a side, so that the other values can still be shown."""
    silent = [
        value
        for element in ontology.vocabulary().elements.values()
        for value in element.values
        if value.token in ("not-stated", "not-shown")
    ]
    assert len(silent) >= 8
    assert [value.iri for value in silent if not value.rests_with] == []


@pytest.mark.parametrize("term", [term for term, element in ontology.vocabulary().elements.items() if not element.fixed])
def test_what_nobody_told_can_be_brought_about_by_somebody(term: str) -> None:
    element = ontology.vocabulary().elements[term]
    case = a_case(privilege="deliberative-process")
    decision = decide(case, close_record=True)
    fact = next(fact for fact in standing(case, decision, decision.documents[0]).facts if fact.term == term)
    assert not fact.told
    assert all(means(fact, value).sides for value in element.values if value.token != fact.token)


def test_whether_need_outweighs_harm_is_for_the_court_whichever_way_it_goes() -> None:
    told = {"access": "litigation", "need_asserted": "specific", "other_source": "no", "look": "taken", "document_serves": "yes"}
    assert hands_of(told, "weighing", "yes") == hands_of(told, "weighing", "no") == {"court"}
    assert hands_of({**told, "weighing": "not-done"}, "weighing", "yes") == {"court"}
    assert hands_of({**told, "weighing": "no"}, "weighing", "yes") == set()
