"""The answers in a case file, and the court's rulings: terms and values checked, pages where they can stand."""

import re
from collections.abc import Mapping

import ontology
from kb.case import Case, Given
from kb.yaml_reader import Entry, Reader
from ontology.faults import nearest

PAGE = re.compile(r"\d+(-\d+)?( n\.\d+)?(, \d+(-\d+)?( n\.\d+)?)*")


def answers(entry: Entry | None) -> Mapping[str, Given]:
    """Answers by term; a term or value that the ontology does not know is a fault."""
    found = {}
    elements = ontology.vocabulary().elements
    for term, answer in (entry.entries() if entry else {}).items():
        if term in elements and term != "privilege":
            found[term] = given(answer, term)
        elif term == "privilege":
            answer.reader.fail(answer.line, term, "The privilege is named once, in the claim itself.")
        else:
            kind = (
                "is decided by the rules and cannot be answered"
                if term in ontology.vocabulary().issues
                else "is not an element of the ontology"
            )
            answer.reader.fail(answer.line, term, f"'{term}' {kind}.{nearest(term, elements)}")
    return found


def given(entry: Entry, term: str) -> Given:
    """One answer, written `value` or `{is: value, at: page, by: who, note: …}`."""
    parts = {"is": entry} if entry.is_text else entry.entries(("is", "at", "by", "note"))
    token = parts["is"].text().replace("_", "-").lower() if "is" in parts else ""
    try:
        ontology.vocabulary().value(term, token)
    except ontology.UnknownTerm as error:
        entry.reader.fail(parts.get("is", entry).line, term, said_wrongly(token, str(error)))
    at = parts["at"].text() if "at" in parts else ""
    if at and not PAGE.fullmatch(at):
        entry.reader.fail(parts["at"].line, term, f"'{at}' is not a page. Write 220, 220-221 or 219 n.2.")
    by, note = (parts[key].text() if key in parts else "" for key in ("by", "note"))
    return Given(token, at, by, note, entry.line)


def said_wrongly(token: str, error: str) -> str:
    """What to say of a value that is none."""
    if not token:
        return "An answer needs its value, or 'is:' with the value. If it is not known, leave the line out."
    if token in ("unknown", "unsure", "maybe", "?", "n/a", "none-known", "not-known"):
        return f"{error} If it is not known, leave the line out: what nobody told is unknown."
    return error


def rulings(entry: Entry | None, ids: list[str]) -> tuple[Mapping[str, Given], Given | None]:
    """What the court did with each document, and with the motion."""
    found, motion = {}, None
    for name, ruling in (entry.entries() if entry else {}).items():
        if name == "motion":
            parts = ruling.entries(("is", "at"))
            result = parts["is"].text() if "is" in parts else ""
            known = [other.label for other in ontology.vocabulary().of_kind("MotionResult").values()]
            if result not in known:
                ruling.reader.fail(ruling.line, "motion", f"'{result}' is not a result of a motion.{nearest(result, known)}")
            motion = Given(result, parts["at"].text() if "at" in parts else "", line=ruling.line)
        elif name in ids:
            found[name] = given(ruling, "disposition")
        else:
            ruling.reader.fail(ruling.line, name, f"A ruling is given for a document that is not listed.{nearest(name, ids)}")
    return found, motion


def answers_that_do_not_arise(reader: Reader, case: Case) -> None:
    """An answer to a question that the other answers rule out is a slip, reported once."""
    elements, said = ontology.vocabulary().elements, set[tuple[str, int]]()
    for found, name in case.units():
        unit = case.unit(found, name)
        for term, answer in unit.items():
            for gate, tokens in elements[term].asked_if:
                if gate in unit and unit[gate].token not in tokens and (term, answer.line) not in said:
                    said.add((term, answer.line))
                    wanted = " or ".join(sorted(tokens))
                    reader.fail(
                        answer.line,
                        term,
                        f"This is asked only if '{gate}' is {wanted}; here it is {unit[gate].token}. Correct one, or leave this out.",
                    )
