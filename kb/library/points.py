"""Elements and issues as entries of the library, with the rules about each of their values."""

from dataclasses import dataclass
from functools import cache

import ontology
from kb.citation import Citation
from kb.library.code import written
from kb.library.describing import in_words, kind_label, rules_in_order
from kb.library.entries import Line
from kb.rule import Condition
from kb.weighing.roles import role, speaks
from ontology.terms import Element, Point, Value, WeighedFactor


@dataclass(frozen=True)
class ValueEntry:
    """A value of an element or issue: the rules that find it, those that need it, and those that it defeats.

    `weighed` says what it speaks for where need is weighed against harm, empty if it does not count there.
    """

    token: str
    label: str
    definition: str
    found_by: tuple[str, ...]
    needed_by: tuple[str, ...]
    defeats: tuple[str, ...]
    weighed: str = ""


@dataclass(frozen=True)
class Asking:
    """How an element is asked: its burden, the value that failing to prove it amounts to, and how questions hang together.

    `asked_if` says on what answers its question arises, `opens` names the elements whose questions may arise from its answer.
    """

    question: str
    help: str
    burden: str
    standard: str
    unproven: str
    asked_if: tuple[Line, ...]
    opens: tuple[str, ...]


@dataclass(frozen=True)
class PointEntry:
    """An element, which is asked, or an issue, which rules decide and for which `asking` is None.

    `weighed` is 'only' or 'too' for an element that counts in the weighing, as `kb.weighing.roles` has it; `unverified` says what of
    a weighed factor is unchecked.
    """

    term: str
    kind: str
    label: str
    definition: str
    doctrine: str
    source: str
    source_key: str
    values: tuple[ValueEntry, ...]
    asking: Asking | None
    file: str
    line: int
    weighed: str = ""
    unverified: str = ""


def point_entry(found: Point) -> PointEntry:
    """One element or issue, with the rules about each of its values."""
    file, line = written(found.term)
    return PointEntry(
        term=found.term, kind=kind_label(type(found).__name__), label=found.label, definition=found.definition,
        doctrine=found.doctrine, source=source_text(found.source), source_key=source_key(found),
        values=tuple(value_entry(found, value) for value in found.values),
        asking=asking(found) if isinstance(found, Element) else None, file=file, line=line,
        weighed=role(found) if isinstance(found, Element) else "", unverified=found.unverified if isinstance(found, WeighedFactor) else "",
    )  # fmt: skip


def source_key(point: Point) -> str:
    """The key of the authority from which a point is taken, empty if it is from none."""
    first = point.source.split(" ", maxsplit=1)[0]
    return first if first in ontology.vocabulary().authorities else ""


def source_text(source: str) -> str:
    """Where a term is taken from: an authority at a place by its short name, anything else as it is."""
    return str(Citation.read(source)) if source.split(" ", maxsplit=1)[0] in ontology.vocabulary().authorities else source


def value_entry(point: Point, value: Value) -> ValueEntry:
    """One value, with the rules that find it, need it, or are defeated by it."""
    rules = rules_in_order().values()
    return ValueEntry(
        token=value.token, label=value.label, definition=value.definition,
        found_by=tuple(rule.name for rule in rules if rule.conclusion == (value.point, value.token)),
        needed_by=tuple(rule.name for rule in rules if about(value, rule.given)),
        defeats=tuple(rule.name for rule in rules if about(value, rule.unless)),
        weighed=speaks(value) if isinstance(point, Element) and role(point) else "",
    )  # fmt: skip


def about(value: Value, conditions: tuple[Condition, ...]) -> bool:
    """Whether one of some conditions names a value."""
    return any(each.term == value.point and value.token in each.tokens for each in conditions)


def asking(element: Element) -> Asking:
    """How an element is asked."""
    named = ontology.vocabulary().named
    return Asking(
        question=element.question, help=element.help, burden=named[element.burden].label, standard=named[element.standard].label,
        unproven=element.value(element.unproven).label if element.unproven else "",
        asked_if=tuple(gate_in_words(element, term) for term, _ in element.asked_if), opens=opened()[element.term],
    )  # fmt: skip


def gate_in_words(element: Element, term: str) -> Line:
    """One condition on which the question of an element arises, its values in declared order."""
    wanted = dict(element.asked_if)[term]
    return in_words(Condition(term, tuple(token for token in ontology.vocabulary().elements[term].tokens if token in wanted)))


@cache
def opened() -> dict[str, tuple[str, ...]]:
    """For each element, those whose questions may arise from its answer."""
    questions = ontology.vocabulary().questions.values()
    return {gate.term: tuple(each.term for each in questions if gate.term in dict(each.asked_if)) for gate in questions}


def article_of(noun: str) -> str:
    """The article before a noun."""
    return "an" if noun[0] in "aeiou" else "a"
