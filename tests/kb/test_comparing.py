"""What the court did beside what the rules give: equal, in agreement as far as the facts are known, or apart for a stated reason."""

import json
from pathlib import Path

import pytest
from files import IN_PARTS, case_in

import ontology
from kb import decide
from kb.as_json import decision as as_json
from kb.case import Case
from kb.checking import agrees, check_path
from kb.cli import main
from kb.comparing import Comparison, Standing, compare, word_for
from kb.comparison_words import explained, one_line, totals
from kb.record import case_dataset
from kb.record.names import case_iri
from ontology import IC
from ontology.dates import LegalDate
from ontology.faults import Faulty

BECAUSE = "apart: The court read the passages as part of a public report., why: fact-unknown"


def ruled(folder: Path, rulings: str, more: str = "", *changes: tuple[str, str]) -> Case:
    return case_in(folder, IN_PARTS, *changes, more=f"ruled:\n{''.join(f'  {line}' + chr(10) for line in rulings.split('; '))}{more}")


def standing(case: Case) -> dict[str, str]:
    return {found.of: str(found.standing) for found in compare(case, decide(case))}


def found(case: Case, of: str) -> Comparison:
    return next(each for each in compare(case, decide(case)) if each.of == of)


# ---------------------------------------------------------------- the facts are known


def test_documents_parts_and_motion_that_come_out_as_the_court_had_them_are_equal(tmp_path: Path) -> None:
    case = ruled(tmp_path, "passages: {is: protected, at: 12}; figures: disclosed; motion: granted in part")
    assert standing(case) == {"memo": "no-ruling", "passages": "equal", "figures": "equal", "motion": "equal"}
    assert agrees(case)
    assert [explained(each) for each in compare(case, decide(case))] == ["", "", "", ""]


def test_a_ruling_on_the_whole_is_compared_with_what_its_parts_make(tmp_path: Path) -> None:
    assert standing(ruled(tmp_path, "memo: disclosed-in-part"))["memo"] == "equal"
    assert standing(ruled(tmp_path, "memo: {is: disclosed in part}"))["memo"] == "equal"
    assert standing(ruled(tmp_path, "memo: protected"))["memo"] == "apart"


def test_a_difference_that_the_file_explains_is_no_fault(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, at: 12, {BECAUSE}}}; figures: disclosed; motion: granted")
    apart = found(case, "passages")
    assert (apart.standing, apart.ruled, apart.given, apart.at, apart.why) == (
        Standing.APART,
        "disclosed",
        "protected",
        "12",
        "difference_fact_unknown",
    )
    assert explained(apart) == (
        "The rules do not give the same as the court. The ruling turned on a fact that is not known here. "
        "The court read the passages as part of a public report."
    )
    assert agrees(case)


