"""A case written back as a case file reads as the same case; a file that somebody hands over is read, or its faults are told with their lines."""

from dataclasses import replace
from pathlib import Path

import pytest
from files_told import TEXTS, givens, listed, ruled, steps, whole
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.case import Case
from kb.case_writer import write
from kb.casefile import load, read_text, shipped, shipped_case
from kb.cli import main
from kb.dossier import add_claim, add_documents, answer, case_file, close, from_shipped, from_text, new
from kb.dossier.dossier import placeless
from kb.dossier.keeping import arising_only
from kb.questions import Question
from ontology.faults import Faulty


def test_every_shipped_case_written_out_reads_as_itself(tmp_path: Path) -> None:
    names = list(shipped())
    assert len(names) == 30
    for name in names:
        file = tmp_path / f"{name}.yaml"
        file.write_text(write(shipped_case(name)), "utf-8")
        assert placeless(load(file)) == placeless(shipped_case(name))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_case_written_out_reads_as_itself(data: st.DataObject) -> None:
    case = arising_only(whole(data.draw(steps(data.draw(listed())))))
    if not all(claim.documents for claim in case.claims) or not case.documents or from_lost(case):
        return
    case = replace(
        case, id="mine", caption=data.draw(TEXTS), judge=data.draw(TEXTS), subject=data.draw(TEXTS), citation=data.draw(TEXTS),
        unverified=data.draw(TEXTS), held=data.draw(TEXTS), parties={"plaintiff": data.draw(TEXTS)},
        ruled=ruled(case) if data.draw(st.booleans()) else {}, documents=tuple(replace(each, label=data.draw(TEXTS)) for each in case.documents),
        claims=tuple(replace(each, privilege=replace(data.draw(givens("privilege")), token=each.privilege.token)) for each in case.claims),
    )  # fmt: skip
    assert placeless(read_text(write(case), "mine.yaml")) == case


def from_lost(case: Case) -> bool:
    """Whether a document stands under no claim."""
    covered = {name for claim in case.claims for name in claim.documents}
    return any(not {each.id, each.part_of} & covered for each in case.documents)


def test_a_case_file_written_out_reads_as_a_lawyer_would_write_it() -> None:
    text = write(shipped_case("national_latex"))
    assert "\nmotion: motion for a protective order\n" in text
    assert "\n    documents: [document_8, document_12]\n" in text
    assert "\n      look: {is: taken, at: 220}\n" in text
    assert '\n      internal: {is: yes, at: "219, 220-221"}\n' in text
    assert text.index("caption:") < text.index("documents:") < text.index("claims:") < text.index("ruled:")


def test_the_command_prints_the_case_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "national_latex", "--format", "yaml"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == write(shipped_case("national_latex"))


def test_a_file_that_is_not_whole_is_not_written_and_says_what_it_wants() -> None:
    found = add_documents(new(), ["Memo"])
    for each, what in ((new(), "none is listed"), (found, "none is made"), (add_claim(found, ["memo"]), "that of 'claim_1' is not told")):
        with pytest.raises(Faulty, match=what):
            case_file(each)


def test_answers_that_do_not_arise_stay_in_the_file_but_not_in_its_case_file() -> None:
    found = answer(from_shipped("ceramica_regiomontana"), Question("opposition", "state_secrets"), "none")
    assert "need_asserted" in found.case.claims[0].answers
    assert "need_asserted" not in case_file(found)
    assert close(from_text(case_file(found), "mine.yaml")).decision.outcome == found.decision.outcome


def test_what_is_handed_over_is_named_as_it_was_called_and_no_more() -> None:
    text = write(shipped_case("national_latex"))
    assert read_text(text, "C:\\Users\\me\\My Case (2).yaml").id == "my_case_2"
    assert read_text(text, "../../etc/Ünïcode.yml").id == "unicode"
    assert from_text(text, "").case.id == "the_file"


BAD = {
    "a slip": ("court: United States Court of International Trade", "court: CTI", 4, "No court of the ontology is called 'CTI'"),
    "a court that did not sit": ("date: 1981", "date: 1950", 0, "began only on"),
    "an alias": ("date: 1981", "date: *x", 5, "refers to what stands elsewhere"),
    "no YAML": ("caption: ", "caption: [", 0, "not valid YAML"),
}


@pytest.mark.parametrize(("old", "new", "line", "what"), BAD.values(), ids=BAD)
def test_a_fault_in_what_is_handed_over_is_told_with_its_line(old: str, new: str, line: int, what: str) -> None:
    text = write(shipped_case("national_latex")).replace(old, new, 1)
    with pytest.raises(Faulty) as caught:
        from_text(text, "theirs.yaml")
    fault = next(each for each in caught.value.faults if what in each.message)
    assert fault.file.endswith("theirs.yaml") and "/" not in fault.file
    assert not line or abs(fault.line - line) <= 1


@pytest.mark.parametrize("text", ["", "\x00", "[" * 100_000, "a: &a [*a, *a]", "- 1\n" * 10, "x" * 200_001, "\ud800"])
def test_no_text_handed_over_breaks_its_reading(text: str) -> None:
    with pytest.raises(Faulty):
        from_text(text, "theirs.yaml")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_refused_or_read(text: str) -> None:
    with pytest.raises(Faulty):
        from_text(text, text)
