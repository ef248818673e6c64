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
from ui.state import say, seed, seeded

HEADING = "Change the law"
WHAT = "Leave a rule out, or let another court decide, or the law of another day: all the cases that come with In Camera are decided again."
OWN = "each case's own"


def show() -> None:
    """The page: the change and what it does, or the exercise in which the student says first what it will do."""
    if asks_first():
        foreseeing.show()
        return
    title(HEADING)
    note(WHAT, "lead")
    try:
        found = read(asked("case"), Switch(listed("without"), asked("court"), asked("law")))
        fault = ""
    except ValueError as error:
        found, fault = Changed(), str(error)
    if fault:
        alert("There is a problem", fault)
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
        st.text_input(f"Law as of (YYYY, YYYY-MM or YYYY-MM-DD; {OWN} if empty)", key=seed("change_law", found.switch.law), max_chars=10)
        with st.container(horizontal=True, gap="small"):
            st.form_submit_button("See what changes", type="primary", on_click=moved, args=(found,))
            st.form_submit_button("Say first which cases change", on_click=moved, args=(found, "1"))


def moved(found: Changed, first: str = "") -> None:
    """Put the change into the address, and whether the student says first what it does."""
    without = ".".join(each for each in (*found.switch.without, seeded("change_rule")) if each)
    law = {"court": seeded("change_court"), "law": seeded("change_law").strip()}
    say(case=seeded("change_case"), without=without, **law, **{FIRST: first})


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
            first, *more = otherwise_lines(each)
            st.html(f"<p class=note>{html(first)}</p>" + "".join(f"<p class=quiet>{html(sentence_case(line))}</p>" for line in more))
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
