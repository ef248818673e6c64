"""The shelves of the library: all rules, elements, issues, authorities, cases, and the glossary."""

import ontology
from kb.casefile import at_hand, shipped
from kb.library import Library
from kb.library.cases import case_entry
from kb.library.describing import rules_in_order
from kb.library.glossary import TermEntry, glossary
from ui.components.entries import Ways
from ui.components.library.marks import authority, book, listed, mark, rule, section
from ui.components.prose import html, sentence_case

SHELF_TITLES = {
    "rules": "Rules",
    "elements": "Elements",
    "issues": "Issues",
    "authorities": "Authorities",
    "cases": "Cases",
    "glossary": "Glossary",
}


def shelf(name: str, held: Library, ways: Ways) -> str:
    """All that stands on a shelf."""
    words = ontology.vocabulary()
    match name:
        case "rules":
            return book(by_doctrine({each: rule_lines(each, held, ways) for each in words.doctrines}), ways)
        case "elements" | "issues":
            points = words.issues.values() if name == "issues" else words.questions.values()
            found = {
                stem: [f"{ways.point(p.term, sentence_case(p.label))}: {html(p.definition)}" for p in points if p.doctrine == stem]
                for stem in words.doctrines
            }
            return book(by_doctrine(found), ways)
        case "authorities":
            return book(authorities(ways), ways)
        case "cases":
            return book(cases(ways), ways)
    return book(words_of(ways), ways)


def by_doctrine(entries: dict[str, list[str]]) -> str:
    """Lists under the doctrines."""
    labels = ontology.vocabulary().doctrines
    return "".join(section(sentence_case(labels[stem].label), listed(each)) for stem, each in entries.items())


def rule_lines(stem: str, held: Library, ways: Ways) -> list[str]:
    """The rules of a doctrine."""
    lines = [held.rule_line(name) for name, each in rules_in_order().items() if each.doctrine == stem]
    return [rule(line, ways) for line in lines]


def authorities(ways: Ways) -> str:
    """The authorities by kind, then by name."""
    found = sorted(ontology.vocabulary().authorities.values(), key=lambda each: each.citation.lower())
    kinds = dict.fromkeys(each.kind for each in ontology.vocabulary().authorities.values())
    return "".join(
        section(
            sentence_case(glossary()[kind].label),
            listed(authority(each.key, each.citation, ways) for each in found if each.kind == kind),
        )
        for kind in kinds
    )


def cases(ways: Ways) -> str:
    """The cases whose opinions the authors have read, then those known by report, the earliest first."""
    read = [case_entry(name) for name in at_hand()]
    reported = sorted((case_entry(name) for name in shipped() if name not in at_hand()), key=lambda case: case.date)
    line = [f"{ways.to('case', each.key, each.label)}, {html(each.citation)}" for each in read]
    others = [f"{ways.to('case', each.key, each.label)}, {html(each.citation)}{mark('unverified')}" for each in reported]
    return section("Read page by page", listed(line)) + section("Known by report", listed(others))


def words_of(ways: Ways) -> str:
    """The words by the alphabet, then courts, agencies and offices."""
    found = glossary().values()
    return section("Words of law and of reasoning", terms([each for each in found if not each.actor], ways)) + section(
        "Courts, agencies and offices", terms([each for each in found if each.actor], ways)
    )


def terms(found: list[TermEntry], ways: Ways) -> str:
    """Words with their definitions."""
    said = "".join(
        f"<dt>{ways.to('term', each.key, sentence_case(each.label))}</dt><dd>{html(each.definition)}{kind(each)}</dd>" for each in found
    )
    return f'<dl class="facts words">{said}</dl>'


def kind(each: TermEntry) -> str:
    """What it is one of, for several words are used of different things."""
    return f' <span class="kind">{html(each.kind)}</span>' if each.kind else ""
