"""One room: the answers to each exercise, by tokens that mean nothing, and how many gave each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kb.classroom.rooms.limits import Limits


@dataclass(frozen=True)
class Tally:
    """How many chose what in one exercise, most chosen first; once it is `revealed` nobody can change anything."""

    exercise: int
    counts: tuple[tuple[str, int], ...]
    answers: int
    revealed: bool


@dataclass(frozen=True)
class Lead:
    """Where the teacher is, the last exercise that students may see, and whether they are free to go ahead by themselves."""

    at: int
    last: int
    free: bool


@dataclass
class Room:
    """What a room holds: its exercises as a set in one word, the choices that each allows, who chose what, what was revealed, and at
    which exercise the teacher is. Students see no exercise that the teacher has not `put`, unless they are `free` to go ahead.

    A person is a token that their browser drew at random, and nothing else is known of them.
    """

    link: str
    choices: tuple[frozenset[str], ...]
    ends: float
    chosen: list[dict[str, str]] = field(init=False)
    revealed: set[int] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    at: int = 0
    put: int = 0
    free: bool = False

    def __post_init__(self) -> None:
        self.chosen = [{} for _ in self.choices]

    def submit(self, exercise: int, token: str, choice: str, limits: Limits) -> None:
        """Count an answer; a second from the same token takes the place of the first.

        Raises:
            ValueError: with a sentence, if there is no such exercise or choice, it is revealed already, or the room is full.
        """
        self.refuse_exercise(exercise)
        if exercise in self.revealed:
            raise ValueError("The answer to this exercise has been shown, so that nothing can be changed any more.")
        if choice not in self.choices[exercise]:
            raise ValueError("This is none of the answers that the exercise allows.")
        if not limits.least_token <= len(token) <= limits.token or not token.isascii():
            raise ValueError("This browser has no token by which one answer is counted once. Open the room again.")
        if token not in self.people and len(self.people) >= limits.people:
            raise ValueError(f"This room is full: {limits.people} people have answered.")
        self.people.add(token)
        self.chosen[exercise][token] = choice

    def reveal(self, exercise: int) -> None:
        """Show what was chosen, and take no more answers.

        Raises:
            ValueError: with a sentence, if there is no such exercise.
        """
        self.refuse_exercise(exercise)
        self.revealed.add(exercise)

    def refuse_exercise(self, exercise: int) -> None:
        """Refuse an exercise that the room does not have.

        Raises:
            ValueError: with a sentence.
        """
        if not 0 <= exercise < len(self.choices):
            raise ValueError(f"This room has no exercise {exercise + 1}; it has {len(self.choices)}.")

    def tally(self, exercise: int) -> Tally:
        """How many chose what.

        Raises:
            ValueError: with a sentence, if there is no such exercise.
        """
        self.refuse_exercise(exercise)
        chosen = self.chosen[exercise]
        counts = sorted(Counter(chosen.values()).items(), key=lambda pair: (-pair[1], pair[0]))
        return Tally(exercise, tuple(counts), len(chosen), exercise in self.revealed)


def refuse_too_much(link: str, choices: Sequence[frozenset[str]], limits: Limits) -> None:
    """Refuse a room that would be too large, or empty.

    Raises:
        ValueError: with a sentence.
    """
    if len(link) > limits.link:
        raise ValueError(f"The word for a set of exercises has at most {limits.link} characters, not {len(link)}.")
    if not 1 <= len(choices) <= limits.exercises:
        raise ValueError(f"A room has 1 to {limits.exercises} exercises, not {len(choices)}.")
    if any(len(choice) > limits.choice for each in choices for choice in each) or not all(choices):
        raise ValueError(f"Each exercise allows some answers, each of at most {limits.choice} characters.")
