"""What a class is shown of a question: the facts, what is supposed of them or of the law, or two documents side by side."""

import streamlit as st

from kb.classroom.poll import Polled
from kb.classroom.shown import shown
from kb.explain import disposition_label
from ui.components.exercise import facts
from ui.components.prose import html, items, note, section, sentence_case

FEW = 3


def show(poll: Polled, unfolded: bool) -> None:
    """The question's facts, folded or not."""
    if poll.two:
        both = (("A", poll.two.here), ("B", poll.two.there))
        items([
            f"{mark}: {each.case.caption}: {each.document.label}. It comes out so: {disposition_label(each.answer)}." for mark, each in both
        ])  # fmt: skip
        if len(poll.two.points) <= FEW:
            note("They differ in this:")
            items([sentence_case(each.line) for each in poll.two.points.values()])
        for mark, each in both:
            with st.expander(f"The facts of {mark}", key=f"facts_{mark}"):
                facts(shown(each))
        return
    seen = shown(poll.exercise)
    note(f"{seen.document}. {seen.court}, law as of {seen.as_of}.", "lead")
    if poll.changed:
        section("Suppose")
        st.html("".join(f'<p class="law">{html(each)}</p>' for each in poll.changed))
    if poll.so_far:
        note(f"So far: {poll.so_far}")
    with st.expander("The facts as they were" if poll.changed and not poll.so_far else "The facts", expanded=unfolded):
        facts(seen)
