"""The portion of a decision that says how need weighs against harm (Bench-Capon and Atkinson, Precedential Constraint: The Role of
Issues, 2021).

A decision is compared issue by issue where the rules leave one issue to the court: what was decided on another says nothing of it.
Compared are then only the factors whose concern is put on the scale: the strength of the need, the harm, the part of the Government.
Which decisions speak of it hangs on the side, for to protect a document every issue must go to the claimant, and to disclose it one
that goes to the opponent is enough.

* A document was **protected**: if that was in litigation, where alone need counts, the privilege qualified, the claim opposed on
  its merits and the document not shown to be irrelevant, the need that was asserted did not prevail, whatever else was decided.
  The reason is what on the scale carried it; a decision of which nothing on the scale is told for the claimant, or which names as
  its reason only something else, says nothing.
* It was **disclosed**: mostly because the claim was not made, the document not covered, its secrecy lost or an exception shown, and
  then nothing follows for the weighing. It counts only where it is shown that need prevailed: the reason told lies wholly on the
  scale and is at least in part the need, or the rules find of the facts told that the need outweighs the harm, and no other ground.

A decision whose court is not known to have reached the weighing is thus left out rather than guessed at.
"""

from collections.abc import Mapping
from functools import cache

import ontology
from kb.changes.facts import not_shut_out
from kb.precedent.factors import among, factors
from kb.precedent.held import CLAIMANT, Held, Mask
from kb.rederiving.domains import Truths, domains, findings
from kb.rulebook import rule_book
from ontology.dates import LegalDate

BALANCE, NEED = "concern_balance", "concern_need"
OTHER_GROUNDS = (("secrecy", "lost"), ("coverage", "absent"), ("formal_validity", "defective"), ("exception", "applies"))


@cache
def going_to(concern: str) -> frozenset[str]:
    """The elements with a factor that go to a concern; the weighing itself has none."""
    return frozenset(value.point for value in factors() if concern in ontology.vocabulary().concerns(value.point))


@cache
def on_the_scale() -> Mask:
    """The factors that are put on the scale."""
    return among(going_to(BALANCE))


def portion(held: Held, told: Mapping[str, str], because: tuple[str, ...], court: str, as_of: LegalDate) -> Held | None:
    """What a decision says of the weighing, of which this was told, in its court and under the law of its day; None if nothing."""
    scale = on_the_scale()
    if not held.reason & scale:
        return None
    spoke = protected_on_it(found_of(told, court, as_of), told) if held.side == CLAIMANT else need_prevailed(told, because, court, as_of)
    return Held(held.side, held.own & scale, held.against & scale, held.reason & scale) if spoke else None


def found_of(told: Mapping[str, str], court: str, as_of: LegalDate) -> Truths:
    """What the rules find, whatever the facts not told are."""
    arising = not_shut_out(told)
    where = domains({term: frozenset({token}) for term, token in told.items() if term in arising})
    return findings(rule_book(court, as_of), where) if where else {}


def protected_on_it(found: Truths, told: Mapping[str, str]) -> bool:
    """Whether a court that protected the document had to find that the need did not prevail."""
    contested = told.get("opposition") == "on-merits" and told.get("access") == "litigation"
    return contested and found.get(("relevance", "relevant")) is not False and found.get(("force", "qualified")) is True


def need_prevailed(told: Mapping[str, str], because: tuple[str, ...], court: str, as_of: LegalDate) -> bool:
    """Whether it is shown that a court disclosed the document because of the need for it, and of nothing else."""
    if because:
        return set(because) <= going_to(BALANCE) and not going_to(NEED).isdisjoint(because)
    found = found_of(told, court, as_of)
    return found.get(("need_showing", "outweighs")) is True and not any(found.get(ground) for ground in OTHER_GROUNDS)
