"""The benchmark of the page clicks through the real one; how long that takes is no test's business."""

from pathlib import Path

import page
import pytest
from _browser import CHROMIUM
from _files import told
from _server import serving

from kb.dossier import decode


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"there is no browser at {CHROMIUM}")
def test_every_way_to_click_is_measured_beside_a_bare_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in {"CLICKS": 1, "BARE_CLICKS": 1, "OPENED": 1}.items():
        monkeypatch.setattr(page, name, value)
    page.main()
    printed = capsys.readouterr().out
    for name in (*page.WAYS, "bare page of Streamlit's", "Start"):
        assert f"\n{name} " in printed
    assert printed.count("Load of the machine") == printed.count("Aim: ") == 2


def test_files_of_which_different_things_are_told_are_no_two_the_same() -> None:
    links = list(told(24))
    assert len(set(links)) == 24
    assert all(decode(link).changed for link in links)


def test_a_server_that_does_not_start_stops_the_benchmark_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"(?s)The server did not start\..*nowhere\.py"), serving(tmp_path / "nowhere.py"):
        pass
