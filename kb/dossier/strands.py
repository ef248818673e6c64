"""What remains of one document of a file: under all its claims together or, while that is too much, under one claim after another.

Each strand is remembered as plain data, for of many documents few change from one answer to the next.
"""

from dataclasses import dataclass
from functools import lru_cache

from kb.case import Case, Claim, Document, Given
from kb.compiled import compiled
from kb.dossier.dossier import Dossier
from kb.questions import Question, Remaining, remaining
from kb.sitting import forum
from ontology.dates import LegalDate

Told = tuple[tuple[str, frozenset[tuple[str, str]]], ...]
Key = tuple[str, LegalDate, str, Told, frozenset[Question]]
SMALL = 150


@dataclass(frozen=True)
class Strand:
    """What remains of a document under some of its claims.

    `askable` are the questions that can matter and be asked, now or after others, `results` the dispositions possible, as bits in
    joining order, and `size` how many questions can still matter, be they ever asked or not.
    """

    claims: tuple[str, ...]
    settled: bool
    askable: frozenset[Question]
    at_most: int
    results: int
    size: int


def strands(dossier: Dossier, name: str) -> tuple[Strand, ...]:
    """What remains of a document: one strand where its claims can be joined quickly, else one for each claim that can still matter."""
    claims = [claim.id for claim, unit in dossier.case.units() if unit == name]
    alone, size = [strand(dossier, name, (claim,)) for claim in claims], 1
    for each in alone:
        size *= max(1, each.size)
    if len(claims) == 1:
        return tuple(alone)
    if size <= SMALL:
        return (strand(dossier, name, tuple(claims)),)
    bound = min([each.results for each in alone if each.settled], default=0)
    return tuple(each for each in alone if not each.settled and (not bound or each.results & -each.results < bound))


def strand(dossier: Dossier, name: str, claims: tuple[str, ...]) -> Strand:
    """What remains of a document under these claims."""
    return remembered(*key(dossier, name, claims))


def remaining_of(dossier: Dossier, name: str, claims: tuple[str, ...]) -> Remaining:
    """The same as `kb.questions` has it."""
    return remains(*key(dossier, name, claims))


def key(dossier: Dossier, name: str, claims: tuple[str, ...]) -> Key:
    """All on which it depends what remains of a document under these claims."""
    named = tuple(claim for claim in dossier.case.claims if claim.id in claims)
    court, as_of = forum(dossier.case, "", None)
    return court, as_of, name, told(dossier.case, name, named), frozenset(each for each in dossier.unsure if each.of in {"", name, *claims})


def told(case: Case, name: str, claims: tuple[Claim, ...]) -> Told:
    """What is told of a document under these claims."""
    units = [(claim.id, case.unit(claim, name)) for claim in claims]
    return tuple((of, frozenset((term, given.token) for term, given in unit.items() if given.token)) for of, unit in units)


@lru_cache(maxsize=4096)
def remembered(court: str, as_of: LegalDate, name: str, said: Told, unsure: frozenset[Question]) -> Strand:
    """A strand, worked out once."""
    found = remains(court, as_of, name, said, unsure)
    inquiry, state = found.inquiry, found.state
    can_be_asked = inquiry.residues.askable if inquiry.askable(state) else 0
    askable = frozenset(found.questions[each] for each in inquiry.relevant(state) if each < can_be_asked)
    results = inquiry.residues.results[state[0].joined]
    return Strand(
        tuple(of for of, _ in said), found.settled, askable, inquiry.at_most(state) if askable else 0, results, len(inquiry.relevant(state))
    )  # fmt: skip


def remains(court: str, as_of: LegalDate, name: str, said: Told, unsure: frozenset[Question]) -> Remaining:
    """What remains of a document of which that is told under each claim, and that is not known."""
    answers = [(of, {term: Given(token) for term, token in unit}) for of, unit in said]
    claims = tuple(Claim(of, unit.pop("privilege", Given("")), (name,), "", unit) for of, unit in answers)
    return remaining(Case(name, name, court, as_of, (Document(name, name),), claims), compiled(court, as_of), unknowable=unsure)
