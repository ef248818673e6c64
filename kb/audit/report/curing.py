"""What one act would do for a log, what one paper would, the fewest acts that do the most, and which facts would if they were proved."""

from collections.abc import Iterator

from kb.audit.acts import Cures, by_row
from kb.audit.covering import Chosen
from kb.audit.phrasing import acts_clause, capital
from kb.audit.remedies import CLAIMANT, must_prove
from kb.audit.report.counting import number_of
from kb.explain import disposition_label
from kb.memo.blocks import Block, Heading, Item, Items, Paragraph, Table

MOST = 20
NO_ACTS = "None of these is an act: each is so or is not, and whoever relies on it must prove it."


def cured(found: Cures, title: str) -> Iterator[Block]:
    """What a side can do about the rows that are not where it wants them, and what would have to be proved instead."""
    wanted = disposition_label(found.wanted)
    yield Heading(title, 1)
    yield Paragraph(already(found, wanted))
    own, facts = ([each for each in found.single if proved(each, found.side) is to_prove] for to_prove in (False, True))
    if own:
        rows = tuple((act_text(each, found.side), how(each, found.side), f"{each.rows:,}") for each in own[:MOST])
        yield Table(f"Acts in the {found.side}'s own hands that alone make rows {wanted}", ("Act", "How", "Rows"), rows, (6, 3, 1))
    if found.paper:
        yield Paragraph(f"{number_of(found.paper.rows)} {wanted} by it. {act_text(found.paper, found.side)}", "One paper for all rows:")
    if found.argued:
        yield from fewest(found.argued, found.side, f"In the {found.side}'s own hands, the fewest acts that make the most rows {wanted}:")
    if facts:
        rows = tuple((act_text(each, found.side), how(each, found.side), f"{each.rows:,}") for each in facts[:MOST])
        yield Paragraph(NO_ACTS, keeps=True)
        yield Table(f"Facts that, if they are so and are proved, make rows {wanted}", ("Fact", "How", "Rows"), rows, (6, 3, 1))
    if found.best and found.best != found.argued:
        yield from fewest(found.best, found.side, f"With what would have to be proved, the fewest that make the most rows {wanted}:")
    if found.all_acts > found.tried:
        yield Paragraph(f"Looked for among the {found.tried} acts and facts that matter for most rows, of {found.all_acts}.")


def already(found: Cures, wanted: str) -> str:
    """How many rows are there, and how many can not be brought there."""
    there = (
        f"{number_of(found.there)} {'is' if found.there == 1 else 'are'} {wanted} already." if found.there else f"No row is {wanted} yet."
    )
    own = "by showing what it must itself show" if found.side == CLAIMANT else "by anything that it could say or prove"
    return f"{there} {capital(number_of(found.never))} the {found.side} cannot make {wanted} {own}." if found.never else there


def fewest(found: tuple[Chosen, ...], side: str, lead: str) -> Iterator[Block]:
    """For one act, two and so on, those that do the most."""
    yield Paragraph(lead, keeps=True)
    yield Items(tuple(Item(act_text(each, side), f"{acts_of(each, side)}, {number_of(each.rows)}.") for each in found))


def proved(found: Chosen, side: str) -> bool:
    """Whether any of it must be proved."""
    return any(must_prove(act, side) for act in found.acts)


def acts_of(found: Chosen, side: str) -> str:
    """How many acts or facts, in words; a fact of each document is as many proofs as there are documents."""
    proofs = [act for act in found.acts if must_prove(act, side)]
    acts = len(found.acts) - len(proofs)
    each = " of each document" if any(map(by_row, proofs)) else ""
    facts = f"{counted(len(proofs), 'fact')} to be proved{each}" if proofs else ""
    return capital(" and ".join(part for part in (counted(acts, "act") if acts else "", facts) if part))


def counted(number: int, what: str) -> str:
    """One act, two acts."""
    return f"one {what}" if number == 1 else f"{number} {what}s"


def act_text(found: Chosen, side: str) -> str:
    """Some acts as a sentence, with what the side would have to prove."""
    return f"{capital(acts_clause(found.acts, side, proved=len(found.acts) > 1 and proved(found, side)))}."


def how(found: Chosen, side: str) -> str:
    """Whether it must be proved or can be done by a paper, and whether for each document by itself."""
    if any(map(by_row, found.acts)):
        return f"{number_of(found.rows).replace('row', 'proof')}: one of each document" if proved(found, side) else "said of each document"
    return "to be proved once for all" if proved(found, side) else "one paper for all"
