"""A log is read as people write it, whatever its form; what cannot be read is told, and the rest is judged."""

import datetime
from contextlib import suppress
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from logs import MATTER, csv_of, matter, rows

import ontology
from kb.audit.cells import Unread, privileges, value
from kb.audit.claimed import cells_of, claimed
from kb.audit.dates import days
from kb.audit.mapping import Mapped, load_mapping, plan, read_mapping
from kb.audit.matter import load_matter
from kb.audit.proposing import left_out, proposed
from kb.audit.tables import open_table
from kb.audit.words import role_of, roles, simple, table
from ontology.faults import Faulty


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1981-05-14", "1981-05-14", "1981-05-14"),
        ("5/14/1981", "1981-05-14", "1981-05-14"),
        ("14/5/1981", "1981-05-14", "1981-05-14"),
        ("3/4/81", "1981-03-04", "1981-03-04"),
        ("May 14, 1981", "1981-05-14", "1981-05-14"),
        ("14-May-81", "1981-05-14", "1981-05-14"),
        ("Thu, May 14, 1981 10:32 AM", "1981-05-14", "1981-05-14"),
        ("1981-05-14T10:32:00Z", "1981-05-14", "1981-05-14"),
        ("Sept. 1981", "1981-09-01", "1981-09-30"),
        ("1981", "1981-01-01", "1981-12-31"),
        ("19810514", "1981-05-14", "1981-05-14"),
        ("29720", "1981-05-14", "1981-05-14"),
        ("29720.44", "1981-05-14", "1981-05-14"),
        ("ca. 1981", "1981-01-01", "1981-12-31"),
        ("12/1980", "1980-12-01", "1980-12-31"),
        ("1/1/80 - 2/2/80", "1980-01-01", "1980-02-02"),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, first: str, last: str) -> None:
    found = days(written)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


def test_a_date_in_numbers_is_read_day_first_if_that_is_asked() -> None:
    found = days("3/4/1981", day_first=True)
    assert found is not None and found.first == datetime.date(1981, 4, 3)


@pytest.mark.parametrize("nothing", ["", "  ", "n.d.", "Undated", "unknown", "N/A", "-", "?"])
def test_what_says_that_there_is_no_date_is_no_fault(nothing: str) -> None:
    assert days(nothing) is None


@pytest.mark.parametrize(
    "wrong",
    [
        "2/30/1981",
        "19811332",
        "12345",
        "99999",
        "123456",
        "29720.",
        "99/99/1981",
        "May 32, 1981",
        "Smarch 1, 1981",
        "soon",
        "198",
        "1/2/3/4",
        "5/14/1981x" * 20,
    ],
)
def test_what_is_no_date_is_refused_with_what_would_be_right(wrong: str) -> None:
    with pytest.raises(Unread, match=r"is no date\. Write 1981-05-14"):
        days(wrong)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_the_reader_of_dates_or_values(text: str) -> None:
    readers = (days, privileges, lambda each: value("declaration", each), role_of)
    for read in readers:
        with suppress(Unread):
            read(text)


@settings(deadline=None)
@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)))
def test_a_day_is_read_the_same_in_each_way_of_writing_it(day: datetime.date) -> None:
    for written in (
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ):
        found = days(written)
        assert found is not None and (found.first, found.last) == (day, day)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("DPP", ["deliberative-process"]),
        ("Deliberative Process Privilege", ["deliberative-process"]),
        ("Attorney-Client; DPP", ["other", "deliberative-process"]),
        ("AC/WP", ["other"]),
        ("State Secrets and BPI", ["state-secrets", "confidential-information"]),
        ("n/a", []),
        ("SS", ["state-secrets"]),
        ("S/S; D/P", ["state-secrets", "deliberative-process"]),
        ("A/C, W/P", ["other"]),
        ("AC/WP/DPP", ["other", "deliberative-process"]),
        ("EP", ["executive"]),
        ("Predecisional; deliberative", ["deliberative-process"]),
    ],
)
def test_privileges_are_known_by_the_names_that_logs_use(written: str, meant: list[str]) -> None:
    assert list(privileges(written)) == meant


def test_every_value_of_every_element_is_known_by_its_token_and_its_label() -> None:
    asked = 0
    for term, element in ontology.vocabulary().elements.items():
        for each in element.values:
            assert value(term, each.token) == each.token
            asked += 1
    assert asked > 100


