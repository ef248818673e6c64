"""How a rule is written, what is refused, and that rules keep no hidden order."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from examples import a_case

import ontology
from kb import decide, load, shipped
from kb.compiled import compile_book
from kb.engine import engine_class, fire
from kb.rule import Rule, rule
from kb.rulebook import RuleBook, all_rules, distinct, rule_book
from ontology.dates import LegalDate
from ontology.faults import Faulty

TODAY = LegalDate("2026")
SOUND: dict[str, Any] = {"given": ["look is taken"], "then": "character is found", "authorities": ["melamine 66 n.2"]}


def written(**changes: Any) -> Rule:
    """A sound rule with some of its parts changed."""

    def proposed_rule() -> None:
        """A proposition of law."""

    return rule(**{**SOUND, **changes})(proposed_rule)


def test_a_sound_rule_is_read_as_it_is_written() -> None:
    found = written(given=["look is taken", "declaration is specific or sufficient"], unless=["coverage is absent"])
    assert [str(each) for each in found.given] == ["look is taken", "declaration is specific or sufficient"]
    assert found.conclusion == ("character", "found")
    assert found.proposition == "A proposition of law."
    assert str(found.authorities[0]) == "Melamine at 66 n.2"


SLIPS = {
    "no authority": ({"authorities": []}, "A rule needs an authority"),
    "an authority nobody knows": ({"authorities": ["reynolts 7"]}, "Did you mean 'reynolds'?"),
    "a term nobody knows": ({"given": ["lok is taken"]}, "Did you mean 'look'?"),
    "a value nobody knows": ({"given": ["look is takn"]}, "Did you mean 'taken'?"),
    "a condition that is no sentence": ({"given": ["look taken"]}, "not of the form 'term is value'"),
    "no condition": ({"given": []}, "at least one condition"),
    "an exception that is an answer": ({"unless": ["look is taken"]}, "unknown, not false"),
    "a conclusion that is an answer": ({"then": "look is taken"}, "gives one value of one issue"),
    "two conclusions": ({"then": "character is found or refuted"}, "gives one value of one issue"),
    "a law it is under but does not cite": ({"under": ["marriott"]}, "must name that among its authorities"),
}


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 10


@pytest.mark.parametrize("slip", SLIPS)
def test_a_rule_wrongly_written_is_refused_with_its_file_and_line(slip: str) -> None:
    changes, hint = SLIPS[slip]
    with pytest.raises(Faulty, match=hint) as caught:
        written(**changes)
    fault = caught.value.faults[0]
    assert fault.file.endswith("test_rules.py")
    assert fault.line > 0
    assert fault.term == "proposed_rule"


def test_a_rule_without_a_proposition_is_refused() -> None:
    def silent() -> None: ...

    with pytest.raises(Faulty, match="docstring that states the proposition"):
        rule(**SOUND)(silent)


def test_two_rules_of_one_name_are_refused_with_both_places() -> None:
    one, other = written(), written(then="character is refuted")
    with pytest.raises(Faulty, match=r"Another rule of this name stands in .*test_rules\.py, line"):
        distinct([one, other])


def test_a_circle_through_exceptions_is_refused_and_names_its_rules() -> None:
    first = replace(written(then="coverage is covered", unless=["coverage is absent"]), name="first")
    second = replace(written(then="coverage is absent", unless=["coverage is covered"]), name="second")
    with pytest.raises(Faulty, match="in a circle: first, second"):
        _ = RuleBook("cit", TODAY, (first, second)).concluding


def test_an_exception_is_decided_before_the_rule_that_it_defeats() -> None:
    book = rule_book("cit", TODAY)
    for each in book.rules:
        for exception in each.unless:
            for token in exception.tokens:
                assert book.stratum.get((exception.term, token), -1) < book.stratum[each.conclusion]


def test_a_rule_under_a_statute_holds_where_and_while_the_statute_does() -> None:
    found = written(authorities=["usc_28_2641_b"], under=["usc_28_2641_b"])
    holds = {
        (court, date): found.holds(court, LegalDate(date))
        for court in ("cit", "federal_circuit", "ddc")
        for date in ("1979", "1980", "2026")
    }
    assert {key for key, value in holds.items() if value} == {
        ("cit", "1980"),
        ("cit", "2026"),
        ("federal_circuit", "1980"),
        ("federal_circuit", "2026"),
    }


def test_a_rule_under_an_opinion_holds_in_the_court_that_gave_it_and_below_from_its_day() -> None:
    found = written(authorities=["marriott"], under=["marriott"])
    day, words = LegalDate("2006-02-03"), ontology.vocabulary()
    courts = {court for court in words.of_kind("Court") if found.holds(court, day) and words.court(court).sits(day)}
    assert courts == {"federal_circuit", "cit", "court_of_federal_claims"}
    assert not found.holds("cit", LegalDate("2006-02-02"))


def test_every_rule_has_a_name_that_is_a_clause_and_a_proposition_that_is_a_sentence() -> None:
    rules = all_rules()
    assert len(rules) >= 100
    for each in rules:
        assert len(each.name.split("_")) >= 3, each.name
        assert each.proposition.endswith("."), each.name
        assert each.proposition.count(". ") == 0, each.name


def test_each_doctrine_has_its_words_and_its_law_under_one_stem() -> None:
    doctrines = set(ontology.vocabulary().doctrines)
    assert {each.doctrine for each in all_rules()} == doctrines
    files = {path.stem for path in (ontology.loading.HOME / "doctrines").glob("*.ttl")}
    assert files == doctrines
    assert len(doctrines) == 13


def test_two_opposite_findings_are_an_error_and_not_a_toss_of_a_coin() -> None:
    contrary = replace(written(given=["look_shows is as-described"], then="character is refuted"), name="contrary_rule")
    book = replace(rule_book("cit", TODAY), rules=(*rule_book("cit", TODAY).rules, contrary))
    with pytest.raises(Faulty, match="both found and refuted") as caught:
        fire(engine_class(book)(), book, {"look_shows": "as-described"})
    assert "contrary_rule" in str(caught.value)
    assert "look_may_bear_the_claim_out" in str(caught.value)


def test_the_compiled_function_finds_the_same_contradiction_and_a_gap() -> None:
    book = rule_book("cit", TODAY)
    contrary = replace(written(given=["published is by-government"], then="disposition is protected"), name="contrary_rule")
    broken = compile_book(replace(book, rules=(*book.rules, contrary)))
    assert frozenset({"protected", "disclosed"}) in broken.diagram.leaves(broken.root)
    gap = compile_book(replace(book, rules=tuple(each for each in book.rules if each.name != "weighing_is_for_the_court")))
    assert frozenset() in gap.diagram.leaves(gap.root)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_rules_changes_nothing(seed: int) -> None:
    book = rule_book("cit", TODAY)
    rules = list(book.rules)
    random.Random(seed).shuffle(rules)
    shuffled = engine_class(replace(book, rules=tuple(rules)))()
    straight = engine_class(book)()
    for name in shipped():
        case = load(shipped()[name])
        answers = {term: given.token for term, given in case.unit(*case.units()[0]).items()}
        assert fire(shuffled, book, answers) == fire(straight, book, answers)


def test_a_run_that_was_cut_off_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, ruling: Callable[..., object]) -> None:
    from kb.experta_compat import Engine

    facts = {"privilege": "deliberative_process", "opposition": "none", "in_record": "yes", "claim_made": "yes", "declaration": "specific"}
    before = ruling(**facts)

    def stopped(self: Any, steps: float = 0) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Engine, "run", stopped)
        with pytest.raises(KeyboardInterrupt):
            decide(a_case(**{**facts, "published": "by_government"}), close_record=True)
    assert ruling(**facts) == before


def test_importing_the_law_leaves_the_log_of_its_host_alone() -> None:
    import subprocess
    import sys

    code = "import logging; import kb; assert logging.getLogger().handlers == [], logging.getLogger().handlers"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
