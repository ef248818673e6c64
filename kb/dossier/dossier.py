"""A file as a lawyer works on it: a case as far as it is told, what nobody knows of it, and whether its record is closed."""

from dataclasses import dataclass, field, replace
from functools import cache

from kb.case import Answers, Case, Given
from kb.casefile import shipped_case
from kb.decide import decide
from kb.decision import Decision
from kb.dossier.reached import claimed_only
from kb.questions import Question
from kb.sitting import forum, not_sitting

NEW = "new_matter"


@dataclass(frozen=True)
class Dossier:
    """A file.

    `unsure` are the questions answered 'I don't know', `closed` says that the record is closed, `base` names the shipped case
    from which the file started, empty for none.
    """

    case: Case
    base: str = ""
    unsure: frozenset[Question] = field(default_factory=frozenset)
    closed: bool = False

    @property
    def changed(self) -> bool:
        """Whether the facts are others than those of the case from which the file started."""
        return bool(self.base) and self.case != started(self.base)

    @property
    def decision(self) -> Decision:
        """The decision on what is told, of the documents of which something is claimed.

        Raises:
            Faulty: the file comes from elsewhere, and its court did not sit on its date.
        """
        return decide(claimed_only(self.case), close_record=self.closed)

    @property
    def wants(self) -> tuple[str, ...]:
        """What the file needs before anything can be decided, each in a sentence; none if it can."""
        case = self.case
        found = [] if case.documents else ["No document is listed yet."]
        found += [] if case.claims else ["No claim of privilege is made yet."]
        found += [f"The claim '{claim.id}' covers no document." for claim in case.claims if not claim.documents]
        return (*found, *(f"'{case.full_label(name)}' stands under no claim." for name in self.unclaimed if case.claims))

    @property
    def unclaimed(self) -> tuple[str, ...]:
        """The documents decided on their own that no claim covers."""
        covered = {document for _, document in self.case.units()}
        return tuple(each.id for each in self.case.documents if not self.case.parts(each.id) and each.id not in covered)


def new() -> Dossier:
    """An empty file in the Court of International Trade, by today's law."""
    return Dossier(Case(NEW, "New matter", "cit", None, (), ()))


def from_case(case: Case) -> Dossier:
    """A file that starts from a case somebody wrote, its record closed as the case has it.

    Raises:
        ValueError: its court did not sit on its date, with a sentence.
    """
    if refusal := not_sitting(*forum(case, "", None)):
        raise ValueError(refusal)
    return Dossier(placeless(case), closed=case.record_closed)


def from_shipped(name: str) -> Dossier:
    """A shipped case as a file, the record closed as the case has it.

    Raises:
        KeyError: no such case is shipped.
    """
    case = started(name)
    return Dossier(case, name, closed=case.record_closed)


@cache
def started(name: str) -> Case:
    """A shipped case without the lines on which it is written."""
    return placeless(shipped_case(name))


def placeless(case: Case) -> Case:
    """A case without the lines of the file in which it was written, so that cases are the same if they say the same."""
    return replace(
        case, file="", answers=unlined(case.answers),
        documents=tuple(replace(each, answers=unlined(each.answers)) for each in case.documents),
        claims=tuple(
            replace(
                each, privilege=replace(each.privilege, line=0), answers=unlined(each.answers),
                except_for={name: unlined(told) for name, told in each.except_for.items()},
            )
            for each in case.claims
        ),
        ruled={of: replace(each, line=0) for of, each in case.ruled.items()},
        ruled_motion=case.ruled_motion and replace(case.ruled_motion, line=0),
        ruled_cross_motion=case.ruled_cross_motion and replace(case.ruled_cross_motion, line=0),
    )  # fmt: skip


def unlined(answers: Answers) -> dict[str, Given]:
    """Answers without their lines."""
    return {term: replace(given, line=0) for term, given in answers.items()}


def revised(dossier: Dossier, case: Case) -> Dossier:
    """The file with other facts: what the court did on the old ones no longer goes with it, unless the facts are again its own."""
    own = replace(case, ruled={}, ruled_motion=None, ruled_cross_motion=None, held="")
    base = started(dossier.base) if dossier.base else None
    return replace(dossier, case=base if base and facts(base) == facts(own) else own)


def facts(case: Case) -> tuple[object, ...]:
    """What a case tells, wherever in it each answer stands: two cases of the same facts come out alike."""
    bare = replace(
        case, answers={}, documents=tuple(replace(each, answers={}) for each in case.documents),
        claims=tuple(replace(each, answers={}, except_for={}) for each in case.claims),
        ruled={}, ruled_motion=None, ruled_cross_motion=None, held="",
    )  # fmt: skip
    told = [{term: given for term, given in case.unit(*unit).items() if given.token} for unit in case.units()]
    return bare, told
