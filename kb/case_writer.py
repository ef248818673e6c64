"""A case written back as the case file of docs/case-file.md: `kb.casefile` reads the same case in it."""

from collections.abc import Iterator

import ontology
from kb.case import MOTIONS, Answers, Case, Claim, Document, Given, Ruling
from kb.yaml_writer import braces, brackets, indented, scalar
from ontology.faults import fault


def write(case: Case) -> str:
    """The text of a case file.

    Raises:
        Faulty: the case is not whole, so that no case file can hold it: it lists no document, or makes no claim, or a claim names
            no privilege, or no document.
    """
    if missing := not_whole(case):
        raise fault(case.file or case.id, 0, "", missing)
    parts = [heading(case), documents(case), claims(case)]
    parts += [["answers:", *indented(answers(case.answers))]] if case.answers else []
    parts += [rulings(case)] if case.rulings else []
    parts += [[f"held: {scalar(case.held)}"]] if case.held else []
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def not_whole(case: Case) -> str:
    """What a case lacks to be a case file, or nothing."""
    if not case.documents:
        return "A case file needs at least one document; none is listed."
    if not case.claims:
        return "A case file needs at least one claim of privilege; none is made."
    for claim in case.claims:
        if not claim.privilege.token:
            return f"A case file names the privilege of every claim; that of '{claim.id}' is not told."
        if not claim.documents:
            return f"Every claim covers a document; '{claim.id}' covers none."
    covered = {name for claim in case.claims for name in claim.documents}
    for document in case.documents:
        if not case.parts(document.id) and not {document.id, document.part_of} & covered:
            return f"Every document stands under a claim; '{document.label}' stands under none."
    return ""


def heading(case: Case) -> list[str]:
    """What the case is, down to what is not known of it."""
    named = ontology.vocabulary().named
    entries = {
        "citation": case.citation, "opinion": case.opinion, "court": named[case.court].label,
        "date": str(case.date or ""), "judge": case.judge, "subject": case.subject,
        **{key: named[motion].label for key, motion in zip(MOTIONS, (case.motion, case.cross_motion), strict=True) if motion},
    }  # fmt: skip
    known = {"unverified": case.unverified, "known": "in-part" if case.known_in_part else "", "unknown_facts": case.unknown_facts}
    parties = ["parties:", *indented([f"{role}: {scalar(name)}" for role, name in case.parties.items()])] if case.parties else []
    return [f"caption: {scalar(case.caption)}", *filled(entries), *parties, *filled(known)]


def filled(entries: dict[str, str]) -> list[str]:
    """One line for each entry that is not empty."""
    return [f"{key}: {scalar(text)}" for key, text in entries.items() if text]


def documents(case: Case) -> list[str]:
    """The list of documents."""
    return ["documents:", *(line for each in case.documents for line in indented(document(each)))]


def document(found: Document) -> Iterator[str]:
    """One document, or part of one."""
    yield f"- id: {scalar(found.id)}"
    yield f"  label: {scalar(found.label)}"
    if found.part_of:
        yield f"  part_of: {scalar(found.part_of)}"
    if found.answers:
        yield from ("  answers:", *indented(answers(found.answers), 4))


def claims(case: Case) -> list[str]:
    """The list of claims."""
    return ["claims:", *(line for each in case.claims for line in indented(claim(each)))]


def claim(found: Claim) -> Iterator[str]:
    """One claim, with its answers and what differs for one of its documents."""
    office = ontology.vocabulary().of_kind("Office").get(found.office)
    yield f"- id: {scalar(found.id)}"
    yield f"  privilege: {given(found.privilege)}"
    if found.office:
        yield f"  claimant: {scalar(office.label if office else found.office)}"
    yield f"  documents: {brackets(found.documents)}"
    if found.answers:
        yield from ("  answers:", *indented(answers(found.answers), 4))
    if found.except_for:
        yield "  except_for:"
        for name, told in found.except_for.items():
            yield f"    {scalar(name)}:" if told else f"    {scalar(name)}: {{}}"
            yield from indented(answers(told), 6)


def answers(told: Answers) -> list[str]:
    """Answers in asking order, one a line."""
    return [f"{term}: {given(told[term])}" for term in ontology.vocabulary().questions if term in told]


def given(found: Given) -> str:
    """One answer, bare where nothing but its value is told."""
    more = {"at": found.at, "by": found.by, "note": found.note}
    return braces({"is": found.token, **more}) if any(more.values()) else scalar(found.token)


def rulings(case: Case) -> list[str]:
    """What the court did."""
    return ["ruled:", *indented([f"{scalar(of)}: {ruling(found)}" for of, found in case.rulings.items()])]


def ruling(found: Ruling) -> str:
    """One ruling; always with 'is:', for a bare word under the id of a document is no JSON-LD."""
    kind = ontology.vocabulary().named[found.why].label if found.why else ""
    before, after = {"is": found.token, "at": found.at}, {"apart": found.apart, "why": kind}
    if not found.because:
        return braces({**before, **after})
    because = f"because: {brackets(found.because)}"
    return "{" + ", ".join([part for part in (braces(before)[1:-1], because, braces(after)[1:-1]) if part]) + "}"
