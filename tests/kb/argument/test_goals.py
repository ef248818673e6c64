"""What a side must still establish is what a lawyer would set about first."""

from examples import a_case

from kb.argument.arguments import Argument, arguments
from kb.decide import decide
from kb.precedent.held import CLAIMANT

BY_COUNSEL = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "in_record": "yes", "published": "no",
              "claim_made": "yes", "claimant_office": "counsel", "authority_contested": "yes", "declaration": "conclusory", "chance_to_cure": "no",
              "internal": "yes", "predecisional": "yes", "deliberative": "yes", "look": "not-taken",
              "need_asserted": "specific", "other_source": "no"}  # fmt: skip


def for_protection(closed: bool | None = None, **answers: str) -> Argument:
    case = a_case(**{**BY_COUNSEL, **answers})
    decision = decide(case, close_record=closed)
    (found,) = arguments(case, decision, decision.documents, [CLAIMANT])
    return found


def ways(found: Argument) -> list[set[str]]:
    return [{answer.value.iri for answer in goal.answers} for goal in found.must]


def test_a_defect_that_the_government_can_mend_comes_before_a_showing_that_the_document_bears_on_nothing() -> None:
    for closed in (None, True):
        found = for_protection(closed)
        assert ways(found)[0] == {"claimant_office-head", "look-taken", "look_shows-as-described"}
        assert {"claimant_office-delegate", "look-taken", "declaration-specific"} in ways(found)
        assert ways(found)[-1] == {"relevance_shown-irrelevant"}
        assert found.must[0].by == (("claimant", "court"),)


def test_a_defect_that_nobody_waits_to_see_mended_is_not_put_first() -> None:
    found = for_protection(True, claimant_office="head", declaration="specific", adopted="adopted")
    assert found.present == "disclosed"
    assert ways(found)[0] == {"relevance_shown-irrelevant"}
