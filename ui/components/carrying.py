"""Answers told of one claim that can be told of another: where a document moves, and at any time beside the claim."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

import ontology
from kb.case import Answers, Case, Claim
from kb.dossier import Dossier, could_be_told, tell_of, told_of_claim
from ui.components.naming import claim_name
from ui.components.prose import plain
from ui.state import go_to_matter


@dataclass(frozen=True)
class Carried:
    """What could be told of another claim: a sentence that says it, the words on the button, and the file in which it is told."""

    sentence: str
    label: str
    file: Dossier


def offers(before: Dossier, after: Dossier) -> Iterator[Carried]:
    """For each claim that covers a document which it did not cover before, or which another has let go, what was told of the other."""
    old, new = covered(before.case), covered(after.case)
    for name, documents in new.items():
        for other in before.case.claims:
            moved = (documents - old.get(name, frozenset())) | (old[other.id] - new.get(other.id, frozenset()))
            if other.id != name and old[other.id] & documents & moved:
                yield from carried(after, name, claim_name(before.case, other.id), told_of_claim(before.case, other.id))


def covered(case: Case) -> dict[str, frozenset[str]]:
    """The documents of each claim."""
    return {claim.id: frozenset(case.units_of(claim)) for claim in case.claims}


def carried(dossier: Dossier, name: str, source: str, told: Answers) -> Iterator[Carried]:
    """What is told of another claim, called `source`, and can be told of this one; nothing if there is none."""
    if found := could_be_told(dossier, name, told):
        of, elements = claim_name(dossier.case, name), ontology.vocabulary().questions
        points = "; ".join(elements[term].label for term in found)
        yield Carried(
            f"Told of {source}, and asked of {of} too: {points}. If it is the same there, take it over.",
            f"Tell it of {of} too", tell_of(dossier, name, found),
        )  # fmt: skip


def show(dossier: Dossier, claim: Claim) -> None:
    """The answers that a claim can take over from others, a button for each of them."""
    for other in dossier.case.claims:
        if other.id != claim.id:
            for found in carried(dossier, claim.id, claim_name(dossier.case, other.id), told_of_claim(dossier.case, other.id)):
                st.button(
                    plain(f"Take over what is told of {claim_name(dossier.case, other.id)}"), key=f"carry_{claim.id}_{other.id}",
                    help=plain(found.sentence), on_click=go_to_matter, args=(found.file,),
                )  # fmt: skip
