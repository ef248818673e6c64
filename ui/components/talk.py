"""An argument as a conversation: what was said, by whom, in order."""

from collections.abc import Sequence

import streamlit as st

from kb.classroom.argue.plies import Ply
from kb.precedent.held import OTHER as OPPOSED
from kb.precedent.wording import FOR
from ui.components.prose import html, note, section, sentence_case

YOU, OTHER = "You", "The other side"


def talk(said: Sequence[Ply], side: str, names: tuple[str, str] = (YOU, OTHER)) -> str:
    """What was said; what was said for one side stands on the right, and under its name."""
    own, other = names
    return f'<ol class="talk">{"".join(spoken(each, own if each.by == side else other, each.by == side) for each in said)}</ol>'


def spoken(ply: Ply, who: str, own: bool) -> str:
    """One thing said."""
    return f'<li{" class=you" if own else ""}><p class="who">{who}</p><p>{html(words(ply))}</p></li>'


def words(ply: Ply) -> str:
    """What is said, without the side, which stands beside it."""
    return sentence_case(ply.text.removeprefix(f"For {FOR[ply.by]}: "))


def strongest(side: str, line: tuple[Ply, ...]) -> None:
    """The strongest line of a side: how it opens and, folded, all answers and replies to it."""
    section(f"The strongest line for {FOR[side]}")
    if not line:
        note(f"For {FOR[side]} no decision can be cited.")
        return
    opening, *rest = line
    note(words(opening))
    if rest:
        with st.expander(f"The answers to it, and the replies ({len(rest)})", key=f"exchange_{side}"):
            st.html(talk(rest, side, (f"For {FOR[side]}", f"For {FOR[OPPOSED[side]]}")))
