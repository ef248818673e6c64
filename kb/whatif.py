"""What one other answer would change: each answer of a decided document replaced in turn, the record closed again.

Only single answers are tried here, and only such as settle the matter alone: an answer that raises new questions is not followed
into what burdens would make of those.
"""

from dataclasses import dataclass

import ontology
from kb.case import Case, Claim
from kb.compiled import compiled
from kb.decide import arising, presumptions
from kb.decision import Decision
from ontology.dates import LegalDate
from ontology.terms import Value

GIVEN = ("privilege", "access", "in_record", "statutory_review")


@dataclass(frozen=True)
class Change:
    """One answer given otherwise, and the disposition that would follow."""

    term: str
    old: str
    new: Value
    disposition: str


def single_changes(case: Case, decision: Decision, claim: Claim, document: str) -> tuple[Change, ...]:
    """Every single other answer under one claim on a document that gives another disposition, least disclosure first.

    Which privilege is claimed, under what right the document is sought, in what kind of action, and whether it is in the record
    are what the dispute is about and are left alone.
    """
    function = compiled(decision.court, LegalDate(decision.law_as_of))
    told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
    complete = arising({**told, **presumptions(told)})
    before = function.possible(complete)
    found = []
    for term, token in complete.items():
        for value in ontology.vocabulary().elements[term].values:
            if term not in GIVEN and value.token != token:
                after = function.possible({**complete, term: value.token})
                if len(after) == 1 and after != before:
                    found.append(Change(term, token, value, next(iter(after))))
    order = [value.token for value in ontology.vocabulary().dispositions]
    return tuple(sorted(found, key=lambda change: order.index(change.disposition)))
