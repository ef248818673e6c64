"""experta stopped after each rule: what it has found, and what stands on its agenda."""

from collections.abc import Iterator, Mapping

from kb.engine import engine_class, fact_class
from kb.rulebook import RuleBook

_engines: dict[frozenset[str], object] = {}


def memories(book: RuleBook, facts: Mapping[str, str]) -> Iterator[tuple[set[str], dict[str, str], set[str]]]:
    """After none, one, two … rules: the rules fired, the value of each point, and the rules on the agenda."""
    engine = _engines.setdefault(book.names, engine_class(book)())
    engine.fired, engine.found = [], {}
    engine.reset()
    engine.declare(*(fact_class(term)(value=token) for term, token in facts.items()))
    while True:
        engine.strategy.update_agenda(engine.agenda, *engine.get_activations())
        agenda = {activation.rule.__name__ for activation in engine.agenda.activations}
        found = {term: next(iter(tokens)) for term, tokens in engine.found.items()}
        yield set(engine.fired), {**facts, **found}, agenda
        if not agenda:
            return
        engine.run(1)
