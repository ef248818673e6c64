"""clingo, an answer set solver by others, reads the same rules as a logic program and finds the same as our diagrams and experta.

Answer set programming gives a stratified program exactly one model for each set of answers (Gelfond and Lifschitz 1988), so
nothing of ours is needed to say what the rules mean: the program is written from the rule data, and its solver decides
whether any complete interview contradicts what `incamera check` proved.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import clingo
import pytest

import ontology
from kb.compiled import Compiled
from kb.diagram import Node
from kb.engine import run
from kb.proving.books import laws_proved
from kb.rule import Condition, Rule
from ontology.terms import Element

SAMPLE = 300
LAWS = laws_proved()
each_law = pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.book.court} {law.book.as_of}")

INTERVIEW = "1 {ans(E,V) : val(E,V)} 1 :- asked(E)."
CONTRADICTION = "bad :- found(I,V), found(I,W), V < W."
GAP = 'bad :- not found("disposition",_).'
# A walk down our diagram from the root of each function, by the answers; it must end at a leaf that is right.
WALK = """
at(F,K) :- at(F,N), arc(N,E,V,K), ans(E,V).
ended(F) :- at(F,N), leaf(N,_).
bad :- walk(F), not ended(F).
"""
SAME_DISPOSITION = 'bad :- at("disposition",N), leaf(N,D), not found("disposition",D).' + WALK
SAME_FINDINGS = (
    """
bad :- finding(F,I,V), at(F,N), leaf(N,"True"), not found(I,V).
bad :- finding(F,I,V), at(F,N), leaf(N,"False"), found(I,V).
"""
    + WALK
)


def atom(term: str, token: str) -> str:
    """An answer or a finding as an atom."""
    return f'{"ans" if term in ontology.vocabulary().elements else "found"}("{term}","{token}")'


def one_of(condition: Condition) -> str:
    """A condition as a body literal."""
    return f"1 {{{'; '.join(atom(condition.term, token) for token in condition.tokens)}}}"


def none_of(condition: Condition) -> str:
    """An exception as body literals."""
    return ", ".join(f"not {atom(condition.term, token)}" for token in condition.tokens)


def rule(found: Rule) -> str:
    """A rule of law as a rule of the program."""
    return f"{atom(*found.conclusion)} :- {', '.join([*map(one_of, found.given), *map(none_of, found.unless)])}."


def question(element: Element) -> Iterator[str]:
    """The values of an element, and when it is asked about."""
    yield from (f'val("{element.term}","{token}").' for token in element.tokens)
    gates = [one_of(Condition(term, tuple(sorted(tokens)))) for term, tokens in element.asked_if]
    yield f'asked("{element.term}"){" :- " + ", ".join(gates) if gates else ""}.'


def program(law: Compiled) -> str:
    """The questions and the rules; a model is one complete interview and what follows from it."""
    questions = (line for element in ontology.vocabulary().elements.values() for line in question(element))
    return "\n".join([INTERVIEW, *questions, *map(rule, law.book.rules)])


def facts(law: Compiled, functions: Mapping[str, Node]) -> Iterator[str]:
    """The nodes of our diagram below some functions, as facts."""
    names, seen, waiting = list(ontology.vocabulary().elements), set[Node](), list(functions.values())
    for name, root in functions.items():
        yield f'walk("{name}"). at("{name}",{root}).'
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        leaf = law.diagram.leaf[node]
        if not law.diagram.kids[node]:
            yield from (f'leaf({node},"{value}").' for value in (leaf if isinstance(leaf, frozenset) else (leaf,)))
            continue
        term = names[law.diagram.level[node]]
        for token, kid in zip(ontology.vocabulary().elements[term].tokens, law.diagram.kids[node], strict=True):
            yield f'arc({node},"{term}","{token}",{kid}).'
            waiting.append(kid)


def solver(law: Compiled, *more: str) -> clingo.Control:
    control = clingo.Control(["--warn=none"])
    control.add("base", [], "\n".join([program(law), *more]))
    control.ground([("base", [])])
    return control


def found_bad(law: Compiled, *more: str) -> bool:
    """Whether some complete interview is bad in the sense of these lines."""
    return bool(solver(law, *more, ":- not bad.").solve().satisfiable)


@each_law
def test_no_interview_has_two_values_of_an_issue_or_no_disposition(law: Compiled) -> None:
    assert not found_bad(law, CONTRADICTION)
    assert not found_bad(law, GAP)


@each_law
def test_every_interview_ends_in_the_disposition_that_our_diagram_gives(law: Compiled) -> None:
    assert not found_bad(law, SAME_DISPOSITION, *facts(law, {"disposition": law.root}))


@each_law
def test_every_interview_leads_to_the_findings_that_our_diagram_gives(law: Compiled) -> None:
    functions = {f"{term} {token}": node for (term, token), node in law.values.items()}
    named = [f'finding("{term} {token}","{term}","{token}").' for term, token in law.values]
    assert not found_bad(law, SAME_FINDINGS, *named, *facts(law, functions))


def test_the_solver_would_notice_a_law_that_is_otherwise() -> None:
    """Each question asked of the solver is answered yes once the rules and the diagram differ, or the rules are broken."""
    law = LAWS[-1]
    rest = tuple(each for each in law.book.rules if each.name != "weighing_is_for_the_court")
    broken = replace(law, book=replace(law.book, rules=rest))
    assert len(rest) == len(law.book.rules) - 1
    assert found_bad(law, CONTRADICTION, 'found("disposition","open") :- ans("published","by-government").')
    assert found_bad(broken, GAP)
    assert found_bad(broken, SAME_DISPOSITION, *facts(law, {"disposition": law.root}))
    (node,) = (node for conclusion, node in law.values.items() if conclusion == ("disposition", "open"))
    assert found_bad(broken, SAME_FINDINGS, 'finding("f","disposition","open").', *facts(law, {"f": node}))


def interview(random_: random.Random) -> dict[str, str]:
    """One random complete interview."""
    answers: dict[str, str] = {}
    for term, element in ontology.vocabulary().elements.items():
        if element.arises(answers):
            answers[term] = random_.choice(element.tokens)
    return answers


def shown(atoms: Iterable[clingo.Symbol]) -> dict[str, str]:
    return {each.arguments[0].string: each.arguments[1].string for each in atoms if each.name == "found"}


@each_law
def test_clingo_experta_and_the_diagram_find_the_same_on_a_sample_of_interviews(law: Compiled) -> None:
    control, drawn = solver(law), random.Random(1982)
    for _ in range(SAMPLE):
        answers = interview(drawn)
        told = [(clingo.Function("ans", [clingo.String(term), clingo.String(token)]), True) for term, token in answers.items()]
        with control.solve(assumptions=told, yield_=True) as models:
            (found,) = [shown(model.symbols(atoms=True)) for model in models]
        assert found == run(law.book.court, law.book.as_of, answers).found
        assert {found["disposition"]} == law.possible(answers)
