"""A motion is put together from what becomes of the documents: one word, and a sentence that says what is granted and what not."""

from itertools import product
from pathlib import Path

import pytest
from files import IN_PARTS, UNREFUTED, case_in

import ontology
from kb import decide
from kb.as_json import decision as as_json
from kb.case import Case
from kb.decision import Decision
from kb.explain import summary
from kb.motion import PUBLIC, as_to, result
from kb.motion_words import motion_sentence, motions_sentence
from ontology.faults import Faulty

PROTECT, COMPEL = "MotionForProtectiveOrder", "MotionToCompel"
EVERY = [value.token for value in ontology.vocabulary().dispositions]
WORDS = {"granted", "denied", "granted-in-part", "deferred"}

TWO_SIDED = f"""\
caption: Sample Steel Co. v. United States
court: CIT
date: 1984
motion: motion to compel
cross_motion: motion for a protective order
documents:
  - {{id: advice, label: the advice, answers: {{in_record: yes}}}}
  - {{id: table, label: the table, answers: {{in_record: yes, deliberative: no}}}}
  - {{id: notice, label: the notice, answers: {{in_record: yes, published: by-government, relevance_shown: yes}}}}
  - {{id: letter, label: the letter, answers: {{in_record: yes, declaration: conclusory}}}}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [advice, table, notice, letter]
    answers:
{UNREFUTED}"""
ONLY = "documents: [advice, table, notice, letter]"


@pytest.fixture
def both(tmp_path: Path) -> Decision:
    return decide(case_in(tmp_path, TWO_SIDED), close_record=True)


# ---------------------------------------------------------------- one document


def test_what_is_granted_to_one_side_is_denied_to_the_other() -> None:
    assert (as_to(PROTECT, "protected"), as_to(COMPEL, "protected")) == ("granted", "denied")
    assert (as_to(PROTECT, "disclosed"), as_to(COMPEL, "disclosed")) == ("denied", "granted")


@pytest.mark.parametrize("disposition", ["disclosed-in-part", "disclosed-under-order"])
def test_disclosure_in_part_or_on_terms_gives_each_side_something(disposition: str) -> None:
    assert as_to(PROTECT, disposition) == as_to(COMPEL, disposition) == "granted-in-part"


@pytest.mark.parametrize("disposition", ["open", "in-camera-review", "further-showing", "undetermined"])
def test_what_is_pending_is_deferred_for_either_side(disposition: str) -> None:
    assert as_to(PROTECT, disposition) == as_to(COMPEL, disposition) == "deferred"


# ---------------------------------------------------------------- the word


@pytest.mark.parametrize(
    ("found", "word"),
    [
        ({"granted"}, "granted"),
        ({"denied"}, "denied"),
        ({"deferred"}, "deferred"),
        ({"granted", "denied"}, "granted-in-part"),
        ({"granted", "deferred"}, "granted-in-part"),
        ({"denied", "deferred"}, "deferred"),
        ({"granted-in-part", "deferred"}, "granted-in-part"),
        ({"granted", "moot"}, "granted"),
        ({"denied", "moot"}, "denied"),
        ({"deferred", "moot"}, "deferred"),
        ({"moot"}, "denied"),
    ],
)
def test_the_word_for_a_motion_follows_from_what_it_comes_to_as_to_each_document(found: set[str], word: str) -> None:
    assert result(found) == word


def test_every_mixture_has_a_word_of_the_contract() -> None:
    for one, two, three in product(["granted", "denied", "granted-in-part", "deferred", "moot"], repeat=3):
        assert result([one, two, three]) in WORDS


def test_the_words_are_those_of_the_ontology() -> None:
    labels = {each.label.replace(" ", "-") for each in ontology.vocabulary().of_kind("MotionResult").values()}
    assert labels == WORDS
    assert ontology.vocabulary().value(*PUBLIC).sentence


# ---------------------------------------------------------------- the sentence


def test_the_sentence_says_what_is_granted_and_what_is_not_document_by_document(both: Decision) -> None:
    said = motion_sentence(both, both.motions[0])
    assert said.startswith(
        "The motion to compel is granted as to the table; denied as to the advice; moot as to the notice (the content is"
    )
    assert said.endswith("; deferred as to the letter until a further showing is made by the claimant.")
    assert both.motion == "granted-in-part"


def test_the_cross_motion_is_the_other_side_of_the_same(both: Decision) -> None:
    motion, cross = both.motions
    assert cross.result == "granted-in-part"
    assert motion_sentence(both, cross).startswith(
        "The cross-motion for a protective order is granted as to the advice; denied as to the table;"
    )
    mirrored = {"granted": "denied", "denied": "granted"}
    assert {group.documents: mirrored.get(group.result, group.result) for group in motion.groups} == {
        group.documents: group.result for group in cross.groups
    }


