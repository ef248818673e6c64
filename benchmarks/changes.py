"""How long it takes to find all that would change a document, up to three facts, beside trying everything on the compiled function.

`kb.changes` stands against brute force, which runs the compiled function once for every set of up to three facts that could be
otherwise and keeps the minimal ones that change the disposition. Both must find the same, or this says where and exits with 1.
Loading, compiling and putting in what the dispute is about are not timed; they are done once and kept.

On synthetic laws of a growing size the facts are some random answers. Where more than TRIED sets would have to be tried, they are not:
then the time of brute force is reckoned, what one run of the function takes times the number of sets.
"""

import random
import sys
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, product
from math import comb

from _aims import CHANGING, verdict
from _cases import at_hand, largest, multiplied
from _synthetic import AXES, Size, answers, law
from _timing import FACTORS, Measured, in_turns, once, ratio, row, show_growth

from kb.case import Case
from kb.changes.flips import AT_MOST, change_sets, changes_of, present_of
from kb.changes.nearest import Search
from kb.changes.standing import Standing, standing
from kb.compiled import compile_book
from kb.decide import decide
from kb.diagram import Diagram, Node

TURNS, TRIED, SEED = 15, 30_000, 1982
Set = frozenset[tuple[int, int]]
Values = Sequence[Sequence[int]]


def otherwise(found: Standing) -> Values:
    """The values that each fact could have instead."""
    return [[present_of(change) for change in changes_of(fact)] for fact in found.facts]


def every_set(others: Values, at_most: int = AT_MOST) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every set of so many changes, smallest first."""
    for size in range(1, at_most + 1):
        for levels in combinations([level for level, values in enumerate(others) if values], size):
            yield from (tuple(zip(levels, values, strict=True)) for values in product(*(others[level] for level in levels)))


def value_at(diagram: Diagram, node: Node, point: Sequence[int]) -> Hashable:
    """One run of the compiled function."""
    while diagram.kids[node]:
        node = diagram.kids[node][point[diagram.level[node]]]
    return diagram.leaf[node]


def by_brute_force(diagram: Diagram, root: Node, present: Sequence[int], others: Values) -> set[Set]:
    """The minimal sets of changes, found by trying all."""
    minimal, now, point = set[Set](), value_at(diagram, root, present), list(present)
    for moves in every_set(others):
        for level, value in moves:
            point[level] = value
        if value_at(diagram, root, point) != now and not any(each <= set(moves) for each in minimal):
            minimal.add(frozenset(moves))
        for level, _ in moves:
            point[level] = present[level]
    return minimal


def tried(found: Standing) -> set[Set]:
    """By brute force what would change a document."""
    return by_brute_force(found.diagram, found.root, found.present, otherwise(found))


def searched(found: Standing) -> set[Set]:
    """The same, found by `kb.changes`; beyond three facts nothing counts."""
    numbers = {fact: number for number, fact in enumerate(found.facts)}
    sets = [frozenset((numbers[change.fact], present_of(change)) for change in each.changes) for each in change_sets(found)]
    return {each for each in sets if len(each) <= AT_MOST}


def times(case: Case) -> tuple[int, float, float]:
    """How many sets change the documents of a case, and what finding them takes, by us and by brute force, checked first."""
    decision = decide(case)
    known, begun = [standing(case, decision, document) for document in decision.documents], list[set[Set]]()
    brute = once(lambda: begun.extend(tried(found) for found in known))
    if begun != [searched(found) for found in known]:
        sys.exit(f"Brute force and the search do not find the same on {case.id}.")
    ours = in_turns({"": lambda: [change_sets(standing(case, decision, document)) for document in decision.documents]}, TURNS)[""]
    return sum(map(len, begun)), ours, brute


def show_cases() -> float:
    """Print the cases at hand; gives the longest time for one document."""
    row("changes, in ms", ["documents", "sets", "ours", "brute force", "ours to it"])
    longest = 0.0
    for case in at_hand():
        sets, ours, brute = times(case)
        row(case.id, [len(case.documents), sets, ours, brute, ratio(ours, brute)])
        longest = max(longest, ours / len(case.documents))
    print()
    return longest


def minimal(diagram: Diagram, root: Node, present: Sequence[int], others: Values) -> set[Set]:
    """What would change the value of a function, by the search of `kb.changes`."""

    def wanted(leaf: Hashable) -> bool:
        return leaf != now

    now = value_at(diagram, root, present)
    return {frozenset(moves) for moves in Search(diagram, root, present, others, wanted).minimal(AT_MOST) if len(moves) <= AT_MOST}


def on_a_law(size: Size) -> tuple[str, float, float]:
    """What is asked of a synthetic law, and the times; both must find the same where brute force can be run."""
    with law(size) as book:
        function = compile_book(book)
        present = list(function.level_answers(answers(size, random.Random(SEED))).values())
    others = [[value for value in range(size.values) if value != each] for each in present]
    diagram, root = function.diagram, function.root
    found: list[set[Set]] = []
    ours = in_turns({"": lambda: found.append(minimal(diagram, root, present, others))}, 3)[""]
    number = sum(comb(size.elements, count) * (size.values - 1) ** count for count in range(1, AT_MOST + 1))
    if number <= TRIED:
        brute = once(lambda: found.append(by_brute_force(diagram, root, present, others)))
        if found[0] != found[-1]:
            sys.exit(f"Brute force and the search do not find the same on a law of {size}.")
    else:
        brute = once(lambda: [value_at(diagram, root, present) for _ in range(1000)]) / 1000 * number
    return f"{size.told(book)}, sets: {len(found[0]):,}", ours, brute


def grown() -> Iterator[Measured]:
    """Synthetic laws of a growing size; then the largest case with its documents multiplied."""
    for axis in AXES:
        for factor in FACTORS:
            what, ours, brute = on_a_law(Size().times(axis, factor))
            yield Measured(axis, factor, what, ours, {"brute": brute})
    for factor in FACTORS:
        sets, ours, brute = times(case := multiplied(largest(), factor))
        yield Measured("documents", factor, f"{len(case.documents)}, sets: {sets}", ours, {"brute": brute})


def main() -> None:
    """Check, time and print."""
    longest = show_cases()
    show_growth("finding changes", list(grown()))
    verdict(CHANGING, longest)


if __name__ == "__main__":
    main()