def test_a_motion_that_differs_only_because_a_document_does_needs_no_reason_of_its_own(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; motion: granted")
    assert (found(case, "motion").standing, found(case, "motion").why) == (Standing.APART, "difference_fact_unknown")
    assert agrees(case)


def test_a_motion_that_differs_beyond_its_documents_needs_one(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; motion: denied")
    with pytest.raises(
        Faulty, match=r"motion: On motion the court ruled denied; the rules give granted-in-part\. Check the facts told; if they are right"
    ):
        agrees(case)


def test_a_difference_without_a_sentence_is_a_fault_with_its_line_and_the_remedy(tmp_path: Path) -> None:
    case = ruled(tmp_path, "passages: disclosed; figures: disclosed")
    with pytest.raises(Faulty) as caught:
        agrees(case)
    (fault,) = caught.value.faults
    assert fault.line == 33
    assert fault.term == "passages"
    assert "the court ruled disclosed; the rules give protected" in fault.message
    assert "as 'why:': " in fault.message
    assert all(word in fault.message for word in ("reversed", "fact-unknown", "court-weighed", "outside-base"))


def test_a_sentence_without_a_difference_is_a_fault_too(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: protected, {BECAUSE}}}")
    with pytest.raises(Faulty, match=r"line 33: passages: .* no difference to explain. Leave out 'apart:' and 'why:'"):
        agrees(case)


def test_a_motion_explained_without_a_difference_is_a_fault(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"figures: disclosed; motion: {{is: granted in part, {BECAUSE}}}")
    with pytest.raises(Faulty, match=r"motion: .* no difference to explain"):
        agrees(case)


def test_the_reasons_of_a_case_file_count_only_under_its_own_law(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}")
    for decision in (decide(case, court="dc_circuit"), decide(case, as_of=LegalDate("2026"))):
        apart = next(each for each in compare(case, decision) if each.of == "passages")
        assert (apart.standing, apart.sentence, apart.why) == (Standing.APART, "", "")


def test_no_rule_sees_what_the_court_did(tmp_path: Path) -> None:
    first = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; motion: granted")
    second = ruled(tmp_path, "passages: protected; motion: granted in part", "held: Something else.\n")
    assert decide(first) == decide(second)


# ---------------------------------------------------------------- the facts are known in part

IN_PART = "known: in-part\nunknown_facts: What the declaration says of the figures.\n"


def test_a_case_known_in_part_is_decided_on_an_open_record(tmp_path: Path) -> None:
    assert decide(ruled(tmp_path, "figures: disclosed")).record_closed
    assert not decide(ruled(tmp_path, "figures: disclosed", IN_PART)).record_closed


def test_a_ruling_that_is_still_possible_agrees_as_far_as_the_facts_are_known(tmp_path: Path) -> None:
    case = ruled(tmp_path, "passages: protected; motion: granted in part", IN_PART)
    so_far = found(case, "passages")
    assert so_far.standing is Standing.SO_FAR
    assert {"published", "authority_contested"} <= set(so_far.settling)
    assert explained(so_far).startswith("This agrees with the court as far as the facts are known. These would settle it: ")
    assert "published" in explained(so_far)
    assert explained(so_far).endswith(" more.")
    assert found(case, "motion").standing is Standing.SO_FAR
    assert agrees(case)


def test_a_result_settled_on_the_facts_that_are_known_is_simply_equal(tmp_path: Path) -> None:
    case = ruled(tmp_path, "figures: disclosed", IN_PART, ("{deliberative: no}", "{published: by-government, relevance_shown: yes}"))
    assert standing(case)["figures"] == "equal"


def test_a_ruling_that_no_further_fact_could_give_is_apart_and_needs_its_sentence(tmp_path: Path) -> None:
    change = ("{deliberative: no}", "{published: by-government, relevance_shown: yes}")
    with pytest.raises(Faulty, match="the court ruled protected; the rules give disclosed"):
        agrees(ruled(tmp_path, "figures: protected", IN_PART, change))
    assert agrees(ruled(tmp_path, f"figures: {{is: protected, {BECAUSE}}}", IN_PART, change))


def test_a_ruling_outside_several_that_are_possible_is_told_with_these(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match="On figures the court ruled disclosed-under-order; the rules leave possible: protected, "):
        agrees(ruled(tmp_path, "figures: disclosed-under-order", IN_PART))


def test_a_sentence_for_a_ruling_that_is_still_possible_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match=r"the rules leave possible: .* no difference to explain"):
        agrees(ruled(tmp_path, f"passages: {{is: protected, {BECAUSE}}}", IN_PART))


# ---------------------------------------------------------------- only a point was decided


def test_a_case_may_say_only_what_its_court_held(tmp_path: Path) -> None:
    case = case_in(tmp_path, IN_PARTS, more="held: The head of the agency may delegate the authority to claim.\n")
    assert set(standing(case).values()) == {"no-ruling"}
    assert not case.record_closed
    assert agrees(case)
    shown = as_json(decide(case), case)["ruled"]
    assert (shown["held"], shown["documents"]) == ("The head of the agency may delegate the authority to claim.", [])


def test_a_case_that_no_court_decided_shows_no_ruling(tmp_path: Path) -> None:
    case = case_in(tmp_path, IN_PARTS)
    assert as_json(decide(case), case)["ruled"] is None


# ---------------------------------------------------------------- where it is shown


