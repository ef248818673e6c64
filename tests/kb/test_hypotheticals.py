"""Hypotheticals: read with their faults in place, true of the law by both engines, as small as can be, and never overwritten."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

import ontology
from kb.books import HOME_COURT, TODAY, Laws
from kb.closed_record import complete, shipped_rulings
from kb.compiled import compile_book
from kb.engine import run
from kb.hypotheticals import __main__ as command
from kb.hypotheticals.checking import check_hypotheticals, lacking, sorted_by_proof
from kb.hypotheticals.constructing import construct, distinguish
from kb.hypotheticals.decisive import Absence
from kb.hypotheticals.hypothetical import Hypothetical, Outcome
from kb.hypotheticals.reading import HOME, read_all, written
from kb.hypotheticals.writing import HEAD, with_added, write
from kb.recompiled import without
from kb.rule import Rule
from kb.rulebook import RuleBook, all_rules, rule_book
from ontology.dates import LegalDate
from ontology.faults import Faulty

RULES = {rule.name: rule for rule in all_rules()}
ALL = read_all()


@pytest.fixture(scope="module")
def laws() -> Laws:
    return Laws()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The shipped hypotheticals, to be spoilt."""
    for file in written().values():
        shutil.copy(file, tmp_path)
    return tmp_path


# ---------------------------------------------------------------- the shipped ones


def test_every_shipped_hypothetical_is_sound_and_there_is_a_file_for_each_doctrine() -> None:
    assert ALL.faults == ()
    assert len(ALL.hypotheticals) >= len(all_rules())
    assert set(written()) == {rule.doctrine for rule in all_rules()}


def test_every_rule_is_decisive_in_a_shipped_case_or_in_a_hypothetical_of_its_own(laws: Laws) -> None:
    in_cases, in_hypotheticals, nowhere = sorted_by_proof(ALL.hypotheticals, laws)
    assert [rule.name for rule in nowhere] == []
    assert len(in_cases) + len(in_hypotheticals) == len(all_rules())
    assert min(len(in_cases), len(in_hypotheticals)) > 10


@pytest.mark.parametrize("doctrine", sorted(written()))
def test_the_engine_finds_in_every_hypothetical_what_the_compiled_function_gives(doctrine: str) -> None:
    tried = [each for each in ALL.hypotheticals if RULES[each.rule].doctrine == doctrine]
    assert tried
    for each in tried:
        found = run(each.court, each.as_of, complete(each.answers)).found
        assert (found.get(each.gives.term) == each.gives.token) == each.gives.found, each


def test_a_rule_on_which_a_disposition_turns_must_show_that_and_not_a_finding_only(laws: Laws) -> None:
    rule = RULES["published_matter_is_past_protecting"]
    facts = {"privilege": "deliberative-process", "published": "by-government"}
    by_finding = Hypothetical(rule.name, facts, Outcome("publicity", "public"))
    by_disposition = replace(by_finding, gives=Outcome("disposition", "disclosed"))
    assert by_finding.follows(laws.home)
    assert not Absence(laws, rule).shows_in(by_finding)
    assert Absence(laws, rule).shows_in(by_disposition)


def test_a_rule_that_moves_no_disposition_is_decisive_where_its_finding_is_lost(laws: Laws) -> None:
    absence = Absence(laws, RULES["early_motion_may_be_decided"])
    assert not absence.moves_a_disposition
    assert {ruling.case for ruling in shipped_rulings() if absence.shows_in_ruling(ruling)} == {"melamine_chemicals", "asahi"}


# ---------------------------------------------------------------- constructing them


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.name))
def test_facts_on_which_the_rule_is_decisive_can_be_constructed(rule: Rule, laws: Laws) -> None:
    found = construct(rule, laws)
    assert found is not None
    assert Absence(laws, rule).shows_in(found)
    assert set(found.answers) <= set(complete(found.answers)), "every answer given arises"


def told_in(size: int) -> Iterator[dict[str, str]]:
    """Every set of fewer answers than that beside the privilege, which is always told."""
    every = [(term, token) for term, element in ontology.vocabulary().elements.items() for token in element.tokens]
    for privilege in ontology.vocabulary().elements["privilege"].tokens:
        for chosen in (each for number in range(size) for each in combinations(every, number)):
            yield {"privilege": privilege, **dict(chosen)}


