"""Of what a claimant must beware though its claim stands, or would once it is cured."""

from collections.abc import Iterator

from kb.audit.citing import applying, authorities
from kb.audit.defects import Under
from kb.audit.remedies import value_of
from kb.compiled import Compiled
from kb.wording import lower

CONTESTED, HEAD = ("authority_contested", "yes"), ("claimant_office", "head")
IMPROPER = ("claimant_authority", "improper")


def warnings(function: Compiled, each: Under) -> Iterator[str]:
    """That the claim falls if its claimant's authority is contested, and what the declaration must say of the document."""
    if CONTESTED[0] not in each.told and each.told.get(HEAD[0], HEAD[1]) != HEAD[1]:
        before, after = (applying(function, told) for told in (each.told, {**each.told, **dict([CONTESTED])}))
        if any(rule.name in after - before and rule.conclusion == IMPROPER for rule in function.book.rules):
            cites = authorities(function, each.told, (CONTESTED,), before)
            yield f"if the claimant's authority is contested, the claim falls unless {lower(value_of(HEAD).sentence)}. {cites}".strip()
    if each.unsaid:
        yield f"see that the declaration says of this document {each.unsaid}."
