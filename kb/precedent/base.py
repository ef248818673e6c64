"""The decisions that come with the knowledge base, as precedents, and which of them count in a court on a date.

Compared are decisions under the same privilege and in the same kind of suit. A request under the Freedom of Information Act is not
compared with a claim in litigation: the Act asks for no formal claim, gives the agency the burden and leaves need out of account
either way, so that what a court did there says nothing of how need and harm are weighed; its decisions compare among themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import ontology
from kb.case import Case, Claim, Ruling
from kb.casefile import shipped, shipped_case
from kb.precedent.factors import WON, among, situation
from kb.precedent.held import OTHER, Held
from kb.precedent.weighed import portion
from kb.sitting import forum
from ontology.dates import LegalDate

OUTSIDE = "other"


class Left(StrEnum):
    """Why a decision does not count."""

    ITSELF = "the decision under review"
    PRIVILEGE = "another privilege"
    ACCESS = "another kind of suit"
    LATER = "not given yet"
    NO_FORCE = "of no force"
    NO_OUTCOME = "no outcome for a side"


@dataclass(frozen=True)
class Precedent:
    """A ruling on like documents under one claim; `held` is empty where it went to no side.

    `opinion` is the key of the authority; `in_part` says that the facts are known in part, so that its court may have relied on more.
    `weighed` is the portion that says how need weighs against harm, where it says anything of that; `of` the labels of the
    documents, where the opinion made several rulings.
    """

    case: str
    opinion: str
    court: str
    date: str
    claim: str
    documents: tuple[str, ...]
    privilege: str
    access: str
    disposition: str
    held: Held | None
    in_part: bool
    weighed: Held | None = None
    of: str = ""


@dataclass(frozen=True, eq=False)
class Base:
    """Decisions to compare with; what counts of them in a setting is found once for each base."""

    decisions: tuple[Precedent, ...]


@dataclass(frozen=True)
class Setting:
    """Where precedents are asked about: court, date, privilege and kind of suit; `case` is the one under review."""

    court: str
    as_of: LegalDate
    privilege: str
    access: str
    case: str = ""


@cache
def shipped_base() -> Base:
    """Every ruling of a shipped case."""
    return Base(tuple(each for name in shipped() for each in told_apart(shipped_case(name))))


def told_apart(case: Case) -> list[Precedent]:
    """The rulings of a case, with the labels of their documents where there are several."""
    found = list(precedents(case))
    labels = ["; ".join(case.document(each).label for each in one.documents) for one in found]
    return [replace(one, of=of) for one, of in zip(found, labels, strict=True)] if len(found) > 1 else found


def precedents(case: Case) -> Iterator[Precedent]:
    """The rulings of a case, one for like documents under a claim; none where the court disposed of no document, as `held` tells."""
    for claim, documents in case.alike():
        by_ruling: dict[Ruling, list[str]] = {}
        for document in documents:
            if ruling := ruling_on(case, document):
                by_ruling.setdefault(replace(ruling, at="", line=0), []).append(document)
        for ruling, alike in by_ruling.items():
            yield precedent(case, claim, tuple(alike), ruling)


def ruling_on(case: Case, document: str) -> Ruling | None:
    """The ruling on a document, or on a part with the whole, unless the whole fared differently in its parts."""
    whole = case.ruled.get(case.document(document).part_of)
    return case.ruled.get(document) or (whole if whole and whole.token != "disclosed-in-part" else None)


def precedent(case: Case, claim: Claim, documents: tuple[str, ...], ruling: Ruling) -> Precedent:
    """One of them."""
    told = {term: given.token for term, given in case.unit(claim, documents[0]).items() if given.token}
    access = ontology.vocabulary().elements["access"]
    found = held(told, winner(case, claim, documents[0], ruling), ruling)
    court, as_of = forum(case, "", None)
    return Precedent(
        case=case.id, opinion=case.opinion, court=case.court, date=str(case.date or ""), claim=claim.id, documents=documents,
        privilege=claim.privilege.token, access=told.get("access", access.unproven), disposition=ruling.token,
        held=found, in_part=case.known_in_part, weighed=portion(found, told, ruling.because, court, as_of) if found else None,
    )  # fmt: skip


def winner(case: Case, claim: Claim, document: str, ruling: Ruling) -> str:
    """The side that won on this claim; none while it is pending, outside this base, or where another claim may have protected it."""
    several = sum(document in case.units_of(other) for other in case.claims) > 1
    if claim.privilege.token == OUTSIDE or (several and ruling.token == "protected"):
        return ""
    return WON.get(ruling.token, "")


def held(told: dict[str, str], side: str, ruling: Ruling) -> Held | None:
    """What was decided on these facts: on the reason told or, for want of one, on all that spoke for the winner."""
    facts = situation(told)
    own = facts.of(side) if side else 0
    reason = own & among(frozenset(ruling.because)) if ruling.because else own
    return Held(side, own, facts.of(OTHER[side]), reason) if reason else None


def left_out(found: Precedent, setting: Setting) -> Left | None:
    """Why a decision does not count in a setting, or nothing where it does.

    One that a later opinion had reversed, vacated or overruled by the date never counts; nor does the decision under review.
    """
    authority = ontology.vocabulary().authorities.get(found.opinion)
    checks = {
        Left.ITSELF: found.case == setting.case,
        Left.PRIVILEGE: found.privilege != setting.privilege,
        Left.ACCESS: found.access != setting.access,
        Left.LATER: authority is None or authority.issued.first > setting.as_of.last,
        Left.NO_FORCE: authority is not None and not authority.stands(setting.as_of),
        Left.NO_OUTCOME: found.held is None,
    }
    return next((why for why, applies in checks.items() if applies), None)


def binds(found: Precedent, setting: Setting) -> bool:
    """Whether the court must follow it on that date."""
    return setting.court in ontology.vocabulary().authority(found.opinion).binding_on(setting.as_of)
