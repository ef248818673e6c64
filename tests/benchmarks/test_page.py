"""The benchmark of the page clicks through the real one; how long that takes is no test's business."""

from pathlib import Path

import _clicks
import page
import pytest
from _browser import CHROMIUM
from _files import told
from _server import serving

from kb.dossier import decode


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"there is no browser at {CHROMIUM}")
def test_every_way_to_click_is_measured_beside_a_bare_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(page, "OPENED", 1)
    monkeypatch.setattr(_clicks, "CLICKS", 1)
    monkeypatch.setattr(_clicks, "BARE_CLICKS", 1)
    page.main()
    printed = capsys.readouterr().out
    for name in (*page.WAYS, "bare page of Streamlit's", "Start"):
        assert f"\n{name} " in printed
    assert printed.count("Load of the machine") == printed.count("Aim: ") == 2


def test_without_a_browser_nothing_is_measured_and_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(page, "CHROMIUM", "/nowhere/chromium")
    page.main()
    assert capsys.readouterr().out == "There is no browser at /nowhere/chromium; name one in CHROMIUM.\n"


def test_files_of_which_different_things_are_told_are_no_two_the_same() -> None:
    links = list(told(24))
    assert len(set(links)) == 24
    assert all(decode(link).changed for link in links)


def test_a_server_that_does_not_start_stops_the_benchmark_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"(?s)The server did not start\..*nowhere\.py"), serving(tmp_path / "nowhere.py"):
        pass
