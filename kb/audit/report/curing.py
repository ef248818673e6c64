"""What one act would do for a log, what one paper would, and the fewest acts that do the most."""

from collections.abc import Iterator

from kb.audit.acts import Cures, by_row
from kb.audit.covering import Chosen
from kb.audit.remedies import CLAIMANT, must_prove, value_of
from kb.audit.report.counting import number_of
from kb.explain import disposition_label
from kb.memo.blocks import Block, Heading, Item, Items, Paragraph, Table
from kb.wording import listed, lower

MOST = 20


def cured(found: Cures, title: str) -> Iterator[Block]:
    """What a side can do about the rows that are not where it wants them."""
    wanted = disposition_label(found.wanted)
    yield Heading(title, 1)
    yield Paragraph(already(found, wanted))
    if found.single:
        rows = tuple((act_text(each), how(each, found.side), f"{each.rows:,}") for each in found.single[:MOST])
        yield Table(f"Acts that alone bring rows to {wanted}", ("Act", "How", "Rows"), rows, (6, 3, 1))
    if found.paper:
        yield Paragraph(
            f"One paper brings {number_of(found.paper.rows)} there. {act_text(found.paper, found.side)}", "For all rows at once:"
        )
    if found.argued and found.argued != found.best:
        yield from fewest(found.argued, found.side, f"Where nothing is to be proved, the fewest that bring the most rows to {wanted}:")
    if found.best:
        yield from fewest(found.best, found.side, f"The fewest acts that bring the most rows to {wanted}:")
    if found.all_acts > found.tried:
        yield Paragraph(f"Looked for among the {found.tried} acts that matter for most rows, of {found.all_acts}.")


def already(found: Cures, wanted: str) -> str:
    """How many rows are there, and how many can not be brought there."""
    there = (
        f"{number_of(found.there)} {'is' if found.there == 1 else 'are'} {wanted} already." if found.there else f"No row is {wanted} yet."
    )
    own = "by showing what it must itself show" if found.side == CLAIMANT else "by anything that it could say or prove"
    return f"{there} {number_of(found.never)} the {found.side} cannot bring there {own}." if found.never else there


def fewest(found: tuple[Chosen, ...], side: str, lead: str) -> Iterator[Block]:
    """For one act, two and so on, those that do the most."""
    yield Paragraph(lead, keeps=True)
    yield Items(tuple(Item(act_text(each, side), f"{acts_of(each)}, {number_of(each.rows)}.") for each in found))


def acts_of(found: Chosen) -> str:
    """How many acts, in words."""
    return "One act" if len(found.acts) == 1 else f"{len(found.acts)} acts"


def act_text(found: Chosen, side: str = "") -> str:
    """Some acts as a sentence; for a side, with what it would have to prove."""
    said = listed([lower(value_of(act).sentence) + (" (to be proved)" if side and must_prove(act, side) else "") for act in found.acts])
    return f"{said[0].upper()}{said[1:]}."


def how(found: Chosen, side: str) -> str:
    """Whether it must be proved or can be done by a paper, and whether for each document by itself."""
    proved = any(must_prove(act, side) for act in found.acts)
    if any(map(by_row, found.acts)):
        return "to be proved of each document" if proved else "said of each document"
    return "to be proved once for all" if proved else "one paper for all"
