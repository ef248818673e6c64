"""Which rules a short explanation names, and its authorities."""

import re
from collections.abc import Sequence

import ontology
from kb.decision import Cited, Kind, Step, UnitDecision
from kb.explain import cite_text
from kb.lengths.decisive import says_much

MOST_CITED = 4
ORDER = (
    "weight_binding",
    "weight_this_opinion",
    "weight_persuasive",
    "weight_binds_agencies",
    "weight_bound_agencies",
    "weight_by_analogy",
)


def deciding_rules(unit: UnitDecision, facts: Sequence[Step]) -> tuple[Step, ...]:
    """The steps that apply the rules that decide: those that need decisive facts and no others that say much, and the last of all."""
    by_id, named = {step.id: step for step in unit.steps}, {fact.id for fact in facts}
    found = []
    for step in unit.steps:
        sources = {source for reason in step.because for source in reason}
        more = [source for source in sources - named if by_id[source].kind is Kind.ANSWER and says_much(by_id[source])]
        if step.kind is Kind.RULE and step.carries and (step.finding == "disposition" or (sources & named and not more)):
            found.append(step)
    return tuple(sorted(found, key=lambda step: step.finding == "disposition"))


def cites(rules: Sequence[Step]) -> str:
    """The authorities of a line: the heaviest of each rule, the last rule's first, each once with all its pages."""
    return cited_once([rule.authorities for rule in reversed(rules)])


def cited_once(rules: Sequence[Sequence[Cited]]) -> str:
    """The heaviest of the authorities of each rule, each once with all its pages.

    One that had not been given yet, or was not in force or of no force, is marked so, and so is one whose text was not read.
    """
    pages, marks = dict[str, dict[str, None]](), dict[str, str]()
    for authorities in rules:
        best = min(authorities, key=heaviness, default=None)
        if best:
            pages.setdefault(best.short, {}).update({best.pinpoint: None} if best.pinpoint else {})
            marks[best.short] = marked(best)
    cited = list(pages.items())[:MOST_CITED]
    return "; ".join(short + (f" at {', '.join(sorted(at, key=natural))}" if at else "") + marks[short] for short, at in cited)


def marked(cited: Cited) -> str:
    """The marks of an authority in a line; none for one that was read and could be followed."""
    unread = [] if cited.verified else [ontology.vocabulary().named["weight_unverified"].label]
    marks = [*([] if cited.weight_key in ORDER else [cited.weight]), *unread]
    return f" ({', '.join(marks)})" if marks else ""


def natural(pinpoint: str) -> tuple[int, str]:
    """By the first number in it."""
    found = re.search(r"\d+", pinpoint)
    return int(found[0]) if found else 0, pinpoint


def heaviness(cited: Cited) -> tuple[bool, bool, int, bool]:
    """What goes first: what had been given and was in force, then what was read, then what binds, then what names a page."""
    stood = cited.weight_key in ORDER
    return not stood, not cited.verified, ORDER.index(cited.weight_key) if stood else len(ORDER), not cited.pinpoint


def law_sentence(rule: Step) -> str:
    """A rule's proposition with all its authorities, as a memorandum cites them."""
    return f"{rule.law} {'; '.join(cite_text(cited) for cited in rule.authorities)}."


def awaited_sentence(side: str) -> str:
    """From which party the next step is awaited; nothing where from none, for that it is for the court the disposition says."""
    if side in ("", "court"):
        return ""
    label = ontology.vocabulary().named[side].label
    return f"The next step is awaited from {label if label.startswith('the ') else f'the {label}'}."
