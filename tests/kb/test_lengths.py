"""Explanations in a line and in a paragraph: good sentences for every disposition, and no more than decides."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest
from examples import a_case

import ontology
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.cli import main
from kb.decide import decide
from kb.hypotheticals.reading import read_all
from kb.lengths import Summary, case_summary, of_document, summaries
from kb.lengths.clauses import run_together
from kb.rederiving import doubts

PROPER = {"privilege": "state_secrets", "claim_made": "yes", "declaration": "specific"}
BADLY_WRITTEN = re.compile(r"\s\s|\.\.|;;|,,|\s[.;,:]|:\s*[.;]|\bit it\b|\bthe the\b|\bthat that\b|\(\)|None|_|; \.|\bnot not\b")


def short(case: Case, closed: bool | None = None) -> tuple[Summary, ...]:
    return summaries(case, decide(case, close_record=closed))


def line(answers: dict[str, str], closed: bool = True) -> str:
    (found,) = short(a_case(**answers), closed)
    return found.line


@cache
def everything() -> tuple[tuple[str, Summary], ...]:
    """Every shipped case with the record as it is and closed, and every hypothetical with it closed and a third of them open."""
    found = [(name, each) for name in shipped() for closed in (None, True) for each in short(shipped_case(name), closed)]
    for number, each in enumerate(read_all().hypotheticals):
        case = replace(a_case(each.court, **each.answers), date=each.as_of)
        found += [(each.rule, said) for closed in ((True, False) if number % 3 == 0 else (True,)) for said in short(case, closed)]
    return tuple(found)


# ---------------------------------------------------------------- the line


def test_ceramica_in_a_line() -> None:
    (found,) = short(shipped_case("ceramica_regiomontana"))
    assert found.line == (
        "Protected (state secrets): the privilege is properly invoked; a foreign government submitted the information; the declaration "
        "explains how disclosure would harm national security or foreign relations; and the opponent asserts no more than a general "
        "need for the document. Ceramica at 169, 170, 171."
    )


def test_a_line_cites_what_had_been_given_before_what_came_later_and_marks_what_did() -> None:
    lines = {each.line.split(": ")[1]: each.line for each in short(shipped_case("sears"), True)}
    (afterwards,) = (each for each in lines.values() if "come after the decision" in each)
    assert afterwards.endswith("Nat'l Latex at 221 (later); Sears at 151-153 (unverified).")
    assert (
        "Melamine at 66 n.2, 66-67 (later); Reynolds at 11 (unverified); Nixon (unverified)." in short(shipped_case("nixon"), True)[0].line
    )
    assert "later" not in line({**PROPER, "harm_shown": "yes"})


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({**PROPER, "harm_shown": "yes"}, "Protected (state secrets): the privilege is properly invoked, and the declaration explains how"),
        ({**PROPER, "published": "by_government"}, "Disclosed (state secrets): the Government itself has made the content public. "),
        (PROPER, "Further showing (state secrets): "),
        ({**PROPER, "harm_shown": "yes", "declaration_answered": "contradicted"}, "In camera review (state secrets): "),
        (
            {**PROPER, "fgi_submitted": "yes", "business_data": "channelled"},
            "Left to the court (state secrets): the privilege is properly invoked, and there is",
        ),
        (
            {**PROPER, "harm_shown": "yes", "look": "taken", "look_shows": "severable_facts"},
            "Disclosed in part (state secrets): the privilege is properly invoked; the court, having read the document, finds it properly",
        ),
        ({"privilege": "other"}, "Protected (another privilege): the record shows no opposition to the claim."),
    ],
)
def test_a_line_says_what_decides_for_each_disposition(answers: dict[str, str], said: str) -> None:
    assert line(answers).startswith(said), line(answers)


def test_an_exception_nobody_raised_is_left_out_and_one_that_decides_is_said() -> None:
    assert "public" not in line({**PROPER, "harm_shown": "yes"})
    assert "public" in line({**PROPER, "harm_shown": "yes", "published": "by_government"})


def test_an_undetermined_document_is_said_to_be_so_with_what_is_possible_and_the_first_question() -> None:
    said = line({"privilege": "state_secrets"}, closed=False)
    assert said.startswith("Undetermined (state secrets). Still possible: protected, ")
    assert "To be asked first: " in said
    assert said.endswith("more may follow.)")


def test_a_whole_in_parts_is_said_part_by_part() -> None:
    case = shipped_case("union_oil")
    decision = decide(case, close_record=True)
    whole = next(document for document in decision.documents if document.parts)
    found = of_document(summaries(case, decision), whole)
    assert found is not None
    assert found.line.startswith("Further showing, as its parts are: further showing: ")
    assert found.paragraph.text.endswith("Therefore the court should call for a further showing before it rules.")


# ---------------------------------------------------------------- the paragraph


def test_a_paragraph_goes_from_issue_to_rule_to_application_to_what_was_presumed_to_conclusion() -> None:
    (found,) = short(shipped_case("national_latex"))
    said = found.paragraph
    assert said.issue == (
        "Document 8, with attachments; Document 12: the Government claims the deliberative process privilege. May these be withheld?"
    )
    assert "Nat'l Latex at 222 (this opinion)" in said.rule
    assert said.application.startswith("Here ")
    assert "does not hold what the opponent seeks (at 222)" in said.application
    assert "It follows that " in said.application
    assert said.presumed.startswith("For want of proof, presumed against the opponent: ")
    assert said.conclusion == "Therefore the document is protected: it is withheld. The same holds for each of these 2 documents."
    assert said.text == " ".join([said.issue, said.rule, said.application, said.presumed, said.conclusion])


def test_a_presumption_is_against_whoever_bore_the_burden_only_if_it_is_the_worse_for_them() -> None:
    (found,) = short(a_case(**PROPER), True)
    against, _, rest = found.paragraph.presumed.partition("Taken as the record stands: ")
    assert "For want of proof, presumed against the claimant: " in against
    assert "the record does not explain how disclosure would do harm" in against
    assert "nobody says that the privilege was claimed too late" in rest


def test_while_the_record_is_open_nothing_is_presumed_and_a_firm_answer_says_that_it_stays() -> None:
    (found,) = short(a_case(privilege="other", access="litigation", in_record="yes", opposition="none", published="no"), False)
    assert found.paragraph.presumed == ""
    assert found.paragraph.conclusion.endswith("No fact that is still missing could change this.")


# ---------------------------------------------------------------- all that is shipped


def test_everything_shipped_is_said_in_good_sentences_and_alike_each_time() -> None:
    bad = [(name, text) for name, each in everything() for text in (each.line, each.paragraph.text) if BADLY_WRITTEN.search(text)]
    assert bad == []
    assert all(each.line[0].isupper() and each.line[-1] in ".?)" for _, each in everything())
    assert all(each.paragraph.issue.endswith("?") and each.paragraph.conclusion for _, each in everything())
    assert len(everything()) > 350
    (again,) = short(shipped_case("ceramica_regiomontana"))
    assert again in [each for name, each in everything() if name == "ceramica_regiomontana"]


def test_every_disposition_is_among_what_is_said() -> None:
    heads = {re.split(r" \(|[.,:]", each.line)[0].lower() for _, each in everything()}
    assert {value.label for value in ontology.vocabulary().dispositions} | {"undetermined"} <= heads


def test_a_line_is_short_and_says_the_document_seldom() -> None:
    settled = [each.line for _, each in everything() if not each.line.startswith("Undetermined")]
    assert max(map(len, settled)) < 600
    assert max(said.count("the document") for said in settled) <= 5
    assert sum(said.count("the document") for said in settled) < 1.5 * len(settled)


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        ([], ""),
        (["The paper is old."], "the paper is old"),
        (["The document is old.", "The document is short."], "the document is old, and it is short"),
        (
            ["The Government claims it.", "The Government itself has spoken."],
            "the Government claims it, and the Government itself has spoken",
        ),
        (["A foreign government gave it.", "The foreign government asked."], "a foreign government gave it, and it asked"),
        (["Nobody shows that it leaked.", "Nobody shows that it is old."], "nobody shows that it leaked, or that it is old"),
        (
            ["The paper is stated to be a (at 1).", "The paper is stated to hold b (at 1)."],
            "the paper is stated to be a and to hold b (at 1)",
        ),
        (["One.", "Two, too.", "Three."], "one; two, too; and three"),
    ],
)
def test_sentences_are_run_together(sentences: list[str], said: str) -> None:
    assert run_together(sentences) == said


# ---------------------------------------------------------------- at the command line


def test_decide_prints_a_line_or_a_paragraph_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["decide", "ceramica_regiomontana", "--length", "line"])
    assert "Protected (state secrets): the privilege is properly invoked; " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["decide", "ceramica_regiomontana", "--length", "paragraph"])
    printed = capsys.readouterr().out
    assert "May this be withheld?" in printed
    assert "Decided by:" not in printed
    with pytest.raises(SystemExit) as stop:
        main(["decide", "ceramica_regiomontana", "--length", "page"])
    assert stop.value.code == 2


def test_the_plain_data_carry_both_for_the_case_the_document_and_the_claim(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["decide", "ceramica_regiomontana", "--json"])
    data = json.loads(capsys.readouterr().out)
    (document,) = data["documents"]
    assert document["summary"] == document["claims"][0]["summary"]
    assert set(document["summary"]["parts"]) == {"issue", "rule", "application", "presumed", "conclusion"}
    case = shipped_case("ceramica_regiomontana")
    decision = decide(case)
    assert (data["summary"]["line"], data["summary"]["paragraph"]) == case_summary(decision, summaries(case, decision))
    assert doubts(data) == ()


def test_a_paragraph_names_every_ground_against_a_claim_and_a_line_the_smallest() -> None:
    answers = {"privilege": "deliberative-process", "access": "litigation", "opposition": "on-merits", "in_record": "yes", "claim_made": "yes",
               "claimant_office": "counsel", "authority_contested": "yes", "declaration": "conclusory", "chance_to_cure": "no",
               "internal": "yes", "predecisional": "yes", "deliberative": "yes", "look": "not-taken"}  # fmt: skip
    (found,) = short(a_case(**answers), True)
    for ground in ("counsel claims the privilege", "the opponent contests the claimant's authority", "only recites the legal standard"):
        assert ground in found.paragraph.application
    assert "fails for want of authority" in found.paragraph.rule
    assert "counsel claims" not in found.line and "only recites the legal standard" in found.line
