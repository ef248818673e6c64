"""What follows from a row's own date and names, by rules that are stated and can be switched off; nothing else is derived."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kb.audit.cells import Unread, cut
from kb.audit.codes import UNKNOWN, Codes, code
from kb.audit.columns import day_named
from kb.audit.people import Where
from kb.audit.tables import Batch
from kb.reading import levels

if TYPE_CHECKING:
    from kb.audit.facts import Log, Numbers, Texts


@dataclass(frozen=True)
class Derivation:
    """A rule by which a fact is derived: what it gives, and the sentence that states it."""

    term: str
    token: str
    sentence: str


RULES = {
    "after-decision": Derivation("predecisional", "no", "A document dated after the decision is not before it."),
    "within-agencies": Derivation(
        "internal",
        "yes",
        "A document whose author and recipients are all within the agencies named is a communication within the Government.",
    ),
    "outsider": Derivation(
        "internal", "no", "A document whose author or a recipient stands outside the agencies named was disclosed to an outsider."
    ),
    "opposed": Derivation("opposition", "on-merits", "Whoever wants the documents opposes each claim on its merits."),
}
OPPOSED = "Opposed on its merits, since nobody tells otherwise (rule opposed)."


@dataclass(frozen=True)
class Derived:
    """The values derived in each row, by element, and what is said of each, by row and element."""

    codes: "dict[str, Numbers]"
    said: dict[tuple[int, str], str]


def derived(log: "Log", batch: Batch, unread: "Texts") -> Derived:
    """All that follows in a batch by the rules that are on."""
    found = Derived({}, {})
    after_decision(log, batch, unread, found)
    by_people(log, batch, found)
    return found


def note(found: Derived, rule: str, rows: NDArray[np.intp], size: int) -> None:
    """Put a rule's value in these rows."""
    given = RULES[rule]
    found.codes.setdefault(given.term, np.full(size, UNKNOWN, np.uint8))[rows] = code(given.term, given.token)


def after_decision(log: "Log", batch: Batch, unread: "Texts", found: Derived) -> None:
    """Documents dated after the decision: even the first day that the date can mean comes after the last that the decision can."""
    written = span(log, batch, "date", unread)
    decided = span(log, batch, "decided", unread)
    common = log.matter.decided
    if written is None or (decided is None and common is None) or "after-decision" in log.ways.off:
        return
    last = decided[1] if decided else np.zeros(len(batch.numbers), np.int64)
    last = np.where(last, last, common.last.toordinal()) if common else last
    rows = np.flatnonzero((last > 0) & (written[0] > last))
    note(found, "after-decision", rows, len(batch.numbers))
    for row in rows.tolist():
        dated, day = day_named(int(written[0][row])), day_named(int(last[row]))
        found.said[row, "predecisional"] = f"Not before the decision: dated {dated}, after {day} (rule after-decision)."


def span(log: "Log", batch: Batch, role: str, unread: "Texts") -> tuple[NDArray[np.int64], NDArray[np.int64]] | None:
    """The first and the last days of the dates in a column, 0 where none is told; nothing if there is no such column."""
    if role not in log.plan.columns:
        return None
    column = log.column(batch, log.plan.columns[role][0])
    read = [log.readers.days(text) for text in column.texts]
    faults = {number: str(each) for number, each in enumerate(read) if isinstance(each, Unread)}
    for row in column.rows_of([number in faults for number in range(len(read))]).tolist() if faults else ():
        unread.setdefault(row, []).append(f"Column '{column.heading}': {faults[int(column.at[row])]}")
    pairs = np.array([(0, 0) if isinstance(each, Unread) else each for each in read], np.int64).reshape(-1, 2)
    return pairs[column.at, 0], pairs[column.at, 1]


def by_people(log: "Log", batch: Batch, found: Derived) -> None:
    """Documents that stayed within the agencies named, and such as went to or came from outside."""
    if not log.matter.circle.named:
        return
    size = len(batch.numbers)
    outside, apart, reached = np.zeros(size, np.bool_), np.zeros(size, np.bool_), {"author": np.zeros(size, np.bool_)}
    names = dict[int, tuple[str, str]]()
    for role in ("author", "recipients", "copied", "blind"):
        for number in log.plan.columns.get(role, ()):
            column = log.column(batch, number)
            read = [log.readers.people(text) for text in column.texts]
            where = np.array([Where.NOT_SAID if isinstance(each, Unread) else each[0] for each in read], np.int8)[column.at]
            for row in np.flatnonzero(where == Where.OUTSIDE).tolist():
                names.setdefault(row, (role, cut(read[column.at[row]][1])))
            outside |= where == Where.OUTSIDE
            apart |= where == Where.NOT_SAID
            reached[role] = reached.get(role, np.zeros(size, np.bool_)) | (where == Where.WITHIN)
    say_where(log, found, outside, ~outside & ~apart & reached["author"] & reached.get("recipients", np.zeros(size, np.bool_)), names)


def opposed(log: "Log", codes: Codes, rows: NDArray[np.intp], found: Derived) -> None:
    """Claims of which nobody tells whether they are opposed: a log is judged as in the dispute for which it is made.

    It goes after all that is told, of the matter, the claim or the row.
    """
    if "opposed" in log.ways.off:
        return
    given, column = RULES["opposed"], levels()["opposition"]
    lines = np.flatnonzero((codes[:, column] == UNKNOWN) & (codes[:, levels()["privilege"]] != UNKNOWN))
    codes[lines, column] = code(given.term, given.token)
    found.said.update({(row, given.term): OPPOSED for row in rows[lines].tolist()})


def say_where(log: "Log", found: Derived, outside: NDArray[np.bool_], within: NDArray[np.bool_], names: dict[int, tuple[str, str]]) -> None:
    """Note and tell both, as far as their rules are on."""
    if "within-agencies" not in log.ways.off:
        note(found, "within-agencies", np.flatnonzero(within), len(within))
        said = "Within the Government: author and recipients are of the agencies named (rule within-agencies)."
        found.said.update({(row, "internal"): said for row in np.flatnonzero(within).tolist()})
    if "outsider" not in log.ways.off:
        note(found, "outsider", np.flatnonzero(outside), len(outside))
        found.said.update({(row, "internal"): outsider_said(*names[row]) for row in np.flatnonzero(outside).tolist()})


def outsider_said(role: str, name: str) -> str:
    """That somebody outside wrote a document or had it, as its entry names people; whether as a consultant the entry cannot tell."""
    said = "Written by an outsider" if role == "author" else "Disclosed to an outsider"
    return f"{said}: {name} (rule outsider). Told by the name alone; if it is a consultant of the Government, name it with --agency."
