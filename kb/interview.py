"""One document under one claim, told answer by answer: what is asked next, and a link that carries the answers.

The link is data only, never code: every word in it is checked against the vocabulary before it counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import ontology
from kb.case import Case, Claim, Document, Given
from kb.casefile import shipped, shipped_case
from kb.compiled import compiled
from kb.decide import arising, decide
from kb.decision import Decision
from kb.questions import Remaining, next_question, remaining
from ontology.dates import LegalDate
from ontology.terms import Element

VERSION = "1"
UNSURE = "unsure"


@dataclass(frozen=True)
class Interview:
    """What has been told so far.

    `answers` maps elements to tokens, `unsure` are the elements answered 'I don't know', `base` names the shipped case
    from which the answers started, and `unit` which of its groups of like documents, counted from 0; `closed` says that the
    record is closed. Court and date default to the base's own, or to the Court of International Trade today.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    base: str = ""
    closed: bool = False
    unit: int = 0

    def answer(self, term: str, token: str) -> "Interview":
        """The same with one answer given or changed; an empty token means 'I don't know'.

        Answers whose questions no longer arise are kept, and count again if the question arises again.
        """
        others = {other: value for other, value in self.answers.items() if other != term}
        if not token:
            return replace(self, answers=others, unsure=self.unsure | {term})
        ontology.vocabulary().value(term, token)
        return replace(self, answers={**others, term: token}, unsure=self.unsure - {term})

    def forget(self, term: str) -> "Interview":
        """The same with a question asked afresh."""
        return replace(self, answers={other: value for other, value in self.answers.items() if other != term}, unsure=self.unsure - {term})

    @property
    def counted(self) -> dict[str, str]:
        """The answers whose questions arise, in asking order."""
        return arising(self.answers)

    @property
    def open(self) -> tuple[Element, ...]:
        """The questions not answered that could still change the disposition, in asking order; those answered 'I don't know' among them."""
        elements, case = ontology.vocabulary().elements, self.case
        return tuple(elements[term] for term in compiled(case.court, law_date(case)).open_elements(self.answers))

    @property
    def next(self) -> Element | None:
        """The best question to ask now, by `kb.questions`, or None when nothing more is to be asked."""
        found = next_question(self.remains)
        return found.element if found else None

    @property
    def remains(self) -> Remaining:
        """What remains of the law's function on what has been told, nobody being asked again what they do not know."""
        case = self.case
        return remaining(case, compiled(case.court, law_date(case)), unknowable=self.unsure)

    @property
    def at_most(self) -> int:
        """How many more questions it takes at most, if each of them is `next` when it is asked, and is answered."""
        remains = self.remains
        return remains.inquiry.at_most(remains.state)

    @property
    def case(self) -> Case:
        """What has been told, as a case of one document under one claim; pages are kept for answers that the base gave.

        Where the base is about more than these documents its motion is left out, for it is not decided by these alone.
        """
        base = shipped_case(self.base) if self.base else None
        groups = base.alike() if base else ()
        claim, documents = groups[self.unit] if groups else (None, ())
        told = base.unit(claim, documents[0]) if base and claim else {}
        given = {term: told[term] if term in told and told[term].token == token else Given(token) for term, token in self.answers.items()}
        privilege = given.pop("privilege", Given(""))
        if base and claim:
            alone = len(groups) == 1
            return replace(
                base, documents=(Document("document", "; ".join(base.full_label(name) for name in documents)),), answers={}, file="",
                ruled={}, ruled_motion=None, ruled_cross_motion=None,
                motion=base.motion if alone else "", cross_motion=base.cross_motion if alone else "",
                claims=(Claim(claim.id, privilege, ("document",), claim.office, given),),
            )  # fmt: skip
        return Case(
            id="new_matter", caption="New matter", court="cit", date=None, documents=(Document("document", "The document"),),
            claims=(Claim("claim", privilege, ("document",), "", given),),
        )  # fmt: skip

    @property
    def decision(self) -> Decision:
        """The decision on what has been told."""
        return decide(self.case, close_record=self.closed)

    @property
    def changed(self) -> dict[str, tuple[str, str]]:
        """Where the answers differ from the base's: element to its old and new token, empty for none."""
        if not self.base:
            return {}
        old = from_case(self.base, self.unit).answers
        terms = dict.fromkeys([*old, *self.answers])
        return {term: (old.get(term, ""), self.answers.get(term, "")) for term in terms if old.get(term, "") != self.answers.get(term, "")}


def from_case(name: str, unit: int = 0) -> Interview:
    """One group of like documents of a shipped case as an interview already answered, the record closed as the case has it.

    Raises:
        KeyError: no such case is shipped.
        IndexError: it has fewer groups.
    """
    case = shipped_case(name)
    claim, documents = case.alike()[unit]
    told = {term: given.token for term, given in case.unit(claim, documents[0]).items() if given.token}
    return Interview(told, base=name, closed=case.record_closed, unit=unit)


def law_date(case: Case) -> LegalDate:
    """The date whose law decides a case: its own, or today's."""
    return case.date or LegalDate(date.today().isoformat())


def encode(interview: Interview) -> str:
    """The interview as one word for a link: version, base, whether the record is closed, and the answers."""
    answers = [f"{term}.{token}" for term, token in interview.answers.items()] + [f"{term}.{UNSURE}" for term in sorted(interview.unsure)]
    base = f"{interview.base}.{interview.unit + 1}" if interview.unit else interview.base
    return "~".join([VERSION, base, "closed" if interview.closed else "open", *answers])


def decode(text: str) -> Interview:
    """The interview that a link carries.

    Raises:
        ValueError: with a sentence, if any of it is not of this vocabulary or this version.
    """
    version, *rest = text.split("~")
    if version != VERSION:
        raise ValueError("This link was not made by this version of In Camera.")
    if len(rest) < 2 or rest[1] not in ("open", "closed") or len(text) > 5000:
        raise ValueError("This link is not whole.")
    base, record, *answers = rest
    name, unit = decode_base(base)
    interview = Interview(base=name, closed=record == "closed", unit=unit)
    for answer in answers:
        term, _, token = answer.partition(".")
        try:
            if term not in ontology.vocabulary().questions:
                ontology.vocabulary().point(term[:40])
                raise ValueError(f"This link answers '{term}', which the rules decide.")
            interview = interview.answer(term, "" if token == UNSURE else token[:40] or "nothing")
        except ontology.UnknownTerm as error:
            raise ValueError(f"This link holds a word that is not of this vocabulary. {error}") from None
    return interview


def decode_base(base: str) -> tuple[str, int]:
    """The case from which a link starts, and which group of its documents, counted from 0.

    Raises:
        ValueError: with a sentence, if there is no such case or group.
    """
    name, dot, number = base.partition(".")
    if name and name not in shipped():
        raise ValueError(f"This link starts from a case that does not come with In Camera: '{base[:40]}'.")
    if not dot:
        return name, 0
    groups = len(shipped_case(name).alike()) if name else 0
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 < int(number) <= groups):
        raise ValueError(f"This link starts from documents that its case does not have: '{base[:40]}'.")
    return name, int(number) - 1
