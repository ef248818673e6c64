"""Whether the authorities of a step are those of its rule, and weigh what is said of them."""

from collections.abc import Iterator

from kb.citation import UNSUPPORTING, treatment_text, weight
from kb.decision import Kind
from kb.rederiving.reading import Doubt, Said
from kb.rule import Rule
from kb.rulebook import RuleBook


def wrong_authorities(step: Said, rule: Rule, book: RuleBook, citation: str) -> Iterator[Doubt]:
    """What is wrong with the authorities of a step; `citation` is that of the case, which is an authority for itself alone."""
    known = {(each.authority.citation, each.pinpoint): each.authority for each in rule.authorities}
    if not step.authorities and step.kind in (Kind.RULE, Kind.DEFEATED):
        yield Doubt(step.id, f"It names no authority, and {rule.name} rests on {' and '.join(map(str, rule.authorities))}.")
    for cited in step.authorities:
        authority = known.get((cited.citation, cited.pinpoint))
        if authority is None:
            at = f" at {cited.pinpoint}" if cited.pinpoint else ""
            yield Doubt(step.id, f"{cited.citation}{at} is no authority for {rule.name}.")
            continue
        own = {authority.key} if citation and authority.citation.endswith(citation) else set[str]()
        weights = {weight(authority, book.court, book.as_of, each).label for each in {"", *own}}
        if cited.weight not in weights:
            yield Doubt(step.id, f"{authority.short} is said to be {cited.weight}, and is {' or '.join(sorted(weights))}.")
        if cited.treated != "; ".join(treatment_text(each) for each in authority.treated(book.as_of)):
            yield Doubt(step.id, f"What later opinions did to {authority.short} is not as told.")
    yield from left_out(step, rule, book)


def left_out(step: Said, rule: Rule, book: RuleBook) -> Iterator[Doubt]:
    """The authorities that support the rule and are not named."""
    cited = {(each.citation, each.pinpoint) for each in step.authorities}
    for each in rule.authorities if cited else ():
        supports = weight(each.authority, book.court, book.as_of).key not in UNSUPPORTING
        if supports and (each.authority.citation, each.pinpoint) not in cited:
            yield Doubt(step.id, f"It leaves out {each}, on which {rule.name} rests.")
