"""The one door to experta (LGPL, a dependency): what it needs to be imported today, and a matcher that wastes less.

experta 1.9.4 pins frozendict 1.2, which looks for `collections.Mapping`, gone since Python 3.10; the name is put back
before the import. Its matcher tries every pattern of every rule on each fact; ours hands a fact only to the patterns of its
class. Both cures were measured (see `benchmarks/`).
"""

import collections
import collections.abc
import logging
from collections import defaultdict
from typing import Any

collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]

_level = logging.getLogger().level
_handlers = list(logging.getLogger().handlers)
from experta import NOT, Fact, KnowledgeEngine, L, Rule  # noqa: E402
from experta.matchers.rete import ReteMatcher  # noqa: E402
from experta.matchers.rete.check import TypeCheck  # noqa: E402
from experta.matchers.rete.nodes import BusNode, ConflictSetNode  # noqa: E402
from experta.matchers.rete.token import Token  # noqa: E402

# experta calls logging.basicConfig() when imported; a library has no business configuring its host's log.
logging.getLogger().handlers[:] = _handlers
logging.getLogger().setLevel(_level)

__all__ = ["NOT", "Engine", "L", "PointFact", "Rule"]


class PointFact(Fact):  # type: ignore[misc]
    """A fact on one point, compared by identity first: the agenda compares facts more than it does anything else."""

    def __eq__(self, other: object) -> bool:
        return self is other or (self.__class__ is other.__class__ and dict.__eq__(self, other))

    __hash__ = Fact.__hash__


class DispatchingRoot(BusNode):  # type: ignore[misc]
    """A root that hands a fact only to the children whose first check is of the fact's class."""

    def __init__(self) -> None:
        super().__init__()
        self._by_class: dict[type, list[Any]] | None = None

    def _children_for(self, fact: Any) -> list[Any]:
        if self._by_class is None:
            self._by_class = defaultdict(list)
            for child in self.children:
                matcher = getattr(child.node, "matcher", None)
                if not isinstance(matcher, TypeCheck):
                    raise TypeError("experta's network no longer begins with a check of the class.")
                self._by_class[matcher.fact_type].append(child)
        return self._by_class[type(fact)]

    def add(self, fact: Any) -> None:
        """Send a new fact down the network."""
        token = Token.valid(fact)
        for child in self._children_for(fact):
            child.callback(token)

    def remove(self, fact: Any) -> None:
        """Send a fact withdrawn down the network."""
        token = Token.invalid(fact)
        for child in self._children_for(fact):
            child.callback(token)


class Matcher(ReteMatcher):  # type: ignore[misc]
    """experta's RETE, with the dispatching root and lists of its own nodes instead of walks and a cache shared by all engines."""

    def __init__(self, engine: Any) -> None:
        self.engine = engine
        self.root_node = DispatchingRoot()
        self.build_network()
        self._nodes = self._every_node()
        self._ends = tuple(node for node in self._nodes if isinstance(node, ConflictSetNode))

    def _every_node(self) -> tuple[Any, ...]:
        found: dict[int, Any] = {}
        waiting = [self.root_node]
        while waiting:
            node = waiting.pop()
            if id(node) not in found:
                found[id(node)] = node
                waiting += [child.node for child in node.children]
        return tuple(found.values())

    def _get_conflict_set_nodes(self) -> tuple[Any, ...]:
        return self._ends

    def changes(self, adding: Any = None, deleting: Any = None) -> tuple[list[Any], list[Any]]:
        """Pass changes to the root and collect what they activated; most rules have nothing to say each time."""
        for fact in deleting or ():
            self.root_node.remove(fact)
        for fact in adding or ():
            self.root_node.add(fact)
        added: list[Any] = []
        removed: list[Any] = []
        for end in self._ends:
            if end.added or end.removed:
                more, fewer = end.get_activations()
                added += more
                removed += fewer
        return added, removed

    def reset(self) -> None:
        """Empty every node's memory, once each, and whatever a run that was cut off left waiting."""
        for node in self._nodes:
            node._reset()
        for end in self._ends:
            end.get_activations()


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """A knowledge engine with that matcher, which looks up its initial facts once."""

    __matcher__ = Matcher
    _deffacts: list[Any] | None = None

    def get_deffacts(self) -> list[Any]:
        """The initial facts; experta inspects every member of the engine to find them, at each reset."""
        if self._deffacts is None:
            self._deffacts = super().get_deffacts()
        return self._deffacts
