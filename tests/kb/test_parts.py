"""A document in parts: what is told of the whole goes for its parts, each part is decided, and the whole is put together."""

from itertools import product
from pathlib import Path

import pytest
from files import IN_PARTS, UNREFUTED, case_in

import ontology
from kb import decide
from kb.as_json import decision as as_json
from kb.case import Case
from kb.decision import UNDETERMINED
from kb.explain import explain
from kb.relief import PENDING, combined, compose
from ontology.faults import Faulty

EVERY = [value.token for value in ontology.vocabulary().dispositions]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return case_in(tmp_path, IN_PARTS)


# ---------------------------------------------------------------- what is told


def test_a_claim_over_the_whole_covers_each_of_its_parts_and_not_the_whole_as_a_unit(case: Case) -> None:
    assert [document for _, document in case.units()] == ["passages", "figures"]


def test_a_claim_may_name_one_part_alone(tmp_path: Path) -> None:
    more = "  - {id: secret, privilege: state-secrets, documents: [figures]}\n"
    case = case_in(tmp_path, IN_PARTS, more=more)
    assert [(claim.id, document) for claim, document in case.units()] == [
        ("deliberative", "passages"), ("deliberative", "figures"), ("secret", "figures"),
    ]  # fmt: skip


def test_what_is_told_of_the_whole_goes_for_its_parts_unless_a_part_says_otherwise(case: Case) -> None:
    units = {document: case.unit(claim, document) for claim, document in case.units()}
    assert units["passages"]["in_record"].token == units["figures"]["in_record"].token == "yes"
    assert (units["passages"]["deliberative"].token, units["figures"]["deliberative"].token) == ("yes", "no")


LEVELS = {
    "the case": "answers: {published: by-government}\n",
    "the claim": "      published: no\n",
    "the whole": "in_record: yes, published: by-government",
    "the whole under the claim": "    except_for:\n      memo: {published: no}\n",
    "the part": "    answers: {published: by-government}\n",
    "the part under the claim": "      passages: {published: no}\n",
}


@pytest.mark.parametrize("nearest", range(1, 7))
def test_what_is_told_more_closely_goes_before_what_is_told_of_more(tmp_path: Path, nearest: int) -> None:
    """The answer alternates from level to level, so that each must win over all before it."""
    of_case, claim, whole, under, part, part_under = (text if place < nearest else "" for place, text in enumerate(LEVELS.values()))
    if part_under:
        under = under.rstrip("\n") + "\n"
    changes = [("in_record: yes", whole)] if whole else []
    changes += [("    label: Opinion passages\n", "    label: Opinion passages\n" + part)] if part else []
    case = case_in(tmp_path, IN_PARTS, *changes, more=claim + under + part_under + of_case)
    told = case.unit(case.claims[0], "passages")["published"].token
    assert told == ("by-government" if nearest % 2 else "no")


def test_an_answer_of_the_whole_that_does_not_arise_for_one_part_is_no_slip(tmp_path: Path) -> None:
    text = IN_PARTS.replace("{in_record: yes}", "{in_record: yes, look: taken, look_shows: as-described}")
    case = case_in(tmp_path, text, ("{deliberative: no}", "{deliberative: no, look: not-taken}"))
    assert decide(case, close_record=True).document("figures").disposition == "disclosed"


def test_an_answer_that_arises_for_no_part_is_still_a_slip(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match=r"line 8: look_shows: This is asked only if 'look' is taken"):
        case_in(tmp_path, IN_PARTS, ("{in_record: yes}", "{in_record: yes, look: not-taken, look_shows: as-described}"))


# ---------------------------------------------------------------- the whole from its parts


def test_a_memorandum_with_opinions_and_figures_is_disclosed_in_part(case: Case) -> None:
    decision = decide(case, close_record=True)
    assert {found.id: found.disposition for found in decision.documents} == {
        "memo": "disclosed-in-part", "passages": "protected", "figures": "disclosed",
    }  # fmt: skip
    assert decision.document("memo").parts == ("passages", "figures")
    assert decision.document("memo").units == ()
    assert decision.document("figures").part_of == "memo"


