"""What would follow for the same facts under another law: that of today, or that of the case's own court and date."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import ontology
from kb.case import Case
from kb.compiled import compiled
from kb.decide import arising, decide, presumptions
from kb.decision import Decision, DocumentDecision, UnitDecision
from kb.engine import Firing, run
from kb.explain import disposition_label
from kb.no_law import no_law_because
from kb.rule import Rule
from kb.rulebook import RuleBook, rule_book
from kb.sitting import forum
from ontology.dates import LegalDate

TODAY = "today"
OWN = "own"
NAMES = {TODAY: "today's law", OWN: "the case's own law"}


@dataclass(frozen=True)
class Parting:
    """A rule at which two laws part: it is law under one of them, applies there, and what it finds is not found under the other.

    `here` is true if it is law under the law used and not under the other; `why` says why it is no law under that other.
    """

    rule: str
    law: str
    here: bool
    why: str


@dataclass(frozen=True)
class Fate:
    """A document that fares differently: its disposition under the law used, under the other, and what is possible under that."""

    document: str
    label: str
    here: str
    there: str
    possible: tuple[str, ...]


@dataclass(frozen=True)
class OtherLaw:
    """What would follow in a court on a date; `whose` law that is: 'today' or the case's 'own'.

    `changed` are the documents that would fare differently, none if all would fare the same; `partings` the first rules at
    which the two laws part on these facts, of which there may be some though every document fares the same.
    """

    whose: str
    court: str
    law_as_of: str
    changed: tuple[Fate, ...]
    partings: tuple[Parting, ...]


def other_laws(case: Case, decision: Decision, today: LegalDate | None = None) -> tuple[OtherLaw, ...]:
    """The same facts under the law of the case itself and of `today`, so far as these are other than the law used.

    Today's law is that of the court that decided or, if it has ended, of the court that took over its cases; a case that names a
    court which did not sit on its date has no law of its own.
    """
    words, today = ontology.vocabulary(), today or LegalDate(date.today().isoformat())
    own_court, own_date = forum(case, "", None)
    now = words.sitting(decision.court, today)
    asked = [(TODAY, now.key, today)] if now else []
    if words.court(own_court).sits(own_date):
        asked.insert(0, (OWN, own_court, own_date))
    found: dict[tuple[str, str], OtherLaw] = {}
    for whose, court, as_of in asked:
        if (court, as_of.text) != (decision.court, decision.law_as_of):
            found.setdefault((court, as_of.text), compare(case, decision, whose, court, as_of))
    return tuple(found.values())


def compare(case: Case, decision: Decision, whose: str, court: str, as_of: LegalDate) -> OtherLaw:
    """The same facts under the law of one other court and date.

    Raises:
        Faulty: the laws differ, and that court did not sit on that date.
    """
    here, there = rule_book(decision.court, LegalDate(decision.law_as_of)), rule_book(court, as_of)
    same = OtherLaw(whose, court, as_of.text, (), ())
    if here.rules == there.rules:
        return same
    other = decide(case, court, as_of, decision.record_closed)
    pairs = list(zip(decision.documents, other.documents, strict=True))
    partings = {parting.rule: parting for unit in decision.units for parting in partings_in(case, decision, unit, here, there)}
    changed = tuple(fate(one, two) for one, two in pairs if (one.disposition, one.possible) != (two.disposition, two.possible))
    return replace(same, changed=changed, partings=tuple(partings.values()))


def fate(here: DocumentDecision, there: DocumentDecision) -> Fate:
    """A document under both laws."""
    return Fate(here.id, here.label, here.disposition, there.disposition, there.possible)


def partings_in(case: Case, decision: Decision, unit: UnitDecision, here: RuleBook, there: RuleBook) -> Iterator[Parting]:
    """The first rules at which two laws part on one document under one claim."""
    claim = next(each for each in case.claims if each.id == unit.claim)
    told = {term: given.token for term, given in case.unit(claim, unit.document).items() if given.token}
    answers = arising({**told, **presumptions(told)} if decision.record_closed else told)
    mine, others = (run(book.court, book.as_of, answers) for book in (here, there))
    supposed = None if decision.record_closed else answers
    yield from (told_of(rule, True, there) for rule in first(here, mine, there, others, supposed))
    yield from (told_of(rule, False, here) for rule in first(there, others, here, mine, supposed))


def told_of(rule: Rule, here: bool, other: RuleBook) -> Parting:
    """A rule as a parting."""
    return Parting(rule.name, rule.proposition, here, no_law_because(rule, other.court, other.as_of))


def first(book: RuleBook, mine: Firing, other: RuleBook, others: Firing, answers: Mapping[str, str] | None) -> list[Rule]:
    """The rules of one book and not of the other whose findings the other does not make, but for those that hang on another of them.

    While facts are missing, `answers` are given, and a rule counts if some completion of them makes it apply.
    """
    function = compiled(book.court, book.as_of)
    alone = [rule for rule in book.rules if rule not in other.rules]
    applied = [rule for rule in alone if rule.name in mine.fired or (answers is not None and function.may_apply(rule.name, answers))]
    parted = [rule for rule in applied if others.found.get(rule.then.term) != rule.conclusion[1]]
    given = {rule.conclusion for rule in parted}
    return [rule for rule in parted if not given & set(rule.needs)]


def sentences(found: Sequence[OtherLaw]) -> list[tuple[str, ...]]:
    """What would follow under other laws, in words: first what, then the rules at which the laws part; like laws said together."""
    groups: dict[object, list[OtherLaw]] = {}
    for each in found:
        groups.setdefault((each.changed, each.partings), []).append(each)
    return [(what(alike), *(parting_text(each) for each in alike[0].partings)) for alike in groups.values()]


def what(alike: Sequence[OtherLaw]) -> str:
    """What would become of the documents under laws that make the same of them."""
    named = ontology.vocabulary().named
    names = " and ".join(f"{NAMES[each.whose]} ({named[each.court].label}, {each.law_as_of})" for each in alike)
    if alike[0].changed:
        return f"Under {names} it would be otherwise: {'; '.join(fate_text(each) for each in alike[0].changed)}."
    return f"Under {names} the same would follow for every document{', though not by all the same rules' if alike[0].partings else ''}."


def fate_text(found: Fate) -> str:
    """How a document would fare; undetermined under both laws, what remains possible under the other."""
    if found.here == found.there:
        return f"{found.label}: other dispositions remain possible, {', '.join(map(disposition_label, found.possible))}"
    return f"{found.label}: {disposition_label(found.there)}, not {disposition_label(found.here)}"


def parting_text(found: Parting) -> str:
    """A rule at which laws part, and why it is no law under one of them."""
    return f"{'Not law there' if found.here else 'Law only there'}: {found.law} {found.why}"
