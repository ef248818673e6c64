"""Every slip in a case file is answered with its file, line and word, and with what would be right. Nothing else is lost."""

from pathlib import Path

import pytest

from kb import load
from ontology.faults import Faulty

GOOD = """\
caption: Sample Steel Co. v. United States
court: CIT
date: 1981-05-14
motion: motion for a protective order
documents:
  - id: memo_1
    label: Staff memorandum
claims:
  - id: deliberative
    privilege: deliberative-process
    claimant: Under Secretary for International Trade
    documents: [memo_1]
    answers:
      opposition: none
      in_record: {is: yes, at: 12}
"""

SLIPS = {
    "an unknown term": ("opposition: none", "oposition: none", 14, "oposition", "Did you mean 'opposition'?"),
    "an issue answered as if it were an element": ("opposition: none", "coverage: covered", 14, "coverage", "decided by the rules"),
    "a value outside its range": ("opposition: none", "opposition: fierce", 14, "opposition", "none, timing-only, on-merits"),
    "a value by what it is called": ("opposition: none", "opposition: nobody", 14, "opposition", "Did you mean 'none'?"),
    "a value nearly right": ("opposition: none", "opposition: on-merit", 14, "opposition", "Did you mean 'on-merits'?"),
    "an empty value": ("opposition: none", "opposition:", 14, "opposition", "leave the line out"),
    "a privilege that is none": ("privilege: deliberative-process", "privilege: state-secret", 10, "privilege", "Did you mean 'state-secrets'?"),
    "a date that is none": ("date: 1981-05-14", "date: 1981-04-31", 3, "date", "Write 1981, 1981-05 or 1981-05-14"),
    "a date in words": ("date: 1981-05-14", "date: May 14, 1981", 3, "date", "Write 1981"),
    "a court that is none": ("court: CIT", "court: CTI", 2, "court", "No court of the ontology is called 'CTI'"),
    "a motion that is none": ("motion: motion for a protective order", "motion: prayer", 4, "motion", "Known are"),
    "a document named in no claim": ("    label: Staff memorandum\n", "    label: Staff memorandum\n  - id: memo_2\n", 8, "memo_2", "No claim covers this document"),
    "a claim over a document not listed": ("documents: [memo_1]", "documents: [memo_1, memo_l]", 12, "memo_l", "Did you mean 'memo_1'?"),
    "a page that is none": ("at: 12", "at: page twelve", 15, "in_record", "Write 220, 220-221 or 219 n.2"),
    "an unknown key": ("    label: Staff", "    lable: Staff", 7, "lable", "Did you mean 'label'?"),
    "a key written twice": ("date: 1981-05-14", "court: CIT", 3, "court", "the first stands on line 2"),
    "an answer to a question that does not arise": ("opposition: none", "opposition: none\n      need_asserted: general", 15, "need_asserted", "asked only if 'opposition' is on-merits"),
    "an answer of another privilege": ("opposition: none", "opposition: none\n      fgi_submitted: yes", 15, "fgi_submitted", "asked only if 'privilege' is state-secrets"),
    "two documents of one id": ("    label: Staff memorandum\n", "    label: Staff memorandum\n  - id: memo_1\n", 6, "document", "Two documents have the id 'memo_1'"),
    "an id that is a sentence": ("- id: memo_1", "- id: the memo, first", 6, "the memo, first", "one word of letters"),
    "a list where a word belongs": ("caption: Sample Steel Co. v. United States", "caption: [a, b]", 1, "caption", "A single word or sentence is expected"),
    "a word where a list belongs": ("documents: [memo_1]", "documents: memo_1", 12, "documents", "A list is expected"),
    "a value said to be unknown": ("opposition: none", "opposition: unknown", 14, "opposition", "leave the line out"),
    "two privileges in one claim": ("privilege: deliberative-process", "privilege: [executive, other]", 10, "privilege", "Write a second claim"),
    "the privilege answered again": ("opposition: none", "privilege: executive", 14, "privilege", "named once, in the claim"),
}  # fmt: skip


