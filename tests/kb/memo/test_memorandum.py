"""What a memorandum says, and that it says nothing of its own."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from examples import a_case, two_claims
from facts_of_law import DELIBERATIVE, MET_NEED
from files import IN_PARTS, case_in
from memos import memo_on, texts

import ontology
from kb import decide, load
from kb.case import Claim, Document, Given
from kb.casefile import file_named, shipped
from kb.decision import Kind
from kb.explain import cite_text
from kb.lengths.decisive import decisive_facts, decisive_terms
from kb.memo import memorandum
from kb.memo.layout import blocks
from kb.memo.likeness import alike, alone
from kb.memo.memo import CAVEAT, Memo
from ontology.dates import LegalDate

CASES = sorted(shipped())


def prose(memo: Memo) -> str:
    return "\n".join(texts(memo))


def test_thirty_cases_are_written_up() -> None:
    assert len(CASES) == 30


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("close", [True, False], ids=["closed", "open"])
def test_every_decisive_fact_and_every_authority_of_the_proof_stands_in_the_memorandum(name: str, close: bool) -> None:
    case = load(file_named(name))
    decision = decide(case, close_record=close)
    memo = memorandum(case, decision)
    said = prose(memo)
    rows = {row.citation for row in memo.authorities}
    for unit in decision.units:
        for fact in decisive_facts(unit, decisive_terms(case, decision, unit)):
            assert fact.text.rstrip(".") in said or fact.text[0].lower() + fact.text[1:].rstrip(".") in said
        for step in unit.steps:
            if step.kind is Kind.RULE:
                assert step.law in said and step.text in said
                assert all(cited.citation in rows and cite_text(cited) in said for cited in step.authorities)


@pytest.mark.parametrize("name", CASES)
def test_nothing_unverified_stands_unmarked(name: str) -> None:
    memo = memo_on(name)
    rows = {row.citation: row.verified for row in memo.authorities}
    argued = "\n".join(texts((memo.questions, memo.discussions, memo.precedents, memo.arguments)))
    for authority in ontology.vocabulary().authorities.values():
        if re.search(rf"(?<![\w.]){re.escape(authority.short)}(?: \(\d{{4}}\)| at \S+| \((?!standard:|for the )[a-z])", argued):
            assert rows[authority.citation] == ("read" if authority.text_at_hand else "unverified")
    for said in texts((memo.discussions, memo.arguments)):
        for cite in re.findall(r"\[?((?:Reynolds|Mink|Sears|Sealed Case|Nixon)(?: at [\d, -]+)?) \(([^)]*)\)", said):
            assert "unverified" in cite[1] or re.fullmatch(r"\d{4}", cite[1]), cite


def test_a_brief_answer_marks_the_authority_it_names_as_unverified() -> None:
    answers = [question.answer for question in memo_on("sears", None).questions]
    assert answers[0].endswith("Sears at 151-153 (unverified).") and answers[3].endswith("Sears at 161 (unverified).")


def test_the_parts_stand_in_the_order_in_which_a_memorandum_is_read() -> None:
    titles = [block.text for block in blocks(memo_on("national_latex")) if type(block).__name__ == "Heading" and block.level < 2]  # type: ignore[union-attr]
    assert titles == [
        "Memorandum", "Question presented", "Brief answer", "Facts as told", "Discussion", "What would change it, or settle it",
        "Precedents nearest either way", "The best argument for each side", "What is still open, and whom to ask", "Table of authorities", "Annex",
    ]  # fmt: skip


def test_like_documents_are_discussed_together_and_every_fact_names_its_page() -> None:
    memo = memo_on("national_latex")
    (found,) = memo.discussions
    assert found.title == "Document 8, with attachments; Document 12"
    assert len(found.steps) == 12 and len(found.beside) == 1
    assert found.steps[5].by == "steps 2, 3, 4 and 5"
    assert all(fact.at and not fact.as_to for fact in memo.facts) and len(memo.facts) == 19
    assert any("presumed against the opponent" in said for said in found.presumed)
    assert memo.ruled[-1] == "The motion: granted (at 222)."


def test_who_can_bring_a_change_about_is_said() -> None:
    (found,) = memo_on("national_latex").changes
    who = [group.who.split(" alone")[0] for group in found.groups]
    assert who == ["The claimant", "The opponent"]
    assert any("left out" in said for said in found.besides)


def test_while_facts_are_missing_the_memorandum_says_what_to_ask_and_of_whom() -> None:
    memo = memo_on("republic_steel", None)
    assert memo.head.record == "open" and memo.discussions[0].disposition == "undetermined"
    assert memo.discussions[0].rule == ""
    assert {ask.whom.split(",")[0] for ask in memo.open.asked} >= {"The claimant", "The opponent"}
    assert all(ask.question.endswith("?") and ask.otherwise for ask in memo.open.asked)
    assert "undetermined" in memo.open.sentences[0]


def test_what_the_burdens_would_make_of_it_is_said_while_the_record_is_open() -> None:
    assert any("Were the record closed now" in said for said in memo_on("nixon", False).open.sentences)
    assert not any("Were the record closed now" in said for said in memo_on("nixon").open.sentences)


def test_what_is_left_to_the_court_to_weigh_is_laid_on_the_scale() -> None:
    memo = memo_on(a_case(**DELIBERATIVE, **MET_NEED, frankness="suffers"))
    assert memo.discussions[0].disposition == "left to the court"
    (found,) = memo.weighed
    assert found.title == "The paper, claimed as deliberative process"
    assert found.sentences[0].startswith("For protection speaks: disclosure would make") and found.sentences[1].startswith(
        "For disclosure speaks:"
    )
    assert any(said.startswith("Nobody told of:") for said in found.sentences)
    assert any(getattr(block, "text", "") == "Left to the court to weigh" for block in blocks(memo))
    assert "for the court" in " ".join(memo.open.sentences) or "court must" in " ".join(memo.open.sentences)


def test_on_a_closed_record_nothing_is_asked_and_what_is_awaited_is_said() -> None:
    memo = memo_on("carlisle")
    assert memo.open.asked == ()
    assert any("The next step is awaited from the claimant." in said for said in memo.open.sentences)


def test_a_step_set_out_once_is_not_set_out_again() -> None:
    memo = memo_on("sears", None)
    every = [step for found in memo.discussions for step in (*found.steps, *found.beside)]
    assert len(every) == len(set(every))
    assert [found.mark for found in memo.discussions] == ["A", "B", "C", "D"]
    assert all("hold" in found.likewise for found in memo.discussions[1:])
    known = {f"{found.mark}{number}" for found in memo.discussions for number in range(1, 1 + len(found.steps) + len(found.beside))}
    named = {mark for found in memo.discussions for step in found.steps for mark in re.findall(r"\b[A-D]\d+\b", step.by)}
    assert named and named <= known


def test_two_claims_on_one_document_are_discussed_apart_and_their_facts_told_apart() -> None:
    told = {"access": "litigation", "opposition": "on-merits"}
    case = two_claims({"privilege": "deliberative-process", **told, "claim_made": "yes"}, {"privilege": "state-secrets", **told})
    memo = memo_on(case)
    assert [found.title for found in memo.discussions] == [
        "The paper, claimed as deliberative process",
        "The paper, claimed as state secrets",
    ]
    as_to = {fact.text: fact.as_to for fact in memo.facts}
    assert as_to["The Government formally claims the privilege."] == "what is claimed as deliberative process"
    assert as_to["The document is sought in litigation."] == ""


def test_two_claims_of_one_privilege_are_told_apart_by_number() -> None:
    told = {"privilege": "deliberative-process", "access": "litigation"}
    memo = memo_on(two_claims({**told, "claim_made": "yes"}, told))
    assert "what is claimed as deliberative process (1)" in {fact.as_to for fact in memo.facts}


def test_a_document_in_parts_is_discussed_part_by_part_and_as_a_whole(tmp_path: Path) -> None:
    memo = memo_on(case_in(tmp_path, IN_PARTS))
    titles = [found.title for found in memo.discussions]
    assert titles == ["Opinion passages (part of Staff memorandum)", "Figures (part of Staff memorandum)", "Staff memorandum"]
    assert "Its parts fare thus" in memo.discussions[-1].application
    assert len(memo.questions) == 3


def test_who_asserts_a_fact_is_told_where_the_file_tells_it() -> None:
    case = load(file_named("national_latex"))
    (claim,) = case.claims
    told = replace(claim, answers={**claim.answers, "look": Given("taken", by="the plaintiff's brief")})
    memo = memo_on(replace(case, claims=(told,)))
    assert "the plaintiff's brief" in [fact.by for fact in memo.facts if fact.by]
    (table,) = [block for block in blocks(memo) if type(block).__name__ == "Table" and block.header[0] == "Fact"]  # type: ignore[union-attr]
    assert "says the plaintiff's brief" in [row[1] for row in table.rows]  # type: ignore[union-attr]


def test_to_and_from_are_left_to_the_writer_and_so_is_the_date_unless_given() -> None:
    lines = [dict(block.rows) for block in blocks(memo_on("melamine_chemicals", dated=None)) if type(block).__name__ == "Lines"]  # type: ignore[union-attr]
    assert lines[0]["To"] == lines[0]["From"] == lines[0]["Date"] == ""
    assert memo_on("melamine_chemicals").head.date == "2026-11-22"


def test_another_court_weighs_the_authorities_otherwise() -> None:
    case = load(file_named("national_latex"))
    memos = [memorandum(case, decide(case, court, LegalDate("2020"))) for court in ("cit", "ddc")]
    sealed = [{row.citation: row.weight for row in memo.authorities}["In re Sealed Case, 121 F.3d 729 (D.C. Cir. 1997)"] for memo in memos]
    assert sealed == ["persuasive", "binding"]


def test_a_later_reversal_and_what_is_unverified_of_a_case_are_said_at_its_head() -> None:
    assert any("reversed" in said or "vacated" in said for said in memo_on("marriott_61fedcl411", None).head.about)
    assert any(said.startswith("Unverified of the case") for said in memo_on("reynolds").head.about)
    assert any(said.startswith("The facts are known only in part") for said in memo_on("nixon").head.about)


def test_the_caveat_says_that_it_is_no_advice() -> None:
    assert "not legal advice" in CAVEAT and "unverified" in CAVEAT
    assert CAVEAT in prose(memo_on("national_latex"))


def test_a_case_with_no_document_is_written_up_too() -> None:
    case = load(file_named("national_latex"))
    empty = replace(case, documents=(), claims=(), ruled={}, ruled_motion=None)
    said = [getattr(block, "text", "") for block in blocks(memo_on(empty))]
    assert "No document is claimed to be privileged." in said


def test_many_groups_of_documents_are_lettered_on_beyond_z() -> None:
    names = [f"d{number}" for number in range(27)]
    told = {"access": Given("litigation"), "opposition": Given("on-merits")}
    claims = tuple(
        Claim(name, Given("deliberative-process"), (name,), "", {**told, "claim_made": Given("yes" if place % 2 else "no")})
        for place, name in enumerate(names)
    )
    case = replace(
        load(file_named("national_latex")),
        documents=tuple(Document(name, name) for name in names),
        claims=claims,
        ruled={},
        ruled_motion=None,
    )
    marks = [found.mark for found in memo_on(case).discussions]
    assert (marks[0], marks[25], marks[-1]) == ("A", "Z", "AA")


def test_what_becomes_of_a_document_does_not_hang_on_the_others_in_its_case(tmp_path: Path) -> None:
    looked_at = 0
    for case in [*(load(file_named(name)) for name in CASES), case_in(tmp_path, IN_PARTS)]:
        decision = decide(case)
        for documents in alike(case, decision):
            looked_at += len(documents)
            for document in documents:
                assert decide(alone(case, document), close_record=decision.record_closed).document(document.id) == document
    assert looked_at == 42


def test_documents_of_which_different_things_are_told_are_not_alike() -> None:
    case = load(file_named("national_latex"))
    other = replace(case, documents=(case.documents[0], replace(case.documents[1], answers={"published": Given("by-government")})))
    assert [len(each) for each in alike(case, decide(case))] == [2]
    assert [len(each) for each in alike(other, decide(other))] == [1, 1]
