"""A file without the names and notes that people typed, so that it can be handed on: what is left are choices, pages and public names."""

from collections.abc import Mapping
from dataclasses import replace

import ontology
from kb.case import Answers, Case, Claim, Document, Given, Ruling
from kb.dossier.dossier import Dossier, started
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.questions import Question
from kb.questions.variables import scope

Names = Mapping[str, str]
TYPED = ("citation", "judge", "subject", "unverified", "held", "unknown_facts")


def neutral(dossier: Dossier) -> Dossier:
    """The same file, in which documents and claims that people named are numbered; what its base says in public stays."""
    case, base = dossier.case, started(dossier.base) if dossier.base else None
    public = {each.id: each for each in base.documents} if base else {}
    wholes = [each for each in case.documents if not each.part_of]
    documents = numbered([each.id for each in (*wholes, *(each for each in case.documents if each.part_of))], list(public), "document")
    claims = numbered([each.id for each in case.claims], [each.id for each in base.claims] if base else [], "claim")
    known = said_in(base) if base else frozenset[Given]()
    kept = {word: text for word in TYPED if (text := getattr(case, word)) and base and text == getattr(base, word)}
    rulings = {} if base == case else {"ruled": {documents[of]: silent(each) for of, each in case.ruled.items()},
                                       "ruled_motion": case.ruled_motion and silent(case.ruled_motion),
                                       "ruled_cross_motion": case.ruled_cross_motion and silent(case.ruled_cross_motion)}  # fmt: skip
    found = replace(
        case, **{**dict.fromkeys(TYPED, ""), **kept, **rulings}, id=base.id if base else "matter",
        caption=case.caption if base and case.caption == base.caption else "Matter",
        parties=case.parties if base and case.parties == base.parties else {}, answers=quiet(case.answers, known),
        documents=tuple(numberless(each, documents, public, known) for each in case.documents),
        claims=tuple(unnamed(each, claims[each.id], documents, base, known) for each in case.claims),
    )  # fmt: skip
    names = {DOCUMENT: documents, CLAIM: claims}
    unsure = frozenset(Question(each.term, names.get(scope(each.term), {}).get(each.of, each.of)) for each in dossier.unsure)
    return replace(dossier, case=found, unsure=unsure)


def numbered(ids: list[str], public: list[str], kind: str) -> Names:
    """For each id another that says nothing, but for those that are public."""
    free = iter([each for number in range(1, len(ids) + len(public) + 1) if (each := f"{kind}_{number}") not in public])
    return {name: name if name in public else next(free) for name in ids}


def numberless(found: Document, names: Names, public: Mapping[str, Document], known: frozenset[Given]) -> Document:
    """A document under its new name."""
    name = names[found.id]
    label = found.label if name in public and public[name].label == found.label else name.replace("_", " ").capitalize()
    return Document(name, label, quiet(found.answers, known), names[found.part_of] if found.part_of else "")


def unnamed(found: Claim, name: str, documents: Names, base: Case | None, known: frozenset[Given]) -> Claim:
    """A claim under its new name; who makes it stays if that is an office of the ontology, or was said in public."""
    offices = {*ontology.vocabulary().of_kind("Office"), *(each.office for each in (base.claims if base else ()))}
    office = found.office if found.office in offices else ""
    return Claim(
        name, silenced(found.privilege, known), tuple(documents[each] for each in found.documents), office,
        quiet(found.answers, known), {documents[of]: quiet(told, known) for of, told in found.except_for.items()},
    )  # fmt: skip


def quiet(told: Answers, known: frozenset[Given]) -> Answers:
    """Answers without notes, but for those said in public."""
    return {term: silenced(given, known) for term, given in told.items()}


def silenced(given: Given, known: frozenset[Given]) -> Given:
    """An answer without its note and without who said so, unless it was said so in public."""
    return given if given in known else replace(given, by="", note="")


def silent(ruling: Ruling) -> Ruling:
    """A ruling without the sentence that says why it is apart."""
    return replace(ruling, apart="", why="")


def said_in(case: Case) -> frozenset[Given]:
    """Every answer in a case, wherever it stands."""
    told = [case.answers, *(each.answers for each in case.documents)]
    for claim in case.claims:
        told += [claim.answers, *claim.except_for.values(), {"privilege": claim.privilege}]
    return frozenset(given for answers in told for given in answers.values())
