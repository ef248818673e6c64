"""A change of law as the address says it, checked, and what it does, worked out once."""

from dataclasses import dataclass
from functools import lru_cache
from threading import BoundedSemaphore

import streamlit as st

import ontology
from kb.casefile import at_hand, shipped, shipped_case
from kb.decide import decide
from kb.decision import Kind
from kb.revising.base import Change
from kb.revising.revision import Revision
from kb.revising.views import Comparison, under_two_laws
from kb.rulebook import all_rules
from kb.sitting import forum, not_sitting
from ontology.dates import LegalDate
from ontology.faults import nearest

MOST_RULES = 8
_working = BoundedSemaphore(2)


@dataclass(frozen=True)
class Changed:
    """A change of law, and the case to look at closely; what is empty stays as it is in each case."""

    case: str = next(iter(at_hand()))
    without: tuple[str, ...] = ()
    court: str = ""
    law: str = ""

    @property
    def changes(self) -> bool:
        """Whether anything is changed."""
        return bool(self.without or self.court or self.law)

    @property
    def change(self) -> Change:
        """The change itself."""
        return Change(self.court, LegalDate.read(self.law) if self.law else None, Revision.read(self.without))

    @property
    def parameters(self) -> dict[str, str]:
        """What says it in an address."""
        return {"case": self.case, "without": ".".join(self.without), "court": self.court, "law": self.law}


def read(case: str, without: tuple[str, ...], court: str, law: str) -> Changed:
    """The change that the words say.

    Raises:
        ValueError: with a sentence, if there is no such case, rule or court, no such date, or the court did not sit on it.
    """
    if case and case not in shipped():
        raise ValueError(f"No case that comes with In Camera is called '{case[:40]}'.{nearest(case[:40], shipped())}")
    if court and court not in ontology.vocabulary().of_kind("Court"):
        raise ValueError(f"No court has the key '{court[:40]}'.")
    if len(without) > MOST_RULES:
        raise ValueError(f"At most {MOST_RULES} rules can be left out at once.")
    found = Changed(case or Changed.case, tuple(dict.fromkeys(without)), court, law)
    try:
        change = found.change
    except ontology.UnknownTerm as error:
        raise ValueError(str(error)) from None
    there, day = forum(shipped_case(found.case), change.court, change.as_of)
    if refusal := not_sitting(there, day):
        raise ValueError(refusal)
    return found


@st.cache_resource(max_entries=64, show_spinner="Deciding the cases again", hash_funcs={Changed: repr})
def changed(found: Changed) -> Comparison:
    """What a change does; no more than two are worked out at a time."""
    with _working:
        return under_two_laws(shipped_case(found.case), found.change, closed=True)


@lru_cache(maxsize=64)
def rules_to_leave_out(case: str) -> dict[str, str]:
    """Every rule by name, in words: those first on which a case rests, then by doctrine."""
    used = {step.rule for unit in decide(shipped_case(case)).units for step in unit.steps if step.kind is Kind.RULE}
    doctrines = ontology.vocabulary().doctrines
    every = sorted(all_rules(), key=lambda rule: (rule.name not in used, doctrines[rule.doctrine].position, rule.line))
    return {rule.name: f"{doctrines[rule.doctrine].label}: {rule.proposition}" for rule in every}
