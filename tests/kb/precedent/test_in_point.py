"""A decision with which a case has no more in common than that there is a dispute is not offered as one in point."""

from examples import a_case

import ontology
from kb.argument.arguments import arguments
from kb.argument.turns import Move
from kb.decide import decide
from kb.precedent.held import OPPONENT
from kb.precedent.views import View, views
from kb.precedent.wording import point_sentence

CONTESTED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "in_record": "yes", "claim_made": "yes",
             "claimant_office": "head", "declaration": "specific", "internal": "yes", "predecisional": "yes", "deliberative": "yes"}  # fmt: skip


def view(**answers: str) -> View:
    case = a_case(**CONTESTED, **answers)
    decision = decide(case, close_record=True)
    (found,) = views(case, decision, decision.documents)
    return found


def test_that_the_claim_is_contested_makes_no_decision_one_in_point_and_that_is_said() -> None:
    said = point_sentence(view().nearest[OPPONENT], OPPONENT)
    assert said.startswith(
        "No decision for disclosure is in point: all that the nearest have in common with this case is that the opponent"
    )


def test_a_decision_that_shares_a_fact_about_the_document_or_the_need_is_in_point() -> None:
    found = view(look="taken", look_shows="not-as-described").nearest[OPPONENT]
    assert found[0].in_point and point_sentence(found, OPPONENT) == ""


def test_where_none_is_in_point_only_the_nearest_is_argued_over() -> None:
    case = a_case(**CONTESTED)
    decision = decide(case, close_record=True)
    (found,) = arguments(case, decision, decision.documents, [OPPONENT])
    ((_, turns),) = found.precedents
    assert [turn.move for turn in turns].count(Move.CITE) == 1


def test_that_the_government_had_no_chance_yet_to_mend_its_claim_speaks_for_neither_side() -> None:
    assert "chance_to_cure" not in {value.point for some in view(chance_to_cure="no").factors.values() for value in some}
    assert "chance_to_cure" in {value.point for value in view(chance_to_cure="yes").factors[OPPONENT]}


def test_one_concern_alone_is_commonplace() -> None:
    concerns = ontology.vocabulary().of_kind("Concern")
    assert [key for key, each in concerns.items() if getattr(each, "commonplace", False)] == ["concern_contest"]
