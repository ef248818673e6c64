"""What is common to the rows of a log told without a file: what is asked of it, the matter that the answers come to, and its file."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import ontology
from kb.audit.cells import Unread
from kb.audit.dates import day_told
from kb.audit.matter import Matter
from kb.audit.people import Circle
from kb.case import Given
from kb.case_writer import answers
from kb.questions.variables import scope
from kb.yaml_writer import brackets, indented, scalar
from ontology.dates import LegalDate
from ontology.terms import Element

# What a privilege log most often fails on stands first; the rest follows in asking order.
FIRST = ("claimant_office", "claim_made", "declaration", "opposition")


@dataclass(frozen=True)
class Fields:
    """What somebody told, as it was typed or chosen. `answers` are of the matter, `claims` by privilege.

    What is there and empty is not told; what is not there was not asked.
    """

    court: str
    as_of: str = ""
    motion: str = ""
    decision: str = ""
    decided: str = ""
    agencies: Sequence[str] = ()
    domains: Sequence[str] = ()
    outsiders: Sequence[str] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    offices: Mapping[str, str] = field(default_factory=dict)


def can_arise(term: str, privilege: str) -> bool:
    """Whether the question of an element can arise where that privilege is claimed."""
    return all(
        privilege in tokens if gate == "privilege" else can_arise(gate, privilege)
        for gate, tokens in ontology.vocabulary().elements[term].asked_if
    )


def asked(of: str, privileges: Collection[str]) -> tuple[Element, ...]:
    """The elements of that scope, as 'one_claim', that can arise where one of the privileges is claimed; first those of most weight."""
    found = [
        element
        for term, element in ontology.vocabulary().elements.items()
        if term != "privilege" and scope(term) == of and any(can_arise(term, each) for each in privileges)
    ]
    return tuple(sorted(found, key=lambda each: FIRST.index(each.term) if each.term in FIRST else len(FIRST)))


def filled(base: Matter, told: Fields) -> Matter:
    """A matter with what somebody told instead of what it told of the same; what the fields do not ask for stays.

    Raises:
        ValueError: with a sentence, a date is none.
    """
    claims, offices = dict(base.claims), dict(base.offices)
    for privilege, answered in told.claims.items():
        claims[privilege] = merged(base.claims.get(privilege, {}), answered)
        offices[privilege] = office(told.offices.get(privilege, ""))
        if not claims[privilege] and not offices[privilege] and privilege not in base.claims:
            del claims[privilege], offices[privilege]
    try:
        decided = day_told(told.decided)
    except Unread as error:
        raise ValueError(f"Day of the decision: {error}") from None
    try:
        as_of = LegalDate.read(told.as_of) if told.as_of.strip() else Matter().as_of
    except ValueError as error:
        raise ValueError(f"Date whose law applies: {error}") from None
    return replace(
        base, court=told.court, as_of=as_of, motion=told.motion, decision=told.decision.strip(), decided=decided,
        circle=Circle(tuple(told.agencies), tuple(told.domains), tuple(told.outsiders)),
        answers=merged(base.answers, told.answers), claims=claims, offices=offices,
    )  # fmt: skip


def merged(before: Mapping[str, Given], told: Mapping[str, str]) -> dict[str, Given]:
    """Answers as they now are; one that is the same as before keeps its page and its note."""
    kept = {term: given for term, given in before.items() if term not in told}
    same = {term: before[term] if term in before and before[term].token == token else Given(token) for term, token in told.items() if token}
    return kept | same


def office(name: str) -> str:
    """The key of an office of the ontology, or the name of one that it does not know."""
    try:
        return ontology.vocabulary().find("Office", name.strip()).key if name.strip() else ""
    except ontology.UnknownTerm:
        return " ".join(name.split())


def office_name(key: str) -> str:
    """An office as the ontology calls it, or as somebody typed it."""
    known = ontology.vocabulary().of_kind("Office")
    return known[key].label if key in known else key


def written(found: Matter) -> str:
    """The text of a matter file in which the same matter is read."""
    return "\n".join(lines(found)) + "\n"


def lines(found: Matter) -> Iterator[str]:
    """The lines of that file."""
    named = ontology.vocabulary().named
    entries = {
        "caption": found.caption, "court": named[found.court].label, "date": str(found.as_of),
        "motion": named[found.motion].label if found.motion else "", "decision": found.decision, "decided": str(found.decided or ""),
    }  # fmt: skip
    yield from (f"{key}: {scalar(text)}" for key, text in entries.items() if text)
    circle = {"agencies": found.circle.agencies, "domains": found.circle.domains, "outsiders": found.circle.outsiders}
    yield from (f"{key}: {brackets(names)}" for key, names in circle.items() if names)
    if found.answers:
        yield from ("answers:", *indented(answers(found.answers)))
    if found.claims:
        yield "claims:"
    for privilege, told in found.claims.items():
        yield f"  - privilege: {privilege}"
        if who := found.offices.get(privilege):
            yield f"    claimant: {scalar(office_name(who))}"
        if told:
            yield from ("    answers:", *indented(answers(told), 6))
