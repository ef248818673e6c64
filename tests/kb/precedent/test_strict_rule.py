"""The strict rule model: a court below may not narrow the rule of a decision that binds it."""

import json

import pytest
from examples import a_case
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.cli import main
from kb.decide import decide
from kb.precedent.base import Base, shipped_base
from kb.precedent.constraint import constraint, forcing
from kb.precedent.held import CLAIMANT, OPPONENT, OTHER, SIDES, Held, Situation
from kb.precedent.index import Index
from kb.precedent.layer_wording import binding_sentences, strict_sentences
from kb.precedent.unknowns import necessarily, possibly
from kb.precedent.views import View, views
from ontology.dates import LegalDate

COVERED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "internal": "yes", "predecisional": "yes",
           "deliberative": "yes", "frankness": "suffers"}  # fmt: skip
ALL = {CLAIMANT: 0b000111, OPPONENT: 0b111000}


@st.composite
def decisions(draw: st.DrawFn) -> Held:
    side = draw(st.sampled_from(SIDES))
    own = draw(st.integers(1, 63).map(lambda n: n & ALL[side]).filter(bool))
    reason = draw(st.integers(1, 63).map(lambda n: n & own).filter(bool))
    return Held(side, own, draw(st.integers(0, 63)) & ALL[OTHER[side]], reason)


situations = st.builds(lambda n: Situation(n & ALL[CLAIMANT], n & ALL[OPPONENT]), st.integers(0, 63))


@settings(max_examples=300, deadline=None)
@given(st.lists(decisions(), max_size=7), situations)
def test_a_decision_forces_strictly_iff_its_reason_holds_whatever_speaks_against_it(base: list[Held], facts: Situation) -> None:
    index, applying = Index(base), {each.side for each in base if not each.reason & ~facts.of(each.side)}
    found = constraint(index, facts, strict=True)
    assert (found.side, found.clash) == (applying.pop() if len(applying) == 1 else "", len(applying) == 2)


@settings(max_examples=300, deadline=None)
@given(st.lists(decisions(), max_size=7), situations)
def test_what_forces_where_narrowing_is_allowed_forces_strictly_too(base: list[Held], facts: Situation) -> None:
    index = Index(base)
    for side in SIDES:
        assert not index.forcing(side, facts) & ~forcing(index, side, facts, strict=True)


@settings(max_examples=300, deadline=None)
@given(st.lists(decisions(), max_size=7), situations, st.integers(0, 5))
def test_what_is_unknown_can_only_add_to_what_is_forced_strictly(base: list[Held], facts: Situation, factor: int) -> None:
    index, bit = Index(base), 1 << factor
    pair = (bit & ALL[CLAIMANT], bit & ALL[OPPONENT])
    completions = [facts, Situation(facts.claimant | pair[0], facts.opponent | pair[1])]
    unknown = Situation(facts.claimant, facts.opponent, (pair,))
    for side in SIDES:
        forced = [forcing(index, side, each, strict=True) for each in completions]
        assert necessarily(index, unknown, side, strict=True) == all(forced)
        assert possibly(index, unknown, side, strict=True) == forced[0] | forced[1]


def asked(base: Base | None = None, **answers: str) -> View:
    case = a_case("cit", **answers)
    decision = decide(case, "cit", LegalDate("2026"), True)
    return views(case, decision, decision.documents, base)[0]


def test_kaiser_may_be_narrowed_by_misconduct_but_not_if_its_rule_binds_strictly() -> None:
    view = asked(**COVERED, misconduct="shown")
    assert (view.binding.side, view.strict.side) == ("", CLAIMANT)
    said = " ".join(strict_sentences(view))
    assert "Were it free to narrow, the court could distinguish Kaiser (1958)" in said
    assert "misconduct is shown by evidence other than the documents withheld" in said
    assert said.endswith("So protection is forced by the strict rule only.")


def test_where_nothing_new_speaks_against_it_the_strict_rule_makes_no_difference() -> None:
    view = asked(**COVERED)
    assert view.strict.by == view.binding.by
    assert "It comes to the same as above" in " ".join(strict_sentences(view))


def test_binding_decisions_for_both_sides_whose_reasons_hold_clash() -> None:
    (kaiser,) = (each for each in shipped_base().decisions if each.opinion == "kaiser")
    assert kaiser.held
    now = asked(**COVERED, misconduct="shown").facts
    other = type(kaiser)(**{**vars(kaiser), "case": "other", "opinion": "matsushita", "disposition": "disclosed",
                            "held": Held(OPPONENT, now.opponent, 0, now.opponent)})  # fmt: skip
    view = asked(base=Base((kaiser, other)), **COVERED, misconduct="shown")
    assert view.strict.clash and view.strict.side == ""
    assert "The binding decisions clash" in " ".join(strict_sentences(view))


def test_persuasive_decisions_may_always_be_narrowed() -> None:
    persuasive = Base(tuple(each for each in shipped_base().decisions if each.opinion == "carl_zeiss"))
    view = asked(base=persuasive, **COVERED)
    assert (view.strict.side, view.strict.by) == ("", ())


def test_without_the_switch_it_is_said_only_where_it_forces_what_would_else_be_free() -> None:
    narrowed, same = asked(**COVERED, misconduct="shown"), asked(**COVERED)
    first, more = binding_sentences(narrowed)
    assert first == "The decisions that bind the court leave it free."
    assert more.startswith(
        "But if the court may not narrow their rules, they force protection, because the reason of Kaiser (1958) holds here"
    )
    assert narrowed.strictly_more and not same.strictly_more
    assert len(list(binding_sentences(same))) == 1


def test_the_switch_prints_a_section_and_fills_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["precedents", "warner", "--court", "CIT", "--as-of", "2020", "--strict"],
        ["precedents", "warner", "--strict", "--json"],
    ):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert not stop.value.code
    out = capsys.readouterr().out
    printed, data = out[: out.index("\n{")], json.loads(out[out.index("\n{") :])
    assert "(the strict rule model)" in " ".join(printed.split())
    assert data["documents"][0]["binding_strictly"]["forced"] is None
