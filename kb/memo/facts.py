"""The facts of a case as they were told, each once, with where it is stated, who asserts it, and of which documents."""

from collections.abc import Set

import ontology
from kb.case import Case, Claim
from kb.explain import label
from kb.memo.memo import Told
from kb.wording import listed

Unit = tuple[str, str]


def told(case: Case) -> tuple[Told, ...]:
    """Every fact told, in the order in which questions are asked."""
    elements = ontology.vocabulary().questions
    every = {(claim.id, document) for claim, document in case.units()}
    found: dict[tuple[str, str, str, str, str], set[Unit]] = {}
    for claim, document in case.units():
        for term, given in case.unit(claim, document).items():
            if given.token:
                found.setdefault((term, given.token, given.at, given.by, given.note), set()).add((claim.id, document))
    asked = list(elements)
    order = sorted(found, key=lambda key: asked.index(key[0]))
    return tuple(
        Told(elements[term].value(token).sentence, note, at, by, as_to(case, every, found[term, token, at, by, note]))
        for term, token, at, by, note in order
    )


def as_to(case: Case, every: Set[Unit], units: Set[Unit]) -> str:
    """Of what a fact was told: nothing where of all, else of which claims, and of which documents where not of all under them."""
    if units == every:
        return ""
    whole = [claim for claim in case.claims if claim_units(claim, every) <= units]
    said = [f"what is claimed as {named(case, claim)}" for claim in whole]
    rest = [unit for unit in units if unit[0] not in [claim.id for claim in whole]]
    for claim in case.claims:
        names = [case.full_label(document) for document in case.units_of(claim) if (claim.id, document) in rest]
        if names:
            said.append(listed(names) + (f", as {named(case, claim)}" if len(case.claims) > 1 else ""))
    return "; ".join(said)


def claim_units(claim: Claim, every: Set[Unit]) -> set[Unit]:
    """What is decided under a claim."""
    return {unit for unit in every if unit[0] == claim.id}


def named(case: Case, claim: Claim) -> str:
    """The privilege of a claim; with its number where several claims are of that privilege."""
    alike = [each for each in case.claims if each.privilege.token == claim.privilege.token]
    number = f" ({case.claims.index(claim) + 1})" if len(alike) > 1 else ""
    return (label("privilege", claim.privilege.token) if claim.privilege.token else "a privilege") + number
