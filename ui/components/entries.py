"""Links to the library: from the key of a rule, an element, an authority or a case to its page there."""

from dataclasses import dataclass
from urllib.parse import urlencode

import ontology
from kb.case import Case
from kb.library.items import Item, kind_of
from ui.components.prose import html


@dataclass(frozen=True)
class Ways:
    """The ways into the library, as HTML; they lead to it as a court has it on a date, where one is named.

    A thing is named by its kind ('doctrine', 'element', 'issue', 'rule', 'authority', 'case', 'term') and its key.
    """

    court: str = ""
    on: str = ""

    def address(self, item: str = "") -> str:
        """The address of a thing, of a shelf or, without either, of the library."""
        said = {key: value for key, value in (("item", item), ("court", self.court), ("on", self.on)) if value}
        return f"library?{urlencode(said, safe='/')}"

    def to(self, kind: str, key: str, text: str) -> str:
        """A link to a thing, in words made safe here."""
        return f'<a href="{html(self.address(str(Item(kind, key))))}">{html(text)}</a>'

    def point(self, term: str, text: str) -> str:
        """A link to an element or an issue."""
        return self.to(kind_of(ontology.vocabulary().point(term)), term, text)

    def shelf(self, name: str, text: str) -> str:
        """A link to a shelf or, without a name, to where the library begins."""
        return f'<a href="{html(self.address(name))}">{html(text)}</a>'


def ways_of(case: Case) -> Ways:
    """The ways into the library as the court of a case has it, on the date of the case if it has one."""
    return Ways(case.court, str(case.date or ""))


def to_rule(name: str, text: str) -> str:
    """A link to a rule, as the Court of International Trade has the law today."""
    return Ways().to("rule", name, text)


def to_point(term: str, text: str) -> str:
    """The same to an element or an issue."""
    return Ways().point(term, text)


def to_authority(key: str, text: str) -> str:
    """The same to an authority."""
    return Ways().to("authority", key, text)


def to_case(name: str, text: str) -> str:
    """The same to a shipped case."""
    return Ways().to("case", name, text)
