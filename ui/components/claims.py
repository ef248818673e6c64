"""The claims of a file: of which privilege, over which documents, by whom."""

from functools import partial

import streamlit as st

import ontology
from kb.case import Case, Claim
from kb.dossier import Dossier, add_claim, answer, cover, forget, remove_claim, set_claimant
from kb.questions import Question
from ui.components import carrying, changes
from ui.components.fields import key
from ui.components.naming import claim_name, documents_named
from ui.components.prose import note, plain, section, sentence_case
from ui.matter import Matter
from ui.state import change, typed

PRIVILEGE = "privilege"
FIELDS = ("privilege", "covers", "by")
LATER = "Ask me"
HELP = "Leave it to be asked if you are not sure: then the first question says what each privilege is."


def show(matter: Matter) -> None:
    """The claims, each open to change, and one more."""
    case = matter.dossier.case
    section("Claims")
    if not case.documents:
        note("List a document first: a claim is made over documents.", "quiet")
        return
    changes.refusal("claim")
    for claim in case.claims:
        with st.expander(plain(heading(case, claim)), key=f"claim_{claim.id}"):
            fields(case, claim)
            carrying.show(matter.dossier, claim)
    if case.claims:
        with st.expander("Add a claim", key="another_claim"):
            fields(case, None)
    else:
        fields(case, None)


def heading(case: Case, claim: Claim) -> str:
    """A claim in a line."""
    over = documents_named(case, claim.documents) if claim.documents else "no document"
    by = f", by {who(claim.office)}" if claim.office else ""
    return f"{sentence_case(claim_name(case, claim.id))}: over {over}{by}"


def who(office: str) -> str:
    """Who claims, as the ontology calls the office, or as somebody typed it."""
    known = ontology.vocabulary().of_kind("Office")
    return f"the {known[office].label}" if office in known else office


def fields(case: Case, claim: Claim | None) -> None:
    """What can be said of a claim, or of one more."""
    privileges = ontology.vocabulary().questions[PRIVILEGE].values
    number = case.claims.index(claim) + 1 if claim else 0
    covered = tuple(each.documents for each in case.claims)
    keys = tuple(key(f"{field}_{number}", claim, case.documents, covered) for field in FIELDS)
    tokens = ["", *(each.token for each in privileges)]
    labels = {"": LATER, **{each.token: sentence_case(each.label) for each in privileges}}
    with st.form(f"claim_form_{number}", border=False):
        st.selectbox(
            "Privilege claimed", tokens, index=tokens.index(claim.privilege.token) if claim else 0, key=keys[0],
            format_func=lambda each: labels[each], help=HELP,
        )  # fmt: skip
        st.multiselect(
            "Documents", [each.id for each in case.documents], default=list(claim.documents) if claim else default(case),
            key=keys[1], format_func=case.full_label, placeholder="Choose documents",
        )  # fmt: skip
        st.text_input("Claimed by (may be left empty)", value=who(claim.office).removeprefix("the ") if claim else "", key=keys[2])
        st.form_submit_button(
            "Save" if claim else "Add this claim", key=f"save_claim_{number}", on_click=save, args=(claim.id if claim else "", keys)
        )
    if claim:
        st.button("Remove this claim", key=f"remove_claim_{number}", on_click=change, args=(partial(removed, name=claim.id), "claim"))


def default(case: Case) -> list[str]:
    """The documents that a new claim is first taken to cover: those under no claim, or all."""
    wholes = [each.id for each in case.documents if not each.part_of]
    covered = {name for claim in case.claims for name in claim.documents}
    return [name for name in wholes if name not in covered] or wholes


def save(name: str, keys: tuple[str, ...]) -> None:
    """Make a claim what was chosen, or one more."""
    privilege, documents, by = (typed(each) for each in keys)
    change(
        partial(changed if name else added, name=name, privilege=privilege or "", documents=tuple(documents or ()), by=by or ""), "claim"
    )


def added(dossier: Dossier, name: str, privilege: str, documents: tuple[str, ...], by: str) -> Dossier:
    """The file with one more claim.

    Raises:
        ValueError: it covers no document, or cannot be made.
    """
    if not documents:
        raise ValueError("A claim is made over documents. Choose at least one.")
    return changes.keep_lost(dossier, add_claim(dossier, documents, privilege, by))


def removed(dossier: Dossier, name: str) -> Dossier:
    """The file without a claim.

    Raises:
        ValueError: it has no such claim.
    """
    return changes.keep_lost(dossier, remove_claim(dossier, name))


def changed(dossier: Dossier, name: str, privilege: str, documents: tuple[str, ...], by: str) -> Dossier:
    """The file with a claim as it was changed.

    Raises:
        ValueError: it covers no document, or cannot be so changed.
    """
    if not documents:
        raise ValueError("A claim is made over documents. Choose at least one, or remove the claim.")
    question, now = Question(PRIVILEGE, name), next(each.privilege.token for each in dossier.case.claims if each.id == name)
    found = set_claimant(cover(dossier, name, documents), name, by)
    if privilege != now:
        found = answer(found, question, privilege) if privilege else forget(found, question)
    return changes.keep_lost(dossier, found)
