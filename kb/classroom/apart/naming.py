"""What a student named as making the difference, held against both documents, with feedback."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.classroom.apart.carrying import Carried, Points
from kb.classroom.apart.two import Two
from kb.classroom.bearing import Bearing
from kb.explain import disposition_label
from kb.questions.wording import sentence_case
from kb.revising.printing import parting_lines
from kb.wording import listed, lower

SEVERAL = 4


@dataclass(frozen=True)
class Named:
    """A point and a rule that a student named, either of which may be empty, and how they came out.

    `bearing` is of the point, `first` says whether the rule is the one at which the proofs first part; each is None where nothing was
    named. The sentences come under what they are on, and `enough` says what would carry the result over.
    """

    bearing: Bearing | None
    first: bool | None
    on_point: tuple[str, ...]
    on_rule: tuple[str, ...]
    enough: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """How it came out, in a few words."""
        point = None if self.bearing is None else self.bearing is Bearing.DECIDES
        if point is not False and self.first is not False:
            return "Right"
        if point or self.first:
            return "Half right"
        return "That difference matters less" if self.bearing is Bearing.HELPS else "Not so"


def named(carried: Carried, point: str, rule: str) -> Named:
    """A point and a rule, named.

    Raises:
        ValueError: with a sentence, if neither was named, or one is none of those shown.
    """
    two = carried.two
    if not point and not rule:
        raise ValueError("Name the difference that matters, or the rule at which the proofs first part, or both.")
    if point and point not in two.points:
        raise ValueError(f"'{point[:40]}' is none of the points on which the two differ.")
    if rule and rule not in two.rules:
        raise ValueError(f"'{rule[:60]}' is none of the rules of either proof.")
    return Named(
        carried.of(point) if point else None, rule == two.parting.rule if rule else None,
        tuple(point_sentences(carried, point)) if point else (), tuple(rule_sentences(two, rule)) if rule else (),
        enough_sentences(carried),
    )  # fmt: skip


def point_sentences(carried: Carried, point: str) -> Iterator[str]:
    """What a point does."""
    two, bearing = carried.two, carried.of(point)
    name = short(two, point)
    if bearing is Bearing.IDLE:
        yield f"It makes no difference here: {name}. Were A and B alike in it, neither would come out as the other did."
    for one, other, sets in (("A", "B", carried.here), ("B", "A", carried.there)):
        if having := [each for each in sets if point in each]:
            yield carried_sentence(two, one, other, point, having[0])
    if bearing is Bearing.HELPS:
        yield "But fewer points would do without it."
    if bearing is not Bearing.DECIDES:
        yield f"What matters most: {listed([short(two, each) for each in carried.deciding])}."


def carried_sentence(two: Two, one: str, other: str, point: str, some: Points) -> str:
    """What one document would come to, were it in a point, and in others if need be, as the other is."""
    then = disposition_label((two.there if one == "A" else two.here).answer)
    rest = [short(two, each) for each in two.points if each in some and each != point]
    besides = f", and in this besides: {listed(rest)}" if rest else ""
    return f"Were {one} as {other} is in this, {short(two, point)}{besides}, it would come out as {other} did: {then}."


def rule_sentences(two: Two, rule: str) -> Iterator[str]:
    """Whether the proofs first part at a rule and, if not, what it does and where they part."""
    yield "There they first part." if rule == two.parting.rule else f"{why_not_there(two, rule)} They first part here:"
    yield from parting_sentences(two)


def parting_sentences(two: Two) -> Iterator[str]:
    """Where the proofs first part."""
    yield from (f"{sentence_case(each).removesuffix('.')}." for each in parting_lines(two.parting, by_name=False))


def why_not_there(two: Two, rule: str) -> str:
    """Why the proofs do not first part at a rule."""
    proofs = two.pair.proofs
    _, here, there = next(row for row in proofs.in_order if row[0].rule == rule)
    if here and there:
        return "That rule applies in both."
    one, other = ("A", "B") if here else ("B", "A")
    if any(each.by(rule) and each.here and each.there for each in proofs.found):
        return f"That rule applies in {one} alone, but in {other} another rule finds the same."
    return f"That rule applies in {one} alone, but it is not where they first part."


def enough_sentences(carried: Carried) -> tuple[str, str]:
    """The fewest points that would give either the result of the other."""
    two = carried.two
    return enough_sentence(two, "A", "B", carried.here), enough_sentence(two, "B", "A", carried.there)


def enough_sentence(two: Two, one: str, other: str, sets: tuple[Points, ...]) -> str:
    """The fewest points that would give one document the result of the other."""
    fewest = [each for each in sets if len(each) == len(sets[0])]
    said = [listed([short(two, point) for point in two.points if point in each]) for each in fewest[:SEVERAL]]
    more = f"; or by {len(fewest) - SEVERAL} other such changes" if len(fewest) > SEVERAL else ""
    then = disposition_label((two.there if one == "A" else two.here).answer)
    ways = "; or in this: ".join(said)
    return f"For {one} to come out as {other} did, {then}, it would be enough to be as {other} is in this: {ways}{more}."


def short(two: Two, point: str) -> str:
    """A point, by its name alone, in quotation marks."""
    return f"“{lower(two.points[point].name)}”"
