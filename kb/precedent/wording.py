"""What precedents say, in words: the sentences on facts are the ontology's; only how they are brought together is decided here."""

from collections import Counter
from collections.abc import Iterator, Sequence

import ontology
from kb.explain import cite_text, disposition_label
from kb.precedent.base import Left, Precedent
from kb.precedent.compared import Compared, Degree
from kb.precedent.counted import Clash, Counted, LeftOut
from kb.precedent.layers import Layer
from kb.precedent.points_of_law import on_points
from kb.precedent.proposed import Proposed
from kb.precedent.views import View
from kb.wording import listed, lower
from ontology.terms import Value

FOR = {"claimant": "protection", "opponent": "disclosure"}
PART = "its facts are known in part, so that its court may have relied on more"


def facts(values: Sequence[Value], degrees: Sequence[Degree] = ()) -> str:
    """Factors in a row; one in which two situations differ in degree is said of both."""
    apart = {value: degree for degree in degrees for value in (degree.here, degree.there)}
    return "; ".join(dict.fromkeys(in_degree(apart[value]) if value in apart else lower(value.sentence) for value in values))


def in_degree(found: Degree) -> str:
    """A difference in degree, the stronger first."""
    here, there = lower(found.here.sentence), lower(found.there.sentence)
    return f"here {here}, there only: {there}" if found.stronger_here else f"there {there}, here only: {here}"


def short(found: Precedent) -> str:
    """How a decision is called in a sentence."""
    return called(found.opinion)


def called(opinion: str) -> str:
    """How an opinion is called in a sentence, by its key."""
    authority = ontology.vocabulary().authority(opinion)
    return f"{authority.short} ({authority.issued.text[:4]})"


def names(found: Sequence[Precedent]) -> str:
    """Decisions by name, each once, with the number of its rulings if it stands among them more than once."""
    counts = Counter(short(each) for each in found)
    return listed([name if count == 1 else f"{name.removesuffix(')')}, {count} rulings)" for name, count in counts.items()])


def named(found: Sequence[Compared]) -> str:
    """The decisions by name."""
    return names([each.precedent for each in found])


def layer_sentence(found: Layer, binding: bool, alone: bool = False) -> str:
    """What some of the decisions force, or force on one issue alone."""
    on = {(True, False): "", (True, True): ", on this alone,", (False, False): ",", (False, True): " and on this alone,"}[binding, alone]
    which = f"The decisions that bind the court{on}" if binding else f"All of them, were the persuasive ones followed too{on}"
    if found.clash:
        return f"{which} went both ways without a relevant difference ({named(found.by)}): free."
    if not found.side:
        return f"{which} leave it free."
    return f"{which} force {FOR[found.side]}: {named(found.by)}{as_far_as_known(found)}."


def as_far_as_known(found: Layer) -> str:
    """That the decisions that force are known in part, where all are."""
    return ", as far as its facts are known" if all(each.precedent.in_part for each in found.by) else ""


def rules_first_sentence(view: View) -> str:
    """That the rules go before what the decisions would force, where they give something else."""
    return (
        f"The rules go first, and give: {disposition_label(view.disposition)}. What nobody told counts here for neither side, "
        "so a showing that is still owed is not among these facts."
    )


def size_sentence(view: View) -> str:
    """How many decisions count under the privilege, and rulings where a decision made several."""
    rulings, decisions = len(view.base), len({each.opinion for each in view.base})
    one = f"{decisions} decision{'' if decisions == 1 else 's'} under this privilege"
    return f"Of {one}" if rulings == decisions else f"Of {rulings} rulings in {one}"


