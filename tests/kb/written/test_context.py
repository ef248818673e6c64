"""With the JSON-LD context a stock processor reads a case file as the graph that our own code makes of it."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic

import ontology
from kb import case_writer
from kb.casefile import read_text, shipped, shipped_case
from kb.record.names import CASE
from kb.written.context import UNKNOWN, as_text, wrapped
from kb.written.form import form, keys
from kb.written.reading import written
from kb.yaml_reader import open_yaml, parse_yaml
from ontology import IC
from ontology.loading import HOME

CASES = sorted(shipped())


def by_json_ld(text: str, name: str) -> Graph:
    """A case file as rdflib's JSON-LD processor reads it with the committed context, our own code apart."""
    context = json.loads((HOME / "context.jsonld").read_text("utf-8"))["@context"]
    case = yaml.load(text, Loader=yaml.BaseLoader)
    lines = {"@context": [{"@base": f"{CASE[name]}/document/"}, context], "@id": str(CASE[name]), "@type": "Case"}
    return Graph().parse(data=json.dumps({**lines, **case}), format="json-ld")


def test_the_committed_context_is_the_one_made_from_the_form_and_the_vocabulary() -> None:
    assert (HOME / "context.jsonld").read_text("utf-8") == as_text()


def test_there_are_thirty_cases() -> None:
    assert len(CASES) == 30


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_is_the_same_graph_by_json_ld_as_by_our_code(name: str) -> None:
    file = shipped()[name]
    ours, stock = written(open_yaml(file), name).graph, by_json_ld(file.read_text("utf-8"), name)
    assert len(ours) > 20
    assert isomorphic(ours, stock)
    assert [term for triple in stock for term in triple if str(term).startswith(UNKNOWN)] == []


@pytest.mark.parametrize("name", CASES)
def test_a_case_written_out_is_the_same_graph_too(name: str) -> None:
    text = case_writer.write(shipped_case(name))
    assert isomorphic(written(parse_yaml(text, Path(f"{name}.yaml")), name).graph, by_json_ld(text, name))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_answers_to_any_questions_are_the_same_graph(data: st.DataObject) -> None:
    """Every value of every question, alone or with where it is stated, in each place where answers can stand."""
    questions = {term: point for term, point in ontology.vocabulary().questions.items() if term != "privilege"}

    def answers() -> dict[str, object]:
        found: dict[str, object] = {}
        for term in data.draw(st.lists(st.sampled_from(sorted(questions)), max_size=8, unique=True)):
            token = data.draw(st.sampled_from(questions[term].tokens))
            found[term] = data.draw(st.sampled_from([token, {"is": token, "at": "12", "by": "the Chairman", "note": "our reading"}]))
        return found

    case = {
        "caption": "A v. B", "court": "CIT", "documents": [{"id": "a", "answers": answers()}, {"id": "b", "part_of": "a"}],
        "claims": [{"id": "a", "privilege": "other", "documents": ["a"], "answers": answers(), "except_for": {"b": answers()}}], "answers": answers(),
    }  # fmt: skip
    text = yaml.safe_dump(case, default_style='"')
    assert isomorphic(written(parse_yaml(text, Path("a.yaml")), "a").graph, by_json_ld(text, "a"))


def test_every_word_of_the_form_is_declared_in_the_ontology() -> None:
    said: set[URIRef] = set()
    waiting = [form()]
    while waiting:
        for slot in waiting.pop().values():
            said |= {each for each in (slot.relation, slot.index, *slot.words.values()) if each is not None}
            waiting += [slot.scope] if slot.scope else []
    ours = {term for term in said if term.startswith(str(IC))}
    assert len(ours) > 250
    assert [term for term in ours if not list(ontology.graph().objects(term, RDF.type))] == []


def test_what_a_file_says_of_no_known_word_survives_to_be_told() -> None:
    graph = by_json_ld("caption: A v. B\nlable: x\n", "a")
    assert [str(predicate) for _, predicate, _ in graph if str(predicate).startswith(UNKNOWN)] == [f"{UNKNOWN}lable"]


def test_a_ruling_written_short_is_the_one_form_that_json_ld_cannot_read_and_no_shipped_file_has_it() -> None:
    short = "caption: A v. B\nruled: {a: protected}\n"
    assert not isomorphic(by_json_ld(short, "a"), written(parse_yaml(short, Path("a.yaml")), "a").graph)
    bare = [
        name
        for name in CASES
        for ruled in (yaml.load(shipped()[name].read_text("utf-8"), Loader=yaml.BaseLoader).get("ruled", {}),)
        if any(isinstance(each, str) for each in ruled.values())
    ]
    assert bare == []


def test_the_document_that_is_printed_is_that_of_the_committed_context() -> None:
    case = {"caption": "A v. B"}
    assert Graph().parse(data=json.dumps(wrapped(case, "a")), format="json-ld").value(CASE.a, RDF.type) == IC.Case


def test_the_reader_knows_the_keys_of_the_form_and_no_other() -> None:
    assert keys("parties") == ("plaintiff", "defendant", "intervenor", "movant")
    assert keys("ruled") == ("is", "at", "apart", "why", "because")
    with pytest.raises(Exception, match="No line of this name can stand here"):
        read_text("captoin: x\n", "a.yaml")
