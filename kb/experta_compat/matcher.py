"""experta's matcher on a network of our nodes, which does nothing for rules that a fact does not touch."""

from typing import Any

from kb.experta_compat.door import NOT, ChildNode, ConflictSetNode, InitialFact, NotNode, OrdinaryMatchNode, ReteMatcher
from kb.experta_compat.network import Absence, DispatchingRoot, End, Join


class Matcher(ReteMatcher):  # type: ignore[misc]
    """experta's RETE with that root and those nodes, which need no walks over all nodes and no cache shared by all engines."""

    def __init__(self, engine: Any) -> None:
        self.engine = engine
        self.root_node = DispatchingRoot()
        self._used: set[Any] = set()
        self._changed: set[End] = set()
        self.build_network()

    @staticmethod
    def prepare_ruleset(engine: Any) -> set[Any]:
        """The rules as they are; experta would write out one for each choice of one value where a pattern allows several.

        Ours are conjunctions that end with what must be absent. One that begins with that, which a law has only once a condition
        was left out for trial, is given experta's first fact to begin with.
        """
        return {rule.new_conditions(*begun(rule), *rule) for rule in engine.get_rules()}

    def build_network(self) -> None:
        """experta's network, its nodes exchanged for ours."""
        super().build_network()
        ours = {node: self._our_own(node) for node in nodes_below(self.root_node)}
        for node, own in ours.items():
            own.children = [ChildNode(ours[child.node], getattr(ours[child.node], child.callback.__name__)) for child in node.children]

    def _our_own(self, node: Any) -> Any:
        if isinstance(node, ConflictSetNode):
            return End(node.rule, self._changed)
        if isinstance(node, OrdinaryMatchNode):
            return Join(node.matcher, self._used)
        return Absence(node.matcher, self._used) if isinstance(node, NotNode) else node

    def changes(self, adding: Any = None, deleting: Any = None) -> tuple[list[Any], list[Any]]:
        """Pass changes to the root and collect what they activated; most rules have nothing to say each time."""
        for fact in deleting or ():
            self.root_node.remove(fact)
        for fact in adding or ():
            self.root_node.add(fact)
        added: list[Any] = []
        removed: list[Any] = []
        for end in self._changed:
            more, fewer = end.get_activations()
            added += more
            removed += fewer
        self._used |= self._changed
        self._changed.clear()
        return added, removed

    def reset(self) -> None:
        """Empty the memory of every node that was used, and drop whatever a run that was cut off left waiting."""
        for end in self._changed:
            end.get_activations()
        for node in self._used | self._changed:
            node._reset()
        self._used.clear()
        self._changed.clear()


def begun(rule: Any) -> list[Any]:
    """What a rule must begin with beside its own patterns: nothing if it begins with one."""
    return [] if rule and not isinstance(rule[0], NOT) else [InitialFact()]


def nodes_below(root: Any) -> dict[Any, None]:
    """A node and all that can be reached from it, each once."""
    found: dict[Any, None] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found[node] = None
            waiting += [child.node for child in node.children]
    return found
