"""Laws of any size, made by dice, in strata like ours: grounds and excuses from answers, verdicts, and relief by the first verdict.

Four elements make a block. Its grounds and excuses turn on values of elements close together; a ground without an excuse is a
verdict; the first block with a verdict decides, and none leaves the document open. No law so made contradicts itself or has a
gap. Rules are multiplied by other grounds and excuses for the same points, elements by other blocks.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import ontology
from kb.reading import levels
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook
from ontology.dates import LegalDate
from ontology.terms import Element

BLOCK, NEAR = 4, 6
SEED = 1982


@dataclass(frozen=True)
class Size:
    """How many elements, how many values each, and how many grounds for each verdict."""

    elements: int = 24
    values: int = 3
    grounds: int = 8

    def times(self, axis: str, factor: int) -> "Size":
        """The same with its rules, its elements or its values multiplied."""
        field = {"rules": "grounds"}.get(axis, axis)
        return replace(self, **{field: getattr(self, field) * factor})

    @property
    def terms(self) -> list[str]:
        """The elements."""
        return [f"element_{number}" for number in range(self.elements)]

    @property
    def tokens(self) -> list[str]:
        """The values of each."""
        return [f"v{number}" for number in range(self.values)]

    def told(self, book: RuleBook) -> str:
        """How large a law of this size is."""
        return f"{len(book.rules)} rules, {self.elements} of {self.values}"


AXES = ("rules", "elements", "values")


@contextmanager
def law(size: Size) -> Iterator[RuleBook]:
    """A law of that size, and for as long as it is in use, its words as the words of the ontology."""
    shipped = ontology.vocabulary
    made = replace(shipped(), elements={term: element(term, size, number) for number, term in enumerate(size.terms)})
    ontology.vocabulary = lambda: made  # type: ignore[assignment]
    levels.cache_clear()
    try:
        yield RuleBook("cit", LegalDate("2026"), tuple(rules(size, random.Random(SEED))))
    finally:
        ontology.vocabulary = shipped
        levels.cache_clear()


def element(term: str, size: Size, position: int) -> Element:
    """An element of a synthetic law."""
    model = next(iter(ontology.vocabulary().elements.values()))
    values = tuple(replace(model.values[0], point=term, token=token, position=at, usualness=1) for at, token in enumerate(size.tokens))
    return replace(model, term=term, values=values, position=position, asked_if=(), unproven="", cost=1, fixed=False)


def rules(size: Size, dice: random.Random) -> Iterator[Rule]:
    """The rules of a synthetic law."""
    dispositions = [value.token for value in ontology.vocabulary().dispositions if value.token != "open"]
    blocks = size.elements // BLOCK
    for block in range(blocks):
        near = size.terms[block * BLOCK : block * BLOCK + NEAR]
        for number in range(size.grounds):
            yield rule(f"ground_{block}_{number}", some(size, dice, near, 3), f"ground_{block}")
        for number in range(size.grounds // 2):
            yield rule(f"excuse_{block}_{number}", some(size, dice, near, 2), f"excuse_{block}")
        yield rule(f"verdict_{block}", [found(f"ground_{block}")], f"verdict_{block}", unless=[found(f"excuse_{block}")])
        for earlier in ("verdict", "decided") if block else ():
            yield rule(f"{earlier}_before_{block}", [found(f"{earlier}_{block - 1}")], f"decided_{block}")
        yield rule(f"relief_{block}", [found(f"verdict_{block}")], "disposition", dispositions[block % len(dispositions)],
                   [found(f"decided_{block}")] if block else [])  # fmt: skip
    any_value = Condition(size.terms[0], tuple(size.tokens))
    yield rule("no_relief", [any_value], "disposition", "open", [found(f"verdict_{blocks - 1}"), found(f"decided_{blocks - 1}")])


def some(size: Size, dice: random.Random, near: list[str], count: int) -> list[Condition]:
    """Conditions on so many of these elements, each on half of its values, which come next to one another as degrees do."""
    half = max(1, size.values // 2)
    starts = [(term, dice.randrange(size.values - half + 1)) for term in sorted(dice.sample(near, count))]
    return [Condition(term, tuple(size.tokens[start : start + half])) for term, start in starts]


def found(issue: str) -> Condition:
    """That a point is found."""
    return Condition(issue, ("yes",))


def rule(name: str, given: list[Condition], issue: str, token: str = "yes", unless: list[Condition] | None = None) -> Rule:
    """A rule without words and authorities."""
    return Rule(name, "synthetic", "", tuple(given), tuple(unless or ()), Condition(issue, (token,)), (), (), "", 0)


def answers(size: Size, dice: random.Random) -> dict[str, str]:
    """Some answer on every element."""
    return {term: dice.choice(size.tokens) for term in size.terms}
