"""What precedents say, as the plain data that `incamera precedents --json` prints."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kb.decision import Decision
from kb.precedent.base import Precedent
from kb.precedent.compared import Compared
from kb.precedent.counted import Clash
from kb.precedent.layers import Layer, Weighing
from kb.precedent.points_of_law import on_points
from kb.precedent.proposed import Proposed
from kb.precedent.views import View
from ontology.terms import Value

Json = dict[str, Any]


def precedents(decision: Decision, found: Sequence[tuple[View, Proposed | None]]) -> Json:
    """The documents of a decision among the precedents."""
    return {
        "case": decision.case,
        "citation": decision.citation,
        "court": decision.court,
        "law_as_of": decision.law_as_of,
        "record_closed": decision.record_closed,
        "documents": [view(each, ruling) for each, ruling in found],
    }


def view(found: View, ruling: Proposed | None = None) -> Json:
    """A document under a claim."""
    return {
        "documents": list(found.documents),
        "claim": found.claim,
        "privilege": found.setting.privilege,
        "access": found.setting.access,
        "disposition": found.disposition,
        "weighing_open": found.weighing_open,
        "rules_first": found.rules_first,
        "factors": {side: [factor(each) for each in values] for side, values in found.factors.items()},
        "binding": layer(found.binding),
        "all": layer(found.all),
        "binding_strictly": layer(found.strict),
        "weighing": weighing(found.weighing) if found.weighing else None,
        "nearest": {side: [compared(each) for each in some] for side, some in found.nearest.items()},
        "reasons": {side: [[factor(each) for each in reason] for reason in reasons] for side, reasons in found.reasons.items()},
        "proposed": proposed(ruling) if ruling else None,
        "clashes": [clash(each) for each in found.counting.clashes],
        "landmarks": {
            "binding": [precedent(each) for each in found.counting.binding_landmarks],
            "all": [precedent(each) for each in found.counting.landmarks],
        },
        "left_out": [{**precedent(each.precedent), "why": str(each.why)} for each in found.counting.left_out],
        "points_of_law": [asdict(each) for each in on_points(found.setting)],
    }


def layer(found: Layer) -> Json:
    """What some of the decisions force."""
    return {
        "forced": found.side or None,
        "by": [compared(each) for each in found.by],
        "clash": found.clash,
        "whatever_is_unknown": list(found.surely),
        "if_facts_turn_out_so": [compared(each) for each in found.possibly],
    }


def weighing(found: Weighing) -> Json:
    """What is forced on the weighing of need against harm alone."""
    return {
        "factors": {side: [factor(each) for each in values] for side, values in found.factors.items()},
        "decisions": [precedent(each) for each in found.decisions],
        "binding": layer(found.binding),
        "all": layer(found.all),
    }


def clash(found: Clash) -> Json:
    """A decision and those with which it conflicts; of each whether it binds the court."""
    one, *others = ({**precedent(each), "binding": each in found.binding} for each in (found.one, *found.others))
    return {"decision": one, "with": others}


def compared(found: Compared) -> Json:
    """A precedent beside the facts."""
    parts = ("shared", "stronger", "despite", "weaker", "lacking", "unknown", "new")
    return {
        **precedent(found.precedent),
        "side": found.side,
        "weight": found.cited.weight_key.removeprefix("weight_"),
        "verified": found.cited.verified,
        "treated": found.cited.treated,
        "forces": found.forces,
        **{part: [factor(each) for each in getattr(found, part)] for part in parts},
        "in_degree": [{"here": factor(each.here), "there": factor(each.there)} for each in found.degrees],
    }


def precedent(found: Precedent) -> Json:
    """A decision of the base."""
    return {
        "case": found.case,
        "opinion": found.opinion,
        "court": found.court,
        "date": found.date,
        "claim": found.claim,
        "documents": list(found.documents),
        "disposition": found.disposition,
        "known_in_part": found.in_part,
    }


def proposed(found: Proposed) -> Json:
    """A ruling that somebody proposes."""
    return {
        "side": found.side,
        "reason": [factor(each) for each in found.reason],
        "permitted": found.permitted,
        "conflicts": [precedent(each) for each in found.conflicts],
        "supports": [precedent(each) for each in found.supports],
    }


def factor(found: Value) -> Json:
    """A factor."""
    return {"term": found.point, "value": found.token, "side": found.speaks_for, "text": found.sentence}
