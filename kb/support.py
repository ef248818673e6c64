"""How much of a result rests on authority that binds the court, and how much on persuasive authority alone."""

from dataclasses import dataclass

from kb.decision import Cited, Decision, Kind

BINDING = "weight_binding"
PERSUASIVE = ("weight_persuasive", "weight_this_opinion", "weight_by_analogy", "weight_binds_agencies", "weight_bound_agencies")


@dataclass(frozen=True)
class Support:
    """The rules that the dispositions need, by name, each in the first group whose authority it has.

    `binding`: authority that binds the court; `persuasive`: only what persuades it, its own opinions and the one under review
    among that; `later`: only authority that on the date of the law was not yet given or not in force.
    """

    binding: tuple[str, ...]
    persuasive: tuple[str, ...]
    later: tuple[str, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """All of them."""
        return self.binding + self.persuasive + self.later


def support(decision: Decision) -> Support:
    """The support of a decision: of the rules on which the disposition of some document rests, and of no others."""
    needed: dict[str, tuple[Cited, ...]] = {}
    for document in decision.documents:
        for unit in document.units:
            if unit.disposition == document.disposition:
                needed.update({step.rule: step.authorities for step in unit.steps if step.kind is Kind.RULE and step.carries})
    groups: dict[str, list[str]] = {"binding": [], "persuasive": [], "later": []}
    for rule, authorities in needed.items():
        groups[heaviest(authorities)].append(rule)
    return Support(**{group: tuple(rules) for group, rules in groups.items()})


def heaviest(authorities: tuple[Cited, ...]) -> str:
    """The best that a rule has."""
    weights = {cited.weight_key for cited in authorities}
    if BINDING in weights:
        return "binding"
    return "persuasive" if weights & set(PERSUASIVE) else "later"


def sentences(found: Support) -> tuple[str, ...]:
    """The share of persuasive authority in words; nothing where no disposition was reached."""
    if not found.rules:
        return ()
    binding = f"{len(found.binding)} {'has' if len(found.binding) == 1 else 'have'}"
    said = [f"Of the {len(found.rules)} rules on which this rests, {binding} an authority that binds the court."]
    if found.persuasive:
        said.append(f"Only persuasive authority, the court's own opinions included: {listed(found.persuasive)}.")
    if found.later:
        said.append(f"Only authority that was not yet given, or not in force: {listed(found.later)}.")
    return tuple(said)


def listed(rules: tuple[str, ...]) -> str:
    """How many rules, and which, each by the clause that is its name."""
    return f"{len(rules)}, namely {'; '.join(rule.replace('_', ' ') for rule in rules)}"
