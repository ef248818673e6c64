"""One inference: its rule, what it used, the exceptions it was tested against, its authority, and what it concluded."""

import streamlit as st

import ontology
from kb.decision import Kind, Step
from kb.explain import Reason
from ui.components.prose import html, items, note, plain, section, sentence_case
from ui.components.reasons import cited_list, fact
from ui.knowledge import Matter
from ui.links import change_link


def show(matter: Matter, found: Reason | Step) -> None:
    """The inference in the order in which it is made."""
    step = found.step if isinstance(found, Reason) else found
    section("The rule")
    st.html(f'<blockquote class="law">{html(step.law)}</blockquote>{cited_list(step.authorities)}')
    section("What it used")
    if isinstance(found, Reason):
        either = [f"{alternatives(matter, group)}, each of which would do alone" for group in found.either]
        st.html(listed([fact(each) for each in found.facts] + [finding(matter, number) for number in found.earlier] + either))
        exceptions(found)
        section("New after this step")
        st.html(f'<p class="new">{html(step.text)}</p>')
        return
    by_id = {each.id: each for each in matter.decision.steps}
    st.html(listed([fact(by_id[source]) for way in step.because for source in way if by_id[source].text != step.text]))
    section("Why it did not apply")
    st.html(f'<p class="new">{html(step.text)}</p>')


def exceptions(found: Reason) -> None:
    """The exceptions that would have kept the rule from applying."""
    section("Exceptions it was tested against")
    if found.exceptions:
        note("Each would have kept the rule from applying, and none holds:", "quiet")
        items(list(dict.fromkeys(step.text for step in found.exceptions)))
    else:
        note("None.", "quiet")


def listed(entries: list[str]) -> str:
    """Entries that are HTML already, as a list."""
    return f'<ul class="plain-list">{"".join(f"<li>{entry}</li>" for entry in entries)}</ul>'


def finding(matter: Matter, number: int) -> str:
    """An earlier finding, with the step that made it."""
    return f'{html(matter.found.reasons[number - 1].step.text)} <span class="page">step {number}</span>'


def alternatives(matter: Matter, group: tuple[int, ...]) -> str:
    """Earlier findings each of which would do; what several say is said once."""
    sentences = dict.fromkeys(matter.found.reasons[number - 1].step.text for number in group)
    numbers = " or ".join(f"step {number}" for number in group)
    return f'{" Or: ".join(html(each) for each in sentences)} <span class="page">{numbers}</span>'


def before(matter: Matter, found: Reason | Step, number: int) -> None:
    """All that is known before the inference, what it used here marked in words."""
    section("Known before this step")
    used = {step.id for step in found.facts} if isinstance(found, Reason) else {source for way in found.because for source in way}
    earlier = {*found.earlier, *(number for group in found.either for number in group)} if isinstance(found, Reason) else set()
    known = [step for step in matter.decision.steps if step.kind in (Kind.ANSWER, Kind.PRESUMED)]
    st.subheader("Facts", anchor=False)
    st.html(listed([marked(fact(step), step.id in used) for step in known]))
    reasons = [reason for reason in matter.found.reasons if reason.number < number]
    if reasons:
        st.subheader("Findings", anchor=False)
        st.html(listed([marked(finding(matter, reason.number), reason.number in earlier or reason.step.id in used) for reason in reasons]))


def marked(entry: str, used: bool) -> str:
    """An entry with the word that says it was used here."""
    return f'{entry} <span class="mark">used here</span>' if used else entry


def changes(matter: Matter, found: Reason | Step, number: int) -> None:
    """Links to the questions whose answers this inference used, then to all the others."""
    elements = ontology.vocabulary().elements
    by_id = {step.id: step for step in matter.decision.steps}
    sources = found.facts if isinstance(found, Reason) else tuple(by_id[source] for way in found.because for source in way)
    used = dict.fromkeys(step.finding for step in sources if step.finding in elements)
    for term in used:
        row(matter, term, number)
    rest = [element for element in matter.told if element.term not in used]
    if rest:
        with st.expander("Change another answer", key="other_answers"):
            for element in rest:
                row(matter, element.term, number)


def row(matter: Matter, term: str, number: int) -> None:
    """A link to change one answer and come back to this step."""
    element = ontology.vocabulary().elements[term]
    said = element.value(matter.counted[term]).label if term in matter.counted else "not told"
    change_link(plain(f"{sentence_case(element.label)}: {said}"), matter.dossier, term, "steps", str(number))
