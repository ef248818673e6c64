"""What several tests need: the repository, the opinions where they are at hand, and small cases made in place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kb.case import Case, Claim, Document, Given
from kb.decide import decide
from kb.decision import Decision
from ontology.dates import LegalDate

ROOT = Path(__file__).parents[1]
OPINIONS = ROOT.parent / "shared" / "opinions"
TEXTS = {
    "national_latex": "000_d070b4c860b08fbb.txt",
    "melamine": "001_a0a3283dd8e0d563.txt",
    "ceramica": "002_5c672aeb22c1e27f.txt",
}


@pytest.fixture(scope="session")
def opinions() -> dict[str, str]:
    """The text of the three opinions by the key of the authority."""
    if not OPINIONS.is_dir():
        pytest.skip("the three opinions are not beside this checkout")
    return {key: (OPINIONS / name).read_text("utf-8") for key, name in TEXTS.items()}


def a_case(court: str = "cit", **answers: str) -> Case:
    """A case of one document under one claim with these answers; values are written with '_' for '-'."""
    given = {term: Given(token.replace("_", "-")) for term, token in answers.items()}
    privilege = given.pop("privilege", Given(""))
    claim = Claim("claim", privilege, ("paper",), "", given)
    return Case("example", "Example v. United States", court, LegalDate("2026"), (Document("paper", "The paper"),), (claim,))


@pytest.fixture
def ruling() -> Callable[..., Decision]:
    """Decide a document on these answers, the record closed unless `closed=False`."""

    def decided(closed: bool = True, court: str = "cit", **answers: str) -> Decision:
        return decide(a_case(court, **answers), close_record=closed)

    return decided
