"""A change of law as the address says it, checked, and what it does, worked out once."""

from dataclasses import dataclass, replace
from functools import lru_cache
from threading import BoundedSemaphore
from typing import Any

import streamlit as st

import ontology
from kb.casefile import at_hand, shipped, shipped_case
from kb.classroom.switching.switch import Switch
from kb.classroom.task import NOTHING
from kb.decide import decide
from kb.decision import Kind
from kb.revising.views import Comparison, under_two_laws
from kb.rulebook import all_rules
from kb.sitting import forum, not_sitting
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


def read(case: str, switch: Switch) -> tuple[Changed, tuple[str, ...]]:
    """The change that the words say, without what of them cannot be; and why that cannot, each in a sentence."""
    found, faults = Changed(), list[str]()
    if case and case not in shipped():
        faults.append(f"No case that comes with In Camera is called '{case[:40]}'.{nearest(case[:40], shipped())}")
    elif case:
        found = replace(found, case=case)
    for name in dict.fromkeys(switch.without):
        found = with_more(found, faults, without=(*found.switch.without, name))
    found = with_more(found, faults, court=switch.court)
    found = with_more(found, faults, law=switch.law)
    if refusal := not_sitting(*forum(shipped_case(found.case), found.switch.court, found.switch.change().as_of)):
        faults.append(refusal)
        court = "" if not_sitting(*forum(shipped_case(found.case), found.switch.court, None)) else found.switch.court
        found = replace(found, switch=replace(found.switch, court=court, law=""))
    return found, tuple(faults)


def with_more(found: Changed, faults: list[str], **more: Any) -> Changed:
    """The change with more of it; if that cannot be, the change as it is, and one sentence more why."""
    changed = replace(found, switch=replace(found.switch, **more))
    try:
        changed.switch.change()
    except ValueError as error:
        faults.append(str(error))
        return found
    return changed


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