@pytest.mark.parametrize(
    "name", ["paper_from_outside_is_not_covered", "defect_left_uncured_costs_the_privilege", "look_may_refute_the_claim"]
)
def test_no_smaller_set_of_facts_would_do(name: str, laws: Laws) -> None:
    found = construct(RULES[name], laws)
    assert found is not None
    other, size = without(laws.home, RULES[name]), len(found.answers) - 1
    tried = 0
    for answers in told_in(size):
        each = Hypothetical(name, answers, found.gives)
        assert laws.home.diagram.at(laws.home.root, each.point) == other.diagram.at(other.root, each.point)
        tried += 1
    assert tried >= 4


def test_of_facts_equally_few_the_more_usual_are_taken(laws: Laws) -> None:
    found = construct(RULES["unopposed_claim_prevails"], laws)
    assert found is not None
    assert found.answers == {"privilege": "deliberative-process", "claim_made": "yes", "declaration": "specific"}


def test_nothing_turns_on_a_rule_whose_work_another_always_does() -> None:
    book = rule_book(HOME_COURT, TODAY)
    twin = replace(RULES["published_matter_is_past_protecting"], name="twin")
    law = compile_book(RuleBook(book.court, book.as_of, (*book.rules, twin)))
    assert construct(twin, [law]) is None
    assert lacking(twin, [law]).startswith("Nothing turns on this rule")
    assert "make hypotheticals" in lacking(RULES["look_may_refute_the_claim"], [law])


def test_two_equal_laws_are_told_apart_by_nothing(laws: Laws) -> None:
    assert distinguish(all_rules()[0], [(laws.home, laws.home)]) is None


# ---------------------------------------------------------------- what is wrong with a file

SOUND = "published_matter_is_past_protecting:\n  - answers: {privilege: other, published: by-government}\n    gives: disclosed\n"


@pytest.mark.parametrize(
    ("right", "wrong", "line", "hint"),
    [
        ("published_matter_is_past", "published_matter_is_passed", 2, "Did you mean 'published_matter_is_past_protecting'?"),
        ("published_matter_is_past_protecting", "look_may_refute_the_claim", 2, "Move the entry to in_camera.yaml."),
        ("gives: disclosed", "gives: revealed", 3, "'revealed' is not a value of 'disposition'"),
        ("gives: disclosed", "gives: published is no", 3, "'published' is answered, not found by a rule."),
        ("gives: disclosed", "gives: publicity is not pubic", 3, "Did you mean 'public'?"),
        ("    gives: disclosed\n", "", 2, "A hypothetical needs 'gives:'; it is missing."),
        ("gives: disclosed", "yields: disclosed", 3, "No line of this name can stand here."),
        ("published: by", "publish: by", 2, "Did you mean 'published'?"),
        ("by-government", "by-govermnent", 2, "Did you mean 'by-government'?"),
        ("privilege: other, ", "", 2, "No burden answers this question."),
        ("other, ", "other, look: taken, ", 2, "On the other answers this question does not arise."),
        ("other, ", "other, published: no, ", 2, "This is written twice"),
        ("gives:", "court: Old Bailey\n    gives:", 3, "No court of the ontology is called 'Old Bailey'."),
        ("gives:", "as_of: yesterday\n    gives:", 3, "'yesterday' is not a date of the calendar."),
        (SOUND, "look:\n", 1, ""),
    ],
)
def test_a_slip_in_a_file_is_told_with_its_line_and_what_would_be_right(
    tmp_path: Path, right: str, wrong: str, line: int, hint: str
) -> None:
    assert right in SOUND
    (tmp_path / "publication.yaml").write_text(SOUND.replace(right, wrong, 1))
    read = read_all(tmp_path)
    assert read.hypotheticals == ()
    assert any(fault.line == line and hint in fault.message for fault in read.faults), read.faults


def test_a_sound_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "publication.yaml").write_text(SOUND)
    (found,) = read_all(tmp_path).hypotheticals
    assert (found.rule, str(found.gives), found.court, found.as_of) == (RULES[found.rule].name, "disclosed", HOME_COURT, TODAY)


def test_a_file_that_is_not_yaml_is_one_fault_and_the_others_are_read(home: Path) -> None:
    (home / "need.yaml").write_text("a: [")
    read = read_all(home)
    assert len(read.faults) == 1
    assert len(read.hypotheticals) > 100


def test_another_court_and_date_are_those_under_which_it_is_tried(tmp_path: Path, laws: Laws) -> None:
    text = SOUND.replace("gives:", "court: D.D.C.\n    as_of: 1975\n    gives:")
    (tmp_path / "publication.yaml").write_text(text)
    (found,) = read_all(tmp_path).hypotheticals
    assert (found.court, str(found.as_of)) == ("ddc", "1975")
    assert found.follows(laws.under(found.court, found.as_of))


def spoil(file: Path, right: str, wrong: str) -> None:
    text = file.read_text()
    assert right in text
    file.write_text(text.replace(right, wrong, 1))