def compared_lines(found: Compared) -> Iterator[tuple[str, str]]:
    """A precedent and how the facts stand to it, each with what it is."""
    part = f"; {PART}" if found.precedent.in_part else ""
    of = f" as to {found.precedent.of}" if found.precedent.of else ""
    yield "", f"{cite_text(found.cited)}, {found.precedent.disposition}{of}{part}"
    known = [each for each in found.lacking if each not in found.unknown]
    for what, some in (
        ("Shared", found.shared), ("Decided so although", found.despite), ("Here besides", found.stronger),
        ("Against it there, and not here", found.weaker), ("It rested on, and here is unknown", found.unknown),
        ("It rested on, and here is not so or not told", known), ("Against it here only", found.new),
    ):  # fmt: skip
        yield what, facts(some, found.degrees)
    if found.forces:
        yield "", "No relevant difference."


def point_sentence(found: Sequence[Compared], side: str) -> str:
    """That none of the decisions nearest for a side is in point, and why; empty where one is."""
    if not found:
        return f"No decision for {FOR[side]} shares a fact that speaks for it."
    if any(each.in_point for each in found):
        return ""
    shared = facts(list(dict.fromkeys(value for each in found for value in each.shared)))
    return f"No decision for {FOR[side]} is in point: all that the nearest have in common with this case is that {shared} ({named(found)})."


def reasons_sentences(view: View, side: str) -> Iterator[str]:
    """On what a court would have to rely to decide for a side and distinguish every decision."""
    reasons = view.reasons[side]
    if not view.factors[side]:
        yield "Nothing: no fact that is told speaks for it."
    elif view.all.side and view.all.side != side:
        yield "Nothing that is told would distinguish them all."
    elif not reasons:
        yield "No three facts that are told, or fewer, would distinguish them all."
    elif len(reasons) == len(view.factors[side]):
        yield f"Any one fact that speaks for {FOR[side]}: no decision the other way stands in the way."
    else:
        yield from map(facts, reasons)


def proposed_sentence(found: Proposed) -> str:
    """Whether a proposed ruling is permitted."""
    said = f"To decide for {FOR[found.side]} because {facts(found.reason)}"
    if not found.conflicts:
        return f"{said}, conflicts with no decision: permitted."
    if found.permitted:
        return f"{said}, conflicts with {names(found.conflicts)}, as {names(found.supports)} does already: permitted."
    return f"{said}, conflicts with {names(found.conflicts)}: not permitted to a court that follows them."


def clash_sentence(found: Clash) -> str:
    """Decisions that conflict, those that bind the court marked."""
    one, *others = (f"{short(each)}{', which binds the court,' if each in found.binding else ''}" for each in (found.one, *found.others))
    return f"{one} conflicts with {listed(list(dict.fromkeys(others))).rstrip(',')}."


def landmark_sentences(found: Counted) -> Iterator[str]:
    """The decisions that carry what all of them force, and what the binding ones force."""
    if found.landmarks:
        yield f"The leading decisions here, to whose results the others add none: {names(found.landmarks)}."
    if found.binding_landmarks:
        yield f"Among those that bind the court: {names(found.binding_landmarks)}."


def left_out_sentences(found: Sequence[LeftOut], view: View) -> Iterator[str]:
    """The decisions under the same privilege that do not count, and why; of those in another kind of suit, what had been given by then."""
    authorities, setting = ontology.vocabulary().authorities, view.setting
    for why in (Left.ITSELF, Left.ACCESS, Left.NO_FORCE, Left.NO_OUTCOME, Left.LATER):
        some = [each.precedent for each in found if each.why is why and each.precedent.privilege == setting.privilege]
        if why is Left.ACCESS:
            some = [each for each in some if authorities[each.opinion].issued.first <= setting.as_of.last]
        else:
            some = [each for each in some if each.access == setting.access]
        if some and why is Left.NO_FORCE:
            history = [authorities[each.opinion].ended_by(view.setting.as_of) for each in some]
            said = [f"{short(each)}, {end.label}" if end else short(each) for each, end in zip(some, history, strict=True)]
            yield f"{why.value[0].upper()}{why.value[1:]}, and left out: {listed(list(dict.fromkeys(said)))}."
        elif some:
            yield f"{why.value[0].upper()}{why.value[1:]}, and left out: {names(some)}."
    for point in on_points(setting):
        yield f"On a point of law only, so that no facts compare: {called(point.opinion)}. {point.held}"
