"""`incamera precedents`: what it prints, for people and for programs, and what it refuses; and `because:` in a case file."""

import json
from pathlib import Path

import pytest

import ontology
from kb import load
from kb.cli import main
from ontology.faults import Faulty

ROOT = Path(__file__).parents[3]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["precedents", *arguments])
    return int(stop.value.code or 0), *capsys.readouterr()


def flat(text: str) -> str:
    return " ".join(text.split())


ADVICE = """
caption: Advice Co. v. United States
court: CIT
date: 2020
documents:
  - {id: memo, label: Memorandum}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [memo]
    answers: {opposition: on-merits, access: litigation, internal: yes, predecisional: yes, deliberative: yes, frankness: suffers}
"""


@pytest.fixture
def advice(tmp_path: Path) -> str:
    path = tmp_path / "advice.yaml"
    path.write_text(ADVICE)
    return str(path)


def test_it_says_what_binds_then_what_is_nearest_then_what_was_left_out(advice: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, advice)
    text = flat(out)
    assert code == 0
    said = ("The decisions that bind the court force protection: Kaiser (1958), as far as its facts are known.", "Nearest for protection",
            "No relevant difference.", "Nearest for disclosure", "No two of them conflict.",
            "Of no force, and left out: Marriott (Fed. Cl.) (2004), reversed.")  # fmt: skip
    places = [text.index(each) for each in said]
    assert places == sorted(places)


def test_where_no_decision_binds_the_court_that_is_said_and_not_that_the_binding_ones_leave_it_free(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = flat(run(capsys, "national_latex", "--strict")[1])
    assert out.count("No decision held here binds the court on this privilege, in this kind of suit.") == 2
    assert "that bind the court leave it free" not in out
    assert "The binding decisions leave it free" not in out
    assert "Of these bind the court: Reynolds (1953)." in flat(run(capsys, "ceramica_regiomontana")[1])


def test_every_decision_under_the_privilege_is_counted_or_named_as_left_out_with_why(capsys: pytest.CaptureFixture[str]) -> None:
    out = flat(run(capsys, "national_latex", "--court", "CIT", "--as-of", "2020")[1])
    assert "The decision under review, and left out: Nat'l Latex (1981)." in out
    assert "Another kind of suit, and left out:" in out
    for name in ("Sears (1975, 3 rulings)", "Mink (1973)", "Montrose (1974)", "Carlisle (1980)"):
        assert name in out.partition("Another kind of suit")[2]
    assert "On a point of law only, so that no facts compare: Marriott (2006). The head of an agency may" in out
    assert "Marriott (2006)" not in flat(run(capsys, "national_latex")[1])


def test_a_decision_with_two_rulings_is_told_apart_by_its_documents(capsys: pytest.CaptureFixture[str]) -> None:
    out = flat(run(capsys, "national_latex")[1])
    assert "Of 7 rulings in 6 decisions under this privilege" in out
    assert "Union Oil (persuasive, unverified), protected as to passages with opinions or suggestions;" in out
    assert "Union Oil (persuasive, unverified), disclosed as to the portions not cut out;" in out


def test_a_ruling_can_be_proposed_with_its_reason(advice: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, advice, "--ruling-for", "opponent", "--because", "opposition")
    assert "not permitted to a court that follows them" in flat(out)
    _, out, _ = run(capsys, "warner", "--ruling-for", "claimant", "--json")
    assert json.loads(out)["documents"][0]["proposed"]["permitted"] is True


def test_as_data_it_holds_the_differences_and_why_decisions_were_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "ceramica_regiomontana", "--json")
    (document,) = json.loads(out)["documents"]
    (steel,) = document["nearest"]["opponent"]
    assert (steel["opinion"], steel["forces"], steel["weight"]) == ("republic_steel", False, "persuasive")
    assert {key: steel["lacking"][0][key] for key in ("term", "value")} == {"term": "declaration", "value": "conclusory"}
    assert {each["why"] for each in document["left_out"]} >= {"the decision under review", "another privilege"}
    _, out, _ = run(capsys, "national_latex", "--as-of", "2020", "--json")
    assert [each["opinion"] for each in json.loads(out)["documents"][0]["points_of_law"]] == ["marriott"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nobody_v_nothing",), 1, "No case of this name"),
        (("warner", "--document", "memorandum"), 1, "has no document 'memorandum'"),
        (("warner", "--ruling-for", "clamant"), 2, "Did you mean 'claimant'"),
        (("warner", "--because", "internal"), 2, "--ruling-for"),
        (("warner", "--ruling-for", "opponent", "--because", "internl"), 2, "'internl' is not one of"),
        (("warner", "--ruling-for", "opponent", "--because", "internal"), 2, "Nothing told of internal speaks for the opponent"),
        (("warner", "--court", "Moon"), 2, "No court of the ontology is called 'Moon'"),
        (("warner", "--court", "CIT", "--as-of", "1970"), 2, "began only on"),
    ],
)
def test_wrong_input_gets_a_sentence(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, message: str) -> None:
    found, _, err = run(capsys, *arguments)
    assert (found, message in flat(err.replace("│", ""))) == (code, True), err


def test_no_sentence_of_the_ontology_is_written_again_in_python() -> None:
    vocabulary = ontology.vocabulary()
    points = [*vocabulary.elements.values(), *vocabulary.issues.values()]
    said = {value.sentence.rstrip(".") for point in points for value in point.values} | {
        each.sentence for each in vocabulary.named.values()
    }
    for folder in ("precedent", "argument", "commands"):
        for file in (ROOT / "kb" / folder).glob("*.py"):
            assert [each for each in said if each and each in file.read_text("utf-8")] == []


CASE = """
caption: Reasoned Co. v. United States
court: CIT
date: 1984
documents:
  - {id: memo, label: Memorandum}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [memo]
    answers: {opposition: on-merits, access: litigation, claim_made: yes, internal: yes}
ruled:
  memo: {is: protected, because: [internal]}
"""


def read(tmp_path: Path, **changes: str) -> str:
    text = CASE
    for old, new in changes.items():
        text = text.replace({"because": "[internal]", "ruling": "is: protected"}[old], new)
    path = tmp_path / "case.yaml"
    path.write_text(text)
    try:
        return str(load(path).ruled["memo"].because)
    except Faulty as error:
        return str(error.faults[0])


def test_a_case_file_may_say_on_what_the_court_rested_its_ruling(tmp_path: Path) -> None:
    assert read(tmp_path) == "('internal',)"
    assert "'internl' is not a question known here. Did you mean 'internal'" in read(tmp_path, because="[internl]")
    assert "cannot rest on 'opposition'" in read(tmp_path, because="[opposition]")
    assert "cannot rest on 'adopted'" in read(tmp_path, because="[internal, adopted]")
    assert "has no reason for a side" in read(tmp_path, ruling="is: open")
    assert "A list is expected here" in read(tmp_path, because="internal")
