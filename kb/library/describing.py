"""Doctrines, rules and authorities as entries of the library."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from rdflib import RDFS

import ontology
from kb.citation import treatment_text, weight
from kb.library.entries import At, AuthorityEntry, DoctrineEntry, Line, RuleEntry, RuleLine, Shares, Verified
from kb.no_law import no_law_because
from kb.proof import cite
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook, all_rules
from ontology import IC
from ontology.authority import Authority
from ontology.faults import shown
from ontology.loading import place


@cache
def rules_in_order() -> dict[str, Rule]:
    """Every rule by name, doctrine by doctrine, as they stand in the files."""
    doctrines = ontology.vocabulary().doctrines
    return {rule.name: rule for rule in sorted(all_rules(), key=lambda rule: (doctrines[rule.doctrine].position, rule.line))}


def verified(rule: Rule) -> Verified:
    """How many of a rule's authorities were checked against a text at hand."""
    read = {citation.authority.text_at_hand for citation in rule.authorities}
    if False not in read:
        return Verified.ALL
    return Verified.SOME if True in read else Verified.NONE


def shares(rules: Iterable[Rule]) -> Shares:
    """The numbers of rules all, some or none of whose authorities were checked."""
    found = Counter(map(verified, rules))
    return Shares(found[Verified.ALL], found[Verified.SOME], found[Verified.NONE])


def in_words(condition: Condition) -> str:
    """A condition by the labels of its point and values."""
    point = ontology.vocabulary().point(condition.term)
    return f"{point.label}: {' or '.join(point.value(token).label for token in condition.tokens)}"


@cache
def kind_label(kind: str) -> str:
    """What the ontology calls the things of a class."""
    return str(ontology.graph().value(IC[kind], RDFS.label))


def doctrine_entry(stem: str, book: RuleBook) -> DoctrineEntry:
    """One doctrine, its rules as the court of the book has them."""
    words = ontology.vocabulary()
    found, rules = words.doctrines[stem], [rule for rule in rules_in_order().values() if rule.doctrine == stem]
    return DoctrineEntry(
        stem=stem, label=found.label, definition=found.definition,
        questions=tuple(Line(each.term, each.question) for each in words.elements.values() if each.doctrine == stem),
        weighed=tuple(Line(each.term, each.question) for each in words.weighed.values() if each.doctrine == stem),
        issues=tuple(Line(each.term, each.definition) for each in words.issues.values() if each.doctrine == stem),
        rules=tuple(RuleLine(rule.name, rule.proposition, verified(rule), rule in book.rules) for rule in rules), verified=shares(rules),
    )  # fmt: skip


def rule_entry(rule: Rule, book: RuleBook) -> RuleEntry:
    """One rule, its authorities weighed as the court of the book has them."""
    return RuleEntry(
        name=rule.name, doctrine=rule.doctrine, proposition=rule.proposition, given=tuple(map(in_words, rule.given)),
        unless=tuple(map(in_words, rule.unless)), then=in_words(rule.then),
        authorities=tuple(cite(citation, book, "") for citation in rule.authorities),
        under=tuple(ontology.vocabulary().authority(key).short for key in rule.under), verified=verified(rule),
        is_law=rule in book.rules, why_not=no_law_because(rule, book.court, book.as_of),
        court=ontology.vocabulary().named[book.court].label, law_as_of=str(book.as_of), file=shown(rule.file), line=rule.line,
    )  # fmt: skip


def authority_entry(found: Authority, book: RuleBook) -> AuthorityEntry:
    """One authority, as the court of the book has it on its date."""
    words, rules = ontology.vocabulary(), rules_in_order().values()
    others, (file, line) = words.authorities.values(), place(found.key)
    return AuthorityEntry(
        key=found.key, kind=kind_label(found.kind), label=found.label, short=found.short, citation=found.citation,
        definition=found.definition, issuer=words.named[found.issuer].label,
        issued=str(found.issued), since=str(found.since or ""), until=str(found.until or ""),
        court=words.named[book.court].label, law_as_of=str(book.as_of), weight=weight(found, book.court, book.as_of).label,
        treated=tuple(map(treatment_text, found.treatments)),
        treats=tuple(f"{done.label}: {other.short}" for other in others for done in other.treatments if done.by == found.key),
        binds=bound(found, book),
        cited_by=tuple(At(words.authority(by).short, at) for by, at in found.cited_by),
        cites=tuple(At(other.short, at) for other in others for by, at in other.cited_by if by == found.key),
        rules=tuple(rule.name for rule in rules if any(citation.key == found.key for citation in rule.authorities)),
        law_under=tuple(rule.name for rule in rules if found.key in rule.under),
        read=found.text_at_hand, unverified=found.unverified, file=shown(file), line=line,
    )  # fmt: skip


def bound(found: Authority, book: RuleBook) -> tuple[str, ...]:
    """The courts sitting on the date of a book that must follow an authority, by their labels."""
    courts = map(ontology.vocabulary().court, found.binding_on(book.as_of))
    return tuple(sorted(court.label for court in courts if court.sits(book.as_of)))
