"""Sentences of law, each tried on the smallest set of facts that shows it, the record closed.

`held` asks for the disposition and for its reason: the rule on which it rests and what that rule is cited to. A rule that is told
without carrying the disposition, as when an objection is met, is asked for with `told`.
"""

from collections.abc import Callable

import pytest
from examples import a_case

from kb.decide import decide
from kb.decision import Decision, Kind, Step
from ontology.dates import LegalDate

Held = Callable[..., Decision]
Told = Callable[..., None]


def steps_of(decision: Decision, rule: str) -> list[Step]:
    """The steps at which a rule gives its finding."""
    return [step for step in decision.steps if step.kind is Kind.RULE and step.rule == rule]


def cited(step: Step) -> set[str]:
    """What a step is cited to, in short."""
    return {f"{cite.short} at {cite.pinpoint}" if cite.pinpoint else cite.short for cite in step.authorities}


@pytest.fixture
def held() -> Held:
    """Decide on facts, and ask for the disposition, the rule that carries it and one of its authorities."""

    def ask(
        facts: dict[str, str], disposition: str, rule: str = "", authority: str = "",
        awaits: str = "", presuming: str = "", court: str = "cit", as_of: str = "2026", **answers: str,
    ) -> Decision:  # fmt: skip
        decision = decide(a_case(court, **{**facts, **answers}), as_of=LegalDate(as_of), close_record=True)
        assert decision.documents[0].disposition == disposition
        if rule:
            carrying = [step for step in steps_of(decision, rule) if step.carries]
            assert carrying, f"{rule} does not carry it; what does: {sorted({step.rule for step in decision.steps if step.carries})}"
            assert not authority or authority in cited(carrying[0])
        assert not awaits or decision.documents[0].awaits == (awaits,)
        assert not presuming or presuming in decision.units[0].presumed
        return decision

    return ask


@pytest.fixture
def told() -> Told:
    """Ask that a rule is told in a decision, with one of its authorities, though nothing rests on it; or that it is not told."""

    def ask(decision: Decision, rule: str, authority: str = "", is_told: bool = True) -> None:
        steps = steps_of(decision, rule)
        assert bool(steps) is is_told
        assert not any(step.carries for step in steps)
        assert not authority or authority in cited(steps[0])

    return ask
