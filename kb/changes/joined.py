"""The compiled functions of several claims on one document joined into one, with some answers put in."""

from collections.abc import Collection, Hashable, Mapping
from functools import lru_cache, reduce

import ontology
from kb.changes.facts import Place, Tokens
from kb.changes.known import without
from kb.compiled import Compiled, compiled
from kb.diagram import Diagram, Node
from kb.reading import levels
from kb.relief import join
from ontology.dates import LegalDate

Put = tuple[tuple[str, str], ...]


@lru_cache(maxsize=128)
def joined(court: str, as_of: LegalDate, put: tuple[Put, ...], where: tuple[Place, ...], hidden: frozenset[Place]) -> tuple[Diagram, Node]:
    """What becomes of a document under several claims, as a function of the facts in these places: variable i is the i-th.

    `put` holds for each claim the answers put in, elements with tokens. Leaves are dispositions, joined in their order. The
    function is freed of what is `hidden`: where its value hangs on that, its leaf is UNSETTLED.
    """
    function, elements = compiled(court, as_of), ontology.vocabulary().elements
    diagram = Diagram([len(elements[term].values) for term, _ in where])
    variable = {place: number for number, place in enumerate(where)}
    roots = []
    for number, answers in enumerate(put):
        own = {term: variable.get((term, number), variable.get((term, None), -1)) for term in elements}
        roots.append(copy(function, diagram, dict(answers), own))
    root = reduce(lambda one, other: diagram.apply("join", lesser, one, other), roots)
    return diagram, without(diagram, root, [variable[place] for place in hidden])


def copy(function: Compiled, diagram: Diagram, put: Tokens, variable: Mapping[str, int]) -> Node:
    """A compiled function with some answers put in, its other elements read as these variables of another diagram."""
    terms, tokens = list(levels()), {term: element.tokens for term, element in ontology.vocabulary().elements.items()}
    old, found = function.diagram, dict[Node, Node]()

    def walk(node: Node) -> Node:
        if node not in found:
            kids = old.kids[node]
            if not kids:
                found[node] = diagram.constant(only(old.leaf[node]))
            elif (term := terms[old.level[node]]) in put:
                found[node] = walk(kids[tokens[term].index(put[term])])
            else:
                found[node] = diagram.node(variable[term], [walk(kid) for kid in kids])
        return found[node]

    return walk(function.root)


def only(leaf: Hashable) -> str:
    """The one disposition in a leaf of a compiled function.

    Raises:
        ValueError: the rules give none, or more than one, for one set of answers.
    """
    given = sorted(leaf) if isinstance(leaf, Collection) else []
    if len(given) != 1:
        raise ValueError(f"The rules give {given} for one set of answers.")
    return str(given[0])


def lesser(one: Hashable, other: Hashable) -> Hashable:
    """The disposition of a document from those under two claims."""
    return join((str(one), str(other)))
