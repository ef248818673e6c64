"""Words of a query that the ontology does not have: the query runs, and finds nothing by them, which is worth saying."""

from functools import cache

import ontology
from kb.sparql_tokens import tokens
from kb.sparql_words import PREFIXES
from ontology import IC
from ontology.faults import nearest

_OURS = tuple(f"{prefix}:" for prefix, space in PREFIXES.items() if space == str(IC) and prefix)


def strange_words(query: str) -> list[str]:
    """A sentence for each word of ours that the query names and the ontology does not have, in the order in which they stand.

    Raises:
        Refused: the query is not written in words of SPARQL.
    """
    named = dict.fromkeys(token.text for token in tokens(query) if token.kind == "name" and token.text.startswith(_OURS))
    strange = [name for name in named if name.partition(":")[2].replace("\\", "") not in words()]
    return [f"The ontology has no word '{name}', so nothing is found by it.{hint(name)}" for name in strange]


def hint(name: str) -> str:
    """The word that was meant, if one is near."""
    prefix, _, local = name.partition(":")
    return nearest(local, words()).replace("Did you mean '", f"Did you mean '{prefix}:")


@cache
def words() -> frozenset[str]:
    """The local names of everything that the ontology speaks of."""
    return frozenset(str(each).removeprefix(str(IC)) for each in ontology.graph().subjects() if str(each).startswith(str(IC)))
