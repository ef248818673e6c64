"""What is to be done while facts are missing: the questions still open, and what is told and falls short."""

from collections.abc import Iterator, Mapping, Sequence

import ontology
from kb.case import Case
from kb.changes.facts import Fact, Tokens, Unit, fact
from kb.changes.flips import Change, applied
from kb.changes.hands import means
from kb.compiled import Compiled
from kb.decision import DocumentDecision
from kb.explain import lacking_from
from kb.questions.lookahead import ranked
from kb.questions.reasons import rules_on, rules_turning_on
from kb.questions.remaining import remaining
from kb.rule import Condition, Rule
from kb.todo.tasks import Kind, Outcome, Task
from ontology.terms import Value


def missing(case: Case, function: Compiled, document: DocumentDecision) -> Iterator[Task]:
    """The questions that can be asked now, the best first, each under the side that must answer it."""
    remains = remaining(case, function, [document.id])
    claims = tuple(unit.claim for unit in document.units)
    for each in ranked(remains):
        element, rules = each.question.element, rules_turning_on(each.question, case, function)
        outcomes = alike([Outcome((found.value.token,), found.possible[document.id], found.at_most) for found in each.prospects])
        under = (each.question.of,) if element.scope == "one_claim" else claims
        side = element.shown_by or element.burden
        yield Task(side, Kind.MISSING, element.term, under, "", outcomes, rules[0] if rules else None)


def defects(case: Case, function: Compiled, document: DocumentDecision) -> Iterator[Task]:
    """What was told and leaves a claim or a request short, each under the side that must supply what is lacking.

    What does so only if the other side objects is told as that, and the objection under the other side.
    """
    told, seen = {claim.id: Unit.read(case, claim, document.id) for claim in case.claims}, set[tuple[str, tuple[str, ...]]]()
    for unit in document.units:
        for (side, term), objections in short(told[unit.claim].told, function).items():
            whole = ontology.vocabulary().elements[term].scope != "one_claim"
            found = fact(term, [told[each.claim] for each in document.units] if whole else [told[unit.claim]])
            cures = [cure for cure in cures_of(found, side) if good(cure, told[unit.claim].told, function)]
            if cures and (term, found.claims) not in seen:
                seen.add((term, found.claims))
                outcomes = alike([outcome(case, function, document.id, change) for change in cures])
                rule = turning(function, cures[0].new, otherwise(told[unit.claim].told, cures[0]))
                yield Task(side, Kind.EXPOSED if objections else falling_short(found), term, found.claims, found.token, outcomes, rule)
                yield from (objecting(case, function, document.id, told[unit.claim], each) for each in objections)


def short(told: Tokens, function: Compiled) -> dict[tuple[str, str], tuple[Value, ...]]:
    """The sides that may have something to supply for what was told under a claim, each with the element told.

    Where it falls short only if somebody objects, the objections that nobody has made.
    """
    found: dict[tuple[str, str], tuple[Value, ...]] = {}
    for rule in function.book.rules:
        side = lacking_from(*rule.conclusion)
        if side and function.may_apply(rule.name, told):
            untold = [given for given in rule.given if given.on_element and given.term not in told]
            objections = tuple(value for given in untold if (value := objection(given, side)))
            for given in rule.given:
                if given.on_element and given.term in told:
                    found[side, given.term] = objections if found.get((side, given.term), objections) else ()
    return found


def falling_short(found: Fact) -> Kind:
    """Whether what was told of a fact is that it is wanting, or that it is wrong."""
    return Kind.LACKING if found.token == found.element.unproven else Kind.DEFECTIVE


def objection(given: Condition, side: str) -> Value | None:
    """The value by which another side than this would object, if that is what a condition asks for and silence is otherwise."""
    element = ontology.vocabulary().elements[given.term]
    value = element.value(given.tokens[0])
    return value if value.rests_with not in ("", side) and element.unproven and element.unproven not in given.tokens else None


def objecting(case: Case, function: Compiled, document: str, unit: Unit, value: Value) -> Task:
    """An objection that a side could make."""
    found = fact(value.point, [unit])
    what = outcome(case, function, document, Change(found, value, means(found, value)))
    return Task(
        value.rests_with,
        Kind.OPEN,
        value.point,
        found.claims,
        "",
        (what,),
        turning(function, value, {**unit.told, value.point: value.token}),
    )


def cures_of(found: Fact, side: str) -> list[Change]:
    """How a side could make good what was told against it."""
    changes = [Change(found, value, means(found, value)) for value in found.element.values if value.token != found.token]
    return [change for change in changes if side in change.means.sides and change.new.speaks_for == side]


def good(cure: Change, told: Tokens, function: Compiled) -> bool:
    """Whether under the law used some rule that finds nothing lacking could then apply for what is made good."""
    then, value = otherwise(told, cure), cure.new
    rules = [rule for rule in function.book.rules if any(value.token in given.tokens for given in on(rule, value.point))]
    return any(not lacking_from(*rule.conclusion) and function.may_apply(rule.name, then) for rule in rules)


def otherwise(told: Tokens, change: Change) -> Tokens:
    """What was told, with one thing otherwise."""
    return {**told, change.fact.term: change.new.token}


def outcome(case: Case, function: Compiled, document: str, change: Change) -> Outcome:
    """What would remain of a document if one thing told of it were otherwise."""
    remains = remaining(applied(case, document, [change]), function, [document])
    return Outcome((change.new.token,), remains.possible[document], remains.inquiry.at_most(remains.state))


def alike(found: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Outcomes that differ only in the value are one."""
    values: dict[Outcome, list[str]] = {}
    for each in found:
        values.setdefault(Outcome((), each.possible, each.at_most, each.besides), []).extend(each.cures)
    return tuple(Outcome(tuple(cures), key.possible, key.at_most, key.besides) for key, cures in values.items())


def turning(function: Compiled, value: Value, answers: Mapping[str, str]) -> Rule | None:
    """The first rule with a condition on that value that may apply on these answers, none if there is none."""
    wanted = (rule for rule in rules_on(value.point, function) if any(value.token in given.tokens for given in on(rule, value.point)))
    return next((rule for rule in wanted if function.may_apply(rule.name, answers)), None)


def on(rule: Rule, term: str) -> list[Condition]:
    """The conditions of a rule on an element."""
    return [given for given in rule.given if given.term == term]
