"""The stages by which a student climbs through the levels of hypotheticals.

No stage has one level alone of which every variant changes the result, or none does: then the level would be the answer.
"""

from dataclasses import dataclass

from kb.classroom.hypothetical.variant import Level


@dataclass(frozen=True)
class Stage:
    """What a stage is called, and the levels from which it draws."""

    name: str
    levels: tuple[Level, ...]


STAGES = (
    Stage("one fact otherwise", (Level.FLIPS, Level.HOLDS)),
    Stage("two facts at once", (Level.TOGETHER,)),
    Stage("a burden, another court or another date among them", (Level.FLIPS, Level.HOLDS, Level.BURDEN_OR_LAW)),
)


def stage_of(text: str) -> Stage:
    """The stage of that number, counted from 1; the first where no number is given.

    Raises:
        ValueError: with a sentence, if there is none.
    """
    numbers = [str(number) for number in range(1, len(STAGES) + 1)]
    if text and text not in numbers:
        raise ValueError(f"There is no level '{text[:20]}' of hypotheticals. There are: {', '.join(numbers)}.")
    return STAGES[int(text or 1) - 1]
