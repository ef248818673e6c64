"""`incamera next`: what it says, what it prints as data, and how it refuses."""

import json
from pathlib import Path

import pytest

import ontology
from kb.casefile import shipped_case
from kb.cli import main
from kb.compiled import compiled
from kb.questions.advice import advise
from kb.questions.reasons import rules_turning_on, source
from kb.questions.variables import Question
from ontology.dates import LegalDate

ELEMENTS = ontology.vocabulary().elements
SETTLED = """caption: A v. B
court: CIT
documents: [{id: paper, label: The paper}]
claims: [{privilege: other, documents: [paper], answers: {access: foia}}]
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        main(["next", *arguments])
        code = 0
    except SystemExit as stop:
        code = int(stop.code or 0)
    return code, *capsys.readouterr()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_best_question_comes_first_with_why_it_is_asked_and_what_each_answer_would_do(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "melamine_chemicals")
    best = advise(shipped_case("melamine_chemicals")).questions[0].question.element
    said = flat(out)
    assert code == 0
    assert f"Ask next: {best.question}" in said
    for part in ("asked of: ", f"({best.term})", f"burden: on the {best.burden}", "it bears on: ", "leaves", "questions remain"):
        assert part in said
    for element in ELEMENTS.values():
        assert (element.question in said) == (
            element.term in {each.question.term for each in advise(shipped_case("melamine_chemicals")).questions}
        )


def test_more_questions_are_shown_only_if_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    some, every = (flat(run(capsys, "national_latex", *more)[1]) for more in ([], ["--all"]))
    count = len(advise(shipped_case("national_latex")).questions)
    assert f"and {count - 6} more: --all shows them" in some
    assert f" {count}. " in every
    assert "--all" not in every


def test_what_a_question_is_worth_in_figures_stands_in_the_data_and_not_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    text, data = flat(run(capsys, "national_latex")[1]), json.loads(run(capsys, "national_latex", "--json")[1])
    assert not any(word in text for word in (" bits", "ordinary question", "a bound", "to be expected"))
    assert "questions remain, as a rule fewer." in text
    assert {"information", "expected_cost"} <= set(data["questions"][0]) and data["at_most_is"] == "bound"


def test_a_settled_case_says_so_and_asks_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "settled.yaml"
    path.write_text(SETTLED)
    code, out, _ = run(capsys, str(path))
    assert code == 0
    assert "Settled: nothing that is still unknown could change the result." in out
    assert "Ask next" not in out
    data = json.loads(run(capsys, str(path), "--json")[1])
    assert data["settled"] is True
    assert data["questions"] == []
    assert data["at_most"] == 0


@pytest.mark.parametrize("options", [[], ["--uniform"], ["--deeper"], ["--document", "document_12"]])
def test_the_data_name_words_of_the_ontology_and_hold_together(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    data = json.loads(run(capsys, "national_latex", "--json", *options)[1])
    dispositions = {value.token for value in ontology.vocabulary().dispositions}
    assert data["weights"] == ("uniform" if "--uniform" in options else "usualness")
    assert data["deeper"] == ("--deeper" in options)
    assert data["at_most_is"] == ("exact" if "--document" in options else "bound")
    assert len(data["documents"]) == (1 if "--document" in options else 2)
    for asked in data["questions"]:
        element = ELEMENTS[asked["element"]]
        assert asked["question"] == element.question
        assert [answer["value"] for answer in asked["answers"]] == list(element.tokens)
        assert sum(answer["probability"] for answer in asked["answers"]) == pytest.approx(1)
        assert asked["rules"]
        assert asked["outlook"].endswith(".")
        for answer in asked["answers"]:
            assert set().union(*answer["possible"].values()) <= dispositions
            assert answer["settles"] == all(len(possible) == 1 for possible in answer["possible"].values())
            assert answer["at_most"] <= data["at_most"]
    assert max(answer["at_most"] for answer in data["questions"][0]["answers"]) < data["at_most"]


def test_a_document_that_the_case_does_not_have_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "national_latex", "--document", "document_9")
    assert code == 2
    assert "document_8" in flat(err)


def test_a_case_in_a_court_that_did_not_sit_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "early.yaml"
    path.write_text(SETTLED.replace("court: CIT", "court: CIT\ndate: 1950"))
    code, _, err = run(capsys, str(path))
    assert code == 1
    assert "1950" in err


def test_only_rules_that_still_turn_on_a_question_are_given_as_reasons() -> None:
    case = shipped_case("melamine_chemicals")
    function = compiled(case.court, case.date) if case.date else None
    assert function
    open_ = rules_turning_on(Question("published", "document_22"), case, function)
    assert open_
    assert all("published" in {condition.term for condition in rule.given} for rule in open_)
    assert rules_turning_on(Question("published", "no_such_document"), case, function) == ()
    assert source(ELEMENTS["declaration_answered"]).endswith("at 66 n.2")


def test_another_court_and_another_day_ask_under_their_own_law(capsys: pytest.CaptureFixture[str]) -> None:
    own, other = (json.loads(run(capsys, "warner", "--json", *law)[1]) for law in ([], ["--court", "CIT", "--as-of", "2020"]))
    assert (other["court"], other["law_as_of"]) == ("cit", "2020")
    assert own["court"] != "cit"
    text = run(capsys, "warner", "--court", "CIT", "--as-of", "2020")[1]
    assert "United States Court of International Trade · law as of 2020" in text
    case, early, late = shipped_case("ceramica_regiomontana"), LegalDate("1982"), LegalDate("2020")
    for day in (early, late):
        asked = advise(case, court="cit", as_of=day)
        assert asked.function is compiled("cit", day)


def test_a_court_that_did_not_sit_on_the_day_asked_for_is_a_fault_of_the_option(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "melamine_chemicals", "--as-of", "1950")
    assert code == 2
    assert "cannot decide under the law of 1950" in flat(err.replace("│", " "))
    code, _, err = run(capsys, "melamine_chemicals", "--court", "no such court")
    assert code == 2
    assert "--court" in err


def test_a_closed_record_leaves_nothing_to_ask_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "melamine_chemicals", "--close-record")
    assert (code, out) == (2, "")
    assert "With the record closed nothing is left to ask" in flat(err.replace("│", " "))
    assert [term for term, element in ELEMENTS.items() if not element.unproven] == ["privilege"]


@pytest.mark.parametrize("name", ["warner", "republic_steel", "us_steel"])
def test_every_command_that_names_the_open_questions_begins_with_the_one_to_ask_next(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*arguments: str) -> str:
        with pytest.raises(SystemExit):
            main(list(arguments))
        return flat(capsys.readouterr().out)

    first = said("next", name).partition("Ask next: ")[2].partition("?")[0]
    assert first
    for length in ("line", "paragraph"):
        assert f"To be asked first: {first}?" in said("decide", name, "--length", length)
    assert f"Questions that could still change this {first}?" in said("decide", name)


def test_of_a_case_already_ruled_on_it_says_that_it_asks_as_if_the_record_were_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert "were it still open" in flat(run(capsys, "ceramica_regiomontana")[1])
    assert "were it still open" not in flat(run(capsys, "warner")[1])


@pytest.mark.parametrize("more", [[], ["--all"], ["--to-do"]])
def test_no_line_ends_in_a_blank(capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    for name in ("national_latex", "union_oil"):
        assert not [line for line in run(capsys, name, *more)[1].splitlines() if line != line.rstrip()]
