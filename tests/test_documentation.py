"""What the documentation shows is what happens."""

import re
from pathlib import Path

import pytest

from kb import decide, load
from kb.cli import app, main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(text: str, language: str = "") -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


def test_the_worked_example_prints_what_the_readme_shows(capsys: pytest.CaptureFixture[str]) -> None:
    main_example, tenth = (block for block in blocks(README) if "Outcome:" in block or "  10." in block)
    with pytest.raises(SystemExit) as stop:
        main(["decide", "national_latex"])
    assert stop.value.code == 0
    printed = capsys.readouterr().out
    assert main_example.split("\n", 1)[1] in printed
    assert tenth in printed


def test_the_case_file_in_the_documentation_is_sound_and_decided(tmp_path: Path) -> None:
    example, ruled = blocks((ROOT / "docs" / "case-file.md").read_text("utf-8"), "yaml")
    path = tmp_path / "sample.yaml"
    path.write_text(example)
    decision = decide(load(path), close_record=True)
    assert {document.id: document.disposition for document in decision.documents} == {"memo_1": "protected", "memo_2": "disclosed-in-part"}
    path.write_text(example + ruled)
    assert load(path).ruled["memo_1"].at == "31"


def test_the_readme_names_every_command_and_no_other() -> None:
    shown = re.findall(r"^incamera (\w+)", README, re.M)
    named = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    assert sorted(shown) == sorted(named)
    assert len(shown) == 7


def test_the_rule_in_the_readme_is_a_rule_of_the_law() -> None:
    (example,) = blocks(README, "python")
    law = (ROOT / "kb" / "doctrines" / "formal_claim.py").read_text("utf-8")
    assert re.sub(r"^ {3}", "", example, flags=re.M).strip() in law


def test_every_file_and_picture_that_the_documentation_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README) + re.findall(r"`((?:kb|ontology|ui|docs)/[\w./]+)`", README)
    assert len(named) > 10
    missing = [name for name in named if "://" not in name and "my_doctrine" not in name and not (ROOT / name).exists()]
    assert missing == []
