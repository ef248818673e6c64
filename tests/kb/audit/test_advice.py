"""What each side is told to do about a row, and on what footing a log is judged."""

from pathlib import Path

import pytest
from logs import MATTER, csv_of, matter, rows

from kb.audit.facts import Log
from kb.audit.judging import Judge
from kb.audit.mapping import plan
from kb.audit.matter import Matter
from kb.audit.one_row import row_case
from kb.audit.report import About, report, with_annex
from kb.audit.summary import summary
from kb.audit.tables import open_table
from kb.audit.tally import Tally
from kb.audit.ways import Side, Ways
from kb.case_writer import write
from kb.memo.files import FORMS

HEAD = "No,Date,From,To,CC,Description,Privilege,Declaration"
INSIDE = '5/1/2023,"A (ITA)","B (Commerce)",,advice'
SILENT = MATTER.replace(", opposition: on-merits", "")


def log_of(folder: Path, *lines: str, head: str = HEAD) -> Path:
    return csv_of(folder, "\n".join([head, *lines]) + "\n")


def said(file: Path, common: Matter, side: Side, ways: Ways = Ways(), whole: bool = False) -> str:  # noqa: B008
    table, tally = open_table(file), Tally()
    judge = Judge.of(Log(table.headings, plan(table.headings), common, ways))
    for _, batch in table.read():
        tally.add(judge.judged(batch), table.headings[0])
    found = summary(tally, common)
    return FORMS[".md"](
        with_annex(report(found, About("log.csv", side, ())), found, side) if whole else report(found, About("log.csv", side, ()))
    ).decode()


# ---------------------------------------------------------------- opposition


def test_a_claim_of_which_nobody_tells_whether_it_is_opposed_is_judged_as_contested_and_marked_so(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},AC,", f"2,{INSIDE},,")
    claimed, unclaimed = rows(file, matter(tmp_path, SILENT))
    assert claimed["if the record closed now"] == "left to the court" and "(rule opposed)" in claimed["derived"]
    assert "(rule opposed)" not in unclaimed["derived"]


@pytest.mark.parametrize("told", ["matter", "row", "claim"])
def test_what_the_matter_the_row_or_the_claim_tells_of_opposition_goes_before_the_rule(tmp_path: Path, told: str) -> None:
    common = {
        "matter": SILENT.replace("in_record: yes", "in_record: yes, opposition: none"),
        "claim": f"{SILENT}  - privilege: other\n    answers: {{opposition: none}}\n",
        "row": SILENT,
    }[told]
    file = log_of(tmp_path, f"1,{INSIDE},AC,,{'none' if told == 'row' else ''}", head=f"{HEAD},Opposition")
    (row,) = rows(file, matter(tmp_path, common))
    assert row["if the record closed now"] == "protected" and "(rule opposed)" not in row["derived"]


def test_a_row_opened_by_itself_says_of_which_claim_opposition_was_derived(tmp_path: Path) -> None:
    common = matter(tmp_path, SILENT.replace("declaration: specific", "opposition: on-merits"))
    table = open_table(log_of(tmp_path, f"1,{INSIDE},DPP; AC,"))
    text = write(row_case(table, Log(table.headings, plan(table.headings), common, Ways()), "2"))
    assert text.count("derived by the rule opposed") == 1


def test_the_checklist_warns_of_rows_that_stand_only_because_nobody_opposes_them(tmp_path: Path) -> None:
    file, common = log_of(tmp_path, f"1,{INSIDE},AC,"), matter(tmp_path, SILENT)
    warned = said(file, common, Side.claimant, Ways(off=frozenset({"opposed"})))
    assert "1 row: protected only because nobody is said to oppose the claim on its merits. That is not safe" in warned
    assert "That is not safe" not in said(file, common, Side.claimant)


# ---------------------------------------------------------------- law that is not held, and what is an act


def test_of_a_privilege_whose_law_is_not_held_no_weighing_is_advised_and_no_authority_given(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},AC,")
    opposed, silent = (rows(file, matter(tmp_path), Ways())[0], rows(file, matter(tmp_path, SILENT), Ways(off=frozenset({"opposed"})))[0])
    for row in (opposed, silent):
        assert "the law of this privilege is not held here" in row["ground"]
        assert row["attack first"].startswith("The law of this privilege is not held here: test its elements, and whether it was waived")
        assert not any(word in row["ground"] + row["attack first"] + row["cure"] for word in ("Melamine", "weigh", "Rule 26(c)"))
    assert "nothing in the case" not in opposed["cure"]


