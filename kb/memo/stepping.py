"""The steps of several proofs, numbered through a memorandum so that what was said once is not said again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.decision import Cited
from kb.explain import Explanation, Reason, cite_text, fact_text_of
from kb.memo.memo import Step
from kb.wording import listed


@dataclass(frozen=True)
class Stepped:
    """The steps of one proof: those that carry it, those beside, the earlier ones that hold likewise, and where each authority is used."""

    carrying: tuple[Step, ...]
    beside: tuple[Step, ...]
    likewise: str
    used: tuple[tuple[Cited, str], ...]


@dataclass
class Stepping:
    """The steps numbered so far, each with its mark."""

    known: dict[Step, str] = field(default_factory=dict)

    def proof(self, found: Explanation, mark: str) -> Stepped:
        """The steps of one proof; `mark` stands before the number of each."""
        refs, again, used = dict[int, str](), list[str](), list[tuple[Cited, str]]()
        steps: dict[bool, list[Step]] = {True: [], False: []}
        for reason in found.reasons:
            said = step(reason, refs)
            if said in self.known:
                again.append(self.known[said])
            else:
                self.known[said] = f"{mark}{sum(map(len, steps.values())) + 1}"
                steps[reason.step.carries].append(said)
                used += [(cited, self.known[said]) for cited in reason.step.authorities]
            refs[reason.number] = self.known[said]
        return Stepped(tuple(steps[True]), tuple(steps[False]), likewise(again), tuple(used))


def step(reason: Reason, refs: dict[int, str]) -> Step:
    """One step in words; `refs` are the marks of the earlier ones."""
    earlier = [refs[number] for number in reason.earlier]
    either = [" or ".join(f"step {refs[number]}" for number in group) + ", either of which would do" for group in reason.either]
    by = "; ".join([*([f"{steps(earlier)} {listed(earlier)}"] if earlier else []), *either])
    return Step(reason.step.text, reason.step.law, cites(reason.step.authorities), "; ".join(map(fact_text_of, reason.facts)), by)


def steps(marks: Sequence[str]) -> str:
    """The word before the marks of steps."""
    return "step" if len(marks) == 1 else "steps"


def cites(authorities: Iterable[Cited]) -> str:
    """Authorities in a row, each with its weight and whether it was read."""
    return "; ".join(cite_text(cited) for cited in authorities)


def likewise(again: Sequence[str]) -> str:
    """That steps set out before hold here too."""
    if not again:
        return ""
    return f"{steps(again).capitalize()} {listed(runs(list(dict.fromkeys(again))))} {'holds' if len(again) == 1 else 'hold'} here too."


def runs(marks: Sequence[str]) -> list[str]:
    """Marks, three or more that follow one another as 'A1 to A4'."""
    groups: list[list[str]] = []
    for mark in marks:
        if groups and follows(groups[-1][-1], mark):
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return [said for group in groups for said in ([f"{group[0]} to {group[-1]}"] if len(group) > 2 else group)]


def follows(one: str, other: str) -> bool:
    """Whether a mark is the next after another."""
    letters, number = one.rstrip("0123456789"), one.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return other == f"{letters}{int(number) + 1}"
