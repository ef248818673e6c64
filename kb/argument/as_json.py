"""Both sides' arguments, as the plain data that `incamera argue --json` prints."""

from collections.abc import Sequence
from typing import Any

from kb.argument.arguments import Argument
from kb.argument.goals import Goal
from kb.argument.points import Point
from kb.argument.turns import Turn
from kb.changes.as_json import answer
from kb.decision import Cited, Decision
from kb.precedent.as_json import factor, precedent, weighing
from kb.precedent.views import View

Json = dict[str, Any]


def arguments(decision: Decision, found: Sequence[Argument]) -> Json:
    """The arguments on the documents of a decision."""
    return {
        "case": decision.case,
        "citation": decision.citation,
        "court": decision.court,
        "law_as_of": decision.law_as_of,
        "record_closed": decision.record_closed,
        "arguments": [argument(each) for each in found],
    }


def argument(found: Argument) -> Json:
    """One of them."""
    return {
        "documents": list(found.documents),
        "claims": list(found.claims),
        "side": found.side,
        "disposition_now": found.present,
        "favoured": found.favoured,
        "if_the_record_closed": found.if_closed or None,
        "argues_for": found.disposition or None,
        "must_establish_one_of": [goal(each) for each in found.must],
        "points": [point(each) for each in found.points],
        "weakest_point": found.weakest_point,
        "precedents": [exchange(view, turns) for view, turns in found.precedents],
    }


def goal(found: Goal) -> Json:
    """What has still to be established."""
    stands = zip(found.answers, found.instead, strict=True)
    facts = [{**answer(each), "standard": each.standard or None, "now": now} for each, now in stands]
    return {"disposition": found.disposition, "by": [list(group) for group in found.by], "facts": facts}


def point(found: Point) -> Json:
    """A step."""
    weak = found.weakest
    return {
        "claim": found.claim,
        "rule": found.rule,
        "law": found.law,
        "facts": list(found.facts),
        "considered_and_not_shown": list(found.exceptions),
        "follows": found.follows,
        "authorities": [cited(each) for each in found.authorities],
        "weakest_link": {"kind": str(weak.kind), "link": weak.link, "reply": weak.reply or None} if weak else None,
    }


def cited(found: Cited) -> Json:
    """An authority."""
    return {
        "key": found.key,
        "citation": found.citation,
        "pinpoint": found.pinpoint,
        "weight": found.weight_key.removeprefix("weight_"),
        "verified": found.verified,
        "treated": found.treated,
    }


def exchange(view: View, turns: Sequence[Turn]) -> Json:
    """What the decisions force under a claim, and the exchange over the nearest."""
    return {
        "claim": view.claim,
        "forced_by_binding": view.binding.side or None,
        "forced_by_all": view.all.side or None,
        "weighing": weighing(view.weighing) if view.weighing else None,
        "turns": [turn(each) for each in turns],
    }


def turn(found: Turn) -> Json:
    """A move."""
    return {
        "by": found.by,
        "move": str(found.move),
        "decision": precedent(found.precedent.precedent),
        "binding": found.binding,
        "more_on_point": found.more_on_point,
        "factors": [factor(each) for each in found.factors],
        "concern": found.concern or None,
        "set_against": [factor(each) for each in found.set_against],
        "answers": found.answers,
    }
