"""The nodes of the network: what a fact meets first, where conditions and exceptions meet, and where a rule is activated."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kb.experta_compat.door import BusNode, ConflictSetNode, FeatureTesterNode, NotNode, OrdinaryMatchNode, Token


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
