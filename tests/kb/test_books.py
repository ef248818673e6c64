"""Every law that any court has on any date is among those that are proved together, and each is what compiling it alone gives."""

from dataclasses import replace

import pytest

import ontology
from kb.books import BEFORE_ALL, TODAY, Laws, distinct_books, names
from kb.compiled import compile_book
from kb.recompiled import recompiled, without
from kb.rule import Rule
from kb.rulebook import all_rules, rule_book
from ontology.dates import LegalDate

BOOKS = list(distinct_books())


def test_the_law_of_the_trade_court_today_comes_first_and_no_two_are_alike() -> None:
    assert (BOOKS[0].court, BOOKS[0].as_of) == ("cit", TODAY)
    assert len({names(book) for book in BOOKS}) == len(BOOKS) > 3
    assert {rule.name for book in BOOKS for rule in book.rules} == {rule.name for rule in all_rules()}


def test_on_no_day_has_any_court_a_law_that_is_not_among_them() -> None:
    known = {names(book) for book in BOOKS}
    days = [f"{year}-{month:02}-15" for year in range(1950, 2027, 4) for month in (3, 10)]
    days += ["1979-12-31", "1980-01-01", "1980-10-31", "1980-11-01", "2006-02-02", "2006-02-03", str(BEFORE_ALL)]
    for key in ontology.vocabulary().of_kind("Court"):
        sat = [day for day in map(LegalDate, days) if ontology.vocabulary().court(key).sits(day)]
        assert {names(rule_book(key, day)) for day in sat} <= known


def test_a_year_in_which_the_law_changed_gets_a_law_of_its_own_where_it_needs_one() -> None:
    laws = Laws()
    before = len(list(laws))
    year = laws.under("cit", LegalDate("1980"))
    assert laws.under("cit", LegalDate("1980")) is year
    assert len(list(laws)) - before == (names(year.book) not in {names(book) for book in BOOKS})


@pytest.mark.parametrize("number", range(len(BOOKS)))
def test_a_law_made_from_another_is_what_compiling_it_alone_gives(number: int) -> None:
    law = list(Laws())[number]
    alone = compile_book(law.book, law.diagram)
    assert (law.root, law.values, law.fired) == (alone.root, alone.values, alone.fired)


@pytest.mark.parametrize("rule", all_rules()[::5], ids=lambda rule: str(rule.name))
def test_a_law_less_one_rule_is_what_compiling_it_alone_gives(rule: Rule) -> None:
    law = compile_book(BOOKS[0])
    less = without(law, rule)
    alone = compile_book(less.book, law.diagram)
    assert rule.name not in less.fired
    assert (less.root, less.values, less.fired) == (alone.root, alone.values, alone.fired)
    assert recompiled(less, law.book).root == law.root, "and back again"


def test_a_rule_that_changes_its_conclusion_leaves_nothing_behind_under_the_old_one() -> None:
    law = compile_book(BOOKS[0])
    rule = next(rule for rule in all_rules() if rule.name == "published_matter_is_past_protecting")
    turned = replace(rule, then=next(each for each in all_rules() if each.name == "look_may_refute_the_claim").then)
    changed = recompiled(law, replace(law.book, rules=tuple(turned if each is rule else each for each in law.book.rules)))
    assert ("publicity", "public") in law.values
    assert ("publicity", "public") not in changed.values
    assert changed.root == compile_book(changed.book, law.diagram).root != law.root