@pytest.mark.parametrize("one", EVERY)
def test_parts_all_alike_make_a_whole_of_the_same(one: str) -> None:
    assert compose([one, one, one]) == one


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ({"protected", "disclosed"}, "disclosed-in-part"),
        ({"protected", "disclosed-under-order"}, "disclosed-in-part"),
        ({"disclosed", "disclosed-under-order"}, "disclosed-under-order"),
        ({"disclosed-in-part", "disclosed"}, "disclosed-in-part"),
        ({"disclosed-in-part", "protected"}, "disclosed-in-part"),
        ({"disclosed-in-part", "disclosed-under-order"}, "disclosed-in-part"),
        ({"protected", "disclosed", "disclosed-under-order"}, "disclosed-in-part"),
        ({"protected", "further-showing"}, "further-showing"),
        ({"in-camera-review", "further-showing", "disclosed"}, "in-camera-review"),
        ({"open", "in-camera-review", "further-showing"}, "open"),
    ],
)
def test_a_whole_is_put_together_in_the_stated_order(parts: set[str], whole: str) -> None:
    assert compose(parts) == whole


@pytest.mark.parametrize("waiting", PENDING)
def test_nothing_is_final_for_the_whole_while_a_part_is_pending(waiting: str) -> None:
    for other in EVERY:
        assert compose([waiting, other]) in PENDING


def test_it_does_not_matter_in_which_order_parts_are_taken_or_how_they_are_grouped() -> None:
    for one, two, three in product(EVERY, repeat=3):
        together = compose([one, two, three])
        assert compose([compose([one, two]), three]) == together == compose([three, compose([two, one])])


def test_what_remains_possible_for_a_whole_is_what_its_parts_can_make() -> None:
    assert combined([("protected", "disclosed"), ("disclosed",)], compose) == ("disclosed-in-part", "disclosed")
    assert combined([("protected", "disclosed"), ("disclosed-in-part",)], compose) == ("disclosed-in-part",)


def test_a_whole_with_a_part_that_is_undetermined_is_undetermined(case: Case) -> None:
    decision = decide(case)
    assert decision.document("passages").disposition == UNDETERMINED
    assert decision.document("memo").disposition == UNDETERMINED
    assert set(decision.document("memo").possible) >= {"disclosed", "disclosed-in-part"}
    assert not decision.settled


def test_thirty_parts_that_are_all_open_are_put_together_at_once(tmp_path: Path) -> None:
    parts = "".join(f"  - {{id: part_{number}, part_of: memo}}\n" for number in range(30))
    case = case_in(tmp_path, IN_PARTS, ("claims:\n", parts + "claims:\n"))
    assert len(decide(case).document("memo").parts) == 32


# ---------------------------------------------------------------- nothing is counted twice


def test_outcome_motion_and_steps_count_each_part_once_and_the_whole_not_at_all(case: Case) -> None:
    decision = decide(case, close_record=True)
    assert [document.id for document in decision.single] == ["passages", "figures"]
    assert [unit.document for unit in decision.units] == ["passages", "figures"]
    assert decision.outcome == "sustained-in-part"
    assert [group.documents for group in decision.motions[0].groups] == [("figures",), ("passages",)]
    ids = [step.id for step in decision.steps]
    assert len(ids) == len(set(ids))


def test_the_contract_shows_the_whole_with_its_parts_and_a_part_with_its_whole(case: Case) -> None:
    decision = decide(case, close_record=True)
    shown = {document["id"]: document for document in as_json(decision, case)["documents"]}
    assert (shown["memo"]["parts"], shown["memo"]["part_of"], shown["memo"]["claims"]) == (["passages", "figures"], None, [])
    assert (shown["figures"]["part_of"], shown["figures"]["parts"], len(shown["figures"]["claims"])) == ("memo", [], 1)
    assert shown["memo"]["privileges"] == ["deliberative-process"]


