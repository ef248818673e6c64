"""The library: what the knowledge base holds and what rests on what, as a court sees it on a date. Nothing is decided here.

library
├── items             each thing by its kind and key
├── entries           what is said of a doctrine, a rule, an authority, as plain data
├── describing        that data of doctrines and rules, made of them
├── sources           the same of authorities
├── points            the same of elements and issues
├── cases, applied    the same of the shipped cases, and which rules fire in them
├── glossary          the words of the ontology
├── code              how and where a thing is written
├── searching         finding a thing by the words in it
└── printing, layout  all of it in a terminal
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

import ontology
from kb.casefile import shipped, shipped_case
from kb.citation import treatment_text
from kb.library.cases import CaseEntry, case_entry
from kb.library.describing import doctrine_entry, kind_label, rule_entry, rule_line, rules_in_order, shares
from kb.library.entries import AuthorityEntry, DoctrineEntry, Line, Overview, RuleEntry, RuleLine
from kb.library.glossary import TermEntry, glossary
from kb.library.items import Item, kind_of, spoken
from kb.library.points import PointEntry, point_entry
from kb.library.sources import authority_entry
from kb.rulebook import RuleBook, rule_book
from ontology.authority import Authority, Treatment
from ontology.dates import LegalDate
from ontology.faults import nearest

__all__ = ["Entry", "Library", "library"]

LEAST = 3
IN_PART = ("doctrine", "rule", "authority", "element", "issue")
Entry = DoctrineEntry | RuleEntry | AuthorityEntry | PointEntry | CaseEntry | TermEntry


@dataclass(frozen=True)
class Library:
    """The library as the court of a rule book sees it on its date; `names` maps every name of a thing to what the thing is."""

    book: RuleBook
    names: dict[str, Item]

    def find(self, name: str) -> Entry:
        """What is called so: a doctrine, rule, authority, element, issue, case or word, by key, label or citation, or as 'rule/key'.

        A part of a name will do where only one thing has it.

        Raises:
            ontology.UnknownTerm: there is none; it names the nearest, or all of whose names that is a part.
        """
        asked = " ".join(name.lower().split())
        within = self.within(asked)
        item = self.names.get(asked) or (within[0] if len(within) == 1 else None)
        if item:
            return self.entry(item)
        if within:
            raise ontology.UnknownTerm(f"Several things are called so in part: {'; '.join(map(self.called, within))}.")
        keys = {name: item.key for name, item in self.names.items()}
        close = nearest(name, keys.values(), keys)
        raise ontology.UnknownTerm(f"No doctrine, rule, authority, element, issue, case or word is called '{name}'.{close}")

    def entry(self, item: Item) -> Entry:
        """What is said of a thing.

        Raises:
            KeyError: there is no such thing; `Item.read` makes none that is not there.
        """
        match item.kind:
            case "doctrine":
                return doctrine_entry(item.key, self.book)
            case "rule":
                return rule_entry(rules_in_order()[item.key], self.book)
            case "authority":
                return authority_entry(ontology.vocabulary().authorities[item.key], self.book)
            case "case":
                return case_entry(item.key)
            case "term":
                return glossary()[item.key]
        return point_entry(ontology.vocabulary().point(item.key))

    def rule_line(self, name: str) -> RuleLine:
        """A rule in a list."""
        return rule_line(rules_in_order()[name], self.book)

    def within(self, part: str) -> list[Item]:
        """The things of the law in whose names a part stands as whole words or sections, each once; none for less than three letters."""
        said = re.compile(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])")
        found = (item for name, item in self.names.items() if item.kind in IN_PART and said.search(name.removeprefix(f"{item.kind}/")))
        return list(dict.fromkeys(found)) if len(part) >= LEAST else []

    def called(self, item: Item) -> str:
        """How a thing is asked for by its shortest name."""
        return ontology.vocabulary().authorities[item.key].short if item.kind == "authority" else item.key

    def overview(self) -> Overview:
        """All there is, in numbers."""
        words, rules, book = ontology.vocabulary(), rules_in_order().values(), self.book
        authorities = words.authorities.values()
        return Overview(
            court=words.named[book.court].label, law_as_of=str(book.as_of),
            doctrines=tuple(doctrine_entry(stem, book) for stem in words.doctrines),
            rules=shares(rules), not_law=tuple(rule.name for rule in rules if rule not in book.rules),
            authorities=tuple(Counter(kind_label(each.kind) for each in authorities).most_common()),
            read=tuple(each.short for each in authorities if each.text_at_hand),
            treated=tuple(treated_line(each, done) for each in authorities for done in each.treated(book.as_of)),
        )  # fmt: skip


def treated_line(authority: Authority, done: Treatment) -> Line:
    """What became of an authority, with the rules that cite it all the same."""
    rules = [rule.name for rule in rules_in_order().values() if any(citation.key == authority.key for citation in rule.authorities)]
    cited = f"; cited by {', '.join(rules)}" if rules else ""
    return Line(authority.key, f"{authority.short}: {treatment_text(done)}{cited}")


@cache
def all_names() -> dict[str, Item]:
    """Every name by which a thing can be asked for, in small letters; where two things share one, the first here has it."""
    words = ontology.vocabulary()
    named: list[tuple[Item, tuple[str, ...]]] = [(Item("doctrine", stem), (each.label,)) for stem, each in words.doctrines.items()]
    named += [(Item("rule", name), (spoken(name),)) for name in rules_in_order()]
    named += [(Item("authority", key), (each.short, each.label, each.citation, *each.names)) for key, each in words.authorities.items()]
    points = (*words.questions.values(), *words.issues.values())
    named += [(Item(kind_of(each), each.term), (each.label,)) for each in points]
    named += [(Item("case", name), (shipped_case(name).caption, shipped_case(name).citation)) for name in shipped()]
    named += [(Item("term", key), (each.label, *each.names)) for key, each in glossary().items()]
    found: dict[str, Item] = {}
    for item, names in named:
        for name in (item.key, *names, str(item)):
            if name:
                found.setdefault(name.lower(), item)
    return found


def library(court: str, as_of: LegalDate) -> Library:
    """The library as that court sees it on that date."""
    return Library(rule_book(court, as_of), all_names())
