"""Which changes leave facts that could be so together.

No fact that was told loses its question, for a reader would wonder what it still does there; every fact changed has its question,
what gates it being answered. Nothing is classified under an order that had not been made by the date, and no action brought under a
statute that was no law yet. An action under a statute stays in the court in which it was brought, for the ontology does not say
which other courts hear such actions.
"""

import ontology
from kb.case import Claim
from kb.classroom.exercise import Exercise
from kb.classroom.hypothetical.variant import Change
from kb.classroom.telling import told_otherwise
from kb.closed_record import complete
from ontology.dates import LegalDate

ORDER = "classified_under"
ACTIONS = {"access": ("foia", "foia"), "statutory_review": ("yes", "usc_19_1516a_a_2")}
LATER = {"later": "eo_12958"}  # what came after an order began when that ended


def plausible(found: Exercise, change: Change) -> bool:
    """Whether the facts, so changed, could be so together."""
    after = told_otherwise(found.case, change.told).claims
    as_of = change.as_of or found.as_of
    return brought(after[0], as_of, bool(change.court)) and all(
        arose(one) & frozenset(other.answers) <= arose(other)
        and {told.term for told in change.told if told.claim in ("", other.id)} <= arose(other)
        and order_made(other.answers[ORDER].token if ORDER in other.answers else "", as_of)
        for one, other in zip(found.case.claims, after, strict=True)
    )


def brought(claim: Claim, as_of: LegalDate, elsewhere: bool) -> bool:
    """Whether the action could be brought on a date, in another court if it is."""
    actions = [statute for term, (token, statute) in ACTIONS.items() if term in claim.answers and claim.answers[term].token == token]
    return not actions or (not elsewhere and all(ontology.vocabulary().authorities[each].begun(as_of) for each in actions))


def arose(claim: Claim) -> frozenset[str]:
    """The elements whose questions arise on the closed record."""
    told = {term: given.token for term, given in claim.answers.items()}
    return frozenset(complete({"privilege": claim.privilege.token, **told}))


def order_made(token: str, as_of: LegalDate) -> bool:
    """Whether the order under which something is said to be classified had been made by a date; one that is not named counts as made."""
    authorities = ontology.vocabulary().authorities
    if token in LATER:
        ended = authorities[LATER[token]].until
        return ended is not None and ended.last < as_of.last
    order = authorities.get(token.replace("-", "_"))
    return order is None or order.begun(as_of)