def test_a_chance_to_mend_is_something_to_ask_the_court_for_and_not_to_prove(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},DPP,conclusory")
    (row,) = rows(file, matter(tmp_path))
    assert "Ask the court to order the claim mended, on pain of production if it is not → disclosed" in row["attack first"]
    text = said(file, matter(tmp_path), Side.movant)
    assert text.index("Ask the court to order the claim mended") < text.index("None of these is an act")


def test_what_would_have_to_be_proved_of_each_document_is_no_act_but_as_many_proofs_as_documents(tmp_path: Path) -> None:
    lines = [f"{number},{INSIDE},DPP,specific" for number in range(5)]
    text = said(log_of(tmp_path, *lines), matter(tmp_path), Side.movant)
    own, facts = text.split("None of these is an act")
    for fact in ("has made the content public", "expressly adopted the document", "what liability turns on"):
        assert fact not in own and fact in facts
    assert "5 proofs: one of each document" in facts and "One act, 5 rows" not in text
    assert "One fact to be proved of each document, 5 rows." in facts


# ---------------------------------------------------------------- every defect, every claim, the need


def test_every_defect_that_would_do_alone_is_pressed(tmp_path: Path) -> None:
    common = matter(tmp_path, MATTER.replace("claimant_office: head", "claimant_office: subordinate, authority_contested: yes"))
    after, late = rows(log_of(tmp_path, f"1,{INSIDE},DPP,conclusory", "2,7/1/2023,A (ITA),B (ITA),,x,DPP,conclusory"), common)
    for defect in ("the declaration only recites the legal standard", "the opponent contests the claimant's authority"):
        assert defect in after["attack first"].split(" Or: ")[0]
    assert "This would do alone too: an officer below the head of the agency claims the privilege" in late["attack first"]
    assert late["attack first"].startswith("Move to compel: the document is shown to come after the decision")


def test_a_row_under_two_claims_says_what_beats_each(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},DPP; AC,conclusory")
    (row,) = rows(file, matter(tmp_path))
    assert "s deliberative process: Press what the claim lacks: the declaration only recites" in row["attack first"]
    assert "s another privilege: The law of this privilege is not held here" in row["attack first"]
    assert " Each claim must be beaten; as " in said(file, matter(tmp_path), Side.movant)


def test_against_a_row_that_stands_for_want_of_a_need_the_need_is_stated_first_and_mere_argument_comes_last(tmp_path: Path) -> None:
    (row,) = rows(log_of(tmp_path, f"1,{INSIDE},DPP,specific"), matter(tmp_path))
    first, *others = row["attack first"].split(" Or: ")
    assert first.startswith(
        "State a particular need: say what the document is to tell and show that no other source meets the need → in camera"
    )
    assert "Nat'l Latex at 222" in first
    assert not any(other.startswith("Dispute, by argument") for other in others[:-1])


def test_a_row_that_nothing_but_the_declaration_carries_says_what_the_declaration_must_say_of_it(tmp_path: Path) -> None:
    bare, told = rows(
        log_of(
            tmp_path,
            "1,,,,,Handwritten notes,DPP,specific,,",
            f"2,{INSIDE},DPP,specific,yes,yes",
            head=f"{HEAD},Predecisional,Deliberative",
        ),
        matter(tmp_path),
    )
    assert "Rests on the declaration, which must say of this document who exchanged it" in bare["ground"]
    assert "See that the declaration says of this document who" in bare["cure"]
    assert "Rests on" not in told["ground"] and told["cure"] == ""


@pytest.mark.parametrize("privilege", ["State secrets", "Executive privilege"])
def test_a_claim_by_a_subordinate_is_warned_that_it_falls_once_authority_is_contested(tmp_path: Path, privilege: str) -> None:
    head = f"{HEAD},Formal claim,Claimant office"
    low, high = rows(
        log_of(
            tmp_path,
            *(f"{n},{INSIDE},{privilege},conclusory,yes,{office}" for n, office in enumerate(("assistant secretary", "head"))),
            head=head,
        )
    )
    assert "If the claimant's authority is contested, the claim falls unless the head of the agency" in low["cure"]
    assert "Nat'l Latex at 219 n.2" in low["cure"] and "authority is contested" not in high["cure"]


# ---------------------------------------------------------------- the entry itself, and its words


