"""What is left to the court to weigh: the facts on either side, those nobody told, and what past decisions make of it."""

from collections.abc import Iterator

from kb.case import Case
from kb.decision import Cited, Decision
from kb.explain import label
from kb.memo.citing_precedents import PLACE, cited_in
from kb.memo.memo import Weighed
from kb.weighing.balance import Balance, balances
from kb.weighing.wording import facts_sentences, precedent_sentences


def weighed(case: Case, decision: Decision) -> tuple[tuple[Weighed, ...], tuple[tuple[Cited, str], ...]]:
    """What is to be said of like documents under each claim under which they must be weighed, and which decisions are named."""
    found = balances(case, decision)
    used = [(cited_in(each.view.setting, one), PLACE) for each in found for one in each.weighing.decisions]
    return tuple(Weighed(title(case, each), tuple(sentences(each))) for each in found), tuple(used)


def title(case: Case, found: Balance) -> str:
    """Which documents, under which claim."""
    return f"{'; '.join(case.full_label(name) for name in found.documents)}, claimed as {label('privilege', found.privilege)}"


def sentences(found: Balance) -> Iterator[str]:
    """The scale, then the decisions."""
    yield from facts_sentences(found)
    if found.untold:
        yield f"Nobody told of: {'; '.join(factor.label for factor in found.untold)}."
    yield from precedent_sentences(found)
