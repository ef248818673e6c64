"""The diagram of a proof: what it shows, how much of it, and what it says that it leaves out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped, shipped_case
from kb.decision import Kind
from kb.interview import Interview, from_case
from kb.proof_graph import MOST_NODES, Part, Tie, proof_graph

UNITS = [
    (name, unit)
    for name in ("ceramica_regiomontana", "melamine_chemicals", "national_latex", "reynolds", "roquette")
    for unit in range(len(shipped_case(name).alike()))
]
CERAMICA = from_case("ceramica_regiomontana").decision.units[0]
ELEMENTS = ontology.vocabulary().elements
SOME_FACTS = st.fixed_dictionaries({}, optional={term: st.sampled_from(element.tokens) for term, element in ELEMENTS.items()})


def sound(graph, most=MOST_NODES):
    """No more nodes than asked, and every edge from an earlier node to a later one of the graph."""
    place = {node.id: number for number, node in enumerate(graph.nodes)}
    assert len(place) == len(graph.nodes) <= most
    assert all(edge.source in place and edge.target in place and edge.source != edge.target for edge in graph.edges)
    assert len(set(graph.edges)) == len(graph.edges)


def test_the_cases_whose_proofs_are_drawn():
    assert len(UNITS) == 6 and len(shipped()) == 30


@pytest.mark.parametrize(("name", "unit"), UNITS)
@pytest.mark.parametrize("most", [1, 5, 12, 25, 40, 500])
def test_no_diagram_is_larger_than_asked_and_the_result_is_in_it(name, unit, most):
    graph = proof_graph(from_case(name, unit).decision.units[0], most)
    sound(graph, most)
    assert Part.RESULT in {node.kind for node in graph.nodes}
    assert graph.nodes[-1].kind is Part.RESULT or most >= 12


@settings(max_examples=80, deadline=None)
@given(SOME_FACTS, st.booleans(), st.integers(1, 60))
def test_whatever_is_told_the_diagram_hangs_together(answers, closed, most):
    sound(proof_graph(Interview(answers, closed=closed).decision.units[0], most), most)


def test_with_room_every_step_is_in_it_and_nothing_is_left_out():
    graph = proof_graph(CERAMICA, 500)
    assert graph.left_out == ""
    texts = {node.text for node in graph.nodes}
    assert all((step.law if step.kind is Kind.DEFEATED else step.text) in texts for step in CERAMICA.steps)


def test_what_several_rules_find_is_one_node():
    graph = proof_graph(CERAMICA, 500)
    harm = "Disclosure is taken to harm national security or foreign relations."
    assert [node.text for node in graph.nodes].count(harm) == 1
    assert len([step for step in CERAMICA.steps if step.kind is Kind.RULE and step.text == harm]) == 2


def test_a_proof_too_large_is_cut_to_what_carries_the_disposition_and_says_what_is_left_out():
    graph = proof_graph(CERAMICA)
    assert all(node.carries for node in graph.nodes)
    assert graph.left_out.startswith("Left out here") and "exceptions considered and rejected" in graph.left_out
    everything = {node.text for node in proof_graph(CERAMICA, 500).nodes if node.carries and node.kind is Part.FINDING}
    assert everything <= {node.text for node in graph.nodes}
    assert all(any(edge.source == node.id for edge in graph.edges) for node in graph.nodes if node.kind is not Part.RESULT)


def test_a_proof_larger_still_is_cut_to_its_findings_which_stay_tied_together():
    graph = proof_graph(CERAMICA, 15)
    assert {node.kind for node in graph.nodes} == {Part.FINDING, Part.RESULT}
    result = graph.nodes[-1]
    assert result.kind is Part.RESULT and any(edge.target == result.id for edge in graph.edges)


def test_an_exception_that_defeats_a_rule_is_tied_to_it_as_what_keeps_it_from_applying():
    graph = proof_graph(CERAMICA, 500)
    text = {node.id: node for node in graph.nodes}
    ties = [(text[edge.source], text[edge.target]) for edge in graph.edges if edge.kind is Tie.DEFEATS]
    assert ties and all(target.kind is Part.DEFEATED for _, target in ties)
    assert {target.text for _, target in ties} == {step.law for step in CERAMICA.steps if step.kind is Kind.DEFEATED}


def test_while_nothing_is_told_there_is_nothing_to_draw():
    assert proof_graph(Interview().decision.units[0]).nodes == ()
