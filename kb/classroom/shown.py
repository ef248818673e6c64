"""The facts of an exercise as a student sees them, each a sentence with the page that states it: no ruling, no finding."""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.case import Given
from kb.changes.facts import Fact
from kb.changes.wording import under
from kb.classroom.exercise import Exercise, key


@dataclass(frozen=True)
class ShownFact:
    """A fact: its key, by which a student names it, its sentence, the page that states it and who asserts it, if that is known.

    `under` are the privileges claimed under which it stands, where those are not all.
    """

    key: str
    text: str
    at: str = ""
    by: str = ""
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """An exercise as it is put: `dispute` says what it is about, `told` what is known, `silent` what the closed record does not say.

    What is silent falls on whoever bears the burden of it; how, is for the student to see.
    """

    caption: str
    subject: str
    court: str
    as_of: str
    document: str
    dispute: tuple[ShownFact, ...]
    told: tuple[ShownFact, ...]
    silent: tuple[ShownFact, ...]


def shown(found: Exercise) -> Shown:
    """What a student sees of an exercise."""
    case, court = found.case, ontology.vocabulary().named[found.court].label
    facts = found.facts.values()
    dispute = (fact for fact in found.stands.given if fact.told and fact.could_arise)
    return Shown(
        case.caption, case.subject, court, str(found.as_of), found.document.label,
        tuple(each(found, dispute)), tuple(each(found, (fact for fact in facts if fact.told))),
        tuple(each(found, (fact for fact in facts if not fact.told))),
    )  # fmt: skip


def each(found: Exercise, facts: Iterator[Fact]) -> Iterator[ShownFact]:
    """Facts as they are shown."""
    claims = {claim.id: claim for claim in found.case.claims}
    for fact in facts:
        claim = claims[fact.claims[0]]
        given = claim.privilege if fact.term == "privilege" else claim.answers.get(fact.term, Given(""))
        names = tuple(under(found.case, found.stands.claims, fact.claims))
        yield ShownFact(key(fact, found.stands.claims), fact_sentence(fact), given.at, given.by, names)


def fact_sentence(fact: Fact) -> str:
    """A fact as it was told, or that nobody told it."""
    return fact.value.sentence if fact.told else fact.element.sentence_if_unproven
