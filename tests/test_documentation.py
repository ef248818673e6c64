"""What the documentation shows is what happens."""

import re
import shlex
from pathlib import Path

import pytest

from kb import decide, load
from kb.audit.deriving import RULES
from kb.audit.mapping import load_mapping
from kb.audit.matter import load_matter
from kb.audit.words import table
from kb.checking import agrees
from kb.cli import app, main
from kb.record import everything
from kb.revising.revision import Amendment
from kb.sparql import Table, ask
from kb.sparql_hints import strange_words

ROOT = Path(__file__).parents[1]
COMMANDS = [(command.name, command.callback) for command in app.registered_commands]
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


@pytest.mark.parametrize("length", ["line", "paragraph"])
def test_what_the_readme_shows_in_short_is_printed(capsys: pytest.CaptureFixture[str], length: str) -> None:
    (example,) = (block for block in blocks(README) if f"--length {length}\n" in block)
    with pytest.raises(SystemExit):
        main(["decide", "national_latex", "--length", length])
    assert example.split("\n", 1)[1] == capsys.readouterr().out


def test_what_the_readme_shows_of_one_disposition_rather_than_another_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = (block for block in blocks(README) if "--rather-than protected" in block)
    with pytest.raises(SystemExit):
        main(["whynot", "ceramica_regiomontana", "disclosed", "--rather-than", "protected"])
    assert "\n".join(example.splitlines()[1:]) in capsys.readouterr().out


def test_the_amendment_in_the_readme_can_be_made() -> None:
    (text,) = re.findall(r"`--amend '([^'…]+)'`", README)
    assert Amendment.read(text).how == "unless"


def examples() -> list[tuple[list[str], list[str]]]:
    """The commands that the README shows with what they print."""
    shown = [block.splitlines() for block in blocks(README) if block.startswith("$ .venv/bin/incamera ")]
    return [(shlex.split(first)[2:], rest) for first, *rest in shown]


def test_every_command_that_the_readme_shows_prints_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, lines in examples():
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 0, arguments
        printed = capsys.readouterr().out.splitlines()
        assert [line for line in lines if line not in printed] == [], arguments
    assert {"next", "why", "whynot", "flip", "precedents", "argue", "compare"} <= {arguments[0] for arguments, _ in examples()}
    assert len(examples()) == 10


@pytest.mark.parametrize("command", [name or getattr(found, "__name__", "") for name, found in COMMANDS])
def test_the_example_in_the_help_of_each_command_works(
    command: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (found,) = [found for name, found in COMMANDS if (name or getattr(found, "__name__", "")) == command]
    example = re.findall(r"Example: incamera (.+)", found.__doc__ or "") if found else []
    if command in ("app", "serve"):
        assert example == []
        return
    (line,) = example
    assert line.split()[0] == command
    if "my_case.yaml" not in line:
        with pytest.raises(SystemExit) as stop:
            main(shlex.split(line))
        assert stop.value.code == 0
        assert capsys.readouterr().out


def test_the_case_file_in_the_documentation_is_sound_and_decided(tmp_path: Path) -> None:
    example, _, ruled, _ = blocks((ROOT / "docs" / "case-file.md").read_text("utf-8"), "yaml")
    path = tmp_path / "sample.yaml"
    path.write_text(example)
    decision = decide(load(path), close_record=True)
    assert {document.id: document.disposition for document in decision.documents} == {"memo_1": "protected", "memo_2": "disclosed-in-part"}
    path.write_text(example + ruled)
    assert load(path).ruled["memo_1"].at == "31"
    assert [str(found.standing) for found in agrees(load(path))] == ["equal", "apart", "apart"]


def test_the_document_in_parts_in_the_documentation_is_put_together_as_its_table_says(tmp_path: Path) -> None:
    example, parts, _, in_part = blocks((ROOT / "docs" / "case-file.md").read_text("utf-8"), "yaml")
    start, end = example.index("documents:\n"), example.index("claims:\n")
    path = tmp_path / "sample.yaml"
    path.write_text(example[:start] + parts + example[end:].replace("[memo_1, memo_2]", "[memo_1]").split("    except_for:")[0] + in_part)
    case = load(path)
    assert (case.known_in_part, case.held != "", case.unknown_facts != "") == (True, True, True)
    decision = decide(case, close_record=True)
    assert [document.disposition for document in decision.documents] == ["disclosed-in-part", "protected", "disclosed"]


def test_the_readme_names_every_command_and_no_other() -> None:
    shown = re.findall(r"^incamera (\w+)", README, re.M)
    named = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    assert sorted(shown) == sorted(named)
    assert len(shown) == 20


def test_the_rule_in_the_readme_is_a_rule_of_the_law() -> None:
    (example,) = blocks(README, "python")
    law = (ROOT / "kb" / "doctrines" / "formal_claim.py").read_text("utf-8")
    assert re.sub(r"^ {3}", "", example, flags=re.M).strip() in law


def test_the_hypothetical_in_the_readme_is_one_of_those_shipped() -> None:
    (example,) = blocks(README, "yaml")
    assert example in (ROOT / "kb" / "hypotheticals" / "state_secrets.yaml").read_text("utf-8")


def test_every_file_and_picture_that_the_documentation_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README) + re.findall(r"`((?:kb|ontology|ui|docs)/[\w./]+)`", README)
    assert len(named) > 10
    missing = [name for name in named if "://" not in name and "my_doctrine" not in name and not (ROOT / name).exists()]
    assert missing == []


def test_the_files_in_the_documentation_of_the_audit_can_be_read_and_its_rules_are_all_there_are(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "audit.md").read_text("utf-8")
    matter, mapping = blocks(text, "yaml")
    for name, held in (("matter.yaml", matter), ("map.yaml", mapping)):
        (tmp_path / name).write_text(held, "utf-8")
    assert load_matter(tmp_path / "matter.yaml").circle.agencies == ("ITA", "Commerce")
    assert load_mapping(tmp_path / "map.yaml", ("Ctrl", "When", "Remarks")).columns["When"] == "date"
    assert re.findall(r"^\| `([\w-]+)` \| (.+) \|$", text, re.M) == [(name, rule.sentence) for name, rule in RULES.items()]
    assert all(f"`{role}`" in text for role in table()["columns"])


def test_the_queries_in_the_documentation_of_the_graph_have_answers_and_only_words_of_the_ontology() -> None:
    queries = blocks((ROOT / "docs" / "graph.md").read_text("utf-8"), "sparql")
    assert len(queries) == 2
    for query in queries:
        assert strange_words(query) == []
        answer = ask(query, everything())
        assert isinstance(answer, Table)
        assert len(answer.rows) > 5
