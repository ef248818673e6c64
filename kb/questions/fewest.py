"""How few answers would do, had one known them all: a bound that no order of asking can pass.

A set of answers settles a function if it hits every set of answers that together could turn out otherwise and change the result
(Reiter, A theory of diagnosis from first principles, 1987). Such sets are met one after another, each the reason why a smallest
set that hits all the earlier ones does not settle it yet (implicit hitting sets: Chandrasekaran, Karp and others 2011).
"""

from collections.abc import Mapping

from kb.diagram import Node
from kb.questions.inquiry import bits
from kb.questions.residues import Mask, Residues


def fewest(residues: Residues, root: Node, answers: Mapping[int, int], gates: Mapping[int, Mask]) -> int:
    """The least number of these answers that settle a function, each counted with the answers that its question waits for.

    All the answers together must settle it. `gates` are those of an `Inquiry`.
    """
    needed = {variable: 1 << variable | gates.get(variable, 0) for variable in answers}
    conflicts: list[Mask] = []
    while True:
        chosen = least_hitting(conflicts, needed)
        after = told(residues, root, answers, chosen)
        if residues.settled(after):
            return chosen.bit_count()
        conflicts.append(least_conflict(residues, root, answers, chosen))


def told(residues: Residues, root: Node, answers: Mapping[int, int], given: Mask) -> Node:
    """What remains of a function once some of the answers are given."""
    for variable in bits(given & residues.support[root]):
        root = residues.split(root, variable)[answers[variable]]
    return root


def least_conflict(residues: Residues, root: Node, answers: Mapping[int, int], given: Mask) -> Mask:
    """A set of answers, none of those given, that could change the result together, and of which no smaller part could."""
    every = sum(1 << variable for variable in answers)
    open_ = every & ~given
    for variable in bits(open_):
        if not residues.settled(told(residues, root, answers, every & ~(open_ & ~(1 << variable)))):
            open_ &= ~(1 << variable)
    return open_


def least_hitting(conflicts: list[Mask], needed: Mapping[int, Mask]) -> Mask:
    """A smallest set that has a member in each conflict, every member with what it needs."""
    best = 0
    for mask in needed.values():
        best |= mask

    def search(chosen: Mask) -> None:
        nonlocal best
        missed = sorted((each for each in conflicts if not each & chosen), key=int.bit_count)
        if chosen.bit_count() + apart(missed) >= best.bit_count():
            return
        if not missed:
            best = chosen
            return
        for variable in bits(missed[0]):
            search(chosen | needed[variable])

    search(0)
    return best


def apart(conflicts: list[Mask]) -> int:
    """How many of these sets, taken in order, have no member in common with one taken before: that many members it takes at least."""
    taken = count = 0
    for each in conflicts:
        if not each & taken:
            taken, count = taken | each, count + 1
    return count
