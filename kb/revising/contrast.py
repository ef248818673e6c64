"""Why a document came out as it did rather than otherwise: what both have in common, where they part, and the smallest change between.

The contrast is with the nearest matter that comes out the other way: the same facts with as few as possible otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.case import Case
from kb.changes.flips import ChangeSet, applied, change_sets
from kb.changes.standing import standing
from kb.decision import UNDETERMINED, Decision, DocumentDecision
from kb.revising.comparing import Decided
from kb.revising.law import Law
from kb.revising.parting import Beside, beside
from ontology.dates import LegalDate

SAME, OPEN, NEVER, APART = "same", "open", "never", "apart"


@dataclass(frozen=True)
class Contrast:
    """A document's disposition beside another that it might have had.

    `standing` is 'apart' where there is such a contrast; 'same' where the other is what came, 'open' where the document is not settled,
    and 'never' where no facts would give the other while the dispute is what it is. `changes` are the smallest sets of facts that
    would, those that some side could bring about first; `proofs` sets the proof beside that after the first of them, under `claim`.
    """

    document: str
    label: str
    claims: tuple[str, ...]
    came: str
    instead: str
    standing: str
    changes: tuple[ChangeSet, ...] = ()
    claim: str = ""
    proofs: Beside | None = None


def contrast(case: Case, decision: Decision, document: DocumentDecision, instead: str) -> Contrast:
    """A document as it came out, beside the nearest matter in which it comes out otherwise."""
    label, claims = case.full_label(document.id), tuple(unit.claim for unit in document.units)
    if document.disposition in (UNDETERMINED, instead):
        state = SAME if document.disposition == instead else OPEN
        return Contrast(document.id, label, claims, document.disposition, instead, state)
    changes = smallest(change_sets(standing(case, decision, document), to=instead))
    if not changes:
        return Contrast(document.id, label, claims, document.disposition, instead, NEVER)
    claim, proofs = nearest_parting(case, decision, document, changes[0])
    return Contrast(document.id, label, claims, document.disposition, instead, APART, changes, claim, proofs)


def smallest(found: Sequence[ChangeSet]) -> tuple[ChangeSet, ...]:
    """The sets of fewest facts, those that some side could bring about first."""
    fewest = min((len(each.changes) for each in found), default=0)
    return tuple(sorted((each for each in found if len(each.changes) == fewest), key=lambda each: not each.hands))


def nearest_parting(case: Case, decision: Decision, document: DocumentDecision, change: ChangeSet) -> tuple[str, Beside]:
    """The proof beside that after a change, both with the record closed, under the first claim that they part on."""
    law = Law(decision.court, LegalDate(decision.law_as_of))
    here, there = (Decided.by(each, law, True) for each in (case, applied(case, document.id, change.changes)))
    found: list[tuple[str, Beside]] = []
    for claim, other in zip(here.case.claims, there.case.claims, strict=True):
        one, two = here.unit(claim.id, document.id), there.unit(claim.id, document.id)
        if one and two:
            matters = here.matter(claim, (document.id,)), there.matter(other, (document.id,))
            found.append((claim.id, beside(one.steps, two.steps, matters)))
    return next((each for each in found if each[1].parting), found[0])