def test_every_word_of_the_table_names_something_that_is() -> None:
    elements = ontology.vocabulary().elements
    for term, names in table()["values"].items():
        assert term == "any" or set(names) <= set(elements[term].tokens), term
    for term in table()["elements"]:
        assert term in elements
    for mark in table()["marks"]:
        assert mark["value"] in elements[mark["suggests"]].tokens
    listed = [simple(name) for part in ("columns", "elements") for names in table()[part].values() for name in names]
    assert all(listed) and len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Ctrl. No.", "control"), ("Bates #", "control"), ("FROM", "author"), ("To:", "recipients"), ("Privilege(s) Claimed", "privilege"),
     ("Date of Document (mm/dd/yyyy)", "date"), ("office of the claimant", "claimant_office"), ("Wombat", ""),
     ("To/cc", "recipients"), ("Author/From", "author"), ("Recipient(s)", "recipients"), ("Basis for Claim", "privilege"),
     ("Withheld in Full/Part", "")],
)  # fmt: skip
def test_columns_are_known_by_their_headings(heading: str, role: str) -> None:
    assert role_of(heading) == role


LINES = [["No", "Date", "From", "Privilege"], ["1", "5/14/1981", 'Smith; "Jo"', "DPP"], ["2", "", "Muñoz, J", "State secrets"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(
    ("separator", "quote"),
    [(",", '"'), (";", '"'), ("\t", '"'), ("|", '"'), (",", "'"), ("\x14", "þ")],
    ids=["comma", "semicolon", "tab", "bar", "single", "load file"],
)
def test_any_dialect_and_encoding_is_found_out(tmp_path: Path, separator: str, quote: str, encoding: str) -> None:
    text = "".join(separator.join(f"{quote}{cell.replace(quote, quote * 2)}{quote}" for cell in line) + "\r\n" for line in LINES)
    found = open_table(csv_of(tmp_path, text, encoding=encoding))
    assert list(found.headings) == LINES[0]
    ((_, batch),) = found.read()
    assert [list(row) for row in zip(*(column.to_pylist() for column in batch.columns), strict=True)] == LINES[1:]


def test_lines_above_the_headings_are_left_out_and_said(tmp_path: Path) -> None:
    found = open_table(csv_of(tmp_path, "Privilege log of Commerce,,\n,,\nControl No.,Date,Privilege\nA,1981,DPP\n"))
    assert found.headings == ("Control No.", "Date", "Privilege")
    assert "The headings stand in row 3" in " ".join(found.notes)
    ((_, batch),) = found.read()
    assert batch.numbers == (4,)


def test_a_row_too_short_is_filled_up_and_one_too_long_is_told(tmp_path: Path) -> None:
    found = rows(csv_of(tmp_path, "No,Privilege,Declaration\n1\n\n2,DPP,specific,what is this\n"))
    assert [row["row"] for row in found] == [2, 4]
    assert found[0]["not read"] == ""
    assert "It has 4 cells under 3 headings" in found[1]["not read"]


def test_a_bad_cell_is_told_by_its_column_and_the_row_is_judged_on_the_rest(tmp_path: Path) -> None:
    text = "No,Date,Privilege,Published,Declaration\n1,31/31/1981,DPP,by-government,splendid\n"
    (row,) = rows(csv_of(tmp_path, text))
    assert row["if the record closed now"] == "disclosed"
    assert "Column 'Date': '31/31/1981' is no date." in row["not read"]
    assert "Column 'Declaration': 'splendid' is not a value of 'declaration'." in row["not read"]


def test_a_workbook_and_a_parquet_file_are_read_as_the_same_log(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    other = book.active
    assert other is not None
    other.append(["nothing of the kind"])
    sheet = book.create_sheet("Log")
    lines = [["No", "Date", "Privilege", "Published"], [7, datetime.date(1981, 5, 14), "DPP", True], [8.5, None, None, False]]
    for line in lines:
        sheet.append(line)
    book.save(tmp_path / "log.xlsx")
    columns = {"No": ["7", "8.5"], "Date": [datetime.date(1981, 5, 14), None], "Privilege": ["DPP", None], "Published": [True, False]}
    pq.write_table(pa.table(columns), tmp_path / "log.parquet")
    one, two = (rows(tmp_path / name) for name in ("log.xlsx", "log.parquet"))
    assert one == two
    assert one[0]["Date"] == "1981-05-14" and one[0]["if the record closed now"] == "disclosed"


@pytest.mark.parametrize(
    ("name", "held", "message"),
    [
        ("log.csv", b"", "The log is empty."),
        ("log.csv", b"a,b\n\0\0\0", "This is no text."),
        ("log.xlsx", b"no zip", "This is no workbook that can be read."),
        ("log.parquet", b"no parquet", "This is no Parquet file that can be read."),
        ("log.doc", b"x", "A log ends in .csv, .tsv"),
    ],
)
def test_what_is_no_log_is_refused_in_a_sentence(tmp_path: Path, name: str, held: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(held)
    with pytest.raises(Faulty, match=message):
        open_table(tmp_path / name)


def test_a_log_that_is_not_there_is_told_with_the_nearest_that_is(tmp_path: Path) -> None:
    csv_of(tmp_path, "No\n1\n", "privilege_log.csv")
    with pytest.raises(Faulty, match=r"There is no such file. Did you mean 'privilege_log.csv'"):
        open_table(tmp_path / "privlege_log.csv")


def test_a_mapping_that_is_proposed_is_read_back_and_can_be_mended(tmp_path: Path) -> None:
    headings = ("Ctrl", "Wombat", "Privilege")
    file = tmp_path / "map.yaml"
    file.write_text(proposed(headings, plan(headings), "log.csv"), "utf-8")
    assert plan(headings, load_mapping(file, headings)) == plan(headings)
    file.write_text('columns:\n  Wombat: date\n  Ctrl: "-"\nvalues:\n  privilege: {P-1: state-secrets}\n', "utf-8")
    found = plan(headings, load_mapping(file, headings))
    assert found.columns == {"date": (1,), "privilege": (2,)} and found.unmatched == ()
    (row,) = rows(csv_of(tmp_path, "Ctrl,Wombat,Privilege\n1,1981,P-1\n"), mapped=load_mapping(file, headings))
    assert "state secrets" in row["ground"] and row["not read"] == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("columns: {Wombatt: date}", "The log has no column of this name. Did you mean 'Wombat'"),
        ("columns: {Wombat: dat}", "'dat' is nothing that a column can be. Did you mean 'date'"),
        ("values: {privilege: {P-1: secrets}}", "'secrets' is not a value of 'privilege'"),
        ("values: {date: {x: y}}", "This is no question of law"),
    ],
)
def test_a_slip_in_a_mapping_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(text + "\n", "utf-8")
    with pytest.raises(Faulty, match=message) as error:
        load_mapping(file, ("Ctrl", "Wombat"))
    assert "line 1" in str(error.value)


def test_two_columns_of_one_kind_are_told_and_the_first_is_read() -> None:
    found = plan(("Date", "Date sent", "To", "CC", "BCC", "Wombat"))
    assert found.columns["date"] == (0,) and found.passed_over == ("Date sent",) and found.unmatched == ("Wombat",)
    assert {"control", "date", "privilege", "declaration"} <= set(roles())
    assert Mapped() == Mapped()


def test_of_two_columns_the_one_with_the_plainer_heading_is_read_and_why_the_other_is_not_is_said() -> None:
    headings = ("Basis", "Privilege", "Redacted", "Wombat")
    found = plan(headings)
    assert found.columns == {"privilege": (1,)} and found.passed_over == ("Basis",)
    over, *rest = sorted(left_out(headings, found), key=lambda said: "Basis" not in said)
    assert "'Basis' was passed over" in over and "read from 'Privilege'" in over and "says the same" not in over
    assert any("'Redacted' was not read" in said and "cut out" in said for said in rest)
    assert any("could not be matched, and were not read: Wombat." in said for said in rest)


def test_a_column_named_by_the_user_goes_before_the_one_with_the_plainer_heading() -> None:
    assert plan(("Basis", "Privilege"), Mapped({"Basis": "privilege"})).columns == {"privilege": (0,)}


def test_words_of_a_users_own_are_read_within_a_cell_that_names_several(tmp_path: Path) -> None:
    mapped = Mapped(words={"privilege": {"p 1": "state-secrets"}})
    table = open_table(csv_of(tmp_path, "No,Privilege,Declaration\n1,P-1; DPP,specific\n2,Q-2; DPP,wobbly\n3,DPP,\n"))
    before, after = (claimed(cells_of(table, (1, 2)), plan(table.headings, each)) for each in (Mapped(), mapped))
    assert before.privileges == {"deliberative-process": 1}
    assert before.unknown == {"privilege": {"P-1": 1, "Q-2": 1}, "declaration": {"wobbly": 1}}
    assert after.privileges == {"deliberative-process": 2, "state-secrets": 1} and after.unknown["privilege"] == {"Q-2": 1}
    assert plan(table.headings, mapped) == plan(
        table.headings, read_mapping(proposed(table.headings, plan(table.headings, mapped), "x").encode(), "x.yaml", table.headings)
    )


def test_a_slip_in_a_mapping_handed_over_bears_its_own_name() -> None:
    with pytest.raises(Faulty, match=r"^mine\.yaml, line 1: Wombatt"):
        read_mapping(b"columns: {Wombatt: date}", "mine.yaml", ("Wombat",))


def unread(file: Path) -> dict[int, str]:
    found = open_table(file)
    return {number: message for _, batch in found.read() for number, message in batch.faults}


@pytest.mark.parametrize(
    "lines",
    ['1,"a memo,DPP\n2,"a letter",SS\n3,x,DPP\n', '1,x,DPP\n2,"a memo,DPP\n3,x,DPP\n4,x,SS\n', '1,"a memo,DPP\n2,x,"DPP"\n3,x,y\n'],
)
def test_a_quotation_mark_that_is_never_closed_is_named_with_its_row_and_column(tmp_path: Path, lines: str) -> None:
    (message,) = unread(csv_of(tmp_path, "No,Description,Privilege\n" + lines)).values()
    assert message.startswith("Column 'Description': a quotation mark before 'a memo") and "never to be closed" in message


def test_a_cell_of_several_lines_that_is_closed_is_no_fault(tmp_path: Path) -> None:
    lines = '1,"To the file:\nsales, costs and the ""margin"", as asked\nby counsel",DPP\n'
    assert unread(csv_of(tmp_path, "No,Description,Privilege,Date,Author\n" + lines)) == {}


def test_a_formula_without_a_stored_value_is_told_by_row_and_column(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["No", "Description", "Privilege"], ["1", "=A1&A2", "DPP"], ["2", "plain", "DPP"]):
        book.active.append(row)
    book.save(tmp_path / "log.xlsx")
    assert list(unread(tmp_path / "log.xlsx")) == [2]
    assert "Column 'Description': here stands a formula" in unread(tmp_path / "log.xlsx")[2]
    (first, second) = rows(tmp_path / "log.xlsx")
    assert "formula" in first["not read"] and second["not read"] == ""


def test_a_formula_with_its_value_is_read_and_is_no_fault(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "log.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["No", "Description", "Privilege"])
        sheet.write_row(1, 0, ["1", "", "DPP"])
        sheet.write_formula(1, 1, '="a"&"b"', None, "ab")
    assert unread(tmp_path / "log.xlsx") == {} and rows(tmp_path / "log.xlsx")[0]["Description"] == "ab"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_a_log_of_headings_alone_is_refused_when_it_is_opened(tmp_path: Path, ending: str) -> None:
    file = csv_of(tmp_path, "No,Privilege\n,\n")
    if ending == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(["No", "Privilege"])
        book.save(file := tmp_path / "log.xlsx")
    if ending == "parquet":
        pq.write_table(pa.table({"No": pa.array([], pa.string())}), file := tmp_path / "log.parquet")
    with pytest.raises(Faulty, match="headings, and no row below them"):
        open_table(file)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("decided: 2023-06-30|decided: someday", "is no date"),
        ("court: CIT|court: CTI", "No court of the ontology"),
        ("date: 2024-03-01|date: 1950", "cannot decide under the law of 1950"),
        ("claim_made: yes|claim_made: perhaps", "'perhaps' is not a value of 'claim_made'"),
        ("privilege: deliberative-process|id: x", "A claim names its privilege"),
        ("agencies:|agency:", "No line of this name can stand here. Did you mean 'agencies'"),
    ],
)
def test_a_slip_in_a_matter_file_is_told(tmp_path: Path, change: str, message: str) -> None:
    file = tmp_path / "matter.yaml"
    file.write_text(MATTER.replace(*change.split("|")), "utf-8")
    with pytest.raises(Faulty, match=message):
        load_matter(file)


def test_what_is_told_under_a_claim_counts_for_the_rows_that_claim_its_privilege(tmp_path: Path) -> None:
    found = rows(csv_of(tmp_path, "No,From,To,Privilege\n1,A (ITA),B (ITA),DPP\n2,A (ITA),B (ITA),State secrets\n"), matter(tmp_path))
    assert [row["if the record closed now"] for row in found] == ["protected", "further showing"]
