"""All rooms, in memory, behind one lock: many may answer at once, and each answer counts once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from kb.classroom.rooms.code import new_code, new_key, read_code, same, spoken
from kb.classroom.rooms.limits import Limits
from kb.classroom.rooms.room import Lead, Room, Tally, refuse_too_much


@dataclass(frozen=True)
class Opened:
    """A room just opened: its code, for the class, and the key, for the teacher alone."""

    code: str
    key: str


class Rooms:
    """The rooms of one server. `clock` gives seconds; a room ends some hours after it was opened, and is then forgotten."""

    def __init__(self, limits: Limits | None = None, clock: Callable[[], float] = monotonic) -> None:
        self._limits, self._clock, self._lock = limits or Limits(), clock, Lock()
        self._rooms: dict[str, tuple[str, Room]] = {}

    def open(self, link: str, choices: Iterable[Iterable[str]]) -> Opened:
        """Open a room for a set of exercises, given as one word, with the answers that each of them allows.

        Raises:
            ValueError: with a sentence, if the set is too large, or there are too many rooms.
        """
        allowed = tuple(frozenset(each) for each in choices)
        refuse_too_much(link, allowed, self._limits)
        with self._lock:
            self._forget()
            if len(self._rooms) >= self._limits.rooms:
                raise ValueError("No more rooms can be opened at present. Try again later; rooms end after some hours.")
            code, key = new_code(), new_key()
            while code in self._rooms:
                code = new_code()
            self._rooms[code] = key, Room(link, allowed, self._clock() + self._limits.seconds)
        return Opened(code, key)

    def link(self, code: str) -> str:
        """The set of exercises of a room, in one word.

        Raises:
            ValueError: with a sentence, if there is no such room any more, or never was.
        """
        with self._lock:
            return self._room(code)[1].link

    def submit(self, code: str, exercise: int, token: str, choice: str) -> None:
        """Count an answer, the last of each token, until the exercise is revealed.

        Raises:
            ValueError: with a sentence, if there is no such room, exercise or choice, it is revealed, or the room is full.
        """
        with self._lock:
            self._room(code)[1].submit(exercise, token, choice, self._limits)

    def chosen(self, code: str, exercise: int, token: str) -> str:
        """What a token chose, empty if nothing so far.

        Raises:
            ValueError: with a sentence, if there is no such room or exercise.
        """
        with self._lock:
            room = self._room(code)[1]
            room.refuse_exercise(exercise)
            return room.chosen[exercise].get(token, "")

    def tally(self, code: str, exercise: int, key: str = "") -> Tally:
        """How many chose what: for the teacher at any time, for others once it is revealed, and before that only how many answered.

        Raises:
            ValueError: with a sentence, if there is no such room or exercise.
        """
        with self._lock:
            own, room = self._room(code)
            found = room.tally(exercise)
        return found if found.revealed or same(key, own) else Tally(exercise, (), found.answers, False)

    def reveal(self, code: str, exercise: int, key: str) -> None:
        """Show everybody what was chosen, and take no more answers.

        Raises:
            ValueError: with a sentence, if there is no such room or exercise, or the key is not the teacher's.
        """
        with self._lock:
            self._as_teacher(code, key).reveal(exercise)

    def turn(self, code: str, exercise: int, key: str) -> None:
        """Say at which exercise the teacher is.

        Raises:
            ValueError: with a sentence, if there is no such room or exercise, or the key is not the teacher's.
        """
        with self._lock:
            room = self._as_teacher(code, key)
            room.refuse_exercise(exercise)
            room.at, room.put = exercise, max(room.put, exercise)

    def lead(self, code: str) -> Lead:
        """Where the teacher is, and how far students may go.

        Raises:
            ValueError: with a sentence, if there is no such room.
        """
        with self._lock:
            room = self._room(code)[1]
            return Lead(room.at, len(room.choices) - 1 if room.free else room.put, room.free)

    def pace(self, code: str, free: bool, key: str) -> None:
        """Let students go ahead by themselves, or lead them again.

        Raises:
            ValueError: with a sentence, if there is no such room, or the key is not the teacher's.
        """
        with self._lock:
            self._as_teacher(code, key).free = free

    def close(self, code: str, key: str) -> None:
        """End a room and forget all that is in it.

        Raises:
            ValueError: with a sentence, if there is no such room, or the key is not the teacher's.
        """
        with self._lock:
            self._as_teacher(code, key)
            del self._rooms[read_code(code)]

    def __len__(self) -> int:
        with self._lock:
            self._forget()
            return len(self._rooms)

    def _as_teacher(self, code: str, key: str) -> Room:
        own, room = self._room(code)
        if not same(key, own):
            raise ValueError("Only the teacher who opened the room can do this: the key is another.")
        return room

    def _room(self, code: str) -> tuple[str, Room]:
        self._forget()
        named = read_code(code)
        found = self._rooms.get(named)
        if found is None:
            raise ValueError(
                f"There is no room with the code {spoken(named)}. Look at the teacher's screen again, letter by letter. A room is over "
                f"{self._limits.lasting} after it was opened, when its teacher ends it, or when the server is started anew; then ask for "
                "a new code."
            )
        return found

    def _forget(self) -> None:
        """Forget the rooms that have ended; they stand in the order in which they end."""
        now = self._clock()
        while self._rooms and (first := next(iter(self._rooms))) and self._rooms[first][1].ends <= now:
            del self._rooms[first]


_ROOMS = Rooms()


def rooms() -> Rooms:
    """The one store of this process."""
    return _ROOMS
