"""Whether the proofs of the knowledge base notice a slip: a contradiction, a gap, a rule or a question that has become idle."""

from collections.abc import Mapping, Sequence

import ontology
from kb.books import Laws
from kb.compiled import Compiled
from kb.diagram import Diagram, Node
from kb.reading import levels

Changed = Sequence[tuple[Compiled, Compiled]]


def broken(law: Compiled, other: Compiled) -> str:
    """How a changed law no longer gives exactly one disposition, or finds two values on one issue; empty if it holds."""
    if law.root != other.root:
        sizes = {len(leaf) for leaf in law.diagram.leaves(other.root) if isinstance(leaf, frozenset)}
        if sizes - {1}:
            return "a gap" if 0 in sizes else "two dispositions"
    for term, issue in ontology.vocabulary().issues.items():
        nodes = [other.values.get((term, token), law.diagram.false) for token in issue.tokens]
        if nodes != [law.values.get((term, token), law.diagram.false) for token in issue.tokens] and overlap(law, nodes):
            return f"two values of '{term}'"
    return ""


def overlap(law: Compiled, nodes: Sequence[int]) -> bool:
    """Whether two of some functions are true at one point."""
    diagram, seen = law.diagram, law.diagram.false
    for node in nodes:
        if diagram.both(seen, node) != diagram.false:
            return True
        seen = diagram.either(seen, node)
    return False


def idle(laws: Laws, changed: Changed) -> str:
    """Which rule applies nowhere any more, or which question no longer matters, in any court on any date; empty if none."""
    now = {id(law): other for law, other in changed}
    suspects = {name for law, other in changed for name, node in other.fired.items() if node == law.diagram.false}
    for rule in sorted(suspects):
        if all(now.get(id(each), each).fired.get(rule, each.diagram.false) == each.diagram.false for each in laws):
            return f"'{rule}' applies nowhere"
    return idle_question(laws, now)


def idle_question(laws: Laws, now: Mapping[int, Compiled]) -> str:
    """Which question no longer matters to any disposition."""
    waiting = set(levels().values())
    for law in laws:
        waiting -= asked(law.diagram, now.get(id(law), law).root)
        if not waiting:
            return ""
    names = [term for term, level in levels().items() if level in waiting]
    return f"'{names[0]}' is asked in vain"


def asked(diagram: Diagram, root: Node) -> set[int]:
    """The variables on which a function depends: all that stand in its diagram, which is reduced."""
    seen, waiting = {root}, [root]
    while waiting:
        fresh = set(diagram.kids[waiting.pop()]) - seen
        seen |= fresh
        waiting += fresh
    return {diagram.level[node] for node in seen if diagram.kids[node]}
