"""What `incamera check` checks: case files, parts of an ontology, explanations, and the knowledge base as a whole."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import ontology
from kb.case import Case
from kb.casefile import file_named, load, shipped
from kb.comparing import Comparison, compare, unexplained
from kb.comparison_words import one_line, totals
from kb.decide import decide
from kb.hypotheticals.checking import check_hypotheticals
from kb.proving import prove
from kb.proving.books import laws_proved
from kb.record import law_graph
from kb.rederiving import Malformed, doubts, is_explanation
from kb.rulebook import all_rules
from kb.untimely import untimely
from kb.written import shapes
from kb.written.in_rdf import check_graph, holds_case
from ontology import quality
from ontology.builder import build
from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, fault, shown
from ontology.loading import turtle_files


def check_paths(paths: Sequence[Path], by_shapes: bool = False) -> Iterator[str]:
    """Check each file, by our own reader or by the shapes; a line for each that is sound.

    Raises:
        Faulty: with the faults of all files together.
    """
    faults: list[Fault] = []
    for path in paths:
        try:
            yield check_shape(path) if by_shapes else check_path(path)
        except Faulty as error:
            faults += error.faults
    if faults:
        raise Faulty(faults)


def check_path(path: Path) -> str:
    """Check one file, by what it is."""
    path = file_named(str(path))
    if path.suffix == ".ttl":
        if holds_case(path):
            return check_shape(path)
        build([file for file in turtle_files() if file.resolve() != path.resolve()] + [path])
        return f"{shown(path)}: sound Turtle, and the ontology is whole with it."
    if path.suffix in (".yaml", ".yml", ".jsonld"):
        return f"{shown(path)}: sound. {one_line(agrees(load(path)))}."
    if path.suffix == ".json":
        return f"{shown(path)}: sound. {check_explanation(path)}"
    raise fault(path, 0, "", "This is neither a case file (.yaml, .jsonld), nor a part of an ontology (.ttl), nor an explanation (.json).")


def check_shape(path: Path) -> str:
    """Try the SHACL shapes on a case, in a case file or in RDF.

    Raises:
        Faulty: with a sentence for each violation.
    """
    path = file_named(str(path))
    if path.suffix in (".yaml", ".yml"):
        shapes.check(path)
    elif path.suffix in (".jsonld", ".ttl"):
        check_graph(path)
    else:
        raise fault(path, 0, "", "The shapes are for a case: a case file (.yaml), or one in RDF (.jsonld, .ttl).")
    return f"{shown(path)}: it has the shape of a case."


def check_explanation(path: Path) -> str:
    """Derive again what an explanation says that 'incamera decide --json' printed; a sentence of what was found sound.

    Raises:
        Faulty: the file holds no explanation, or one with faults, a sentence for each.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise fault(path, 0, "", f"This cannot be read as JSON: {error}.") from None
    if not is_explanation(data):
        raise fault(path, 0, "", "This is no explanation: write one with 'incamera decide PATH --json'.")
    try:
        found = doubts(data)
    except Malformed as error:
        raise fault(path, 0, "", str(error)) from None
    if found:
        raise Faulty([Fault(shown(path), 0, doubt.where, doubt.sentence) for doubt in found])
    return f"{len(data['steps'])} steps follow from one another under the rules that they name, and give what they are said to give."


def check_all(review: bool = False) -> Iterator[str]:
    """Check the ontology, the rules and the shipped cases; with `review`, list under each proof what people should look over.

    Raises:
        Faulty: with all that is wrong, after the lines of what is right.
    """
    words = ontology.vocabulary()
    points = f"{len(words.elements)} elements, {len(words.weighed)} weighed factors and {len(words.issues)} issues"
    yield f"Words: {points} in {len(words.doctrines)} doctrines, {len(words.authorities)} authorities."
    rules, laws = all_rules(), laws_proved()
    yield f"Law: {len(rules)} rules, each with a proposition and an authority, in {len({rule.doctrine for rule in rules})} doctrines."
    if history := [rule.name for rule in rules if not rule.supported(LegalDate(date.today().isoformat()))]:
        yield f"Law: no longer law, for all that they rest on was reversed, vacated or overruled: {', '.join(history)}."
    yield f"Scope: {len(words.of_kind('Court'))} courts, each on every day on which it sat; they have {len(laws)} different books of rules."
    faults = list(quality.faults(law_graph()))
    if not faults:
        yield f"Words: {len(quality.checks())} checks of quality, each a SPARQL query, find nothing."
    for proved in prove(laws):
        faults += proved.faults
        if not proved.faults:
            yield f"Proved: {proved.sentence}"
        yield from (f"  {line}" for line in proved.review if review)
    if faults:
        raise Faulty(faults)
    yield from check_cases()
    yield from check_hypotheticals()


def agrees(case: Case) -> tuple[Comparison, ...]:
    """A case as the rules decide it beside what its court did.

    Raises:
        Faulty: they differ where the case file gives no reason, or it gives a reason where they do not differ; or an answer cannot
            be so by the date of the case.
    """
    compared = compare(case, decide(case))
    if faults := list(wrong(case, compared)):
        raise Faulty(faults)
    return compared


def wrong(case: Case, compared: Sequence[Comparison]) -> Iterator[Fault]:
    """What is wrong with a case: rulings that differ unexplained, and answers that cannot be so by its date."""
    yield from unexplained(case, compared)
    yield from untimely(case, case.date) if case.date else ()


def check_cases() -> Iterator[str]:
    """A line for each shipped case, then the totals.

    Raises:
        Faulty: with the faults of all cases together.
    """
    cases = [load(path) for path in shipped().values()]
    found = [(case, compare(case, decide(case))) for case in cases]
    if faults := [each for case, compared in found for each in wrong(case, compared)]:
        raise Faulty(faults)
    for case, compared in found:
        yield f"Case {case.id}: {one_line(compared)}."
    yield f"Cases: {totals(found)}"
