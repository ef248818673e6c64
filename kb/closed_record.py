"""Facts once the record is closed: what was told, what burdens make of the rest, as a point at which laws can be compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import ontology
from kb import relief
from kb.books import TODAY
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.compiled import Compiled
from kb.decide import arising, presumptions
from kb.reading import levels
from ontology.dates import LegalDate

Point = Mapping[int, int]


def complete(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers told whose questions arise, and what each other one amounts to unproven."""
    return arising({**answers, **presumptions(answers)})


def point(answers: Mapping[str, str]) -> Point:
    """The same as variable and value numbers."""
    elements = ontology.vocabulary().elements
    return {levels()[term]: elements[term].tokens.index(token) for term, token in complete(answers).items()}


def given_at(law: Compiled, where: Point) -> frozenset[str]:
    """The dispositions that a law gives at a point: one, unless the law is broken."""
    found = law.diagram.at(law.root, where)
    return found if isinstance(found, frozenset) else frozenset()


@dataclass(frozen=True)
class Ruling:
    """A document of a shipped case on which its court ruled, with the facts under each claim on it."""

    case: str
    document: str
    court: str
    as_of: LegalDate
    points: tuple[Point, ...] = field(hash=False)

    def disposition(self, law: Compiled) -> str:
        """What a law makes of the document, all claims together; empty if it gives nothing, or too much."""
        given = [given_at(law, where) for where in self.points]
        return relief.join(next(iter(each)) for each in given) if all(len(each) == 1 for each in given) else ""


def shipped_rulings() -> tuple[Ruling, ...]:
    """Every ruling on a document in a shipped case."""
    return tuple(ruling for name in shipped() for ruling in rulings(shipped_case(name)))


def rulings(case: Case) -> Iterator[Ruling]:
    """The rulings in one case, under its own court and date."""
    for document in case.ruled:
        units = [case.unit(claim, name) for claim, name in case.units() if name == document]
        told = [{term: given.token for term, given in unit.items() if given.token} for unit in units]
        yield Ruling(case.id, document, case.court, case.date or TODAY, tuple(point(each) for each in told))
