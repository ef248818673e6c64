"""What the ontology says of terms of others: each term is known to exist there, and all of it together is consistent."""

import csv
import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, Graph, URIRef
from rdflib.namespace import DCTERMS, PROV, RDFS, SKOS
from reasoned import Reasoned, once

import ontology
from ontology import IC
from ontology.loading import HOME, alignment_files, read

OWN_LANGUAGE = (str(OWL), str(RDF), str(RDFS), str(IC))
with (HOME / "alignments" / "targets.csv").open(encoding="utf-8") as stream:
    TARGETS = {row["term"]: row for row in csv.DictReader(stream)}
FILES = alignment_files()


def foreign(graph: Graph) -> set[str]:
    return {str(term) for triple in graph for term in triple if isinstance(term, URIRef) and not str(term).startswith(OWN_LANGUAGE)}


def test_there_are_seven_alignments_and_none_is_part_of_the_ontology() -> None:
    assert [path.stem for path in FILES] == ["cito", "dublin_core", "eli_fabio", "folio", "lkif", "prov", "skos"]
    assert (IC.Actor, RDFS.subClassOf, PROV.Agent) not in ontology.graph()


def test_every_term_of_another_vocabulary_is_listed_with_where_it_was_read_and_no_other_is() -> None:
    used = foreign(read(FILES))
    assert used == set(TARGETS)
    assert len(TARGETS) == 44
    assert all(row["read_from"] and row["vocabulary"] for row in TARGETS.values())


@pytest.mark.parametrize(("vocabulary", "space"), [("PROV-O", PROV), ("SKOS", SKOS), ("Dublin Core", DCTERMS)])
def test_terms_of_the_vocabularies_that_rdflib_holds_exist_there(vocabulary: str, space: object) -> None:
    terms = [term for term, row in TARGETS.items() if row["vocabulary"] == vocabulary]
    assert len(terms) >= 5
    assert [term for term in terms if URIRef(term) not in space] == []  # type: ignore[operator]


def test_terms_of_folio_have_its_permanent_form() -> None:
    terms = [term for term, row in TARGETS.items() if row["vocabulary"] == "FOLIO"]
    assert len(terms) == 4
    assert all(re.fullmatch(r"https://folio\.openlegalstandard\.org/R[A-Za-z0-9]+", term) for term in terms)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_term_of_ours_that_an_alignment_names_is_declared_and_the_file_says_what_it_is_for(path: Path) -> None:
    named = {term for triple in read([path]) for term in triple if str(term).startswith(str(IC))}
    assert named
    assert [term for term in named if not list(ontology.graph().objects(term, RDF.type))] == []
    assert path.read_text("utf-8").startswith("# ")


@pytest.fixture(scope="session")
def aligned(tmp_path_factory: pytest.TempPathFactory) -> Reasoned:
    return once(tmp_path_factory, "aligned", lambda: Graph() + ontology.graph() + read(FILES))


@pytest.mark.reasoner
def test_the_ontology_with_all_alignments_is_consistent_and_nothing_in_it_is_impossible(aligned: Reasoned) -> None:
    assert aligned.impossible == frozenset()


@pytest.mark.reasoner
def test_through_the_alignments_other_tools_find_our_terms_as_theirs(aligned: Reasoned) -> None:
    reynolds, element = str(IC.reynolds), str(IC.declaration)
    assert reynolds in aligned.members[str(PROV.Entity)] & aligned.members[str(DCTERMS.BibliographicResource)]
    assert str(IC.cit) in aligned.members[str(PROV.Agent)]
    assert element in aligned.members[str(SKOS.Concept)]
    assert str(IC.formal_claim) in aligned.members[str(SKOS.ConceptScheme)]
