"""What the state secrets privilege covers."""

from collections.abc import Callable

import pytest
from facts_of_law import FOREIGN, LOOKED, OWN_SECRET, without

from kb.decision import Decision

Held = Callable[..., Decision]
Told = Callable[..., None]

# ---------------------------------------------------------------- the order of classification


@pytest.mark.parametrize(
    ("order", "as_of", "rule", "authority"),
    [
        ("eo_12065", "1982-06", "harm_from_foreign_government_information_is_presumed", "E.O. 12,065, section 1-303"),
        ("eo_12065", "2026", "harm_from_foreign_government_information_is_presumed", "Ceramica at 170"),
        ("eo_12065", "2026", "harm_from_foreign_government_information_is_presumed", "E.O. 12,065, section 1-303"),
        ("eo_12356", "2026", "order_of_1982_presumes_harm_as_well", "E.O. 12,356"),
        ("eo_12356", "1990", "order_of_1982_presumes_harm_as_well", "E.O. 12,356"),
        ("later", "2005", "orders_since_2003_presume_harm_again", "E.O. 13,292"),
        ("later", "2026", "orders_since_2003_presume_harm_again", "E.O. 13,526"),
    ],
)
def test_harm_from_foreign_government_information_is_presumed_under_the_order_of_its_classification(
    held: Held, order: str, as_of: str, rule: str, authority: str
) -> None:
    held(FOREIGN, "protected", rule, authority, classified_under=order, as_of=as_of)


@pytest.mark.parametrize("order", ["earlier", "eo_12958", "not_stated"])
def test_where_no_order_presumes_harm_the_government_must_show_it(held: Held, order: str) -> None:
    held(
        FOREIGN,
        "further-showing",
        "harm_must_be_shown_to_the_satisfaction_of_the_court",
        "Republic Steel",
        awaits="claimant",
        classified_under=order,
    )
    held(
        FOREIGN,
        "protected",
        "considered_judgement_of_harm_has_substantial_weight",
        "Ceramica at 170",
        classified_under=order,
        harm_shown="yes",
    )


def test_the_order_of_1995_as_first_made_presumed_nothing_and_says_so(held: Held, told: Told) -> None:
    told(held(FOREIGN, "further-showing", classified_under="eo_12958"), "order_of_1995_as_first_made_presumes_nothing", "E.O. 12,958")
    told(held(FOREIGN, "protected"), "order_of_1995_as_first_made_presumes_nothing", is_told=False)


@pytest.mark.parametrize("as_of", ["1982", "1990", "2026"])
def test_the_day_of_classification_decides_and_not_the_day_of_the_ruling(held: Held, as_of: str) -> None:
    held(FOREIGN, "protected", "harm_from_foreign_government_information_is_presumed", as_of=as_of)


@pytest.mark.parametrize("slip", [{"confidence": "no"}, {"classification": "improper"}, {"classification": "none"}])
def test_without_confidence_or_conforming_classification_harm_must_be_shown_in_the_ordinary_way(held: Held, slip: dict[str, str]) -> None:
    held(FOREIGN, "further-showing", "harm_must_be_shown_to_the_satisfaction_of_the_court", awaits="claimant", **slip)
    held(FOREIGN, "protected", "considered_judgement_of_harm_has_substantial_weight", "Carlisle at 216", harm_shown="yes", **slip)


def test_classification_of_the_governments_own_information_presumes_nothing(held: Held) -> None:
    held(OWN_SECRET, "further-showing", "harm_must_be_shown_to_the_satisfaction_of_the_court", harm_shown="not_shown")


# ---------------------------------------------------------------- harm


def test_argument_against_the_harm_leads_nowhere_but_evidence_calls_for_a_look(held: Held) -> None:
    held(OWN_SECRET, "protected", "considered_judgement_of_harm_has_substantial_weight", declaration_answered="disputed")
    held(
        OWN_SECRET,
        "in-camera-review",
        "contradicted_harm_calls_for_a_look",
        "Reynolds at 10",
        awaits="court",
        declaration_answered="contradicted",
    )


def test_a_look_confirms_the_harm_or_ends_the_claim_or_leaves_it_to_be_proved(held: Held) -> None:
    contradicted = {**OWN_SECRET, "declaration_answered": "contradicted", "look": "taken"}
    held(contradicted, "protected", "look_may_confirm_the_harm", look_shows="as_described")
    held(contradicted, "disclosed", "look_may_show_a_document_not_to_be_secret", look_shows="not_as_described")
    held(
        contradicted,
        "further-showing",
        "look_without_a_finding_leaves_the_claimant_to_prove_harm",
        awaits="claimant",
        look_shows="no_finding",
    )


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
def test_harm_presumed_or_declared_can_be_rebutted(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "harm_can_be_rebutted", "Ceramica at 170", harm_shown="rebutted")


def test_that_it_is_business_data_does_not_matter(held: Held, told: Told) -> None:
    told(
        held(FOREIGN, "protected", business_data="argued"),
        "content_of_foreign_government_information_does_not_matter",
        "Carlisle (D.D.C.) at 1897",
    )


@pytest.mark.parametrize("more", [{}, {"harm_shown": "yes"}, {"harm_shown": "yes", **LOOKED}])
def test_subterfuge_shown_prima_facie_is_left_open(held: Held, more: dict[str, str]) -> None:
    held(FOREIGN, "open", "subterfuge_is_left_open", "Ceramica at 171", awaits="court", business_data="channelled", **more)


# ---------------------------------------------------------------- subject and age


@pytest.mark.parametrize(
    ("subject", "rule", "authority"),
    [
        ("military", "military_matter_is_within_the_privilege", "Reynolds at 10"),
        ("intelligence", "intelligence_is_within_the_privilege", "Ellsberg"),
        ("foreign_relations", "foreign_relations_are_within_the_privilege", "Ceramica at 169"),
    ],
)
def test_military_intelligence_and_diplomatic_matter_is_within_the_privilege(
    held: Held, told: Told, subject: str, rule: str, authority: str
) -> None:
    told(held(OWN_SECRET, "protected", secret_subject=subject), rule, authority)


def test_matter_of_another_kind_is_outside_however_harmful_it_is_called(held: Held) -> None:
    held(OWN_SECRET, "disclosed", "other_matter_is_outside_the_privilege", "Ceramica at 169", secret_subject="none")
    held({**OWN_SECRET, **LOOKED}, "disclosed", "subject_outside_the_privilege_is_not_covered", secret_subject="none")


def test_silence_on_the_subject_does_not_take_the_secret_out_of_the_privilege(held: Held) -> None:
    held(without(OWN_SECRET, "secret_subject"), "protected", "considered_judgement_of_harm_has_substantial_weight")


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
def test_age_or_declassification_alone_does_not_end_the_secret(held: Held, told: Told, facts: dict[str, str]) -> None:
    told(held(facts, "protected", age="raised"), "age_alone_does_not_end_the_secret")


@pytest.mark.parametrize("facts", [FOREIGN, OWN_SECRET])
def test_a_secret_shown_to_be_without_present_importance_is_disclosed(held: Held, facts: dict[str, str]) -> None:
    held(facts, "disclosed", "secret_without_present_importance_does_no_harm", "Ceramica at 169-170", age="shown_stale")
