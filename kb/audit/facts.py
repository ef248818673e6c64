"""What the rows of a batch tell, as columns of small integers, with what was derived, what is suggested, and what could not be read."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import ontology
from kb.audit.cells import Unread
from kb.audit.codes import UNKNOWN, Codes, code, empty
from kb.audit.columns import Column, Found, Kept, Readers
from kb.audit.deriving import Derived, derived, opposed
from kb.audit.entries import lacking
from kb.audit.mapping import Plan
from kb.audit.matter import Matter
from kb.audit.suggesting import suggestions
from kb.audit.tables import Batch
from kb.audit.ways import Ways
from kb.reading import levels

Numbers = NDArray[np.uint8]
Texts = dict[int, list[str]]


@dataclass(frozen=True)
class Facts:
    """What is told of some rows: `codes` have one line for each claim on each row, `rows` says on which.

    The others hold sentences by row: what was derived or stands against what was told, what is suggested, what was not read, and what
    the entry leaves out.
    """

    codes: Codes
    rows: NDArray[np.intp]
    derived: Texts
    suggested: Texts
    unread: Texts
    lacking: Texts


class Log:
    """A log as it is read: what its columns are, and what is common to its rows."""

    def __init__(self, headings: tuple[str, ...], plan: Plan, matter: Matter, ways: Ways) -> None:
        self.headings, self.plan, self.matter, self.ways = headings, plan, matter, ways
        self.readers = Readers(plan.words, matter.circle, ways.day_first)

    def facts(self, batch: Batch) -> Facts:
        """What a batch tells."""
        size, unread = len(batch.numbers), defaultdict[int, list[str]](list)
        place = {number: row for row, number in enumerate(batch.numbers)} if batch.faults else {}
        for number, message in batch.faults:
            if number in place:
                unread[place[number]].append(message)
        told = self.told(batch, unread)
        rows, claimed = self.claims(batch, unread)
        found = derived(self, batch, unread) if size else Derived({}, {})
        codes = self.laid(rows, claimed, told, found.codes)
        opposed(self, codes, rows, found)
        hints = suggestions(self, batch, codes, rows)
        said = defaultdict(list, {row: list(texts) for row, texts in self.against(told, found).items()})
        return Facts(codes, rows, said, hints, unread, lacking(self, batch) if size else {})

    def column(self, batch: Batch, number: int) -> Column:
        """A column of a batch."""
        return Column.of(self.headings[number], batch.columns[number])

    def told(self, batch: Batch, unread: Texts) -> dict[str, Numbers]:
        """For each element with a column, the number of the value in each row."""
        found = {}
        for term in levels():
            if term != "privilege" and term in self.plan.columns:
                column = self.column(batch, self.plan.columns[term][0])
                read = each_read(column, self.readers.value(term), unread, UNKNOWN)
                found[term] = np.array(read, np.uint8)[column.at]
        return found

    def claims(self, batch: Batch, unread: Texts) -> tuple[NDArray[np.intp], Numbers]:
        """A line for each privilege claimed of each row, and one for a row of which none is told: its row, and the privilege."""
        size = len(batch.numbers)
        if "privilege" not in self.plan.columns:
            only = [code("privilege", token) for token in self.matter.claims] or [UNKNOWN]
            one = only[0] if len(only) == 1 else UNKNOWN
            return np.arange(size), np.full(size, one, np.uint8)
        column = self.column(batch, self.plan.columns["privilege"][0])
        kinds = [found or (UNKNOWN,) for found in each_read(column, self.readers.privileges, unread, ())]
        counts = np.array([len(kind) for kind in kinds])
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        times = counts[column.at]
        rows = np.repeat(np.arange(size), times)
        within = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
        flat = np.array([token for kind in kinds for token in kind], np.uint8)
        return rows, flat[np.repeat(starts[column.at], times) + within]

    def laid(self, rows: NDArray[np.intp], claimed: Numbers, told: Mapping[str, Numbers], found: Mapping[str, Numbers]) -> Codes:
        """The facts of the matter, over them those of the claim, what was derived of the row, and last what the row tells."""
        codes, place = empty(len(rows)), levels()
        for term, given in self.matter.answers.items():
            if term in place:
                codes[:, place[term]] = code(term, given.token)
        for token, answers in self.matter.claims.items():
            of = claimed == code("privilege", token)
            for term, given in answers.items():
                if term in place:
                    codes[of, place[term]] = code(term, given.token)
        for source in (found, told):
            for term, numbers in source.items():
                own = numbers[rows]
                np.copyto(codes[:, place[term]], own, where=own != UNKNOWN)
        codes[:, place["privilege"]] = claimed
        return codes

    def against(self, told: Mapping[str, Numbers], found: Derived) -> Texts:
        """What was derived of each row, said otherwise where the row itself tells something else."""
        said: Texts = {}
        elements = ontology.vocabulary().elements
        for (row, term), text in found.said.items():
            own = told[term][row] if term in told else UNKNOWN
            if own == UNKNOWN or term not in found.codes or own == found.codes[term][row]:
                said.setdefault(row, []).append(text)
            else:
                tells = elements[term].values[own].label
                said.setdefault(row, []).append(f"The row says of '{elements[term].label}': {tells}, and that counts; but see: {text}")
        return said


def each_read(column: Column, read: Kept[Found], unread: Texts, otherwise: Found) -> list[Found]:
    """What each text of a column says; for one that cannot be read that, told of its rows, and what stands for it."""
    found, faults = list[Found](), dict[int, str]()
    for number, text in enumerate(column.texts):
        said = read(text)
        if isinstance(said, Unread):
            faults[number] = f"Column '{column.heading}': {said}"
            found.append(otherwise)
        else:
            found.append(said)
    if faults:
        for row in column.rows_of([number in faults for number in range(len(column.texts))]).tolist():
            unread[row].append(faults[int(column.at[row])])
    return found
