"""Change the law: a rule left out, another court, another date; which cases come out otherwise, and where the proofs part."""

import streamlit as st

import ontology
from kb.classroom.switching.switch import Switch
from kb.revising.printing import forum_text, otherwise_lines
from kb.revising.views import Comparison
from ui.components import beside, foreseeing
from ui.components.focus import follow
from ui.components.prose import alert, html, items, note, section, sentence_case, title
from ui.knowledge import cases
from ui.lesson import FIRST, asked, asks_first, listed
from ui.links import LEARN, lead, onward
from ui.revision import Changed, changed, read, rules_to_leave_out
from ui.state import commit, refuse, refused, seed, seeded

HEADING = "Change the law"
WHAT = "Leave a rule out, or let another court decide, or the law of another day: all the cases that come with In Camera are decided again."
OWN = "each case's own"
WITHOUT_IT = "The rest of the change stands, and what follows is what the rest does."
PLACE = "change"


def show() -> None:
    """The page: the change and what it does, or the exercise in which the student says first what it will do."""
    if asks_first():
        foreseeing.show()
        return
    title(HEADING)
    note(WHAT, "lead")
    found, faults = read(asked("case"), Switch(listed("without"), asked("court"), asked("law")))
    if faults or refused(PLACE):
        alert("There is a problem", " ".join(faults) or refused(PLACE))
    if faults and found.switch:
        note(WITHOUT_IT, "quiet")
    controls(found)
    if found.switch:
        results(found, changed(found))
    lead(LEARN, "Other exercises", case=found.case)
    follow("change", str(found), HEADING, f"{HEADING}: {len(found.switch.without)} rules left out", move=False)


def controls(found: Changed) -> None:
    """What is changed, and what else can be."""
    section("The change")
    rules = rules_to_leave_out(found.case)
    left_out = found.switch.without
    for number, name in enumerate(left_out):
        with st.container(key=f"row_rule_{number}", horizontal=True, vertical_alignment="center", gap="medium"):
            st.html(f"<p class=note>Left out: {html(rules[name])}</p>")
            rest = ".".join(each for each in left_out if each != name)
            onward(f"Put back rule {number + 1}", f"back_{number}", {**found.parameters, "without": rest})
    names = {name: cases()[name].caption for name in cases()}
    courts = {"": OWN, **{key: named.label for key, named in ontology.vocabulary().of_kind("Court").items()}}
    options = ["", *(name for name in rules if name not in left_out)]
    with st.form("change", border=True):
        st.selectbox("Case to look at closely", list(names), key=seed("change_case", found.case), format_func=names.__getitem__)
        st.selectbox(
            "Leave out a rule (those on which this case rests come first)", options, key=seed("change_rule", ""),
            format_func=lambda each: rules[each] if each else "none, or no further one",
        )  # fmt: skip
        st.selectbox("Court", list(courts), key=seed("change_court", found.switch.court), format_func=courts.__getitem__)
        st.text_input(f"Law as of (YYYY, YYYY-MM or YYYY-MM-DD; {OWN} if empty)", key=seed("change_law", asked("law")[:10]), max_chars=10)
        with st.container(horizontal=True, gap="small"):
            st.form_submit_button("See what changes", type="primary", on_click=moved, args=(found,))
            st.form_submit_button("Say first which cases change", on_click=moved, args=(found, "1"))


def moved(found: Changed, first: str = "") -> None:
    """Put the change into the address, as it was typed, and whether the student says first what it does, if that can be asked."""
    case, without = seeded("change_case"), tuple(each for each in (*found.switch.without, seeded("change_rule")) if each)
    switch = Switch(without, seeded("change_court"), seeded("change_law").strip())
    fault = untold(case, switch) if first else ""
    commit(PLACE, "", case=case, without=".".join(without), court=switch.court, law=switch.law, **{FIRST: "" if fault else first})
    if fault:
        refuse(PLACE, fault)


def untold(case: str, switch: Switch) -> str:
    """Why nobody can be asked which cases a change turns; empty if they can."""
    try:
        switch.check(case)
        switch.check_tells()
    except ValueError as error:
        return str(error)
    return ""


def results(found: Changed, made: Comparison) -> None:
    """What it does to all cases, then to the one looked at."""
    section("What comes out otherwise")
    if made.otherwise:
        touched = len({each.case for each in made.otherwise})
        note(f"{len(made.otherwise)} document{'s' if len(made.otherwise) > 1 else ''}, in {touched} of {len(cases())} cases.")
    else:
        note("No document of a case that comes with In Camera would come out otherwise.")
    for number, each in enumerate(made.otherwise):
        with st.container(key=f"row_case_{number}", horizontal=True, vertical_alignment="center", gap="medium"):
            st.html("".join(f"<p class=note>{html(line)}</p>" for line in otherwise_lines(each)))
            if each.case != found.case:
                onward(f"See where: {each.caption}", f"see_{number}", {**found.parameters, "case": each.case})
    if made.untried:
        note(f"Not tried, for want of that court on the day: {'; '.join(made.untried)}.", "quiet")
    if made.opened:
        section("What the change opens in the law")
        items([sentence_case(each) for each in made.opened])
    items(list(made.in_vain))
    section(f"Where the proofs part: {cases()[found.case].caption}")
    items([f"{mark}: {forum_text(each)}" for mark, each in (("A", made.here), ("B", made.there))])
    for number, pair in enumerate(made.pairs, 1):
        beside.show(pair, laws=True, number=number)


show()
