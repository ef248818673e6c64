"""No dead rule: each applies to some answers, and each is needed for something."""

from collections.abc import Sequence
from enum import IntEnum

from kb.compiled import Compiled
from kb.proving.proved import Proved, counted
from kb.recompiled import without
from kb.rule import Rule
from kb.rulebook import all_rules
from ontology.faults import Fault, shown


class Needed(IntEnum):
    """What changes somewhere if a rule is taken away."""

    NOWHERE = 0
    FOR_A_FINDING = 1
    FOR_THE_DISPOSITION = 2


def no_dead_rule(laws: Sequence[Compiled], rules: Sequence[Rule] | None = None) -> Proved:
    """Each rule applies for some answers in some book, and taken away it changes something."""
    rules = all_rules() if rules is None else rules
    faults = [Fault(shown(rule.file), rule.line, rule.name, message) for rule in rules if (message := why_dead(laws, rule))]
    needed = {rule.name: needed_for(laws, rule) for rule in rules}
    decisive = [name for name, what in needed.items() if what is Needed.FOR_THE_DISPOSITION]
    finding = [name for name, what in needed.items() if what is Needed.FOR_A_FINDING]
    for rule in rules:
        if needed[rule.name] is Needed.NOWHERE and not why_dead(laws, rule):
            message = "Wherever it applies other rules find the same: taken away, it changes nothing at all."
            faults.append(Fault(shown(rule.file), rule.line, rule.name, message))
    return Proved(
        f"No dead rule: each of {counted(len(rules), 'rule')} applies to some answers. By what changes if one is taken away, they are "
        f"decisive for the disposition somewhere: {len(decisive)}; for a finding only: {len(finding)}; for nothing: none.",
        tuple(faults),
        tuple(f"{name}: needed for its finding only; no disposition hangs on it." for name in finding),
    )


def why_dead(laws: Sequence[Compiled], rule: Rule) -> str:
    """Why a rule never applies, or an empty string if it does somewhere."""
    nodes = [(law.diagram.false, law.fired[rule.name]) for law in laws if rule.name in law.fired]
    if not nodes:
        return "It is law in none of the courts and on none of the dates that are proved."
    return "No answers at all make this rule apply." if all(false == node for false, node in nodes) else ""


def needed_for(laws: Sequence[Compiled], rule: Rule) -> Needed:
    """The most that a rule is needed for in any of the laws."""
    most = Needed.NOWHERE
    for law in laws:
        if rule.name in law.fired and most is not Needed.FOR_THE_DISPOSITION:
            most = max(most, needed_in(law, rule))
    return most


def needed_in(law: Compiled, rule: Rule) -> Needed:
    """What a rule is needed for in one law."""
    absent = without(law, rule)
    if absent.root != law.root:
        return Needed.FOR_THE_DISPOSITION
    lost = any(absent.values.get(conclusion, law.diagram.false) != node for conclusion, node in law.values.items())
    return Needed.FOR_A_FINDING if lost else Needed.NOWHERE
