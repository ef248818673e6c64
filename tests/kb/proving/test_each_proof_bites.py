"""Each proof finds what is wrong with a little law that has the fault, tells the smallest example in words, and passes one without."""

import re
from dataclasses import replace

import pytest
from little_law import Said, a_law, a_rule, element, issue, words

import ontology
from kb.citation import Citation
from kb.proving.authority import every_rule_has_authority
from kb.proving.burdens import burdens_are_right
from kb.proving.distinctions import answers_never_told_apart
from kb.proving.monotone import answers_help_their_side
from kb.proving.proved import Proved
from kb.proving.questions import no_idle_question
from kb.proving.rules import no_dead_rule
from kb.proving.soundness import no_contradiction, no_gap

SECRET = element("secret", Said("yes", "claimant"), Said("no", "opponent"), burden="claimant", unproven="no")
NEED = element("need", Said("shown", "opponent"), Said("silence"), burden="opponent", unproven="silence", asked_if="secret is yes")
TWO = (SECRET, NEED)


def sound() -> list:
    """A little law without a fault: a secret is protected unless need is shown, and what is no secret is disclosed."""
    return [
        a_rule("disposition is protected", "secret is yes", "need is silence", name="a_secret_is_protected"),
        a_rule("disposition is open", "secret is yes", "need is shown", name="need_is_weighed"),
        a_rule("disposition is disclosed", "secret is no", name="the_rest_is_disclosed"),
    ]


def told(proved: Proved) -> str:
    (fault,) = proved.faults
    return str(fault)


def test_a_sound_law_passes_every_proof() -> None:
    with words(TWO):
        rules = sound()
        laws = [a_law(*rules)]
        for proof in (no_contradiction, no_gap, no_idle_question, burdens_are_right, answers_help_their_side, every_rule_has_authority):
            assert proof(laws).faults == (), proof.__name__
        assert no_dead_rule(laws, rules).faults == ()


def test_two_dispositions_are_a_contradiction_told_by_the_fewest_answers_and_the_rules_that_meet() -> None:
    with words(TWO):
        rules = [*sound(), a_rule("disposition is open", "secret is no", name="a_contrary_rule")]
        message = told(no_contradiction([a_law(*rules)]))
    assert "Both 'disclosed' and 'open' are found" in message or "Both 'open' and 'disclosed' are found" in message
    assert "the_rest_is_disclosed (line 1)" in message
    assert "a_contrary_rule (line 1)" in message
    assert "need_is_weighed" not in message
    assert message.endswith("Smallest example, 1 of 2 answers: Of secret it is said: no [secret is no].")
    assert "United States Court of International Trade under the law of 2026" in message


def test_two_values_of_another_issue_are_a_contradiction_too() -> None:
    with words(TWO, [issue("harm", "great", "small")]):
        rules = [*sound(), a_rule("harm is great", "secret is yes"), a_rule("harm is small", "need is shown")]
        message = told(no_contradiction([a_law(*rules)]))
    assert message.endswith(
        "Smallest example, 2 of 2 answers: Of secret it is said: yes [secret is yes]. Of need it is said: shown [need is shown]."
    )


def test_answers_without_a_disposition_are_a_gap() -> None:
    with words(TWO):
        message = told(no_gap([a_law(*(rule for rule in sound() if rule.name != "need_is_weighed"))]))
    assert "No disposition follows" in message
    assert message.endswith("Of secret it is said: yes [secret is yes]. Of need it is said: shown [need is shown].")


def test_a_law_without_rules_has_a_gap_whatever_the_answers_are() -> None:
    with words(TWO):
        assert told(no_gap([a_law()])).endswith("So it is whatever the answers are.")


def test_a_rule_whose_conditions_never_meet_is_dead() -> None:
    with words(TWO):
        rules = [*sound(), a_rule("disposition is open", "secret is no", "need is shown", name="never")]
        assert "never: No answers at all make this rule apply." in told(no_dead_rule([a_law(*rules)], rules))


def test_a_rule_that_is_law_nowhere_is_dead() -> None:
    with words(TWO):
        rules = sound()
        elsewhere = a_rule("disposition is open", "secret is no", name="elsewhere")
        assert "elsewhere: It is law in none of the courts" in told(no_dead_rule([a_law(*rules)], [*rules, elsewhere]))


def test_a_rule_that_only_repeats_others_changes_nothing_and_one_for_a_finding_is_counted_apart() -> None:
    with words(TWO, [issue("harm", "great")]):
        rules = [*sound(), a_rule("harm is great", "secret is yes", name="harm_is_noted")]
        proved = no_dead_rule([a_law(*rules)], rules)
        assert proved.faults == ()
        assert "decisive for the disposition somewhere: 3; for a finding only: 1; for nothing: none." in proved.sentence
        assert proved.review == ("harm_is_noted: needed for its finding only; no disposition hangs on it.",)
        rules.append(a_rule("harm is great", "need is shown", name="harm_is_noted_again"))
        assert "harm_is_noted_again: Wherever it applies other rules find the same" in told(no_dead_rule([a_law(*rules)], rules))


def test_a_question_that_changes_nothing_is_idle() -> None:
    with words([*TWO, element("weather", "fine", "foul")]):
        assert "weather: No answer to this question can change any disposition." in told(no_idle_question([a_law(*sound())]))


def test_a_question_that_never_arises_has_no_usable_value() -> None:
    with words([*TWO, element("riddle", "a", "b", asked_if="need is shown and secret is no")]):
        assert "riddle: This question never arises" in told(no_idle_question([a_law(*sound())]))


