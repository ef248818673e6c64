"""How the decisions stand to one another: which carry what all say, which conflict, and which of either bind the court."""

import json
from dataclasses import replace

import pytest
from examples import a_case

from kb.cli import main
from kb.decide import decide
from kb.precedent import as_json
from kb.precedent.base import Base, Precedent, shipped_base
from kb.precedent.compared import outcome
from kb.precedent.constraint import constraint
from kb.precedent.held import Held
from kb.precedent.index import Index
from kb.precedent.views import View, views
from kb.precedent.wording import clash_sentence, landmark_sentences
from ontology.dates import LegalDate

COVERED = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "internal": "yes", "predecisional": "yes",
           "deliberative": "yes"}  # fmt: skip


def asked(base: Base | None = None) -> View:
    case = a_case("cit", **COVERED)
    decision = decide(case, "cit", LegalDate("2026"), True)
    return views(case, decision, decision.documents, base)[0]


def named(*opinions: str) -> list[Precedent]:
    return [next(each for each in shipped_base().decisions if each.opinion == opinion and each.held) for opinion in opinions]


def turned(found: Precedent) -> Precedent:
    """A decision the other way on the same facts."""
    held = outcome(found)
    other = "opponent" if held.side == "claimant" else "claimant"
    return replace(found, case="turned", opinion="zeiss_turned", held=Held(other, held.against, held.own, held.against))


def test_the_landmarks_of_the_binding_decisions_are_told_apart_from_those_of_all() -> None:
    counting = asked().counting
    assert {each.opinion for each in counting.binding_landmarks} == {"kaiser"}
    assert {each.opinion for each in counting.binding_landmarks} < {each.opinion for each in counting.landmarks}
    said = list(landmark_sentences(counting))
    assert said[0].startswith("The leading decisions here, to whose results the others add none: ") and said[1].endswith(
        "Among those that bind the court: Kaiser (1958)."
    )


def test_a_binding_decision_that_a_persuasive_one_makes_redundant_is_still_a_landmark_of_the_binding_ones() -> None:
    (kaiser,) = named("kaiser")
    held = outcome(kaiser)
    wider = replace(kaiser, case="wider", opinion="carl_zeiss", held=replace(held, reason=held.reason & -held.reason))
    counting = asked(Base((kaiser, wider))).counting
    assert [each.opinion for each in counting.landmarks] == ["carl_zeiss"]
    assert [each.opinion for each in counting.binding_landmarks] == ["kaiser"]


def test_the_landmarks_of_the_shipped_decisions_force_what_all_of_them_force() -> None:
    view = asked()
    kept = Index([outcome(each) for each in view.counting.landmarks])
    assert constraint(kept, view.facts).side == view.all.side


def test_of_decisions_that_conflict_it_is_said_which_bind_the_court() -> None:
    (kaiser,) = named("kaiser")
    against = replace(turned(kaiser), opinion="carl_zeiss")
    (clash,) = asked(Base((kaiser, against))).counting.clashes
    assert (clash.one.opinion, [each.opinion for each in clash.others]) == ("kaiser", ["carl_zeiss"])
    assert clash_sentence(clash) == "Kaiser (1958), which binds the court, conflicts with Zeiss (1966)."
    data = as_json.clash(clash)
    assert (data["decision"]["binding"], [each["binding"] for each in data["with"]]) == (True, [False])


def test_both_kinds_of_landmarks_are_printed_and_in_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    for more in ((), ("--json",)):
        with pytest.raises(SystemExit):
            main(["precedents", "warner", "--court", "CIT", "--as-of", "2020", *more])
    out = capsys.readouterr().out
    assert "Among those that bind the court: " in " ".join(out.split())
    (document,) = json.loads(out[out.index("\n{") :])["documents"]
    assert [each["opinion"] for each in document["landmarks"]["binding"]] == ["kaiser"]
    assert document["clashes"] == []
