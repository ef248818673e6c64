"""Competency questions: what students, lawyers and researchers would ask, each with its expected answer on the shipped cases.

The answers stand in `answers/`, one file for each question: how many rows, and the rows, or of a long answer every so many. Where the
law or a case was changed on purpose, INCAMERA_ACCEPT_ANSWERS=1 writes them anew, to be read before they are kept.
"""

import csv
import datetime
import io
import os
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from kb.asking import PEOPLE, questions, read_question
from kb.record import everything
from kb.sparql import PREFIXES
from ontology.faults import Faulty

ANSWERS = Path(__file__).parent / "answers"
WHOLE, SOME = 40, 12
NAMES = sorted(questions())


@cache
def store() -> ox.Store:
    found = ox.Store()
    found.load(everything(), format=ox.RdfFormat.N_QUADS)
    return found


def answer(name: str) -> str:
    """The answer to a question as its file has it; the day on which it is asked is called today."""
    found = store().query(questions()[name].query, use_default_graph_as_union=True, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    today = datetime.date.today().isoformat()
    rows = [
        ["" if row[name] is None else str(getattr(row[name], "value", "")).replace(today, "today") for name in found.variables]
        for row in found
    ]
    every = max(1, len(rows) // SOME) if len(rows) > WHOLE else 1
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([["rows", len(rows)], [each.value for each in found.variables], *rows[::every]])
    return text.getvalue()


def test_there_are_thirty_questions_each_with_its_answer_and_no_answer_without_its_question() -> None:
    assert len(NAMES) == 30
    assert os.environ.get("INCAMERA_ACCEPT_ANSWERS") or {path.stem for path in ANSWERS.glob("*.csv")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_question_has_the_expected_answer(name: str) -> None:
    path, found = ANSWERS / f"{name}.csv", answer(name)
    if os.environ.get("INCAMERA_ACCEPT_ANSWERS"):
        ANSWERS.mkdir(exist_ok=True)
        path.write_text(found, "utf-8")
    assert found.splitlines() == path.read_text("utf-8").splitlines()
    assert not found.startswith("rows,0\n"), "a question that nothing answers"


@pytest.mark.parametrize("name", NAMES)
def test_the_question_is_titled_as_one_explained_and_says_for_whom_it_is(name: str) -> None:
    question = questions()[name]
    assert question.title.endswith("?") and question.explanation.endswith(".")
    assert question.people and set(question.people) <= set(PEOPLE)


@pytest.mark.parametrize("people", PEOPLE)
def test_everybody_finds_at_least_eight_questions(people: str) -> None:
    assert sum(people in question.people for question in questions().values()) >= 8


def test_a_question_for_nobody_known_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.rq"
    path.write_text("# question: What?\n# for: lawyers\nSELECT ?x WHERE { ?x a ic:Rule }", "utf-8")
    with pytest.raises(Faulty, match="Did you mean 'lawyer'"):
        read_question(path)
