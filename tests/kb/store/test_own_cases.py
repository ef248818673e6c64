"""A researcher asks of cases of her own beside the shipped ones, and is told of words that nothing bears."""

import re
from pathlib import Path

import pytest

from kb.asking import questions
from kb.casefile import shipped
from kb.cli import main
from kb.sparql import Refused, Table, ask
from kb.sparql_hints import strange_words
from kb.store import chosen
from ontology.faults import Faulty

OUTCOMES = "SELECT ?case ?outcome { ?case a ic:Case ; ic:hasOutcome ?outcome }"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Ceramica under a name of one's own, told to have no need at all."""
    text = re.sub(r"(?m)^opinion:.*\n", "", shipped()["ceramica_regiomontana"].read_text("utf-8"))
    (file := tmp_path / "my_case.yaml").write_text(text, "utf-8")
    return file


def outcomes(where: bytes) -> dict[str, str]:
    answer = ask(OUTCOMES, where)
    assert isinstance(answer, Table)
    return {row[0].text.rsplit("/", 1)[-1]: row[1].text for row in answer.rows if row[0] and row[1]}


def test_a_case_of_ones_own_is_decided_and_asked_beside_the_shipped_ones(mine: Path) -> None:
    alone, both = chosen(), chosen("", (str(mine),))
    assert isinstance(alone, bytes) and isinstance(both, bytes)
    found = outcomes(both)
    assert {**outcomes(alone), "my_case": found["ceramica_regiomontana"]} == found


def test_a_case_of_ones_own_may_not_bear_the_name_of_another_nor_go_into_a_store(mine: Path, tmp_path: Path) -> None:
    same = mine.rename(tmp_path / "ceramica_regiomontana.yaml")
    with pytest.raises(Faulty, match="Another case is called 'ceramica_regiomontana' already"):
        chosen("", (str(same),))
    with pytest.raises(Faulty, match="Leave one of the two out"):
        chosen(str(tmp_path / "store"), (str(same),))
    assert not (tmp_path / "store").exists()


def test_a_word_of_a_query_that_the_ontology_lacks_is_told_with_the_one_that_was_meant(capsys, tmp_path: Path) -> None:
    assert strange_words("SELECT ?c { ?c a ic:Cases ; rdfs:label ?l ; ic:hasOutcome ?o }") == [
        "The ontology has no word 'ic:Cases', so nothing is found by it. Did you mean 'ic:Case'?"
    ]
    (file := tmp_path / "q.rq").write_text("SELECT ?c { ?c a ic:Cases }", "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["query", str(file)])
    assert ended.value.code == 0
    assert "no word 'ic:Cases'" in capsys.readouterr().err


def test_no_question_that_comes_along_has_a_word_that_the_ontology_lacks() -> None:
    found = {name: strange_words(question.query) for name, question in questions().items()}
    assert len(found) == 30
    assert [name for name, strange in found.items() if strange] == []


def test_what_is_no_query_has_no_words_to_be_told_of() -> None:
    with pytest.raises(Refused):
        strange_words("SELECT ?c { ?c a 'ic:Cases }")
