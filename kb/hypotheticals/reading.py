"""Hypotheticals read from their files, with every fault in its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import ontology
from kb.answer_reader import given
from kb.books import HOME_COURT, TODAY
from kb.closed_record import complete
from kb.hypotheticals.hypothetical import Hypothetical, Outcome
from kb.name_reader import date, named
from kb.rule import Rule
from kb.rulebook import all_rules
from kb.sitting import not_sitting
from kb.yaml_reader import Entry, open_yaml
from ontology.faults import Fault, Faulty, nearest

HOME = Path(__file__).parent
KEYS = ("answers", "court", "as_of", "gives", "guards_against")


@dataclass(frozen=True)
class Read:
    """What was read: the sound hypotheticals, in the order of the files, and what is wrong with the others."""

    hypotheticals: tuple[Hypothetical, ...]
    faults: tuple[Fault, ...]


def written(home: Path = HOME) -> dict[str, Path]:
    """The files of hypotheticals, by the doctrine whose rules they try."""
    return {path.stem: path for path in sorted(home.glob("*.yaml"))}


def read_all(home: Path = HOME) -> Read:
    """Every hypothetical of every doctrine."""
    found, faults = list[Hypothetical](), list[Fault]()
    rules = {rule.name: rule for rule in all_rules()}
    for file in written(home).values():
        try:
            top = open_yaml(file)
        except Faulty as error:
            faults += error.faults
            continue
        for name, entry in top.entries().items():
            if it_stands_here(entry, rules, file):
                found += [made for each in entry.items() if (made := hypothetical(each, name))]
        faults += top.reader.faults
    return Read(tuple(found), tuple(faults))


def it_stands_here(entry: Entry, rules: Mapping[str, Rule], file: Path) -> bool:
    """Whether an entry is under the name of a rule, in the file of its doctrine."""
    rule = rules.get(entry.name)
    if rule is None:
        message = f"There is no rule of this name. Give the entry its rule's new name, or take it out.{nearest(entry.name, rules)}"
        entry.reader.fail(entry.line, entry.name, message)
    elif rule.doctrine != file.stem:
        entry.reader.fail(entry.line, entry.name, f"This rule is one of '{rule.doctrine}'. Move the entry to {rule.doctrine}.yaml.")
    return rule is not None and rule.doctrine == file.stem


def hypothetical(entry: Entry, rule: str) -> Hypothetical | None:
    """One hypothetical of a rule, or nothing if a fault was found in it."""
    before, reader = len(entry.reader.faults), entry.reader
    parts = entry.entries(KEYS)
    for key in ("answers", "gives"):
        if key not in parts:
            reader.fail(entry.line, rule, f"A hypothetical needs '{key}:'; it is missing.")
    told = answers(parts.get("answers"))
    gives = outcome(parts.get("gives"))
    court, as_of = named(parts.get("court"), "Court") or HOME_COURT, date(parts.get("as_of")) or TODAY
    note = parts["guards_against"].text() if "guards_against" in parts else ""
    if gives is None or len(reader.faults) > before:
        return None
    found = Hypothetical(rule, told, gives, court, as_of, note, reader.file, entry.line)
    refuse_what_cannot_be(entry, found)
    return found if len(reader.faults) == before else None


def answers(entry: Entry | None) -> Mapping[str, str]:
    """Answers by term; a term or value that the ontology does not know is a fault."""
    elements, found = ontology.vocabulary().elements, dict[str, str]()
    for term, answer in (entry.entries() if entry else {}).items():
        if term in elements:
            found[term] = given(answer, term).token
        else:
            answer.reader.fail(answer.line, term, f"'{term}' is not a question known here.{nearest(term, elements)}")
    return found


def outcome(entry: Entry | None) -> Outcome | None:
    """What is stated to follow, or nothing if it is wrongly written."""
    try:
        return Outcome.read(entry.text()) if entry else None
    except (ontology.UnknownTerm, ValueError) as error:
        if entry:
            entry.reader.fail(entry.line, "gives", str(error))
        return None


def refuse_what_cannot_be(entry: Entry, found: Hypothetical) -> None:
    """A court that does not sit, an answer to a question that does not arise, and a question that no burden answers, are faults."""
    if refusal := not_sitting(found.court, found.as_of):
        entry.reader.fail(entry.line, found.rule, refusal)
    told = complete(found.answers)
    for term in found.answers:
        if term not in told:
            message = "On the other answers this question does not arise. Leave the answer out, or give those that raise it."
            entry.reader.fail(entry.line, term, message)
    for term, element in ontology.vocabulary().elements.items():
        if term not in told and element.arises(told):
            entry.reader.fail(entry.line, term, f"No burden answers this question. It can be: {', '.join(element.tokens)}.")