def test_a_finding_that_no_answers_lead_to_is_named() -> None:
    with words(TWO, [issue("harm", "great")]):
        assert "harm-great: No answers at all lead to this finding." in told(no_idle_question([a_law(*sound())]))


def test_a_burden_that_pays_who_bears_it_is_the_wrong_way_about() -> None:
    with words([replace(SECRET, unproven="yes"), replace(NEED, unproven="shown")]):
        faults = [str(fault) for fault in burdens_are_right([a_law(*sound())]).faults]
    assert len(faults) == 2
    assert (
        "secret-no: Failing to prove this point serves whoever had to prove it better than this answer. The claimant fares worse"
        in faults[0]
    )
    assert "'disclosed' instead of" in faults[0]
    assert faults[1].endswith("Smallest example, 1 of 2 answers: Of secret it is said: yes [secret is yes].")


def test_a_value_that_the_other_side_must_bring_is_left_out_and_counted() -> None:
    brought = element(
        "secret", Said("yes", "claimant"), Said("silence"), Said("no", "opponent", "opponent"), burden="claimant", unproven="silence"
    )
    unmarked = replace(brought, values=tuple(replace(value, brought_by="") for value in brought.values))
    for secret, faults in ((brought, 0), (unmarked, 1)):
        with words([secret, NEED]):
            proved = burdens_are_right([a_law(*sound(), a_rule("disposition is open", "secret is silence"))])
            assert len(proved.faults) == faults
            assert ("Left out are 1 that are not for that party to bring" in proved.sentence) == (faults == 0)
            assert [line for line in proved.review if "for the opponent to bring" in line] == list(proved.review[: 1 - faults])


def test_an_answer_that_harms_its_own_side_is_told_with_what_becomes_of_the_document() -> None:
    turned = replace(SECRET, values=(replace(SECRET.values[0], speaks_for="opponent"), replace(SECRET.values[1], speaks_for="claimant")))
    with words([turned, NEED]):
        message = told(answers_help_their_side([a_law(*sound())]))
    assert "secret: An answer harms the side it speaks for, and no ':notMonotoneBecause' says why." in message
    assert re.search(r"The (claimant|opponent) fares worse, in the .* under the law of 2026: '\w+'", message)
    assert "Instead of: Of secret it is said: " in message


def test_a_reason_given_for_it_is_counted_and_one_given_for_nothing_is_stale() -> None:
    turned = replace(
        SECRET,
        values=(replace(SECRET.values[0], speaks_for="opponent"), replace(SECRET.values[1], speaks_for="claimant")),
        not_monotone_because="The world is upside down.",
    )
    with words([turned, NEED]):
        proved = answers_help_their_side([a_law(*sound())])
        assert proved.faults == ()
        assert "Left out are 2 changes, of the answers to 1 question" in proved.sentence
        assert "2 of these can turn a ruling into a worse one" in proved.sentence
        (line,) = proved.review
        assert line.startswith("secret: The world is upside down. The ")
    with words([replace(SECRET, not_monotone_because="The world is upside down."), NEED]):
        assert "secret: ':notMonotoneBecause' excuses what does not happen" in told(answers_help_their_side([a_law(*sound())]))


def test_answers_that_no_disposition_or_nothing_at_all_tells_apart_are_counted_and_named() -> None:
    silence = element("secret", "yes", "no", "silence", "shrug", "sigh")
    with words([silence, NEED], [issue("harm", "great")]):
        rest = a_rule("disposition is disclosed", "secret is no or silence or shrug or sigh")
        law = a_law(*sound()[:2], rest, a_rule("harm is great", "secret is silence"))
        proved = answers_never_told_apart([law])
    assert (
        "of 11 pairs of answers to one question, 5 lead to different dispositions somewhere, 3 only to different findings"
        in proved.sentence
    )
    assert "and 3 to no difference at all" in proved.sentence
    assert proved.faults == ()
    assert "secret, 'no' (no) and 'silence' (silence): no disposition tells them apart." in proved.review
    assert "secret, 'shrug' (shrug) and 'sigh' (sigh): no rule or question tells them apart." in proved.review


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({"key": "melamine", "pinpoint": ""}, "Melamine is at hand, so the page must be named"),
        ({"key": "melamine", "pinpoint": "somewhere"}, "'somewhere' names none"),
        ({"key": "reynolds", "unverified": ""}, "Reynolds is not at hand, so the ontology must mark it ':unverified'"),
        ({"key": "reynolds", "issuer": "nobody"}, "Reynolds is given by 'nobody', which is no court or lawgiver"),
        ({"key": "reynolds", "issuer": "commerce"}, "Reynolds is given by 'commerce', which is no court or lawgiver"),
        ({"key": "reynolds", "issued": "2099"}, "Reynolds stands on no date on which the rule is law"),
        ({"key": "reynolds", "until": "1960"}, "Reynolds stands on no date on which the rule is law"),
    ],
)
def test_a_citation_that_is_no_authority_is_told(change: dict[str, str], hint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from ontology.dates import LegalDate

    whole, key, pinpoint = ontology.vocabulary(), change["key"], change.get("pinpoint", "7")
    dates = {name: LegalDate(change[name]) for name in ("issued", "until") if name in change}
    plain = {name: change[name] for name in ("unverified", "issuer") if name in change}
    doctored = replace(whole, authorities={**whole.authorities, key: replace(whole.authorities[key], **plain, **dates)})
    law = a_law(replace(a_rule("disposition is open", "privilege is other"), authorities=(Citation(key, pinpoint),)))
    monkeypatch.setattr(ontology, "vocabulary", lambda: doctored)
    assert hint in told(every_rule_has_authority([law]))
