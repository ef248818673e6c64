"""What would change what becomes of the documents, one fact at a time, by who could still bring it about."""

from collections.abc import Iterator, Sequence

from kb.case import Case
from kb.changes.facts import Answer
from kb.changes.printing import count
from kb.changes.views import Asked, View, views
from kb.changes.wording import by_disposition, by_hands, condition_lines, heading, reason_lines
from kb.decision import UNDETERMINED, Decision
from kb.explain import disposition_label
from kb.memo.likeness import alike, names
from kb.memo.memo import Changes, InHands

ONE = Asked(at_most=1)
MOST_WAYS = 6


def changes(case: Case, decision: Decision) -> tuple[Changes, ...]:
    """For each group of documents of which the same is to be said, under all claims on them together."""
    said: dict[View, list[str]] = {}
    for documents in alike(case, decision):
        for view in views(case, decision, documents[0], ONE)[:1]:
            said.setdefault(view, []).append(names(case, documents))
    return tuple(
        settled_by(case, named, view) if view.disposition == UNDETERMINED else changed_by(case, named, view) for view, named in said.items()
    )


def changed_by(case: Case, named: Sequence[str], view: View) -> Changes:
    """What would change a disposition, and what carries it."""
    groups, besides = [], list[str]()
    for group, sets in by_hands(view.changes).items():
        found = [(each.disposition, tuple(change.answer(group) for change in each.changes)) for each in sets]
        if group:
            groups.append(InHands(heading(group), tuple(ways(case, view, found))))
        else:
            besides.append(f"{heading(group)} That is left out here.")
    if not view.changes:
        besides.append("No few facts would change this.")
    return Changes(title(named, view), tuple(groups), tuple(besides), tuple(carried(case, view)))


def carried(case: Case, view: View) -> Iterator[str]:
    """The facts in every smallest set that carries the disposition, and then what each set holds besides."""
    lines = [line for lines in reason_lines(case, view.claims, view.reasons, view.supporting) for line in lines] if view.reasons else []
    besides = [line for line in lines if line[0].isdigit()]
    plain = [line for line in lines if line not in besides]
    yield from plain[:-1] if besides else plain
    if besides:
        yield f"{plain[-1] if plain[:-1] else 'One of these:'} {' '.join(besides)}"


def settled_by(case: Case, named: Sequence[str], view: View) -> Changes:
    """What would settle a disposition, by the fewest answers."""
    fewest = min((len(each.answers) for each in view.settling), default=0)
    if not fewest:
        return Changes(title(named, view), (), ("No few answers would settle it.",), ())
    found = [(each.disposition, each.answers) for each in view.settling if len(each.answers) == fewest]
    return Changes(title(named, view), (InHands(f"Settled by {count(fewest, 'answer')}.", tuple(ways(case, view, found))),), (), ())


def ways(case: Case, view: View, found: Sequence[tuple[str, tuple[Answer, ...]]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each disposition, with the conditions on which it would follow, the first few of many."""
    for disposition, answers in by_disposition(found):
        lines = [f"{'— ' * depth}{line}" for depth, line in condition_lines(case, view.claims, answers)]
        more = len(lines) - MOST_WAYS
        rest = [f"and on {count(more, 'other condition')}"] if more > 1 else lines[MOST_WAYS:]
        yield disposition_label(disposition), (*lines[:MOST_WAYS], *rest)


def title(named: Sequence[str], view: View) -> str:
    """Which documents, and what becomes of them as it stands."""
    return f"{'; '.join(named)}: {disposition_label(view.disposition)}"
