"""A case file read, checked against the vocabulary, and made into a case; every fault is reported, with its line."""

import re
from functools import cache
from pathlib import Path

import ontology
from kb.answer_reader import answers, answers_that_do_not_arise, given, rulings
from kb.case import Case, Claim, Document, Given
from kb.name_reader import date, named, office, opinion
from kb.yaml_reader import Entry, Reader, open_yaml
from ontology.faults import nearest

HOME = Path(__file__).parent / "cases"
TOP = (
    "caption",
    "citation",
    "opinion",
    "court",
    "date",
    "judge",
    "subject",
    "motion",
    "parties",
    "unverified",
    "documents",
    "claims",
    "answers",
    "ruled",
)
ROLES = ("plaintiff", "defendant", "intervenor", "movant")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def shipped() -> dict[str, Path]:
    """The case files that come with the knowledge base, by stem."""
    return {path.stem: path for path in sorted(HOME.glob("*.yaml"))}


@cache
def shipped_case(name: str) -> Case:
    """A case that comes with the knowledge base, read once.

    Raises:
        KeyError: none of that name does.
    """
    return load(shipped()[name])


def load(file: Path) -> Case:
    """The case in a file.

    Raises:
        Faulty: with every fault in it, each with its line.
    """
    return read(open_yaml(file), file.stem)


def read(top: Entry, name: str) -> Case:
    """The case in a YAML document already opened.

    Raises:
        Faulty: with every fault in it.
    """
    entries, reader = top.entries(TOP), top.reader
    for key in ("caption", "court", "documents", "claims"):
        if key not in entries:
            reader.fail(top.line, key, f"A case needs '{key}:'; it is missing.")
    documents = tuple(document(item) for item in entries["documents"].items()) if "documents" in entries else ()
    ids = [found.id for found in documents]
    claims = tuple(claim(item, ids) for item in entries["claims"].items()) if "claims" in entries else ()
    if "claims" in entries and not claims:
        reader.fail(entries["claims"].line, "claims", "A case needs at least one claim of privilege; this list is empty.")
    unique(reader, entries.get("documents"), "document", ids)
    unique(reader, entries.get("claims"), "claim", [found.id for found in claims])
    if "documents" in entries and not reader.faults:
        claimed(entries["documents"], documents, claims)
    ruled, ruled_motion = rulings(entries.get("ruled"), ids)
    found = Case(
        id=name, documents=documents, claims=claims, ruled=ruled, ruled_motion=ruled_motion, file=reader.file,
        court=named(entries.get("court"), "Court"), date=date(entries.get("date")), opinion=opinion(entries.get("opinion")),
        motion=named(entries.get("motion"), "Motion"), answers=answers(entries.get("answers")),
        parties={role: entry.text() for role, entry in entries["parties"].entries(ROLES).items()} if "parties" in entries else {},
        **{key: entries[key].text() if key in entries else "" for key in ("caption", "citation", "judge", "subject", "unverified")},
    )  # fmt: skip
    if not reader.faults:
        answers_that_do_not_arise(reader, found)
    reader.finish()
    return found


def document(item: Entry) -> Document:
    """One entry of the list of documents."""
    entries = item.entries(("id", "label", "answers"))
    name = entries["id"].text() if "id" in entries else ""
    if not NAME.fullmatch(name) or name == "motion":
        message = (
            "Every document needs an 'id:' by which claims name it: one word of letters, digits, '-', '_' or '.', other than 'motion'."
        )
        item.reader.fail(entries["id"].line if "id" in entries else item.line, name or "documents", message)
    return Document(name, entries["label"].text() if "label" in entries else name.replace("_", " "), answers(entries.get("answers")))


def claim(item: Entry, ids: list[str]) -> Claim:
    """One entry of the list of claims."""
    entries = item.entries(("id", "privilege", "claimant", "documents", "answers", "except_for"))
    covered = []
    for entry in entries["documents"].items() if "documents" in entries else []:
        if entry.text() in ids:
            covered.append(entry.text())
        else:
            item.reader.fail(
                entry.line, entry.text(), f"The claim covers a document that is not listed under 'documents:'.{nearest(entry.text(), ids)}"
            )
    if not covered and ("documents" not in entries or not entries["documents"].items()):
        item.reader.fail(item.line, "claims", "Every claim needs 'documents:', a list of the ids of the documents it covers.")
    if "privilege" not in entries:
        item.reader.fail(
            item.line, "privilege", f"Every claim names its privilege: {', '.join(ontology.vocabulary().point('privilege').tokens)}."
        )
    exceptions = entries["except_for"].entries() if "except_for" in entries else {}
    for name, entry in exceptions.items():
        if name not in covered:
            item.reader.fail(entry.line, name, f"Answers are given for a document that this claim does not cover.{nearest(name, covered)}")
    return Claim(
        id=entries["id"].text() if "id" in entries else "claim",
        privilege=privilege(entries.get("privilege")),
        documents=tuple(covered),
        office=office(entries.get("claimant")),
        answers=answers(entries.get("answers")),
        except_for={name: answers(entry) for name, entry in exceptions.items()},
    )


def privilege(entry: Entry | None) -> Given:
    """The one privilege of a claim."""
    if entry is None:
        return Given("")
    if entry.is_list:
        entry.reader.fail(
            entry.line, "privilege", "A claim asserts one privilege. Write a second claim, over the same documents, for the other."
        )
        return Given("")
    return given(entry, "privilege")


def unique(reader: Reader, entry: Entry | None, kind: str, ids: list[str]) -> None:
    """No two of one id."""
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        reader.fail(entry.line if entry else 0, name, f"Two {kind}s have the id '{name}'. Give each its own 'id:'.")


def claimed(entry: Entry, documents: tuple[Document, ...], claims: tuple[Claim, ...]) -> None:
    """No document that no claim covers."""
    covered = {name for found in claims for name in found.documents}
    for item, found in zip(entry.items(), documents, strict=True):
        if found.id and found.id not in covered:
            message = "No claim covers this document. Name it under the 'documents:' of a claim, or leave it out."
            entry.reader.fail(item.line, found.id, message)
