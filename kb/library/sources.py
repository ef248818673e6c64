"""Authorities as entries of the library: what became of each, whom it binds, and what rests on it."""

import ontology
from kb.casefile import shipped, shipped_case
from kb.citation import treatment_text, weight
from kb.library.code import written
from kb.library.describing import kind_label, rules_in_order
from kb.library.entries import At, AuthorityEntry, Line
from kb.rulebook import RuleBook
from ontology.authority import Authority


def authority_entry(found: Authority, book: RuleBook) -> AuthorityEntry:
    """One authority, as the court of the book has it on its date."""
    words, rules = ontology.vocabulary(), rules_in_order().values()
    others, (file, line) = words.authorities.values(), written(found.key)
    return AuthorityEntry(
        key=found.key, kind=kind_label(found.kind), label=found.label, short=found.short, citation=found.citation,
        definition=found.definition, issuer=words.named[found.issuer].label,
        issued=str(found.issued), since=str(found.since or ""), until=str(found.until or ""),
        court=words.named[book.court].label, law_as_of=str(book.as_of), weight=weight(found, book.court, book.as_of).label,
        treated=tuple(Line(done.by, treatment_text(done)) for done in found.treatments),
        treats=tuple(Line(each.key, f"{done.label}: {each.short}") for each in others for done in each.treatments if done.by == found.key),
        binds=bound(found, book),
        cited_by=tuple(At(words.authority(by).short, at, by) for by, at in found.cited_by),
        cites=tuple(At(other.short, at, other.key) for other in others for by, at in other.cited_by if by == found.key),
        rules=tuple(rule.name for rule in rules if any(citation.key == found.key for citation in rule.authorities)),
        law_under=tuple(rule.name for rule in rules if found.key in rule.under), points=points_from(found.key),
        cases=tuple(Line(name, shipped_case(name).caption) for name in shipped() if shipped_case(name).opinion == found.key),
        read=found.text_at_hand, unverified=found.unverified, file=file, line=line,
    )  # fmt: skip


def bound(found: Authority, book: RuleBook) -> tuple[Line, ...]:
    """The courts sitting on the date of a book that must follow an authority."""
    courts = map(ontology.vocabulary().court, found.binding_on(book.as_of))
    return tuple(sorted((Line(court.key, court.label) for court in courts if court.sits(book.as_of)), key=lambda line: line.text))


def points_from(key: str) -> tuple[Line, ...]:
    """The elements and issues whose source is that authority."""
    words = ontology.vocabulary()
    points = (*words.questions.values(), *words.issues.values())
    return tuple(Line(each.term, each.label) for each in points if each.source.split(" ", maxsplit=1)[0] == key)
