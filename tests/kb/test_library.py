"""The library: what the knowledge base holds, and what rests on what."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

import ontology
from kb.cli import main
from kb.library import Library, library
from kb.library.entries import AuthorityEntry, DoctrineEntry, Line, RuleEntry, Verified
from kb.library.points import PointEntry
from kb.rulebook import all_rules
from ontology.dates import LegalDate

WORDS = ontology.vocabulary()
ROOT = Path(__file__).parents[2]
NAMES = (*WORDS.doctrines, *(rule.name for rule in all_rules()), *WORDS.authorities, *WORDS.elements, *WORDS.issues)


def held(court: str = "cit", as_of: str = "2026") -> Library:
    return library(court, LegalDate(as_of))


def rule(name: str, court: str = "cit", as_of: str = "2026") -> RuleEntry:
    found = held(court, as_of).find(name)
    assert isinstance(found, RuleEntry)
    return found


def authority(name: str, court: str = "cit", as_of: str = "2026") -> AuthorityEntry:
    found = held(court, as_of).find(name)
    assert isinstance(found, AuthorityEntry)
    return found


def point(name: str) -> PointEntry:
    found = held().find(name)
    assert isinstance(found, PointEntry)
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["library", *arguments])
    assert stop.value.code == 0
    return capsys.readouterr().out


# ---------------------------------------------------------------- all there is


def test_every_doctrine_rule_authority_element_and_issue_is_found_by_its_own_name() -> None:
    found, library = {}, held()
    for name in NAMES:
        entry = library.find(name)
        found[name] = next(getattr(entry, key) for key in ("stem", "name", "key", "term") if hasattr(entry, key))
    assert len(found) == len(NAMES) > 200
    assert found == {name: name for name in NAMES}


def test_the_overview_counts_what_the_files_hold() -> None:
    found = held().overview()
    rules = all_rules()
    assert [each.stem for each in found.doctrines] == list(WORDS.doctrines)
    assert sum(len(each.questions) for each in found.doctrines) == len(WORDS.elements)
    assert sum(len(each.issues) for each in found.doctrines) == len(WORDS.issues)
    assert sum(len(each.rules) for each in found.doctrines) == len(rules)
    assert sum(number for _, number in found.authorities) == len(WORDS.authorities)
    assert found.rules.all + found.rules.some + found.rules.none == len(rules)
    for share in ("all", "some", "none"):
        assert getattr(found.rules, share) == sum(getattr(each.verified, share) for each in found.doctrines) > 0
    assert set(found.read) == {"Nat'l Latex", "Melamine", "Ceramica"}
    assert [each.text.split(";")[0] for each in found.treated] == [
        "Black: vacated by Black (D.C. Cir.), 1977-08-22",
        "Carlisle (D.D.C.): vacated in part by Carlisle, 1980-12-17",
        "Marriott (Fed. Cl.): reversed by Marriott, 2006-02-03",
    ]
    for each, key in zip(found.treated, ("black", "carlisle_district", "marriott_61fedcl411"), strict=True):
        assert each.text.partition("; cited by ")[2] == ", ".join(authority(key).rules)


def test_the_overview_of_another_court_says_which_rules_are_no_law_there() -> None:
    assert "formal_delegate_may_claim_deliberative_process" in held("ddc").overview().not_law
    for court in ("cit", "ddc"):
        assert set(held(court).overview().not_law) == {each.name for each in all_rules() if not each.holds(court, LegalDate("2026"))}
    assert [each.text.split(":")[0] for each in held("cit", "1981").overview().treated] == ["Black", "Carlisle (D.D.C.)"]


# ---------------------------------------------------------------- a rule


def test_a_rule_is_told_in_words_with_what_it_rests_on_and_where_it_is_written() -> None:
    found = rule("conclusory declaration does not carry the claim")
    assert found.given == (Line("declaration", "declaration: conclusory"),)
    assert found.unless == (Line("character", "character on inspection: found as claimed"),)
    assert found.then == Line("support", "support: inadequate")
    assert [(each.short, each.pinpoint, each.weight, each.verified) for each in found.authorities] == [
        ("Ceramica", "170", "persuasive", True),
        ("Republic Steel", "", "persuasive", False),
    ]
    assert (found.verified, found.is_law, found.why_not, found.under) == (Verified.SOME, True, "", ())
    assert f"def {found.name}" in "".join((ROOT / found.file).read_text("utf-8").splitlines()[found.line - 1 : found.line + 12])


def test_a_rule_under_a_decision_says_so_and_why_it_is_no_law_before_it_or_elsewhere() -> None:
    name = "formal_delegate_may_claim_deliberative_process"
    assert rule(name).under == ("Marriott",)
    assert rule(name).is_law
    before, elsewhere = rule(name, "cit", "2005"), rule(name, "dc_circuit")
    assert (before.is_law, before.why_not) == (False, "Marriott dates only from 2006-02-03.")
    assert (elsewhere.is_law, elsewhere.why_not) == (
        False,
        "Marriott does not bind the United States Court of Appeals for the District of Columbia Circuit.",
    )


def test_a_statute_binds_every_court_and_is_said_not_to_apply_where_no_suit_under_it_lies() -> None:
    why = rule("review_statute_lets_the_court_set_terms", "dc_circuit").why_not
    assert why.startswith(
        "19 U.S.C. 1516a(b)(2)(B) does not apply in the United States Court of Appeals for the District of Columbia Circuit: "
    )
    assert "lie in the Court of International Trade" in why
    looking = rule("character_in_issue_is_settled_by_a_look", "dc_circuit")
    assert {each.short: each.weight for each in looking.authorities}["19 U.S.C. 1516a(b)(2)(B)"] == "by analogy"


def test_every_statute_says_which_suits_it_governs_unless_it_governs_all() -> None:
    statutes = [each for each in ontology.vocabulary().authorities.values() if each.kind == "Statute"]
    told = {each.key for each in statutes if each.governs_only}
    assert len(told) == 9
    assert {key for each in all_rules() for key in each.under} <= told | {"marriott", "landry"}


def test_no_rule_that_is_law_says_why_it_is_not_and_every_other_does() -> None:
    for court, as_of in (("cit", "2026"), ("ddc", "2026"), ("customs_court", "1975")):
        for each in all_rules():
            found = rule(each.name, court, as_of)
            assert found.is_law == (found.why_not == ""), each.name


# ---------------------------------------------------------------- an authority


def test_a_vacated_opinion_is_told_with_what_became_of_it() -> None:
    found = authority("black")
    assert (found.weight, found.treated, found.binds) == (
        "of no force",
        (Line("black_564f2d531", "vacated by Black (D.C. Cir.), 1977-08-22"),),
        (),
    )
    assert [(each.authority, each.pinpoint) for each in found.cited_by] == [("Nat'l Latex", "221")]
    assert authority("black_564f2d531").treats == (Line("black", "vacated: Black"),)
    assert authority("black", "ddc", "1976").weight == "persuasive"


def test_an_authority_says_whom_it_binds_and_which_rules_rest_on_it() -> None:
    found = authority("28 U.S.C. 2641(b)")
    assert found.key == "usc_28_2641_b"
    assert tuple(each.text for each in found.binds) == (
        "United States Court of Appeals for the Federal Circuit",
        "United States Court of International Trade",
    )
    assert set(found.law_under) == set(found.rules) == {each.name for each in all_rules() if "usc_28_2641_b" in each.under}
    assert (found.since, found.until, found.read) == ("1980-11-01", "", False)
    assert "first day in force" in found.unverified


def test_an_opinion_at_hand_says_what_it_cites() -> None:
    found = authority("Nat'l Latex")
    assert found.read
    assert ("Mink", "221") in {(each.authority, each.pinpoint) for each in found.cites}
    assert len(found.cites) + len(authority("melamine").cites) + len(authority("ceramica").cites) == 46


def test_what_rests_on_an_authority_is_what_cites_it_for_every_authority() -> None:
    for key in WORDS.authorities:
        assert set(authority(key).rules) == {each.name for each in all_rules() if key in [cited.key for cited in each.authorities]}


# ---------------------------------------------------------------- an element, an issue, a doctrine


def test_an_element_says_how_it_is_asked_and_which_rules_need_each_of_its_values() -> None:
    found = point("declaration")
    assert found.kind == "element"
    assert found.asking is not None and found.asking.question.endswith("?")
    values = {each.token: each for each in found.values}
    assert tuple(values) == WORDS.elements["declaration"].tokens
    assert "conclusory_declaration_does_not_carry_the_claim" in values["conclusory"].needed_by
    assert all(each.found_by == () and each.defeats == () for each in found.values)


def test_questions_that_hang_together_say_so_from_both_ends() -> None:
    for term, element in WORDS.elements.items():
        for gate, _ in element.asked_if:
            opened = point(gate).asking
            assert opened is not None and term in opened.opens
        told = point(term).asking
        assert told is not None and len(told.asked_if) == len(element.asked_if)


def test_an_issue_says_which_rules_find_need_and_are_defeated_by_each_value() -> None:
    found = point("character")
    assert (found.kind, found.asking) == ("issue", None)
    values = {each.token: each for each in found.values}
    assert "conclusory_declaration_does_not_carry_the_claim" in values["found"].defeats
    assert values["refuted"].found_by
    for term in WORDS.issues:
        assert all(each.found_by for each in point(term).values), term


def test_a_doctrine_marks_the_rules_none_of_whose_authorities_was_read() -> None:
    found = held().find("burden and need")
    assert isinstance(found, DoctrineEntry)
    marked = {each.name for each in found.rules if each.verified is Verified.NONE}
    assert "need_that_other_evidence_meets_fails" in marked
    assert len(marked) == found.verified.none


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Marriott", "marriott"),
        ("nat'l latex", "national_latex"),
        ("  United   States v. Reynolds ", "reynolds"),
        ("Executive Order 12,065", "eo_12065"),
        ("Reynolds", "reynolds"),
    ],
)
def test_an_authority_is_found_by_the_names_that_people_give_it(name: str, key: str) -> None:
    assert authority(name).key == key


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("declartion", "declaration"),
        ("reynolts", "reynolds"),
        ("formal claims", "formal_claim"),
        ("conclusory_declaration_does_not_carry_claim", "conclusory_declaration_does_not_carry_the_claim"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest(name: str, nearest: str) -> None:
    with pytest.raises(ontology.UnknownTerm, match=rf"No doctrine, rule, .* Did you mean '{nearest}'\?"):
        held().find(name)


def test_what_is_like_nothing_is_answered_without_a_guess() -> None:
    with pytest.raises(ontology.UnknownTerm) as caught:
        held().find("zzzzzzzz")
    assert str(caught.value) == "No doctrine, rule, authority, element, issue, case or word is called 'zzzzzzzz'."


# ---------------------------------------------------------------- the command


@pytest.mark.parametrize("name", ["", "need", "marriott", "look", "support", "general_need_is_not_enough"])
def test_the_command_prints_the_entry_as_plain_data_too(capsys: pytest.CaptureFixture[str], name: str) -> None:
    arguments = [name, "--json"] if name else ["--json"]
    data = json.loads(printed(capsys, *arguments, "--as-of", "2026"))
    found = held().find(name) if name else held().overview()
    assert data == json.loads(json.dumps(asdict(found)))


@pytest.mark.parametrize("name", ["need", "marriott", "look", "support", "general_need_is_not_enough", "black", "ceramica"])
def test_the_command_prints_every_word_of_an_entry(capsys: pytest.CaptureFixture[str], name: str) -> None:
    said = re.sub(r"\s+", " ", printed(capsys, name, "--as-of", "2026"))
    entry = held().find(name)
    for key in ("definition", "proposition", "given", "unless", "then", "treated", "treats", "binds", "rules", "unverified", "file"):
        found = getattr(entry, key, ())
        for text in (found,) if isinstance(found, str | Line) else found:
            assert (text if isinstance(text, str) else text.text) in said, (key, text)


def test_the_command_says_where_the_rules_of_another_court_are_no_law(capsys: pytest.CaptureFixture[str]) -> None:
    said = re.sub(r"\s+", " ", printed(capsys, "--court", "D.D.C."))
    assert "Not law in this court on this date: " in said
    said = re.sub(r"\s+", " ", printed(capsys, "formal_claim", "--court", "D.D.C."))
    assert "deliberative process privilege. [no authority read; not law here]" in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("library", "declartion"), 1, "Did you mean 'declaration'?"),
        (("library", "--as-of", "1979"), 2, "name that court instead"),
        (("library", "--as-of", "soon"), 2, "is not a date"),
        (("library", "need", "--court", "Commerce"), 2, "No court of the ontology"),
        (("library", "--court", "Cust. Ct."), 2, "ended on 1980-10-31"),
    ],
)
def test_a_slip_is_answered_in_a_sentence(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, said: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    found = capsys.readouterr()
    assert (stop.value.code, said in re.sub(r"\s+", " ", found.err)) == (code, True), found.err
    assert "Traceback" not in found.err


def test_a_part_of_a_name_finds_the_one_thing_that_has_it_or_names_all_that_do() -> None:
    found = held().find("2641(b)")
    assert isinstance(found, AuthorityEntry) and found.short == "28 U.S.C. 2641(b)"
    with pytest.raises(ontology.UnknownTerm) as caught:
        held().find("1516a")
    for short in ("19 U.S.C. 1516a(a)(2)", "19 U.S.C. 1516a(b)(2)(A)", "19 U.S.C. 1516a(b)(2)(B)"):
        assert short in str(caught.value)