def test_a_hypothetical_that_the_law_no_longer_bears_out_is_told_with_what_the_law_gives(home: Path) -> None:
    spoil(home / "publication.yaml", "gives: disclosed", "gives: protected")
    spoil(home / "publication.yaml", "gives: abeyance is denied", "gives: abeyance is not denied")
    with pytest.raises(Faulty) as caught:
        list(check_hypotheticals(home))
    assert "'protected' was written, and the law gives disclosed." in str(caught.value)
    assert "'abeyance is not denied' was written, and it is otherwise." in str(caught.value)


def test_a_rule_that_nothing_turns_on_is_named_with_what_to_run(home: Path) -> None:
    spoil(home / "publication.yaml", "published_matter_is_past_protecting:", "published_matter_is_past_saving:")
    with pytest.raises(Faulty) as caught:
        list(check_hypotheticals(home))
    lines = str(caught.value).splitlines()
    assert any("There is no rule of this name" in line for line in lines)
    assert any("published_matter_is_past_protecting: No shipped case and no hypothetical turns on this rule. Run" in line for line in lines)


# ---------------------------------------------------------------- writing them


def test_what_is_missing_is_written_and_what_is_there_stays_letter_for_letter(
    home: Path, laws: Laws, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "for_slips", lambda present: iter(()))
    lone = next(
        rule for rule in sorted_by_proof(ALL.hypotheticals, laws)[1] if [each.rule for each in ALL.hypotheticals].count(rule.name) == 1
    )
    file = home / f"{lone.doctrine}.yaml"
    whole = "# Read and approved.\n" + file.read_text()
    file.write_text(whole)
    (entry,) = re.findall(rf"^{lone.name}:\n(?:  .*\n)+", whole, re.MULTILINE)
    spoil(file, entry, "")
    assert command.main(home) == 0
    assert "1 were written to 1 files" in capsys.readouterr().out
    assert file.read_text() == whole


def test_the_writer_says_what_is_wrong_with_what_is_there_and_leaves_it_there(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "for_slips", lambda present: iter(()))
    gone = "rule_that_is_gone:\n  - answers: {privilege: other}\n    gives: protected\n"
    with (home / "need.yaml").open("a") as file:
        file.write(gone)
    assert command.main(home) == 1
    assert "rule_that_is_gone: There is no rule of this name" in capsys.readouterr().err
    assert (home / "need.yaml").read_text().endswith(gone)


def test_nothing_is_written_for_a_law_with_a_gap_in_it(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gap = Laws()
    gap.add(without(gap.home, RULES["weighing_is_for_the_court"]).book)
    monkeypatch.setattr(command, "Laws", lambda: gap)
    before = {file: file.read_text() for file in home.iterdir()}
    assert command.main(home) == 1
    assert "Not exactly one disposition follows in cit on 2026. Run 'incamera check' and mend that." in capsys.readouterr().err
    assert {file: file.read_text() for file in home.iterdir()} == before


def test_new_entries_stand_in_the_order_of_the_rules_and_entries_of_unknown_rules_last() -> None:
    first, second, third = (rule.name for rule in all_rules()[:3])
    text = f"{HEAD}gone:\n  - kept as it is\n{first}:\n  - a\n{third}:\n  - c\n"
    added = [Hypothetical(name, {"privilege": "other"}, Outcome("disposition", "open")) for name in (second, first)]
    item = "  - answers: {privilege: other}\n    gives: open\n"
    assert with_added(text, added) == f"{HEAD}{first}:\n  - a\n{item}{second}:\n{item}{third}:\n  - c\ngone:\n  - kept as it is\n"


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    assert {path.stem for path in write(ALL.hypotheticals, tmp_path)} == set(written())
    again = read_all(tmp_path)
    assert again.faults == ()
    assert [replace(each, file="", line=0) for each in again.hypotheticals] == [
        replace(each, file="", line=0) for each in ALL.hypotheticals
    ]
    foreign = Hypothetical(all_rules()[0].name, {"privilege": "other"}, Outcome("harm", "established", False), "ddc", TODAY, "a slip")
    write([replace(foreign, as_of=LegalDate("1975"))], tmp_path)
    assert "    court: ddc\n    as_of: 1975\n    gives: harm is not established\n    guards_against: a slip\n" in "".join(
        path.read_text() for path in tmp_path.glob("*.yaml")
    )


def test_the_files_can_be_read_by_people() -> None:
    for file in written().values():
        text = file.read_text("utf-8")
        assert text.startswith(HEAD)
        assert max(len(line) for line in text.splitlines()) <= 140
    assert HOME.name == "hypotheticals"
