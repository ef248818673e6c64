"""What decisions force, in words: by the strict rule, on the weighing alone, and as far as it hangs on what is not known."""

from collections.abc import Iterator

from kb.precedent.held import bits
from kb.precedent.layers import Layer, Weighing
from kb.precedent.views import View
from kb.precedent.wording import FOR, as_far_as_known, facts, layer_sentence, named, names, short
from kb.wording import listed

NONE_BINDS = "No decision held here binds the court on this privilege, in this kind of suit."


def binding_sentences(found: View) -> Iterator[str]:
    """What the decisions force that bind the court, and what more if it may not narrow their rules; or that none binds it."""
    if not found.counting.heavy:
        yield NONE_BINDS
        return
    yield layer_sentence(found.binding, True)
    if found.strictly_more:
        yield (
            f"But if the court may not narrow their rules, they force {FOR[found.strict.side]}, because the reason of "
            f"{named(found.strict.by)} holds here{as_far_as_known(found.strict)}. 'incamera precedents --strict' says how it differs."
        )


def which_bind(found: View) -> Iterator[str]:
    """The decisions that bind the court, by name; nothing where none does."""
    if binding := found.counting.at([*bits(found.counting.heavy)]):
        yield f"Of these bind the court: {names(binding)}."


def strict_sentences(view: View) -> Iterator[str]:
    """What the binding decisions force if their rules may not be narrowed, and how that differs from what they force if they may."""
    found, narrowed = view.strict, view.binding
    if not view.counting.heavy:
        yield NONE_BINDS
    elif found.clash:
        both = [f"{named([each for each in found.by if each.side == side])} for {purpose}" for side, purpose in FOR.items()]
        yield f"The binding decisions clash, for the reasons of decisions for both sides hold here: {listed(both)}."
    elif found.side:
        yield f"The binding decisions force {FOR[found.side]}, because the reason holds here of {named(found.by)}{as_far_as_known(found)}."
    else:
        yield "The binding decisions leave it free, for the reason of none of them holds here."
    more = [each for each in found.by if each.new]
    for each in more:
        new = facts(each.new, each.degrees)
        yield f"Were it free to narrow, the court could distinguish {short(each.precedent)}, because against it speaks here only: {new}."
    if not more and found.by:
        yield "It comes to the same as above, for nothing new speaks against them."
    elif found.side and found.side != narrowed.side:
        yield f"So {FOR[found.side]} is forced by the strict rule only."


def weighing_sentences(found: Weighing) -> Iterator[str]:
    """What is forced on the weighing alone, and by which decisions that speak of it."""
    for side, purpose in FOR.items():
        yield f"On the scale for {purpose}: {facts(found.factors[side]) or 'nothing that is told'}."
    yield from speaking_sentences(found)


def speaking_sentences(found: Weighing) -> Iterator[str]:
    """Which decisions speak of the weighing, and what they force on that alone."""
    if not found.decisions:
        yield "None of the decisions says how need and harm weigh against each other, as far as its facts are known."
        return
    yield f"Of how they weigh these speak: {names(found.decisions)}. A decision given on another issue says nothing of it."
    yield layer_sentence(found.binding, binding=True, alone=True) if found.binds else "None of them binds the court."
    yield layer_sentence(found.all, binding=False, alone=True)


def unknown_sentences(found: Layer, open_record: bool) -> Iterator[str]:
    """What of that hangs on facts that are not known."""
    if not open_record:
        return
    if found.surely:
        yield f"That is so whatever the facts not known are: {listed([FOR[side] for side in found.surely])}."
    elif found.side:
        yield "A fact not known yet could still undo that."
    for side, purpose in FOR.items():
        if some := [each.precedent for each in found.possibly if each.side == side]:
            yield f"If the facts not known turn out so, {purpose} would be forced by {names(some)}."
