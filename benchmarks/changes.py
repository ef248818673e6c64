"""How long it takes to find all that would change a document, up to three facts, beside trying everything on the compiled function.

First every case of the opinions at hand: `kb.changes` against brute force, which runs the compiled function once for every set of up
to three facts that could be otherwise and keeps the minimal ones that change the disposition. Both must find the same, or this says so
and exits with 1. Loading, compiling and putting in what the dispute is about are not timed; they are done once and kept.

Then synthetic rule books of a growing size: their elements, or the values of each, multiplied by 2, 4 and 8. A rule asks for
values of three elements that stand close together, and the first that applies decides. Brute force is not run there: its time is
what it takes for one run of the function times the number of sets.
"""

import random
import sys
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations, product
from math import comb
from statistics import median
from time import perf_counter

from kb import casefile
from kb.case import Case
from kb.changes.flips import AT_MOST, change_sets, changes_of, present_of
from kb.changes.nearest import Search
from kb.changes.standing import Standing, standing
from kb.decide import decide
from kb.diagram import Diagram, Node

TURNS = 50
SEED = 1982
ELEMENTS, VALUES, TIMES = 20, 3, (1, 2, 4, 8)
Set = frozenset[tuple[int, int]]


def stands(case: Case) -> Standing:
    """The first document of a case under all its claims."""
    decision = decide(case)
    return standing(case, decision, decision.documents[0])


def value_at(diagram: Diagram, root: Node, point: Sequence[int]) -> Hashable:
    """One run of the compiled function."""
    node = root
    while diagram.kids[node]:
        node = diagram.kids[node][point[diagram.level[node]]]
    return diagram.leaf[node]


def otherwise(found: Standing) -> list[list[int]]:
    """The values that each fact could have instead."""
    return [[present_of(change) for change in changes_of(fact)] for fact in found.facts]


def every_set(others: Sequence[Sequence[int]], at_most: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every set of so many changes, smallest first."""
    for size in range(1, at_most + 1):
        for levels in combinations([level for level, values in enumerate(others) if values], size):
            yield from (tuple(zip(levels, values, strict=True)) for values in product(*(others[level] for level in levels)))


def by_brute_force(found: Standing, at_most: int = AT_MOST) -> set[Set]:
    """The minimal sets of changes, found by trying all."""
    minimal: set[Set] = set()
    point = list(found.present)
    for moves in every_set(otherwise(found), at_most):
        for level, value in moves:
            point[level] = value
        if value_at(found.diagram, found.root, point) != found.disposition and not any(smaller <= set(moves) for smaller in minimal):
            minimal.add(frozenset(moves))
        for level, _ in moves:
            point[level] = found.present[level]
    return minimal


def by_search(found: Standing) -> set[Set]:
    """The same, found by `kb.changes`."""
    numbers = {fact: number for number, fact in enumerate(found.facts)}
    return {frozenset((numbers[change.fact], present_of(change)) for change in each.changes) for each in change_sets(found)}


def taken(case: Case) -> float:
    """The median time in milliseconds for one document of a case, from its answers to all changes up to three facts."""
    decision, times = decide(case), []
    for _ in range(TURNS):
        begun = perf_counter()
        change_sets(standing(case, decision, decision.documents[0]))
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def show_cases() -> None:
    """Print a row for each case of the opinions at hand."""
    print(f"{'case':<28}{'sets':>6}{'tried':>10}{'ours, ms':>10}{'brute, ms':>11}{'ratio':>9}")
    for path in casefile.at_hand().values():
        case = casefile.load(path)
        found = stands(case)
        begun = perf_counter()
        expected = by_brute_force(found)
        brute = (perf_counter() - begun) * 1000
        if expected != by_search(found):
            sys.exit(f"Brute force and the search do not find the same on {case.id}.")
        ours, tried = taken(case), sum(1 for _ in every_set(otherwise(found), AT_MOST))
        print(f"{case.id:<28}{len(expected):>6}{tried:>10,}{ours:>10.2f}{brute:>11.0f}{brute / ours:>8.0f}x")


def synthetic(elements: int, values: int) -> tuple[Diagram, Node]:
    """A rule book of that size: twice as many rules as elements, each of three that stand close together."""
    dice, diagram = random.Random(SEED), Diagram([values] * elements)
    decided, root = diagram.false, diagram.constant("open")
    for number in range(2 * elements):
        first = dice.randrange(elements - 4)
        rule = diagram.true
        for level in sorted(dice.sample(range(first, first + 5), 3)):
            rule = diagram.both(rule, diagram.literal(level, frozenset({dice.randrange(1, values)})))
        fresh = diagram.minus(rule, decided)
        token = ("protected", "disclosed", "in camera review")[number % 3]
        root = diagram.apply(token, deciding(token), root, fresh)
        decided = diagram.either(decided, rule)
    return diagram, root


def deciding(token: str) -> Callable[[Hashable, Hashable], Hashable]:
    """Puts a disposition where a rule is the first to apply."""
    return lambda before, here: token if here else before


def grown(elements: int, values: int) -> tuple[int, int, float, float]:
    """Nodes, sets found, our time in milliseconds and that of brute force, as reckoned, on a rule book where nothing is shown."""
    diagram, root = synthetic(elements, values)
    present, others = [0] * elements, [list(range(1, values))] * elements
    begun = perf_counter()
    found = list(Search(diagram, root, present, others, lambda leaf: leaf != "open").minimal(AT_MOST))
    ours = (perf_counter() - begun) * 1000
    runs = [[random.Random(turn).randrange(values) for _ in range(elements)] for turn in range(1000)]
    begun = perf_counter()
    for point in runs:
        value_at(diagram, root, point)
    one = (perf_counter() - begun) * 1000 / len(runs)
    tried = sum(comb(elements, size) * (values - 1) ** size for size in range(1, AT_MOST + 1))
    return len(below(diagram, root)), len(found), ours, one * tried


def below(diagram: Diagram, root: Node) -> set[Node]:
    """The nodes of a function."""
    seen, waiting = {root}, [root]
    while waiting:
        fresh = set(diagram.kids[waiting.pop()]) - seen
        seen |= fresh
        waiting += fresh
    return seen


def show_growth() -> None:
    """Print a row for each size of rule book."""
    print(f"\n{'elements':>8}{'values':>8}{'nodes':>9}{'sets':>8}{'ours, ms':>10}{'brute, ms':>13}{'ratio':>9}")
    for elements, values in [*((ELEMENTS * by, VALUES) for by in TIMES), *((ELEMENTS, VALUES * by) for by in TIMES[1:])]:
        nodes, sets, ours, brute = grown(elements, values)
        print(f"{elements:>8}{values:>8}{nodes:>9,}{sets:>8,}{ours:>10.1f}{brute:>13,.0f}{brute / ours:>8,.0f}x")


def main() -> None:
    """Check, time and print."""
    show_cases()
    show_growth()


if __name__ == "__main__":
    main()