def test_a_part_is_named_with_its_whole_where_it_stands_alone(case: Case) -> None:
    found = [each.documents for each in explain(decide(case, close_record=True))]
    assert found == [("Opinion passages (part of Staff memorandum)",), ("Figures (part of Staff memorandum)",)]


def test_parts_of_one_name_in_different_wholes_are_kept_apart(tmp_path: Path) -> None:
    other = "  - {id: letter, label: Letter}\n  - {id: more, part_of: letter, label: Opinion passages}\n"
    case = case_in(tmp_path, IN_PARTS, ("claims:\n", other + "claims:\n"), ("documents: [memo]", "documents: [memo, letter]"))
    assert case.full_label("passages") != case.full_label("more")
    decision = decide(case, close_record=True)
    assert {found.document for found in explain(decision)} <= {"passages", "figures", "more"}


# ---------------------------------------------------------------- slips

PART = "  - id: passages\n    part_of: memo\n"
SLIPS = {
    "a part of a document not listed": ("part_of: memo\n    label: O", "part_of: mem\n    label: O", 10, "Did you mean 'memo'?"),
    "a part of itself": ("part_of: memo\n    label: O", "part_of: passages\n    label: O", 10, "cannot be a part of itself"),
    "a part of a part": ("part_of: memo\n    label: F", "part_of: passages\n    label: F", 13, "Make both parts of 'memo'"),
    "a circle": ("    answers: {in_record: yes}\n", "    part_of: passages\n", 8, "each called a part of the other"),
    "a whole left empty": ("part_of: memo\n    label: O", "part_of:\n    label: O", 10, "The id of the whole is missing"),
    "a part that no claim covers": ("documents: [memo]", "documents: [passages]", 12, "No claim covers this part. Name it, or the whole 'memo'"),
    "a part covered twice": ("documents: [memo]", "documents: [memo, figures]", 20, "covers this part already"),
    "a document named twice": ("documents: [memo]", "documents: [memo, memo]", 20, "names this document twice"),
    "an answer for a part not covered": (UNREFUTED, UNREFUTED + "    except_for:\n      figure: {published: no}\n", 33, "Did you mean 'figures'?"),
    "a part misspelt": ("part_of: memo\n    label: O", "partof: memo\n    label: O", 10, "Did you mean 'part_of'?"),
}  # fmt: skip


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 10


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_about_parts_is_named_with_its_line_and_what_would_be_right(tmp_path: Path, slip: str) -> None:
    right, wrong, line, hint = SLIPS[slip]
    with pytest.raises(Faulty) as caught:
        case_in(tmp_path, IN_PARTS, (right, wrong))
    assert line in [fault.line for fault in caught.value.faults if hint in fault.message], str(caught.value)


RULINGS = [
    ("memo: disclosed-in-part, passages: protected, figures: disclosed", ""),
    ("memo: disclosed-in-part", ""),
    ("memo: disclosed-in-part, figures: disclosed", ""),
    ("memo: protected, passages: protected, figures: disclosed", "Together these make disclosed-in-part."),
    ("memo: protected, figures: disclosed", "does not fit what is said of its parts."),
    ("memo: disclosed, figures: further-showing", "does not fit what is said of its parts."),
]


@pytest.mark.parametrize(("ruled", "hint"), RULINGS)
def test_a_ruling_on_a_whole_must_fit_the_rulings_on_its_parts(tmp_path: Path, ruled: str, hint: str) -> None:
    more = f"ruled: {{{ruled}}}\n"
    if not hint:
        assert case_in(tmp_path, IN_PARTS, more=more).ruled
        return
    with pytest.raises(Faulty, match=hint):
        case_in(tmp_path, IN_PARTS, more=more)
