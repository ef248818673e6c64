"""Every proof holds of the law as shipped, and fails when that law is doctored."""

from dataclasses import replace
from functools import cache
from time import process_time

import pytest

import ontology
from kb.compiled import Compiled, compile_book
from kb.proving import PROOFS, prove
from kb.proving.books import COURTS_TRIED, DATES_TRIED, laws_proved
from kb.proving.burdens import burdens_turned
from kb.proving.monotone import harmful
from kb.proving.rules import no_dead_rule
from kb.proving.soundness import no_contradiction, no_gap
from kb.rule import Condition
from kb.rulebook import all_rules, rule_book
from ontology.dates import LegalDate


@cache
def laws() -> tuple[Compiled, ...]:
    return laws_proved()


def doctored(*dropped: str, **added: tuple[list[str], str]) -> list[Compiled]:
    """Today's law of the Court of International Trade without some rules and with some more."""
    book = rule_book("cit", LegalDate("2026"))
    model = book.rules[0]
    more = [
        replace(model, name=name, given=tuple(map(Condition.read, given)), unless=(), then=Condition.read(then))
        for name, (given, then) in added.items()
    ]
    return [compile_book(replace(book, rules=(*(rule for rule in book.rules if rule.name not in dropped), *more)))]


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.__name__)
def test_the_shipped_law_passes(proof: object) -> None:
    proved = proof(laws())  # type: ignore[operator]
    assert [str(fault) for fault in proved.faults] == []
    assert proved.sentence.endswith(".")


def test_all_that_is_proved_takes_less_than_ten_seconds() -> None:
    began = process_time()
    assert len(list(prove(laws_proved()))) == 9
    assert process_time() - began < 10


def test_every_court_and_date_has_its_book_among_those_proved_and_none_is_proved_twice() -> None:
    sitting = ontology.vocabulary().court
    dates = [LegalDate(date) for date in DATES_TRIED]
    different = {rule_book(court, date).rules for court in COURTS_TRIED for date in dates if sitting(court).sits(date)}
    assert len(different) >= 5
    assert len(laws()) == len({law.book.rules for law in laws()})
    assert {law.book.rules for law in laws()} >= different


def test_the_law_shared_on_one_diagram_is_the_law_compiled_alone() -> None:
    for law in laws():
        alone = compile_book(law.book)
        for told in ({}, {"privilege": "state-secrets", "opposition": "none"}, {"published": "by-government", "in_record": "yes"}):
            assert law.possible(told) == alone.possible(told)
            assert law.open_elements(told) == alone.open_elements(told)


def test_a_contrary_rule_is_told_in_sentences_that_a_lawyer_reads() -> None:
    broken = doctored(contrary_rule=(["published is by-government"], "disposition is protected"))
    (fault,) = no_contradiction(broken).faults
    assert fault.term == "disposition"
    assert fault.message.startswith("Both 'protected' and '")
    assert ", by contrary_rule (line " in fault.message or ", contrary_rule (line " in fault.message
    assert "The Government itself has made the content public [published is by-government]" in fault.message


def test_a_rule_taken_away_leaves_a_gap_where_it_was_the_only_one() -> None:
    (fault,) = no_gap(doctored("weighing_is_for_the_court")).faults
    assert "No disposition follows in the United States Court of International Trade under the law of 2026." in fault.message
    assert "[weighing is not-done]" in fault.message


def test_a_rule_said_twice_is_found_to_change_nothing() -> None:
    published = next(rule for rule in all_rules() if rule.name == "published_matter_is_past_protecting")
    twice = replace(published, name="published_matter_once_more")
    law = compile_book(replace(laws()[-1].book, rules=(*laws()[-1].book.rules, twice)))
    names = {fault.term for fault in no_dead_rule([law], [published, twice]).faults}
    assert names == {"published_matter_is_past_protecting", "published_matter_once_more"}


def test_each_mark_of_a_value_that_another_must_bring_is_one_that_the_proof_would_miss() -> None:
    """A mark that changes nothing would be a word without a meaning."""
    marked = [(element, value) for element in ontology.vocabulary().elements.values() for value in element.values if value.brought_by]
    assert len(marked) > 8
    for element, value in marked:
        unmarked = replace(value, brought_by="")
        values = tuple(unmarked if each == value else each for each in element.values)
        assert unmarked in [harm.worse for harm in burdens_turned(laws(), replace(element, values=values))], value.iri


def test_each_reason_why_the_law_is_not_monotone_is_needed_and_none_is_wanting() -> None:
    for term, element in ontology.vocabulary().elements.items():
        harm = harmful(laws(), element) or burdens_turned(laws(), element)
        assert bool(element.not_monotone_because) == bool(harm), term
