"""What counts of documents and claims that come new to a file: what was told of something larger, and of nothing else."""

from collections.abc import Mapping

import ontology
from kb.case import Case, Given
from kb.dossier.laying import CLAIM, DOCUMENT, MATTER, Unit, lay, table
from kb.questions.variables import scope

Sources = Mapping[str, tuple[str, ...]]


def inherit(before: Case, after: Case, sources: Sources) -> Case:
    """A case with more documents or claims than before, of which counts what was told of the matter and of their claim alike.

    What is asked of a document counts for a new one only if it was told of one of its `sources`, or of the same document
    under other claims, or of it when no claim reached it; of what was there before, all that was told.
    """
    old_units = {(claim.id, name) for claim, name in before.units()}
    for term in ontology.vocabulary().questions:
        if term == "privilege":
            continue
        told, now = table(before, term), table(after, term)
        wanted = {unit: given for unit, given in told.items() if unit in now or unit in units(after)}
        for unit in units(after) - old_units:
            reach = reaching(before, unit, term, sources)
            own = alone(after, unit[1], term) if scope(term) == DOCUMENT else now.get(unit)
            given = agreed(told, reach) if reach else own
            if given:
                wanted[unit] = given
        if wanted != now:
            after = lay(after, term, wanted)
    return after


def alone(case: Case, name: str, term: str) -> Given | None:
    """What is told of a document itself, or of the whole of which it is a part, under whatever claim."""
    own = case.document(name)
    told = own.answers.get(term) or (case.document(own.part_of).answers.get(term) if own.part_of else None)
    return told if told and told.token else None


def units(case: Case) -> set[Unit]:
    """What is decided, by the id of the claim and that of the document."""
    return {(claim.id, name) for claim, name in case.units()}


def reaching(before: Case, unit: Unit, term: str, sources: Sources) -> list[Unit]:
    """The units of the case before of which the answer for a new one was told, by the scope of the element."""
    claim, name = unit
    from_ = sources.get(name, (name,))
    named = {part for each in from_ for part in (each, *before.parts(each))}
    own = scope(term)
    return [
        (of.id, document)
        for of, document in before.units()
        if own == MATTER or (own == CLAIM and of.id == claim) or (own == DOCUMENT and document in named)
    ]


def agreed(told: Mapping[Unit, Given], reach: list[Unit]) -> Given | None:
    """What was told of all of these units, if it was the same of each."""
    first, *others = {told.get(unit) for unit in reach} or {None}
    return None if others else first
