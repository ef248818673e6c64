"""The graph: what was told and what was inferred, apart, and every named question answered."""

import json
from collections import Counter

import pytest
from rdflib import RDF, URIRef
from rdflib.namespace import PROV

from kb import at_hand, decide, load, shipped
from kb.asking import Question, ask_named, ask_text, plain, read_question, shorten
from kb.decision import Kind
from kb.record import case_dataset
from kb.record.names import case_iri, step_iri
from kb.sparql import Table, Truth
from ontology import IC
from ontology.faults import Faulty


def rows(name: str) -> list[dict[str, str]]:
    answer = ask_named(name)
    assert isinstance(answer, Table)
    found = plain(answer)
    assert isinstance(found, list)
    return found


def test_national_latex_and_ceramica_were_protected_though_need_was_alleged() -> None:
    needs = {row["document"]: row["need"] for row in rows("protected_though_need_was_alleged")}
    assert needs["Document 12"] == "specific"
    assert needs["Classified answers of the Mexican government in the administrative record"] == "general"
    assert "Document 22 of list 2" not in needs


def test_the_rules_agree_with_the_court_in_the_graph_too() -> None:
    found = rows("did_the_rules_agree_with_the_court")
    assert Counter(row["standing"] for row in found) == {"equal": 12, "agrees so far": 26}
    assert [row for row in found if row.get("rules", row["court"]) != row["court"]] == []
    assert all("rules" in row for row in found if row["standing"] == "equal")


def test_findings_that_rest_on_reynolds_are_those_whose_rule_cites_it() -> None:
    expected = 0
    for path in shipped().values():
        for step in decide(load(path)).steps:
            expected += step.kind is Kind.RULE and any(cited.key == "reynolds" for cited in step.authorities)
    assert len(rows("findings_that_rest_on_reynolds")) == expected > 0


def test_every_protection_is_followed_back_to_pages_of_the_opinion() -> None:
    found = rows("why_was_it_protected")
    read = {load(path).caption for path in at_hand().values()}
    told = [row for row in found if row["kind"] == "told" and row["case"] in read]
    assert len(told) > 20
    assert [row for row in told if not row.get("page")] == []
    assert {row["case"].split(" ")[0] for row in found if row["case"] not in read} == {"United", "Henkel", "Roquette"}


@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_the_proof_in_the_graph_is_the_proof(name: str) -> None:
    """Every step, its place, its words and what it rests on can be read back."""
    case = load(shipped()[name])
    decision = decide(case)
    graph = case_dataset(case, decision)
    for unit in decision.units:
        by_id = {step.id: step_iri(case.id, step) for step in unit.steps}
        for number, step in enumerate(unit.steps, 1):
            node = by_id[step.id]
            assert int(str(graph.value(node, IC.position))) == number
            assert str(graph.value(node, IC.explanation)) == step.text
            derived = {by_id[source] for reason in step.because for source in reason}
            assert set(graph.objects(node, PROV.wasDerivedFrom)) == derived
            if step.kind is Kind.RULE:
                firings = [set(graph.objects(firing, PROV.used)) for firing in graph.objects(node, PROV.wasGeneratedBy)]
                assert sorted(map(sorted, firings)) == sorted(sorted({by_id[source] for source in reason}) for reason in step.because)


def test_what_was_told_and_what_was_inferred_stand_in_graphs_of_their_own() -> None:
    case = load(shipped()["melamine_chemicals"])
    graph = case_dataset(case, decide(case))
    told, inferred = graph.graph(case_iri(case.id)), graph.graph(case_iri(case.id, "inferred"))
    assert len(list(told.subjects(RDF.type, IC.Answer))) == 15
    assert list(told.subjects(RDF.type, IC.Finding)) == []
    assert list(inferred.subjects(RDF.type, IC.Answer)) == []
    assert len(list(inferred.subjects(RDF.type, IC.Finding))) > 10


def test_a_document_named_with_odd_signs_gets_a_name_that_is_safe() -> None:
    assert case_iri("a b", "c/d>e") == URIRef("https://w3id.org/in-camera/case/a%20b/c%2Fd%3Ee")


def test_asserted_and_inferred_can_be_asked_for_apart() -> None:
    answer = ask_text("ASK { GRAPH <https://w3id.org/in-camera/case/melamine_chemicals> { ?f a ic:Finding } }")
    assert answer == Truth(False)
    answer = ask_text("ASK { GRAPH <https://w3id.org/in-camera/case/melamine_chemicals/inferred> { ?f a ic:Finding } }")
    assert answer == Truth(True)


def test_names_are_shortened_to_the_prefixes_that_queries_know() -> None:
    assert shorten(str(IC.look)) == "ic:look"
    assert shorten("plain words") == "plain words"
    assert json.dumps(plain(Truth(True))) == "true"


def test_a_query_file_without_a_question_is_refused(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "nameless.rq"
    path.write_text("SELECT ?x WHERE { ?x a ic:Rule }")
    with pytest.raises(Faulty, match="begins with a line '# question"):
        read_question(path)
    path.write_text("# question: What?\nSELECT ?x WHERE { ?x a ic:Rule }")
    assert isinstance(read_question(path), Question)
