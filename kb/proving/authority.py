"""Every proposition has authority: given by somebody who can give law, in force and issued while the rule holds, at a place."""

import re
from collections.abc import Iterator, Sequence

import ontology
from kb.citation import Citation
from kb.compiled import Compiled
from kb.proving.books import COURTS_PROVED, DATES_PROVED, forums
from kb.proving.proved import Proved, counted
from kb.rule import Rule
from ontology.faults import Fault, shown

ISSUERS = ("Court", "Lawgiver")
PINPOINT = re.compile(r"\d+(-\d+| n\.\d+)?(, \d+(-\d+| n\.\d+)?)*")


def every_rule_has_authority(laws: Sequence[Compiled]) -> Proved:
    """Each citation of each rule is to an authority that is there when the rule is, with a page or a mark that it is unverified."""
    rules = list(dict.fromkeys(rule for law in laws for rule in law.book.rules))
    cited = [(rule, citation) for rule in rules for citation in rule.authorities]
    at_hand = [citation for _, citation in cited if citation.authority.text_at_hand]
    authorities = {citation.key for _, citation in cited}
    return Proved(
        f"Authority: {counted(len(rules), 'rule')} rest on {counted(len(cited), 'citation')} of "
        f"{counted(len(authorities), 'authority', 'authorities')}, each given by a court or lawgiver, and standing on a date on which "
        f"the rule is law; {len(at_hand)} are to a page of the opinions at hand, and what is cited by the other "
        f"{len(cited) - len(at_hand)} is marked unverified.",
        tuple(Fault(shown(rule.file), rule.line, rule.name, message) for rule, citation in cited for message in weaknesses(rule, citation)),
    )


def weaknesses(rule: Rule, citation: Citation) -> Iterator[str]:
    """What is wrong with a citation."""
    found, issuer = citation.authority, ontology.vocabulary().named.get(citation.authority.issuer)
    if issuer is None or issuer.kind not in ISSUERS:
        yield f"{found.short} is given by '{found.issuer}', which is no court or lawgiver of the ontology."
    if not any(rule.holds(court, as_of) and found.stands(as_of) for court, as_of in forums(dates=days(rule))):
        yield f"{found.short} stands on no date on which the rule is law: not given yet, not in force, or overruled."
    if found.text_at_hand and not PINPOINT.fullmatch(citation.pinpoint):
        yield f"{found.short} is at hand, so the page must be named, as in '{citation.key} 66 n.2'; '{citation.pinpoint}' names none."
    if not found.text_at_hand and not found.unverified:
        yield f"{found.short} is not at hand, so the ontology must mark it ':unverified' and say what has not been checked."


def days(rule: Rule) -> tuple[str, ...]:
    """Dates enough, among those that the proofs span, to find one on which the rule and an authority of it stand together.

    Each stands for a stretch of time, and so does each court; what several stretches share begins on the day on which one of
    them begins.
    """
    cited = [citation.authority for citation in rule.authorities]
    courts = [ontology.vocabulary().court(court).since for court in COURTS_PROVED]
    begin = [day.first.isoformat() for day in (*courts, *(day for each in cited for day in (each.issued, each.since))) if day]
    return (*DATES_PROVED, *(day for day in begin if DATES_PROVED[0] <= day <= DATES_PROVED[-1]))
