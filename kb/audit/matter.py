"""What is common to all rows of a log: the court, who claims, the declaration, the opposition, the decision, the agencies.

It stands in a matter file: a case file that needs no documents, with a few lines of its own. What is told under a claim counts for
the rows that claim its privilege.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kb.answer_reader import answers
from kb.audit.cells import Unread
from kb.audit.dates import Days, day_told
from kb.audit.people import Circle
from kb.case import Given
from kb.casefile import privilege
from kb.name_reader import date as dated
from kb.name_reader import named, office
from kb.sitting import not_sitting
from kb.written.form import keys
from kb.yaml_reader import Entry, handed_yaml, open_yaml
from ontology.dates import LegalDate
from ontology.faults import fault

OWN = ("decision", "decided", "agencies", "domains", "outsiders")
COURT = "cit"


@dataclass(frozen=True)
class Matter:
    """The facts common to all rows, `answers` of the matter and `claims` by privilege, and by what circle people are judged.

    `decision` is the agency's decision that the documents helped to form, `decided` its days, `motion` the key of a kind of motion.
    """

    caption: str = "A privilege log"
    court: str = COURT
    as_of: LegalDate = field(default_factory=lambda: LegalDate(date.today().isoformat()))
    answers: Mapping[str, Given] = field(default_factory=dict, hash=False)
    claims: Mapping[str, Mapping[str, Given]] = field(default_factory=dict, hash=False)
    offices: Mapping[str, str] = field(default_factory=dict, hash=False)
    decision: str = ""
    decided: Days | None = None
    circle: Circle = field(default_factory=Circle)
    motion: str = ""


def load_matter(file: Path) -> Matter:
    """The matter in a file.

    Raises:
        Faulty: with every fault in it, each with its line.
    """
    return read(open_yaml(file))


def read_matter(content: bytes, name: str) -> Matter:
    """The matter in a file that somebody hands over under a name.

    Raises:
        Faulty: with every fault in it, each with that name and its line.
    """
    return read(handed_yaml(content, name))


def read(top: Entry) -> Matter:
    """The matter in a YAML document already opened.

    Raises:
        Faulty: with every fault in it.
    """
    entries, reader = top.entries((*keys(), *OWN)), top.reader
    claims, offices = dict[str, Mapping[str, Given]](), dict[str, str]()
    for item in entries["claims"].items() if "claims" in entries else ():
        parts = item.entries(keys("claims"))
        token = privilege(parts.get("privilege")).token
        if not token:
            reader.fail(item.line, "claims", "A claim names its privilege: what is told under it counts for the rows that claim the same.")
        elif token in claims:
            reader.fail(item.line, token, "Two claims are of this privilege. Of a log, one counts for all rows that claim it.")
        claims[token], offices[token] = answers(parts.get("answers")), office(parts.get("claimant"))
    found = Matter(
        entries["caption"].text() if "caption" in entries else Path(reader.file).stem,
        named(entries.get("court"), "Court") or COURT,
        dated(entries.get("date")) or LegalDate(date.today().isoformat()),
        answers(entries.get("answers")), claims, offices,
        entries["decision"].text() if "decision" in entries else "", decided(entries.get("decided")),
        Circle(*(names(entries.get(key)) for key in ("agencies", "domains", "outsiders"))),
        named(entries.get("motion"), "Motion"),
    )  # fmt: skip
    reader.finish()
    if refusal := not_sitting(found.court, found.as_of):
        raise fault(reader.file, entries["court"].line if "court" in entries else 0, "court", refusal)
    return found


def decided(entry: Entry | None) -> Days | None:
    """The days on which the decision may have been taken."""
    if entry is None:
        return None
    try:
        return day_told(entry.text())
    except Unread as error:
        entry.reader.fail(entry.line, "decided", str(error))
        return None


def names(entry: Entry | None) -> tuple[str, ...]:
    """A list of names, or one."""
    if entry is None:
        return ()
    return (entry.text(),) if entry.is_text else tuple(each.text() for each in entry.items())
