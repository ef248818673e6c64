"""What a decision says to a reader: the same data on every surface, arranged in the order in which people ask.

First what follows, then the reasons that carry it, then what else was found, what was considered and rejected, what was
presumed, and what is still open. The sentences are the ontology's; only their arrangement is decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import ontology
from kb.decision import UNDETERMINED, Cited, Decision, Kind, Step, UnitDecision
from kb.motion_words import full_label, motions_sentence
from kb.wording import lower
from ontology.terms import Element, Named


@dataclass(frozen=True)
class Reason:
    """One rule applied: its number, what it used, and the exceptions it held against.

    It used `facts`, and earlier reasons by number: all of `earlier`, and of each group in `either` any one, each of which
    would do alone.
    """

    number: int
    step: Step
    facts: tuple[Step, ...]
    earlier: tuple[int, ...]
    either: tuple[tuple[int, ...], ...]
    exceptions: tuple[Step, ...]


@dataclass(frozen=True)
class Explanation:
    """The explanation for like documents under one claim.

    `reasons` are numbered from one; those with `step.carries` carry the disposition, the others answer points that were
    raised. `rejected` are exceptions considered, each once; `defeated` rules that an exception kept from applying;
    `presumed` what the closed record left to burdens, or, the record being open (`supposed`), what was supposed for the
    sake of a proof because any other answer leads to the same disposition. `lacking` says what whoever the next step is
    awaited from has to supply; `besides` is what was told on which the same disposition would rest, were what is supposed
    otherwise. `document` is the id of the first document. `open` are the questions that could still change the disposition,
    `askable` those that arise.
    """

    documents: tuple[str, ...]
    document: str
    claim: str
    privilege: str
    disposition: str
    headline: str
    awaits: str
    possible: tuple[str, ...]
    reasons: tuple[Reason, ...]
    rejected: tuple[Step, ...]
    defeated: tuple[Step, ...]
    presumed: tuple[Step, ...]
    supposed: bool
    lacking: tuple[Step, ...]
    besides: tuple[Step, ...]
    open: tuple[Element, ...]
    askable: frozenset[str]

    @property
    def carrying(self) -> tuple[Reason, ...]:
        """The reasons on which the disposition rests."""
        return tuple(reason for reason in self.reasons if reason.step.carries)

    @property
    def ground(self) -> str:
        """The proposition of law that gives the disposition, or nothing while it is open."""
        return next((reason.step.law for reason in self.reasons if reason.step.finding == "disposition"), "")

    @property
    def beside(self) -> tuple[Reason, ...]:
        """What else was found, in answer to points raised."""
        return tuple(reason for reason in self.reasons if not reason.step.carries)


def summary(decision: Decision) -> str:
    """One line or two: what becomes of the claims, and of the motion."""
    named = ontology.vocabulary().named
    return f"{named['outcome_' + decision.outcome.replace('-', '_')].sentence} {motions_sentence(decision)}".rstrip()


def explain(decision: Decision) -> tuple[Explanation, ...]:
    """One explanation for each group of documents whose proofs under a claim are alike."""
    return tuple(
        explain_unit(units[0], tuple(full_label(decision, unit.document) for unit in units), decision.record_closed)
        for units in groups_alike(decision)
    )


def groups_alike(decision: Decision) -> tuple[tuple[UnitDecision, ...], ...]:
    """Every document under every claim, those together whose proofs under a claim are alike."""
    groups: dict[object, list[UnitDecision]] = {}
    for unit in decision.units:
        groups.setdefault(likeness(unit), []).append(unit)
    return tuple(tuple(units) for units in groups.values())


def likeness(unit: UnitDecision) -> object:
    """Equal for units of one claim whose proofs differ in nothing but the document."""
    steps = tuple(replace(step, id="", document="", because=()) for step in unit.steps)
    return unit.claim, unit.disposition, unit.possible, unit.unknown, steps


def explain_unit(unit: UnitDecision, documents: tuple[str, ...] = (), record_closed: bool = True) -> Explanation:
    """The explanation of one document under one claim."""
    vocabulary = ontology.vocabulary()
    reasons = number_reasons(unit.steps)
    settled = unit.disposition != UNDETERMINED
    headline = vocabulary.value("disposition", unit.disposition).sentence if settled else vocabulary.named["outcome_undetermined"].sentence
    return Explanation(
        documents=documents or (unit.document,), document=unit.document, claim=unit.claim, privilege=unit.privilege,
        disposition=unit.disposition, headline=headline, awaits=unit.awaits, possible=unit.possible, reasons=reasons,
        rejected=each_once(step for reason in reasons for step in reason.exceptions),
        defeated=tuple(step for step in unit.steps if step.kind is Kind.DEFEATED),
        presumed=tuple(step for step in unit.steps if step.kind is Kind.PRESUMED),
        supposed=not record_closed,
        lacking=tuple(reason.step for reason in reasons if reason.step.carries and is_lack(reason.step)),
        besides=besides(unit),
        open=tuple(vocabulary.elements[term] for term in unit.unknown), askable=frozenset(unit.askable),
    )  # fmt: skip


def besides(unit: UnitDecision) -> tuple[Step, ...]:
    """The facts told that no step uses and that still carry the disposition: other completions of an open record need them."""
    used = {source for step in unit.steps for reason in step.because for source in reason}
    return tuple(step for step in unit.steps if step.kind is Kind.ANSWER and step.carries and step.id not in used)


def number_reasons(steps: tuple[Step, ...]) -> tuple[Reason, ...]:
    """The applied rules in order, those that carry the disposition first, numbered, with what each used."""
    by_id = {step.id: step for step in steps}
    applied = sorted((step for step in steps if step.kind is Kind.RULE), key=lambda step: not step.carries)
    number = {step.id: place for place, step in enumerate(applied, 1)}
    reasons = []
    for step in applied:
        ways = [tuple(dict.fromkeys(slot)) for slot in zip(*step.because, strict=True)]
        single = [way[0] for way in ways if len(way) == 1]
        reasons.append(Reason(
            number=number[step.id], step=step,
            facts=tuple(by_id[source] for source in single if source not in number),
            earlier=tuple(sorted(number[source] for source in single if source in number)),
            either=tuple(tuple(sorted(number[source] for source in way)) for way in ways if len(way) > 1),
            exceptions=tuple(other for other in steps if other.kind is Kind.REJECTED and other.rule == step.rule),
        ))  # fmt: skip
    return tuple(reasons)


def is_lack(step: Step) -> bool:
    """Whether a step finds what somebody has still to supply, before it is said who owes it and what follows."""
    return bool(lacking_from(step.finding, step.value))


def lacking_from(finding: str, token: str) -> str:
    """The side that has still to supply what such a finding says is lacking; empty for what says no such thing, or only who owes it."""
    return "" if finding in ("showing_owed", "disposition") else ontology.vocabulary().value(finding, token).awaits


def each_once(rejected: Iterable[Step]) -> tuple[Step, ...]:
    """One step for each issue and reason: several values of an issue, kept out by the same facts, are one thing said."""
    first: dict[object, Step] = {}
    for step in rejected:
        first.setdefault((step.finding, step.because), step)
    return tuple(first.values())


def cite_text(cited: Cited) -> str:
    """A citation as reasons print it: where, what it weighs, and whether its text was read."""
    at = f" at {cited.pinpoint}" if cited.pinpoint else ""
    unread = "" if cited.verified else f", {ontology.vocabulary().named['weight_unverified'].label}"
    treated = f", {cited.treated}" if cited.treated else ""
    return f"{cited.short}{at} ({cited.weight}{treated}{unread})"


def fact_text_of(step: Step) -> str:
    """A fact to stand within a sentence, with the page that states it."""
    return f"{lower(step.text)} (at {step.at})" if step.at else lower(step.text)


def legend(decision: Decision) -> tuple[Named, ...]:
    """What the marks beside authorities mean, for those that occur: other than binding and persuasive, which explain themselves."""
    named = ontology.vocabulary().of_kind("Weight")
    cited = [each for step in decision.steps for each in step.authorities]
    used = {each.weight_key for each in cited} - {"weight_binding", "weight_persuasive"}
    used |= {"weight_unverified"} if any(not each.verified for each in cited) else set()
    return tuple(weight for key, weight in named.items() if key in used)


def label(term: str, token: str) -> str:
    """How a value is called."""
    return ontology.vocabulary().value(term, token).label


def disposition_label(disposition: str) -> str:
    """How a disposition, or the lack of one, is called."""
    if disposition == UNDETERMINED:
        return ontology.vocabulary().named["outcome_undetermined"].label
    return label("disposition", disposition)
