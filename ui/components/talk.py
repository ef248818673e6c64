"""An argument as a conversation: what was said, by whom, in order."""

from collections.abc import Sequence

from kb.classroom.argue.plies import Ply
from kb.precedent.wording import FOR
from ui.components.prose import html, sentence_case

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
