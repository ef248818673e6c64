"""The claims of a file: made over some of its documents, made by somebody, taken back."""

from collections.abc import Iterable
from dataclasses import replace

import ontology
from kb.case import Claim, Given
from kb.dossier.carrying import keep_with_documents
from kb.dossier.dossier import Dossier, revised
from kb.dossier.inheriting import inherit
from kb.dossier.laying import CLAIM
from kb.dossier.listing import LONGEST_LABEL, document, fresh
from kb.questions.variables import scope

MOST_CLAIMS = 12


def add_claim(dossier: Dossier, documents: Iterable[str], privilege: str = "", claimant: str = "") -> Dossier:
    """The file with one more claim over these documents; which privilege it is may be left to be asked.

    Of the claim counts what is told of the matter and of its documents.

    Raises:
        ontology.UnknownTerm: there is no such privilege.
        ValueError: the file has no such document, or a whole is named with a part of it, or it has too many claims.
    """
    if privilege:
        ontology.vocabulary().value("privilege", privilege)
    case = dossier.case
    if len(case.claims) >= MOST_CLAIMS:
        raise ValueError(f"A file can hold {MOST_CLAIMS} claims. Divide the file.")
    name = fresh(privilege, "claim", [claim.id for claim in case.claims])
    made = Claim(name, Given(privilege), covered(dossier, documents), claimant_named(claimant))
    return revised(dossier, inherit(case, replace(case, claims=(*case.claims, made)), {}))


def cover(dossier: Dossier, name: str, documents: Iterable[str]) -> Dossier:
    """The file in which a claim covers these documents and no others; those let go keep what was told of them.

    Raises:
        ValueError: the file has no such claim or document, or a whole is named with a part of it.
    """
    old, case = claim(dossier, name), dossier.case
    chosen = covered(dossier, documents)
    reached = {part for each in chosen for part in (each, *case.parts(each))}
    changed = replace(old, documents=chosen, except_for={of: told for of, told in old.except_for.items() if of in reached})
    after = inherit(case, replace(case, claims=tuple(changed if each.id == name else each for each in case.claims)), {})
    return revised(dossier, keep_with_documents(case, after))


def set_claimant(dossier: Dossier, name: str, claimant: str) -> Dossier:
    """The file in which somebody else makes a claim: an office of the ontology by any of its names, or any other.

    Raises:
        ValueError: the file has no such claim, or the name is too long.
    """
    changed = replace(claim(dossier, name), office=claimant_named(claimant))
    return revised(dossier, replace(dossier.case, claims=tuple(changed if each.id == name else each for each in dossier.case.claims)))


def remove_claim(dossier: Dossier, name: str) -> Dossier:
    """The file without a claim; its documents keep what was told of them.

    Raises:
        ValueError: it has no such claim.
    """
    gone = claim(dossier, name)
    after = replace(dossier.case, claims=tuple(each for each in dossier.case.claims if each is not gone))
    found = revised(dossier, keep_with_documents(dossier.case, after))
    return replace(found, unsure=frozenset(each for each in dossier.unsure if scope(each.term) != CLAIM or each.of != name))


def claim(dossier: Dossier, name: str) -> Claim:
    """The claim of that id.

    Raises:
        ValueError: there is none.
    """
    found = next((each for each in dossier.case.claims if each.id == name), None)
    if found is None:
        raise ValueError(f"The file has no claim '{name[:60]}'.")
    return found


def covered(dossier: Dossier, documents: Iterable[str]) -> tuple[str, ...]:
    """The documents that a claim is to cover, each once, in the order of the list.

    Raises:
        ValueError: the file has no such document, or a whole is named with a part of it.
    """
    chosen = {name: document(dossier, name) for name in documents}
    for each in chosen.values():
        if each.part_of in chosen:
            whole = chosen[each.part_of].label
            raise ValueError(f"A claim on '{whole}' covers its part '{each.label}' already. Name the one or the other.")
    return tuple(each.id for each in dossier.case.documents if each.id in chosen)


def claimant_named(text: str) -> str:
    """The key of an office of the ontology, or the name of one that it does not know.

    Raises:
        ValueError: the name is too long, or cannot be printed.
    """
    said = " ".join(text.split())
    if len(said) > LONGEST_LABEL or not said.isprintable():
        raise ValueError(f"The name of an office can have {LONGEST_LABEL} characters that can be printed.")
    try:
        return ontology.vocabulary().find("Office", said).key
    except ontology.UnknownTerm:
        return said
