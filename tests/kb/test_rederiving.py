"""The checker of explanations: what is shipped passes, what is doctored fails with the sentence that says how."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb import as_json
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.checking import check_path
from kb.decide import decide
from kb.hypotheticals.reading import read_all
from kb.rederiving import Malformed, doubts
from ontology.faults import Faulty

Json = dict[str, Any]
ELEMENTS = ontology.vocabulary().elements
HYPOTHETICALS = read_all().hypotheticals


def explained(case: Case, closed: bool | None = None) -> Json:
    return as_json.decision(decide(case, close_record=closed), case)


def sentences(data: Json) -> list[str]:
    return [doubt.sentence for doubt in doubts(data)]


# ---------------------------------------------------------------- what is sound


def test_every_shipped_case_explains_itself_soundly_with_the_record_as_it_is_and_open_and_closed() -> None:
    found = {(name, closed): sentences(explained(shipped_case(name), closed)) for name in shipped() for closed in (None, False, True)}
    assert {key: said for key, said in found.items() if said} == {}
    assert len(found) == 3 * 30


def test_every_hypothetical_explains_itself_soundly_with_the_record_open_and_closed() -> None:
    wrong = []
    for each in HYPOTHETICALS:
        case = replace(a_case(each.court, **each.answers), date=each.as_of)
        wrong += [(each.rule, said) for closed in (False, True) if (said := sentences(explained(case, closed)))]
    assert wrong == []
    assert len(HYPOTHETICALS) == 269


@settings(max_examples=3000, deadline=None)
@given(st.data(), st.sampled_from(["cit", "dc_circuit", "supreme_court"]), st.booleans())
def test_whatever_the_facts_and_whether_the_record_is_open_or_closed_the_explanation_is_sound(
    data: st.DataObject, court: str, closed: bool
) -> None:
    told = data.draw(st.fixed_dictionaries({}, optional={term: st.sampled_from(found.tokens) for term, found in ELEMENTS.items()}))
    assert sentences(explained(a_case(court, **told), closed)) == []


def test_a_fact_that_only_another_completion_needs_is_named_while_the_record_is_open() -> None:
    told = {"privilege": "deliberative-process", "access": "litigation", "opposition": "timing-only", "published": "by-government"}
    data = explained(a_case(**told), False)
    assert data["settled"]
    assert sentences(data) == []
    named = {step["finding"] for step in data["steps"] if step["kind"] == "answer" and step["carries"]}
    assert "access" in named


def test_an_exception_kept_out_only_because_its_rule_is_itself_defeated_rests_on_what_defeats_it() -> None:
    told = {
        "privilege": "state-secrets", "opposition": "on-merits", "claim_made": "yes", "declaration": "sufficient",
        "harm_shown": "yes", "need_asserted": "specific", "other_source": "no",
    }  # fmt: skip
    steps = explained(a_case(**told), True)["steps"]
    by_id = {step["id"]: step["finding"] for step in steps}
    (rejected,) = (step for step in steps if step["kind"] == "exception-rejected" and step["finding"] == "harm")
    assert {"need_asserted", "other_source", "declaration"} <= {by_id[source] for source in rejected["because"][0]}


# ---------------------------------------------------------------- what is doctored

CERAMICA = explained(shipped_case("ceramica_regiomontana"))
ASAHI = explained(shipped_case("asahi"), True)
OPEN = explained(a_case(privilege="state_secrets", access="litigation"), False)


def step_of(data: Json, **keys: str) -> Json:
    """The first step with these values."""
    return next(step for step in data["steps"] if all(step[key] == value for key, value in keys.items()))


def later_step_is_used(data: Json) -> None:
    data["steps"].append(data["steps"].pop(data["steps"].index(step_of(data, finding="claim_made"))))


def fact_is_gone(data: Json) -> None:
    data["steps"].remove(step_of(data, finding="need_asserted"))


def rejection_and_its_facts_are_gone(data: Json) -> None:
    gone = [step for step in data["steps"] if step["kind"] == "exception-rejected" and step["finding"] == "secrecy"]
    ids = {source for step in gone for source in step["because"][0]}
    data["steps"] = [
        step for step in data["steps"]
        if step["id"] not in ids and step not in gone and not (step["kind"] == "exception-rejected" and ids & set(step["because"][0]))
    ]  # fmt: skip


def idle_fact_carries(data: Json) -> None:
    value = ELEMENTS["statutory_review"].value("yes")
    fact = {**step_of(data, finding="claim_made"), "id": "more/1", "finding": value.point, "value": value.token, "text": value.sentence}
    data["steps"].insert(0, fact)


def carrying_fact_does_not(data: Json) -> None:
    step_of(data, finding="need_asserted")["carries"] = False


def idle_rule_carries(data: Json) -> None:
    step_of(data, finding="content_objection", kind="rule")["carries"] = True


def wrong_support(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["because"] = [[step_of(data, finding="confidence")["id"]]]


def too_little_support(data: Json) -> None:
    step_of(data, finding="disposition", kind="rule")["because"][0].pop()


def no_support(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["because"] = []


def strange_source(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["because"] = [["nowhere/1"]]


def unwarranted_rejection(data: Json) -> None:
    step_of(data, kind="exception-rejected", finding="subterfuge")["because"] = [[step_of(data, finding="claim_made")["id"]]]


def exception_of_another_rule(data: Json) -> None:
    step_of(data, kind="exception-rejected", finding="subterfuge").update(finding="exception", value="applies")


def strange_authority(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["authorities"][0]["citation"] = "Marbury v. Madison, 5 U.S. 137 (1803)"


def strange_page(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["authorities"][0]["pinpoint"] = "999"


def heavier_authority(data: Json) -> None:
    step_of(data, finding="harm", kind="rule")["authorities"][-1]["weight"] = "binding"


def no_authority(data: Json) -> None:
    step_of(data, finding="harm", kind="rule")["authorities"] = []


def authority_left_out(data: Json) -> None:
    step_of(data, finding="disposition", kind="rule")["authorities"].pop()


def invented_rule(data: Json) -> None:
    step_of(data, finding="need_showing", kind="rule")["rule"] = "need_never_counts"


def other_conclusion(data: Json) -> None:
    step_of(data, finding="disposition", kind="rule").update(value="disclosed", text="The document must be produced.")


def other_law(data: Json) -> None:
    step_of(data, finding="disposition", kind="rule")["law"] = "Whatever the Government claims is protected."


def other_words(data: Json) -> None:
    step_of(data, finding="need_asserted")["text"] = "The opponent has all it needs."


def other_disposition(data: Json) -> None:
    data["documents"][0]["claims"][0]["disposition"] = data["documents"][0]["disposition"] = "disclosed"


def other_outcome(data: Json) -> None:
    data["outcome"] = "overruled"


def document_not_as_its_claims_make_it(data: Json) -> None:
    data["documents"][0]["disposition"] = "disclosed-in-part"


def presumed_otherwise(data: Json) -> None:
    step_of(data, kind="presumed", finding="published")["value"] = "leaked"


def two_things_said(data: Json) -> None:
    told = step_of(data, finding="need_asserted")
    other = {**told, "id": "more/1", "value": "none", "text": ELEMENTS["need_asserted"].value("none").sentence, "carries": False}
    data["steps"].append(other)


def same_id_twice(data: Json) -> None:
    data["steps"].append(data["steps"][-1])


def unknown_value(data: Json) -> None:
    step_of(data, finding="need_asserted")["value"] = "enormous"


def not_sitting(data: Json) -> None:
    data["law_as_of"] = "1970"


def stray_step(data: Json) -> None:
    data["steps"][-1]["document"] = "another"


DOCTORED: list[tuple[Callable[[Json], None], str]] = [
    (later_step_is_used, "which comes after it"),
    (fact_is_gone, "which is not there"),
    (rejection_and_its_facts_are_gone, "does not apply if secrecy is lost, and nothing that is named rules that out."),
    (idle_fact_carries, "It is said to carry the disposition, and is idle: nothing that does rests on it (statutory_review)."),
    (carrying_fact_does_not, "The disposition rests on it, and it is not said to carry it (need_asserted)."),
    (idle_rule_carries, "It is said to carry the disposition, and is idle: nothing that does rests on it (content_objection)."),
    (wrong_support, "does not support it: general_need_is_not_enough asks that need_asserted is general."),
    (too_little_support, "privilege_not_overcome_protects has 3 conditions, and 2 steps are named for them."),
    (no_support, "It gives no reason for which general_need_is_not_enough applies."),
    (strange_source, "It rests on step nowhere/1, which is not there."),
    (unwarranted_rejection, "What it rests on does not rule out that subterfuge is shown."),
    (exception_of_another_rule, "That exception is applies is no exception to"),
    (strange_authority, "Marbury v. Madison, 5 U.S. 137 (1803) at 171 is no authority for general_need_is_not_enough."),
    (strange_page, "at 999 is no authority for general_need_is_not_enough."),
    (heavier_authority, "is said to be binding, and is"),
    (no_authority, "It names no authority, and harm_from_foreign_government_information_is_presumed rests on"),
    (authority_left_out, "It leaves out"),
    (invented_rule, "'need_never_counts' is no rule of this court on this date."),
    (other_conclusion, "privilege_not_overcome_protects gives disposition is protected, and not disposition is disclosed."),
    (other_law, "Its law is not the proposition of privilege_not_overcome_protects."),
    (other_words, "Its text is not what the ontology says of this value."),
    (other_disposition, "It is said to be disclosed, and the steps give protected."),
    (other_outcome, "It is said to be overruled, and the documents make it sustained."),
    (document_not_as_its_claims_make_it, "It is said to be disclosed-in-part, and what is below it makes it protected."),
    (presumed_otherwise, "It is presumed that published is leaked, and unproven it amounts to no."),
    (two_things_said, "It says that need_asserted is none, and another step that it is general."),
    (same_id_twice, "Another step has this id."),
    (unknown_value, "'enormous' is not a value of 'need_asserted'."),
    (not_sitting, "1970"),
    (stray_step, "The step belongs to no document under a claim."),
]


@pytest.mark.parametrize(("doctor", "sentence"), DOCTORED, ids=lambda each: getattr(each, "__name__", ""))
def test_a_doctored_explanation_fails_with_the_sentence_that_says_how(doctor: Callable[[Json], None], sentence: str) -> None:
    data = deepcopy(CERAMICA)
    doctor(data)
    said = sentences(data)
    assert any(sentence in each for each in said), said


def test_thirty_kinds_of_doctoring_are_tried() -> None:
    assert len(DOCTORED) == 30


def test_a_decisive_fact_left_out_while_the_record_is_open_is_missed() -> None:
    told = {"privilege": "deliberative-process", "access": "litigation", "opposition": "timing-only", "published": "by-government"}
    data = explained(a_case(**told), False)
    data["steps"].remove(step_of(data, finding="access"))
    assert any("A decisive fact is missing" in each for each in sentences(data))


def test_a_document_said_to_be_undetermined_though_its_facts_settle_it_is_found_out() -> None:
    data = explained(a_case(privilege="other", access="litigation", in_record="yes", opposition="none", published="no"), False)
    given = step_of(data, finding="disposition", kind="rule")
    data["steps"] = [step for step in data["steps"] if step["rule"] != given["rule"]]
    data["documents"][0].update(disposition="undetermined", settled=False)
    data["documents"][0]["claims"][0]["disposition"] = data["outcome"] = "undetermined"
    data["settled"] = False
    assert any("It is said to be undetermined, and the facts named settle it: protected." in each for each in sentences(data))


def test_a_document_said_to_be_settled_though_facts_are_missing_is_found_out() -> None:
    data = deepcopy(OPEN)
    data["documents"][0].update(disposition="protected", settled=True)
    data["documents"][0]["claims"][0]["disposition"] = "protected"
    assert any("It is said to be protected, and the steps give nothing." in each for each in sentences(data))


@pytest.mark.parametrize("key", ["steps", "documents", "court", "law_as_of", "record_closed"])
def test_data_that_lack_a_part_are_refused_by_its_name(key: str) -> None:
    data = {name: value for name, value in CERAMICA.items() if name != key}
    with pytest.raises(Malformed, match=key):
        doubts(data)


# ---------------------------------------------------------------- at the command line


def test_check_accepts_an_explanation_and_says_how_many_steps_follow(tmp_path: Path) -> None:
    path = tmp_path / "good.json"
    path.write_text(json.dumps(CERAMICA), "utf-8")
    assert f"sound. {len(CERAMICA['steps'])} steps follow" in check_path(path)


def test_check_refuses_a_doctored_explanation_and_what_is_no_explanation(tmp_path: Path) -> None:
    data, path = deepcopy(CERAMICA), tmp_path / "doctored.json"
    invented_rule(data)
    for text, sentence in (
        (json.dumps(data), "is no rule of this court"),
        ("{}", "This is no explanation"),
        ("{", "cannot be read as JSON"),
        (json.dumps({"steps": [], "documents": [], "court": "cit"}), "The explanation lacks"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(Faulty, match=sentence):
            check_path(path)
