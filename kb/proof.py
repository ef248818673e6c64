"""From what fired to a proof: steps in the order of the law, each with what it used, and nothing it did not need."""

from collections.abc import Callable, Collection, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import islice, product

import ontology
from kb.case import Given
from kb.citation import UNSUPPORTING, Citation, treatment_text, weight
from kb.decision import Cited, Kind, Step
from kb.reliance import Reliance
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook
from ontology.dates import LegalDate

MOST_REASONS = 12

Obstacles = tuple[list[str], bool]


@dataclass
class Proof:
    """The proof for one document under one claim.

    `told` are the answers, `presumed` the elements that took their unproven value, `fired` the rules that may be relied on,
    `found` the value of each issue, and `certain` the rules that apply whatever the facts not told may be. `closed` says
    whether the record is: if it is open, what is presumed is only supposed, because any other answer leads to the same
    disposition. `opinion` is the key of the decision under review, if any. `besides` says which elements told are needed beside
    some, so that every completion gives the same; `waiting` are answers told to questions of which it is open whether they arise,
    `asked` the elements whose questions do, for all that is known.
    """

    book: RuleBook
    claim: str
    document: str
    told: Mapping[str, Given]
    presumed: Mapping[str, str]
    fired: frozenset[str]
    found: Mapping[str, str]
    certain: frozenset[str]
    closed: bool
    opinion: str = ""
    besides: Callable[[Set[str]], Collection[str]] = lambda _: ()
    waiting: Mapping[str, Given] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    steps: dict[tuple[str, ...], Step] = field(default_factory=dict)

    @cached_property
    def relied(self) -> Reliance:
        """The rules relied on."""
        return Reliance(self.book, self.told.keys(), self.fired, self.certain)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """The value that each point has."""
        return {**self.found, **self.presumed, **{term: given.token for term, given in self.told.items()}}

    def build(self) -> tuple[Step, ...]:
        """All steps, each after those it rests on.

        While the record is open and something is supposed, another completion of it may need facts that this proof does not;
        `besides` says which, and they are named at the end.
        """
        for rule in self.relied.shown:
            self.rule_step(rule)
        for rule in self.book.open_to_defeat(self.found):
            if rule.name not in self.fired:
                self.defeated(rule)
        steps = self.with_facts_marked()
        if self.closed or not any(step.kind is Kind.PRESUMED and step.carries for step in steps):
            return steps
        needed = self.besides({step.finding for step in steps if step.kind is Kind.ANSWER and step.carries})
        return self.with_facts_marked({self.answer_step(term) for term in needed})

    def with_facts_marked(self, besides: Set[str] = frozenset()) -> tuple[Step, ...]:
        """The steps, an answer or presumption marked as carrying the disposition only if a step that does so rests on it.

        What is presumed so that a question arises at all carries what its answer does.
        """
        steps = self.steps.values()
        used = besides | {source for step in steps if step.carries for reason in step.because for source in reason}
        facts = (Kind.ANSWER, Kind.PRESUMED)
        for step in reversed(steps):
            if step.kind in facts and step.id in used:
                used |= {self.steps["point", gate].id for gate in self.presumed_gates(step.finding)}
        return tuple(replace(step, carries=True) if step.kind in facts and step.id in used else step for step in steps)

    def add(self, key: tuple[str, ...], kind: Kind, term: str, token: str, text: str, **rest: object) -> str:
        """Put a step at the end and give its id."""
        number = f"{self.claim}/{self.document}/{len(self.steps) + 1}"
        self.steps[key] = Step(number, kind, self.document, self.claim, term, token, text, **rest)  # type: ignore[arg-type]
        return number

    def answer_step(self, term: str) -> str:
        """The step for an answer told or presumed, made at its first use."""
        if ("point", term) in self.steps:
            return self.steps["point", term].id
        element = ontology.vocabulary().elements[term]
        for gate in self.presumed_gates(term):
            self.answer_step(gate)
        if given := self.told.get(term) or self.waiting.get(term):
            value = element.value(given.token)
            return self.add(
                ("point", term),
                Kind.ANSWER,
                term,
                given.token,
                value.sentence,
                at=given.at,
                by=given.by,
                note=given.note,
                waits=term not in self.asked,
            )
        token = self.presumed[term]
        text = element.sentence_if_unproven if self.closed else element.value(token).sentence
        return self.add(("point", term), Kind.PRESUMED, term, token, text)

    def presumed_gates(self, term: str) -> list[str]:
        """The elements presumed, and not told, on which it hangs that the question of an element arises."""
        return [gate for gate, _ in ontology.vocabulary().elements[term].asked_if if gate in self.presumed and gate not in self.told]

    def rule_step(self, rule: Rule) -> str:
        """The step for a rule applied, after the steps for all that it used and the exceptions that it holds against."""
        if ("rule", rule.name) in self.steps:
            return self.steps["rule", rule.name].id
        premises = [self.premise(given) for given in rule.given]
        for exception in rule.unless:
            for token in exception.tokens:
                self.rejected(rule, exception.term, token)
        term, token = rule.conclusion
        return self.add(
            ("rule", rule.name), Kind.RULE, term, token, ontology.vocabulary().value(term, token).sentence,
            rule=rule.name, law=rule.proposition, because=combinations(premises), authorities=self.cited(rule),
            carries=rule.name in self.relied.carrying,
        )  # fmt: skip

    def premise(self, given: Condition) -> list[str]:
        """The ids of the steps each of which alone gives a condition."""
        if given.on_element:
            return [self.answer_step(given.term)]
        return [self.rule_step(rule) for rule in self.relied.reasons[given.term]]

    def rejected(self, rule: Rule, term: str, token: str) -> None:
        """An exception considered and not found, with what keeps it from being found."""
        because, _ = self.obstacles(term, token, set())
        if self.beside_the_point(because):
            return
        text = ontology.vocabulary().value(term, token).sentence_if_not
        self.add(
            ("exception", rule.name, term, token), Kind.REJECTED, term, token, text,
            rule=rule.name, law=rule.proposition, because=(tuple(because),) if because else (), carries=rule.name in self.relied.carrying,
        )  # fmt: skip

    def beside_the_point(self, because: list[str]) -> bool:
        """Whether an exception cannot arise at all under the privilege claimed, so that there was nothing to consider."""
        about = {step.finding for step in self.steps.values() if step.id in because}
        return about == {"privilege"}

    def obstacles(self, term: str, token: str, seen: set[tuple[str, str]]) -> Obstacles:
        """The steps that stand in the way of each rule that could give a value, and whether they stand in the way of all."""
        if (term, token) in seen:
            return [], True
        seen.add((term, token))
        each = [self.obstacle(rule, seen) for rule in self.book.concluding.get((term, token), ())]
        return list(dict.fromkeys(step for steps, _ in each for step in steps)), all(known for _, known in each)

    def obstacle(self, rule: Rule, seen: set[tuple[str, str]]) -> Obstacles:
        """What keeps a rule from applying: its first condition that what is known rules out or, if they all hold, what defeats it."""
        failing = [given for given in rule.given if self.values.get(given.term) not in given.tokens]
        found: list[str] = []
        for given in failing:
            if given.on_element:
                ruled_out = given.term in self.waiting and self.waiting[given.term].token not in given.tokens
                steps = [self.answer_step(given.term)] if ruled_out else self.told_or_gate(given.term)
                known = bool(steps)
            else:
                each = [self.obstacles(given.term, token, seen) for token in given.tokens]
                steps, known = [step for some, _ in each for step in some], all(known for _, known in each)
            found += steps
            if known:
                return found, True
        return (found, False) if failing else (self.defeating(rule, seen), True)

    def defeating(self, rule: Rule, seen: set[tuple[str, str]]) -> list[str]:
        """The facts on which an exception stands that defeats a rule."""
        for exception in rule.unless:
            if self.values.get(exception.term) in exception.tokens and exception.term in self.relied.reasons:
                return self.grounds(self.relied.reasons[exception.term][0], seen)
        return []

    def grounds(self, rule: Rule, seen: set[tuple[str, str]]) -> list[str]:
        """The facts on which it rests that a rule applies, those among them that keep its own exceptions out."""
        steps: list[str] = []
        for given in rule.given:
            steps += [self.answer_step(given.term)] if given.on_element else self.grounds(self.relied.reasons[given.term][0], seen)
        return steps + [step for each in rule.unless for token in each.tokens for step in self.obstacles(each.term, token, seen)[0]]

    def told_or_gate(self, term: str) -> list[str]:
        """The step for an answer or, where its question does not arise, for the answers that keep it from arising."""
        if self.values.get(term):
            return [self.answer_step(term)]
        gates = ontology.vocabulary().elements[term].asked_if
        return [step for gate, tokens in gates if self.values.get(gate) not in tokens for step in self.told_or_gate(gate)]

    def defeated(self, rule: Rule) -> None:
        """A rule whose conditions hold, by answers and findings alone, and which an exception keeps from another conclusion."""
        term, token = rule.conclusion
        if self.found.get(term) == token or not all(self.values.get(given.term) in given.tokens for given in rule.given):
            return
        if not all(self.stands_on_facts(given) for given in rule.given):
            return
        for exception in rule.unless:
            if self.values.get(exception.term) in exception.tokens and exception.term in self.relied.reasons:
                because = [self.rule_step(other) for other in self.relied.reasons[exception.term]]
                because += [step for given in rule.given for step in self.premise(given)]
                text = ontology.vocabulary().value(exception.term, self.values[exception.term]).sentence
                self.add(
                    ("defeated", rule.name), Kind.DEFEATED, term, token, text,
                    rule=rule.name, law=rule.proposition, because=(tuple(because),), authorities=self.cited(rule),
                )  # fmt: skip
                return

    def stands_on_facts(self, given: Condition) -> bool:
        """Whether a condition is met by an answer, or by a finding that the proof shows anyway."""
        if given.on_element:
            return given.term in self.told
        return any(rule in self.relied.shown for rule in self.relied.reasons[given.term])

    def cited(self, rule: Rule) -> tuple[Cited, ...]:
        """A rule's authorities with their weight in this court on this date; one that supports nothing only if there is no other."""
        cited = tuple(cite(citation, self.book, self.opinion) for citation in rule.authorities)
        return tuple(each for each in cited if each.weight_key not in UNSUPPORTING) or cited


def cite(citation: Citation, book: RuleBook, opinion: str) -> Cited:
    """A citation with its weight where it is relied on."""
    return cited_in(book.court, book.as_of, opinion, citation)


@lru_cache(maxsize=4096)
def cited_in(court: str, as_of: LegalDate, opinion: str, citation: Citation) -> Cited:
    """A citation with its weight in a court on a date, in review of a decision, if any; the ontology alone says it, so it is kept."""
    found = citation.authority
    heavy = weight(found, court, as_of, opinion)
    return Cited(
        found.key, found.citation, found.short, citation.pinpoint, heavy.key, heavy.label, found.text_at_hand, found.unverified,
        "; ".join(treatment_text(each) for each in found.treated(as_of)),
    )  # fmt: skip


def combinations(premises: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """One tuple for each way of taking one step for each condition, up to a dozen."""
    return tuple(islice(product(*premises), MOST_REASONS))
