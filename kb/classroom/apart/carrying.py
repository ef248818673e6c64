"""The fewest points that, if one document were in them as the other is, would give it the result of the other.

All of the points together always do: then the two are alike in everything that the law asks. Sets of up to three are tried one by one;
where none of these is enough, one set is found by putting back one point after another that is not needed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kb.classroom.apart.two import LAW, Two, told
from kb.classroom.bearing import Bearing
from kb.classroom.exercise import Exercise
from kb.closed_record import complete
from kb.compiled import compiled

MOST = 3
Points = frozenset[str]


@dataclass(frozen=True)
class Carried:
    """What is to be carried over from either document to the other; `here` are the sets that give A the result of B."""

    two: Two

    @cached_property
    def here(self) -> tuple[Points, ...]:
        """What, if A were in it as B is, would give A the result of B; fewest points first."""
        return tuple(enough(self.two.here, self.two.there, tuple(self.two.points)))

    @cached_property
    def there(self) -> tuple[Points, ...]:
        """What, if B were in it as A is, would give B the result of A."""
        return tuple(enough(self.two.there, self.two.here, tuple(self.two.points)))

    def of(self, point: str) -> Bearing:
        """How much a point matters: it decides if it stands in one of the fewest, and helps if it stands in a larger set."""
        smallest = [each for some in (self.here, self.there) for each in some if len(each) == len(some[0])]
        if any(point in each for each in smallest):
            return Bearing.DECIDES
        return Bearing.HELPS if any(point in each for each in (*self.here, *self.there)) else Bearing.IDLE

    @property
    def deciding(self) -> tuple[str, ...]:
        """The points that matter most."""
        return tuple(each for each in self.two.points if self.of(each) is Bearing.DECIDES)


def enough(to: Exercise, source: Exercise, points: tuple[str, ...]) -> Iterator[Points]:
    """The sets of points, none of which holds another, that give one exercise the result of the other."""
    found: list[Points] = []
    for size in range(1, MOST + 1):
        for some in map(frozenset, combinations(points, size)):
            if not any(each <= some for each in found) and result(to, source, some) == source.answer:
                found.append(some)
    yield from found or [pruned(to, source, points)]


def pruned(to: Exercise, source: Exercise, points: tuple[str, ...]) -> Points:
    """All the points, less each that is not needed beside the rest."""
    needed = frozenset(points)
    for each in points:
        if result(to, source, needed - {each}) == source.answer:
            needed -= {each}
    return needed


def result(to: Exercise, source: Exercise, points: Iterable[str]) -> str:
    """What an exercise would come to, if it were in these points as another is."""
    own, other = told(to), told(source)
    answers = {term: token for term, token in own.items() if term not in points}
    answers |= {term: other[term] for term in points if term in other}
    law = source if LAW in points else to
    return next(iter(compiled(law.court, law.as_of).possible(complete(answers))))