def test_an_entry_that_leaves_something_out_is_named_for_both_sides_whatever_becomes_of_the_privilege(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},DPP,specific", "2,undated,,,,Handwritten notes,DPP,specific", f"3,{INSIDE},,specific")
    whole, bare, unclaimed = rows(file, matter(tmp_path))
    assert whole["entry lacks"] == "" and bare["entry lacks"] == "The entry does not state the date, the author and the recipients."
    assert unclaimed["entry lacks"] == "The entry does not state which privilege is claimed."
    movant, claimant = (said(file, matter(tmp_path), side) for side in (Side.movant, Side.claimant))
    assert "Challenges to the entries themselves" in movant and "CIT Rule 26(b)(5) (unverified)" in movant
    assert "Entries to complete" in claimant and "2 (row 3)" in claimant


def test_a_cc_alone_is_a_recipient_and_a_log_for_records_of_agencies_names_no_rule_of_discovery(tmp_path: Path) -> None:
    common = matter(tmp_path, MATTER.replace("court: CIT", "court: D.D.C.").replace("access: litigation, in_record: yes", "access: foia"))
    file = log_of(tmp_path, "1,5/1/2023,A (ITA),,B (ITA),advice,DPP,specific", "2,,A (ITA),B (ITA),,advice,DPP,specific")
    copied, undated = rows(file, common)
    assert copied["entry lacks"] == "" and undated["entry lacks"] == "The entry does not state the date."
    assert "26(b)(5)" not in said(file, common, Side.movant)


@pytest.mark.parametrize("word", ["Draft", "Proposed", "Preliminary"])
def test_words_of_what_is_not_final_keep_adoption_from_being_suggested(tmp_path: Path, word: str) -> None:
    file = log_of(tmp_path, f"1,5/1/2023,A (ITA),B (ITA),,{word} final determination,DPP,specific")
    (row,) = rows(file, matter(tmp_path), Ways(accept=True))
    assert "adopted" not in row["suggested"] and row["if the record closed now"] == "protected"


def test_an_outsider_told_by_its_name_alone_is_a_question_for_the_claimant_and_not_shown(tmp_path: Path) -> None:
    lines = ("1,5/1/2023,A (ITA),B (ITA),Mercer Analytics LLC,advice,DPP,specific", "2,5/1/2023,Acme Inc.,B (ITA),,advice,DPP,specific")
    copied, wrote = rows(log_of(tmp_path, *lines), matter(tmp_path))
    assert copied["derived"].startswith("Disclosed to an outsider: Mercer Analytics LLC") and "name it with --agency" in copied["derived"]
    assert wrote["derived"].startswith("Written by an outsider: Acme Inc.")
    for row in (copied, wrote):
        assert "the log names somebody outside the agencies" in row["ground"] and "is shown to have been written" not in row["attack first"]
        assert row["cure"].startswith("If the outsider was a consultant of the Government, say so")
    (told,) = rows(log_of(tmp_path, f"1,{INSIDE},DPP,specific,no", head=f"{HEAD},Internal"), matter(tmp_path))
    assert "is shown to have been written by or for somebody outside" in told["ground"]
    consultant = matter(tmp_path, MATTER.replace("[ITA, Commerce]", "[ITA, Commerce, Mercer Analytics]"))
    assert rows(log_of(tmp_path, lines[0]), consultant)[0]["if the record closed now"] == "protected"


# ---------------------------------------------------------------- the chance of a look


def test_each_row_says_how_likely_a_look_changes_it_and_the_report_that_this_is_an_estimate(tmp_path: Path) -> None:
    file = log_of(tmp_path, f"1,{INSIDE},DPP,conclusory", f"2,{INSIDE},AC,")
    looked, not_held = rows(file, matter(tmp_path))
    assert looked["chance that a look changes it"] == "90%" and not_held["chance that a look changes it"] == ""
    assert "the weights are the authors' estimates" in said(file, matter(tmp_path), Side.both)


# ---------------------------------------------------------------- the annexes of a paper


def test_a_paper_names_every_row_and_gives_each_authority_in_full(tmp_path: Path) -> None:
    file = log_of(tmp_path, *(f"{number},{INSIDE},DPP,conclusory" for number in range(1, 101)))
    for side in Side:
        short, text = (said(file, matter(tmp_path), side, whole=whole) for whole in (False, True))
        assert "100 (row 101)" in text and "100 (row 101)" not in short
        assert "Melamine" in text.split("Annex: the authorities")[1] and "Ct. Int" in text.split("Annex: the authorities")[1]
    assert "unverified" in text.split("Annex: the authorities")[1]
