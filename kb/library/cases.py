"""The shipped cases as entries of the library."""

from dataclasses import dataclass

import ontology
from kb.case import MOTIONS, Case
from kb.casefile import at_hand, shipped_case
from kb.citation import later_history
from kb.comparing import Comparison, Standing, compare
from kb.comparison_words import court_label, explained, label
from kb.explain import disposition_label
from kb.explain import label as value_label
from kb.library.applied import decided, rules_applied
from kb.library.code import in_project
from kb.library.entries import Line
from ontology.dates import LegalDate


@dataclass(frozen=True)
class RulingEntry:
    """What the court did with one document or motion, what the rules give, and how the two stand; empty where there is no ruling."""

    of: str
    court: str
    at: str
    rules: str
    standing: str
    remark: str


@dataclass(frozen=True)
class CaseEntry:
    """A shipped case: what it was about, what its court did beside what the rules give, and the rules that fire in it.

    `opinion` is the key of the authority that decided it, if it is one; `read` is true if the authors have read the opinion, and
    `at_hand` if each of its facts stands with its page. `unverified` and `unknown_facts` say what is unchecked and what is not known.
    """

    key: str
    label: str
    citation: str
    court: str
    court_key: str
    date: str
    judge: str
    subject: str
    claims: tuple[Line, ...]
    documents: tuple[str, ...]
    rulings: tuple[RulingEntry, ...]
    held: str
    later: str
    opinion: str
    rules: tuple[str, ...]
    at_hand: bool
    unverified: str
    known_in_part: bool
    unknown_facts: str
    file: str


def case_entry(name: str) -> CaseEntry:
    """One shipped case, as its court had it."""
    case, words = shipped_case(name), ontology.vocabulary()
    return CaseEntry(
        key=name, label=case.caption, citation=case.citation, court=words.named[case.court].label, court_key=case.court,
        date=str(case.date or ""), judge=case.judge, subject=case.subject,
        claims=tuple(Line(each.privilege.token, value_label("privilege", each.privilege.token)) for each in case.claims),
        documents=tuple(case.full_label(each.id) for each in case.documents),
        rulings=tuple(ruling(case, each) for each in compare(case, decided(name))),
        held=case.held, later=later_history(case.opinion), opinion=case.opinion, rules=rules_applied(name), at_hand=name in at_hand(),
        unverified=case.unverified, known_in_part=case.known_in_part, unknown_facts=case.unknown_facts, file=in_project(case.file),
    )  # fmt: skip


def ruling(case: Case, found: Comparison) -> RulingEntry:
    """One document or motion."""
    words = ontology.vocabulary().named
    if found.of in MOTIONS:
        cross = found.of != MOTIONS[0]
        of = words[case.cross_motion if cross else case.motion].label if case.motion else found.of.replace("_", "-")
        given = words["motion_" + found.given.replace("-", "_")].label
    else:
        of, given = case.full_label(found.of), disposition_label(found.given)
    ruled = found.standing is not Standing.NO_RULING
    return RulingEntry(of, court_label(found) if ruled else "", found.at, given, label(found.standing) if ruled else "", explained(found))


def in_time(name: str) -> tuple[LegalDate, str]:
    """By what the shipped cases are put in order: their dates."""
    return shipped_case(name).date or LegalDate("9999"), name
