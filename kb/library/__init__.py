"""The library: what the knowledge base holds and what rests on what, as a court sees it on a date. Nothing is decided here.

library
├── entries           what is said of a doctrine, a rule, an authority, as plain data
├── describing        that data, made of them
├── points            the same of elements and issues
└── printing, layout  all of it in a terminal
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

import ontology
from kb.citation import treatment_text
from kb.library.describing import authority_entry, doctrine_entry, kind_label, rule_entry, rules_in_order, shares
from kb.library.entries import AuthorityEntry, DoctrineEntry, Overview, RuleEntry
from kb.library.points import PointEntry, point_entry
from kb.rulebook import RuleBook, rule_book
from ontology.authority import Authority, Treatment
from ontology.dates import LegalDate
from ontology.faults import nearest

__all__ = ["Entry", "Library", "library"]

LEAST = 3
Entry = DoctrineEntry | RuleEntry | AuthorityEntry | PointEntry


@dataclass(frozen=True)
class Library:
    """The library as the court of a rule book sees it on its date; `names` maps every name of a thing to what the thing is."""

    book: RuleBook
    names: dict[str, tuple[str, str]]

    def find(self, name: str) -> Entry:
        """The doctrine, rule, authority, element or issue of that name: its term, its label, or the citation of an authority.

        A part of a name will do where only one thing has it.

        Raises:
            ontology.UnknownTerm: there is none; it names the nearest, or all of whose names that is a part.
        """
        asked = " ".join(name.lower().split())
        within = self.within(asked)
        kind, key = self.names.get(asked) or (within[0] if len(within) == 1 else ("", ""))
        match kind:
            case "doctrine":
                return doctrine_entry(key, self.book)
            case "rule":
                return rule_entry(rules_in_order()[key], self.book)
            case "authority":
                return authority_entry(ontology.vocabulary().authorities[key], self.book)
            case "point":
                return point_entry(ontology.vocabulary().point(key))
        if within:
            raise ontology.UnknownTerm(f"Several things are called so in part: {'; '.join(self.called(each) for each in within)}.")
        keys = {name: key for name, (_, key) in self.names.items()}
        raise ontology.UnknownTerm(
            f"No doctrine, rule, authority, element or issue is called '{name}'.{nearest(name, keys.values(), keys)}"
        )

    def within(self, part: str) -> list[tuple[str, str]]:
        """The things in whose names a part stands as whole words or sections, each once; none for less than three letters."""
        said = re.compile(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])")
        return list(dict.fromkeys(thing for name, thing in self.names.items() if said.search(name))) if len(part) >= LEAST else []

    def called(self, thing: tuple[str, str]) -> str:
        """How a thing is asked for by its shortest name."""
        kind, key = thing
        return ontology.vocabulary().authorities[key].short if kind == "authority" else key

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
            treated=tuple(treated_text(each, done) for each in authorities for done in each.treated(book.as_of)),
        )  # fmt: skip


def treated_text(authority: Authority, done: Treatment) -> str:
    """What became of an authority, with the rules that cite it all the same."""
    rules = [rule.name for rule in rules_in_order().values() if any(citation.key == authority.key for citation in rule.authorities)]
    return f"{authority.short}: {treatment_text(done)}{'; cited by ' + ', '.join(rules) if rules else ''}"


@cache
def all_names() -> dict[str, tuple[str, str]]:
    """Every name by which a thing can be asked for, in small letters; where two things share one, the first here has it."""
    words = ontology.vocabulary()
    named: list[tuple[str, str, tuple[str, ...]]] = [("doctrine", stem, (stem, each.label)) for stem, each in words.doctrines.items()]
    named += [("rule", name, (name, name.replace("_", " "))) for name in rules_in_order()]
    named += [("authority", key, (key, each.short, each.label, each.citation)) for key, each in words.authorities.items()]
    named += [("point", term, (term, words.point(term).label)) for term in (*words.questions, *words.issues)]
    found: dict[str, tuple[str, str]] = {}
    for kind, key, names in named:
        for name in names:
            found.setdefault(name.lower(), (kind, key))
    return found


def library(court: str, as_of: LegalDate) -> Library:
    """The library as that court sees it on that date."""
    return Library(rule_book(court, as_of), all_names())
