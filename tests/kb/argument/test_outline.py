"""Several documents are argued in outline, unless all is asked for or one document is named."""

import pytest

from kb.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["argue", *arguments])
    assert not stop.value.code
    return capsys.readouterr().out


def test_several_documents_are_told_in_outline_and_in_full_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    outline, full = run(capsys, "sears"), run(capsys, "sears", "--full")
    assert "This is the outline." in outline and "This is the outline." not in full
    assert outline.count("\n") * 2 < full.count("\n")
    for said in ("For protection", "For disclosure", "Weakest at step"):
        assert said in outline


def test_a_single_document_is_argued_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("ceramica_regiomontana",), ("union_oil", "--document", "other_portions")):
        assert "This is the outline." not in run(capsys, *arguments)


def test_each_step_of_the_outline_names_one_authority_that_binds_if_any_does(capsys: pytest.CaptureFixture[str]) -> None:
    steps = [line for line in run(capsys, "sears").splitlines() if line.strip().startswith("1. ")]
    assert steps and all(line.count("[") == 1 for line in steps)
