"""Each step of an explanation by itself: its words, its rule, what it rests on, its exceptions and its authorities."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import ontology
from kb.decision import Kind
from kb.rederiving.domains import Domains, condition_holds, domains, findings
from kb.rederiving.reading import Doubt, Said, SaidUnit
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook
from ontology.vocabulary import UnknownTerm


@dataclass(frozen=True)
class Reader:
    """Reads the steps of one document under one claim against the rules of one court on one date."""

    book: RuleBook
    unit: SaidUnit
    record_closed: bool
    rules: Mapping[str, Rule] = field(hash=False)

    def doubts(self) -> Iterator[Doubt]:
        """All that is wrong with single steps."""
        before = set[str]()
        for step in self.unit.steps:
            yield from (Doubt(step.id, sentence) for sentence in self.wrong(step, before))
            before.add(step.id)

    def wrong(self, step: Said, before: set[str]) -> Iterator[str]:
        """What is wrong with one step, those of these ids standing before it."""
        if step.id in before:
            yield "Another step has this id."
        for source in step.sources:
            if source not in before:
                later = source in self.unit.by_id
                yield f"It rests on step {source}, which {'comes after it' if later else 'is not there'}."
        try:
            value = ontology.vocabulary().value(step.finding, step.value)
        except UnknownTerm as error:
            yield str(error)
            return
        if step.is_fact:
            yield from self.wrong_fact(step, value.sentence)
        elif step.rule not in self.rules:
            yield f"'{step.rule}' is no rule of this court on this date."
        elif all(source in before for source in step.sources):
            yield from self.wrong_law(step, self.rules[step.rule])

    def wrong_fact(self, step: Said, sentence: str) -> Iterator[str]:
        """What is wrong with a fact told or presumed."""
        element = ontology.vocabulary().elements.get(step.finding)
        if element is None:
            yield f"'{step.finding}' is found by rules and cannot be told or presumed."
            return
        if step.kind is Kind.PRESUMED and step.value != element.unproven:
            yield f"It is presumed that {step.finding} is {step.value}, and unproven it amounts to {element.unproven or 'nothing'}."
        presumed = step.kind is Kind.PRESUMED and self.record_closed
        if step.text != (element.sentence_if_unproven if presumed else sentence):
            yield "Its text is not what the ontology says of this value."

    def wrong_law(self, step: Said, rule: Rule) -> Iterator[str]:
        """What is wrong with a step that a rule has a part in."""
        if step.law != rule.proposition:
            yield f"Its law is not the proposition of {rule.name}."
        if step.kind is Kind.RULE:
            yield from self.wrong_finding(step, rule)
        elif step.kind is Kind.REJECTED:
            yield from self.wrong_rejection(step, rule)
        else:
            yield from self.wrong_defeat(step, rule)

    def wrong_finding(self, step: Said, rule: Rule) -> Iterator[str]:
        """What is wrong with a rule applied: another conclusion, a reason that does not support it, an exception that stands."""
        if (step.finding, step.value) != rule.conclusion:
            yield f"{rule.name} gives {rule.then}, and not {step.finding} is {step.value}."
        if step.text != ontology.vocabulary().value(step.finding, step.value).sentence:
            yield "Its text is not what the ontology says of this value."
        if not step.because:
            yield f"It gives no reason for which {rule.name} applies."
        for reason in step.because:
            yield from self.wrong_reason(reason, rule)
        for exception in rule.unless:
            for token in exception.tokens:
                if not self.ruled_out(exception.term, token, self.unit.facts()):
                    yield f"{rule.name} does not apply if {exception.term} is {token}, and nothing that is named rules that out."

    def wrong_reason(self, reason: tuple[str, ...], rule: Rule) -> Iterator[str]:
        """Where the steps of a reason, one for each condition, do not meet the conditions of a rule."""
        if len(reason) != len(rule.given):
            yield f"{rule.name} has {len(rule.given)} conditions, and {len(reason)} steps are named for them."
            return
        for source, given in zip(reason, rule.given, strict=True):
            if not self.meets(self.unit.by_id[source], given):
                yield f"Step {source} does not support it: {rule.name} asks that {given}."

    def meets(self, step: Said, given: Condition) -> bool:
        """Whether a step is a fact, or a finding, that meets a condition."""
        fit = step.is_fact if given.on_element else step.kind is Kind.RULE
        return fit and step.finding == given.term and step.value in given.tokens

    def ruled_out(self, term: str, token: str, facts: Domains) -> bool:
        """Whether some facts rule a finding out, whatever else is so."""
        where = domains(facts)
        return where is not None and condition_holds(Condition(term, (token,)), where, findings(self.book, where)) is False

    def wrong_rejection(self, step: Said, rule: Rule) -> Iterator[str]:
        """What is wrong with an exception said to be considered and rejected."""
        if not any(step.finding == exception.term and step.value in exception.tokens for exception in rule.unless):
            yield f"That {step.finding} is {step.value} is no exception to {rule.name}."
            return
        if step.text != ontology.vocabulary().value(step.finding, step.value).sentence_if_not:
            yield "Its text is not what the ontology says where this value is not found."
        named = [self.unit.by_id[source] for source in step.sources]
        if not self.ruled_out(step.finding, step.value, {source.finding: source.said for source in named}):
            yield f"What it rests on does not rule out that {step.finding} is {step.value}."

    def wrong_defeat(self, step: Said, rule: Rule) -> Iterator[str]:
        """What is wrong with a rule said to be kept from applying by an exception."""
        if (step.finding, step.value) != rule.conclusion:
            yield f"{rule.name} gives {rule.then}, and not {step.finding} is {step.value}."
        named = [self.unit.by_id[source] for source in step.sources]
        for given in rule.given:
            if not any(self.meets(source, given) for source in named):
                yield f"{rule.name} asks that {given}, and nothing that is named shows that."
        held = [source for source in named if any(self.meets(source, exception) for exception in rule.unless)]
        if not held:
            yield f"Nothing that is named is an exception to {rule.name}."
        elif step.text not in [source.text for source in held]:
            yield "Its text is not that of the exception."
