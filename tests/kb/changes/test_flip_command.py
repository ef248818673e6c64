"""`incamera flip`: what it prints, for people and for programs, and what it refuses."""

import json
from pathlib import Path

import pytest

import ontology
from kb.changes.grouping import merged, nested
from kb.changes.wording import alternatively
from kb.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["flip", *arguments])
    return int(stop.value.code or 0), *capsys.readouterr()


def flat(text: str) -> str:
    return " ".join(text.split())


TWO_CLAIMS = """
caption: Two Grounds Co. v. United States
court: CIT
date: 1984
documents:
  - {id: memo, label: Memorandum}
claims:
  - id: deliberative
    privilege: deliberative-process
    documents: [memo]
    answers: {opposition: on-merits, access: litigation, in_record: yes, claim_made: yes, claimant_office: head, declaration: specific,
      internal: yes, predecisional: yes, deliberative: yes}
  - id: secrets
    privilege: state-secrets
    documents: [memo]
    answers: {opposition: on-merits, access: litigation, in_record: yes, claim_made: no}
"""


@pytest.fixture
def two_claims(tmp_path: Path) -> str:
    path = tmp_path / "two.yaml"
    path.write_text(TWO_CLAIMS)
    return str(path)


def test_first_stand_the_facts_that_carry_it_then_what_would_change_it_by_who_could(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ceramica_regiomontana")
    assert code == 0
    named = ontology.vocabulary().named
    places = [flat(out).index(text) for text in (
        "These facts alone carry it", "And besides one of these:",
        named["hands_claimant"].sentence, named["hands_court"].sentence, named["hands_opponent"].sentence, named["hands_nobody"].sentence,
    )]  # fmt: skip
    assert places == sorted(places)
    assert "no other source meets the opponent's need (for the opponent to prove; standard: clearly and persuasively)" in flat(out)
    assert "and besides one of these:" in flat(out)


def test_alternatives_on_one_point_stand_together_and_like_documents_too(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "national_latex", "--to", "disclosed", "--by", "opponent")
    assert "Document 8, with attachments; Document 12, claimed as deliberative process: protected" in flat(out)
    assert "the agency expressly adopted the document in its decision, or uses the document as its working law" in flat(out)
    assert ontology.vocabulary().named["hands_nobody"].sentence not in flat(out)
    assert "further showing, if" not in out


def test_json_has_every_set_with_its_facts_and_who_could_bring_it_about(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ceramica_regiomontana", "--json")
    data = json.loads(out)
    assert code == 0
    (document,) = data["documents"]
    (view,) = document["views"]
    assert view["claims"] == ["state_secrets"]
    assert view["disposition"] == document["disposition"] == "protected"
    assert {fact["term"] for fact in view["left_alone"]} >= {"privilege", "access"}
    assert all(
        {fact["term"] for fact in reason} & {change["term"] for change in each["changes"]}
        for reason in view["carried_by"]
        for each in view["changes"]
    )
    need = next(each for each in view["changes"] if [change["to"] for change in each["changes"]] == ["specific", "no"])
    assert need["disposition"] == "in-camera-review"
    assert need["by"] == [["opponent"]]
    assert need["changes"][1] == {
        "term": "other_source", "from": "not-shown", "to": "no", "claims": ["state_secrets"],
        "text": "No other source meets the opponent's need.", "by_any_of": ["opponent"], "shown_by": "opponent", "standard": "clear_and_persuasive",
    }  # fmt: skip


def test_one_document_one_side_one_disposition_and_a_bound_narrow_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(
        capsys, "national_latex", "--document", "document_12", "--to", "disclosed", "--by", "opponent", "--at-most", "1", "--json"
    )
    (document,) = json.loads(out)["documents"]
    assert document["id"] == "document_12"
    changes = document["views"][0]["changes"]
    assert changes
    assert all(len(each["changes"]) == 1 and each["disposition"] == "disclosed" and ["opponent"] in each["by"] for each in changes)


def test_if_nothing_so_small_would_do_the_fewest_that_would_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "melamine_chemicals", "--to", "in-camera-review", "--by", "opponent", "--at-most", "1", "--json")
    assert {len(each["changes"]) for each in json.loads(out)["documents"][0]["views"][0]["changes"]} == {1}
    _, out, _ = run(capsys, "ceramica_regiomontana", "--to", "in-camera-review", "--at-most", "1", "--json")
    assert {len(each["changes"]) for each in json.loads(out)["documents"][0]["views"][0]["changes"]} == {2}


def test_it_says_so_where_nothing_would_do_or_it_is_so_already(capsys: pytest.CaptureFixture[str]) -> None:
    assert "That is what becomes of it already." in run(capsys, "national_latex", "--to", "protected")[1]
    nothing = run(capsys, "national_latex", "--to", "in-camera-review", "--by", "claimant")[1]
    assert "Nothing that the claimant alone could bring about would make it: in camera review." in flat(nothing)


def test_a_side_that_is_named_sees_only_what_it_could_bring_about_and_nothing_said_before(capsys: pytest.CaptureFixture[str]) -> None:
    named = ontology.vocabulary().named
    for side, other in (("opponent", "claimant"), ("claimant", "opponent")):
        out = flat(run(capsys, "ceramica_regiomontana", "--by", side)[1])
        assert named[f"hands_{side}"].sentence in out
        assert named[f"hands_{other}"].sentence not in out
        assert "These facts alone carry it" not in out


def test_a_side_that_is_named_while_facts_are_missing_is_told_when_it_counts(capsys: pytest.CaptureFixture[str], two_claims: str) -> None:
    assert "--by counts with --close-record" in flat(run(capsys, two_claims, "--by", "claimant")[1])
    assert "--by counts" not in flat(run(capsys, two_claims)[1])


def test_what_a_side_cannot_do_it_would_have_to_prove(capsys: pytest.CaptureFixture[str]) -> None:
    opponent = flat(run(capsys, "ceramica_regiomontana", "--by", "opponent")[1])
    assert "the Government itself has made the content public (for the opponent to prove; standard: preponderance)" in opponent
    assert "the opponent contests the claimant's authority -" in opponent
    assert "the Government itself has made the content public (" not in flat(run(capsys, "ceramica_regiomontana", "--by", "claimant")[1])


def test_a_disposition_that_lies_further_off_is_named_with_the_fewest_facts_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    further = "disclosed under order, by five facts at least (--to disclosed-under-order)"
    assert further in flat(run(capsys, "ceramica_regiomontana")[1])
    assert further in flat(run(capsys, "ceramica_regiomontana", "--to", "disclosed")[1])
    assert further not in flat(run(capsys, "ceramica_regiomontana", "--by", "opponent")[1])
    assert "By five facts" in run(capsys, "ceramica_regiomontana", "--to", "disclosed-under-order")[1]


def test_what_only_falls_short_of_defeating_a_result_is_not_said_to_support_it(capsys: pytest.CaptureFixture[str]) -> None:
    out = flat(run(capsys, "ceramica_regiomontana")[1])
    told, short = out.index("As told: the Government formally claims the privilege"), out.index("As told, and not enough to defeat it:")
    assert told < short < out.index("the opponent believes, but has not established")


def test_a_document_under_two_claims_is_looked_at_under_both_and_under_each(capsys: pytest.CaptureFixture[str], two_claims: str) -> None:
    _, out, _ = run(capsys, two_claims, "--close-record", "--json")
    views = json.loads(out)["documents"][0]["views"]
    assert [view["claims"] for view in views] == [["deliberative", "secrets"], ["deliberative"], ["secrets"]]
    _, out, _ = run(capsys, two_claims, "--close-record")
    assert "Memorandum, claimed as deliberative process and as state secrets" in flat(out)
    assert "(as to state secrets)" in flat(out)


def test_while_the_record_is_open_it_says_which_answers_would_settle_it(capsys: pytest.CaptureFixture[str], two_claims: str) -> None:
    _, out, _ = run(capsys, two_claims)
    assert "Settled by" in out
    assert "the Government itself has made the content public" in flat(out)
    _, out, _ = run(capsys, two_claims, "--json")
    views = json.loads(out)["documents"][0]["views"]
    assert all(view["settled_by"] and not view["changes"] for view in views if view["disposition"] == "undetermined")


def test_a_document_in_parts_is_looked_at_part_by_part(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "parts.yaml"
    parts = "  - {id: memo, label: Memorandum}\n  - {id: facts, label: The facts, part_of: memo}\n  - {id: advice, label: The advice, part_of: memo}"
    path.write_text(TWO_CLAIMS.replace("  - {id: memo, label: Memorandum}", parts))
    _, out, _ = run(capsys, str(path), "--document", "memo", "--close-record")
    assert "The facts (part of Memorandum); The advice (part of Memorandum), claimed as deliberative process" in flat(out)
    _, out, _ = run(capsys, str(path), "--document", "facts", "--close-record", "--json")
    assert [document["id"] for document in json.loads(out)["documents"]] == ["facts"]


@pytest.mark.parametrize(
    ("arguments", "code", "hint"),
    [
        (["national_latex", "--to", "disclose"], 2, "Did you mean 'disclosed'?"),
        (["national_latex", "--by", "judge"], 2, "claimant, court, opponent"),
        (["national_latex", "--at-most", "0"], 2, "at-most"),
        (["national_latex", "--document", "document_9"], 1, "Did you mean 'document_8'?"),
        (["national_latexx"], 1, "Did you mean 'national_latex'?"),
    ],
)
def test_a_slip_is_told_with_the_nearest_word(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, hint: str) -> None:
    got, _, err = run(capsys, *arguments)
    assert got == code
    assert hint in flat(err.replace("│", " "))


# ---------------------------------------------------------------- grouping


def test_sets_that_differ_on_one_point_become_one_row_and_every_set_stands_in_one_row() -> None:
    sets = [("a1", "b1"), ("a1", "b2"), ("a2", "b1"), ("a2", "b2"), ("c1",), ("c2",), ("a1", "d1")]
    rows = merged(sets, lambda each: each[0])
    assert sorted(rows) == sorted([(("a1", "a2"), ("b1", "b2")), (("c1", "c2"),), (("a1",), ("d1",))])


def test_what_several_rows_share_is_said_once() -> None:
    rows = [(("a",), ("b",)), (("a",), ("c",)), (("d",),)]
    assert nested(rows) == [((("a",),), [(("b",),), (("c",),)]), ((("d",),), [])]


def test_sentences_with_one_subject_name_it_once() -> None:
    assert alternatively(["the agency adopts it", "the agency uses it as law"]) == "the agency adopts it, or uses it as law"
    assert (
        alternatively(["an officer of rank claims it", "an officer below claims it"])
        == "an officer of rank claims it, or an officer below claims it"
    )


def test_an_open_record_says_that_it_takes_as_told_what_could_be_mended_and_how_to_see_what_mending_would_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "counsel.yaml"
    path.write_text(COUNSEL)
    said = flat(run(capsys, str(path), "--to", "in-camera-review")[1])
    assert "to what is still unknown would settle it as in camera review" in said
    assert "taken as it stands, though whose it is could still make it good: counsel claims the privilege" in said
    assert "With --close-record that counts as open to change" in said
    closed = flat(run(capsys, str(path), "--to", "in-camera-review", "--close-record")[1])
    assert "in camera review, if" in closed and "taken as it stands" not in closed


COUNSEL = """caption: Importer v. United States
court: CIT
date: 2024-06
documents: [{id: memo, label: Memorandum}]
claims:
  - id: dp
    privilege: deliberative-process
    documents: [memo]
    answers: {claim_made: yes, claimant_office: counsel, authority_contested: yes, declaration: conclusory, internal: yes,
              predecisional: yes, deliberative: yes, need_asserted: specific, other_source: no}
answers: {access: litigation, in_record: yes, published: no, opposition: on-merits, look: not-taken, chance_to_cure: no}
"""
