"""The sources of law as plain frozen data: whom each binds on a date, and what later opinions did to it."""

from dataclasses import dataclass

from ontology.dates import LegalDate


@dataclass(frozen=True)
class Treatment:
    """What a later opinion, `by` key, did to an earlier one on a date; `ends_force` if that binds and supports nothing any more."""

    key: str
    label: str
    by: str
    date: LegalDate
    ends_force: bool


@dataclass(frozen=True)
class Adoption:
    """A court's taking the holdings of one that has ended for its own precedent, with the courts that this binds."""

    by: str
    date: LegalDate
    binds: frozenset[str]


@dataclass(frozen=True)
class Authority:
    """A published source of law; `binds` are the courts that must follow it, `names` what else it is called.

    `cited_by` are the opinions at hand that cite it, each with the pages; `treatments` are what later opinions did to it; `adoption`
    says which court took it over as precedent when its own had ended; `governs_only`, of a statute, to which suits it applies.
    """

    key: str
    kind: str
    label: str
    definition: str
    short: str
    citation: str
    issued: LegalDate
    since: LegalDate | None
    until: LegalDate | None
    issuer: str
    binds: frozenset[str]
    text_at_hand: bool
    unverified: str
    cited_by: tuple[tuple[str, str], ...] = ()
    treatments: tuple[Treatment, ...] = ()
    adoption: Adoption | None = None
    governs_only: str = ""
    names: tuple[str, ...] = ()

    def begun(self, as_of: LegalDate) -> bool:
        """Whether it was already in force by a date, or had been; a date that may mean several days counts if it may mean one of those."""
        return self.since is None or self.since.first <= as_of.last

    def in_force(self, as_of: LegalDate) -> bool:
        """Whether it was in force on a date; a date that may mean several days counts if it may mean one of those."""
        ended = self.until is not None and self.until.last < as_of.first
        return self.begun(as_of) and not ended

    def treated(self, as_of: LegalDate) -> tuple[Treatment, ...]:
        """What had been done to it by a date; on a date that may mean several days, only what had been done before all of them."""
        return tuple(each for each in self.treatments if each.date.last <= as_of.first)

    def ended_by(self, as_of: LegalDate) -> Treatment | None:
        """The treatment by which it has no force on a date, if any."""
        return next((each for each in self.treated(as_of) if each.ends_force), None)

    def stands(self, as_of: LegalDate) -> bool:
        """Whether it can support a rule on a date: given by then, in force, and neither reversed, vacated nor overruled."""
        return self.in_force(as_of) and self.issued.first <= as_of.last and self.ended_by(as_of) is None

    def binding_on(self, as_of: LegalDate) -> frozenset[str]:
        """The courts that must follow it on a date; none if it does not stand."""
        if not self.stands(as_of):
            return frozenset()
        adopted = self.adoption if self.adoption and self.adoption.date.last <= as_of.first else None
        return self.binds | adopted.binds | {adopted.by} if adopted else self.binds

    def governs(self, court: str, as_of: LegalDate) -> bool:
        """Whether it is law that this court must apply on a date: it stands, and it binds the court or is its own."""
        return court in self.binding_on(as_of) or (self.stands(as_of) and court == self.issuer)
