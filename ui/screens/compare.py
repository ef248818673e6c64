"""Compare two matters, or two versions of one: side by side, with the facts that differ and the first step that parts."""

import streamlit as st

from kb.case import Case
from kb.classroom.apart.two import first_apart
from kb.dossier import Dossier, new
from kb.dossier.reached import claimed_only
from kb.revising.base import Change
from kb.revising.printing import forum_text
from kb.revising.views import Comparison, beside_another
from ui.components import beside, telling_apart
from ui.components.focus import follow
from ui.components.prose import alert, items, note, section, title
from ui.knowledge import cases
from ui.lesson import FIRST, asked, asks_first, sources
from ui.links import LEARN, lead, onward
from ui.state import here, say, seed, seeded

HEADING = "Compare two matters"
YOURS = "yours"
MOST = 6


def show() -> None:
    """The page: two matters side by side, or the exercise in which the student says first what makes the difference."""
    if asks_first():
        telling_apart.show()
        return
    title(HEADING)
    every = matters(here().dossier)
    first, second = "national_latex", "melamine_chemicals"
    one, other = asked("one") or (YOURS if YOURS in every else first), asked("other") or (base(every) or second)
    wrong = [each for each in (one, other) if each not in every]
    if wrong:
        alert("One of the matters in this link could not be read", f"No case that comes with In Camera is called '{wrong[0][:40]}'.")
        one, other = (each if each in every else default for each, default in ((one, first), (other, second)))
    pick(every, one, other)
    if YOURS not in (one, other):
        offer_first(one, other)
    found = beside_another(every[one], every[other], Change(), close_record=True)
    sides(found)
    lead(LEARN, "Other exercises")
    follow("compare", f"{one} {other}", HEADING, f"{every[one].caption} and {every[other].caption}", move=False)


def matters(own: Dossier) -> dict[str, Case]:
    """The matters that can be compared: the reader's own, if there is one, and the cases."""
    case = claimed_only(own.case)
    whole = own != new() and case.units() and all(claim.privilege.token for claim in case.claims)
    mine = {YOURS: case} if whole else {}
    return {**mine, **cases()}


def base(every: dict[str, Case]) -> str:
    """The case from which the reader's own matter started, if it started from one."""
    return here().dossier.base if YOURS in every else ""


def pick(every: dict[str, Case], one: str, other: str) -> None:
    """The two matters, to choose."""
    names = {name: "Your matter, as it stands" if name == YOURS else f"{case.caption}, {case.citation}" for name, case in every.items()}
    for column, mark, key, chosen in zip(st.columns(2), "AB", ("one", "other"), (one, other), strict=True):
        with column:
            st.selectbox(
                f"Matter {mark}", list(every), index=list(every).index(chosen), key=seed(f"compare_{key}", chosen),
                format_func=names.__getitem__, on_change=moved,
            )  # fmt: skip


def moved() -> None:
    """Put the matters chosen into the address."""
    say(one=seeded("compare_one"), other=seeded("compare_other"))


def offer_first(one: str, other: str) -> None:
    """The exercise on the two, if there is one."""
    if first_apart(*([each for each in sources() if each.base == base] for base in (one, other))):
        onward("Say first what makes the difference", "say_first", {FIRST: "1", "one": one, "other": other})


def sides(found: Comparison) -> None:
    """Both, and each pair of their documents."""
    note("Each by its own court and law, on the record as it closed.", "quiet")
    items([f"{mark}: {forum_text(each)}" for mark, each in (("A", found.here), ("B", found.there))])
    section("Side by side")
    for number, pair in enumerate(found.pairs[:MOST], 1):
        beside.show(pair, laws=False, number=number)
    if len(found.pairs) > MOST:
        note(f"And {len(found.pairs) - MOST} more pairs, which are not shown.")


show()
