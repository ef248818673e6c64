"""The weighing in words: the sentences on facts are the ontology's, those on decisions are those of `kb.precedent`."""

from collections.abc import Iterator

import ontology
from kb.explain import label
from kb.precedent.layer_wording import binding_sentences, speaking_sentences
from kb.precedent.views import TO_WEIGH
from kb.precedent.wording import FOR, layer_sentence
from kb.weighing.asking import Prospect, Untold, layers
from kb.weighing.balance import Balance, Told
from kb.wording import lower

MORE = "'incamera precedents' shows how they compare with the facts."


def stops(names: str, found: Balance) -> str:
    """That the rules stop here, and why."""
    return (
        f"The rules stop here: {names}, claimed as {label('privilege', found.privilege)}. {ontology.vocabulary().value(*TO_WEIGH).sentence}"
    )


def facts_sentences(found: Balance) -> Iterator[str]:
    """What speaks for each side in the weighing, and what was told that speaks for neither."""
    for side, purpose in FOR.items():
        yield f"For {purpose} speaks: {facts(found.told.get(side, ())) or 'nothing that is told'}."
    if neutral := found.told.get("", ()):
        yield f"For neither speaks: {facts(neutral)}."


def facts(some: tuple[Told, ...]) -> str:
    """Facts in a row, each with who asserts it and the page of the opinion that states it."""
    return "; ".join(f"{lower(each.value.sentence)}{place(each)}" for each in some)


def place(told: Told) -> str:
    """Who asserts a fact, and the page, in brackets."""
    said = ", ".join(
        part for part in (f"says {told.given.by}" if told.given.by else "", f"at {told.given.at}" if told.given.at else "") if part
    )
    return f" ({said})" if said else ""


def precedent_sentences(found: Balance) -> Iterator[str]:
    """What past decisions say of the weighing: what forces, by which of them, or that the court is free."""
    if found.view.base:
        yield from speaking_sentences(found.weighing)
        if found.view.strictly_more:
            yield from binding_sentences(found.view)
    else:
        yield "No decision at hand is under this privilege in this kind of suit: the court is free."


def sentences(found: Balance) -> list[str]:
    """All of it, for a terminal."""
    return [*facts_sentences(found), *precedent_sentences(found), *([MORE] if found.view.base else [])]


def prospect_sentence(found: Prospect, now: Balance) -> str:
    """What an answer would do, of the decisions that bind the court if that differs there, else of all."""
    (binding, every), (before, _) = layers(found.view), layers(now.view)
    binds = (binding.side, binding.clash) != (before.side, before.clash)
    return layer_sentence(binding if binds else every, binding=binds)


def turns_sentence(found: Untold) -> str:
    """What hangs on a factor where no answer to it, alone, changes what is forced."""
    if found.turns:
        return "No answer alone changes what is forced; with other facts it may."
    return "No decision turns on it as things stand; the court may weigh it all the same."
