"""Where and when a file is decided, on which motion, and what it is called."""

from functools import partial

import streamlit as st

import ontology
from kb.dossier import Dossier, bring, entitle, move
from ui.components import changes
from ui.components.fields import key
from ui.components.prose import section, sentence_case
from ui.matter import Matter
from ui.state import change, typed

FIELDS = ("caption", "court", "date", "motion", "cross_motion")
DATE_HELP = "A year, a month or a day: 1984, 1984-03, 1984-03-15 or 15 March 1984. Leave it empty for today’s law."


def show(matter: Matter) -> None:
    """The fields, with what they hold now."""
    case, vocabulary = matter.dossier.case, ontology.vocabulary()
    courts = {key: court.label for key, court in sorted(vocabulary.of_kind("Court").items(), key=lambda each: each[1].label)}
    motions = {"": "None", **{key: sentence_case(kind.label) for key, kind in vocabulary.of_kind("Motion").items()}}
    shown = (case.caption, case.court, case.date, case.motion, case.cross_motion)
    keys = {field: key(field, shown) for field in FIELDS}
    section("Court, date and motion")
    changes.refusal("sitting")
    with st.form("sitting", border=False):
        left, right = st.columns(2, gap="large")
        with left:
            st.selectbox(
                "Court", list(courts), index=list(courts).index(case.court), key=keys["court"], format_func=lambda each: courts[each]
            )
            st.text_input("Date whose law applies", value=str(case.date or ""), key=keys["date"], help=DATE_HELP, placeholder="Today")
            st.text_input("Caption (may be left as it is)", value=case.caption, key=keys["caption"])
        with right:
            for field, name in (("motion", "Motion"), ("cross_motion", "Cross-motion")):
                index = list(motions).index(getattr(case, field))
                st.selectbox(name, list(motions), index=index, key=keys[field], format_func=motions.__getitem__)
        st.form_submit_button("Save", key="save_sitting", on_click=save, args=(keys,))


def save(keys: dict[str, str]) -> None:
    """Bring the file where it was said."""
    change(partial(brought, said={field: str(typed(keys[field]) or "").strip() for field in FIELDS}), "sitting")


def brought(dossier: Dossier, said: dict[str, str]) -> Dossier:
    """The file as it was said to be brought.

    Raises:
        ValueError: with a sentence, if it cannot be.
    """
    found = bring(dossier, said["court"], said["date"])
    found = move(found, said["motion"], said["cross_motion"])
    return entitle(found, said["caption"]) if said["caption"] else found
