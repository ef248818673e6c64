"""Which column of a log is which: by its heading, or as a file says that a user has looked over and keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import ontology
from kb.audit.words import role_of, roles, simple
from kb.yaml_reader import Entry, open_yaml
from kb.yaml_writer import scalar
from ontology.faults import nearest

NOT_READ = "-"
SEVERAL = ("recipients", "copied", "blind", "author")


@dataclass(frozen=True)
class Mapped:
    """What is told of columns by their headings, and of words in the columns of elements."""

    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """Where each thing stands in a log: the numbers of its columns by what they are.

    `unmatched` are the headings of which nobody knows what they are, `passed_over` those that mean what another column means too.
    """

    columns: Mapping[str, tuple[int, ...]]
    unmatched: tuple[str, ...]
    passed_over: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]]


def plan(headings: Sequence[str], mapped: Mapped = Mapped()) -> Plan:
    """What each column is: as the mapping says, and for the rest as its heading says."""
    found, unmatched, again = dict[str, tuple[int, ...]](), list[str](), list[str]()
    told = [mapped.columns.get(heading, "") for heading in headings]
    for number, (heading, said) in enumerate(zip(headings, told, strict=True)):
        role = said or role_of(heading)
        if role == NOT_READ:
            continue
        if not role:
            unmatched.append(heading)
        elif (role in found or (not said and role in told)) and role not in SEVERAL:
            again.append(heading)
        else:
            found[role] = (*found.get(role, ()), number)
    return Plan(found, tuple(unmatched), tuple(again), mapped.words)


def load_mapping(file: Path, headings: Sequence[str]) -> Mapped:
    """A mapping from its file.

    Raises:
        Faulty: it names a column that the log has not, or something that no column can be, or a value that does not exist.
    """
    top = open_yaml(file)
    entries = top.entries(("columns", "values"))
    columns = {}
    for heading, entry in (entries["columns"].entries() if "columns" in entries else {}).items():
        role = entry.text()
        columns[heading] = role
        if heading not in headings:
            top.reader.fail(entry.line, heading, f"The log has no column of this name.{nearest(heading, headings)}")
        if role not in ("", NOT_READ, *roles()):
            top.reader.fail(
                entry.line, heading, f"'{role}' is nothing that a column can be.{nearest(role, roles())} '{NOT_READ}' leaves it out."
            )
    words = {term: meant(term, entry) for term, entry in (entries["values"].entries() if "values" in entries else {}).items()}
    top.reader.finish()
    return Mapped(columns, words)


def meant(term: str, entry: Entry) -> Mapping[str, str]:
    """What words in the column of an element stand for."""
    elements, found = ontology.vocabulary().elements, {}
    if term not in elements:
        entry.reader.fail(entry.line, term, f"This is no question of law, so no words are read in it.{nearest(term, elements)}")
        return {}
    for word, told in entry.entries().items():
        found[simple(word) or word] = token = told.text()
        if token not in elements[term].tokens:
            entry.reader.fail(told.line, word, f"'{token}' is not a value of '{term}'.{nearest(token, elements[term].tokens)}")
    return found


def proposed(headings: Sequence[str], found: Plan, name: str) -> str:
    """The text of a mapping file for a log, to be looked over."""
    roles_by_column = {number: role for role, numbers in found.columns.items() for number in numbers}
    lines = [
        f"# How the columns of {' '.join(name.split())} are read. Mend what is wrong, and give this file with --mapping.",
        f"# '{NOT_READ}' leaves a column out; with nothing behind the colon a column is known by its heading, if it is.",
        f"# A column can be: {', '.join(roles())}.",
        "columns:",
        *(f"  {scalar(heading)}: {roles_by_column.get(number, '')}".rstrip() for number, heading in enumerate(headings)),
        "# Words in the cells that In Camera does not know, as for instance:",
        "# values:",
        "#   privilege:",
        '#     "P-1": deliberative-process',
    ]
    return "\n".join(lines) + "\n"
