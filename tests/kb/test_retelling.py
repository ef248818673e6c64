"""A decision read back from the graph alone is the decision, and its explanation is printed again word for word."""

import io
from dataclasses import replace

import pyoxigraph
import pytest
from examples import a_case, two_claims
from hypothesis import given, settings
from hypothesis import strategies as st
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rich.console import Console

import ontology
from kb import load, shipped
from kb.case import Case, Document
from kb.decide import decide
from kb.decision import Decision
from kb.explain import explain
from kb.record import case_dataset, everything
from kb.record.names import ONTOLOGY_GRAPH
from kb.retelling import Asked, InDataset, Retelling, print_retold
from ontology.builder import Builder
from ontology.faults import Faulty

CASES = sorted(shipped())
ELEMENTS = ontology.vocabulary().elements
SOME_FACTS = st.fixed_dictionaries({}, optional={term: st.sampled_from(element.tokens) for term, element in ELEMENTS.items()})


@pytest.fixture(scope="module")
def retelling() -> Retelling:
    """The graph as a stranger has it: read from its N-Quads, by no more than rdflib over Oxigraph."""
    store = pyoxigraph.Store()
    store.load(everything(), format=pyoxigraph.RdfFormat.N_QUADS)
    return Retelling(InDataset(Dataset(store=OxigraphStore(store=store))))


def printed(decision: Decision) -> str:
    out = io.StringIO()
    print_retold(Console(file=out, width=110, highlight=False), decision)
    return out.getvalue()


def read_back(case: Case, decision: Decision) -> Decision:
    alone = Retelling(InDataset(case_dataset(case, decision)))
    alone.__dict__["law"] = SHARED.law
    return alone.decision(case.id)


SHARED = Retelling(InDataset(Dataset()))


@pytest.fixture(scope="module", autouse=True)
def law(retelling: Retelling) -> None:
    SHARED.__dict__["law"] = retelling.law


def test_every_shipped_case_is_in_the_graph_with_its_decision(retelling: Retelling) -> None:
    assert retelling.cases == CASES
    assert len(CASES) == 30


@pytest.mark.parametrize("name", CASES)
def test_the_explanation_printed_from_the_graph_is_the_explanation_word_for_word(name: str, retelling: Retelling) -> None:
    told = decide(load(shipped()[name]))
    again = retelling.decision(name)
    assert again == told
    assert explain(again) == explain(told)
    assert printed(again) == printed(told)
    assert told.caption in printed(again)


def test_no_rule_is_applied_and_no_case_file_read_to_tell_it(retelling: Retelling, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("something reasoned anew")

    for name in (
        "kb.engine.run",
        "kb.engine.fire",
        "kb.compiled.compiled",
        "kb.casefile.load",
        "kb.rulebook.all_rules",
        "kb.rulebook.rule_book",
    ):
        monkeypatch.setattr(name, never)
    assert "Why" in printed(retelling.decision("ceramica_regiomontana"))


def test_the_words_in_the_graph_are_the_whole_vocabulary(retelling: Retelling) -> None:
    found, shipped_words = Builder(retelling.held.graph.graph(ONTOLOGY_GRAPH), ()).vocabulary(), ontology.vocabulary()
    assert replace(found, authorities={}) == replace(shipped_words, authorities={})
    for key, authority in shipped_words.authorities.items():  # the pages that cite one stand in no order in a graph
        cited = tuple(sorted(authority.cited_by))
        assert replace(found.authorities[key], cited_by=tuple(sorted(found.authorities[key].cited_by))) == replace(
            authority, cited_by=cited
        )


@settings(max_examples=25, deadline=None)
@given(SOME_FACTS, SOME_FACTS, st.booleans())
def test_whatever_is_told_under_two_claims_the_decision_can_be_read_back(one: dict[str, str], other: dict[str, str], closed: bool) -> None:
    case = two_claims(one, other)
    decision = decide(case, close_record=closed)
    assert read_back(case, decision) == decision


@settings(max_examples=15, deadline=None)
@given(SOME_FACTS, st.booleans(), st.sampled_from(["MotionToCompel", "MotionForProtectiveOrder"]))
def test_wholes_parts_and_motions_can_be_read_back(answers: dict[str, str], closed: bool, motion: str) -> None:
    case = a_case("cit", **{"privilege": "state_secrets", **answers})
    paper, *_ = case.documents
    parts = tuple(Document(f"part {n}", f"Part {n} of “it”", {}, paper.id) for n in (10, 9))
    case = replace(case, documents=(paper, *parts), motion=motion)
    decision = decide(case, close_record=closed)
    assert read_back(case, decision) == decision
    assert printed(read_back(case, decision)) == printed(decision)


def test_whatever_answers_queries_can_tell_it() -> None:
    asked = Retelling(Asked(everything()))
    assert asked.cases == CASES
    assert asked.decision("ceramica_regiomontana") == decide(load(shipped()["ceramica_regiomontana"]))


def test_a_case_that_the_graph_does_not_hold_is_said_not_to_be_there(retelling: Retelling) -> None:
    with pytest.raises(Faulty, match=r"holds no decision of a case of that name\. Did you mean 'national_latex'"):
        retelling.decision("national_latx")
