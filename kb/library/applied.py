"""In which of the shipped cases, as their courts had them, each rule fires."""

from functools import cache

from kb.casefile import shipped, shipped_case
from kb.decide import decide
from kb.decision import Decision, Kind
from kb.library.entries import Line


@cache
def decided(name: str) -> Decision:
    """A shipped case, decided once, as its court had it."""
    return decide(shipped_case(name))


@cache
def applied() -> dict[str, tuple[Line, ...]]:
    """For each rule that fires in some shipped case, those cases."""
    found: dict[str, list[Line]] = {}
    for name in shipped():
        for rule in rules_applied(name):
            found.setdefault(rule, []).append(Line(name, shipped_case(name).caption))
    return {rule: tuple(cases) for rule, cases in found.items()}


def rules_applied(name: str) -> tuple[str, ...]:
    """The rules that fire in a shipped case, each once, in the order of the proof."""
    return tuple(dict.fromkeys(step.rule for step in decided(name).steps if step.kind is Kind.RULE))
