"""Two laws, or two matters, beside each other in a terminal."""

from rich.console import Console
from rich.text import Text

import ontology
from kb.decision import UNDETERMINED
from kb.explain import disposition_label, label
from kb.printing import section
from kb.revising.base import Otherwise
from kb.revising.comparing import Fact, FactApart, Pair
from kb.revising.parting import Parting
from kb.revising.views import Comparison, Fate, Forum
from kb.whynot.printing import obstacle_text
from kb.wording import listed, lower

NOTHING = "no result, for the rules leave a gap or contradict one another"
Outcome = tuple[str, tuple[str, ...]]


def print_comparison(console: Console, found: Comparison, base: bool = True) -> None:
    """All of it, shipped cases one by one only if `base`: both sides, the documents, where the proofs part, what else the change does."""
    for mark, forum in (("A", found.here), ("B", found.there)):
        console.print(Text(f"{mark}  {forum_text(forum)}", style="bold"))
    section(console, "What becomes of the documents", [fate_lines(each) for each in found.fates])
    for pair in found.pairs:
        print_pair(console, pair, laws=bool(found.fates))
    if found.fates:
        print_otherwise(console, found.otherwise, base)
    if found.untried and base:
        console.print(Text(f"\nNot tried, for want of that court on the day: {'; '.join(found.untried)}.", style="dim"))
    section(console, "What the change opens in the law", [[each] for each in found.opened])
    section(console, "What of the change is in vain", [[each] for each in found.in_vain])


def print_otherwise(console: Console, found: tuple[Otherwise, ...], base: bool) -> None:
    """What the change of law does to the shipped cases."""
    if found and not base:
        many = f"{len(found)} document{'s' if len(found) > 1 else ''} of the shipped cases"
        console.print(Text(f"\n{many} would come out otherwise too: --base lists them."))
        return
    lines = [otherwise_lines(each) for each in found]
    section(console, "Documents of all shipped cases that would come out otherwise", lines)
    if not found:
        console.print(Text("\nNo document of a shipped case would come out otherwise."))


def otherwise_lines(found: Otherwise) -> list[str]:
    """A document that comes out otherwise."""
    who = f"{found.caption}, {found.label}"
    return [turned(who, (found.before, found.possible_before), (found.after, found.possible_after), found.fault)]


def turned(who: str, before: Outcome, after: Outcome, fault: str = "") -> str:
    """What becomes of a document under both laws; where one of them has no single ruling, that as a sentence."""
    if {before[0], after[0]}.isdisjoint(("", UNDETERMINED)) or (before == after and not fault):
        return f"{who}: {moved(before[0], after[0])}"
    return f"{who}: before, {state(*before)}; now, {lower(fault) if fault else state(*after)}."


def state(disposition: str, possible: tuple[str, ...]) -> str:
    """What becomes of a document or, where that is not settled, what could."""
    if disposition != UNDETERMINED:
        return named(disposition)
    could = [named(each) for each in possible if each]
    return f"what was told did not settle it: it could be {', '.join(could[:-1])} or {could[-1]}" if len(could) > 1 else "not settled"


def forum_text(forum: Forum) -> str:
    """A case under a law."""
    record = "record closed" if forum.record_closed else "record open"
    revised = [f"without {name}" for name in forum.without] + [f"amended, {each}" for each in forum.amended]
    place = f"{ontology.vocabulary().named[forum.court].label} · law as of {forum.law_as_of}"
    return " · ".join([forum.caption, place, *revised, record])


def fate_lines(fate: Fate) -> list[str]:
    """A document under both laws."""
    return [turned(fate.label, (fate.here, fate.possible_here), (fate.there, fate.possible_there))]


def moved(here: str, there: str) -> str:
    """A disposition before and after."""
    if here == there:
        return f"{named(here)}, under both"
    return f"{named(here)} → {named(there)}" if here and there else f"under A {named(here)}; under B {named(there)}"


def named(disposition: str) -> str:
    """A disposition, or that there is none."""
    return disposition_label(disposition) if disposition else NOTHING


def print_pair(console: Console, pair: Pair, laws: bool) -> None:
    """Two sides: the facts apart, then where the proofs part."""
    console.print()
    here, there, proofs = pair.here, pair.there, pair.proofs
    names = [f"{'; '.join(side.names)}, claimed as {label('privilege', side.privilege)}" for side in (here, there)]
    title = f"{names[0]}: " if laws else f"A  {names[0]}\nB  {names[1]}\n"
    console.print(Text(f"{title}{moved(here.disposition, there.disposition)}", style="bold"))
    section(console, "Facts that differ", [fact_lines(each) for each in pair.facts])
    if there.fault or here.fault:
        console.print(Text(f"\n{there.fault or here.fault}"))
    if proofs.parting:
        section(console, "Where they part", [parting_lines(proofs.parting)])
    else:
        console.print(Text("\nThe proofs do not part: all the same rules apply."))
    for mark, steps in (("A", proofs.only_here), ("B", proofs.only_there)):
        section(console, f"Rules that apply only in {mark}", [[f"{step.text} ({step.rule})"] for step in steps])
    if shared := list(dict.fromkeys(lower(step.text) for step in proofs.shared)):
        section(console, "Found in both", [[each] for each in shared])


def fact_lines(found: FactApart) -> list[str]:
    """A fact on both sides."""
    words = ontology.vocabulary().elements[found.element].label
    return [f"{words}: A {fact_text(found.here)}; B {fact_text(found.there)}"]


def fact_text(fact: Fact) -> str:
    """One side of a fact."""
    return (lower(fact.text) + ("" if fact.told else " (presumed)")) if fact.value else "not asked or not known"


def parting_lines(found: Parting, by_name: bool = True) -> list[str]:
    """The rule at which they part, with the name by which a command knows it if that is wanted, and what it failed on elsewhere."""
    there, name = "B" if found.here else "A", f" ({found.rule})" if by_name else ""
    because = listed([obstacle_text(each) for each in found.because])
    return [f"In {'A' if found.here else 'B'}: {found.text}", f"law: {found.law}{name}", f"not in {there}: {because}"]