def test_the_contract_shows_each_ruling_beside_the_rules(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; figures: {{is: disclosed, at: 4}}; motion: granted")
    shown = json.loads(json.dumps(as_json(decide(case), case)["ruled"]))
    assert shown["documents"] == [
        {"id": "passages", "court": "disclosed", "at": None, "rules": "protected", "comparison": "apart", "why": "fact-unknown",
         "apart": "The court read the passages as part of a public report.", "would_settle": []},
        {"id": "figures", "court": "disclosed", "at": "4", "rules": "disclosed", "comparison": "equal", "why": None, "apart": None, "would_settle": []},
    ]  # fmt: skip
    assert shown["motions"][0]["court"] == "granted"
    assert shown["known"] == "whole"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    out, err = capsys.readouterr()
    assert stop.value.code == 0, err
    return " ".join(out.split())


def test_the_terminal_shows_parts_below_their_whole_and_the_court_beside_each(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ruled(tmp_path, f"passages: {{is: disclosed, at: 12, {BECAUSE}}}; figures: disclosed; motion: granted", "held: Figures are facts.\n")
    said = printed(capsys, "decide", str(tmp_path / "sample.yaml"))
    assert "Staff memorandum: disclosed in part Opinion passages: protected (the court: disclosed, at 12) The rules do not give" in said
    assert "Figures: disclosed (the court: disclosed) Motion: granted in part (the court: granted)" in said
    assert "The court held: Figures are facts." in said
    assert "granted as to Figures (part of Staff memorandum); denied as to Opinion passages (part of Staff memorandum)" in said


def test_the_terminal_says_what_is_not_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ruled(tmp_path, "passages: protected", IN_PART)
    said = printed(capsys, "decide", str(tmp_path / "sample.yaml"))
    assert "The facts are known only in part. What the declaration says of the figures." in said
    assert "agrees with the court as far as the facts are known" in said


def test_check_names_the_standing_of_each_ruling(tmp_path: Path) -> None:
    ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; figures: disclosed")
    line = check_path(tmp_path / "sample.yaml")
    assert "passages protected (apart, fact unknown: the court disclosed), figures disclosed (equal), motion granted-in-part." in line


def test_the_totals_count_each_standing_and_the_reasons(tmp_path: Path) -> None:
    first = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; figures: disclosed; motion: granted", "held: Figures are facts.\n")
    second = ruled(tmp_path, "passages: protected", IN_PART)
    compared = [(case, compare(case, decide(case))) for case in (first, second)]
    assert totals(compared) == (
        "2 cases; of 3 rulings on documents, equal 1, agrees so far 1, apart 1 (fact unknown 1); "
        "of 1 rulings on motions, equal 0, agrees so far 0, apart 1 (fact unknown 1); in 1 the court is shown to have held something. "
        "To agree so far says little: nothing known speaks against the rules."
    )
    assert one_line(compared[1][1]).startswith("memo undetermined, passages undetermined (agrees so far: the court protected)")


def test_the_graph_holds_the_ruling_with_what_was_told_and_the_comparison_with_what_was_inferred(tmp_path: Path) -> None:
    case = ruled(tmp_path, f"passages: {{is: disclosed, {BECAUSE}}}; figures: {{is: disclosed, at: 4}}; motion: granted")
    graph = case_dataset(case, decide(case))
    told, inferred = graph.graph(case_iri(case.id)), graph.graph(case_iri(case.id, "inferred"))
    passages, figures, memo = (case_iri(case.id, "document", name) for name in ("passages", "figures", "memo"))
    assert told.value(passages, IC.partOf) == told.value(figures, IC.partOf) == memo
    assert inferred.value(memo, IC.disposedOf) == IC["disposition-disclosed-in-part"]
    assert (told.value(passages, IC.ruledAt), str(told.value(figures, IC.ruledAt))) == (None, "4")
    assert told.value(case_iri(case.id, "motion"), IC.courtResult) == IC.motion_granted
    assert inferred.value(passages, IC.comparedWithCourt) == IC.comparison_apart
    assert inferred.value(passages, IC.differsBecause) == IC.difference_fact_unknown
    assert inferred.value(figures, IC.comparedWithCourt) == IC.comparison_equal
    assert told.value(passages, IC.comparedWithCourt) is None


def test_every_kind_of_reason_has_its_word_and_its_sentence() -> None:
    kinds = ontology.vocabulary().of_kind("Difference")
    assert {word_for(key) for key in kinds} == {"reversed", "fact-unknown", "court-weighed", "outside-base"}
    assert all(kind.sentence.endswith(".") for kind in kinds.values())
    assert {"comparison_" + each.replace("-", "_") for each in Standing} == set(ontology.vocabulary().of_kind("Comparison"))


# ---------------------------------------------------------------- slips

SLIPS = {
    "apart without why": ("{is: disclosed, apart: A sentence.}", "", 33, "Say also, as 'why:'"),
    "why without apart": ("{is: disclosed, why: reversed}", "", 33, "Say also, as 'apart:'"),
    "an empty sentence": ("{is: disclosed, apart: '', why: reversed}", "", 33, "A sentence is expected here"),
    "a reason that is none": ("{is: disclosed, apart: A sentence., why: revrsed}", "", 33, "Did you mean 'reversed'?"),
    "a disposition that is none": ("{is: disclose}", "", 33, "Did you mean 'disclosed'?"),
    "no disposition": ("{at: 12}", "", 33, "needs its value"),
    "a page that is none": ("{is: disclosed, at: twelve}", "", 33, "is not a page"),
    "an unknown key": ("{is: disclosed, since: x}", "", 33, "No line of this name can stand here"),
    "a result of a motion that is none": ("disclosed\n  motion: grant", "", 34, "Did you mean 'granted'?"),
    "a ruling on a motion not made": ("disclosed\n  cross_motion: granted", "", 34, "Write 'cross_motion:' at the top"),
    "a document not listed": ("disclosed\n  figure: disclosed", "", 34, "Did you mean 'figures'?"),
    "a wrong word for what is known": ("disclosed", "known: partly\n", 34, "Write 'known: in-part'"),
    "unknown facts of a case known in whole": ("disclosed", "unknown_facts: Some.\n", 34, "go with 'known: in-part'"),
    "an empty holding": ("disclosed", "held:\n", 34, "A sentence is expected here"),
}  # fmt: skip


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 14


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_about_what_the_court_did_is_named_with_its_line_and_what_would_be_right(tmp_path: Path, slip: str) -> None:
    ruling, more, line, hint = SLIPS[slip]
    with pytest.raises(Faulty) as caught:
        ruled(tmp_path, f"passages: {ruling}", more)
    assert [fault.line for fault in caught.value.faults if hint in fault.message] == [line], str(caught.value)
