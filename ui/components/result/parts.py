"""The page in parts, each with a heading and a place that can be pointed to; long ones are folded, and worked out when opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from kb.result import Result
from ui.components.entries import Ways, ways_of
from ui.components.folding import fold
from ui.components.prose import html, section
from ui.matter import Matter
from ui.state import fold_all

LINK = "link"
LENGTHS = LINE, PARAGRAPH, FULL = "line", "paragraph", "full"


@dataclass(frozen=True)
class Reading:
    """What is read: the matter, all that the result for what is looked at of it shows, and at what length."""

    matter: Matter
    result: Result
    length: str

    @property
    def ways(self) -> Ways:
        """The ways into the library, as the court of the matter has it on the matter's date."""
        return ways_of(self.matter.case)


@dataclass(frozen=True)
class Part:
    """A part of the page: `key` names it, `label` how the line of contents calls it; `show` shows it, where it `applies`.

    A part that is folded says in `folded` what is in it; in an explanation in full, those that are `told_in_full` are not.
    """

    key: str
    heading: str
    show: Callable[[Reading], None]
    applies: Callable[[Reading], bool] = lambda _: True
    folded: str = ""
    told_in_full: bool = False
    label: str = ""

    @property
    def place(self) -> str:
        """What its heading is pointed to by; a bare word, as 'elements', a browser may take for something of its own."""
        return f"part_{self.key}"

    def folds(self, reading: Reading) -> bool:
        """Whether it is folded."""
        return bool(self.folded) and not (self.told_in_full and reading.length == FULL)


def page(reading: Reading, parts: Sequence[Part]) -> None:
    """The line of contents, then every part that applies."""
    shown = [part for part in parts if part.applies(reading)]
    contents(reading, shown)
    for part in shown:
        with st.container(key=f"part_{part.key}"):
            section(part.heading, part.place)
            within(reading, part)


def within(reading: Reading, part: Part) -> None:
    """What a part holds, worked out only if it is to be seen."""
    if not part.folds(reading):
        part.show(reading)
        return
    fold(part.folded, part.key, partial(part.show, reading), LINK)


def contents(reading: Reading, shown: Sequence[Part]) -> None:
    """Links to every part, and a way to open all that are folded, as for print."""
    links = "".join(f'<li><a href="#{part.place}">{html(part.label or part.heading)}</a></li>' for part in shown)
    st.html(f'<nav class="contents" aria-label="On this page"><p>On this page</p><ul>{links}</ul></nav>')
    folds = [part.key for part in shown if part.folds(reading)]
    with st.container(key="folds", horizontal=True, gap="medium"):
        st.button("Open every part", key="open_folds", type="tertiary", on_click=fold_all, args=(folds, True))
        st.button("Fold them", key="close_folds", type="tertiary", on_click=fold_all, args=(folds, False))
