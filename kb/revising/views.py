"""All of a comparison as plain frozen data: the two laws or matters, what parts them, and what the change does elsewhere."""

from dataclasses import dataclass

from kb.case import Case
from kb.decision import DocumentDecision
from kb.revising.base import Change, Otherwise, opened, otherwise, untried
from kb.revising.comparing import Decided, Pair, two_laws, two_matters
from kb.revising.law import Law


@dataclass(frozen=True)
class Forum:
    """A case under a law: by which court, under the law of which day, without which rules, and with which amendments."""

    case: str
    caption: str
    court: str
    law_as_of: str
    without: tuple[str, ...]
    amended: tuple[str, ...]
    record_closed: bool
    outcome: str


@dataclass(frozen=True)
class Fate:
    """A document under two laws, with what is possible under each; an empty disposition is what a broken law gives there."""

    document: str
    label: str
    here: str
    there: str
    possible_here: tuple[str, ...]
    possible_there: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Two laws on the same facts, or two matters.

    `fates` are the documents of the one case under both laws, none for two cases. `otherwise` are those of the shipped cases that the
    change of law decides otherwise, `untried` the shipped cases whose court, so changed, did not sit; `opened` the contradictions and
    gaps that the change opens anywhere, `in_vain` what of it changes nothing.
    """

    here: Forum
    there: Forum
    fates: tuple[Fate, ...]
    pairs: tuple[Pair, ...]
    otherwise: tuple[Otherwise, ...] = ()
    untried: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    in_vain: tuple[str, ...] = ()


def under_two_laws(case: Case, change: Change, closed: bool) -> Comparison:
    """The same facts under a case's own law and under a changed one."""
    own, other = Change().law(case), change.law(case)
    here, there = Decided.by(case, own, closed), Decided.by(case, other, closed)
    pairs = two_laws(here, there)
    return Comparison(
        forum(here), forum(there), fates(here, there, pairs), pairs, otherwise(change), untried(change), opened(other),
        other.revision.in_vain(Law(other.court, other.as_of).function.book),
    )  # fmt: skip


def beside_another(case: Case, other: Case, change: Change, close_record: bool) -> Comparison:
    """Two matters, each under its own law with the same change."""
    here, there = (Decided.by(each, change.law(each), close_record or each.record_closed) for each in (case, other))
    return Comparison(forum(here), forum(there), (), two_matters(here, there))


def forum(found: Decided) -> Forum:
    """Where and by what a case was decided."""
    law, outcome = found.law, found.decision.outcome if found.decision else ""
    amended = tuple(map(str, law.revision.amended))
    return Forum(
        found.case.id, found.case.caption, law.court, str(law.as_of), law.revision.without, amended, found.closed, outcome,
    )  # fmt: skip


def fates(here: Decided, there: Decided, pairs: tuple[Pair, ...]) -> tuple[Fate, ...]:
    """Every document that is decided on its own, under both laws."""
    broken = {document for pair in pairs if pair.there.fault for document in pair.there.documents}
    if not here.decision:
        return ()
    after = {each.id: each for each in there.decision.single if each.id not in broken} if there.decision else {}
    return tuple(fate(here.case.full_label(each.id), each, after.get(each.id)) for each in here.decision.single)


def fate(label: str, here: DocumentDecision, there: DocumentDecision | None) -> Fate:
    """One document under both laws, of which the second may give nothing."""
    then = (there.disposition, there.possible) if there else ("", ())
    return Fate(here.id, label, here.disposition, then[0], here.possible, then[1])
