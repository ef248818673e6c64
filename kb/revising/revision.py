"""Which rules are left out of a law, and which are amended: as people write it, checked against the law."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import ontology
from kb.no_law import no_law_because
from kb.rule import Condition, Rule, check
from kb.rulebook import RuleBook, all_rules
from ontology.faults import nearest

FORM = "Write 'RULE: unless ISSUE is VALUE', 'RULE: given POINT is VALUE', or 'RULE: drop POINT'."


@dataclass(frozen=True)
class Amendment:
    """A rule with one exception more (`unless`), one condition more (`given`), or without what it says of a point (`drop`)."""

    rule: str
    how: str
    what: str

    @classmethod
    def read(cls, text: str) -> "Amendment":
        """The amendment written 'RULE: unless …', 'RULE: given …' or 'RULE: drop …'.

        Raises:
            ontology.UnknownTerm: it is not of that form, or a word in it is not of the law; with a sentence.
        """
        name, _, rest = text.partition(":")
        how, _, what = rest.strip().partition(" ")
        if how not in ("unless", "given", "drop") or not what.strip():
            raise ontology.UnknownTerm(f"'{text}' is no amendment. {FORM}")
        found = cls(name.strip(), how, what.strip())
        found.apply(rule_named(found.rule))
        return found

    def apply(self, rule: Rule) -> Rule:
        """The rule so amended.

        Raises:
            ontology.UnknownTerm: it cannot be; with a sentence.
        """
        try:
            made = self.dropped(rule) if self.how == "drop" else self.added(rule)
            check(made)
        except ValueError as error:
            raise ontology.UnknownTerm(f"{self.rule}: {error}") from None
        return made

    def added(self, rule: Rule) -> Rule:
        """The rule with one condition or exception more."""
        condition = (Condition.read(self.what),)
        if self.how == "given":
            return replace(rule, given=rule.given + condition)
        return replace(rule, unless=rule.unless + condition)

    def dropped(self, rule: Rule) -> Rule:
        """The rule without what it says of a point."""
        given, unless = ([each for each in some if each.term != self.what] for some in (rule.given, rule.unless))
        if len(given) + len(unless) == len(rule.given) + len(rule.unless):
            names = [each.term for each in (*rule.given, *rule.unless)]
            raise ValueError(f"It says nothing of '{self.what}'.{nearest(self.what, names)}")
        return replace(rule, given=tuple(given), unless=tuple(unless))

    def __str__(self) -> str:
        return f"{self.rule}: {self.how} {self.what}"


@dataclass(frozen=True)
class Revision:
    """Rules left out by name, and amendments."""

    without: tuple[str, ...] = ()
    amended: tuple[Amendment, ...] = ()

    @classmethod
    def read(cls, without: Sequence[str] = (), amend: Sequence[str] = ()) -> "Revision":
        """What the words say.

        Raises:
            ontology.UnknownTerm: there is no such rule, or an amendment is not well written; it names the nearest.
        """
        return cls(tuple(rule_named(name.strip()).name for name in without), tuple(map(Amendment.read, amend)))

    def __bool__(self) -> bool:
        return bool(self.without or self.amended)

    def of(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        """The rules as revised, those not named as they are."""
        for rule in rules:
            if rule.name not in self.without:
                made = rule
                for amendment in self.amended:
                    made = amendment.apply(made) if amendment.rule == rule.name else made
                yield made

    def in_vain(self, book: RuleBook) -> tuple[str, ...]:
        """A sentence for each rule named that is no law there anyway."""
        named = [*self.without, *(each.rule for each in self.amended)]
        others = [rule_named(name) for name in dict.fromkeys(named) if name not in book.names]
        return tuple(f"{rule.name} is no law there anyway. {no_law_because(rule, book.court, book.as_of)}" for rule in others)


def rule_named(name: str) -> Rule:
    """The rule of that name, of whatever court and date.

    Raises:
        ontology.UnknownTerm: there is none; it names the nearest.
    """
    rules = {rule.name: rule for rule in all_rules()}
    if name not in rules:
        raise ontology.UnknownTerm(f"No rule is called '{name}'.{nearest(name, rules)}")
    return rules[name]
