"""The privilege log on which a tab works: handed over, what is common to its rows, and what came of judging it. No link carries it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import streamlit as st

from kb.audit.desk import Handed, Judged, example, handed
from kb.audit.mapping import Mapped, read_mapping
from kb.audit.matter import Matter, read_matter
from ontology.faults import Faulty

_DESK, _TOLD, _ROW = "log_desk", "log_told", "log_row"


@dataclass(frozen=True)
class Desk:
    """What lies on the desk, `matter` and `mapped` as the fields of the page were first filled.

    The faults say, by the place on the page, why what was last handed over could not be read.
    """

    log: Handed | None = None
    matter: Matter = field(default_factory=Matter)
    mapped: Mapped = field(default_factory=Mapped)
    judged: Judged | None = None
    log_fault: str = ""
    matter_fault: str = ""
    mapping_fault: str = ""


def desk() -> Desk:
    """What lies on the desk of this tab."""
    found: Desk = st.session_state.get(_DESK, Desk())
    return found


def take_log(key: str) -> None:
    """Take the log put into a control; what was judged before is put away."""
    if file := st.session_state[key]:
        try:
            lay(Desk(handed(file.name, file.getvalue()), desk().matter))
        except ValueError as error:
            lay(Desk(matter=desk().matter, log_fault=str(error)))


def take_example(name: str) -> None:
    """Take a log that comes along, with what is common to its rows."""
    lay(Desk(*example(name)))


def take_matter(key: str) -> None:
    """Take what is common to all rows from the file put into a control."""
    now = replace(desk(), judged=None, matter_fault="")
    if file := st.session_state[key]:
        try:
            lay(replace(now, matter=read_matter(file.getvalue(), file.name)))
        except (ValueError, Faulty) as error:
            lay(replace(now, matter_fault=str(error)))


def take_mapping(key: str) -> None:
    """Take what the columns are, and what words stand for, from the file put into a control."""
    now = replace(desk(), judged=None, mapping_fault="")
    if (file := st.session_state[key]) and now.log:
        try:
            lay(replace(now, mapped=read_mapping(file.getvalue(), file.name, now.log.table.headings)))
        except (ValueError, Faulty) as error:
            lay(replace(now, mapping_fault=str(error)))


def put_away() -> None:
    """Clear the desk."""
    lay(Desk())


def keep_told(matter: Matter, mapped: Mapped) -> None:
    """Keep what the fields of the page say now, for the browser forgets them when another page is opened."""
    st.session_state[_TOLD] = (matter, mapped)


def resume(standing: Callable[[Desk], str]) -> Desk:
    """What lies on the desk, where the fields are gone filled with what they said last; `standing` gives the key of one of them."""
    if standing(desk()) not in st.session_state and (told := st.session_state.pop(_TOLD, None)):
        st.session_state[_DESK] = replace(desk(), matter=told[0], mapped=told[1])
    return desk()


def keep_judged(found: Judged) -> None:
    """Keep what came of judging the log."""
    lay(replace(desk(), judged=found), told=True)


def lay(found: Desk, told: bool = False) -> None:
    """Lay this on the desk, in place of what was there; unless `told`, what the fields said counts no more."""
    st.session_state[_DESK] = found
    if not told:
        st.session_state.pop(_TOLD, None)


def want_row(number: int) -> None:
    """Say which row is to be opened; unlike the click itself this is not lost where another run of the page comes between."""
    st.session_state[_ROW] = number


def wanted_row() -> int:
    """The row that is to be opened, 0 if none is; it is told once."""
    return int(st.session_state.pop(_ROW, 0))
