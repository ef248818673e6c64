"""No contradiction and no gap."""

from collections.abc import Sequence
from itertools import combinations

import ontology
from kb.compiled import Compiled
from kb.counting import complete_interviews
from kb.proving.proved import Proved, counted, fault_of
from kb.proving.words import Path, smallest, where
from kb.rule import Rule
from kb.rulebook import Conclusion
from ontology.faults import Fault, shown

Clash = tuple[Path, Compiled, tuple[Conclusion, Conclusion]]


def no_contradiction(laws: Sequence[Compiled]) -> Proved:
    """No answers lead to two dispositions, or to two values of any other issue."""
    issues = ontology.vocabulary().issues
    faults = tuple(contradiction(*clash) for term in issues if (clash := first_clash(laws, term)))
    interviews = counted(complete_interviews(), "complete interview")
    return Proved(
        f"No contradiction: in none of {interviews} do the rules find two dispositions, or two values of any of the other "
        f"{counted(len(issues) - 1, 'issue')}, in any of {counted(len(laws), 'different rule book')}.",
        faults,
    )


def first_clash(laws: Sequence[Compiled], term: str) -> Clash | None:
    """Of all the ways in which two values of an issue are found together, one with the fewest answers."""
    clashes: list[Clash] = []
    for law in laws:
        found = [(conclusion, node) for conclusion, node in law.values.items() if conclusion[0] == term]
        for (one, here), (other, there) in combinations(found, 2):
            path = law.diagram.path(law.diagram.both(here, there), bool)
            if path is not None:
                clashes.append((path, law, (one, other)))
    return min(clashes, key=lambda clash: len(clash[0]), default=None)


def contradiction(path: Path, law: Compiled, pair: tuple[Conclusion, Conclusion]) -> Fault:
    """The fault, with the rules that meet."""
    rules = [rule for conclusion in pair for rule in law.book.concluding[conclusion] if meets(law, rule, path)]
    names = ", ".join(f"{rule.name} (line {rule.line})" for rule in rules)
    labels = " and ".join(f"'{ontology.vocabulary().value(*each).label}'" for each in pair)
    message = f"Both {labels} are found {where(law)}, by {names}. {smallest(path)}"
    return Fault(shown(rules[0].file), rules[0].line, pair[0][0], message)


def meets(law: Compiled, rule: Rule, path: Path) -> bool:
    """Whether a rule applies in some completion of the answers on a path."""
    return True in law.diagram.leaves(law.fired[rule.name], path)


def no_gap(laws: Sequence[Compiled]) -> Proved:
    """Every complete set of answers leads to a disposition."""
    gaps = [(path, law) for law in laws if (path := law.diagram.path(law.root, lambda leaf: leaf == frozenset())) is not None]
    first = sorted(gaps, key=lambda gap: len(gap[0]))[:1]
    faults = tuple(fault_of("disposition", f"No disposition follows {where(law)}. {smallest(path)}") for path, law in first)
    interviews, places = counted(complete_interviews(), "complete interview"), counted(len(laws), "different rule book")
    return Proved(f"No gap: each of {interviews} leads to a disposition, in each of {places}.", faults)
