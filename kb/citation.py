"""Citing an authority at a place, and what the citation weighs in a court."""

from dataclasses import dataclass

import ontology
from ontology.authority import Authority, Treatment
from ontology.dates import LegalDate
from ontology.terms import Named

NOT_IN_FORCE = "not_in_force"
OF_NO_FORCE = "none"
UNSUPPORTING = (f"weight_{NOT_IN_FORCE}", f"weight_{OF_NO_FORCE}")


@dataclass(frozen=True)
class Citation:
    """An authority at a page, note or section; the pinpoint is empty where no place can be vouched for."""

    key: str
    pinpoint: str

    @classmethod
    def read(cls, text: str) -> "Citation":
        """The citation written 'key pinpoint', as in 'melamine 66 n.2'.

        Raises:
            ontology.UnknownTerm: the ontology has no authority of that key.
        """
        key, _, pinpoint = text.strip().partition(" ")
        ontology.vocabulary().authority(key)
        return cls(key, pinpoint.strip())

    @property
    def authority(self) -> Authority:
        """The authority cited."""
        return ontology.vocabulary().authority(self.key)

    def __str__(self) -> str:
        at = f" at {self.pinpoint}" if self.pinpoint else ""
        return f"{self.authority.short}{at}"


def weight(authority: Authority, court: str, as_of: LegalDate, own: str = "") -> Named:
    """What an authority weighs in a court on a date; `own` is the key of the decision under review, if it is an authority itself.

    An opinion that a later one has reversed, vacated or overruled by that date is of no force. Others are binding or
    persuasive as the ontology's courts bind one another; a statute is binding where suits under it lie, and elsewhere an analogy. An
    executive order binds agencies, not courts, which look to it for
    what the agencies had to do; one that has ended bound them in its time, and still says that of what was classified under it.
    """
    if authority.key == own:
        found = "this_opinion"
    elif authority.kind == "ExecutiveOrder":
        found = order_weight(authority, as_of)
    elif not authority.in_force(as_of):
        found = NOT_IN_FORCE
    elif authority.issued.first > as_of.last:
        found = "later"
    elif authority.ended_by(as_of):
        found = OF_NO_FORCE
    else:
        found = "binding" if court in authority.binding_on(as_of) else elsewhere(authority)
    return ontology.vocabulary().named[f"weight_{found}"]


def elsewhere(authority: Authority) -> str:
    """What an authority weighs in a court that need not follow it: a statute on other suits does not persuade, it may be reasoned from."""
    return "by_analogy" if authority.kind == "Statute" else "persuasive"


def order_weight(order: Authority, as_of: LegalDate) -> str:
    """What an executive order weighs on a date: nothing before it began, and once it has ended what it bound agencies to until then."""
    if not order.begun(as_of):
        return NOT_IN_FORCE
    return "binds_agencies" if order.in_force(as_of) else "bound_agencies"


def later_history(opinion: str) -> str:
    """What later opinions did to the one of that key: 'Later reversed by Marriott, 2006-02-03.'; nothing where nothing is known."""
    treated = ontology.vocabulary().authority(opinion).treatments if opinion else ()
    return f"Later {'; '.join(treatment_text(each) for each in treated)}." if treated else ""


def treatment_text(treatment: Treatment) -> str:
    """What a later opinion did, and which and when: 'vacated by Black (D.C. Cir.), 1977-08-22'."""
    return f"{treatment.label} by {ontology.vocabulary().authority(treatment.by).short}, {treatment.date}"
