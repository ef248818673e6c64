"""What is derived, suggested and said of a row, and what the whole log comes to."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logs import MATTER, csv_of, matter, rows

from kb import casefile
from kb.audit.codes import code, coded
from kb.audit.controls import Repeated
from kb.audit.deriving import RULES
from kb.audit.facts import Log
from kb.audit.findings import finding
from kb.audit.generating import generate
from kb.audit.generating import rows as made_up
from kb.audit.generating.defects import DEFECTS
from kb.audit.judging import Judge
from kb.audit.mapping import plan
from kb.audit.matter import Matter, load_matter
from kb.audit.one_row import row_case
from kb.audit.opening import examples, log_named
from kb.audit.people import Circle, Where
from kb.audit.remedies import remedies
from kb.audit.report import About, report
from kb.audit.running.job import Job, Local
from kb.audit.running.run import Run
from kb.audit.summary import Summary, summary
from kb.audit.tables import open_table
from kb.audit.tally import Tally
from kb.audit.ways import Side, Ways
from kb.case_writer import write
from kb.compiled import compiled
from kb.decide import decide, presumptions
from kb.explain import disposition_label
from kb.memo.files import FORMS

HEAD = "No,Date,From,To,CC,Description,Privilege\n"
INSIDE = '"A (ITA)","B (Commerce)",'


def summed_up(file: Path, common: Matter) -> Summary:
    table, tally = open_table(file), Tally()
    judge = Judge.of(Log(table.headings, plan(table.headings), common, Ways()))
    for _, batch in table.read():
        tally.add(judge.judged(batch), table.headings[0])
    return summary(tally, common)


@pytest.mark.parametrize(
    ("person", "where"),
    [
        ("Smith, J. (ITA)", Where.WITHIN),
        ("J. Smith <js@trade.gov>", Where.WITHIN),
        ("js@ita.trade.gov; Roe (Commerce)", Where.WITHIN),
        ("js@nottrade.gov", Where.OUTSIDE),
        ("Roe (ITA); Doe, Hartwell LLP", Where.OUTSIDE),
        ("Counsel for Petitioner", Where.OUTSIDE),
        ("Smith, J.", Where.NOT_SAID),
        ("Roe (ITA); Smith, J.", Where.NOT_SAID),
        ("Digital, A.", Where.NOT_SAID),
        ("n/a", Where.NOBODY),
    ],
)
def test_where_people_stand_is_told_by_what_stands_in_their_names_and_not_guessed(person: str, where: Where) -> None:
    assert Circle(("ITA", "Commerce"), ("trade.gov",), ("Petitioner",)).all_of(person)[0] is where


def test_a_document_dated_after_the_decision_is_not_before_it_and_marked_derived(tmp_path: Path) -> None:
    text = f"{HEAD}1,7/1/2023,{INSIDE},x,DPP\n2,6/30/2023,{INSIDE},x,DPP\n3,2023,{INSIDE},x,DPP\n"
    after, on_the_day, in_the_year = rows(csv_of(tmp_path, text), matter(tmp_path))
    assert after["if the record closed now"] == "disclosed" and "(rule after-decision)" in after["derived"]
    assert "after-decision" not in on_the_day["derived"] + in_the_year["derived"]
    assert on_the_day["if the record closed now"] == "protected"


def test_a_decision_date_in_the_row_goes_before_that_of_the_matter(tmp_path: Path) -> None:
    text = "No,Date,Decision date,Privilege\n1,7/1/2023,8/1/2023,DPP\n2,9/1/2023,8/1/2023,DPP\n"
    before, after = rows(csv_of(tmp_path, text), matter(tmp_path))
    assert "after-decision" not in before["derived"] and "after 2023-08-01" in after["derived"]


def test_one_outsider_among_the_recipients_is_enough_and_is_named(tmp_path: Path) -> None:
    (row,) = rows(csv_of(tmp_path, f'{HEAD}1,,"A (ITA)","B (ITA); C (Acme Corp.)",,x,DPP\n'), matter(tmp_path))
    assert "Disclosed to an outsider: C (Acme Corp.) (rule outsider)" in row["derived"] and row["if the record closed now"] == "disclosed"


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_can_be_switched_off(tmp_path: Path, rule: str) -> None:
    text = f'{HEAD}1,7/1/2023,{INSIDE},x,DPP\n2,,"A (ITA)","C (Acme Corp.)",,x,DPP\n'
    file, common = csv_of(tmp_path, text), matter(tmp_path, MATTER.replace(", opposition: on-merits", ""))
    on, off = (" ".join(row["derived"] for row in rows(file, common, ways)) for ways in (Ways(), Ways(off=frozenset({rule}))))
    assert f"(rule {rule})" in on and f"(rule {rule})" not in off


def test_what_the_row_tells_goes_before_what_is_derived_and_both_are_told(tmp_path: Path) -> None:
    text = "No,Date,Privilege,Predecisional\n1,7/1/2023,DPP,yes\n"
    (row,) = rows(csv_of(tmp_path, text), matter(tmp_path))
    assert row["if the record closed now"] == "protected"
    assert row["derived"].startswith("The row says of 'made before the decision': yes, and that counts; but see: Not before the decision")


def test_words_of_a_description_suggest_and_settle_nothing_unless_accepted(tmp_path: Path) -> None:
    common = matter(tmp_path)
    file = csv_of(tmp_path, f"{HEAD}1,,{INSIDE},Final determination of the margin,DPP\n")
    ((plain,), (accepted,)) = (rows(file, common, ways) for ways in (Ways(), Ways(accept=True)))
    assert plain["if the record closed now"] == "protected" and "'Final determination' in 'Description'" in plain["suggested"]
    assert accepted["if the record closed now"] == "disclosed" and accepted["suggested"].endswith("accepted")


def test_two_privileges_in_one_cell_are_two_claims_and_either_protects(tmp_path: Path) -> None:
    (row,) = rows(csv_of(tmp_path, f"{HEAD}1,,{INSIDE},x,BPI; DPP\n"), matter(tmp_path))
    assert row["ground"].startswith("Protected (deliberative process)")
    assert row["attack first"].startswith("As deliberative process: ")


def test_a_row_says_what_is_missing_who_must_supply_it_and_what_that_would_do(tmp_path: Path) -> None:
    common = matter(tmp_path, MATTER.replace(", declaration: specific", ""))
    advice, secret = rows(csv_of(tmp_path, "No,Internal,Privilege\n1,yes,DPP\n2,,State secrets\n"), common)
    assert advice["missing"].startswith(
        "The claimant must supply a declaration: the declaration says which documents are privileged and why"
    )
    assert "→ protected" in advice["missing"] and "more" not in advice["missing"]
    assert advice["cure"].startswith("The declaration says which documents are privileged and why → protected.")
    assert "The Government formally claims the privilege" in secret["cure"] and "→ protected" in secret["cure"]


def test_a_row_without_a_privilege_is_undetermined_and_harms_nothing(tmp_path: Path) -> None:
    (row,) = rows(csv_of(tmp_path, "No,Date\n1,1981\n"))
    assert row["disposition"] == "undetermined" and row["cure"].startswith("Say which privilege is claimed")
    assert row["attack first"].startswith("No privilege is claimed of it")


@settings(max_examples=30, deadline=None)
@given(
    st.fixed_dictionaries(
        {"privilege": st.sampled_from(["deliberative-process", "state-secrets", "executive", "confidential-information"])},
        optional={
            "declaration": st.sampled_from(["specific", "conclusory", "absent"]),
            "claimant_office": st.sampled_from(["head", "counsel"]),
            "claim_made": st.sampled_from(["yes", "no"]),
            "internal": st.sampled_from(["yes", "no"]),
            "opposition": st.sampled_from(["none", "on-merits"]),
        },
    ),
    st.sampled_from(["claimant", "opponent"]),
)
def test_every_remedy_does_what_it_says_and_no_part_of_it_does(told: dict[str, str], side: str) -> None:
    function = compiled("cit", Matter().as_of)
    wanted = "protected" if side == "claimant" else "disclosed"

    def gives(facts: dict[str, str]) -> bool:
        return function.possible({**facts, **presumptions(facts)}) == {wanted}

    for remedy in remedies(function, told, side, wanted.__eq__):
        assert remedy.disposition == wanted and gives({**told, **dict(remedy.acts)})
        for act in remedy.acts:
            assert not gives({**told, **dict(other for other in remedy.acts if other != act)})


def test_a_row_opens_as_a_case_that_decides_to_what_the_log_says(tmp_path: Path) -> None:
    file, beside = log_named("antidumping_log")
    assert beside is not None
    common, table, judged = load_matter(beside), open_table(file), rows(file, load_matter(beside))
    log = Log(table.headings, plan(table.headings), common, Ways())
    for number, row in enumerate(judged, 2):
        case = row_case(table, log, f"row {number}")
        path = tmp_path / f"{number}.yaml"
        path.write_text(write(case), "utf-8")
        found = casefile.load(path)
        for closed, name in ((False, "disposition"), (True, "if the record closed now")):
            assert disposition_label(decide(found, close_record=closed).documents[0].disposition) == row[name]
    assert "derived by the rule outsider" in write(row_case(table, log, "ITA-004"))
    assert len(judged) == 10


def test_the_shipped_examples_are_three_and_every_column_of_them_is_known() -> None:
    assert list(examples()) == ["antidumping_log", "mixed_grounds", "vaughn_index"]
    for file in examples().values():
        table = open_table(file)
        found = plan(table.headings)
        assert (found.unmatched, found.passed_over) == ((), ())
        assert 5 <= len(rows(file, load_matter(file.with_suffix(".matter.yaml")))) <= 12


def test_what_was_planted_in_a_made_up_log_is_found(tmp_path: Path) -> None:
    matter_file, expected = generate(tmp_path / "log.csv", 1500, seed=7)
    found = rows(tmp_path / "log.csv", load_matter(matter_file))
    planted = [defect for _, defect in made_up(1500, seed=7)]
    for row, defect in zip(found, planted, strict=True):
        assert row["if the record closed now"] == disposition_label(defect.disposition), (defect.name, row)
        assert not defect.where or defect.told in row[defect.where], (defect.name, row)
    assert {defect.name for defect in planted} == {defect.name for defect in DEFECTS} and len(DEFECTS) == 14
    assert len(expected.read_text("utf-8").splitlines()) == 1501


def test_the_same_seed_gives_the_same_log_and_another_seed_another() -> None:
    assert list(made_up(50, 1)) == list(made_up(50, 1)) != list(made_up(50, 2))


def test_one_declaration_is_found_to_cure_all_rows_that_lack_it(tmp_path: Path) -> None:
    bad = "".join(f"{number},,{INSIDE},x,DPP,conclusory\n" for number in range(1, 8))
    text = HEAD.strip() + ",Declaration\n" + bad + f"8,,{INSIDE},x,DPP,specific\n" + '9,,"A (Acme Inc.)","B (ITA)",,x,DPP,specific\n'
    found = summed_up(csv_of(tmp_path, text), matter(tmp_path)).claimant
    assert (found.there, found.never) == (1, 1)
    assert (found.single[0].acts, found.single[0].rows) == ((("declaration", "specific"),), 7)
    assert found.paper is not None and found.paper.rows == 7
    assert [each.rows for each in found.best] == [7]


def test_the_fewest_acts_take_two_where_one_paper_lacks_two_things(tmp_path: Path) -> None:
    common = matter(tmp_path)
    head = "No,From,To,Privilege,Formal claim,Declaration\n"
    text = head + "".join(f'{number},"A (ITA)","B (ITA)",DPP,no,conclusory\n' for number in range(4))
    found = summed_up(csv_of(tmp_path, text), common).claimant
    assert found.best[-1].rows == 4 and {term for term, _ in found.best[-1].acts} >= {"declaration"}
    for each in found.best:
        assert len({term for term, _ in each.acts}) == len(each.acts)


def test_rows_of_which_more_turns_on_a_look_come_first(tmp_path: Path) -> None:
    text = HEAD.strip() + f",Declaration\n1,,{INSIDE},x,DPP,specific\n2,,{INSIDE},x,DPP,conclusory\n3,,,,,x,AC,\n"
    found = summed_up(csv_of(tmp_path, text), matter(tmp_path)).looks
    assert [str(each.rows[0]) for each in found] == ["2 (row 3)", "1 (row 2)"]
    assert found[0].look.chance > found[1].look.chance > 0


def test_rows_of_which_the_same_turns_on_a_look_stand_together_whatever_else_parts_them(tmp_path: Path) -> None:
    text = HEAD.strip() + f",Declaration,Published\n1,,{INSIDE},x,DPP,conclusory,no\n2,,{INSIDE},x,DPP,conclusory,\n"
    found = summed_up(csv_of(tmp_path, text), matter(tmp_path))
    assert len(found.tally.kinds) == 2
    assert [(each.count, [str(row) for row in each.rows]) for each in found.looks] == [(2, ["1 (row 2)", "2 (row 3)"])]


def test_numbers_that_stand_twice_and_rows_without_anything_are_told_and_both_rows_judged(tmp_path: Path) -> None:
    lines = [f"A-1,,{INSIDE},x,DPP", ",,,,,,", f"A-2,,{INSIDE},x,DPP", f" a-1 ,,{INSIDE},x,DPP", f",,{INSIDE},x,DPP", f",,{INSIDE},x,DPP"]
    file = csv_of(tmp_path, HEAD + "\n".join([*lines, " ", ",,,", ""]))
    opened = open_table(file)
    job = Job(opened.headings, plan(opened.headings), matter(tmp_path), Ways())
    ran = Run(opened, job, Local(), About("log.csv", Side.both, ()), lambda behind, rows: None).counted()
    assert ran.summary.repeated == (Repeated("A-1", (2, 5)),) and ran.summary.blank == (3,) and ran.summary.tally.rows == 5
    said = FORMS[".md"](ran.report).decode()
    assert "Nothing stands in row 3; it was left out." in said and "| A-1 | 2, 5 |" in said


def test_rows_without_anything_are_left_out_of_a_parquet_file_too(tmp_path: Path) -> None:
    file = tmp_path / "log.parquet"
    pq.write_table(pa.table({"No": ["1", " ", None, "4"], "Privilege": ["DPP", "", None, "DPP"]}), file)
    ((_, batch),) = list(open_table(file).read())
    assert batch.numbers == (2, 5) and batch.blank == (3, 4) and batch.columns[0].to_pylist() == ["1", "4"]


def test_what_to_attack_first_comes_with_the_authority_of_the_rule_that_it_makes_apply(tmp_path: Path) -> None:
    text = (
        HEAD.strip() + f",Declaration\n1,,{INSIDE},x,DPP,specific\n2,,{INSIDE},x,DPP,conclusory\n3,,A (Acme Inc.),B (ITA),,x,DPP,specific\n"
    )
    made, pending, out = rows(csv_of(tmp_path, text), matter(tmp_path))
    assert "show that no other source meets the need → in camera review. Nat'l Latex at 222" in made["attack first"]
    assert pending["attack first"].startswith(
        "Press what the claim lacks: the declaration only recites the legal standard. Melamine at 66 n.3"
    )
    assert (
        "Ask the court to order the claim mended, on pain of production if it is not → disclosed. Republic Steel" in pending["attack first"]
    )
    assert out["attack first"].startswith("Move to compel: the log names somebody outside the agencies")


def test_nobody_is_advised_to_do_what_speaks_for_the_other_side(tmp_path: Path) -> None:
    text = HEAD.strip() + f",Declaration,Segregable\n1,,{INSIDE},x,DPP,specific,segregable\n"
    (row,) = rows(csv_of(tmp_path, text), matter(tmp_path))
    assert row["if the record closed now"] == "disclosed in part" and "recites the legal standard" not in row["cure"]


def test_challenges_are_listed_by_the_rows_they_open_and_what_to_mend_leaves_out_what_is_protected(tmp_path: Path) -> None:
    bad = "".join(f"{number},,{INSIDE},x,DPP,conclusory\n" for number in range(1, 4))
    file = csv_of(tmp_path, HEAD.strip() + ",Declaration\n" + bad + f"8,,{INSIDE},x,DPP,specific\n")
    found = summed_up(file, matter(tmp_path))
    challenged, mended = (FORMS[".md"](report(found, About("log.csv", side, ()))).decode() for side in (Side.movant, Side.claimant))
    assert challenged.index("**3 rows.** Press what the claim lacks") < challenged.index("**1 row.** State a particular need")
    assert "In the opponent's own hands" in challenged and "What the log must mend" not in challenged
    assert "To mend it: The declaration says which documents" in mended and "Protected (" not in mended


def test_a_finding_is_the_same_whatever_the_order_of_the_claims(tmp_path: Path) -> None:
    common = matter(tmp_path)
    one, two = coded([{"privilege": "deliberative-process", "internal": "yes"}, {"privilege": "executive"}])
    function = compiled(common.court, common.as_of)
    first, second = (finding(units, common, function, False) for units in ((one.tobytes(), two.tobytes()), (two.tobytes(), one.tobytes())))
    assert (first.disposition, first.possible, first.closed) == (second.disposition, second.possible, second.closed)
    assert code("privilege", "executive") != code("privilege", "other")
