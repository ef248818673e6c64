"""A doctrine, to be read from top to bottom: what it is about, what it asks, and its rules, issue by issue."""

import ontology
from kb.library import Library
from kb.library.entries import DoctrineEntry, RuleEntry
from kb.library.items import Item, spoken
from kb.library.wording import shares_text
from kb.weighing.roles import SENTENCES
from ontology.terms import Element
from ui.components.entries import Ways
from ui.components.glossary import word
from ui.components.library.marks import about, book, cited, conditions, listed, marks, paragraph, rows, section
from ui.components.prose import html, sentence_case


def page(found: DoctrineEntry, held: Library, ways: Ways) -> str:
    """The chapter."""
    words = ontology.vocabulary()
    entries = [entry for line in found.rules if isinstance(entry := held.entry(Item("rule", line.name)), RuleEntry)]
    body = paragraph(found.asks, "lead") + paragraph(found.definition) + paragraph(found.remarks) + paragraph(shares_text(found.verified))
    body += section("What it asks", "".join(question(words.questions[line.name], ways) for line in found.questions))
    weighed = "".join(question(words.questions[line.name], ways) for line in found.weighed)
    body += section("What is weighed", weighed and paragraph(SENTENCES["only"], "quiet") + weighed)
    issues = dict.fromkeys([*(line.name for line in found.issues), *(entry.then.name for entry in entries)])
    decided, number = [], 1
    for term in issues:
        about_it = [entry for entry in entries if entry.then.name == term]
        decided.append(issue(term, about_it, number, held, ways))
        number += len(about_it)
    return book(body + section("What it decides, and by which rules", "".join(decided)) + turns(found.stem, ways), ways)


def question(element: Element, ways: Ways) -> str:
    """One element: its question, what can be answered, and who must prove it."""
    named = ontology.vocabulary().named
    side, standard = named[element.burden], named[element.standard]
    said = {
        "Answers": listed(html(f"{sentence_case(value.label)}: {value.definition}") for value in element.values),
        "Burden on": f"{word(side.key, side.label)}; standard: {word(standard.key, standard.label)}",
    }
    heading = f"<h3>{html(sentence_case(element.label))}</h3>"
    asked = f"<p>{html(element.question)} {about('element', element.term, element.label, ways)}</p>"
    return f'<section class="asks">{heading}{asked}{rows(said)}</section>'


def issue(term: str, entries: list[RuleEntry], number: int, held: Library, ways: Ways) -> str:
    """One issue with the rules of the chapter that decide it, counted through the chapter from `number`."""
    found = ontology.vocabulary().issues[term]
    intro = f"<p>{html(found.definition)} {about('issue', term, found.label, ways)}</p>"
    rules = "".join(rule(entry, held, ways) for entry in entries)
    return f'<h3>{html(sentence_case(found.label))}</h3>{intro}<ol class="reasons" start="{number}">{rules}</ol>'


def rule(entry: RuleEntry, held: Library, ways: Ways) -> str:
    """One rule: the proposition, then what it is made of and what it rests on."""
    said = {
        "Given": conditions(entry.given, ways),
        "Unless": conditions(entry.unless, ways),
        "Then": html(sentence_case(entry.then.text)),
        "Authority": listed(cited(each, ways) for each in entry.authorities),
        "Not law here": html(entry.why_not),
    }
    line = held.rule_line(entry.name)
    more = about("rule", entry.name, spoken(entry.name), ways)
    return f'<li><p class="so">{html(entry.proposition)}{marks(line)}</p>{rows(said, "facts")}<p>{more}</p></li>'


def turns(stem: str, ways: Ways) -> str:
    """The ways to the chapters before and after."""
    doctrines = list(ontology.vocabulary().doctrines.values())
    place = [each.stem for each in doctrines].index(stem)
    before, after = doctrines[place - 1 : place], doctrines[place + 1 : place + 2]
    links = [f"Before: {ways.to('doctrine', each.stem, sentence_case(each.label))}" for each in before if place]
    links += [f"Next: {ways.to('doctrine', each.stem, sentence_case(each.label))}" for each in after]
    return f'<p class="turns">{" · ".join(links)}</p>'
