"""The documents of a file: listed, called something else, divided into parts, taken off the list."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kb.case import MOTIONS, Case, Document
from kb.dossier.dossier import Dossier, revised
from kb.dossier.inheriting import inherit
from kb.dossier.laying import DOCUMENT
from kb.name_reader import word
from kb.questions.variables import scope

MOST_DOCUMENTS = 200
LONGEST_LABEL = 200


def add_documents(
    dossier: Dossier, labels: Iterable[str], claims: Iterable[str] | None = None, part_of: str = "", like: str = ""
) -> Dossier:
    """The file with more documents, under these claims or, if none are named, under all.

    Of a new document counts what is told of the matter and of its claims, and nothing else: unless it is said to be `like`
    another, or is a part of one of which something was told.

    Raises:
        ValueError: a label says nothing, is too long, or stands on the list; there are too many; no such claim or document.
    """
    case, added = dossier.case, list[Document]()
    if part_of and part_of not in wholes(case):
        raise ValueError(f"The file has no document '{part_of[:60]}' that could have parts; a part has no parts of its own.")
    if like and like not in {each.id for each in case.documents}:
        raise ValueError(f"The file has no document '{like[:60]}' that another could be like.")
    for label in labels:
        taken = [*case.documents, *added]
        said = label_for(label, [each.label for each in taken if each.part_of == part_of])
        added.append(Document(fresh(said, "document", [*MOTIONS, *(each.id for each in taken)]), said, {}, part_of))
    if len(case.documents) + len(added) > MOST_DOCUMENTS:
        raise ValueError(f"A file can hold {MOST_DOCUMENTS} documents. Put like documents under one name, or divide the file.")
    named = {claim.id for claim in case.claims} if claims is None else set(claims)
    if unknown := named - {claim.id for claim in case.claims}:
        raise ValueError(f"The file has no claim '{sorted(unknown)[0][:60]}'.")
    ids = () if part_of else tuple(each.id for each in added)
    after = replace(
        case, documents=(*case.documents, *added),
        claims=tuple(replace(claim, documents=(*claim.documents, *ids)) if claim.id in named else claim for claim in case.claims),
    )  # fmt: skip
    source = like or part_of
    return revised(dossier, inherit(case, after, {each.id: (source,) for each in added} if source else {}))


def rename_document(dossier: Dossier, name: str, label: str) -> Dossier:
    """The file in which a document is called something else; it keeps its id, and so all that is told of it.

    Raises:
        ValueError: there is no such document, or the label says nothing, is too long, or stands on the list.
    """
    old = document(dossier, name)
    others = [each.label for each in dossier.case.documents if each.id != name and each.part_of == old.part_of]
    said = label_for(label, others)
    changed = tuple(replace(each, label=said) if each.id == name else each for each in dossier.case.documents)
    return revised(dossier, replace(dossier.case, documents=changed))


def remove_document(dossier: Dossier, name: str) -> Dossier:
    """The file without a document and its parts.

    Raises:
        ValueError: there is no such document.
    """
    gone = {document(dossier, name).id, *dossier.case.parts(name)}
    case = replace(
        dossier.case, documents=tuple(each for each in dossier.case.documents if each.id not in gone),
        claims=tuple(
            replace(
                claim, documents=tuple(each for each in claim.documents if each not in gone),
                except_for={of: answers for of, answers in claim.except_for.items() if of not in gone},
            )
            for claim in dossier.case.claims
        ),
    )  # fmt: skip
    found = revised(dossier, case)
    return replace(found, unsure=frozenset(each for each in dossier.unsure if scope(each.term) != DOCUMENT or each.of not in gone))


def document(dossier: Dossier, name: str) -> Document:
    """The document of that id.

    Raises:
        ValueError: there is none.
    """
    found = next((each for each in dossier.case.documents if each.id == name), None)
    if found is None:
        raise ValueError(f"The file has no document '{name[:60]}'.")
    return found


def wholes(case: Case) -> Mapping[str, Document]:
    """The documents that are not parts of others."""
    return {each.id: each for each in case.documents if not each.part_of}


def label_for(text: str, others: Iterable[str]) -> str:
    """What a document is called, its blanks made one.

    Raises:
        ValueError: it says nothing, is too long, or another is called so.
    """
    said = " ".join(text.split())
    if not any(letter.isalnum() for letter in said):
        raise ValueError("A document needs a name with a letter or a digit in it.")
    if not said.isprintable():
        raise ValueError("The name of a document holds a character that cannot be printed. Write it without.")
    if len(said) > LONGEST_LABEL:
        raise ValueError(f"The name of a document can have {LONGEST_LABEL} characters; '{said[:40]}…' has {len(said)}.")
    if said.casefold() in {other.casefold() for other in others}:
        raise ValueError(f"'{said}' is on the list already.")
    return said


def fresh(label: str, otherwise: str, taken: Iterable[str]) -> str:
    """An id made from a label, other than those taken."""
    stem, known = word(label, otherwise), set(taken)
    if stem not in known and stem != otherwise:
        return stem
    return next(
        name for name in (f"{stem}_{number}" for number in range(1 if stem == otherwise else 2, len(known) + 3)) if name not in known
    )
