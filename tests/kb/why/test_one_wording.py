"""Every sentence of an answer is the ontology's or a rule's own; none stands a second time in Python."""

import re
from pathlib import Path

import ontology
from kb.rulebook import all_rules

HOME = Path(__file__).parents[3] / "kb"


def sentences() -> set[str]:
    words = ontology.vocabulary()
    points = [*words.elements.values(), *words.issues.values()]
    values = [value for point in points for value in point.values]
    found = {each for value in values for each in (value.sentence, value.sentence_if_not)}
    found |= {each for element in words.elements.values() for each in (element.question, element.sentence_if_unproven)}
    found |= {rule.proposition for rule in all_rules()} | {named.sentence for named in words.named.values()}
    return {" ".join(each.lower().rstrip(".").split()) for each in found if each}


def test_no_sentence_of_the_law_is_repeated_in_python() -> None:
    files = [file for folder in ("why", "whynot", "revising", "commands") for file in (HOME / folder).glob("*.py")]
    assert len(files) > 20
    for file in files:
        text = " ".join(re.sub(r'"""|"\s*f?"', "", file.read_text("utf-8")).lower().split())
        assert [each for each in sentences() if len(each) > 15 and each in text] == [], file.name
