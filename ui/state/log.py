"""The privilege log on which a tab works: handed over, what is common to its rows, and what came of judging it. No link carries it."""

from dataclasses import dataclass, field

import streamlit as st

from kb.audit.desk import Handed, Judged, example, handed, matter_in
from kb.audit.matter import Matter

_DESK, _ROW = "log_desk", "log_row"


@dataclass(frozen=True)
class Desk:
    """What lies on the desk; `faults` say, by the place on the page, why what was last handed over could not be read."""

    log: Handed | None = None
    matter: Matter = field(default_factory=Matter)
    judged: Judged | None = None
    log_fault: str = ""
    matter_fault: str = ""


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
    if file := st.session_state[key]:
        try:
            lay(Desk(desk().log, matter_in(file.getvalue())))
        except ValueError as error:
            lay(Desk(desk().log, desk().matter, matter_fault=str(error)))


def put_away() -> None:
    """Clear the desk."""
    lay(Desk())


def keep_judged(found: Judged, matter: Matter) -> None:
    """Keep what came of judging the log."""
    lay(Desk(desk().log, matter, found))


def lay(found: Desk) -> None:
    """Lay this on the desk, in place of what was there."""
    st.session_state[_DESK] = found


def want_row(number: int) -> None:
    """Say which row is to be opened; unlike the click itself this is not lost where another run of the page comes between."""
    st.session_state[_ROW] = number


def wanted_row() -> int:
    """The row that is to be opened, 0 if none is; it is told once."""
    return int(st.session_state.pop(_ROW, 0))
