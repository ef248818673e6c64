"""Which column of a log is which: by its heading, or as a file says that a user has looked over and keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import ontology
from kb.audit.words import place_of, role_of, roles, simple
from kb.yaml_reader import Entry, handed_yaml, open_yaml
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

    `unmatched` are the headings of which nobody knows what they are, `passed_over` those that mean what another column means too,
    and `meant` what each of these means.
    """

    columns: Mapping[str, tuple[int, ...]]
    unmatched: tuple[str, ...]
    passed_over: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]]
    meant: tuple[str, ...] = ()


def plan(headings: Sequence[str], mapped: Mapped = Mapped()) -> Plan:
    """What each column is: as the mapping says, and for the rest as its heading says."""
    told = [mapped.columns.get(heading, "") for heading in headings]
    meant = [said or role_of(heading) for heading, said in zip(headings, told, strict=True)]
    found = dict[str, tuple[int, ...]]()
    for number, role in enumerate(meant):
        if role not in ("", NOT_READ):
            found[role] = (*found.get(role, ()), number)
    for role, numbers in found.items():
        if role not in SEVERAL:
            found[role] = (min(numbers, key=lambda number: (not told[number], not told[number] and place_of(headings[number]), number)),)
    unmatched = tuple(heading for heading, role in zip(headings, meant, strict=True) if not role)
    again = [number for number, role in enumerate(meant) if role in found and number not in found[role]]
    return Plan(found, unmatched, tuple(headings[number] for number in again), mapped.words, tuple(meant[number] for number in again))


def load_mapping(file: Path, headings: Sequence[str]) -> Mapped:
    """A mapping from its file.

    Raises:
        Faulty: it names a column that the log has not, or something that no column can be, or a value that does not exist.
    """
    return read(open_yaml(file), headings)


def read_mapping(content: bytes, name: str, headings: Sequence[str]) -> Mapped:
    """A mapping in a file that somebody hands over under a name.

    Raises:
        Faulty: with every fault in it, each with that name and its line.
    """
    return read(handed_yaml(content, name), headings)


def read(top: Entry, headings: Sequence[str]) -> Mapped:
    """A mapping in a YAML document already opened.

    Raises:
        Faulty: with every fault in it.
    """
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
