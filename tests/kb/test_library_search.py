"""Finding things in the library, naming them by their addresses, and the words, cases and code that it holds."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ontology
from kb.casefile import precedents, shipped
from kb.decide import decide
from kb.decision import Kind
from kb.library.applied import applied
from kb.library.cases import CaseEntry
from kb.library.code import code
from kb.library.entries import AuthorityEntry, DoctrineEntry, Line, RuleEntry
from kb.library.glossary import glossary
from kb.library.items import KINDS, SHELVES, Item, shelf
from kb.library.opening import opened
from kb.library.searching import index, search
from kb.rule import Rule
from kb.rulebook import all_rules
from ontology.faults import plain

WORDS = ontology.vocabulary()
HELD = opened("cit", "2026")


def first(text: str) -> str:
    return str(search(text)[0].item)


# ---------------------------------------------------------------- search


def test_everything_in_the_library_can_be_found() -> None:
    every = {str(Item(kind, key)) for kind in KINDS for key in shelf(kind)}
    assert {str(each.item) for each in index()} == every
    assert len(every) > 550
    for each in index():
        assert each.item in [hit.item for hit in search(each.label)], each.label


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("published", "element/published"),
        ("Nat'l Latex", "authority/national_latex"),
        ("2641", "authority/usc_28_2641_b"),
        ("345 U.S. 1", "case/reynolds"),
        ("FOIA", "authority/foia"),
        ("E.O. 12,065", "authority/eo_12065"),
        ("conclusory declaration does not", "rule/conclusory_declaration_does_not_carry_the_claim"),
        ("crash of an Air Force", "case/reynolds"),
        ("preponderance", "term/preponderance"),
        ("state secrets", "doctrine/state_secrets"),
    ],
)
def test_a_thing_is_found_by_its_names_citations_and_sentences(text: str, item: str) -> None:
    assert first(text) == item


def test_a_word_half_typed_finds_what_the_whole_word_finds() -> None:
    assert {hit.item for hit in search("deliberat")} >= {hit.item for hit in search("deliberative")}
    assert {hit.item for hit in search("deliberative")} >= {hit.item for hit in search("deliberative process")}


def test_a_hit_says_in_which_sentence_the_words_stand() -> None:
    found = {str(hit.item): hit.sentence for hit in search("crash secret")}
    assert found == {"case/reynolds": "Tort claim on the crash of an Air Force aircraft that was testing secret electronic equipment"}


@pytest.mark.parametrize("text", ["", "   ", "''", "zzzzzz", "need zzzzzz", "§", "<script>"])
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert search(text) == ()


@given(st.text(max_size=400))
def test_no_search_fails_and_every_hit_holds_every_word(text: str) -> None:
    said = {each.item: f"{each.names} {' '.join(each.words)}" for each in index()}
    for hit in search(text):
        for word in plain(text[:200]).split():
            assert re.search(rf"[ |]{re.escape(word)}", said[hit.item])


def test_what_is_found_hangs_on_nothing_that_was_done_before() -> None:
    said = "from kb.library.searching import search; print(len(search('publi')))"
    fresh = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, timeout=60)
    assert int(fresh.stdout) == len(search("publi")) > 0


# ---------------------------------------------------------------- addresses


def test_every_address_leads_to_its_thing() -> None:
    for kind in KINDS:
        for key in shelf(kind):
            item = Item.read(f"{kind}/{key}")
            assert (item.kind, item.key, str(item)) == (kind, key, f"{kind}/{key}")
            assert HELD.entry(item) == HELD.entry(item)
    assert [str(Item.read(name)) for name in SHELVES] == list(SHELVES)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("rule/conclusory_declaration_does_not_carry_claim", "Did you mean 'conclusory_declaration_does_not_carry_the_claim'?"),
        ("authority/Reynolds", "Did you mean 'reynolds'?"),
        ("element/character", "The library has no element 'character'."),
        ("rules/x", "It begins with doctrine, element"),
        ("doctrine", "'doctrine' names nothing in the library."),
        ("doctrine/", "The library has no doctrine ''."),
        ("../../etc/passwd", "names nothing in the library"),
        ("x" * 5000, "names nothing in the library"),
    ],
)
def test_an_address_of_nothing_is_answered_in_a_sentence(address: str, said: str) -> None:
    with pytest.raises(ontology.UnknownTerm) as caught:
        Item.read(address)
    assert said in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("court", "on", "said"),
    [
        ("moon", "", "'moon' is not a court of the ontology."),
        ("reynolds", "", "'reynolds' is not a court"),
        ("cit", "soon", "'soon' is not a date of the calendar."),
        ("cit", "1975", "name that court instead"),
        ("customs_court", "", "ended on 1980-10-31"),
    ],
)
def test_a_court_or_date_that_is_none_is_answered_in_a_sentence(court: str, on: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        opened(court, on)


# ---------------------------------------------------------------- what it holds besides


def test_the_code_of_every_rule_is_that_rule() -> None:
    assert len(all_rules()) > 190
    for rule in all_rules():
        space: dict[str, object] = {}
        exec(compile(f"from kb.rule import rule\n{code(rule)}", rule.file, "exec"), space)
        again = space[rule.name]
        assert isinstance(again, Rule)
        assert (again.given, again.unless, again.then, again.authorities, again.under) == (
            rule.given, rule.unless, rule.then, rule.authorities, rule.under,
        )  # fmt: skip
        assert again.proposition == rule.proposition


def test_a_rule_names_the_cases_in_which_it_fires() -> None:
    from kb.casefile import shipped_case

    for name in shipped():
        fired = {step.rule for step in decide(shipped_case(name)).steps if step.kind is Kind.RULE}
        assert fired == {rule for rule, cases in applied().items() if name in [line.name for line in cases]}
    found = HELD.find("need_that_the_document_does_not_meet_fails")
    assert isinstance(found, RuleEntry)
    assert Line("national_latex", "National Latex Products Co. v. United States") in found.applied_in


def test_a_case_stands_beside_what_its_court_did() -> None:
    found = HELD.find("case/national_latex")
    assert isinstance(found, CaseEntry)
    assert [(each.of, each.court, each.at, each.rules) for each in found.rulings] == [
        ("Document 8, with attachments", "protected", "222", "protected"),
        ("Document 12", "protected", "222", "protected"),
        ("motion for a protective order", "granted", "222", "granted"),
    ]
    assert found.at_hand and found.unverified.startswith("Caption, volume, year and judge")
    for name in precedents():
        reported = HELD.find(f"case/{name}")
        assert isinstance(reported, CaseEntry)
        assert not reported.at_hand and reported.unverified


def test_an_authority_names_the_case_it_decided_and_the_points_taken_from_it() -> None:
    found = HELD.find("melamine")
    assert isinstance(found, AuthorityEntry)
    assert found.cases == (Line("melamine_chemicals", "Melamine Chemicals, Inc. v. United States"),)
    taken = {each.term for each in (*WORDS.questions.values(), *WORDS.issues.values()) if each.source.startswith("melamine ")}
    assert {line.name for line in found.points} == taken != set()


def test_each_doctrine_says_what_its_rules_answer_and_what_they_leave_out() -> None:
    found = [entry for stem in WORDS.doctrines if isinstance(entry := HELD.find(f"doctrine/{stem}"), DoctrineEntry)]
    assert len(found) == len(WORDS.doctrines) == 13
    assert all(entry.asks and "Not formalised" in entry.remarks for entry in found)


def test_the_glossary_defines_every_word_and_borrows_none() -> None:
    assert {"Presumption", "weight_binding", "preponderance", "claimant", "cit", "RuleFiring"} <= set(glossary())
    for each in glossary().values():
        assert each.label and each.definition and not each.definition.startswith("PROV-O"), each.key
        assert all(line.name in glossary() for line in each.members), each.key
        assert not each.kind_key or each.kind_key in glossary(), each.key
    assert glossary()["federal_circuit"].actor and not glossary()["weight_binding"].actor
    assert [line.name for line in glossary()["federal_circuit"].members] == sorted(WORDS.court("federal_circuit").binds)
