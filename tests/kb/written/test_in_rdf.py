"""Cases told in RDF: printed from a case file, read again, and checked by the shapes alone."""

import json
import re
from pathlib import Path

import pytest
from rdflib import RDF, Graph
from rdflib.compare import isomorphic

from kb.casefile import load, shipped
from kb.checking import check_path, check_paths
from kb.cli import main
from kb.decide import decide
from kb.record.names import CASE
from kb.written.context import Json
from kb.written.in_rdf import ADDRESS, as_json, print_file, read_graph
from kb.written.reading import written
from kb.yaml_reader import open_yaml
from ontology import IC
from ontology.faults import Faulty

ROOT = Path(__file__).parents[3]
FILE = shipped()["national_latex"]
LINES = {
    "@context": [{"@base": "https://w3id.org/in-camera/case/a/document/"}, ADDRESS],
    "@id": "https://w3id.org/in-camera/case/a",
    "@type": "Case",
}


def in_json(folder: Path, case: Json) -> Path:
    path = folder / "case.jsonld"
    path.write_text(json.dumps({**LINES, **case}), "utf-8")
    return path


def told(path: Path) -> str:
    with pytest.raises(Faulty) as caught:
        list(check_paths([path], by_shapes=True))
    return str(caught.value)


@pytest.mark.parametrize("form", ["jsonld", "turtle"])
def test_a_case_file_printed_in_rdf_is_its_graph_and_has_the_shape_of_a_case(tmp_path: Path, form: str) -> None:
    path = tmp_path / {"jsonld": "case.jsonld", "turtle": "case.ttl"}[form]
    path.write_text(print_file(FILE.read_text("utf-8"), "national_latex", form), "utf-8")
    assert isomorphic(read_graph(path), written(open_yaml(FILE), "national_latex").graph)
    assert "it has the shape of a case" in "".join(check_paths([path], by_shapes=True))


def test_three_lines_before_it_make_a_case_file_json_ld(tmp_path: Path) -> None:
    path = in_json(tmp_path, as_json(FILE.read_text("utf-8")))
    assert len(read_graph(path)) == len(written(open_yaml(FILE), "a").graph)
    assert "it has the shape of a case" in "".join(check_paths([path], by_shapes=True))


def test_what_is_wrong_in_json_ld_is_told_under_the_name_of_the_thing(tmp_path: Path) -> None:
    case = as_json(FILE.read_text("utf-8"))
    case["documents"][0]["lable"] = "x"
    said = told(in_json(tmp_path, {**case, "court": "CTI"}))
    assert "case.jsonld: a, decidedBy, CTI: A case needs 'court:'" in said
    assert "case.jsonld: a/document/document_8, lable: No line of this name can stand here." in said


def test_a_wrong_value_in_rdf_is_told_with_the_claim_that_it_belongs_to_and_without_the_names_of_shapes(tmp_path: Path) -> None:
    text = print_file(FILE.read_text("utf-8"), "a", "turtle")
    assert "claim_made-yes" in text
    (tmp_path / "a.ttl").write_text(text.replace("claim_made-yes", "claim_made-maybe"), "utf-8")
    with pytest.raises(Faulty) as refused:
        check_path(tmp_path / "a.ttl")
    assert "a/claim/deliberative, hasValue, claim_made-maybe: This is not a value of the question." in str(refused.value)
    assert "every Shape in" not in str(refused.value)


def test_a_case_in_json_ld_is_decided_and_checked_as_the_file_that_it_was_made_from(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonld"
    file.write_text(print_file(FILE.read_text("utf-8"), "a", "jsonld"), "utf-8")
    assert decide(load(file)).motion == decide(load(FILE)).motion
    assert "sound" in check_path(file)


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("a.jsonld", "{", "cannot be read as JSON-LD"),
        ("a.jsonld", '{"caption": "x"}', "There is no case in this"),
        ("a.jsonld", '{"@context": "https://example.org/other.jsonld", "caption": "x"}', "Contexts are not fetched from elsewhere"),
        ("a.ttl", "this is no Turtle", "cannot be read as Turtle"),
        ("a.ttl", "<a> <b> <c> .", "There is no case in this"),
        ("a.json", "{}", "The shapes are for a case"),
    ],
)
def test_what_is_no_case_in_rdf_is_refused_in_a_sentence(tmp_path: Path, name: str, text: str, hint: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert hint in told(path)


def test_the_commands_print_a_case_file_in_rdf_and_check_by_shapes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["export", "montrose", "--format", "yaml-turtle"])
    assert done.value.code == 0
    assert len(Graph().parse(data=capsys.readouterr().out, format="turtle")) == 33
    with pytest.raises(SystemExit) as done:
        main(["check", "--shapes", "montrose"])
    assert done.value.code == 0
    assert "it has the shape of a case" in capsys.readouterr().out
    with pytest.raises(SystemExit) as done:
        main(["check", "--shapes"])
    assert done.value.code == 2


def test_the_lines_that_the_documentation_puts_before_a_case_file_make_it_json_ld(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```json\n(.*?)```", (ROOT / "docs" / "case-file.md").read_text("utf-8"), re.S)
    path = tmp_path / "case.jsonld"
    path.write_text(shown, "utf-8")
    assert set(read_graph(path).objects(CASE.NAME, RDF.type)) == {IC.Case}
    assert read_graph(path).value(CASE.NAME, IC.decidedBy) == IC.cit
