"""The checks of quality: the ontology passes each, and each finds the fault of which its broken graph is made."""

import re
from pathlib import Path

import pytest
from rdflib import Graph

from kb.record import law_graph
from ontology.faults import Faulty
from ontology.quality import checks, faults, read_check, terms_at_fault

BROKEN = Path(__file__).parent / "broken"
NAMES = sorted(checks())


def test_there_is_a_broken_graph_for_every_check_and_no_other() -> None:
    assert len(NAMES) == 35
    assert {path.stem for path in BROKEN.glob("*.ttl")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_ontology_the_rules_and_the_cases_pass(name: str) -> None:
    assert terms_at_fault(checks()[name], law_graph()) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_check_finds_what_is_broken_and_nothing_else(name: str) -> None:
    text = (BROKEN / f"{name}.ttl").read_text("utf-8")
    graph = Graph(store="Oxigraph")
    graph.parse(data=text, format="ox-turtle")
    named = re.findall(r"# finds: (.*)", text)[0].replace(":", "https://w3id.org/in-camera/ontology#", 1) if "# finds: :" in text else ""
    expected = named or re.findall(r"# finds: <(.*)>", text)[0]
    assert expected in [str(term) for term in terms_at_fault(checks()[name], graph)]
    assert len(terms_at_fault(checks()[name], graph)) <= 3, "a broken graph has one thing wrong and something sound beside it"


@pytest.mark.parametrize("name", NAMES)
def test_the_check_gives_the_same_in_another_engine(name: str) -> None:
    """The queries are SPARQL 1.1 and no dialect."""
    graph = Graph().parse(BROKEN / f"{name}.ttl")
    assert terms_at_fault(checks()[name], graph) == terms_at_fault(checks()[name], ox(name))


def ox(name: str) -> Graph:
    graph = Graph(store="Oxigraph")
    graph.parse(BROKEN / f"{name}.ttl", format="ox-turtle")
    return graph


def test_a_fault_is_told_with_its_place_what_must_be_so_and_what_to_do() -> None:
    graph = Graph(store="Oxigraph")
    graph += law_graph()
    graph.update('DELETE { ?c <http://www.w3.org/2000/01/rdf-schema#label> ?l } WHERE { VALUES ?c { <https://w3id.org/in-camera/ontology#Claim> } ?c <http://www.w3.org/2000/01/rdf-schema#label> ?l }')  # fmt: skip
    found = list(faults(graph))
    assert [(each.term, Path(each.file).name) for each in found] == [("Claim", "core.ttl")]
    assert found[0].line > 0
    assert found[0].message == "Every term has a label. Give it an rdfs:label in English."


def test_a_check_without_its_sentences_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nameless.rq"
    path.write_text("# check: Something.\nSELECT ?term WHERE { ?term ?p ?o }", "utf-8")
    with pytest.raises(Faulty, match="begins with the lines"):
        read_check(path)
