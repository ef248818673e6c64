"""experta imported as it stands, and the parts of it that are used.

experta 1.9.4 pins frozendict 1.2, which looks for `collections.Mapping`, gone since Python 3.10; the name is put back
before the import.
"""

import collections
import collections.abc
import logging

collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]

_level = logging.getLogger().level
_handlers = list(logging.getLogger().handlers)
from experta import NOT, Fact, InitialFact, KnowledgeEngine, L, Rule  # noqa: E402
from experta.abstract import Strategy  # noqa: E402
from experta.matchers.rete import ReteMatcher  # noqa: E402
from experta.matchers.rete.mixins import ChildNode  # noqa: E402
from experta.matchers.rete.nodes import BusNode, ConflictSetNode, FeatureTesterNode, NotNode, OrdinaryMatchNode  # noqa: E402
from experta.matchers.rete.token import Token  # noqa: E402

# experta calls logging.basicConfig() when imported; a library has no business configuring its host's log.
logging.getLogger().handlers[:] = _handlers
logging.getLogger().setLevel(_level)

__all__ = [
    "NOT",
    "BusNode",
    "ChildNode",
    "ConflictSetNode",
    "Fact",
    "FeatureTesterNode",
    "InitialFact",
    "KnowledgeEngine",
    "L",
    "NotNode",
    "OrdinaryMatchNode",
    "ReteMatcher",
    "Rule",
    "Strategy",
    "Token",
]
