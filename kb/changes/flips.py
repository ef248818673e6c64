"""What would change what becomes of a document: all the smallest sets of facts that would have to be otherwise."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import ontology
from kb.case import Case, Claim, Given
from kb.changes.facts import Answer, Fact
from kb.changes.hands import Means, hands, means
from kb.changes.known import UNSETTLED
from kb.changes.nearest import NEVER, Moves, Search
from kb.changes.standing import Standing
from ontology.terms import Value

AT_MOST = 3


@dataclass(frozen=True)
class Change:
    """One fact that would be otherwise: what is so, what would be instead, and how that could come about."""

    fact: Fact
    new: Value
    means: Means

    def answer(self, group: Collection[str] = ()) -> Answer:
        """What would be so instead, with the side of this group that would have to prove it, if one would, and by what standard."""
        standard = self.means.standard if self.means.shown_by in group else ""
        return Answer(self.new, self.fact.claims, standard, self.means.prover if self.means.prover in group else "")


@dataclass(frozen=True)
class ChangeSet:
    """Facts that, all otherwise and the rest as they are, would give a document this disposition; no fewer of them would."""

    changes: tuple[Change, ...]
    disposition: str

    @property
    def only(self) -> Change:
        """The one change in a set of one."""
        (change,) = self.changes
        return change

    @cached_property
    def hands(self) -> tuple[tuple[str, ...], ...]:
        """The smallest groups of sides that could bring it about, each side of a group doing its part; none if nobody could."""
        return hands([change.means for change in self.changes])


def change_sets(
    standing: Standing, to: str = "", by: str = "", at_most: int = AT_MOST, among: Collection[str] = ()
) -> tuple[ChangeSet, ...]:
    """All minimal sets of up to `at_most` facts that would change the disposition; if there are none, the smallest beyond.

    With `to`, those that lead to that disposition, of which a part may already lead to another. With `by`, those that this side
    could bring about alone, and with `among` those that these sides could between them. Nearest first, then in the order of the facts.
    None are found where nothing could, or for the
    disposition that the document has; nor while the disposition hangs on what the dispute is about and nobody told.
    """
    now = standing.disposition
    if now is UNSETTLED or now == to:
        return ()
    options = [changes_of(fact, (by,) if by else among) for fact in standing.facts]
    others = [[present_of(change) for change in each] for each in options]

    def wanted(leaf: Hashable) -> bool:
        return leaf == to if to else leaf not in (now, UNSETTLED)

    search = Search(standing.diagram, standing.root, standing.present, others, wanted)
    return tuple(read(search, options, moves) for moves in search.minimal(at_most))


def changes_of(fact: Fact, by: Collection[str] = ()) -> list[Change]:
    """How a fact could be otherwise: nothing for what the dispute is about, and only what one of these sides could bring about, if any."""
    if fact.element.fixed:
        return []
    found = [Change(fact, value, means(fact, value)) for value in fact.element.values if value.token != fact.token]
    return [change for change in found if not by or change.means.sides & set(by)]


def present_of(change: Change) -> int:
    """The number of the value that a change leads to."""
    return change.fact.element.tokens.index(change.new.token)


def reach(standing: Standing, by: str = "") -> tuple[tuple[str, int], ...]:
    """The other dispositions that could be reached, each with the fewest facts that it takes, nearest first; `by` as above."""
    now = standing.disposition
    if now is UNSETTLED:
        return ()
    others = [[present_of(change) for change in changes_of(fact, (by,) if by else ())] for fact in standing.facts]
    words = [value.token for value in ontology.vocabulary().dispositions if value.token != now]
    found = [
        (word, Search(standing.diagram, standing.root, standing.present, others, word.__eq__).distance(standing.root)) for word in words
    ]
    return tuple(sorted(((word, size) for word, size in found if size < NEVER), key=lambda pair: pair[1]))


def read(search: Search, options: Sequence[Sequence[Change]], moves: Moves) -> ChangeSet:
    """Moves on the diagram as changes of facts, with what they lead to."""
    changes = tuple(change for level, value in moves for change in options[level] if present_of(change) == value)
    return ChangeSet(changes, str(search.reached(dict(moves))))


def applied(case: Case, document: str, changes: Sequence[Change]) -> Case:
    """The case with these facts of one document otherwise, each under the claims that it stands under."""
    return replace(case, claims=tuple(told_otherwise(claim, document, changes) for claim in case.claims))


def told_otherwise(claim: Claim, document: str, changes: Sequence[Change]) -> Claim:
    """A claim under which these facts were told otherwise of one document."""
    new = {change.fact.term: Given(change.new.token) for change in changes if claim.id in change.fact.claims}
    return replace(claim, except_for={**claim.except_for, document: {**claim.except_for.get(document, {}), **new}})
