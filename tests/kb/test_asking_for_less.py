"""Long answers can be asked for in part: a doctrine's words, one document's why, a comparison without the shipped cases."""

from pathlib import Path

import pytest

import ontology
from kb.cli import main
from kb.vocabulary_printing import elements_named

CASE = """caption: Importer v. United States
court: CIT
date: 2024-06
documents: [{id: memo, label: Memorandum}, {id: note, label: Note}]
claims:
  - {id: dp, privilege: deliberative-process, documents: [memo], answers: {claim_made: yes, declaration: conclusory}}
  - {id: other, privilege: deliberative-process, documents: [note], answers: {need_asserted: general}}
answers: {access: litigation, in_record: yes, opposition: on-merits}
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.replace("│", "").split())


@pytest.fixture
def path(tmp_path: Path) -> str:
    found = tmp_path / "case.yaml"
    found.write_text(CASE)
    return str(found)


def test_a_doctrine_or_a_word_narrows_the_vocabulary_and_nothing_gives_all() -> None:
    every = ontology.vocabulary().questions.values()
    assert elements_named("") == tuple(every)
    assert {each.doctrine for each in elements_named("formal claim")} == {"formal_claim"}
    assert elements_named("formal_claim") == elements_named("formal claim")
    assert {"declaration", "declaration_answered"} <= {each.term for each in elements_named("declaration")}


def test_a_word_in_no_element_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "vocabulary", "declaratoin")
    assert (code, "Did you mean 'declaration'?" in err) == (1, True)


def test_why_tells_of_one_document_and_refuses_one_that_the_case_has_not(capsys: pytest.CaptureFixture[str], path: str) -> None:
    _, out, _ = run(capsys, "why", path, "declaration", "--document", "memo")
    assert "Memorandum, claimed as" in out and "Note, claimed as" not in out
    code, _, err = run(capsys, "why", path, "declaration", "--document", "mem")
    assert (code, "Did you mean 'memo'?" in err) == (2, True)
    assert run(capsys, "why", "declaration", "--document", "memo")[0] == 2


def test_why_lists_no_answers_where_none_makes_a_difference(capsys: pytest.CaptureFixture[str], path: str) -> None:
    _, out, _ = run(capsys, "why", path, "weighing", "--document", "note")
    assert "its question does not arise" in out and "Whatever its answer, these are possible:" in out
    assert "What each answer would let follow" not in out
    assert out.count("Asked only if") == 1


def test_a_comparison_of_one_s_own_case_counts_the_shipped_cases_and_lists_them_on_request(
    capsys: pytest.CaptureFixture[str], path: str
) -> None:
    change = ("--without", "general_need_is_not_enough")
    brief, whole, shipped = (run(capsys, "compare", *some, *change)[1] for some in ((path,), (path, "--base"), ("ceramica_regiomontana",)))
    assert "of the shipped cases would come out otherwise too: --base lists them." in brief
    assert "Documents of all shipped cases that would come out otherwise" not in brief
    assert all("Documents of all shipped cases that would come out otherwise" in each for each in (whole, shipped))
