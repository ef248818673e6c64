"""Plain data made into a file again, each thing checked to fit the others; every fault is a ValueError with a sentence."""

from collections.abc import Collection, Mapping

import ontology
from kb.case import MOTIONS, Case, Claim, Document, Given
from kb.document_reader import NAME
from kb.dossier.claiming import MOST_CLAIMS
from kb.dossier.dossier import Dossier
from kb.dossier.laying import CLAIM, DOCUMENT, MATTER
from kb.dossier.listing import MOST_DOCUMENTS
from kb.dossier.plain import WORDS
from kb.dossier.reading import Part, answer, element, refuse, ruling, short
from kb.questions import Question
from kb.questions.variables import scope
from kb.sitting import forum, not_sitting
from kb.written.form import ROLES
from ontology.dates import LegalDate

KNOWN = (
    *WORDS,
    "date",
    "known_in_part",
    "parties",
    "answers",
    "documents",
    "claims",
    "ruled",
    "ruled_motion",
    "ruled_cross_motion",
    "unsure",
)
OF_RULING = ("token", "at", "apart", "why", "because")


def built(data: object, base: str, closed: bool) -> Dossier:
    """The file that plain data holds.

    Raises:
        ValueError: any of it is not of a file, with a sentence.
    """
    part = Part.read(data, "a file", KNOWN)
    case = built_case(part)
    return Dossier(case, base, unsure(part, case), closed)


def built_case(part: Part) -> Case:
    """The case that plain data holds.

    Raises:
        ValueError: any of it is not of a case, with a sentence.
    """
    listed = documents(part)
    made = claims(part, listed)
    motions = {of: ruling(Part.read(part.data[f"ruled_{of}"], of, OF_RULING), of) for of in MOTIONS if f"ruled_{of}" in part.data}
    ruled = {of: ruling(each, of) for of, each in part.parts("ruled", OF_RULING).items()}
    fits({each.id for each in listed}, ruled, "a ruling")
    parties = Part.read(part.data.get("parties", {}), "the parties", ROLES)
    date = part.text("date")
    case = Case(
        id=part.text("id"), caption=part.text("caption"), court=court(part.text("court")), date=LegalDate.read(date[:20]) if date else None,
        documents=listed, claims=made, answers=part.answers(), ruled=ruled, opinion=opinion(part.text("opinion")),
        motion=motion(part, "motion"), cross_motion=motion(part, "cross_motion"),
        ruled_motion=motions.get("motion"), ruled_cross_motion=motions.get("cross_motion"), known_in_part=bool(part.text("known_in_part")),
        parties={role: parties.text(role) for role in parties.data},
        citation=part.text("citation"), judge=part.text("judge"), subject=part.text("subject"), unverified=part.text("unverified"),
        held=part.text("held"), unknown_facts=part.text("unknown_facts"),
    )  # fmt: skip
    if refusal := not_sitting(*forum(case, "", None)):
        refuse(refusal)
    return case


def court(key: str) -> str:
    """The key of a court.

    Raises:
        ValueError: it is none.
    """
    return key if key in ontology.vocabulary().of_kind("Court") else refuse(f"{short(key)} is not a court of the ontology.")


def motion(part: Part, of: str) -> str:
    """The kind of a motion, or nothing; a cross-motion asks the opposite of a motion.

    Raises:
        ValueError: it is none, or does not.
    """
    kinds, key = ontology.vocabulary().of_kind("Motion"), part.text(of)
    if key and key not in kinds:
        refuse(f"{short(key)} is not a motion of the ontology.")
    if key and of == "cross_motion" and ((other := part.text("motion")) not in kinds or kinds[other].side == kinds[key].side):
        refuse("Its cross-motion does not ask the opposite of its motion.")
    return key


def opinion(key: str) -> str:
    """The key of the opinion that decided the case, or nothing.

    Raises:
        ValueError: the ontology knows none of that key.
    """
    return key if not key or key in ontology.vocabulary().authorities else refuse(f"{short(key)} is not an authority of the ontology.")


def documents(part: Part) -> tuple[Document, ...]:
    """The documents and their parts.

    Raises:
        ValueError: there are too many, one has no name that can be, or is a part of what is none.
    """
    found = tuple(
        Document(name, each.text("label"), each.answers(), each.text("part_of"))
        for name, each in part.parts("documents", ("label", "part_of", "answers")).items()
    )
    if len(found) > MOST_DOCUMENTS:
        refuse(f"It lists {len(found)} documents; a file can hold {MOST_DOCUMENTS}.")
    wholes = {each.id for each in found if not each.part_of}
    for each in found:
        if not NAME.fullmatch(each.id) or each.id in MOTIONS:
            refuse(f"{short(each.id)} cannot be the id of a document.")
        if each.part_of and each.part_of not in wholes:
            refuse(f"{short(each.id)} is called a part of what is no whole document.")
    return found


def claims(part: Part, listed: tuple[Document, ...]) -> tuple[Claim, ...]:
    """The claims, over documents that are listed.

    Raises:
        ValueError: there are too many, or one covers what is not listed, or a part with its whole.
    """
    found = tuple(
        claim(name, each, listed)
        for name, each in part.parts("claims", ("privilege", "documents", "office", "answers", "except_for")).items()
    )
    return found if len(found) <= MOST_CLAIMS else refuse(f"It makes {len(found)} claims; a file can hold {MOST_CLAIMS}.")


def claim(name: str, part: Part, listed: tuple[Document, ...]) -> Claim:
    """One claim.

    Raises:
        ValueError: it covers what is not listed, or a part with its whole, or tells of what it does not cover.
    """
    whole_of, covered = {each.id: each.part_of for each in listed}, part.texts("documents")
    fits(whole_of, covered, "a claim")
    if any(whole_of[each] in covered for each in covered if whole_of[each]):
        refuse(f"The claim {short(name)} covers a document together with a part of it.")
    exceptions = Part.read(part.data.get("except_for", {}), "a claim")
    fits({each for each, whole in whole_of.items() if each in covered or whole in covered}, exceptions.data, f"the claim {short(name)}")
    privilege = answer("privilege", part.data["privilege"]) if "privilege" in part.data else Given("")
    told = {of: exceptions.answers(of) for of in exceptions.data}
    return Claim(name, privilege, covered, part.text("office"), part.answers(), told)


def fits(known: Collection[str], named: Collection[str] | Mapping[str, object], of: str) -> None:
    """Whether all that is named is known.

    Raises:
        ValueError: something is not.
    """
    for name in named:
        if name not in known:
            refuse(f"It names {short(name)} in {of}, where no document is called so.")


def unsure(part: Part, case: Case) -> frozenset[Question]:
    """The questions that nobody can answer, each of something of which it is asked.

    Raises:
        ValueError: one is not.
    """
    found = Part.read(part.data.get("unsure", {}), "what nobody knows")
    known = {MATTER: {""}, CLAIM: {each.id for each in case.claims}, DOCUMENT: {each.id for each in case.documents}}
    for term in found.data:
        for of in found.texts(term):
            if of not in known[scope(element(term))]:
                refuse(f"Nobody is asked {short(term)} of {short(of)}.")
    return frozenset(Question(term, of) for term in found.data for of in found.texts(term))
