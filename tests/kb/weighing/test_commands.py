"""What `decide`, `next`, `why`, `library`, `vocabulary` and `export` say of what is only weighed, and what they refuse."""

import json
from pathlib import Path

import pytest

import ontology
from kb.cli import main

FILE = """\
caption: Weighty Co. v. United States
court: CIT
date: 2020
documents:
  - {id: memo, label: Memorandum}
  - {id: note, label: Note to the file}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [memo, note]
    answers: {access: litigation, opposition: on-merits, in_record: yes, relevance_shown: yes, statutory_review: yes, published: no,
      shared_with_party: no, production: no, claim_made: yes, claimant_office: head, personal_review: reviewed, declaration: specific,
      declaration_answered: unrefuted, claim_timing: in-time, internal: yes, predecisional: yes, deliberative: yes,
      factual_matter: inseparable, adopted: no, misconduct: none, process_in_issue: no, look: taken, look_shows: as-described,
      need_asserted: specific, other_source: no, document_serves: yes, centrality: {is: central, at: 12, by: the plaintiff}}
    except_for:
      note: {policy: at-stake, document_serves: no}
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "weighty.yaml"
    file.write_text(FILE)
    return str(file)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.replace("│", " ").split())


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    with pytest.raises(SystemExit):
        main([*arguments, "--json"])
    return json.loads(capsys.readouterr().out)


def test_decide_says_after_the_reasons_what_lies_on_the_scale_and_what_precedent_says(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capsys, "decide", path, "--close-record")
    said = ("Why", "To be weighed: Memorandum", "For protection speaks:", "For disclosure speaks:",
            "the document is central to what has to be decided (says the plaintiff, at 12)", "The decisions that bind the court, on this alone, leave it free.",
            "'incamera precedents' shows how they compare with the facts.", "What law this rests on")  # fmt: skip
    places = [out.index(each) for each in said]
    assert places == sorted(places)
    assert "To be weighed: Note" not in out and "choice of policy" not in out


def test_a_memorandum_in_paragraphs_says_it_too_and_a_line_does_not(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "decide", path, "--close-record", "--length", "paragraph")
    assert "For disclosure speaks: the opponent asserts a specific need" in out
    _, out, _ = run(capsys, "decide", path, "--close-record", "--length", "line")
    assert "For disclosure speaks" not in out


def test_a_decision_that_leaves_nothing_to_weigh_says_nothing_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "decide", "national_latex")
    assert "To be weighed" not in out
    assert data(capsys, "decide", "national_latex")["weighing"] == []


def test_as_data_a_decision_holds_the_scale_and_can_still_be_derived_again(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = data(capsys, "decide", path, "--close-record")
    (balance,) = found["weighing"]
    assert (balance["documents"], balance["claim"]) == (["memo"], "deliberative")
    assert {each["element"] for each in balance["told"]["opponent"]} == {"need_asserted", "other_source", "document_serves", "centrality"}
    assert balance["told"]["opponent"][-1] | {"text": ""} == {
        "element": "centrality", "value": "central", "text": "", "at": "12", "by": "the plaintiff", "note": None,
    }  # fmt: skip
    assert balance["precedent"]["binding"] == {"forced": None, "clash": False, "by": []}
    assert "centrality" not in {step["finding"] for step in found["steps"]}
    explanation = tmp_path / "explanation.json"
    explanation.write_text(json.dumps(found))
    code, out, _ = run(capsys, "check", str(explanation))
    assert code == 0 and "follow from one another" in out


def test_next_says_that_the_rules_stop_and_what_nobody_told(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "next", path)
    said = ("The rules stop here: Memorandum, claimed as deliberative process.", "For disclosure speaks:", "Nobody told: role of the Government",
            "As things stand, no decision turns on any of it.", "Ask next: Is it clearly and persuasively shown")  # fmt: skip
    places = [out.index(each) for each in said]
    assert places == sorted(places)
    _, out, _ = run(capsys, "next", path, "--all")
    assert "Would disclosure of this document make officials less frank with one another? (frankness)" in out


def test_next_as_data_has_a_question_for_each_factor_not_told(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = data(capsys, "next", path)["weighing"]
    assert (
        [each["element"] for each in found["questions"]]
        == found["untold"]
        == [term for term in ontology.vocabulary().weighed if term != "centrality"]
    )
    assert all(answer["binding"]["forced"] is None for each in found["questions"] for answer in each["answers"])
    assert data(capsys, "next", path, "--document", "note")["weighing"] == []


def test_as_long_as_the_rules_are_not_settled_nothing_that_is_only_weighed_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "unsettled.yaml"
    file.write_text(FILE.replace("adopted: no, ", ""))
    found = data(capsys, "next", str(file))
    assert found["weighing"] == []
    assert not {each["element"] for each in found["questions"]} & ontology.vocabulary().weighed.keys()


def test_why_says_that_no_rule_turns_on_it_and_for_whom_each_answer_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "why", "national_latex", "frankness")
    assert code == 0
    assert "No rule turns on it: it counts where need is weighed against harm, and precedent decides with it." in out
    assert (
        "suffers: Disclosure would make those who advise the Government less frank. (as told) in the weighing: speaks for the claimant"
        in out
    )
    assert "then possible" not in out and "Nothing hangs on it" not in out
    _, out, _ = run(capsys, "why", "role of the Government")
    assert "That the Government defends what an agency decided is the ordinary setting" in out
    _, out, _ = run(capsys, "why", "other_source")
    assert "It counts besides where need is weighed against harm" in out


def test_the_library_and_the_vocabulary_mark_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "library", "centrality")
    assert "centrality of the document (centrality, a weighed factor of need)" in out
    assert "Source: Warner at 1161. Unverified:" in out
    _, out, _ = run(capsys, "library", "need")
    assert "What is weighed, and turns no rule centrality: How central" in out
    _, out, _ = run(capsys, "vocabulary")
    assert out.count("(only weighed)") == 8
    listed = {each["term"]: each for each in data(capsys, "vocabulary")}
    assert {term for term, each in listed.items() if each["weighed"] == "only"} == set(ontology.vocabulary().weighed)
    assert listed["policy"]["values"][0]["speaks_for"] == "claimant"


def test_the_graph_of_a_case_holds_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "national_latex", "--format", "turtle"])
    out = capsys.readouterr().out
    assert "ic:frankness-suffers" in out and "Disclosure would make those who advise the Government less frank." in out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("why", "franknes"), 1, "Did you mean 'frankness'"),
        (("library", "centralty"), 1, "Did you mean 'centrality'"),
        (
            ("precedents", "warner", "--ruling-for", "claimant", "--because", "frankness"),
            2,
            "Nothing told of frankness speaks for the claimant",
        ),
        (("precedents", "warner", "--ruling-for", "opponent", "--because", "goverment_role"), 2, "Did you mean 'government_role'"),
    ],
)
def test_wrong_input_gets_a_sentence(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, message: str) -> None:
    found, _, err = run(capsys, *arguments)
    assert (found, message in err) == (code, True), err


def test_a_court_may_rest_its_ruling_on_what_it_weighed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ruled.yaml"
    ruled = "ruled:\n  note: {is: protected, because: [policy]}\n  memo: {is: disclosed-under-order, because: [centrality], apart: It weighed., why: court-weighed}\n"
    file.write_text(FILE + ruled)
    assert run(capsys, "check", str(file))[0] == 0
    file.write_text(FILE + ruled.replace("[policy]", "[centrality]"))
    _, _, err = run(capsys, "check", str(file))
    assert "The ruling cannot rest on 'centrality'" in err
