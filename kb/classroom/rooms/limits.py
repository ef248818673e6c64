"""How much a store of rooms holds: what is beyond is refused with a sentence, so that nobody can fill the memory of the machine."""

from dataclasses import dataclass

HOUR = 3600.0


@dataclass(frozen=True)
class Limits:
    """How many rooms may be open at once, how many people may answer in one, how many exercises a room may have, how long a choice, a
    browser's token and the word for a set may be, and after how many seconds a room ends.
    """

    rooms: int = 500
    people: int = 300
    exercises: int = 40
    choice: int = 200
    link: int = 4000
    token: int = 64
    least_token: int = 16
    seconds: float = 6 * HOUR

    @property
    def lasting(self) -> str:
        """How long a room lasts, in words."""
        return f"{self.seconds / HOUR:g} hours"
