"""One row of a log opened as a case of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kb.audit.deriving import RULES
from kb.audit.facts import Facts, Log
from kb.audit.matter import Matter
from kb.audit.rowcase import case_of
from kb.audit.tables import Batch, Table
from kb.case import Case, Claim
from kb.decide import may_arise
from kb.name_reader import word
from ontology.faults import fault

ROW = re.compile(r"row (\d{1,9})")
NAMED = 12


def row_case(table: Table, log: Log, wanted: str) -> Case:
    """The row of that number, or of that number of the log's own, as a case; what was derived is marked so.

    'row 10' is the tenth row of the spreadsheet, whatever numbers the log itself gives.

    Raises:
        Faulty: the log has no such row, or several to which the number can refer.
    """
    controls, named = log.plan.columns.get("control", ()), ROW.fullmatch(wanted)
    found = list[tuple[Batch, int, str]]()
    for _, batch in table.read():
        names = batch.columns[controls[0]].to_pylist() if controls else [""] * len(batch.numbers)
        for place, number in enumerate(batch.numbers):
            if named and int(named[1]) == number:
                return opened(log, batch, place, names[place])
            if not named and wanted in (str(number), names[place].strip()):
                found.append((batch, place, names[place]))
    if len(found) > 1:
        raise fault(table.file, 0, wanted, which(wanted, [(batch.numbers[place], name) for batch, place, name in found]))
    for batch, place, name in found:
        return opened(log, batch, place, name)
    raise fault(table.file, 0, wanted, "The log has no such row. Name it by its number in the spreadsheet, or as its first column does.")


def which(wanted: str, rows: Sequence[tuple[int, str]]) -> str:
    """Which rows a number can refer to, and how to say which is meant."""
    bearing = [str(number) for number, name in rows if name.strip() == wanted]
    said = f"{len(bearing):,} rows of the spreadsheet bear this number: {shown(bearing)}."
    if counted := [number for number, name in rows if name.strip() != wanted]:
        said = f"It can be row {counted[0]} of the spreadsheet, or the number that the log gives to row {shown(bearing)}."
    return f"{said} Say which by the row: --row 'row {rows[0][0]}' or --row 'row {rows[-1][0]}'."


def shown(rows: Sequence[str]) -> str:
    """The first of some rows."""
    return ", ".join(rows[:NAMED]) + (f" and {len(rows) - NAMED:,} more" if len(rows) > NAMED else "")


def opened(log: Log, batch: Batch, place: int, control: str) -> Case:
    """The case of the row at a place of a batch."""
    one = Batch((batch.numbers[place],), tuple(column.slice(place, 1) for column in batch.columns))
    facts = log.facts(one)
    titles = [said(one, number) for role in ("title", "description") for number in log.plan.columns.get(role, ())]
    label = ": ".join(text for text in (control.strip() or f"Row {one.numbers[0]}", *titles[:1]) if text)[:200]
    case = case_of([unit.tobytes() for unit in facts.codes], log.matter, label, " ".join(facts.unread.get(0, ())))
    return replace(case, id=word(control, f"row_{one.numbers[0]}"), claims=tuple(marked(claim, facts, log.matter) for claim in case.claims))


def said(batch: Batch, number: int) -> str:
    """What stands in a cell, in one line."""
    return " ".join(str(batch.columns[number][0]).split())


def marked(claim: Claim, facts: Facts, matter: Matter) -> Claim:
    """A claim whose derived answers say by what rule, without answers to questions that do not arise."""
    derived = " ".join(facts.derived.get(0, ()))
    tokens = {"privilege": claim.privilege.token, **{term: given.token for term, given in claim.answers.items()}}
    notes = {
        (rule.term, rule.token): f"derived by the rule {name}: {rule.sentence}"
        for name, rule in RULES.items()
        if f"(rule {name})" in derived
    }
    told = {**matter.answers, **matter.claims.get(claim.privilege.token, {})}
    answers = {
        term: given if term in told and told[term].token == given.token else replace(given, note=notes.get((term, given.token), given.note))
        for term, given in claim.answers.items()
        if may_arise(term, tokens)
    }
    return replace(claim, answers=answers)
