"""A case file read, checked against the vocabulary, and made into a case; every fault is reported, with its line."""

from functools import cache
from pathlib import Path

import ontology
from kb.answer_reader import answers, answers_that_do_not_arise, given
from kb.because_reader import reasons_that_do_not_hold
from kb.case import MOTIONS, Case, Claim, Document, Given
from kb.document_reader import NAME, covered_twice, documents, unclaimed, within
from kb.name_reader import cross_motion, date, named, office, opinion, sentence, word
from kb.ruling_reader import knowledge, rulings
from kb.written.form import keys
from kb.yaml_reader import Entry, Reader, open_yaml, parse_yaml
from ontology.faults import fault, nearest, plain

HOME = Path(__file__).parent / "cases"
PRECEDENTS = HOME / "precedents"
LONGEST = 200_000
ABOUT = ("@context", "@id", "@type")  # what makes a case file JSON-LD; it says nothing of the case


def at_hand() -> dict[str, Path]:
    """The files of the cases whose opinions the authors have read, by stem: each fact stands there on a page."""
    return {path.stem: path for path in sorted(HOME.glob("*.yaml"))}


def precedents() -> dict[str, Path]:
    """The files of the decisions known by report only, by stem, which is the key of the opinion; their facts are often known in part."""
    return {path.stem: path for path in sorted(PRECEDENTS.glob("*.yaml"))}


def shipped() -> dict[str, Path]:
    """Every case file that comes with the knowledge base, by stem: first those of the opinions at hand."""
    return {**at_hand(), **precedents()}


def file_named(name: str) -> Path:
    """The file at a path or, if none is there, that of the case of that name that comes with the knowledge base.

    Raises:
        Faulty: it is a name, and none has it.
    """
    path, known = Path(name), shipped()
    if path.exists() or path.suffix:
        return path
    meant = [name] if name in known else called(name)
    if len(meant) != 1:
        which = f" Several are called so: {', '.join(meant)}." if meant else nearest(name, known)
        raise fault(name, 0, "", f"No case of this name comes with In Camera, and there is no such file.{which}")
    return known[meant[0]]


def called(name: str) -> list[str]:
    """The shipped cases whose opinion has this short name or, if none has, whose own name begins so."""
    said, short = plain(name), {key: plain(each.short) for key, each in ontology.vocabulary().authorities.items()}
    exact = [key for key in shipped() if said and short.get(key) == said]
    return exact or [key for key in shipped() if said and plain(key).startswith(said)]


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


def read_text(text: str, name: str) -> Case:
    """The case in the text of a file that somebody hands over; `name` is what the file is called, which tells nothing of where it lies.

    Raises:
        Faulty: with every fault in it, each with its line, or that it is too long.
    """
    called = Path(name.replace("\\", "/")).name or "the file"
    if len(text) > LONGEST:
        raise fault(called, 0, "", f"The file holds {len(text)} characters; a case file may hold {LONGEST}. Divide the case.")
    return read(parse_yaml(text, Path(called)), word(Path(called).stem, "case"))


def read(top: Entry, name: str) -> Case:
    """The case in a YAML document already opened.

    Raises:
        Faulty: with every fault in it.
    """
    entries, reader = top.entries([*keys(), *ABOUT]), top.reader
    for key in ("caption", "court", "documents", "claims"):
        if key not in entries:
            reader.fail(top.line, key, f"A case needs '{key}:'; it is missing.")
    listed = documents(entries.get("documents"))
    claims = tuple(claim(item, listed) for item in entries["claims"].items()) if "claims" in entries else ()
    if "claims" in entries and not claims:
        reader.fail(entries["claims"].line, "claims", "A case needs at least one claim of privilege; this list is empty.")
    unique(reader, entries.get("documents"), "document", [found.id for found in listed])
    unique(reader, entries.get("claims"), "claim", [found.id for found in claims])
    if "documents" in entries and not reader.faults:
        unclaimed(entries["documents"], listed, claims)
    found = case(name, entries, reader, listed, claims)
    if not reader.faults:
        answers_that_do_not_arise(reader, found)
        reasons_that_do_not_hold(reader, found)
    reader.finish()
    return found


def case(name: str, entries: dict[str, Entry], reader: Reader, listed: tuple[Document, ...], claims: tuple[Claim, ...]) -> Case:
    """The case, its documents and claims once read."""
    ruled = rulings(entries.get("ruled"), listed, tuple(of for of in MOTIONS if of in entries))
    motion = named(entries.get("motion"), "Motion")
    return Case(
        id=name, documents=listed, claims=claims, file=reader.file,
        ruled=ruled.documents, ruled_motion=ruled.motion, ruled_cross_motion=ruled.cross_motion,
        court=named(entries.get("court"), "Court"), date=date(entries.get("date")), opinion=opinion(entries.get("opinion")),
        motion=motion, cross_motion=cross_motion(entries.get("cross_motion"), motion, "motion" in entries),
        answers=answers(entries.get("answers")),
        parties={role: entry.text() for role, entry in entries["parties"].entries(keys("parties")).items()} if "parties" in entries else {},
        known_in_part=knowledge(entries),
        **{key: sentence(entries.get(key)) for key in ("held", "unknown_facts")},
        **{key: entries[key].text() if key in entries else "" for key in ("caption", "citation", "judge", "subject", "unverified")},
    )  # fmt: skip


def claim(item: Entry, listed: tuple[Document, ...]) -> Claim:
    """One entry of the list of claims."""
    entries = item.entries(keys("claims"))
    covered = documents_claimed(item, entries.get("documents"), listed)
    reached = list(within(covered, listed))
    if "privilege" not in entries:
        item.reader.fail(
            item.line, "privilege", f"Every claim names its privilege: {', '.join(ontology.vocabulary().point('privilege').tokens)}."
        )
    exceptions = entries["except_for"].entries() if "except_for" in entries else {}
    for name, entry in exceptions.items():
        if name not in reached:
            item.reader.fail(entry.line, name, f"Answers are given for a document that this claim does not cover.{nearest(name, reached)}")
    return Claim(
        id=claim_id(entries.get("id")),
        privilege=privilege(entries.get("privilege")),
        documents=tuple(covered),
        office=office(entries.get("claimant")),
        answers=answers(entries.get("answers")),
        except_for={name: answers(entry) for name, entry in exceptions.items()},
    )


def claim_id(entry: Entry | None) -> str:
    """The id of a claim, which only one that has others beside it need give."""
    name = entry.text() if entry else "claim"
    if entry and not NAME.fullmatch(name):
        entry.reader.fail(
            entry.line, name, "The 'id:' of a claim is one word of letters, digits, '-', '_' or '.'. Write one, or leave it out."
        )
    return name


def documents_claimed(item: Entry, entry: Entry | None, listed: tuple[Document, ...]) -> list[str]:
    """The ids of the documents that a claim names; each must be listed, and be named once."""
    ids, names = [each.id for each in listed], []
    items = entry.items() if entry else []
    for each in items:
        if each.text() in ids:
            names.append((each, each.text()))
        else:
            message = f"The claim covers a document that is not listed under 'documents:'.{nearest(each.text(), ids)}"
            item.reader.fail(each.line, each.text(), message)
    if not items:
        item.reader.fail(item.line, "claims", "Every claim needs 'documents:', a list of the ids of the documents it covers.")
    covered_twice(names, listed)
    return [name for _, name in names]


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
