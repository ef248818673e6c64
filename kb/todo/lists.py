"""The lists of things to do in a case, one for each group of documents of which the same is told under the same claims."""

from collections.abc import Sequence

import ontology
from kb.case import Case
from kb.changes.standing import standing
from kb.compiled import Compiled, compiled
from kb.decision import UNDETERMINED, Decision, DocumentDecision
from kb.todo.course import courses
from kb.todo.cures import cures
from kb.todo.missing import defects, missing
from kb.todo.tasks import Kind, Task, ToDo
from ontology.dates import LegalDate


def to_do(case: Case, decision: Decision, documents: Sequence[DocumentDecision]) -> tuple[ToDo, ...]:
    """What is to be done about these documents; a whole that only its parts decide has no list of its own."""
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    groups: dict[object, list[DocumentDecision]] = {}
    for document in documents:
        if document.units:
            groups.setdefault(told(case, document), []).append(document)
    return tuple(listing(case, decision, group, function) for group in groups.values())


def told(case: Case, document: DocumentDecision) -> object:
    """Equal for documents of which the same is told under the same claims."""
    named = {claim.id: claim for claim in case.claims}
    units = {unit.claim: case.unit(named[unit.claim], document.id) for unit in document.units}
    return tuple((claim, frozenset((term, given.token) for term, given in unit.items())) for claim, unit in units.items())


def listing(case: Case, decision: Decision, group: Sequence[DocumentDecision], function: Compiled) -> ToDo:
    """The list for like documents."""
    first = group[0]
    found = tasks(case, decision, first, function)
    order = [*ontology.vocabulary().of_kind("Side"), ""]
    ordered = tuple(sorted(found, key=lambda each: (order.index(each.side), list(Kind).index(each.kind))))
    return ToDo(
        tuple(document.id for document in group), tuple(unit.claim for unit in first.units), first.disposition, first.possible,
        first.awaits, ordered, courses(case, decision, first, ordered),
    )  # fmt: skip


def tasks(case: Case, decision: Decision, document: DocumentDecision, function: Compiled) -> list[Task]:
    """What is to be done about one document: nothing where it is protected, for then no claim is lost and nothing is awaited."""
    if document.disposition == UNDETERMINED:
        return [*defects(case, function, document), *missing(case, function, document)]
    least = ontology.vocabulary().dispositions[0].token
    return [] if document.disposition == least else list(cures(standing(case, decision, document), function, document.disposition))
