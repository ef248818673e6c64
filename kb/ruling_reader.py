"""What the court did, in a case file: with each document, with the motions, and on what facts."""

from dataclasses import dataclass, field
from itertools import product

import ontology
from kb import relief
from kb.answer_reader import page, said_wrongly
from kb.because_reader import because
from kb.case import MOTIONS, Document, Ruling
from kb.comparing import ways
from kb.name_reader import sentence
from kb.written.form import keys
from kb.yaml_reader import Entry
from ontology.faults import nearest

IN_PART = "in-part"


@dataclass
class Rulings:
    """The court's rulings: on documents by id, and on the motions."""

    documents: dict[str, Ruling] = field(default_factory=dict)
    motion: Ruling | None = None
    cross_motion: Ruling | None = None


def rulings(entry: Entry | None, listed: tuple[Document, ...], motions: tuple[str, ...]) -> Rulings:
    """What the court did with each document and with the motions made; what it did with a whole must fit its parts."""
    found, ids = Rulings(), [document.id for document in listed]
    for name, item in (entry.entries() if entry else {}).items():
        if name in MOTIONS:
            setattr(found, name, ruling(item, name))
            if name not in motions:
                item.reader.fail(
                    item.line, name, f"The court's ruling on it is told, but not which it was. Write '{name}:' at the top of the case."
                )
        elif name in ids:
            found.documents[name] = ruling(item, "disposition")
        else:
            message = f"A ruling is given for a document that is not listed.{nearest(name, [*ids, *MOTIONS])}"
            item.reader.fail(item.line, name, message)
    if entry and not entry.reader.faults:
        at_odds(entry, found, listed)
    return found


def ruling(entry: Entry, of: str) -> Ruling:
    """One ruling, `word` or `{is: word, at: page, because: elements, apart: sentence, why: kind}`; `of` says which words are known."""
    parts = {"is": entry} if entry.is_text else entry.entries(keys("ruled"))
    said = parts["is"].text() if "is" in parts else ""
    token = disposition(parts.get("is", entry), said) if of == "disposition" else result(parts.get("is", entry), said)
    apart, why = sentence(parts.get("apart")), kind_of_difference(parts.get("why"))
    if "apart" in parts and "why" not in parts:
        entry.reader.fail(parts["apart"].line, entry.name, f"Say also, as 'why:', of which kind this reason is: {ways()}.")
    if "why" in parts and "apart" not in parts:
        entry.reader.fail(parts["why"].line, entry.name, "Say also, as 'apart:', in a sentence why the rules give something else.")
    return Ruling(token, page(parts.get("at"), entry.name), apart, why, entry.line, because(parts.get("because")))


def disposition(entry: Entry, said: str) -> str:
    """The token of a disposition."""
    token = said.replace("_", "-").replace(" ", "-").lower()
    try:
        return ontology.vocabulary().value("disposition", token).token
    except ontology.UnknownTerm as error:
        entry.reader.fail(entry.line, entry.name, said_wrongly(token, str(error)))
        return token


def result(entry: Entry, said: str) -> str:
    """The label of a result of a motion."""
    known = [other.label for other in ontology.vocabulary().of_kind("MotionResult").values()]
    label = said.replace("-", " ").lower()
    if label not in known:
        entry.reader.fail(entry.line, entry.name, f"'{said}' is not a result of a motion.{nearest(said, known)}")
    return label


def kind_of_difference(entry: Entry | None) -> str:
    """The key of a kind of reason why rules and court differ."""
    if entry is None:
        return ""
    try:
        return ontology.vocabulary().find("Difference", entry.text()).key
    except ontology.UnknownTerm as error:
        entry.reader.fail(entry.line, "why", str(error))
        return ""


def at_odds(entry: Entry, found: Rulings, listed: tuple[Document, ...]) -> None:
    """A ruling on a whole that no rulings on its parts, those given and any on the rest, would make."""
    every = [value.token for value in ontology.vocabulary().dispositions]
    for whole, given in found.documents.items():
        parts = [document.id for document in listed if document.part_of == whole]
        ruled = [found.documents[part].token for part in parts if part in found.documents]
        rest = [every] if len(ruled) < len(parts) else []
        could = {relief.compose([*ruled, *some]) for some in product(*rest)} if parts and ruled else {given.token}
        if given.token not in could:
            right = f" Together these make {could.pop()}." if len(could) == 1 else ""
            message = (
                f"The whole is said to be {given.token}, which does not fit what is said of its parts.{right} Correct one, or leave it out."
            )
            entry.reader.fail(given.line, whole, message)


def knowledge(entries: dict[str, Entry]) -> bool:
    """Whether the facts are said to be known only in part."""
    known, facts = entries.get("known"), entries.get("unknown_facts")
    in_part = known is not None and known.text().replace("_", "-").replace(" ", "-").lower() == IN_PART
    if known is not None and not in_part:
        known.reader.fail(known.line, "known", f"Write 'known: {IN_PART}', or leave the line out where all facts are known.")
    if facts is not None and known is None:
        facts.reader.fail(
            facts.line, "unknown_facts", f"Facts that are not known go with 'known: {IN_PART}'. Write that too, or leave this out."
        )
    return in_part
