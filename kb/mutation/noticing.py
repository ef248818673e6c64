"""What notices a slip: a proof, a shipped case, or a hypothetical; or what shows that it changes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kb.books import Laws
from kb.closed_record import shipped_rulings
from kb.compiled import Compiled
from kb.hypotheticals.hypothetical import Hypothetical
from kb.mutation.equivalence import reason
from kb.mutation.mutants import Mutant
from kb.mutation.proofs import broken, idle
from ontology.faults import Faulty

Pair = tuple[Compiled, Compiled]


class By(StrEnum):
    """What a slip is noticed by."""

    PROOFS = "proofs"
    CASES = "cases"
    HYPOTHETICALS = "hypotheticals"
    NOTHING_CHANGES = "equivalent"
    NOBODY = "survives"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant, and how; of one that nobody noticed also the laws that it changes, before and after.

    `in_the_reasons_only` if every proof still holds and it changes what is found on the way, but no disposition.
    """

    mutant: Mutant
    by: By
    how: str = ""
    in_the_reasons_only: bool = False
    pairs: tuple[Pair, ...] = ()


class Guard:
    """All that could notice a slip in the law; the law itself must be sound."""

    def __init__(self, laws: Laws, hypotheticals: Iterable[Hypothetical]) -> None:
        self.laws = laws
        self.rulings = [(laws.under(ruling.court, ruling.as_of), ruling) for ruling in shipped_rulings()]
        self.hypotheticals: list[tuple[Compiled, Hypothetical]] = []
        for each in hypotheticals:
            self.add(each)

    def add(self, each: Hypothetical) -> None:
        """Guard with one more hypothetical; one that does not follow from the law as it is could notice nothing."""
        law = self.laws.under(each.court, each.as_of)
        if each.follows(law):
            self.hypotheticals.append((law, each))

    def verdict(self, mutant: Mutant) -> Verdict:
        """What becomes of a mutant, what is cheapest to ask first."""
        pairs, how = self.proved(mutant)
        if how:
            return Verdict(mutant, By.PROOFS, how)
        changed = changing(pairs)
        if not changed:
            return Verdict(mutant, By.NOTHING_CHANGES, reason(mutant, *telling(mutant, pairs)))
        reasons_only = all(law.root == other.root for law, other in changed)
        if how := self.case_decided_otherwise(changed):
            return Verdict(mutant, By.CASES, how)
        if how := self.hypothetical_that_fails(changed):
            return Verdict(mutant, By.HYPOTHETICALS, how, reasons_only)
        return Verdict(mutant, By.NOBODY, "", reasons_only, changed)

    def proved(self, mutant: Mutant) -> tuple[list[Pair], str]:
        """The laws that have the rule, without the slip and with it; and which proof first fails of them, or nothing."""
        pairs: list[Pair] = []
        for law in self.laws.having(mutant.rule):
            try:
                pairs.append((law, mutant.under(law)))
            except Faulty:
                return pairs, "the rules go round in a circle"
            if how := broken(*pairs[-1]):
                return pairs, how
        return pairs, idle(self.laws, pairs)

    def case_decided_otherwise(self, changed: Iterable[Pair]) -> str:
        """The first shipped case in which a ruling would be another, and on which document; empty if none."""
        instead = {id(law): other for law, other in changed if law.root != other.root}
        for law, ruling in self.rulings:
            if id(law) in instead and ruling.disposition(instead[id(law)]) != ruling.disposition(law):
                return f"{ruling.case}, {ruling.document}"
        return ""

    def hypothetical_that_fails(self, changed: Iterable[Pair]) -> str:
        """The first hypothetical that would come out otherwise, by its rule and line; empty if none."""
        instead = {id(law): other for law, other in changed}
        for law, each in self.hypotheticals:
            if id(law) in instead and not each.follows(instead[id(law)]):
                return f"{each.rule}, line {each.line}"
        return ""


def changing(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The laws in which something is found where it was not, or no longer."""
    return tuple((law, other) for law, other in pairs if law.root != other.root or found(law) != found(other))


def found(law: Compiled) -> dict[tuple[str, str], int]:
    """Where each value of each issue is found that is found anywhere."""
    return {conclusion: node for conclusion, node in law.values.items() if node != law.diagram.false}


def telling(mutant: Mutant, pairs: list[Pair]) -> Pair:
    """The pair that shows best why nothing changes: one in which the rule applies elsewhere, if there is one."""
    name = mutant.rule.name
    return next((pair for pair in pairs if pair[0].fired.get(name) != pair[1].fired.get(name)), pairs[0])
