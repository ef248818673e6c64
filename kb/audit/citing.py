"""On what authority facts that a side could add would open a row: that of the rules which they make apply."""

from collections.abc import Mapping
from functools import lru_cache

from kb.audit.firing import fire
from kb.audit.remedies import Act, Acts
from kb.citation import UNSUPPORTING
from kb.compiled import Compiled
from kb.decide import arising, presumptions
from kb.decision import Cited
from kb.lengths.rules_used import cited_once
from kb.proof import cite
from kb.rule import Rule
from kb.rulebook import RuleBook


def applying(function: Compiled, told: Mapping[str, str]) -> frozenset[str]:
    """The rules that apply to a row once its record is closed."""
    return fire(function.book, arising({**told, **presumptions(told)})).fired


def authorities(function: Compiled, told: Mapping[str, str], acts: Acts, before: frozenset[str]) -> str:
    """The authorities of the rules that these facts make apply to a row of which this is told, and that did not apply `before`."""
    return cited(function, applying(function, {**told, **dict(acts)}) - before, acts)


@lru_cache(maxsize=20_000)
def cited(function: Compiled, rules: frozenset[str], acts: Acts) -> str:
    """The authorities of those among some rules that need these very facts or, if none does, of those that give the disposition."""
    found = [rule for rule in function.book.rules if rule.name in rules]
    turning = [rule for rule in found if any(turns_on(rule, act) for act in acts)]
    named = cited_once([supporting(rule, function.book) for rule in turning or [rule for rule in found if rule.then.term == "disposition"]])
    return f"{named}." if named else ""


def turns_on(rule: Rule, act: Act) -> bool:
    """Whether a rule needs a fact."""
    return any(given.term == act[0] and act[1] in given.tokens for given in rule.given)


def supporting(rule: Rule, book: RuleBook) -> tuple[Cited, ...]:
    """A rule's authorities as they weigh in its court; one that supports nothing only if there is no other."""
    found = tuple(cite(citation, book, "") for citation in rule.authorities)
    return tuple(each for each in found if each.weight_key not in UNSUPPORTING) or found
