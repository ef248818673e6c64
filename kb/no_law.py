"""Why a rule is not law in a court on a date."""

import ontology
from kb.citation import treatment_text
from kb.rule import Rule
from ontology.authority import Authority
from ontology.dates import LegalDate, when


def no_law_because(rule: Rule, court: str, as_of: LegalDate) -> str:
    """One sentence for each authority that keeps a rule from being law there; empty if it is law."""
    if not rule.supported(as_of):
        return " ".join(no_force(citation.authority, as_of) for citation in rule.authorities)
    needed = [ontology.vocabulary().authority(key) for key in rule.under]
    return " ".join(no_force(each, as_of) or no_reach(each, court) for each in needed if not each.governs(court, as_of))


def no_force(authority: Authority, as_of: LegalDate) -> str:
    """Why an authority does not stand on a date; empty if it does."""
    if ended := authority.ended_by(as_of):
        return f"{authority.short} had been {treatment_text(ended)}."
    began = authority.since or authority.issued
    if began.first > as_of.last:
        return f"{authority.short} dates only from {began}."
    return "" if authority.stands(as_of) else f"{authority.short} ended {when(str(authority.until))}."


def no_reach(authority: Authority, court: str) -> str:
    """That an opinion does not bind a court; or that a statute, which binds every court, does not apply to suits that lie there."""
    there = f"the {ontology.vocabulary().named[court].label}"
    if authority.governs_only:
        return f"{authority.short} does not apply in {there}: it governs {authority.governs_only}."
    return f"{authority.short} does not bind {there}."