def test_both_motions_stand_in_the_summary_and_in_the_contract(tmp_path: Path) -> None:
    case = case_in(tmp_path, TWO_SIDED)
    decision = decide(case, close_record=True)
    data = as_json(decision, case)
    assert [motion["result"] for motion in data["motions"]] == ["granted-in-part", "granted-in-part"]
    assert data["motion"] == "granted-in-part"
    assert all(motion["sentence"] in summary(decision) for motion in data["motions"])
    assert [group["documents"] for group in data["motions"][0]["as_to"]] == [["table"], ["advice"], ["notice"], ["letter"]]


def test_a_motion_that_comes_to_one_thing_names_no_document(tmp_path: Path) -> None:
    decision = decide(only(tmp_path, "advice"), close_record=True)
    assert motions_sentence(decision) == "The motion to compel is denied. The cross-motion for a protective order is granted."


def test_a_published_document_is_disclosed_and_the_motion_about_it_moot(tmp_path: Path) -> None:
    decision = decide(only(tmp_path, "notice"), close_record=True)
    assert (decision.documents[0].disposition, decision.documents[0].moot) == ("disclosed", True)
    assert [motion.result for motion in decision.motions] == ["denied", "denied"]
    assert motions_sentence(decision).startswith("The motion to compel is denied as moot (the content is public")


def test_a_document_disclosed_on_another_ground_is_not_moot(tmp_path: Path) -> None:
    decision = decide(only(tmp_path, "table"), close_record=True)
    assert (decision.documents[0].disposition, decision.documents[0].moot) == ("disclosed", False)
    assert decision.motion == "granted"


def test_parts_that_come_to_the_same_are_named_as_the_whole(tmp_path: Path) -> None:
    other = "  - {id: letter, label: Letter, answers: {in_record: yes, deliberative: no}}\n"
    changes = [("    answers: {deliberative: no}\n", other), ("documents: [memo]", "documents: [memo, letter]")]
    case = case_in(tmp_path, IN_PARTS, *changes)
    assert (
        motions_sentence(decide(case, close_record=True)) == "The motion to compel is granted as to Letter; denied as to Staff memorandum."
    )


# ---------------------------------------------------------------- facts missing


def test_while_facts_are_missing_a_motion_is_deferred_and_the_sentence_says_what_is_decided(tmp_path: Path) -> None:
    decision = decide(case_in(tmp_path, TWO_SIDED))
    assert not decision.settled
    assert decision.motion == "deferred"
    assert "moot as to the notice" in motions_sentence(decision)
    assert "until the facts that are missing are known" in motions_sentence(decision)


def test_nothing_is_said_of_a_motion_while_no_document_is_decided(tmp_path: Path) -> None:
    assert motions_sentence(decide(only(tmp_path, "advice"))) == ""


def test_without_a_motion_there_is_no_result(tmp_path: Path) -> None:
    decision = decide(case_in(tmp_path, IN_PARTS, ("motion: motion to compel\n", "")), close_record=True)
    assert (decision.motion, decision.motions, motions_sentence(decision)) == ("", (), "")


def only(folder: Path, name: str) -> Case:
    """The case with one of its documents alone."""
    lines = [line for line in TWO_SIDED.splitlines() if not line.startswith("  - {id:") or f"id: {name}," in line]
    return case_in(folder, "\n".join(lines) + "\n", (ONLY, f"documents: [{name}]"))


# ---------------------------------------------------------------- slips


@pytest.mark.parametrize(
    ("right", "wrong", "hint"),
    [
        (
            "cross_motion: motion for a protective order",
            "cross_motion: motion to compel",
            "line 5: cross_motion: A cross-motion is the other side's",
        ),
        ("motion: motion to compel\ncross", "cross", "A cross-motion answers a motion"),
        ("cross_motion: motion for", "cross_motion: motions for", "No motion of the ontology is called"),
        ("cross_motion:", "crossmotion:", "Did you mean 'cross_motion'"),
        ("id: letter,", "id: cross_motion,", "other than 'motion' or 'cross_motion'"),
    ],
)
def test_a_slip_about_motions_is_told_with_what_would_be_right(tmp_path: Path, right: str, wrong: str, hint: str) -> None:
    with pytest.raises(Faulty, match=hint):
        case_in(tmp_path, TWO_SIDED, (right, wrong))
