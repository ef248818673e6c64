"""The documents of a case file, their parts, and whether claims cover them."""

import re
from collections.abc import Iterator

from kb.answer_reader import answers
from kb.case import MOTIONS, Claim, Document
from kb.written.form import keys
from kb.yaml_reader import Entry
from ontology.faults import nearest

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def documents(entry: Entry | None) -> tuple[Document, ...]:
    """The list of documents, each part fitted to its whole."""
    found = [document(item) for item in (entry.items() if entry else [])]
    wholes = {each.id: each.part_of for each, _ in found}
    for each, part_of in found:
        if part_of and each.part_of and (message := misfit(each, wholes)):
            part_of.reader.fail(part_of.line, each.id, message)
    return tuple(each for each, _ in found)


def document(item: Entry) -> tuple[Document, Entry | None]:
    """One entry of the list of documents, and where it names the whole of which it is a part."""
    entries = item.entries(keys("documents"))
    name = entries["id"].text() if "id" in entries else ""
    if not NAME.fullmatch(name) or name in MOTIONS:
        message = (
            "Every document needs an 'id:' by which claims name it: one word of letters, digits, '-', '_' or '.', "
            f"other than {' or '.join(repr(word) for word in MOTIONS)}."
        )
        item.reader.fail(entries["id"].line if "id" in entries else item.line, name or "documents", message)
    whole = entries["part_of"].text() if "part_of" in entries else ""
    if "part_of" in entries and not whole:
        item.reader.fail(entries["part_of"].line, name, "The id of the whole is missing. Give it, or leave 'part_of:' out.")
    label = entries["label"].text() if "label" in entries else name.replace("_", " ")
    return Document(name, label, answers(entries.get("answers")), whole), entries.get("part_of")


def misfit(part: Document, wholes: dict[str, str]) -> str:
    """What is wrong with the whole that a part names, or nothing; `wholes` maps each document to what it is itself part of."""
    others = [name for name, whole in wholes.items() if name != part.id and not whole]
    if part.part_of == part.id:
        return f"A document cannot be a part of itself. Name the whole, or leave 'part_of:' out.{nearest(part.id, others)}"
    if part.part_of not in wholes:
        return f"It is called a part of '{part.part_of}', which is not listed under 'documents:'.{nearest(part.part_of, others)}"
    above = wholes[part.part_of]
    if above == part.id:
        return f"'{part.id}' and '{part.part_of}' are each called a part of the other. Leave 'part_of:' out at the whole."
    if above:
        return f"A part has no parts of its own, and '{part.part_of}' is itself a part. Make both parts of '{above}'."
    return ""


def unclaimed(entry: Entry, found: tuple[Document, ...], claims: tuple[Claim, ...]) -> None:
    """A document that is decided on its own and that no claim covers is a fault; a claim over a whole covers its parts."""
    covered = {name for claim in claims for name in claim.documents}
    wholes = {each.part_of for each in found}
    for item, each in zip(entry.items(), found, strict=True):
        if not each.id or each.id in wholes or {each.id, each.part_of} & covered:
            continue
        if each.part_of:
            message = f"No claim covers this part. Name it, or the whole '{each.part_of}', under the 'documents:' of a claim."
        else:
            message = "No claim covers this document. Name it under the 'documents:' of a claim, or leave it out."
        entry.reader.fail(item.line, each.id, message)


def covered_twice(names: list[tuple[Entry, str]], found: tuple[Document, ...]) -> None:
    """A claim that names a document twice, or a part of a whole that it names, is a fault."""
    whole_of, seen = {each.id: each.part_of for each in found}, set[str]()
    every = {name for _, name in names}
    for entry, name in names:
        if name in seen:
            entry.reader.fail(entry.line, name, "The claim names this document twice. Leave one out.")
        elif whole_of[name] in every:
            message = f"The claim covers this part already, for it covers the whole '{whole_of[name]}'. Leave one of the two out."
            entry.reader.fail(entry.line, name, message)
        seen.add(name)


def within(names: list[str], found: tuple[Document, ...]) -> Iterator[str]:
    """Documents and all their parts."""
    for name in names:
        yield name
        yield from (each.id for each in found if each.part_of == name)
