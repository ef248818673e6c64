"""The facts of other documents on which a ruling may be tried: those of every shipped decision, and the hypotheticals."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ontology
from kb.casefile import shipped, shipped_case
from kb.hypotheticals.reading import read_all
from kb.precedent.factors import situation
from kb.precedent.held import Situation


@dataclass(frozen=True)
class Tried:
    """The facts of like documents under a claim; `case` is the id of the shipped case, empty for a hypothetical, `name` says what it is."""

    name: str
    case: str
    privilege: str
    access: str
    facts: Situation


@cache
def situations() -> tuple[Tried, ...]:
    """All of them, like hypotheticals once."""
    made = {(each.privilege, each.access, each.facts): each for each in reversed(list(made_up()))}
    return (*decided(), *reversed(made.values()))


def decided() -> Iterator[Tried]:
    """The documents of the shipped cases."""
    for case in map(shipped_case, shipped()):
        for claim, documents in case.alike():
            told = {term: given.token for term, given in case.unit(claim, documents[0]).items() if given.token}
            name = f"{case.caption}: {'; '.join(case.full_label(document) for document in documents)}"
            yield Tried(name, case.id, claim.privilege.token, access(told), situation(told))


def made_up() -> Iterator[Tried]:
    """The hypotheticals that come with the rules."""
    for each in read_all().hypotheticals:
        told = dict(each.answers)
        if "privilege" in told:
            yield Tried(f"The hypothetical on '{each.rule}'", "", told["privilege"], access(told), situation(told))


def access(told: dict[str, str]) -> str:
    """The kind of suit."""
    return told.get("access", ontology.vocabulary().elements["access"].unproven)
