"""What `incamera check` checks: case files, parts of an ontology, and the knowledge base as a whole."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import ontology
from kb.case import Case
from kb.casefile import file_named, load, shipped
from kb.comparing import Comparison, compare, unexplained
from kb.comparison_words import one_line, totals
from kb.compiled import Compiled, compiled, levels
from kb.counting import complete_interviews
from kb.decide import decide
from kb.rulebook import all_rules
from ontology.builder import build
from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, fault, shown
from ontology.loading import place, turtle_files

COURTS_PROVED = ("cit", "customs_court", "federal_circuit", "dc_circuit", "ddc")
DATES_PROVED = ("1975", "1980", "1982", "2006", "2026")


def check_paths(paths: Sequence[Path]) -> Iterator[str]:
    """Check each file; a line for each that is sound.

    Raises:
        Faulty: with the faults of all files together.
    """
    faults: list[Fault] = []
    for path in paths:
        try:
            yield check_path(path)
        except Faulty as error:
            faults += error.faults
    if faults:
        raise Faulty(faults)


def check_path(path: Path) -> str:
    """Check one file, by what it is."""
    path = file_named(str(path))
    if path.suffix == ".ttl":
        build([file for file in turtle_files() if file.resolve() != path.resolve()] + [path])
        return f"{shown(path)}: sound Turtle, and the ontology is whole with it."
    if path.suffix in (".yaml", ".yml"):
        return f"{shown(path)}: sound. {one_line(agrees(load(path)))}."
    raise fault(path, 0, "", "This is neither a case file (.yaml) nor a part of an ontology (.ttl).")


def check_all() -> Iterator[str]:
    """Check the ontology, the rules and the shipped cases.

    Raises:
        Faulty: with what is wrong.
    """
    words = ontology.vocabulary()
    points = f"{len(words.elements)} elements and {len(words.issues)} issues in {len(words.doctrines)} doctrines"
    yield f"Words: {points}, {len(words.authorities)} authorities."
    rules = all_rules()
    yield f"Law: {len(rules)} rules, each with a proposition and an authority, in {len({rule.doctrine for rule in rules})} doctrines."
    if history := [rule.name for rule in rules if not rule.supported(LegalDate(date.today().isoformat()))]:
        yield f"Law: no longer law, for all that they rest on was reversed, vacated or overruled: {', '.join(history)}."
    books = [compiled(court, day) for day in map(LegalDate, DATES_PROVED) for court in COURTS_PROVED if words.court(court).sits(day)]
    faults = [found for book in books for found in unsound(book)]
    if faults:
        raise Faulty(set(faults))
    scope = f"in {len(COURTS_PROVED)} courts on {len(DATES_PROVED)} dates, in each court while it sat"
    interviews = f"{complete_interviews():,} complete interviews"
    yield f"Proof: in each of {interviews}, {scope}, exactly one disposition follows and no issue has two values."
    idle = [rule for rule in rules if all(book.fired.get(rule.name, book.diagram.false) == book.diagram.false for book in books)]
    if idle:
        raise Faulty(Fault(shown(rule.file), rule.line, rule.name, "No answers at all make this rule apply.") for rule in idle)
    yield "Proof: every rule applies to some answers."
    asked = {level for book in books for level in book.diagram.variables(book.root)}
    needless = [term for term, level in levels().items() if level not in asked]
    if needless:
        raise Faulty(
            Fault(shown(place(term)[0]), place(term)[1], term, "No answer to this question can change any disposition.")
            for term in needless
        )
    yield "Proof: every question can change some disposition."
    yield from check_cases()


def unsound(book: Compiled) -> Iterator[Fault]:
    """Where the rules contradict one another or give nothing, with answers that show it."""
    issues, diagram = ontology.vocabulary().issues, book.diagram
    path = diagram.path(book.root, lambda leaf: not isinstance(leaf, frozenset) or len(leaf) != 1)
    if path is not None:
        yield Fault(
            "kb/doctrines",
            0,
            "disposition",
            f"Not exactly one disposition follows in {book.book.court} on {book.book.as_of} where {words_for(path)}.",
        )
    for term, issue in issues.items():
        seen = diagram.false
        for token in issue.tokens:
            node = book.values.get((term, token), diagram.false)
            path = diagram.path(diagram.both(seen, node), bool)
            if path is not None:
                yield Fault(
                    "kb/doctrines", 0, term, f"Two values are found in {book.book.court} on {book.book.as_of} where {words_for(path)}."
                )
            seen = diagram.either(seen, node)


def words_for(path: dict[int, int]) -> str:
    """Answers by number as words."""
    elements = ontology.vocabulary().elements
    names = {level: term for term, level in levels().items()}
    return ", ".join(f"{names[level]} is {elements[names[level]].tokens[value]}" for level, value in sorted(path.items()))


def agrees(case: Case) -> tuple[Comparison, ...]:
    """A case as the rules decide it beside what its court did.

    Raises:
        Faulty: they differ where the case file gives no reason, or it gives a reason where they do not differ.
    """
    compared = compare(case, decide(case))
    if faults := list(unexplained(case, compared)):
        raise Faulty(faults)
    return compared


def check_cases() -> Iterator[str]:
    """A line for each shipped case, then the totals.

    Raises:
        Faulty: with the faults of all cases together.
    """
    cases = [load(path) for path in shipped().values()]
    found = [(case, compare(case, decide(case))) for case in cases]
    if faults := [each for case, compared in found for each in unexplained(case, compared)]:
        raise Faulty(faults)
    for case, compared in found:
        yield f"Case {case.id}: {one_line(compared)}."
    yield f"Cases: {totals(found)}"
