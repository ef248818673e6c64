"""The documents of a file: listed, pasted, renamed, divided into parts, taken off the list."""

from functools import partial

import streamlit as st

from kb.case import Case, Claim
from kb.dossier import Dossier, add_documents, read_list, remove_document, rename_document
from kb.dossier.listing import MOST_DOCUMENTS
from kb.explain import label
from ui.components import changes
from ui.components.fields import key
from ui.components.naming import claim_name
from ui.components.prose import html, note, plain, section, sentence_case
from ui.matter import Matter
from ui.state import change, typed

EDITED = "edited"
EXAMPLE = "Document 8, letter of 6 May\nDocument 12, staff memorandum"


def show(matter: Matter) -> None:
    """The list, and how it is changed."""
    section("Documents")
    case = matter.dossier.case
    if case.documents:
        st.html(table(case))
    changes.refusal("documents")
    with st.form("add_documents", border=False, enter_to_submit=False):
        st.text_area(
            "Add documents, one a line", key="new_documents", height=110, placeholder=EXAMPLE,
            help=f"Type one, or paste a list. A file can hold {MOST_DOCUMENTS} documents.",
        )  # fmt: skip
        st.form_submit_button("Add to the list", key="add_documents_button", on_click=add)
    if case.documents:
        edit(case)


def table(case: Case) -> str:
    """The documents with their parts, and the claims on each."""
    rows = "".join(row(case, each.id) for each in case.documents if not each.part_of)
    head = '<tr><th scope="col">Document</th><th scope="col">Claimed as</th></tr>'
    body = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide tall" role="region" aria-label="Documents" tabindex="0">{body}</div>'


def row(case: Case, name: str) -> str:
    """One document; a part is claimed as its whole is, unless a claim names it."""
    found = case.document(name)
    by = [claimed_as(case, claim) for claim in case.claims if name in claim.documents]
    said = html("; ".join(by)) or ('<span class="told">as the whole</span>' if found.part_of else '<span class="told">nothing yet</span>')
    label = f'<span class="part">{html(found.label)}</span>' if found.part_of else html(found.label)
    return f"<tr><td>{label}</td><td>{said}</td></tr>" + "".join(row(case, part) for part in case.parts(name))


def claimed_as(case: Case, claim: Claim) -> str:
    """What is claimed under a claim; which one it is, if there are several."""
    if len(case.claims) > 1:
        return sentence_case(claim_name(case, claim.id))
    return sentence_case(label("privilege", claim.privilege.token)) if claim.privilege.token else "to be asked"


def add() -> None:
    """Put what was typed on the list; a line that cannot stand on it refuses the whole, so that nothing typed is lost."""
    change(partial(pasted, text=typed("new_documents") or ""), "documents", "new_documents")


def pasted(dossier: Dossier, text: str, part_of: str = "") -> Dossier:
    """The file with the documents of a list, or the parts of a document.

    Raises:
        ValueError: a line cannot stand on the list, or there is none.
    """
    others = [each.label for each in dossier.case.documents if each.part_of == part_of]
    found = read_list(text, others, MOST_DOCUMENTS - len(dossier.case.documents))
    if found.remarks:
        remarks = [each.replace("was left out", "cannot stand on the list") for each in found.remarks]
        raise ValueError("Nothing was added. Mend these lines, and add the list again.\n" + "\n".join(remarks))
    if not found.labels:
        raise ValueError("There is no name yet. Write the name of a document, or several, one a line.")
    return add_documents(dossier, found.labels, part_of=part_of)


def edit(case: Case) -> None:
    """One document, chosen to be renamed, divided or removed."""
    with st.expander("Rename, divide or remove a document", key="edit_document"):
        name = st.selectbox(
            "Document", [each.id for each in case.documents], index=None, placeholder="Choose a document", key=EDITED,
            format_func=case.full_label,
        )  # fmt: skip
        changes.refusal("document")
        if not name:
            return
        with st.form("rename", border=False):
            field = key("name", name, case.document(name).label)
            st.text_input("Name", value=case.document(name).label, key=field)
            st.form_submit_button("Rename", key="rename_button", on_click=rename, args=(name, field))
        if not case.document(name).part_of:
            parts(name)
        label = plain(f"Remove {case.full_label(name)}")
        st.button(label, key="remove_document", on_click=change, args=(partial(remove_document, name=name), "document"))
        note("What is told of it is removed with it. The browser’s way back brings it back.", "quiet")


def rename(name: str, field: str) -> None:
    """Call a document what was typed."""
    change(partial(rename_document, name=name, label=typed(field) or ""), "document")


def parts(name: str) -> None:
    """Where the parts of a document are listed."""
    with st.form("parts", border=False, enter_to_submit=False):
        st.text_area("Parts that are decided on their own, one a line", key="new_parts", height=90, placeholder="Facts\nRecommendations")
        st.form_submit_button("Divide into these parts", key="parts_button", on_click=divide, args=(name,))


def divide(name: str) -> None:
    """Give a document the parts that were typed."""
    change(partial(pasted, text=typed("new_parts") or "", part_of=name), "document", "new_parts")
