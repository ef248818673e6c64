"""The rules' results beside the court's, in words: for one document or motion, for a case, and for all cases shipped."""

from collections import Counter
from collections.abc import Sequence

import ontology
from kb.case import MOTIONS, Case
from kb.comparing import Comparison, Standing
from kb.explain import disposition_label
from kb.wording import listed

MOST_NAMED = 6


def label(standing: Standing) -> str:
    """How a standing is called."""
    return ontology.vocabulary().named["comparison_" + standing.replace("-", "_")].label


def court_label(found: Comparison) -> str:
    """What the court did, as the ontology calls it."""
    if found.of in MOTIONS:
        return ontology.vocabulary().named["motion_" + found.ruled.replace("-", "_")].label
    return disposition_label(found.ruled)


def explained(found: Comparison) -> str:
    """What is to be said beside the two results; nothing where they are equal, or where the court did not rule."""
    named = ontology.vocabulary().named
    if found.standing is Standing.APART:
        kind = named[found.why].sentence if found.why else ""
        return f"{named['comparison_apart'].sentence} {kind} {found.sentence}".replace("  ", " ").strip()
    if found.standing is Standing.SO_FAR:
        return f"{named['comparison_agrees_so_far'].sentence} These would settle it: {listed(settling(found))}."
    return ""


def settling(found: Comparison) -> list[str]:
    """The labels of the elements that could settle it, the first few by name."""
    labels = [ontology.vocabulary().elements[term].label for term in found.settling]
    more = len(labels) - MOST_NAMED
    return [*labels[:MOST_NAMED], f"{more} more"] if more > 0 else labels


def one_line(compared: Sequence[Comparison]) -> str:
    """A case in one line: each result, and how it stands to the court's."""
    return ", ".join(f"{found.of} {found.given}{beside(found)}" for found in compared)


def beside(found: Comparison) -> str:
    """How a result stands to the court's, in brackets; nothing where the court did not rule."""
    if found.standing is Standing.NO_RULING:
        return ""
    court = "" if found.standing is Standing.EQUAL else f": the court {found.ruled}"
    kind = f", {ontology.vocabulary().named[found.why].label}" if found.why else ""
    return f" ({label(found.standing)}{kind}{court})"


def totals(cases: Sequence[tuple[Case, Sequence[Comparison]]]) -> str:
    """How many rulings on documents, and on motions, the rules give too, leave possible, or part from and why."""
    every = [found for _, compared in cases for found in compared]
    documents = [found for found in every if found.of not in MOTIONS]
    motions = [found for found in every if found.of in MOTIONS]
    held = sum(bool(case.held) for case, _ in cases)
    point = f"; in {held} the court is shown to have held something" if held else ""
    caution = "To agree so far says little: nothing known speaks against the rules."
    return f"{len(cases)} cases; {tally('documents', documents)}; {tally('motions', motions)}{point}. {caution}"


def tally(what: str, compared: Sequence[Comparison]) -> str:
    """The count for one kind of ruling."""
    ruled = [found for found in compared if found.standing is not Standing.NO_RULING]
    count = Counter(found.standing for found in ruled)
    parts = [f"{label(each)} {count[each]}" for each in (Standing.EQUAL, Standing.SO_FAR, Standing.APART)]
    why = Counter(ontology.vocabulary().named[found.why].label for found in ruled if found.why)
    reasons = f" ({', '.join(f'{name} {number}' for name, number in sorted(why.items()))})" if why else ""
    return f"of {len(ruled)} rulings on {what}, {', '.join(parts)}{reasons}"
