"""What is only weighed turns no rule, and is on purpose for a side or for neither."""

from collections.abc import Iterator, Sequence

import ontology
from kb.compiled import Compiled
from kb.precedent.weighed import BALANCE
from kb.proving.proved import Proved, counted, fault_of
from kb.rule import Rule
from ontology.faults import Fault, shown


def no_rule_turns_on_what_is_weighed(laws: Sequence[Compiled]) -> Proved:
    """No condition or exception of a rule is about a weighed factor, and each answer to one speaks for a side or says why for neither."""
    weighed = ontology.vocabulary().weighed.values()
    values = [value for factor in weighed for value in factor.values]
    neutral = [value for value in values if not value.speaks_for]
    rules = list(dict.fromkeys(rule for law in laws for rule in law.book.rules))
    return Proved(
        f"Weighed: {counted(len(weighed), 'factor')} on which no rule turns, with {counted(len(values), 'answer')}, of which "
        f"{len(values) - len(neutral)} speak for a side, and {len(neutral)} for neither, each for a reason given.",
        (*(fault for rule in rules for fault in turning(rule)), *unexplained()),
    )


def turning(rule: Rule) -> Iterator[Fault]:
    """The weighed factors that a rule names."""
    for condition in (*rule.given, *rule.unless):
        if condition.term in ontology.vocabulary().weighed:
            yield Fault(shown(rule.file), rule.line, rule.name, f"It turns on '{condition.term}', which is for people to weigh.")


def unexplained() -> Iterator[Fault]:
    """Answers that speak for no side without a reason, or have one and speak for a side all the same; factors put on no scale."""
    for factor in ontology.vocabulary().weighed.values():
        if BALANCE not in ontology.vocabulary().concerns(factor.term):
            yield fault_of(factor.term, "It must bear on something that is weighed: the need, the harm, or the part of the Government.")
        for value in factor.values:
            if bool(value.speaks_for) == bool(value.neutral_because):
                yield fault_of(value.iri, "It must either speak for a side or say why it speaks for neither.")
