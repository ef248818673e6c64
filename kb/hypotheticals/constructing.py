"""The smallest facts on which two laws part, found on their decision diagram.

Where they part is a function of the answers; each way through its diagram to True is a set of facts. Of all these the
cheapest is found from the bottom up, each node once: first the fewest answers that depart from what burdens presume, then
the most usual ones.
"""

from collections.abc import Iterable, Mapping
from math import log2

import ontology
from kb.closed_record import complete, given_at, point
from kb.compiled import Compiled
from kb.diagram import Diagram, Node
from kb.hypotheticals.hypothetical import Hypothetical, Outcome
from kb.recompiled import without
from kb.rule import Rule
from kb.rulebook import Conclusion
from ontology.terms import Element, Value

Pair = tuple[Compiled, Compiled]
Cost = tuple[float, float]
NEVER: Cost = (float("inf"), 0)


def construct(rule: Rule, laws: Iterable[Compiled]) -> Hypothetical | None:
    """The smallest hypothetical in which a rule is decisive; nothing if other rules always do its work."""
    return distinguish(rule, [(law, without(law, rule)) for law in laws if rule.name in law.fired])


def distinguish(rule: Rule, pairs: Iterable[Pair], guards_against: str = "") -> Hypothetical | None:
    """The smallest hypothetical in which the first law of some pair gives another result than the second.

    Another disposition if any pair has one, or else another finding, the rule's own before others.
    """
    pairs = list(pairs)
    for law, other in pairs:
        if law.root != other.root:
            answers = smallest(law.diagram, differing(law.diagram, law.root, other.root))
            gives = Outcome("disposition", next(iter(given_at(law, point(answers)))))
            return hypothetical(rule, law, answers, gives, guards_against)
    for law, other in pairs:
        for conclusion in [rule.conclusion, *law.values]:
            node, instead = (each.values.get(conclusion, law.diagram.false) for each in (law, other))
            if node != instead:
                lost, gained = law.diagram.minus(node, instead), law.diagram.minus(instead, node)
                answers = smallest(law.diagram, lost if lost != law.diagram.false else gained)
                return hypothetical(rule, law, answers, found_there(law, conclusion, answers), guards_against)
    return None


def hypothetical(rule: Rule, law: Compiled, answers: Mapping[str, str], gives: Outcome, guards_against: str) -> Hypothetical:
    """A hypothetical under a law."""
    return Hypothetical(rule.name, answers, gives, law.book.court, law.book.as_of, guards_against)


def found_there(law: Compiled, conclusion: Conclusion, answers: Mapping[str, str]) -> Outcome:
    """Whether a law finds a value on some facts, as an outcome."""
    node = law.values.get(conclusion, law.diagram.false)
    return Outcome(*conclusion, bool(law.diagram.at(node, point(answers))))


def differing(diagram: Diagram, one: Node, other: Node) -> Node:
    """Where two functions differ."""
    return diagram.apply("differ", lambda x, y: x != y, one, other)


def smallest(diagram: Diagram, where: Node) -> dict[str, str]:
    """The answers told in the cheapest facts at which a function is true; it must be so somewhere."""
    elements, answers = list(ontology.vocabulary().elements.values()), dict[str, str]()
    for level, value in cheapest(diagram, where).items():
        if elements[level].tokens[value] != elements[level].unproven:
            answers[elements[level].term] = elements[level].tokens[value]
    for element in elements:
        if not element.unproven and element.term not in answers and element.arises(complete(answers)):
            answers[element.term] = max(element.values, key=lambda value: value.usualness).token
    return {element.term: answers[element.term] for element in elements if element.term in answers}


def cheapest(diagram: Diagram, root: Node) -> dict[int, int]:
    """The values of variables on the cheapest way from a node to True."""
    costs, price = dict[Node, Cost](), prices()

    def cost_of(node: Node) -> Cost:
        if node not in costs:
            kids = diagram.kids[node]
            ways = (via(price[diagram.level[node]][value], cost_of(kid)) for value, kid in enumerate(kids))
            costs[node] = min(ways) if kids else (0, 0) if diagram.leaf[node] else NEVER
        return costs[node]

    found, node = dict[int, int](), root
    while kids := diagram.kids[node]:
        level = diagram.level[node]
        value = min(range(len(kids)), key=lambda each: via(price[level][each], cost_of(kids[each])))
        found[level], node = value, kids[value]
    return found


def via(step: Cost, rest: Cost) -> Cost:
    """The cost of a step and what follows it."""
    return step[0] + rest[0], step[1] + rest[1]


def prices() -> list[list[Cost]]:
    """What each answer to each question costs: nothing if it is presumed anyway, else one, and its surprise (Shannon 1948)."""
    return [
        [(0, 0) if value.token == element.unproven else (1, surprise(value, element)) for value in element.values]
        for element in ontology.vocabulary().elements.values()
    ]


def surprise(value: Value, element: Element) -> int:
    """How unusual an answer is, in thousandths of a bit."""
    return round(1000 * log2(sum(each.usualness for each in element.values) / value.usualness))
