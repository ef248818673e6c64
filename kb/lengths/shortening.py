"""A decision in a line and in a paragraph: for like documents under a claim, for a document, for a whole case."""

from collections.abc import Sequence
from dataclasses import dataclass

import ontology
from kb.case import Case
from kb.decision import UNDETERMINED, Decision, DocumentDecision, Kind, Step, UnitDecision
from kb.explain import disposition_label, fact_text_of, groups_alike, label, summary
from kb.lengths.clauses import run_together
from kb.lengths.decisive import INVOKED, MADE_OUT, below, decisive_facts, decisive_terms, every_ground, positive_facts
from kb.lengths.rules_used import awaited_sentence, cites, deciding_rules, law_sentence
from kb.lengths.unknowns import presumed, sentence, so_far, still_possible, to_be_asked
from kb.motion_words import full_label
from kb.questions.order import in_order
from kb.wording import listed, lower


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in the order in which lawyers write: `presumed` is what was left to the burdens, empty where nothing was."""

    issue: str
    rule: str
    application: str
    presumed: str
    conclusion: str

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return " ".join(part for part in (self.issue, self.rule, self.application, self.presumed, self.conclusion) if part)


@dataclass(frozen=True)
class Summary:
    """Like documents, by their ids, under one claim, in short; `claim` is empty where a document is put together from its parts."""

    documents: tuple[str, ...]
    claim: str
    line: str
    paragraph: Paragraph


def summaries(case: Case, decision: Decision) -> tuple[Summary, ...]:
    """A summary for each group of documents whose proofs under a claim are alike, then one for each whole that has parts."""
    found = [of_units(case, decision, units) for units in groups_alike(in_order(case, decision))]
    return (*found, *(of_whole(decision, document) for document in decision.documents if document.parts))


def of_document(found: Sequence[Summary], document: DocumentDecision) -> Summary | None:
    """What is said in short of a document: under the claim that gives it its disposition, the first if several do."""
    own = [each for each in found if document.id in each.documents]
    giving = [unit.claim for unit in document.units if unit.disposition == document.disposition] or [""]
    return next((each for each in own if each.claim == giving[0]), own[0] if own else None)


def case_summary(decision: Decision, found: Sequence[Summary]) -> tuple[str, str]:
    """A whole case in a line, and in a paragraph for each group of its documents."""
    line = summary(decision)
    return line, "\n\n".join([line, *(each.paragraph.text for each in found)])


def of_units(case: Case, decision: Decision, units: Sequence[UnitDecision]) -> Summary:
    """Like documents under one claim."""
    unit, ids = units[0], tuple(each.document for each in units)
    names = [full_label(decision, each) for each in ids]
    if unit.disposition == UNDETERMINED:
        return Summary(ids, unit.claim, unit_line(case, decision, unit), open_paragraph(unit, names))
    grounds = decisive_facts(unit, every_ground(case, decision, unit))
    whole = paragraph(unit, names, grounds, deciding_rules(unit, grounds), decision.record_closed)
    return Summary(ids, unit.claim, unit_line(case, decision, unit), whole)


def unit_line(case: Case, decision: Decision, unit: UnitDecision) -> str:
    """One document under one claim, in a line."""
    if unit.disposition == UNDETERMINED:
        return open_line(unit)
    facts = decisive_facts(unit, decisive_terms(case, decision, unit))
    return line(unit, facts, deciding_rules(unit, facts))


def headed(unit: UnitDecision) -> str:
    """The head of a line: what becomes of the document, and the privilege claimed."""
    privilege = f" ({label('privilege', unit.privilege)})" if unit.privilege else ""
    return f"{disposition_label(unit.disposition).capitalize()}{privilege}"


def line(unit: UnitDecision, facts: Sequence[Step], rules: Sequence[Step]) -> str:
    """The disposition, the decisive facts, and the authorities."""
    form = formal(unit)
    invoked = [ontology.vocabulary().value(*INVOKED).sentence] if any(fact.id in form for fact in facts) else []
    plain = [fact.text for fact in positive_facts(unit, facts) if fact.id not in form]
    rest = [rule for rule in rules if rule.id not in form]
    return f"{headed(unit)}: {run_together([*invoked, *plain])}. {cites(rest)}."


def is_invoked(step: Step) -> bool:
    """Whether it finds the privilege properly invoked."""
    return (step.finding, step.value) == INVOKED


def formal(unit: UnitDecision) -> set[str]:
    """The ids of the steps by which the privilege was properly invoked, where that carries the disposition."""
    return below(unit, INVOKED) if any(is_invoked(step) and step.carries for step in unit.steps) else set()


def paragraph(unit: UnitDecision, names: Sequence[str], facts: Sequence[Step], rules: Sequence[Step], closed: bool) -> Paragraph:
    """Issue, rule, application, presumptions, conclusion."""
    told = [fact for fact in facts if fact.kind is Kind.ANSWER]
    support = positive_facts(unit, told)
    here = sentence([fact_text_of(fact) for fact in support])
    short = run_together([fact_text_of(fact) for fact in told if fact not in support])
    besides = f"This is not enough to change it: {short}." if short else ""
    follows = [step.text for step in premises(unit)]
    so = f"It follows that {run_together(follows)}." if follows else ""
    closing = [f"Therefore {lower(ontology.vocabulary().value('disposition', unit.disposition).sentence)}.", awaited_sentence(unit.awaits)]
    if len(names) > 1:
        closing.append(f"The same holds for each of these {len(names)} documents.")
    if not closed:
        closing.append("No fact that is still missing could change this.")
    form = formal(unit) if any(fact.id in formal(unit) for fact in facts) else set[str]()
    shown = [step for step in unit.steps if (step in rules and step.id not in form) or (step.id in form and is_invoked(step))]
    return Paragraph(
        issue(unit, names), " ".join(law_sentence(rule) for rule in shown), " ".join(part for part in (here, so, besides) if part),
        presumed(unit, closed),
        " ".join(part for part in closing if part),
    )  # fmt: skip


def issue(unit: UnitDecision, names: Sequence[str]) -> str:
    """The question: of what documents, under what claim."""
    claimed = (
        lower(ontology.vocabulary().value("privilege", unit.privilege).sentence) + "." if unit.privilege else "a privilege is claimed."
    )
    documents = "; ".join(names)
    return f"{documents[:1].upper()}{documents[1:]}: {claimed} May {'these' if len(names) > 1 else 'this'} be withheld?"


def premises(unit: UnitDecision) -> list[Step]:
    """The findings on which the disposition rests directly, those on which the privilege is made out in its place; each once."""
    by_id, found = {step.id: step for step in unit.steps}, dict[str, Step]()
    waiting = [step for step in unit.steps if step.kind is Kind.RULE and step.finding == "disposition"]
    while waiting:
        for source in (source for reason in waiting.pop(0).because for source in reason):
            step = by_id[source]
            if (step.finding, step.value) == MADE_OUT or step.finding == "showing_owed":
                waiting.append(step)
            elif step.kind is Kind.RULE:
                found.setdefault(step.text, step)
    return sorted(found.values(), key=unit.steps.index)


def open_line(unit: UnitDecision) -> str:
    """A document for which facts are missing, in a line."""
    return f"{headed(unit)}. {still_possible(unit)} {to_be_asked(unit, 1)}"


def open_paragraph(unit: UnitDecision, names: Sequence[str]) -> Paragraph:
    """A document for which facts are missing, in a paragraph: what is found so far, and what is to be asked first."""
    law = " ".join(law_sentence(step) for step in unit.steps if step.kind is Kind.RULE)
    conclusion = f"{ontology.vocabulary().named['outcome_undetermined'].sentence} {still_possible(unit)} {to_be_asked(unit)}"
    return Paragraph(issue(unit, names), law, so_far(unit), "", conclusion)


def of_whole(decision: Decision, document: DocumentDecision) -> Summary:
    """A document put together from its parts."""
    fates: dict[str, list[str]] = {}
    for part in document.parts:
        fates.setdefault(decision.document(part).disposition, []).append(decision.document(part).label)
    each = "; ".join(f"{disposition_label(fate)}: {listed(parts)}" for fate, parts in fates.items())
    question = f"{document.label}: the document is looked at part by part. May it be withheld?"
    head = disposition_label(document.disposition)
    words, settled = ontology.vocabulary(), document.disposition != UNDETERMINED
    said = words.value("disposition", document.disposition).sentence if settled else words.named["outcome_undetermined"].sentence
    conclusion = f"Therefore {lower(said)}." if settled else said
    text = Paragraph(question, "", f"Its parts fare thus: {each}.", "", conclusion)
    return Summary((document.id,), "", f"{head.capitalize()}, as its parts are: {each}.", text)
