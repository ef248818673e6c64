"""No idle question, and no value that nothing can lead to."""

from collections.abc import Iterator, Sequence

import ontology
from kb.compiled import Compiled
from kb.proving.proved import Proved, counted, fault_of
from kb.reading import Reading, levels
from ontology.faults import Fault


def no_idle_question(laws: Sequence[Compiled]) -> Proved:
    """Each question arises and can change some disposition; each value of each issue is found for some answers."""
    words = ontology.vocabulary()
    answers = sum(len(element.values) for element in words.elements.values())
    findings = sum(len(issue.values) for issue in words.issues.values())
    return Proved(
        f"No idle question: each of {counted(len(words.elements), 'question')} arises for some answers and can change some "
        f"disposition, all {counted(answers, 'answer')} can be given, and all {counted(findings, 'value')} of issues are found somewhere.",
        (*idle(laws), *never_found(laws)),
    )


def idle(laws: Sequence[Compiled]) -> Iterator[Fault]:
    """Questions that never arise, so that their values can never be given, and those that change no disposition."""
    asked = {level for law in laws for level in law.diagram.variables(law.root)}
    for term, level in levels().items():
        if all(Reading(law.diagram).gate(term) == law.diagram.false for law in laws[:1]):
            yield fault_of(term, "This question never arises: no answers meet everything that it is asked if.")
        elif level not in asked:
            yield fault_of(term, "No answer to this question can change any disposition.")


def never_found(laws: Sequence[Compiled]) -> Iterator[Fault]:
    """Values of issues that no answers lead to under any of the laws."""
    for issue in ontology.vocabulary().issues.values():
        for value in issue.values:
            if all(law.values.get((issue.term, value.token), law.diagram.false) == law.diagram.false for law in laws):
                yield fault_of(value.iri, "No answers at all lead to this finding.")
