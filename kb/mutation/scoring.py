"""Every slip tried, and how many are noticed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kb.books import Laws
from kb.hypotheticals.hypothetical import Hypothetical
from kb.hypotheticals.reading import read_all
from kb.mutation.mutants import mutants_of
from kb.mutation.noticing import By, Guard, Verdict
from kb.rule import Rule
from kb.rulebook import all_rules
from ontology.faults import Fault, Faulty, shown

RULES_AT_A_TIME = 20


def guards(hypotheticals: Iterable[Hypothetical]) -> Iterator[tuple[Guard, Sequence[Rule]]]:
    """Some rules at a time with what guards them, in a diagram of their own, so that what it holds is let go of."""
    hypotheticals = list(hypotheticals)
    for first in range(0, len(all_rules()), RULES_AT_A_TIME):
        yield Guard(Laws(), hypotheticals), all_rules()[first : first + RULES_AT_A_TIME]


def verdicts(hypotheticals: Iterable[Hypothetical]) -> Iterator[Verdict]:
    """What becomes of every slip in every rule."""
    for guard, rules in guards(hypotheticals):
        for rule in rules:
            yield from (guard.verdict(mutant) for mutant in mutants_of(rule))


def check_mutants() -> Iterator[str]:
    """Try every slip; each that changes nothing is told with the reason, and then the score.

    Raises:
        Faulty: with each slip that nothing notices.
    """
    found = []
    for verdict in verdicts(read_all().hypotheticals):
        found.append(verdict)
        if verdict.by is By.NOTHING_CHANGES:
            yield f"Equivalent: {verdict.mutant.rule.name}: {verdict.mutant} changes nothing: {verdict.how}."
    yield score(found)
    unnoticed = [verdict for verdict in found if verdict.by is By.NOBODY]
    if unnoticed:
        raise Faulty(survivor(verdict) for verdict in unnoticed)


def score(found: Sequence[Verdict]) -> str:
    """How many slips there were, and what became of them."""
    count = Counter(verdict.by for verdict in found)
    ways = ", ".join(f"by {by} {count[by]:,}" for by in (By.PROOFS, By.CASES, By.HYPOTHETICALS))
    killed = count[By.PROOFS] + count[By.CASES] + count[By.HYPOTHETICALS]
    fate = f"{killed:,} killed ({ways}), {count[By.NOTHING_CHANGES]:,} equivalent, {count[By.NOBODY]:,} survive"
    reasons = sum(verdict.in_the_reasons_only for verdict in found)
    return f"{len(found):,} mutants: {fate}. Of those past the proofs, {reasons:,} change the reasons only."


def survivor(verdict: Verdict) -> Fault:
    """A slip that nothing notices."""
    rule = verdict.mutant.rule
    message = f"Nothing notices {verdict.mutant}. Run 'make hypotheticals', and read what it writes."
    return Fault(shown(rule.file), rule.line, rule.name, message)
