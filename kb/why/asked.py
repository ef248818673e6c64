"""Why a question is asked, in general or in a case, as plain frozen data."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import ontology
from kb.compiled import Compiled
from kb.decision import Cited
from kb.gathering import in_order
from kb.library.points import asking
from kb.proof import cite
from kb.rule import Rule
from kb.rulebook import RuleBook
from kb.weighing.roles import role, speaks
from kb.why.goals import Link, chains, users
from kb.why.matter import Matter
from ontology.faults import nearest
from ontology.terms import Element


@dataclass(frozen=True)
class Use:
    """A rule that needs the answer: the values with which it applies, what it finds, and its authorities in this court."""

    rule: str
    law: str
    values: tuple[str, ...]
    finding: str
    value: str
    text: str
    authorities: tuple[Cited, ...]


@dataclass(frozen=True)
class Follows:
    """What one answer would let follow: the rules that it meets a condition of, by name, and the questions that it opens.

    `possible` are the dispositions that could then follow in the matter; none are given in general. `present` says that it is
    so already: 'told' or 'presumed', or nothing. `speaks` says, of what is weighed, for which side the answer speaks.
    """

    value: str
    text: str
    lets: tuple[str, ...]
    opens: tuple[str, ...]
    possible: tuple[str, ...] = ()
    present: str = ""
    speaks: str = ""


@dataclass(frozen=True)
class Asked:
    """Why a question is asked.

    `chains` lead, by the rules that could apply, from the element to the disposition, one for each thing that hangs on it directly;
    none if nothing hangs on it. `documents` and `claim` name the matter, and are empty in general; there `open` says that the
    answer could still change the disposition, and `arises` that its question arises on what is told. `weighed` is 'only' for a
    weighed factor, on which no rule turns, 'too' for an element that counts in the weighing besides, and else empty.
    """

    element: str
    label: str
    question: str
    doctrine: str
    burden: str
    standard: str
    unproven: str
    asked_if: tuple[str, ...]
    chains: tuple[tuple[Link, ...], ...]
    uses: tuple[Use, ...]
    follows: tuple[Follows, ...]
    court: str
    law_as_of: str
    documents: tuple[str, ...] = ()
    claim: str = ""
    privilege: str = ""
    open: bool = False
    arises: bool = False
    weighed: str = ""


def element_named(name: str) -> Element:
    """The element of that term or label.

    Raises:
        ontology.UnknownTerm: there is none, or it is an issue, which the rules decide; it names the nearest element.
    """
    questions = ontology.vocabulary().questions
    by_name = {**{each.label.lower(): each for each in questions.values()}, **questions}
    if found := by_name.get(" ".join(name.lower().split())):
        return found
    if name in ontology.vocabulary().issues:
        raise ontology.UnknownTerm(f"'{name}' is not asked: the rules decide it. 'incamera library {name}' says how.")
    raise ontology.UnknownTerm(f"No element is called '{name}'.{nearest(name, questions, ontology.vocabulary().element_names)}")


def why_in_general(term: str, function: Compiled) -> Asked:
    """Why a question is asked in a court, whatever the facts."""
    return asked(term, function.book, function.book.rules, follows(term, function.book.rules), "")


def why_in_matter(term: str, matter: Matter) -> Asked:
    """Why a question is asked of a document: by the rules that could apply to it, whatever the answer to this question."""
    element, weighed = ontology.vocabulary().questions[term], term in ontology.vocabulary().weighed
    function, others = matter.function, {other: token for other, token in matter.answers.items() if other != term}
    live = [rule for rule in function.book.rules if function.may_apply(rule.name, others)]
    rules = sorted(live, key=lambda rule: not function.applies(rule.name, matter.answers))
    answers = {"told": matter.tokens.get(term, ""), "presumed": matter.presumed.get(term, "")}
    found = tuple(
        replace(
            each, possible=() if weighed else in_order(function.possible({**others, term: each.value})),
            present=next((how for how, token in answers.items() if token == each.value), ""),
        )
        for each in follows(term, rules)
    )  # fmt: skip
    return asked(
        term, function.book, rules, found, matter.opinion, documents=matter.documents, claim=matter.claim, privilege=matter.privilege,
        open=term in function.open_elements(matter.tokens), arises=element.arises(matter.answers),
    )  # fmt: skip


def asked(term: str, book: RuleBook, rules: Collection[Rule], found: tuple[Follows, ...], opinion: str, **matter: object) -> Asked:
    """The data for a question, of the rules that may apply, those that do before others."""
    element = ontology.vocabulary().questions[term]
    how = asking(element)
    return Asked(
        element=term, label=element.label, question=element.question, doctrine=ontology.vocabulary().doctrines[element.doctrine].label,
        burden=how.burden, standard=how.standard, unproven=element.unproven,
        asked_if=tuple(gate.text for gate in how.asked_if), chains=chains(rules, term),
        uses=tuple(use(rule, term, book, opinion) for rule in users(rules, term)), follows=found,
        court=book.court, law_as_of=str(book.as_of), weighed=role(element), **matter,  # type: ignore[arg-type]
    )  # fmt: skip


def use(rule: Rule, term: str, book: RuleBook, opinion: str) -> Use:
    """A rule that needs the answer."""
    values = tuple(token for each in rule.given if each.term == term for token in each.tokens)
    text = ontology.vocabulary().value(*rule.conclusion).sentence
    return Use(rule.name, rule.proposition, values, *rule.conclusion, text, tuple(cite(each, book, opinion) for each in rule.authorities))


def follows(term: str, rules: Collection[Rule]) -> tuple[Follows, ...]:
    """What each answer lets follow, by the rules."""
    words, found = ontology.vocabulary(), list[Follows]()
    element = words.questions[term]
    for value in element.values:
        needed = [rule.name for rule in users(rules, term) if any(each.term == term and value.token in each.tokens for each in rule.given)]
        opened = [each.term for each in words.elements.values() if value.token in dict(each.asked_if).get(term, ())]
        found.append(Follows(value.token, value.sentence, tuple(needed), tuple(opened), speaks=speaks(value) if role(element) else ""))
    return tuple(found)
