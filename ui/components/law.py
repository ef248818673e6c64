"""What law a result rests on: how far it binds the court, and what would follow under other law."""

from kb import otherlaw, support
from ui.components.prose import items, note, section
from ui.knowledge import Matter


def used(matter: Matter) -> None:
    """The share of binding and of persuasive authority, then other law; nothing where no reason was found."""
    if not matter.found.reasons:
        return
    section("What law this rests on")
    for said in (support.sentences(matter.support), *otherlaw.sentences(matter.others)):
        if said:
            note(said[0])
        if said[1:]:
            items(list(said[1:]))
