"""One exercise as data: what is asked, and on which facts."""

from dataclasses import dataclass
from enum import StrEnum

from kb.classroom.apart.two import Two, two_of
from kb.classroom.hypothetical.course import MOST, Course, course
from kb.classroom.hypothetical.variant import Level
from kb.classroom.source import Source
from kb.classroom.switching.switch import Switch
from kb.classroom.switching.trials import Trial, trials
from kb.precedent.held import SIDES

SEED = 40
NOTHING = Switch()


class Kind(StrEnum):
    """What is asked of a student."""

    PREDICT = "predict"
    HYPOTHETICALS = "what-if"
    ARGUE = "argue"
    DECIDE = "decide"
    CHANGE = "change"
    COMPARE = "compare"


@dataclass(frozen=True)
class Task:
    """One exercise of a set.

    `levels`, `count` and `seed` are of hypotheticals only, and draw the same for the whole class; `side` is the one to be argued;
    `switch` is what is changed in the law, and `other` what the source is compared with.
    """

    kind: Kind
    source: Source
    levels: tuple[Level, ...] = ()
    count: int = 0
    seed: str = ""
    side: str = ""
    switch: Switch = NOTHING
    other: Source | None = None

    def check(self) -> None:
        """Refuse what cannot be asked.

        Raises:
            ValueError: with a sentence.
        """
        self.source.exercise()
        drawn, argued = self.kind is Kind.HYPOTHETICALS, self.kind is Kind.ARGUE
        if drawn != bool(self.levels) or drawn != (1 <= self.count <= MOST) or (not drawn and (self.count or self.seed)):
            raise ValueError(f"Hypotheticals have levels, and a number from 1 to {MOST}; other exercises have neither.")
        if len(self.seed) > SEED or not (self.seed.isprintable()):
            raise ValueError(f"The word from which hypotheticals are drawn has at most {SEED} characters.")
        if (argued and self.side not in SIDES) or (not argued and self.side):
            raise ValueError(f"An argument is for one side, {' or '.join(SIDES)}; other exercises are for none.")
        self._check_law()
        self._check_two()

    def _check_law(self) -> None:
        if self.kind is not Kind.CHANGE:
            if self.switch:
                raise ValueError("Only a change of law says which rules are left out, or another court or date.")
            return
        if not self.source.base or self.source != Source(self.source.base, self.source.document):
            raise ValueError("The law is changed for the cases that come with In Camera, each on its own facts, in its own court.")
        self.switch.check(self.source.base)
        self.switch.check_tells()

    def _check_two(self) -> None:
        if (self.kind is Kind.COMPARE) != (self.other is not None):
            raise ValueError("To compare takes two documents; other exercises are on one.")
        if self.other:
            self.two().check()

    def course(self) -> Course:
        """The hypotheticals drawn."""
        return course(self.source.exercise(), self.seed, self.count, self.levels)

    def trials(self) -> tuple[Trial, ...]:
        """The cases on which a change of law is tried."""
        return trials(self.switch, self.source.base, self.source.document)

    def two(self) -> Two:
        """The two documents compared.

        Raises:
            ValueError: with a sentence, if there is only one, or one of them can be no exercise.
        """
        if self.other is None:
            raise ValueError("To compare takes two documents.")
        return two_of(self.source, self.other)
