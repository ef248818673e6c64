"""The shipped decisions on a point of law alone: the court disposed of no document, so that there is nothing to compare."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ontology
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.precedent.base import Setting


@dataclass(frozen=True)
class PointOfLaw:
    """What a court held of a privilege without disposing of a document; `opinion` is the key of the authority."""

    case: str
    opinion: str
    court: str
    date: str
    claim: str
    privilege: str
    access: str
    held: str


def on_points(setting: Setting) -> tuple[PointOfLaw, ...]:
    """Those under the same privilege and in the same kind of suit that stood on that date, but for the case under review."""
    return tuple(
        each for each in shipped_points()
        if (each.privilege, each.access) == (setting.privilege, setting.access) and each.case != setting.case and stands(each, setting)
    )  # fmt: skip


def stands(found: PointOfLaw, setting: Setting) -> bool:
    """Whether it had been given by then, and not undone."""
    authority = ontology.vocabulary().authority(found.opinion)
    return authority.issued.first <= setting.as_of.last and authority.stands(setting.as_of)


@cache
def shipped_points() -> tuple[PointOfLaw, ...]:
    """All that the shipped cases hold."""
    return tuple(each for name in shipped() for each in points(shipped_case(name)))


def points(case: Case) -> Iterator[PointOfLaw]:
    """What a case holds of each privilege claimed in it, where it disposes of no document."""
    for claim, documents in case.alike() if case.held and not case.ruled else ():
        given = case.unit(claim, documents[0]).get("access")
        access = given.token if given and given.token else ontology.vocabulary().elements["access"].unproven
        yield PointOfLaw(case.id, case.opinion, case.court, str(case.date or ""), claim.id, claim.privilege.token, access, case.held)
