"""The rules that are law in one court on one date, discovered, checked and put in strata."""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import kb.doctrines
from kb.rule import Condition, Rule
from ontology.dates import LegalDate
from ontology.faults import Fault, Faulty, fault, shown

Conclusion = tuple[str, str]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every module in `kb.doctrines`, whatever its court and date, in a stable order.

    Raises:
        Faulty: a rule is wrongly written, a module is not Python, or two rules have one name (combined in one engine, the
            second would silently replace the first).
    """
    found: list[Rule] = []
    for module in sorted(pkgutil.iter_modules(kb.doctrines.__path__), key=lambda item: item.name):
        try:
            loaded = importlib.import_module(f"kb.doctrines.{module.name}")
        except SyntaxError as error:
            raise fault(error.filename or module.name, error.lineno or 0, "", f"This is not valid Python: {error.msg}.") from None
        found += [thing for thing in vars(loaded).values() if isinstance(thing, Rule)]
    return distinct(found)


def distinct(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The same rules, no two of one name.

    Raises:
        Faulty: naming both places.
    """
    by_name: dict[str, Rule] = {}
    faults = []
    for rule in rules:
        other = by_name.setdefault(rule.name, rule)
        if other is not rule:
            faults.append(
                Fault(
                    shown(rule.file), rule.line, rule.name, f"Another rule of this name stands in {shown(other.file)}, line {other.line}."
                )
            )
    if faults:
        raise Faulty(faults)
    return tuple(by_name.values())


@dataclass(frozen=True)
class RuleBook:
    """The rules of one court on one date."""

    court: str
    as_of: LegalDate
    rules: tuple[Rule, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its rules: two books of the same names are the same law."""
        return frozenset(rule.name for rule in self.rules)

    @cached_property
    def defeasible(self) -> dict[Conclusion, tuple[Rule, ...]]:
        """For each value of each issue that is an exception to some rules, those rules."""
        found: dict[Conclusion, list[Rule]] = defaultdict(list)
        for rule in self.rules:
            for exception in findings(rule.unless):
                found[exception].append(rule)
        return {exception: tuple(rules) for exception, rules in found.items()}

    def open_to_defeat(self, found: Mapping[str, str]) -> list[Rule]:
        """The rules some exception to which is found, in the order of the book."""
        names = {rule.name for each in found.items() for rule in self.defeasible.get(each, ())}
        return [rule for rule in self.rules if rule.name in names]

    @cached_property
    def concluding(self) -> dict[Conclusion, tuple[Rule, ...]]:
        """The rules that give each value of each issue, in an order in which all that a value hangs on comes before it.

        Raises:
            Faulty: the rules go round in a circle; it names them.
        """
        givers: dict[Conclusion, list[Rule]] = defaultdict(list)
        for rule in self.rules:
            givers[rule.conclusion].append(rule)
        hangs_on = {
            conclusion: {needed for rule in rules for needed in rule.needs if needed in givers} for conclusion, rules in givers.items()
        }
        try:
            order = list(TopologicalSorter(hangs_on).static_order())
        except CycleError as error:
            circle = error.args[1]
            rule = givers[circle[0]][0]
            names = sorted({r.name for at, to in pairwise(circle) for r in givers[to] if at in r.needs})
            raise fault(rule.file, rule.line, rule.name, f"These rules hang on one another in a circle: {', '.join(names)}.") from None
        return {conclusion: tuple(givers[conclusion]) for conclusion in order}

    @cached_property
    def stratum(self) -> dict[Conclusion, int]:
        """For each value, how many exceptions deep it lies: it is decided after every value that can defeat a rule for it."""
        depth: dict[Conclusion, int] = {}
        for conclusion, rules in self.concluding.items():
            below = [depth.get(pair, 0) for rule in rules for pair in findings(rule.given)]
            defeating = [depth.get(pair, 0) + 1 for rule in rules for pair in findings(rule.unless)]
            depth[conclusion] = max([0, *below, *defeating])
        return depth


def findings(conditions: Iterable[Condition]) -> list[Conclusion]:
    """The values of issues that some conditions are about."""
    return [(condition.term, token) for condition in conditions if not condition.on_element for token in condition.tokens]


@lru_cache(maxsize=256)
def rule_book(court: str, as_of: LegalDate) -> RuleBook:
    """The rule book of a court on a date, made once."""
    return RuleBook(court, as_of, tuple(rule for rule in all_rules() if rule.holds(court, as_of)))
