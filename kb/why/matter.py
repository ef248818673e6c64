"""One document under one claim as far as it was told, with what the burdens make of the rest if the record is closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kb.case import Case, Claim, Given
from kb.compiled import Compiled
from kb.decide import arising, presumptions


@dataclass(frozen=True)
class Matter:
    """What is known: `told` are the answers, `presumed` what a closed record makes of those missing, under the law of `function`.

    `opinion` is the key of the decision under review, if any. Documents of which the same is told under a claim are one matter.
    """

    function: Compiled
    claim: str
    privilege: str
    documents: tuple[str, ...]
    told: Mapping[str, Given]
    presumed: Mapping[str, str]
    closed: bool
    opinion: str = ""

    @cached_property
    def tokens(self) -> dict[str, str]:
        """What was told, by token."""
        return {term: given.token for term, given in self.told.items()}

    @cached_property
    def answers(self) -> dict[str, str]:
        """The answers told or presumed whose questions arise."""
        return arising({**self.tokens, **self.presumed})

    @cached_property
    def possible(self) -> frozenset[str]:
        """The dispositions that can still follow.

        Raises:
            ValueError: the law is changed, and gives none or several.
        """
        return self.function.possible(self.answers)


def matter(case: Case, claim: Claim, documents: tuple[str, ...], function: Compiled, closed: bool) -> Matter:
    """What is known of like documents under a claim."""
    told = {term: given for term, given in case.unit(claim, documents[0]).items() if given.token}
    tokens = {term: given.token for term, given in told.items()}
    own = case.opinion if function.book.court == case.court else ""
    return Matter(function, claim.id, claim.privilege.token, documents, told, presumptions(tokens) if closed else {}, closed, own)


def matters(case: Case, function: Compiled, closed: bool, document: str = "") -> tuple[Matter, ...]:
    """Every group of like documents under each claim, or those of one document and its parts."""
    wanted = [each.id for each in case.documents if document in ("", each.id, each.part_of)]
    groups = [(claim, tuple(name for name in documents if name in wanted)) for claim, documents in case.alike()]
    return tuple(matter(case, claim, documents, function, closed) for claim, documents in groups if documents)
