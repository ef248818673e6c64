"""What several tests need: the opinions where they are at hand, and a way to decide a few facts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from examples import a_case

from kb.decide import decide
from kb.decision import Decision

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


@pytest.fixture
def ruling() -> Callable[..., Decision]:
    """Decide a document on these answers, the record closed unless `closed=False`."""

    def decided(closed: bool = True, court: str = "cit", **answers: str) -> Decision:
        return decide(a_case(court, **answers), close_record=closed)

    return decided
