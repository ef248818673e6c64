"""Several privileges for one document, several documents under one claim: whatever protects, protects, and the rest is said."""

from pathlib import Path

import pytest
from files import IN_PARTS, case_in

from kb import decide
from kb.case import Case
from kb.casefile import shipped_case
from kb.cli import main
from kb.explain import explain

SECRET = """\
  - id: secret
    privilege: state-secrets
    documents: [{documents}]
    answers: {{opposition: on-merits, access: litigation, claim_made: yes, claimant_office: head, declaration: {declaration},
      harm_shown: yes, fgi_submitted: yes, confidence: yes, classification: conforming}}
"""


def two_claims(folder: Path, documents: str = "memo", declaration: str = "specific, declaration_answered: unrefuted") -> Case:
    return case_in(folder, IN_PARTS, more=SECRET.format(documents=documents, declaration=declaration))


def test_any_privilege_that_protects_a_document_protects_it_whatever_becomes_of_the_others(tmp_path: Path) -> None:
    figures = decide(two_claims(tmp_path), close_record=True).document("figures")
    assert {unit.privilege: unit.disposition for unit in figures.units} == {
        "deliberative-process": "disclosed",
        "state-secrets": "protected",
    }
    assert figures.disposition == "protected"
    assert figures.privileges == ("state-secrets",)


def test_where_none_protects_the_least_disclosure_that_a_claim_still_supports_comes_first(tmp_path: Path) -> None:
    figures = decide(two_claims(tmp_path, declaration="conclusory"), close_record=True).document("figures")
    assert {unit.disposition for unit in figures.units} == {"disclosed", "further-showing"}
    assert figures.disposition == "further-showing"
    assert figures.awaits == ("claimant",)


def test_two_privileges_that_both_protect_are_both_named(tmp_path: Path) -> None:
    assert decide(two_claims(tmp_path), close_record=True).document("passages").privileges == ("deliberative-process", "state-secrets")


def test_a_second_claim_over_one_part_leaves_the_other_part_to_the_first(tmp_path: Path) -> None:
    decision = decide(two_claims(tmp_path, "figures"), close_record=True)
    assert [len(decision.document(name).units) for name in ("passages", "figures")] == [1, 2]
    assert decision.document("memo").disposition == "protected"
    assert decision.outcome == "sustained"


def test_it_is_said_which_privilege_succeeds_and_which_fails_and_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = two_claims(tmp_path)
    with pytest.raises(SystemExit):
        main(["decide", str(tmp_path / "sample.yaml"), "--close-record"])
    said = " ".join(capsys.readouterr().out.split())
    assert "Figures: protected Claimed as deliberative process: disclosed; as state secrets: protected." in said
    grounds = {found.privilege: found.ground for found in explain(decide(case, close_record=True)) if found.document == "figures"}
    assert set(grounds) == {"deliberative-process"}, "under the second claim the parts are alike, and are explained together"
    assert all(grounds.values())


def test_several_documents_of_one_claim_of_which_the_same_is_told_are_explained_together(tmp_path: Path) -> None:
    case = two_claims(tmp_path)
    assert [(claim.id, documents) for claim, documents in case.alike()] == [
        ("deliberative", ("passages",)), ("deliberative", ("figures",)), ("secret", ("passages",)), ("secret", ("figures",)),
    ]  # fmt: skip
    together = [found.documents for found in explain(decide(case, close_record=True)) if found.privilege == "state-secrets"]
    assert [len(documents) for documents in together] == [2]


@pytest.mark.parametrize(("length", "mark"), [("full", "On this ground alone"), ("line", " alone)"), ("paragraph", " alone)")])
def test_only_of_a_document_under_several_claims_is_each_said_to_stand_alone(
    capsys: pytest.CaptureFixture[str], length: str, mark: str
) -> None:
    with pytest.raises(SystemExit):
        main(["decide", "sears", "--length", length])
    several = [document for document in decide(shipped_case("sears")).documents if len(document.units) > 1]
    assert len(several) == 1
    assert capsys.readouterr().out.count(mark) == len(several[0].units)
