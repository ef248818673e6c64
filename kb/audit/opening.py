"""A log opened with all that is told of it: the table, its plan, the facts common to its rows, and the ways of reading it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kb.audit.cells import Unread
from kb.audit.dates import day_told
from kb.audit.deriving import RULES
from kb.audit.mapping import Mapped, Plan, plan
from kb.audit.matter import Matter
from kb.audit.people import Circle
from kb.audit.proposing import left_out
from kb.audit.tables import Table
from ontology.dates import LegalDate
from ontology.faults import fault, nearest

EXAMPLES = Path(__file__).with_name("examples")


def examples() -> dict[str, Path]:
    """The logs that come with In Camera, by name; each has its matter file beside it."""
    return {path.stem: path for path in sorted(EXAMPLES.glob("*.csv"))}


def log_named(name: str) -> tuple[Path, Path | None]:
    """The log at a path or, if none is there, the one of that name that comes with In Camera, with its matter file."""
    path, known = Path(name), examples()
    if path.exists() or name not in known:
        return path, None
    return known[name], known[name].with_suffix(".matter.yaml")


def planned(table: Table, told: Mapped, anything: bool = False) -> Plan:
    """What the columns of a log are; with `anything`, though not one is known.

    Raises:
        Faulty: not one column is known.
    """
    found = plan(table.headings, told)
    if not found.columns and not anything:
        mend = "Write a mapping with --write-mapping, fill it in, and give it with --mapping."
        message = f"None of its columns is known: {', '.join(table.headings[:12])}. {mend}"
        raise fault(table.file, 0, "", message)
    return found


def notes(table: Table, found: Plan) -> tuple[str, ...]:
    """How a log was read, as far as its columns go."""
    known = [f"'{table.headings[number]}' as {role}" for role, numbers in found.columns.items() for number in numbers]
    said = [*table.notes, f"Columns read: {'; '.join(known)}."]
    return (*said, *left_out(table.headings, found))


def told_besides(
    matter: Matter, court: str, as_of: LegalDate | None, decided: str, agencies: Sequence[str], domains: Sequence[str]
) -> Matter:
    """A matter with what options tell besides, which goes before what its file tells.

    Raises:
        Faulty: the date of the decision is none.
    """
    try:
        day = day_told(decided) if decided else matter.decided
    except Unread as error:
        raise fault("--decided", 0, "", str(error)) from None
    own = matter.circle
    circle = Circle((*own.agencies, *agencies), (*own.domains, *domains), own.outsiders)
    return replace(matter, court=court or matter.court, as_of=as_of or matter.as_of, decided=day, circle=circle)


def rules_off(names: Sequence[str]) -> frozenset[str]:
    """The rules of derivation that are switched off.

    Raises:
        Faulty: there is none of such a name.
    """
    for name in names:
        if name not in RULES:
            raise fault("--off", 0, name, f"There is no rule of derivation of this name.{nearest(name, RULES)}")
    return frozenset(names)
