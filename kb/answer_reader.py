"""The answers in a case file: terms and values checked, pages where they can stand."""

import re
from collections.abc import Mapping

import ontology
from kb.case import Case, Given
from kb.written.form import keys
from kb.yaml_reader import Entry, Reader
from ontology.faults import nearest

PAGE = re.compile(r"[1-9]\d*(-[1-9]\d*)?( n\.\d+)?(, [1-9]\d*(-[1-9]\d*)?( n\.\d+)?)*")


def answers(entry: Entry | None) -> Mapping[str, Given]:
    """Answers by term; a term or value that the ontology does not know is a fault."""
    found = {}
    questions = ontology.vocabulary().questions
    for term, answer in (entry.entries() if entry else {}).items():
        if term in questions and term != "privilege":
            found[term] = given(answer, term)
        elif term == "privilege":
            answer.reader.fail(answer.line, term, "The privilege is named once, in the claim itself.")
        else:
            kind = (
                "is decided by the rules and cannot be answered" if term in ontology.vocabulary().issues else "is not a question known here"
            )
            answer.reader.fail(answer.line, term, f"'{term}' {kind}.{nearest(term, questions, ontology.vocabulary().element_names)}")
    return found


def given(entry: Entry, term: str) -> Given:
    """One answer, written `value` or `{is: value, at: page, by: who, note: …}`."""
    parts = {"is": entry} if entry.is_text else entry.entries(keys("claims", "privilege"))
    token = parts["is"].text().replace("_", "-").lower() if "is" in parts else ""
    try:
        ontology.vocabulary().value(term, token)
    except ontology.UnknownTerm as error:
        entry.reader.fail(parts.get("is", entry).line, term, said_wrongly(token, str(error)))
    by, note = (parts[key].text() if key in parts else "" for key in ("by", "note"))
    return Given(token, page(parts.get("at"), term), by, note, entry.line)


def page(entry: Entry | None, term: str) -> str:
    """The page of an opinion, or nothing where none is given."""
    at = entry.text() if entry else ""
    if entry and at and not PAGE.fullmatch(at):
        entry.reader.fail(entry.line, term, f"'{at}' is not a page. Write 220, 220-221 or 219 n.2.")
    return at


def said_wrongly(token: str, error: str) -> str:
    """What to say of a value that is none."""
    if not token:
        return "An answer needs its value, or 'is:' with the value. If it is not known, leave the line out."
    if token in ("unknown", "unsure", "maybe", "?", "n/a", "none-known", "not-known"):
        return f"{error} If it is not known, leave the line out: what nobody told is unknown."
    return error


def answers_that_do_not_arise(reader: Reader, case: Case) -> None:
    """An answer to a question that the other answers rule out, wherever it counts, is a slip, reported once.

    An answer told of several documents, or of a whole, may be ruled out for some of them by what is told of these more closely.
    """
    ruled_out, arisen = dict[tuple[str, int], str](), set[tuple[str, int]]()
    for found, name in case.units():
        unit = case.unit(found, name)
        for term, answer in unit.items():
            if message := why_not_asked(term, unit):
                ruled_out.setdefault((term, answer.line), message)
            else:
                arisen.add((term, answer.line))
    for (term, line), message in ruled_out.items():
        if (term, line) not in arisen:
            reader.fail(line, term, message)


def why_not_asked(term: str, unit: Mapping[str, Given]) -> str:
    """The answer that rules a question out, or nothing."""
    for gate, tokens in ontology.vocabulary().questions[term].asked_if:
        if gate in unit and unit[gate].token not in tokens:
            wanted = " or ".join(sorted(tokens))
            return f"This is asked only if '{gate}' is {wanted}; here it is {unit[gate].token}. Correct one, or leave this out."
    return ""
