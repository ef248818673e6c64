"""A doctrine is added by adding its files; what is wrong with them is told by `incamera check`, with file and line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kb.doctrines
from kb.cli import main
from kb.rulebook import all_rules

SOUND = '''
"""A doctrine tried in a test."""

from kb.rule import rule


@rule(given=["look is taken"], then="inspection is unnecessary", authorities=["national_latex 220"])
def document_already_read_needs_no_further_look() -> None:
    """A document that the court has read need not be read again."""
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose modules are discovered as doctrines, for one test."""
    monkeypatch.setattr(kb.doctrines, "__path__", [*kb.doctrines.__path__, str(tmp_path)])
    all_rules.cache_clear()
    yield tmp_path
    all_rules.cache_clear()


def checked(capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["check"])
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), out, err


def test_a_new_module_of_rules_is_found_without_an_edit_elsewhere(folder: Path) -> None:
    before = len(all_rules())
    (folder / "in_camera_again.py").write_text(SOUND)
    all_rules.cache_clear()
    assert len(all_rules()) == before + 1


@pytest.mark.parametrize(
    ("name", "right", "wrong", "line", "hint"),
    [
        (
            "trial_one",
            'authorities=["national_latex 220"]',
            "authorities=[]",
            7,
            "document_already_read_needs_no_further_look: A rule needs an authority",
        ),
        ("trial_two", "look is taken", "look is tken", 7, "Did you mean 'taken'?"),
        ("trial_three", "-> None:", "-> None", 8, "This is not valid Python"),
    ],
)
def test_what_is_wrong_with_it_is_told_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, right: str, wrong: str, line: int, hint: str
) -> None:
    assert right in SOUND
    (folder / f"{name}.py").write_text(SOUND.replace(right, wrong))
    all_rules.cache_clear()
    code, _, err = checked(capsys)
    assert code == 1
    assert f"{name}.py, line {line}" in err
    assert hint in err
    assert "Traceback" not in err
