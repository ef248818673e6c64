"""What a change of law does to every shipped case, and to the law as a whole: other dispositions, contradictions and gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ontology
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.compiled import Compiled
from kb.decision import UNDETERMINED
from kb.gathering import in_order
from kb.joining.together import Together
from kb.proving.soundness import no_contradiction, no_gap
from kb.revising.comparing import fault_of
from kb.revising.law import AS_IT_IS, Law
from kb.revising.revision import Revision
from kb.sitting import forum
from kb.why.matter import Matter, matters
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Change:
    """Another court, another date, rules left out or amended; what is empty stays as it is in each case."""

    court: str = ""
    as_of: LegalDate | None = None
    revision: Revision = AS_IT_IS

    def law(self, case: Case) -> Law:
        """The law by which a case is decided, so changed."""
        return Law(*forum(case, self.court, self.as_of), self.revision)


@dataclass(frozen=True)
class Otherwise:
    """A document, or part, of a shipped case that comes out otherwise: its disposition and what is possible, before and after.

    `fault` says that the changed law gives nothing for it, or contradicts itself; then there is no disposition after.
    """

    case: str
    caption: str
    document: str
    label: str
    before: str
    after: str
    possible_before: tuple[str, ...]
    possible_after: tuple[str, ...]
    fault: str = ""


def otherwise(change: Change) -> tuple[Otherwise, ...]:
    """Every document of every shipped case that comes out otherwise, of those whose changed court sat on the day."""
    return tuple(each for name in shipped() for each in of_case(shipped_case(name), change))


def untried(change: Change) -> tuple[str, ...]:
    """The captions of the shipped cases that the change leaves without a court, because it did not sit on the day."""
    return tuple(shipped_case(name).caption for name in shipped() if not sits(change.law(shipped_case(name))))


def of_case(case: Case, change: Change, closed: bool = False) -> Iterator[Otherwise]:
    """The documents of one case that come out otherwise, on its record as it is or closed; none if the rules are the same."""
    own, other = Law(*forum(case, "", None)), change.law(case)
    if not sits(other) or own.function.book.rules == other.function.book.rules:
        return
    before, after = (by_document(case, each.function, closed or case.record_closed) for each in (own, other))
    for document, found in after.items():
        fault = next((said for each in found if (said := fault_of(each))), "")
        old, new = possible(case, document, before[document]), () if fault else possible(case, document, found)
        if old != new:
            label, then = case.full_label(document), "" if fault else firm(new)
            yield Otherwise(case.id, case.caption, document, label, firm(old), then, old, in_order(frozenset(new)), fault)


def sits(law: Law) -> bool:
    """Whether its court sat on its date."""
    return ontology.vocabulary().court(law.court).sits(law.as_of)


def by_document(case: Case, function: Compiled, closed: bool) -> dict[str, list[Matter]]:
    """The matters that each document is part of, one for each claim on it."""
    found: dict[str, list[Matter]] = {}
    for each in matters(case, function, closed):
        for document in each.documents:
            found.setdefault(document, []).append(each)
    return found


def possible(case: Case, document: str, found: Sequence[Matter]) -> tuple[str, ...]:
    """The dispositions possible for a document under all claims on it."""
    by_claim = {each.claim: each for each in found}
    together = Together(case, found[0].function, lambda claim, _: by_claim[claim.id].answers)
    return in_order(together.document(document, [each.possible for each in found]))


def firm(possible: tuple[str, ...]) -> str:
    """The disposition, if one alone is possible."""
    return possible[0] if len(possible) == 1 else UNDETERMINED


def opened(law: Law) -> tuple[str, ...]:
    """The contradictions and the gap that a revision opens anywhere in a law, each with the fewest answers that show it."""
    if not law.revision:
        return ()
    function = [law.function]
    return tuple(each.message for proved in (no_contradiction(function), no_gap(function)) for each in proved.faults)
