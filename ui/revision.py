"""A change of law as the address says it, checked, and what it does, worked out once."""

from dataclasses import dataclass, replace
from functools import lru_cache
from threading import BoundedSemaphore

import streamlit as st

import ontology
from kb.casefile import at_hand, shipped, shipped_case
from kb.classroom.switching.switch import Switch
from kb.classroom.task import NOTHING
from kb.decide import decide
from kb.decision import Kind
from kb.revising.views import Comparison, under_two_laws
from kb.rulebook import all_rules
from ontology.faults import nearest

_working = BoundedSemaphore(2)


@dataclass(frozen=True)
class Changed:
    """A change of law, and the case to look at closely; what is empty stays as it is in each case."""

    case: str = next(iter(at_hand()))
    switch: Switch = NOTHING

    @property
    def parameters(self) -> dict[str, str]:
        """What says it in an address."""
        return {"case": self.case, "without": ".".join(self.switch.without), "court": self.switch.court, "law": self.switch.law}


def read(case: str, switch: Switch) -> Changed:
    """The change that the words say.

    Raises:
        ValueError: with a sentence, if there is no such case, rule or court, no such date, or the court did not sit on it.
    """
    if case and case not in shipped():
        raise ValueError(f"No case that comes with In Camera is called '{case[:40]}'.{nearest(case[:40], shipped())}")
    found = Changed(case or Changed.case, replace(switch, without=tuple(dict.fromkeys(switch.without))))
    found.switch.check(found.case)
    return found


@st.cache_resource(max_entries=64, show_spinner="Deciding the cases again", hash_funcs={Changed: repr})
def changed(found: Changed) -> Comparison:
    """What a change does; no more than two are worked out at a time."""
    with _working:
        return under_two_laws(shipped_case(found.case), found.switch.change(), closed=True)


@lru_cache(maxsize=64)
def rules_to_leave_out(case: str) -> dict[str, str]:
    """Every rule by name, in words: those first on which a case rests, then by doctrine."""
    used = {step.rule for unit in decide(shipped_case(case)).units for step in unit.steps if step.kind is Kind.RULE}
    doctrines = ontology.vocabulary().doctrines
    every = sorted(all_rules(), key=lambda rule: (rule.name not in used, doctrines[rule.doctrine].position, rule.line))
    return {rule.name: f"{doctrines[rule.doctrine].label}: {rule.proposition}" for rule in every}
