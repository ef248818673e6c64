"""What a file needs before anything can be asked or decided, and the way to supply it."""

from ui.components.focus import follow
from ui.components.prose import items, note, title
from ui.links import FILE, button_link
from ui.matter import Matter

HEADING = "The file has nothing to decide yet"


def show(matter: Matter, page: str) -> None:
    """The page in place of what it cannot show."""
    title(HEADING)
    note("List the documents that are kept back, and say what is claimed of them.", "lead")
    items(list(matter.dossier.wants))
    button_link(FILE, "Go to the file", matter.dossier, "primary_file")
    follow(page, "waiting", HEADING)


def remarks(matter: Matter) -> None:
    """What a file that can be decided still wants."""
    items(list(matter.dossier.wants))
