"""Our service over a store of the shipped cases, started once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from services import serving

from kb.store.choosing import in_folder


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return in_folder(tmp_path_factory.mktemp("store")).graph


@pytest.fixture(scope="session")
def service(graph: Path) -> Iterator[str]:
    with serving(graph) as address:
        yield address
