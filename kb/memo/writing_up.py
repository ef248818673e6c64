"""A memorandum made from a case and its decision."""

from datetime import date

import ontology
from kb import otherlaw, support
from kb.case import Case
from kb.citation import later_history
from kb.comparing import Standing, compare
from kb.comparison_words import court_label, explained
from kb.decision import Decision
from kb.explain import legend, summary
from kb.lengths import Summary, summaries
from kb.memo.arguing import arguing
from kb.memo.asking import still_open
from kb.memo.authorities import table
from kb.memo.changing import changes
from kb.memo.citing_precedents import precedents
from kb.memo.cleaning import cleaned
from kb.memo.discussing import discussions
from kb.memo.facts import told
from kb.memo.memo import Head, Memo, Question
from kb.memo.weighing_up import weighed
from kb.motion_words import full_label
from kb.wording import listed
from ontology.dates import LegalDate


def memorandum(case: Case, decision: Decision, dated: date | None = None) -> Memo:
    """The memorandum; without a day it leaves its date to the writer, and means by today's law that of the day it is made."""
    short = summaries(case, decision)
    discussed, in_steps = discussions(case, decision, short)
    nearest, in_precedents = precedents(case, decision)
    scales, in_weighing = weighed(case, decision)
    sides, in_arguments = arguing(case, decision)
    today = LegalDate(dated.isoformat()) if dated else None
    found = Memo(
        head=head(case, decision, dated), answer=summary(decision), questions=tuple(question(decision, each) for each in short),
        ruled=ruled(case, decision), facts=told(case), discussions=discussed,
        weighed=scales, changes=changes(case, decision), precedents=nearest,
        arguments=sides, open=still_open(case, decision), support="".join(support.sentences(support.support(decision))[:1]),
        other_law=tuple(" ".join(said) for said in otherlaw.sentences(otherlaw.other_laws(case, decision, today))),
        authorities=table((*in_steps, *in_weighing, *in_precedents, *in_arguments)),
        marks=tuple((mark.label, mark.definition) for mark in legend(decision)),
    )  # fmt: skip
    return cleaned(found)


def head(case: Case, decision: Decision, dated: date | None) -> Head:
    """What it is about."""
    named = ontology.vocabulary().named
    known = f"The facts are known only in part. {case.unknown_facts}".rstrip() if case.known_in_part else ""
    unchecked = f"Unverified of the case: {case.unverified}" if case.unverified else ""
    motions = [named[motion.kind].label for motion in decision.motions]
    return Head(
        caption=f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", court=named[decision.court].label,
        law_as_of=decision.law_as_of, record="closed" if decision.record_closed else "open", motion=listed(motions),
        subject=case.subject, date=dated.isoformat() if dated else "",
        about=tuple(said for said in (later_history(case.opinion), known, unchecked) if said),
    )  # fmt: skip


def question(decision: Decision, found: Summary) -> Question:
    """What is asked of like documents, and what is answered in a line."""
    return Question(found.paragraph.issue, found.line)


def ruled(case: Case, decision: Decision) -> tuple[str, ...]:
    """What the court of the case did, where that is known, and how the rules stand to it."""
    documents = {document.id for document in decision.documents}
    said = []
    for found in compare(case, decision):
        if found.standing is not Standing.NO_RULING:
            name = full_label(decision, found.of) if found.of in documents else f"The {found.of.replace('_', '-')}"
            said.append(f"{name}: {court_label(found)}{f' (at {found.at})' if found.at else ''}. {explained(found)}".rstrip())
    held = [f"The court held: {case.held}"] if case.held and decision.court == case.court else []
    return (*said, *held)
