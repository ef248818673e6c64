"""The table of authorities: each once, with where it is used, what it weighs in the deciding court, and whether it was read."""

from collections.abc import Iterable

import ontology
from kb.decision import Cited
from kb.memo.memo import Row
from kb.memo.stepping import runs
from kb.memo.stepping import steps as word
from ontology.authority import Authority

READ = "read"


def table(used: Iterable[tuple[Cited, str]]) -> tuple[Row, ...]:
    """The rows: opinions first, then statutes and the rest, each kind by name."""
    places: dict[str, dict[str, None]] = {}
    first: dict[str, Cited] = {}
    for cited, place in used:
        first.setdefault(cited.key, cited)
        places.setdefault(cited.key, {})[place] = None
    authorities = ontology.vocabulary().authorities
    order = sorted(first, key=lambda key: (authorities[key].kind != "Opinion", authorities[key].kind, authorities[key].citation))
    return tuple(row(authorities[key], first[key], list(places[key])) for key in order)


def row(found: Authority, cited: Cited, places: list[str]) -> Row:
    """One authority."""
    steps = [place for place in places if place[-1].isdigit()]
    where = [f"{word(steps)} {', '.join(runs(steps))}"] if steps else []
    weight = f"{cited.weight}, {cited.treated}" if cited.treated else cited.weight
    read = READ if cited.verified else ontology.vocabulary().named["weight_unverified"].label
    used = "; ".join([*where, *(place for place in places if place not in steps)])
    return Row(found.citation, used, weight, read, cited.note if cited.verified else "")
