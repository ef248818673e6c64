"""The benchmark of importing; how long it takes is no test's business."""

import subprocess

import importing
import pytest


def test_each_is_imported_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(importing, "TURNS", 1)
    importing.main()
    printed = capsys.readouterr().out
    assert all(name in printed for name in importing.WAYS)
    assert printed.count("Aim: importing kb") == 1


def test_what_cannot_be_imported_is_an_error() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        importing.begun("import no_such_module")
