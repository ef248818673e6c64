"""What can still be told for the weighing of need against harm, on which no rule turns."""

import ontology
from kb.dossier.laying import CLAIM, MATTER
from kb.weighing.balance import Balance
from ontology.terms import WeighedFactor
from ui.matter import Matter


def is_weighed(term: str) -> bool:
    """Whether an element is only weighed."""
    return term in ontology.vocabulary().weighed


def untold(matter: Matter) -> list[tuple[Balance, tuple[WeighedFactor, ...]]]:
    """What can still be told of documents left to be weighed; nothing while there are questions on which rules turn."""
    if matter.agenda.next and not matter.dossier.closed:
        return []
    return [
        (found, factors) for found in matter.balances if (factors := tuple(each for each in found.untold if unknown(matter, each, found)))
    ]


def unknown(matter: Matter, factor: WeighedFactor, found: Balance) -> bool:
    """Whether it is not said already that nobody knows it."""
    return not any(each.term == factor.term and each.of == told_of(factor, found) for each in matter.dossier.unsure)


def told_of(factor: WeighedFactor, found: Balance) -> str:
    """The id of that of which a factor is told."""
    return {MATTER: "", CLAIM: found.claim}.get(factor.scope, found.documents[0])
