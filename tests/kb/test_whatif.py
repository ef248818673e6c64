"""What one other answer would change."""

from dataclasses import replace

import pytest

from kb import decide, load, shipped
from kb.case import Case, Given
from kb.decide import arising, presumptions
from kb.whatif import GIVEN, single_changes


@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_each_change_named_gives_the_disposition_named_and_no_other_does(name: str) -> None:
    """Every single other answer is decided by experta; exactly those that change the disposition are named."""
    import ontology

    case = load(shipped()[name])
    decision = decide(case)
    claim, document = case.claims[0], case.claims[0].documents[0]
    named = {(change.term, change.new.token): change.disposition for change in single_changes(case, decision, claim, document)}
    assert named
    tried = 0
    complete = arising({**tokens(case), **presumptions(tokens(case))})
    for term, element in ontology.vocabulary().elements.items():
        for token in element.tokens if term in complete and term not in GIVEN else ():
            answers = {other: Given(said) for other, said in {**complete, term: token}.items() if other != "privilege"}
            changed = replace(claim, answers=answers)
            after = decide(replace(case, claims=(changed,), answers={}, documents=case.documents), close_record=False).documents[0]
            assert named.get((term, token), "protected") == (after.disposition if after.settled else "protected"), (term, token)
            tried += 1
    assert tried > 30


def tokens(case: Case) -> dict[str, str]:
    return {term: given.token for term, given in case.unit(*case.units()[0]).items()}


def test_what_would_have_opened_the_ceramic_tile_documents() -> None:
    case = load(shipped()["ceramica_regiomontana"])
    changes = single_changes(case, decide(case), case.claims[0], "classified_pages")
    disclosed = {(change.term, change.new.token) for change in changes if change.disposition == "disclosed"}
    assert disclosed == {
        ("published", "by-government"), ("production", "deliberate"), ("harm_shown", "rebutted"), ("age", "shown-stale"),
    }  # fmt: skip
