"""How long it takes to rank every open question with what each answer would do, beside the same look-ahead by repeated runs.

Brute force runs `compiled.possible` and `compiled.open_elements` once for each answer to each question that can be asked: it finds what
each answer leaves possible and open, but no information, no mean cost and no bound on what is left. Before anything is timed
both must find the same possible, or this says where and exits with 1. Ranking is timed whole: restricting and joining the functions,
one pass up and one down, and the look-ahead. Loading (Turtle, rules, case files, the compiled function) is not timed.

The case on which most is open is that of which nothing but the privileges is told. Synthetic laws are asked of with nothing told.
"""

import sys
from collections.abc import Iterator
from functools import partial

from _aims import RANKING, verdict
from _cases import at_hand, largest, multiplied
from _synthetic import AXES, Size, law
from _timing import FACTORS, Measured, in_turns, ratio, row, show_growth

import ontology
from kb.case import Case
from kb.compiled import Compiled, compile_book, compiled
from kb.questions.inquiry import alone, begin
from kb.questions.lookahead import ranked
from kb.questions.ranking import Ranking
from kb.questions.remaining import remaining, result
from kb.questions.residues import Residues, copied
from kb.questions.runs import bare
from kb.sitting import forum

TURNS = 9
BASE = Size(elements=12, grounds=4)
Possible = dict[tuple[str, str, str], set[str]]


def by_ranking(case: Case) -> Possible:
    """What each answer to each question that can be asked leaves possible, by document, as `kb.questions` has it."""
    found: Possible = {}
    for each in ranked(remaining(case, compiled(*forum(case, "", None)))):
        for prospect in each.prospects:
            for document, possible in prospect.possible.items():
                if each.question.of in ("", document, *(claim.id for claim in case.claims if document in claim.documents)):
                    found[document, each.question.term, prospect.value.token] = set(possible)
    return found


def by_brute_force(case: Case) -> Possible:
    """The same by the compiled function alone, claim by claim, and what stays open; of each document under its first claim."""
    function, found = compiled(*forum(case, "", None)), Possible()
    remains = remaining(case, function)
    asked = [remains.questions[variable] for variable in remains.inquiry.askable(remains.state)]
    for claim, document in case.units():
        told = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
        for question in asked:
            if question.of in ("", document, claim.id):
                for token in question.element.tokens:
                    found.setdefault((document, question.term, token), set(function.possible({**told, question.term: token})))
                    function.open_elements({**told, question.term: token})
    return found


def rank_all(case: Case) -> None:
    ranked(remaining(case, compiled(*forum(case, "", None))))


def times(case: Case) -> dict[str, float]:
    """What ranking takes on a case, checked first where each document is under one claim; else brute force is only a bound."""
    if by_ranking(case) != by_brute_force(case):
        sys.exit(f"Ranking and brute force do not find the same possible in {case.id}.")
    return in_turns({"ours": partial(rank_all, case), "brute": partial(by_brute_force, case)}, TURNS)


def show_cases() -> float:
    """Print the cases at hand, as told and from their privileges alone; gives the longest time."""
    row("ranking, in ms", ["questions", "ours", "brute force", "ours to it"])
    longest = 0.0
    for case in at_hand():
        for name, asked in ((f"{case.id}, as told", case), (f"{case.id}, the privileges alone", bare(case))):
            found, count = times(asked), len(ranked(remaining(asked, compiled(*forum(case, "", None)))))
            row(name, [count, found["ours"], found["brute"], ratio(found["ours"], found["brute"])])
            longest = max(longest, found["ours"])
    print()
    return longest


def rank_function(function: Compiled) -> list[set[str]]:
    """What `ranked` does, without words, on a function nothing of which is told; what each answer leaves possible."""
    elements, dispositions = ontology.vocabulary().elements, [value.token for value in ontology.vocabulary().dispositions]
    sizes = [len(element.values) for element in elements.values()]
    residues = Residues(sizes)
    root = copied(function.diagram, function.root, residues, {}, lambda level: level, result)
    inquiry = alone(residues, tuple((1 / size,) * size for size in sizes), (1.0,) * len(sizes), {})
    found = []
    for each in sorted(Ranking(inquiry).rated(begin(root)), key=lambda each: each.variable):
        for (after,) in inquiry.answered(begin(root), each.variable):
            inquiry.at_most((after,))
            found.append({token for number, token in enumerate(dispositions) if residues.results[after.joined] >> number & 1})
    return found


def look_ahead(function: Compiled) -> list[set[str]]:
    """The same by repeated runs."""
    found = []
    for term in function.open_elements({}):
        for token in ontology.vocabulary().elements[term].tokens:
            found.append(set(function.possible({term: token})))
            function.open_elements({term: token})
    return found


def grown() -> Iterator[Measured]:
    """Synthetic laws of a growing size, nothing told; then the largest case with its documents multiplied."""
    for axis in AXES:
        for factor in FACTORS:
            with law(size := BASE.times(axis, factor)) as book:
                function = compile_book(book)
                what = size.told(book)
                if rank_function(function) != look_ahead(function):
                    sys.exit(f"Ranking and brute force do not find the same possible on {what}.")
                found = in_turns({"ours": partial(rank_function, function), "brute": partial(look_ahead, function)}, TURNS // 3)
            yield Measured(axis, factor, what, found["ours"], {"brute": found["brute"]})
    for factor in FACTORS:
        case = multiplied(largest(), factor)
        found = times(case)
        yield Measured("documents", factor, str(len(case.documents)), found["ours"], {"brute": found["brute"]})


def main() -> None:
    """Check, time and print."""
    longest = show_cases()
    show_growth("ranking", list(grown()))
    verdict(RANKING, longest)


if __name__ == "__main__":
    main()
