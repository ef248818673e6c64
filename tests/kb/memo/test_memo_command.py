"""`incamera memo`: what it writes and says, and what it refuses."""

from pathlib import Path

import pytest

from kb.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["memo", *arguments])
    return int(stop.value.code or 0), *capsys.readouterr()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# Memorandum"), ("PDF", b"%PDF")])
def test_the_ending_says_the_form_and_what_was_written_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ending: str, begins: bytes
) -> None:
    file = tmp_path / f"memo.{ending}"
    code, out, _ = run(capsys, "national_latex", "--to", str(file))
    assert (code, out) == (0, f"Wrote {file}: a memorandum on National Latex Products Co. v. United States.\n")
    assert file.read_bytes().startswith(begins)


def test_a_file_that_is_there_is_not_written_over_unless_forced(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "memo.md"
    file.write_text("mine")
    code, _, err = run(capsys, "melamine_chemicals", "--to", str(file))
    assert code == 2 and "add --force" in flat(err) and file.read_text() == "mine"
    code, _, _ = run(capsys, "melamine_chemicals", "--to", str(file), "--force")
    assert code == 0 and file.read_text("utf-8").startswith("# Memorandum")


def test_court_date_record_and_the_day_written_are_at_its_head(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "memo.md"
    options = ("--court", "CIT", "--as-of", "2020", "--close-record", "--dated", "2026-11-22")
    code, _, _ = run(capsys, "warner", "--to", str(file), *options)
    text = file.read_text("utf-8")
    assert code == 0
    for said in (
        "United States Court of International Trade",
        "**Law as of:** 2020",
        "**Record:** closed",
        "2026\\-11-22".replace("\\", ""),
    ):
        assert said in text.replace("\\", "")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("national_latex",), 2, "Missing option '--to'"),
        (("national_latex", "--to", "memo.txt"), 2, "ends in '.txt'; end it in .docx, .pdf, .md."),
        (("national_latex", "--to", "memo"), 2, "has no ending; end it in .docx, .pdf, .md."),
        (("national_latex", "--to", "nowhere/at/all/memo.pdf"), 2, "There is no folder 'nowhere/at/all'."),
        (("national_latex", "--to", "memo.pdf", "--dated", "2026"), 2, "is no single day"),
        (("national_latex", "--to", "memo.pdf", "--dated", "tomorrow"), 2, "is not a date of the calendar"),
        (("nobody_v_nothing", "--to", "memo.pdf"), 1, "No case of this name"),
        (("warner", "--to", "memo.pdf", "--court", "CIT", "--as-of", "1950"), 2, "began only on"),
    ],
)
def test_wrong_input_gets_a_sentence_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found, _, err = run(capsys, *arguments)
    assert (found, message in flat(err.replace("│", ""))) == (code, True), err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "memo.md").mkdir()
    code, _, err = run(capsys, "melamine_chemicals", "--to", str(tmp_path / "memo.md"), "--force")
    assert code == 2 and "cannot be written" in flat(err)
