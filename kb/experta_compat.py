"""The one door to experta (LGPL, a dependency): what it needs to be imported today, and a matcher that wastes less.

experta 1.9.4 pins frozendict 1.2, which looks for `collections.Mapping`, gone since Python 3.10; the name is put back
before the import. Its matcher tries every pattern of every rule on each fact; ours hands a fact only to the patterns of its
class. Both cures were measured (see `benchmarks/`).
"""

import collections
import collections.abc
import logging
from bisect import insort
from collections.abc import Callable, Iterator, Mapping
from typing import Any

collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]

_level = logging.getLogger().level
_handlers = list(logging.getLogger().handlers)
from experta import NOT, Fact, KnowledgeEngine, L, Rule  # noqa: E402
from experta.abstract import Strategy  # noqa: E402
from experta.matchers.rete import ReteMatcher  # noqa: E402
from experta.matchers.rete.mixins import ChildNode  # noqa: E402
from experta.matchers.rete.nodes import BusNode, ConflictSetNode, FeatureTesterNode, NotNode, OrdinaryMatchNode  # noqa: E402
from experta.matchers.rete.token import Token  # noqa: E402

# experta calls logging.basicConfig() when imported; a library has no business configuring its host's log.
logging.getLogger().handlers[:] = _handlers
logging.getLogger().setLevel(_level)

__all__ = ["NOT", "Engine", "L", "PointFact", "Rule"]


class PointFact(Fact):  # type: ignore[misc]
    """A fact that says one thing on one point.

    It has no fields with defaults, and a word needs no freezing, so that it is made at once. It is compared by identity first:
    the agenda compares facts more than it does anything else.
    """

    def __init__(self, **said: Any) -> None:
        dict.__init__(self, said)

    def __eq__(self, other: object) -> bool:
        return self is other or (self.__class__ is other.__class__ and dict.__eq__(self, other))

    __hash__ = Fact.__hash__


class FactToken(Token):  # type: ignore[misc]
    """The token of a fact: it tells many nodes the same of itself, and puts that together once."""

    def __init__(self, *_: Any) -> None:
        self._info = super().to_info()

    def to_info(self) -> Any:
        """What a node remembers of it."""
        return self._info


class DispatchingRoot(BusNode):  # type: ignore[misc]
    """A root that hands a fact past the tests of single facts, straight to where facts are joined.

    Our facts say one thing each, and no pattern of ours binds a name, so which patterns a fact meets hangs on its class and
    value alone, and is found out once.
    """

    def __init__(self) -> None:
        super().__init__()
        self._met_by: dict[tuple[type, object], tuple[Callable[[Token], None], ...]] = {}

    def _ways_for(self, fact: Any) -> tuple[Callable[[Token], None], ...]:
        key = (type(fact), fact.get("value"))
        if key not in self._met_by:
            self._met_by[key] = tuple(ways_on(self, fact))
        return self._met_by[key]

    def add(self, fact: Any) -> None:
        """Send a new fact down the network."""
        token = FactToken.valid(fact)
        for way in self._ways_for(fact):
            way(token)

    def remove(self, fact: Any) -> None:
        """Send a fact withdrawn down the network."""
        token = FactToken.invalid(fact)
        for way in self._ways_for(fact):
            way(token)


def ways_on(node: Any, fact: Any) -> Iterator[Callable[[Token], None]]:
    """Below a node, every way into a node that does more than test one fact, if the fact passes the tests before it."""
    for child in node.children:
        if not isinstance(child.node, FeatureTesterNode):
            yield child.callback
        elif bound := child.node.matcher(fact):
            if isinstance(bound, Mapping) and not all(name.startswith("__") for name in bound):
                raise TypeError("A pattern binds a name, and this matcher joins facts without regard to names.")
            yield from ways_on(child.node, fact)


class Noting:
    """A node that notes when it has something to forget; it changes no token, and so takes each as it is and not a copy."""

    def __init__(self, test: Any, used: set[Any]) -> None:
        super().__init__(test)  # type: ignore[call-arg]
        self._note = used.add

    def activate(self, token: Any) -> None:
        """Take a token at the only port."""
        self._note(self)
        self._activate(token)  # type: ignore[attr-defined]

    def activate_left(self, token: Any) -> None:
        """Take a token at the left port."""
        self._note(self)
        self._activate_left(token)  # type: ignore[attr-defined]

    def activate_right(self, token: Any) -> None:
        """Take a token at the right port."""
        self._note(self)
        self._activate_right(token)  # type: ignore[attr-defined]


class Join(Noting, OrdinaryMatchNode):  # type: ignore[misc]
    """Where two conditions meet."""


class Absence(Noting, NotNode):  # type: ignore[misc]
    """Where a condition meets an exception."""


class End(Noting, ConflictSetNode):  # type: ignore[misc]
    """Where a rule's conditions are all met."""


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

        Ours need none of its preparing: each is a conjunction that begins with a pattern and ends with what must be absent.
        """
        return {rule.new_conditions(*rule) for rule in engine.get_rules()}

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


class BySalience(Strategy):  # type: ignore[misc]
    """The agenda in order of salience alone: among rules of one stratum, order makes no difference.

    experta's own strategy remembers activations of all engines together. One that is to be taken back it seeks only beside the
    first of those on the same facts, so that among four or more a rule could fire which an exception defeats.
    """

    def _update_agenda(self, agenda: Any, added: list[Any], removed: list[Any]) -> None:
        for gone in removed:
            agenda.activations = [each for each in agenda.activations if each.rule is not gone.rule or each.facts != gone.facts]
        for each in added:
            insort(agenda.activations, each, key=salience)


def salience(activation: Any) -> int:
    """How early an activation's rule fires."""
    found: int = activation.rule.salience
    return found


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """A knowledge engine with that matcher and strategy, which looks up its initial facts once."""

    __matcher__ = Matcher
    __strategy__ = BySalience
    _deffacts: list[Any] | None = None

    def get_deffacts(self) -> list[Any]:
        """The initial facts; experta inspects every member of the engine to find them, at each reset."""
        if self._deffacts is None:
            self._deffacts = super().get_deffacts()
        return self._deffacts
