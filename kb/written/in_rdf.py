"""Cases that are told in RDF: a case file printed as JSON-LD or Turtle, and a case in either tried by the shapes."""

import json
import re
from pathlib import Path
from typing import Any

import yaml
from rdflib import RDF, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kb.record.names import CASE, bind
from kb.written.context import Json, context
from kb.written.context import wrapped as in_json_ld
from kb.written.reading import written
from kb.written.shapes import results, violations
from kb.yaml_reader import Composer, parse_yaml
from ontology import IC
from ontology.faults import Fault, Faulty, fault, shown

ADDRESS = "https://w3id.org/in-camera/ontology/context.jsonld"


def as_json(text: str) -> Json:
    """A case file as JSON, every word of it text."""
    found: Json = yaml.load(text, Loader=Composer)
    return found


def print_file(text: str, name: str, form: str) -> str:
    """A sound case file as `jsonld`, with its context, or as `turtle`."""
    if form == "jsonld":
        return json.dumps(in_json_ld(as_json(text), name), ensure_ascii=False, indent=1) + "\n"
    graph = Graph()
    bind(graph)
    graph += written(parse_yaml(text, Path(f"{name}.yaml")), name).graph
    return str(graph.serialize(format="turtle"))


def read_graph(path: Path) -> Graph:
    """The graph in a file of JSON-LD or Turtle; a context named by our own address is the one at hand, and no other is fetched.

    Raises:
        Faulty: the file cannot be read, or names a context that lies elsewhere.
    """
    try:
        if path.suffix == ".ttl":
            return Graph().parse(path, format="turtle")
        data = with_context(json.loads(path.read_text("utf-8")), path)
        return Graph().parse(data=json.dumps(data), format="json-ld")
    except Faulty:
        raise
    except Exception as error:
        message = " ".join(str(error).split())[:200]
        raise fault(path, 0, "", f"This cannot be read as {'Turtle' if path.suffix == '.ttl' else 'JSON-LD'}: {message}.") from None


def with_context(data: Any, path: Path) -> Any:
    """A JSON-LD document with the context at hand in the place of its address.

    Raises:
        Faulty: it names another address.
    """
    contexts = data.get("@context", []) if isinstance(data, dict) else []
    contexts = contexts if isinstance(contexts, list) else [contexts]
    if others := [each for each in contexts if isinstance(each, str) and each != ADDRESS]:
        raise fault(path, 0, "@context", f"Contexts are not fetched from elsewhere, and {others[0]} is. Write it out, or name {ADDRESS}.")
    return {**data, "@context": [context()["@context"] if isinstance(each, str) else each for each in contexts]} if contexts else data


def holds_case(path: Path) -> bool:
    """Whether a file of RDF tells of a case; one that cannot be read does not."""
    try:
        return (None, RDF.type, IC.Case) in read_graph(path)
    except Faulty:
        return False


def where(graph: Graph, report: Graph, result: Node) -> str:
    """What a violation is about: the nearest node with a name, and the statement that is wrong or the value of the answer."""
    focus, path, value = (report.value(result, each) for each in (SH.focusNode, SH.resultPath, SH.value))
    said: list[Node] = [each for each in (path, value) if isinstance(each, URIRef) and each != focus]
    said = said or list(graph.objects(focus, IC.hasValue))
    while isinstance(focus, BNode) and (above := next(graph.subjects(None, focus), None)):
        focus = above
    name = str(focus).removeprefix(str(CASE)) if isinstance(focus, URIRef) else "the case"
    return ", ".join([name, *(re.split("[/#]", str(each))[-1] for each in said)])


def check_graph(path: Path) -> None:
    """Try the shapes on a case in RDF.

    Raises:
        Faulty: with a sentence for each violation, under the name of the node concerned; or it cannot be read, or holds no case.
    """
    graph = read_graph(path)
    report = results(graph)
    faults = {Fault(shown(path), 0, where(graph, report, each), str(report.value(each, SH.resultMessage))) for each in violations(report)}
    if not list(graph.subjects(RDF.type, IC.Case)):
        raise fault(path, 0, "", "There is no case in this: nothing is said to be of the class 'Case' of the ontology.")
    if faults:
        raise Faulty(faults)
