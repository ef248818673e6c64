"""What was told for the weighing of need against harm, on which no rule turns, and what can still be told for it."""

import ontology
from kb.dossier.laying import CLAIM, MATTER
from kb.weighing.balance import Balance
from kb.weighing.roles import SENTENCES
from kb.weighing.wording import facts_sentences, precedent_sentences
from ontology.terms import WeighedFactor
from ui.components.prose import items, note, section
from ui.knowledge import Matter

HEADING = "In the weighing"


def result(matter: Matter) -> None:
    """Where a document must be weighed, what lies on the scale and what past decisions say; else what was told for a weighing."""
    if matter.balances:
        section(HEADING)
        items([said for each in matter.balances for said in (*facts_sentences(each), *precedent_sentences(each))])
    elif matter.weighed:
        section(HEADING)
        note(SENTENCES["only"], "quiet")
        items([factor.value(matter.answers[factor.term].token).sentence for factor in matter.weighed])


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