def write(folder: Path, text: str) -> Path:
    path = folder / "case.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_sample_is_sound_before_anything_is_wrong_with_it(tmp_path: Path) -> None:
    assert load(write(tmp_path, GOOD)).caption == "Sample Steel Co. v. United States"


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 25


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_line_its_word_and_what_would_be_right(tmp_path: Path, slip: str) -> None:
    right, wrong, line, term, hint = SLIPS[slip]
    assert right in GOOD
    with pytest.raises(Faulty) as caught:
        load(write(tmp_path, GOOD.replace(right, wrong)))
    said = [fault for fault in caught.value.faults if fault.line == line]
    assert said, str(caught.value)
    assert any(term in fault.term + fault.message and hint in fault.message for fault in said), str(caught.value)
    assert all(fault.file.endswith("case.yaml") for fault in caught.value.faults)


def test_all_slips_of_a_file_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = GOOD.replace("court: CIT", "court: XYZ").replace("1981-05-14", "1981-13-01").replace("opposition: none", "opposition: perhaps")
    with pytest.raises(Faulty) as caught:
        load(write(tmp_path, text))
    assert [fault.line for fault in caught.value.faults] == [2, 3, 14]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "The file is empty"),
        ("caption: x\ncourt: CIT\ndocuments:\n  - id: a\nclaims: []\n", "at least one claim"),
        ("caption: x\ncourt: CIT\ndocuments:\n  - id: a\n", "A case needs 'claims:'"),
        ("court: [CIT\n", "This is not valid YAML"),
        ("caption: 'unclosed\n", "This is not valid YAML"),
        ("\tcaption: tab\n", "This is not valid YAML"),
        ("- a\n- b\n", "Entries of the form 'key: value'"),
        ("just words", "Entries of the form 'key: value'"),
        ("a: &x [1]\nb: *y\n", "This is not valid YAML"),
        ("? [a, b]\n: c\n", "A key must be a single word"),
        ("[" * 3000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_case_at_all_is_refused_in_a_sentence(tmp_path: Path, text: str, hint: str) -> None:
    with pytest.raises(Faulty, match=hint):
        load(write(tmp_path, text))


def test_a_file_that_is_not_there_is_missed_by_name_and_the_nearest_is_offered(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    with pytest.raises(Faulty, match=r"cases\.yaml: There is no such file\. Did you mean 'case\.yaml'\?"):
        load(tmp_path / "cases.yaml")


def test_a_file_of_bytes_that_are_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(b"\xff\xfe\x00caption")
    with pytest.raises(Faulty, match="cannot be read as text"):
        load(path)


def test_yaml_guesses_nothing(tmp_path: Path) -> None:
    """`no` stays the word no, a date a date as written, and 12:30 no number of seconds."""
    text = GOOD.replace("Staff memorandum", "12:30").replace("in_record: {is: yes, at: 12}", "in_record: no").replace("1981-05-14", "1981")
    case = load(write(tmp_path, text))
    assert case.documents[0].label == "12:30"
    assert case.claims[0].answers["in_record"].token == "no"
    assert str(case.date) == "1981"


def test_capitals_and_underscores_do_not_matter_in_a_value(tmp_path: Path) -> None:
    case = load(write(tmp_path, GOOD.replace("opposition: none", "opposition: On_Merits")))
    assert case.claims[0].answers["opposition"].token == "on-merits"


def test_an_office_that_the_ontology_does_not_know_is_taken_by_its_name(tmp_path: Path) -> None:
    case = load(write(tmp_path, GOOD.replace("Under Secretary for International Trade", "General Counsel")))
    assert case.claims[0].office == "General Counsel"


def test_one_slip_in_an_id_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(Faulty) as caught:
        load(write(tmp_path, GOOD.replace("memo_1", "memo jan")))
    assert len(caught.value.faults) == 1


def test_an_answer_for_one_document_goes_before_the_answer_for_all(tmp_path: Path) -> None:
    text = GOOD.replace("  - id: memo_1\n", "  - id: memo_1\n  - id: memo_2\n    answers:\n      published: by-government\n")
    text = text.replace("    label: Staff memorandum\n", "").replace("[memo_1]", "[memo_1, memo_2]")
    text += "    except_for:\n      memo_1:\n        in_record: no\n"
    case = load(write(tmp_path, text))
    units = {document: case.unit(claim, document) for claim, document in case.units()}
    assert units["memo_1"]["in_record"].token == "no"
    assert units["memo_2"]["in_record"].token == "yes"
    assert "published" not in units["memo_1"]
    assert units["memo_2"]["published"].token == "by-government"
