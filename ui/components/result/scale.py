"""Where need must be weighed against harm: what lies on each side of the scale, and what past decisions make of it."""

import streamlit as st

from kb.explain import label
from kb.precedent.wording import FOR
from kb.weighing.balance import Balance, Told
from kb.weighing.roles import SENTENCES
from kb.weighing.wording import place, precedent_sentences
from ui.components.prose import html, items, note, plain
from ui.components.result.parts import Reading

HEADING = "In the weighing"
UNTOLD = "Nobody told of"
NEITHER = "For neither speaks"


def show(reading: Reading) -> None:
    """What lies on the scale for each group that must be weighed; else what was told for a weighing."""
    matter = reading.matter
    for found in reading.result.balances:
        if len(reading.result.balances) > 1:
            names = "; ".join(matter.case.full_label(name) for name in found.documents)
            st.subheader(plain(f"{names}, claimed as {label('privilege', found.privilege)}"), anchor=False)
        st.html(scale(found))
        items(list(precedent_sentences(found)))
    if not reading.result.balances:
        note(SENTENCES["only"], "quiet")
        items([factor.value(matter.answers[factor.term].token).sentence for factor in matter.weighed])


def applies(reading: Reading) -> bool:
    """Whether something must be weighed, or was told for a weighing."""
    return bool(reading.result.balances or reading.matter.weighed)


def scale(found: Balance) -> str:
    """The two sides beside each other, then what speaks for neither and what nobody told."""
    sides = "".join(pan(f"For {purpose} speaks", found.told.get(side, ())) for side, purpose in FOR.items())
    neither = pan(NEITHER, found.told[""]) if found.told.get("") else ""
    untold = f'<p class="quiet">{UNTOLD}: {html("; ".join(each.label for each in found.untold))}.</p>' if found.untold else ""
    return f'<div class="scale">{sides}</div>{neither}{untold}'


def pan(name: str, told: tuple[Told, ...]) -> str:
    """One side."""
    rows = "".join(f"<li>{html(each.value.sentence.rstrip('.') + place(each))}.</li>" for each in told) or "<li>Nothing that is told.</li>"
    return f'<div><p class="part">{html(name)}</p><ul class="plain-list">{rows}</ul></div>'
