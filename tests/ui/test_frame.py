"""The frame stands around every page, and Streamlit cannot run a page without it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

UI = Path(__file__).parents[2] / "ui"


def test_no_folder_beside_the_router_is_called_pages():
    assert (UI / "app.py").exists()
    assert not (UI / "pages").exists()


def test_the_first_page_is_start_with_the_frame_around_it():
    at = AppTest.from_file(str(UI / "app.py"), default_timeout=60).run()
    assert not at.exception
    html = "".join(each.proto.body for each in at.get("html"))
    assert '<span class="current" aria-current="page">Start</span>' in html
    assert "teaching aid, not legal advice" in html
