"""The ontology as a site: whole, alike each time, fetching nothing, every link leading somewhere, every file readable and sound."""

import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import owlready2
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal
from rdflib.compare import isomorphic

import ontology
from kb.asking import questions
from kb.casefile import at_hand
from kb.cli import main
from kb.site.diagram import PLACES, relations
from kb.site.merged import merged
from kb.site.wording import in_words
from kb.site.writing import contents, write
from kb.written.in_rdf import check_graph
from kb.written.reading import written
from kb.yaml_reader import open_yaml
from ontology import IC
from ontology.faults import Faulty
from ontology.quality import checks

FILES = contents()
PAGE = FILES["index.html"]


class Links(HTMLParser):
    """The anchors of a page, what it links to, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.anchors += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.loads += [given["src"]] if "src" in given else [given.get("href", "")] if tag == "link" else []


def test_every_link_leads_somewhere_and_no_two_places_share_a_name() -> None:
    page = Links(PAGE)
    assert len(page.links) > 800
    assert [link for link in page.links if link.removeprefix("#") not in page.anchors and link not in FILES] == []
    assert sorted(page.anchors) == sorted(set(page.anchors))


def test_nothing_is_fetched_from_elsewhere_and_nothing_runs() -> None:
    page = Links(PAGE)
    assert page.loads == ["diagram.svg"]
    assert "script" not in page.tags
    assert "@import" not in PAGE and "url(" not in PAGE


def test_every_term_has_its_place_with_label_and_definition() -> None:
    graph, anchors = ontology.graph(), set(Links(PAGE).anchors)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, IC.Element, IC.WeighedFactor, IC.Issue, IC.Value)
    terms = {str(term)[len(str(IC)) :] for kind in kinds for term in graph.subjects(RDF.type, kind) if str(term).startswith(str(IC))}
    assert len(terms) > 500
    assert terms - anchors == set()


def test_every_question_and_every_check_is_on_the_page() -> None:
    assert [name for name in (*questions(), *checks()) if f"<code>{name}</code>" not in PAGE] == []


def test_one_file_holds_the_whole_ontology_with_labels_and_definitions_for_protege() -> None:
    whole = merged()
    for name, form in (("ontology.ttl", "turtle"), ("ontology.rdf", "xml")):
        again = Graph().parse(data=FILES[name], format=form)
        assert len(again) == len(whole)
        assert len(list(again.subjects(RDF.type, OWL.Ontology))) == 1
        assert [
            cls for cls in again.subjects(RDF.type, OWL.Class) if str(cls).startswith(str(IC)) and not again.value(cls, SKOS.definition)
        ] == []
        assert again.value(IC.Claim, RDFS.label) == Literal("claim of privilege", lang="en")


def test_whoever_opens_the_file_finds_the_individuals_listed(tmp_path: Path) -> None:
    (tmp_path / "ontology.rdf").write_text(FILES["ontology.rdf"], "utf-8")
    opened = owlready2.World().get_ontology((tmp_path / "ontology.rdf").as_uri()).load(only_local=True)
    found = {each.name for each in opened.individuals()}
    assert {"ceramica", "cit", "privilege-state-secrets", "disposition-protected"} <= found
    assert len(found) > 500 and not found & {cls.name for cls in opened.classes()}


def test_the_file_with_rules_holds_an_axiom_for_each_rule_without_exception() -> None:
    plain, ruled = merged(), Graph().parse(data=FILES["ontology_with_rules.ttl"], format="turtle")
    axioms = [cls for cls in ruled.subjects(RDFS.subClassOf, None) if isinstance(cls, BNode)]
    assert len(axioms) == 119
    assert len(ruled) > len(plain) + 1000


@pytest.mark.parametrize("name", sorted(at_hand()))
def test_each_worked_example_is_the_graph_of_its_case_and_has_the_shape_of_one(tmp_path: Path, name: str) -> None:
    ours = written(open_yaml(at_hand()[name]), name).graph
    assert isomorphic(Graph().parse(data=FILES[f"examples/{name}.ttl"], format="turtle"), ours)
    assert isomorphic(Graph().parse(data=FILES[f"examples/{name}.jsonld"], format="json-ld"), ours)
    path = tmp_path / "case.ttl"
    path.write_text(FILES[f"examples/{name}.ttl"], "utf-8")
    check_graph(path)


def test_the_picture_is_drawn_from_the_ontology_and_says_in_words_what_it_shows() -> None:
    root = ElementTree.fromstring(FILES["diagram.svg"])
    texts = " ".join("".join(node.itertext()) for node in root.iter())
    assert len(PLACES) == 20
    assert all(next(ontology.graph().objects(IC[name], RDFS.label)) in texts for name in PLACES)
    assert all(word in texts for words in relations(merged()).values() for word in words)
    assert [href for node in root.iter() for href in [node.get("href")] if href and href.split("#")[1] not in Links(PAGE).anchors] == []


def test_a_definition_by_conditions_is_told_in_words() -> None:
    graph = merged()
    (node,) = graph.objects(IC.HeadOfAgency, OWL.equivalentClass)
    assert in_words(graph, node, lambda term: str(term).rsplit("#", 1)[-1]) == "(Office and headOf some Agency)"
    odd = Graph()
    odd.add((BNode("x"), RDF.type, OWL.Class))
    with pytest.raises(ValueError, match="no known form"):
        in_words(odd, BNode("x"), str)


def test_the_same_ontology_gives_the_same_pages_and_the_same_graphs(tmp_path: Path) -> None:
    again, whole = contents(), ("ontology.ttl", "ontology.rdf", "ontology_with_rules.ttl")
    assert [name for name in FILES if name not in whole and again[name] != FILES[name]] == []
    names = {str(path.relative_to(tmp_path)) for path in write(tmp_path)}
    assert names == set(FILES)
    assert (tmp_path / "index.html").read_text("utf-8") == PAGE


def test_one_command_writes_it_and_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["ontology", str(tmp_path / "site")])
    assert done.value.code == 0
    assert re.search(r"index\.html: open this in a browser\. 19 files for tools lie beside it\.", capsys.readouterr().out)
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(Faulty, match="cannot be written here"):
        write(tmp_path / "file")


def test_no_expression_of_the_ontology_is_left_without_words() -> None:
    graph = merged(ruled=True)
    nodes = {
        node for relation in (OWL.equivalentClass, RDFS.subClassOf) for node in graph.objects(None, relation) if isinstance(node, BNode)
    }
    assert len(nodes) > 100
    assert all(in_words(graph, node, str) for node in nodes)
