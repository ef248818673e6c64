"""From a name in the graph to the thing in the library that it names."""

import ontology
from kb.library.items import Item
from kb.record.names import CASE, RULE
from ontology import IC

_KINDS = ("element", "issue", "doctrine", "authority")


def item_named(iri: str) -> Item | None:
    """The page of what a name of ours names: a rule, a case or anything in one, an element, an issue or a value of one, and so on."""
    for space, kind in ((str(RULE), "rule"), (str(CASE), "case")):
        if iri.startswith(space):
            return known(kind, iri.removeprefix(space).partition("/")[0])
    if not iri.startswith(str(IC)):
        return None
    key = iri.removeprefix(str(IC)).partition("-")[0]
    return next((item for kind in _KINDS if (item := known(kind, key))), None)


def known(kind: str, key: str) -> Item | None:
    """A thing of a kind, if the library has it."""
    try:
        return Item.read(f"{kind}/{key}")
    except ontology.UnknownTerm:
        return None
