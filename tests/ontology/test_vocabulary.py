"""The words: every term has what it must have, once, and nothing of it is said again elsewhere."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import DCTERMS

import ontology
from ontology import IC
from ontology.builder import build
from ontology.dates import LegalDate
from ontology.faults import Faulty
from ontology.loading import HOME, read, turtle_files

ROOT = HOME.parent
WORDS = ontology.vocabulary()


def terms() -> list[URIRef]:
    graph = ontology.graph()
    return sorted({node for node in graph.subjects(RDF.type, None) if isinstance(node, URIRef) and str(node).startswith(str(IC))})


def test_every_term_has_one_label_and_one_definition() -> None:
    graph, found = ontology.graph(), terms()
    assert len(found) > 300
    for predicate in (RDFS.label, SKOS.definition):
        wrong = {str(term): len(list(graph.objects(term, predicate))) for term in found if len(list(graph.objects(term, predicate))) != 1}
        assert wrong == {}


def test_every_term_has_one_source_a_value_that_of_its_point() -> None:
    graph = ontology.graph()
    values = set(graph.subjects(RDF.type, IC.Value)) | set(graph.subjects(RDF.type, IC.Disposition))
    wrong = {str(term) for term in terms() if term not in values and len(list(graph.objects(term, DCTERMS.source))) != 1}
    assert wrong == set()
    assert {str(value) for value in values if len(list(graph.objects(value, IC.valueOf / DCTERMS.source))) != 1} == set()


def test_every_source_is_an_authority_with_a_place_or_says_that_it_is_none() -> None:
    graph = ontology.graph()
    sources = {str(source) for source in graph.objects(None, DCTERMS.source)}
    known = {"in-camera", "general knowledge", "precedents", "prov-o"}
    wrong = [source for source in sources if source not in known and source.partition(" ")[0] not in WORDS.authorities]
    assert wrong == []


def test_a_definition_does_not_use_the_word_that_it_defines() -> None:
    circular = []
    for point in (*WORDS.elements.values(), *WORDS.issues.values()):
        for value in point.values:
            if value.definition.lower().rstrip(".") == value.label.lower():
                circular.append(value.iri)
    assert circular == []


def test_every_class_and_property_used_is_declared() -> None:
    graph = ontology.graph()
    declared = set(graph.subjects(RDF.type, OWL.Class)) | {
        node for kind in (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty) for node in graph.subjects(RDF.type, kind)
    }
    used = {predicate for _, predicate, _ in graph} | set(graph.objects(None, RDF.type))
    ours = {node for node in used if str(node).startswith(str(IC))}
    assert len(ours) > 50
    assert ours - declared == set()


def test_classes_are_singular_in_upper_camel_case_and_properties_in_lower() -> None:
    graph = ontology.graph()
    classes = [node for node in graph.subjects(RDF.type, OWL.Class) if str(node).startswith(str(IC))]
    assert len(classes) > 30
    assert [node for node in classes if not re.fullmatch(r"[A-Z][A-Za-z]+", str(node).rsplit("#", 1)[1])] == []
    properties = [node for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for node in graph.subjects(RDF.type, kind)]
    assert [node for node in properties if not re.fullmatch(r"[a-z][A-Za-z]+", re.split(r"[#/]", str(node))[-1])] == []


def test_there_is_one_ontology_header() -> None:
    assert len(list(ontology.graph().subjects(RDF.type, OWL.Ontology))) == 1


def test_every_element_that_can_be_left_unproven_says_so_in_a_sentence() -> None:
    assert len(WORDS.elements) >= 30
    assert [term for term, element in WORDS.elements.items() if not element.unproven] == ["privilege"]
    assert all(element.sentence_if_unproven for term, element in WORDS.elements.items() if term != "privilege")


def test_every_value_that_some_rule_holds_against_has_its_sentence_for_not_being_found() -> None:
    from kb.rulebook import all_rules

    exceptions = {(each.term, token) for rule in all_rules() for each in rule.unless for token in each.tokens}
    assert len(exceptions) > 10
    assert [pair for pair in sorted(exceptions) if not WORDS.value(*pair).sentence_if_not] == []


def test_questions_end_with_a_question_mark_and_sentences_with_a_full_stop() -> None:
    for element in WORDS.elements.values():
        assert element.question.endswith("?")
        assert element.help.endswith(".")
    for point in (*WORDS.elements.values(), *WORDS.issues.values()):
        for value in point.values:
            assert value.sentence.endswith("."), value.iri


def test_each_gate_is_asked_before_what_it_opens() -> None:
    order = list(WORDS.elements)
    for term, element in WORDS.elements.items():
        for gate, tokens in element.asked_if:
            assert order.index(gate) < order.index(term)
            assert tokens <= set(WORDS.elements[gate].tokens)


def test_no_sentence_of_the_ontology_is_said_again_in_python() -> None:
    sentences = {text for file in turtle_files() for text in re.findall(r'"([^"]{20,}[.?])"@en', file.read_text("utf-8"))}
    python = {path: path.read_text("utf-8") for folder in ("ontology", "kb", "ui") for path in (ROOT / folder).rglob("*.py")}
    assert len(sentences) > 500
    assert len(python) > 40
    again = [(path.name, text) for path, code in python.items() for text in sentences if text in code]
    assert again == []


def test_the_three_kinds_of_privilege_exclude_one_another() -> None:
    graph = ontology.graph()
    kinds = {IC.DeliberativeProcessPrivilege, IC.StateSecretsPrivilege, IC.ExecutivePrivilege}
    apart = [set(graph.items(members)) for members in graph.objects(None, OWL.members)]
    assert any(kinds <= group for group in apart)


# ---------------------------------------------------------------- what is wrong is told


def broken(tmp_path: Path, name: str, right: str, wrong: str) -> Faulty:
    """What is said of the ontology with one file changed."""
    file = next(path for path in turtle_files() if path.name == name)
    text = file.read_text("utf-8")
    assert right in text
    changed = tmp_path / name
    changed.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(Faulty) as caught:
        build([path for path in turtle_files() if path.name != name] + [changed])
    return caught.value


SLIPS = {
    "a stop left out": ("threshold.ttl", ":usualness 6 .", ":usualness 6", "not valid Turtle"),
    "a prefix nobody declared": ("need.ttl", ":need a :Doctrine", "x:need a :Doctrine", "prefix x: has not been declared"),
    "an element without a question": ("in_camera.ttl", ':question "Has the court examined', ':asks "Has the court examined', "look: Every such term needs exactly one question"),
    "two labels": ("in_camera.ttl", 'rdfs:label "look in camera"@en', 'rdfs:label "look in camera"@en , "a look"@en', "exactly one"),
    "a gate that is none": ("need.ttl", ":askedIf :need_asserted-specific ;", ":askedIf :need_asserted-special ;", "no value of any element"),
    "an unproven value of another element": ("need.ttl", ":unproven :other_source-not-shown", ":unproven :look-taken", "not one of its values"),
    "a doctrine that is none": ("need.ttl", ":other_source a :Element ; :belongsTo :need", ":other_source a :Element ; :belongsTo :needs", "which is no doctrine"),
    "a circle of gates": ("in_camera.ttl", ":askedIf :privilege-deliberative-process , :privilege-state-secrets , :privilege-executive , :privilege-confidential-information ;", ":askedIf :look_shows-as-described ;", "asked only if one another are"),
}  # fmt: skip


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 8


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_ontology_is_told_with_its_place(tmp_path: Path, slip: str) -> None:
    name, right, wrong, hint = SLIPS[slip]
    error = broken(tmp_path, name, right, wrong)
    assert hint in str(error)
    if "circle" not in slip:
        assert any(fault.line > 0 for fault in error.faults)


def test_a_lookup_of_a_word_nobody_knows_names_the_nearest() -> None:
    with pytest.raises(ontology.UnknownTerm, match="Did you mean 'declaration'"):
        WORDS.point("declartion")
    with pytest.raises(ontology.UnknownTerm, match="It can be: not-taken, taken"):
        WORDS.value("look", "perhaps")
    assert WORDS.find("Court", "d.c. cir.").key == "dc_circuit"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match="cannot be read"):
        read([tmp_path / "missing.ttl"])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("1981", "1981-01-01", "1981-12-31"), ("1980-02", "1980-02-01", "1980-02-29"), ("1980-11-20", "1980-11-20", "1980-11-20")],
)
def test_a_date_means_every_day_that_it_may_mean(text: str, first: str, last: str) -> None:
    date = LegalDate.read(text)
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["1981-13", "1981-04-31", "81", "1981-4-1", "yesterday", "", "0000", "1981-05-14T00:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date of the calendar"):
        LegalDate.read(text)


def test_the_graph_survives_being_written_and_read_again() -> None:
    again = Graph().parse(data=ontology.graph().serialize(format="nt"), format="nt")
    assert len(again) == len(ontology.graph())
