"""Doctrines and rules as entries of the library."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from rdflib import RDFS

import ontology
from kb.library.applied import applied
from kb.library.code import code, head_of_rules, in_project
from kb.library.entries import DoctrineEntry, Line, RuleEntry, RuleLine, Shares, Verified
from kb.no_law import no_law_because
from kb.proof import cite
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook, all_rules
from ontology import IC


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


def in_words(condition: Condition) -> Line:
    """A condition by the labels of its point and values."""
    point = ontology.vocabulary().point(condition.term)
    return Line(condition.term, f"{point.label}: {' or '.join(point.value(token).label for token in condition.tokens)}")


@cache
def kind_label(kind: str) -> str:
    """What the ontology calls the things of a class."""
    return str(ontology.graph().value(IC[kind], RDFS.label))


def doctrine_entry(stem: str, book: RuleBook) -> DoctrineEntry:
    """One doctrine, its rules as the court of the book has them."""
    words = ontology.vocabulary()
    found, rules = words.doctrines[stem], [rule for rule in rules_in_order().values() if rule.doctrine == stem]
    return DoctrineEntry(
        stem=stem, label=found.label, definition=found.definition, **dict(zip(("asks", "remarks"), head_of_rules(stem), strict=True)),
        questions=tuple(Line(each.term, each.question) for each in words.elements.values() if each.doctrine == stem),
        weighed=tuple(Line(each.term, each.question) for each in words.weighed.values() if each.doctrine == stem),
        issues=tuple(Line(each.term, each.definition) for each in words.issues.values() if each.doctrine == stem),
        rules=tuple(rule_line(rule, book) for rule in rules), verified=shares(rules),
    )  # fmt: skip


def rule_line(rule: Rule, book: RuleBook) -> RuleLine:
    """One rule in a list."""
    return RuleLine(rule.name, rule.proposition, verified(rule), rule in book.rules)


def rule_entry(rule: Rule, book: RuleBook) -> RuleEntry:
    """One rule, its authorities weighed as the court of the book has them."""
    return RuleEntry(
        name=rule.name, doctrine=rule.doctrine, proposition=rule.proposition, given=tuple(map(in_words, rule.given)),
        unless=tuple(map(in_words, rule.unless)), then=in_words(rule.then),
        authorities=tuple(cite(citation, book, "") for citation in rule.authorities),
        under=tuple(ontology.vocabulary().authority(key).short for key in rule.under), verified=verified(rule),
        is_law=rule in book.rules, why_not=no_law_because(rule, book.court, book.as_of),
        court=ontology.vocabulary().named[book.court].label, law_as_of=str(book.as_of),
        applied_in=applied().get(rule.name, ()), code=code(rule), file=in_project(rule.file), line=rule.line,
    )  # fmt: skip
